package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.pattern.Match;

/** A stretch of tokens, end exclusive. */
record TokenRange(int begin, int end) {

  /** The named part of a match, or null where there is none. */
  static @Nullable TokenRange of(@Nullable Match match, String part) {
    Match.Range range = match == null ? null : match.get(part);
    return range == null ? null : new TokenRange(range.begin(), range.end());
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
