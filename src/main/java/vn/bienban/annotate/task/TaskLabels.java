package vn.bienban.annotate.task;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import vn.bienban.document.Document;
import vn.bienban.document.Sentence;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Label;

/**
 * What the patterns of {@code task.rules} may name beside the lexical classes of the tables: units,
 * verbs as they stand in a text, those who can be told. Immutable and thread-safe.
 */
final class TaskLabels implements Label.Names {
  /** A day such as 30/6, 15-8 or 30.4.2025, not so a number such as 22.000 or 22-25. */
  private static final Pattern DAY =
      Pattern.compile("(0?[1-9]|[12]\\d|3[01])[/.-](0?[1-9]|1[0-2])([/.-]\\d{4})?");

  private final Lexicon lexicon;
  private final Map<String, Label> labels = new HashMap<>();

  private TaskLabels(Lexicon lexicon, Verbs verbs, Assignees assignees, Narration narration) {
    this.lexicon = lexicon;
    tokens("free", SentenceWindow::isFree);
    stretch("unit", SentenceWindow::unitEnd);
    tokens("full-stop", (words, at) -> words.isMark(at, '.'));
    stretch("work", verbs::phraseEnd);
    stretch("strong-work", verbs::strongEnd);
    stretch("verb", verbs::verbEnd);
    stretch("modal-verb", verbs::modalEnd);
    stretch("any-order", verbs::orderEnd);
    Map<String, OrderKind> kinds =
        Map.of(
            "orders", OrderKind.ORDER,
            "assigns", OrderKind.ASSIGN,
            "leads", OrderKind.LEAD,
            "petitions", OrderKind.PETITION,
            "wishes", OrderKind.WISH,
            "says", OrderKind.SAY);
    kinds.forEach(
        (name, kind) ->
            stretch(
                name,
                (words, at) ->
                    verbs.orderKind(words, at) == kind ? verbs.orderEnd(words, at) : -1));
    stretch(
        "adverb",
        (words, at) ->
            verbs.verbKind(words, at) == VerbKind.ADVERB ? verbs.verbEnd(words, at) : -1);
    tokens("addressee", (words, at) -> assignees.areAddressed(words, at));
    stretch("noun", assignees::nounEnd);
    tokens("told", assignees::isRecipient);
    stretch("narrated", (words, at) -> narration.narratesBefore(words, at) ? at : -1);
    stretch("time", SentenceWindow::timeEnd);
    labels.put(
        "day",
        Label.ofTokens(
            (document, at) ->
                document.tokens().hasDigit(at)
                    && DAY.matcher(document.tokens().text(at)).matches()));
    labels.put("limit", new Shortening(lexicon.lexicalClass("task.limit")));
  }

  /** The labels with the words of a lexicon. */
  static TaskLabels of(Lexicon lexicon) {
    Verbs verbs = new Verbs(lexicon);
    return new TaskLabels(
        lexicon, verbs, new Assignees(lexicon, verbs), new Narration(lexicon, verbs));
  }

  @Override
  public Label label(String name) {
    return Label.Names.of(labels, lexicon, "task").label(name);
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

  /** The phrases of a class, the longest one first and then those within it. */
  private record Shortening(LexicalClass type) implements Label {
    @Override
    public int end(Document document, int token) {
      return document.tokens().phraseEnd(type, token);
    }

    @Override
    public int shorterEnd(Document document, int token, int end) {
      return document.tokens().phraseEnd(type, token, end - 1);
    }

    @Override
    public boolean mayStandIn(Document document, Sentence sentence) {
      return document.tokens().has(type, sentence);
    }
  }
}
