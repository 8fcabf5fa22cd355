package vn.bienban.evaluate;

/**
 * How often the system was right.
 *
 * @param matched what both have
 * @param wrong what only the system has
 * @param missed what only the gold has
 */
public record MatchCounts(int matched, int wrong, int missed) {
  static final MatchCounts NONE = new MatchCounts(0, 0, 0);

  MatchCounts plus(MatchCounts other) {
    return new MatchCounts(matched + other.matched, wrong + other.wrong, missed + other.missed);
  }

  /** The number of items of the gold. */
  public int gold() {
    return matched + missed;
  }

  /** The share of the system's items that are right; 1 where it has none. */
  public double precision() {
    return matched + wrong == 0 ? 1 : (double) matched / (matched + wrong);
  }

  /** The share of the gold's items that were found; 1 where it has none. */
  public double recall() {
    return matched + missed == 0 ? 1 : (double) matched / (matched + missed);
  }

  /** The harmonic mean of precision and recall; 0 where both are. */
  public double f1() {
    double p = precision();
    double r = recall();
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }
}
