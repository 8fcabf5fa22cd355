package vn.bienban.merge;

import info.debatty.java.lsh.MinHash;
import java.util.HashSet;
import java.util.Set;
import vn.bienban.text.LowerCase;

/**
 * The sequences of three words in a text, and their MinHash signature: two signatures agree in
 * about the share of sequences that the texts have in common (A. Broder, On the resemblance and
 * containment of documents, 1997). Immutable and thread-safe.
 */
final class Shingles {
  /** The length of a signature: the estimate is off by a twelfth at most places. */
  static final int SIZE = 128;

  /** A text with fewer sequences says too little to be compared. */
  private static final int FEWEST = 20;

  private static final int WORDS = 3;
  private static final int[] NONE = {};

  /** A fixed seed, so that two runs give the same signatures. */
  private static final MinHash HASHES = new MinHash(SIZE, Integer.MAX_VALUE, 20261L);

  private Shingles() {}

  /** The signature of a normalized text, empty where it is too short. */
  static int[] signature(String text) {
    Set<Integer> shingles = of(text);
    return shingles.size() < FEWEST ? NONE : HASHES.signature(shingles);
  }

  /** The share of sequences in common, estimated; 0 where a text is too short. */
  static double similarity(int[] a, int[] b) {
    return a.length == 0 || b.length == 0 ? 0 : HASHES.similarity(a, b);
  }

  private static Set<Integer> of(String text) {
    String folded = LowerCase.of(text);
    Set<Integer> shingles = new HashSet<>();
    int[] last = new int[WORDS];
    int count = 0;
    int i = 0;
    while (i < folded.length()) {
      int hash = 0;
      int begin = i;
      while (i < folded.length() && Character.isLetterOrDigit(folded.charAt(i))) {
        hash = 31 * hash + folded.charAt(i++);
      }
      if (i == begin) {
        i++;
        continue;
      }
      System.arraycopy(last, 1, last, 0, WORDS - 1);
      last[WORDS - 1] = hash;
      if (++count >= WORDS) {
        int shingle = 0;
        for (int word : last) {
          shingle = 0x01000193 * (shingle ^ mixed(word));
        }
        shingles.add(shingle & Integer.MAX_VALUE);
      }
    }
    return shingles;
  }

  /** Spreads the bits of a hash (the finalizer of MurmurHash3). */
  private static int mixed(int hash) {
    int h = hash;
    h = (h ^ h >>> 16) * 0x85EBCA6B;
    h = (h ^ h >>> 13) * 0xC2B2AE35;
    return h ^ h >>> 16;
  }
}
