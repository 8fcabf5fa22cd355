package vn.bienban.annotate.event;

import vn.bienban.text.Span;

/** An event noun in its sentence, with what its surroundings tell of it. Not thread-safe. */
final class EventMention {
  final SentenceReader reader;

  /** The first word of the head noun, counted from the sentence's first one. */
  final int begin;

  /**
   * The first word of the noun that names the event, behind a counter: "tọa đàm" in "buổi tọa đàm".
   */
  final int nounBegin;

  /** The word after the head noun. */
  final int end;

  /** The word after the name; {@link #end} where the noun stands alone. */
  final int nameEnd;

  /** The head noun that stands for all that may take up one another, as "lễ" for "buổi lễ". */
  final String family;

  /** Whether a verb of holding, chairing or attending rules the noun. */
  final boolean ruled;

  /** Whether the noun alone takes up an event already known: "tại hội nghị". */
  final boolean anaphoric;

  /** Whether it stands in somebody's words. */
  final boolean said;

  /** The evidence that this mention speaks of the article's event. */
  double score;

  EventMention(
      SentenceReader reader,
      int begin,
      int nounBegin,
      int end,
      int nameEnd,
      String family,
      boolean ruled,
      boolean anaphoric,
      boolean said) {
    this.reader = reader;
    this.begin = begin;
    this.nounBegin = nounBegin;
    this.end = end;
    this.nameEnd = nameEnd;
    this.family = family;
    this.ruled = ruled;
    this.anaphoric = anaphoric;
    this.said = said;
  }

  boolean isNamed() {
    return nameEnd > end;
  }

  /** Whether the article cuts the name off with an ellipsis. */
  boolean isTruncated() {
    if (nameEnd >= reader.tokens.size()) {
      return false;
    }
    String next = reader.tokens.get(nameEnd).text();
    return next.startsWith("..") || next.equals("…");
  }

  Span head() {
    return reader.span(nounBegin, end);
  }

  Span name() {
    return reader.span(nounBegin, nameEnd);
  }
}
