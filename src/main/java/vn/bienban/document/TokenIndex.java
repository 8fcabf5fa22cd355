package vn.bienban.document;

import java.util.Arrays;

/**
 * A number for some of the tokens of a document: a bit for each token says whether it has one, and
 * only those that do take room. First the tokens are marked, then the numbers put. For one thread.
 */
final class TokenIndex {
  static final int NONE = -1;

  private static final int[] EMPTY = {};

  private final int tokens;
  private final long[] marked;

  /** How many tokens are marked before each 64 of them. */
  private int[] ranks = EMPTY;

  private int[] numbers = EMPTY;

  /** An index of so many tokens, none marked. */
  TokenIndex(int tokens) {
    this.tokens = tokens;
    this.marked = new long[(tokens + 63) / 64];
  }

  /**
   * Marks tokens.
   *
   * @throws IndexOutOfBoundsException if there are no such tokens
   */
  void mark(int first, int end) {
    if (first < 0 || end > tokens) {
      throw new IndexOutOfBoundsException("tokens " + first + " to " + end + " of " + tokens);
    }
    for (int t = first; t < end; t++) {
      marked[t >> 6] |= 1L << t;
    }
  }

  /** All tokens are marked. */
  void marked() {
    ranks = new int[marked.length];
    int rank = 0;
    for (int i = 0; i < marked.length; i++) {
      ranks[i] = rank;
      rank += Long.bitCount(marked[i]);
    }
    numbers = new int[rank];
    Arrays.fill(numbers, NONE);
  }

  /** Gives a marked token its number. */
  void put(int token, int number) {
    numbers[place(token)] = number;
  }

  /** The number of a token; {@link #NONE} of one that has none, or that does not exist. */
  int get(int token) {
    if (token < 0 || token >= tokens || (marked[token >> 6] >>> token & 1) == 0) {
      return NONE;
    }
    return numbers[place(token)];
  }

  private int place(int token) {
    return ranks[token >> 6] + Long.bitCount(marked[token >> 6] & ((1L << token) - 1));
  }
}
