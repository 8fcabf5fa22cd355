package vn.bienban.annotate.task;

/** Numbers as values of a feature: the bound that a number does not exceed. Immutable. */
final class Buckets {
  private final int[] bounds;
  private final String[] names;

  Buckets(int... bounds) {
    this.bounds = bounds;
    names = new String[bounds.length + 1];
    for (int i = 0; i < bounds.length; i++) {
      names[i] = "<=" + bounds[i];
    }
    names[bounds.length] = ">" + bounds[bounds.length - 1];
  }

  /** The name of the bucket that a number falls into: "<=5". */
  String of(int number) {
    int i = 0;
    while (i < bounds.length && number > bounds[i]) {
      i++;
    }
    return names[i];
  }
}
