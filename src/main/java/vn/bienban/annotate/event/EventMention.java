package vn.bienban.annotate.event;

import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.text.Span;

/**
 * An event noun in its sentence, with what its surroundings tell of it. Tokens are counted over the
 * document. Immutable.
 *
 * @param view its sentence
 * @param begin the first token of the head noun
 * @param nounBegin the first token of the noun that names the event, behind a counter: "tọa đàm" in
 *     "buổi tọa đàm"
 * @param end the token after the head noun
 * @param name where its name ends, and how sure that is
 * @param kind what the table tells of the noun
 * @param verbal whether the noun is a word that serves as a verb too
 * @param ruled whether a verb of holding, chairing, attending or opening rules the noun, or a body
 *     or a person that it is the verb of
 * @param takesUp whether it opens the sentence or stands behind a word that takes up an event
 * @param said whether it stands in somebody's words
 * @param noticed whether the heading of a notice names it
 * @param doubt what speaks against its being an event of the article's own
 */
record EventMention(
    SentenceView view,
    int begin,
    int nounBegin,
    int end,
    EventNames.Name name,
    EventWords.Kind kind,
    boolean verbal,
    boolean ruled,
    boolean takesUp,
    boolean said,
    boolean noticed,
    Doubt doubt) {

  /** What speaks against an event of the article's own. */
  enum Doubt {
    NONE,
    /** The noun is an event only where it is held, and nothing says so. */
    WEAK,
    /** It stands in the name of another one. */
    INSIDE,
    /** It is a part of a body's name or of another word: no event at all. */
    PART,
    /** It is the source of a document that is cited. */
    CITED,
    /** It is many of a kind, or one of another time. */
    OTHER,
    /** The next noun says it again and begins the name: "tọa đàm Tọa đàm …". */
    REPEATED
  }

  @Override
  public int hashCode() {
    return begin;
  }

  /** The token after the name; {@code end} where the noun stands alone. */
  int nameEnd() {
    return name.end();
  }

  /** Whether something speaks against its being an event of the article's own. */
  boolean isDoubtful() {
    return doubt != Doubt.NONE;
  }

  String family() {
    return kind.family();
  }

  boolean isNamed() {
    return nameEnd() > end;
  }

  /** Whether its name has more words than another's. */
  boolean isLonger(EventMention other) {
    return nameEnd() - end > other.nameEnd() - other.end;
  }

  /** Whether the noun alone takes up an event already known: "tại hội nghị". */
  boolean isAnaphoric() {
    return takesUp && !isNamed();
  }

  /** Whether the article cuts the name off with an ellipsis, a word behind at most: "tại …". */
  boolean isTruncated() {
    int at = nameEnd();
    if (view.isMark(at - 1, '"')) {
      return false;
    }
    while (view.isMark(at, '-') || view.isMark(at, '(')) {
      at++;
    }
    return isEllipsis(at) || isEllipsis(at + 1);
  }

  private boolean isEllipsis(int token) {
    return token < view.end()
        && (view.text(token).startsWith("..") || view.text(token).equals("…"));
  }

  Span head() {
    return view.span(nounBegin, end);
  }

  /** The words of its name, of its noun where it has none. */
  Span words() {
    return view.span(nounBegin, nameEnd());
  }
}
