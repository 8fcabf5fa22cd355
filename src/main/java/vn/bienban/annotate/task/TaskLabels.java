package vn.bienban.annotate.task;

import java.util.HashMap;
import java.util.Map;
import vn.bienban.document.Document;
import vn.bienban.document.TimeExpression;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Label;

/**
 * What the patterns of {@code task.rules} may name beside the lexical classes of the tables: units,
 * verbs as they stand in a text, those who can be told. Immutable and thread-safe.
 */
final class TaskLabels implements Label.Names {
  private final Lexicon lexicon;
  private final Map<String, Label> labels = new HashMap<>();

  private TaskLabels(Lexicon lexicon, Verbs verbs, Assignees assignees, Narration narration) {
    this.lexicon = lexicon;
    tokens("free", SentenceWindow::isFree);
    stretch("unit", SentenceWindow::unitEnd);
    tokens("full-stop", (words, at) -> words.isMark(at, '.'));
    stretch("work", verbs::phraseEnd);
    stretch("verb", verbs::verbEnd);
    stretch("modal-verb", verbs::modalEnd);
    stretch("any-order", verbs::orderEnd);
    stretch("noun", assignees::nounEnd);
    tokens("told", assignees::isRecipient);
    tokens("surely-told", assignees::isAgent);
    stretch("narrated", (words, at) -> narration.narratesBefore(words, at) ? at : -1);
    labels.put("time-rest", TaskLabels::timeRest);
  }

  /** The labels with the words of a lexicon. */
  static TaskLabels of(Lexicon lexicon) {
    Verbs verbs = new Verbs(lexicon);
    return new TaskLabels(
        lexicon, verbs, new Assignees(lexicon, verbs), new Narration(lexicon, verbs));
  }

  @Override
  public Label label(String name) {
    Label known = labels.get(name);
    if (known != null) {
      return known;
    }
    try {
      return Label.of(lexicon.lexicalClass("task." + name));
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException("no label is called <" + name + ">", e);
    }
  }

  @FunctionalInterface
  private interface Stretch {
    int end(SentenceWindow words, int token);
  }

  @FunctionalInterface
  private interface Test {
    boolean holds(SentenceWindow words, int token);
  }

  private void stretch(String name, Stretch stretch) {
    labels.put(name, (document, token) -> stretch.end(TaskText.of(document).window(token), token));
  }

  private void tokens(String name, Test test) {
    stretch(name, (words, token) -> test.holds(words, token) ? token + 1 : -1);
  }

  /** The end of the temporal expression that a token stands in. */
  private static int timeRest(Document document, int token) {
    TimeExpression time = document.times().covering(token);
    return time == null ? -1 : time.endToken();
  }
}
