package vn.bienban.annotate.task;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/** The verbs of work, and those of tasking and speaking ("orders"). Immutable and thread-safe. */
final class Verbs extends Domain {
  private final LexicalClass verb = of("verb");
  private final Attribute<VerbKind> verbKind;
  private final LexicalClass order = of("order");
  private final Attribute<OrderKind> orderKind;
  private final LexicalClass board = of("board");
  private final LexicalClass draft = of("draft");

  Verbs(Lexicon lexicon) {
    super(lexicon, "task");
    verbKind = lexicon.attribute(verb, "kind", cell -> VerbKind.valueOf(upper(cell)));
    orderKind = lexicon.attribute(order, "kind", cell -> OrderKind.valueOf(upper(cell)));
  }

  private static String upper(String cell) {
    return cell.toUpperCase(Locale.ROOT);
  }

  /** What kind of verb begins at a token, outside all units; NONE for words that only look so. */
  VerbKind verbKind(SentenceWindow words, int at) {
    if (!words.begins(verb, at) || words.isCovered(at) || words.isUnit(at)) {
      return VerbKind.NONE;
    }
    return verbKind.of(words.tokens().entry(verb, at));
  }

  /** The end of the verb that begins at a token, or -1. */
  int verbEnd(SentenceWindow words, int at) {
    return verbKind(words, at) == VerbKind.NONE ? -1 : words.phraseEnd(verb, at);
  }

  /** The end of words that begin like a verb and are none ("hàng không"), or -1. */
  int nounEnd(SentenceWindow words, int at) {
    boolean noun =
        words.begins(verb, at)
            && !words.isCovered(at)
            && !words.isUnit(at)
            && verbKind.of(words.tokens().entry(verb, at)) == VerbKind.NONE;
    return noun ? words.phraseEnd(verb, at) : -1;
  }

  /** The end of the order, or of what only looks like one, that begins at a token, or -1. */
  int orderEnd(SentenceWindow words, int at) {
    int end = words.isCovered(at) ? -1 : words.phraseEnd(order, at);
    // "Giao Ban Tổ chức" is no "giao ban": a capital begins a name
    boolean name =
        end > at + 1
            && words.isCapitalized(at + 1)
            && orderKind.of(words.tokens().entry(order, at)) == OrderKind.NONE;
    return name ? words.tokens().phraseEnd(order, at, at + 1) : end;
  }

  /** What kind of order begins at a token, or null; NONE for words that only look like one. */
  @Nullable OrderKind orderKind(SentenceWindow words, int at) {
    int end = orderEnd(words, at);
    return end < 0 ? null : orderKind.of(words.tokens().entry(order, at, end));
  }

  /** Whether a verb of tasking or speaking begins at a token. */
  boolean isOrder(SentenceWindow words, int at) {
    OrderKind kind = orderKind(words, at);
    return kind != null && kind != OrderKind.NONE;
  }

  /** Whether a verb of tasking begins at a token. */
  boolean isTasking(SentenceWindow words, int at) {
    return isOrder(words, at) && orderKind(words, at) != OrderKind.SAY;
  }

  /** Whether a verb of tasking or speaking ends right before a token. */
  boolean endsOrder(SentenceWindow words, int before) {
    int begin = words.phraseBegin(order, before);
    return begin >= 0 && isOrder(words, begin) && orderEnd(words, begin) == before;
  }

  /** Whether a verb of tasking ends right before a token. */
  boolean endsTasking(SentenceWindow words, int before) {
    return endsOrder(words, before) && isTasking(words, words.phraseBegin(order, before));
  }

  /** Whether the tokens are an order, or look like one, whatever stands around. */
  boolean isOrder(Tokens tokens, int first, int end) {
    return tokens.entry(order, first, end) != Lexicon.NONE;
  }

  /** Whether a verb of tasking right behind belongs to a body's name: "Ban Chỉ đạo". */
  boolean isBoard(Tokens tokens, int at) {
    return tokens.is(board, at);
  }

  /** Whether a compound begins at a token that only looks like a verb: "giao thông". */
  boolean isNoVerb(SentenceWindow words, int at) {
    return orderKind(words, at) == OrderKind.NONE;
  }

  /** Whether the name of a draft begins at a token: "Dự thảo Nghị quyết". */
  boolean isDraft(SentenceWindow words, int at) {
    int end = words.phraseEnd(draft, at);
    return end > 0 && words.isCapitalized(at) && words.isCapitalized(end);
  }
}
