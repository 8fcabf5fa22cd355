package vn.bienban.annotate.task;

import java.util.List;
import java.util.Set;
import vn.bienban.decide.Models;
import vn.bienban.decide.Trace;
import vn.bienban.document.Cast;
import vn.bienban.document.Directive;
import vn.bienban.document.Document;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.TimeExpression;
import vn.bienban.pattern.RuleSheet;

/**
 * Finds the tasks of a document: who must do what, by when, on whose word. It follows the speeches
 * from sentence to sentence, for one order often governs a whole list. Immutable and thread-safe.
 */
public final class TaskExtractor {
  /** The rules, with their examples. */
  public static final RuleSheet RULES = RuleSheet.load(TaskExtractor.class, "task.rules");

  /** The models that it asks. */
  public static final Set<String> DECISIONS = Set.of(TaskModels.ACCEPT, TaskModels.SPLIT);

  private final Models models;

  private TaskExtractor(Models models) {
    this.models = models;
  }

  /**
   * Loads the tables and rules, once for all.
   *
   * @param models who decide what the rules leave open
   */
  public static TaskExtractor create(Models models) {
    TaskLexicon.instance();
    return new TaskExtractor(models);
  }

  /**
   * The directives of a document in order of place.
   *
   * @param document the finished document
   * @param cast its persons
   * @param times its temporal expressions in order of place
   * @param clauses who speaks where, in order of place
   * @param meeting whether the document reports a meeting; where it does not, only orders that name
   *     those who are told count
   * @param trace hears what the models make of it
   */
  public List<Directive> extract(
      Document document,
      Cast cast,
      List<TimeExpression> times,
      List<ReportingClause> clauses,
      boolean meeting,
      Trace trace) {
    List<TaskSentence> sentences = TaskSentence.read(document, cast, times, clauses);
    Discourse discourse =
        new Discourse(document, cast, clauses, meeting, new TaskModels(models, trace));
    for (TaskSentence sentence : sentences) {
      discourse.read(sentence);
    }
    return discourse.directives();
  }
}
