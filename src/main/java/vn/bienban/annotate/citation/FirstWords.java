package vn.bienban.annotate.citation;

import java.util.List;

/**
 * The words that phrases begin with, asked for by hash: a few other words are taken for one, none
 * of them is missed. A word is a run of letters, in whatever case. Immutable and thread-safe.
 */
final class FirstWords {
  private static final int BITS = 12;

  private final long[] bits = new long[1 << BITS - 6];
  private final int longest;

  /** The first words of some phrases; one that begins with no letter is left out. */
  FirstWords(List<String> phrases) {
    int most = 0;
    for (String phrase : phrases) {
      int hash = 0;
      int end = 0;
      while (end < phrase.length() && CodeLetters.isLetter(phrase.charAt(end))) {
        hash = hash(hash, phrase.charAt(end++));
      }
      int bit = bit(hash);
      bits[bit / 64] |= 1L << bit;
      most = Math.max(most, end);
    }
    longest = most;
  }

  /** No phrase's first word has more letters. */
  int longest() {
    return longest;
  }

  /** The hash of a word that goes on with a letter; that of no letter is 0. */
  static int hash(int before, char letter) {
    return 31 * before + CodeLetters.lower(letter);
  }

  /** Whether the word of a hash may be one of them. */
  boolean mayHave(int hash) {
    int bit = bit(hash);
    return (bits[bit / 64] >>> bit & 1) != 0;
  }

  private static int bit(int hash) {
    return hash * 0x9E3779B9 >>> Integer.SIZE - BITS;
  }
}
