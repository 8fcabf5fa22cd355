package vn.bienban.annotate.task;

import java.util.List;
import java.util.Set;
import vn.bienban.annotate.Annotator;
import vn.bienban.annotate.Context;
import vn.bienban.decide.Models;
import vn.bienban.document.Directive;
import vn.bienban.document.Document;
import vn.bienban.document.LayerKey;
import vn.bienban.document.Layers;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.RuleSheet;

/**
 * Finds the tasks of a document: who must do what, by when, on whose word. Immutable and
 * thread-safe.
 */
public final class TaskExtractor implements Annotator<List<Directive>> {
  /** The decisions that models make for it. */
  public static final Set<String> DECISIONS =
      Set.of(TaskModels.ACCEPT, TaskModels.ARTICLE, TaskModels.SPLIT);

  private final TaskFinder finder;
  private final Models models;

  /**
   * An extractor with the words of a lexicon.
   *
   * @param models who decide what the rules leave open
   * @throws IllegalStateException naming file and line of what is wrong in a table or the rules
   */
  public TaskExtractor(Lexicon lexicon, Models models) {
    this.finder = new TaskFinder(lexicon);
    this.models = models;
  }

  /** The rules, with their examples. */
  public RuleSheet rules() {
    return finder.rules().sheet();
  }

  @Override
  public Set<LayerKey<?>> reads() {
    return Set.of(Layers.ENTITIES, Layers.TIMES, Layers.PEOPLE, Layers.TURNS, Layers.EVENTS);
  }

  @Override
  public LayerKey<List<Directive>> writes() {
    return Layers.TASKS;
  }

  @Override
  public List<Directive> annotate(Document document, Context context) {
    return finder.find(document, models, context);
  }
}
