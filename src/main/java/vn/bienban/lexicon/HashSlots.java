package vn.bienban.lexicon;

/** Where hashes stand in tables that have as many slots as a power of two. */
public final class HashSlots {
  /** 2^32 by the golden ratio: hashes that differ in few bits come to stand far apart. */
  private static final int SPREAD = 0x9E3779B9;

  private HashSlots() {}

  /**
   * The slot of a hash.
   *
   * @param slots how many there are, a power of two from 2 on
   */
  public static int of(int hash, int slots) {
    return hash * SPREAD >>> Integer.SIZE - Integer.numberOfTrailingZeros(slots);
  }

  /** A bit by the hash of a word; words that share it are few. */
  public static long sign(String word) {
    return 1L << of(word.hashCode(), Long.SIZE);
  }
}
