package vn.bienban.decide;

/** Numbers as values of a feature: the bound that a number does not exceed. Immutable. */
public final class Buckets {
  private final int[] bounds;
  private final String[] names;

  private Buckets(String sign, String more, int... bounds) {
    this.bounds = bounds;
    names = new String[bounds.length + 1];
    for (int i = 0; i < bounds.length; i++) {
      names[i] = sign + bounds[i];
    }
    names[bounds.length] = more;
  }

  /** Buckets called by their bounds, "5", and "more" for all beyond the last one. */
  public static Buckets of(int... bounds) {
    return new Buckets("", "more", bounds);
  }

  /** Buckets with a sign before the bound: {@code <=5}, and {@code >20} for all beyond the last. */
  public static Buckets signed(int... bounds) {
    return new Buckets("<=", ">" + bounds[bounds.length - 1], bounds);
  }

  /** The name of the bucket that a number falls into. */
  public String of(int number) {
    return names[index(number)];
  }

  /** How many there are. */
  int size() {
    return names.length;
  }

  /** The place of the bucket that a number falls into. */
  int index(int number) {
    int i = 0;
    while (i < bounds.length && number > bounds[i]) {
      i++;
    }
    return i;
  }

  /** The name of the bucket at a place. */
  String name(int index) {
    return names[index];
  }
}
