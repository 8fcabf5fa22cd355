package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Tokens;
import vn.bienban.pattern.Match;
import vn.bienban.text.Span;

/** A stretch of tokens, end exclusive. */
record TokenRange(int begin, int end) {

  /** The named part of a match, or null where there is none. */
  static @Nullable TokenRange of(@Nullable Match match, String part) {
    Match.Range range = match == null ? null : match.get(part);
    return range == null ? null : new TokenRange(range.begin(), range.end());
  }

  /** The tokens of some words. */
  static TokenRange of(SegmentedText text, Span words) {
    return new TokenRange(text.tokenAt(words.begin()), text.tokenAt(words.end() - 1) + 1);
  }

  /** Its words in lower case, joined by spaces. */
  String lower(Tokens tokens) {
    StringBuilder words = new StringBuilder(tokens.lower(begin));
    for (int i = begin + 1; i < end; i++) {
      words.append(' ').append(tokens.lower(i));
    }
    return words.toString();
  }

  // Written out: what a record compares by itself is linked as the program starts.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TokenRange its && begin == its.begin && end == its.end;
  }

  @Override
  public int hashCode() {
    return 31 * begin + end;
  }
}
