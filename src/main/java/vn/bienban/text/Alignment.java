package vn.bienban.text;

import java.util.Arrays;

/**
 * Maps the offsets of a view to those of the text it was made from. For each code unit of the view
 * it knows the stretch of the source it stands for; what the view left out lies between two such
 * stretches. Both ends grow monotonically. Immutable and thread-safe.
 */
public final class Alignment {
  /** Source begin and end of each view unit; {@code null} arrays mean the identity. */
  private final int[] begins;

  private final int[] ends;
  private final int viewLength;
  private final boolean identity;

  private Alignment(int[] begins, int[] ends, int viewLength, boolean identity) {
    this.begins = begins;
    this.ends = ends;
    this.viewLength = viewLength;
    this.identity = identity;
  }

  /** The alignment of a text with itself. */
  public static Alignment identity(int length) {
    return new Alignment(new int[0], new int[0], length, true);
  }

  /**
   * Takes the source begin and end of each view unit.
   *
   * @throws IllegalArgumentException if the arrays differ in length or the stretches do not grow
   *     monotonically
   */
  public static Alignment of(int[] begins, int[] ends) {
    if (begins.length != ends.length) {
      throw new IllegalArgumentException("begins and ends differ in length");
    }
    for (int i = 0; i < begins.length; i++) {
      if (begins[i] < 0
          || ends[i] < begins[i]
          || (i > 0 && (begins[i] < begins[i - 1] || ends[i] < ends[i - 1]))) {
        throw new IllegalArgumentException("not monotonic at view offset " + i);
      }
    }
    return new Alignment(begins.clone(), ends.clone(), begins.length, false);
  }

  /** The number of code units of the view. */
  public int viewLength() {
    return viewLength;
  }

  /** Whether view and source have the same offsets. */
  public boolean isIdentity() {
    return identity;
  }

  /**
   * The source span that a view span stands for: from the begin of its first unit to the end of its
   * last one. An empty view span becomes an empty source span.
   *
   * @throws IndexOutOfBoundsException if the span does not lie in the view
   */
  public Span toSource(Span view) {
    if (view.end() > viewLength) {
      throw new IndexOutOfBoundsException(view + " in a view of " + viewLength);
    }
    if (identity) {
      return view;
    }
    if (view.isEmpty()) {
      int at =
          view.begin() < viewLength
              ? begins[view.begin()]
              : (viewLength == 0 ? 0 : ends[viewLength - 1]);
      return new Span(at, at);
    }
    return new Span(begins[view.begin()], ends[view.end() - 1]);
  }

  /**
   * The view span that covers a source span: every view unit whose stretch overlaps it. Empty where
   * the view left the whole stretch out.
   */
  public Span toView(Span source) {
    if (identity) {
      int begin = Math.min(source.begin(), viewLength);
      return new Span(begin, Math.max(begin, Math.min(source.end(), viewLength)));
    }
    int begin = firstGreater(ends, source.begin());
    int end = firstNotLess(begins, source.end());
    return new Span(Math.min(begin, end), end);
  }

  /** This alignment (view to middle) followed by {@code next} (middle to source). */
  public Alignment andThen(Alignment next) {
    if (next.identity) {
      return this;
    }
    if (identity) {
      return next;
    }
    int[] b = new int[viewLength];
    int[] e = new int[viewLength];
    for (int i = 0; i < viewLength; i++) {
      Span s = next.toSource(new Span(begins[i], ends[i]));
      b[i] = s.begin();
      e[i] = s.end();
    }
    return new Alignment(b, e, viewLength, false);
  }

  private static int firstGreater(int[] sorted, int value) {
    return firstNotLess(sorted, value + 1);
  }

  private static int firstNotLess(int[] sorted, int value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (sorted[mid] < value) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Alignment a
        && viewLength == a.viewLength
        && identity == a.identity
        && Arrays.equals(begins, a.begins)
        && Arrays.equals(ends, a.ends);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(begins) * 31 + viewLength;
  }
}
