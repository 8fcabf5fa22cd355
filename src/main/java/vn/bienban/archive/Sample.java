package vn.bienban.archive;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Which entries of an archive a run takes. An entry's number and the seed alone decide, so that the
 * same sample is drawn whatever the threads and wherever a run is taken up again. Immutable.
 */
public final class Sample {
  /** Every entry. */
  public static final Sample ALL = new Sample(0, -1L);

  private final long key;

  /** The largest mark taken, unsigned. */
  private final long bound;

  private Sample(long key, long bound) {
    this.key = key;
    this.bound = bound;
  }

  /**
   * About this share of the entries, each drawn on its own.
   *
   * @throws IllegalArgumentException unless the share is above 0 and at most 1
   */
  public static Sample share(double share, long seed) {
    if (!(share >= 0x1.0p-53 && share <= 1)) {
      throw new IllegalArgumentException("a share is above 0 and at most 1, not " + share);
    }
    return new Sample(mixed(seed), ((long) (share * 0x1.0p53) << 11) - 1);
  }

  /**
   * Exactly so many of the entries, all where there are no more. Memory grows with the count.
   *
   * @param count how many to take
   * @param total how many entries there are
   * @throws IllegalArgumentException unless the count is positive
   */
  public static Sample count(int count, long total, long seed) {
    if (count <= 0) {
      throw new IllegalArgumentException("a sample has at least one article, not " + count);
    }
    if (total <= count) {
      return ALL;
    }
    // The marks of different numbers differ: the entries with the smallest ones are the sample.
    Comparator<Long> largestFirst = (a, b) -> Long.compareUnsigned(b, a);
    PriorityQueue<Long> smallest = new PriorityQueue<>(count, largestFirst);
    long key = mixed(seed);
    for (long number = 0; number < total; number++) {
      long mark = mixed(key + number);
      if (smallest.size() < count) {
        smallest.add(mark);
      } else if (Long.compareUnsigned(mark, smallest.element()) < 0) {
        smallest.remove();
        smallest.add(mark);
      }
    }
    return new Sample(key, smallest.element());
  }

  /** Whether the entry of this number, counted from 0, is taken. */
  public boolean takes(long number) {
    return Long.compareUnsigned(mixed(key + number), bound) <= 0;
  }

  /** The output function of SplitMix64: one to one, and near numbers come out far apart. */
  private static long mixed(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
