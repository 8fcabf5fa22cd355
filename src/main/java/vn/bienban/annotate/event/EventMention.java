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
 * @param nameEnd the token after the name; {@code end} where the noun stands alone
 * @param kind what the table tells of the noun
 * @param verbal whether the noun is a word that serves as a verb too
 * @param ruled whether a verb of holding, chairing or attending rules the noun
 * @param takesUp whether it opens the sentence or stands behind a word that takes up an event
 * @param said whether it stands in somebody's words
 * @param noticed whether the heading of a notice names it
 * @param score the evidence that it speaks of the article's event
 */
record EventMention(
    SentenceView view,
    int begin,
    int nounBegin,
    int end,
    int nameEnd,
    EventWords.Kind kind,
    boolean verbal,
    boolean ruled,
    boolean takesUp,
    boolean said,
    boolean noticed,
    double score) {

  /** The same with further evidence. */
  EventMention supported(double more) {
    return new EventMention(
        view,
        begin,
        nounBegin,
        end,
        nameEnd,
        kind,
        verbal,
        ruled,
        takesUp,
        said,
        noticed,
        score + more);
  }

  String family() {
    return kind.family();
  }

  boolean isNamed() {
    return nameEnd > end;
  }

  /** Whether the noun alone takes up an event already known: "tại hội nghị". */
  boolean isAnaphoric() {
    return takesUp && !isNamed();
  }

  /** Whether the article cuts the name off with an ellipsis. */
  boolean isTruncated() {
    return isTruncated(view, nameEnd);
  }

  static boolean isTruncated(SentenceView view, int nameEnd) {
    return nameEnd < view.end()
        && (view.text(nameEnd).startsWith("..") || view.text(nameEnd).equals("…"));
  }

  Span head() {
    return view.span(nounBegin, end);
  }

  Span name() {
    return view.span(nounBegin, nameEnd);
  }
}
