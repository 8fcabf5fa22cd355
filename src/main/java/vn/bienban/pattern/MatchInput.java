package vn.bienban.pattern;

import org.jspecify.annotations.Nullable;

/** What a token pattern reads: a row of words, some stretches of which carry labels. */
public interface MatchInput {
  /** The number of words. */
  int size();

  /** A word in lower case. */
  String word(int index);

  /**
   * The ends (exclusive, longest first) of the stretches with this label that begin at a word, or
   * null where there is none.
   */
  int @Nullable [] endsOf(String label, int begin);
}
