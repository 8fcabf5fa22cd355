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
  /** Whether a candidate is a directive. */
  static final String ACCEPT = "tasks";

  /** Whether a text's register is that of orders. */
  static final String ARTICLE = "tasks.article";

  /** Whether what stands before and behind a comma are directives of their own. */
  static final String BOUNDARY = "tasks.boundary";

  /** Who must do a task. */
  static final String ASSIGNEE = "tasks.assignee";

  /** Who gives a task. */
  static final String ASSIGNER = "tasks.assigner";

  /** The decisions that models make for it. */
  public static final Set<String> DECISIONS = Set.of(ACCEPT, ARTICLE, ASSIGNEE, ASSIGNER, BOUNDARY);

  private final TaskFinder finder;

  /**
   * An extractor with the words of a lexicon.
   *
   * @param models who decide what the rules leave open
   * @throws IllegalStateException naming file and line of what is wrong in a table or the rules
   */
  public TaskExtractor(Lexicon lexicon, Models models) {
    this(
        lexicon,
        models,
        RuleSheet.load(
            TaskExtractor.class, "task.rules", TaskLabels.of(lexicon), TaskProduction::check));
  }

  /** As {@link #TaskExtractor(Lexicon, Models)}, with the rules of another sheet. */
  public TaskExtractor(Lexicon lexicon, Models models, RuleSheet rules) {
    this.finder = new TaskFinder(lexicon, models, rules);
  }

  /** The rules, with their examples. */
  public RuleSheet rules() {
    return finder.rules();
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
    return finder.find(document, context.trace());
  }
}
