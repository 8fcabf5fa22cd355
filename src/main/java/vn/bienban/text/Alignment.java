package vn.bienban.text;

import java.util.Arrays;

/**
 * Maps the offsets of a view to those of the text it was made from. For each code unit of the view
 * it knows the stretch of the source it stands for; what the view left out lies between two such
 * stretches. Both ends grow monotonically. Held as runs of units whose stretches follow one another
 * as the units do, for most of a view is the text as it was. Immutable and thread-safe.
 */
public final class Alignment {
  /** The first view unit of each run. */
  private final int[] views;

  /** Source begin and end of the first unit of each run; both grow by one with each more. */
  private final int[] begins;

  private final int[] ends;
  private final int viewLength;
  private final boolean identity;

  private Alignment(int[] views, int[] begins, int[] ends, int viewLength, boolean identity) {
    this.views = views;
    this.begins = begins;
    this.ends = ends;
    this.viewLength = viewLength;
    this.identity = identity;
  }

  /** The alignment of a text with itself. */
  public static Alignment identity(int length) {
    return new Alignment(new int[0], new int[0], new int[0], length, true);
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
    Builder builder = new Builder();
    for (int i = 0; i < begins.length; i++) {
      builder.add(begins[i], ends[i], 1);
    }
    return builder.build();
  }

  /** Makes an alignment unit by unit. Not thread-safe. */
  public static final class Builder {
    private int[] views = new int[16];
    private int[] begins = new int[16];
    private int[] ends = new int[16];
    private int runs;
    private int length;

    /** One with no unit yet. */
    public Builder() {}

    /**
     * Adds units that stand for one source unit each.
     *
     * @param from the first of these
     * @param to the one after the last
     * @throws IllegalArgumentException if they do not lie behind those before
     */
    public Builder keep(int from, int to) {
      return from < to ? add(from, from + 1, to - from) : this;
    }

    /**
     * Adds units: the stretch of the first, those of the others one further each.
     *
     * @throws IllegalArgumentException if the stretches do not grow monotonically
     */
    public Builder add(int begin, int end, int units) {
      int last = runs - 1;
      int before = last < 0 ? 0 : length - 1 - views[last];
      if (begin < 0
          || end < begin
          || (last >= 0 && (begin < begins[last] + before || end < ends[last] + before))) {
        throw new IllegalArgumentException("not monotonic at view offset " + length);
      }
      if (last < 0 || begin != begins[last] + before + 1 || end != ends[last] + before + 1) {
        if (runs == views.length) {
          views = Arrays.copyOf(views, 2 * runs);
          begins = Arrays.copyOf(begins, 2 * runs);
          ends = Arrays.copyOf(ends, 2 * runs);
        }
        views[runs] = length;
        begins[runs] = begin;
        ends[runs++] = end;
      }
      length += units;
      return this;
    }

    /** Takes the last unit back; gives where its stretch begins. There must be one. */
    public int dropLast() {
      int last = runs - 1;
      int begin = begins[last] + --length - views[last];
      if (views[last] == length) {
        runs--;
      }
      return begin;
    }

    /** The alignment of the units so far. */
    public Alignment build() {
      return new Alignment(
          Arrays.copyOf(views, runs),
          Arrays.copyOf(begins, runs),
          Arrays.copyOf(ends, runs),
          length,
          false);
    }
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
              ? begin(view.begin())
              : (viewLength == 0 ? 0 : end(viewLength - 1));
      return new Span(at, at);
    }
    return new Span(begin(view.begin()), end(view.end() - 1));
  }

  private int begin(int unit) {
    int run = run(unit);
    return begins[run] + unit - views[run];
  }

  private int end(int unit) {
    int run = run(unit);
    return ends[run] + unit - views[run];
  }

  /** The run that a unit lies in. */
  private int run(int unit) {
    int found = Arrays.binarySearch(views, unit);
    return found < 0 ? -found - 2 : found;
  }

  private int runEnd(int run) {
    return run + 1 < views.length ? views[run + 1] : viewLength;
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
    int begin = firstNotLess(ends, source.begin() + 1);
    int end = firstNotLess(begins, source.end());
    return new Span(Math.min(begin, end), end);
  }

  /** The first view unit whose value, which grows by one inside each run, is not less. */
  private int firstNotLess(int[] firsts, int value) {
    int low = 0;
    int high = views.length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (firsts[mid] + runEnd(mid) - views[mid] - 1 < value) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low == views.length ? viewLength : views[low] + Math.max(0, value - firsts[low]);
  }

  /** This alignment (view to middle) followed by {@code next} (middle to source). */
  public Alignment andThen(Alignment next) {
    if (next.identity) {
      return this;
    }
    if (identity) {
      return next;
    }
    Builder builder = new Builder();
    for (int run = 0; run < views.length; run++) {
      int units = runEnd(run) - views[run];
      for (int done = 0; done < units; ) {
        Span stretch = next.toSource(new Span(begins[run] + done, ends[run] + done));
        int same = Math.min(units - done, next.sameRun(begins[run] + done, ends[run] + done));
        builder.add(stretch.begin(), stretch.end(), same);
        done += same;
      }
    }
    return builder.build();
  }

  /**
   * By how many units a stretch of the view can move on, at least one, with its source by as many.
   */
  private int sameRun(int begin, int end) {
    if (begin >= end) {
      return 1;
    }
    return Math.min(runEnd(run(begin)) - begin, runEnd(run(end - 1)) - end + 1);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Alignment a
        && viewLength == a.viewLength
        && identity == a.identity
        && Arrays.equals(views, a.views)
        && Arrays.equals(begins, a.begins)
        && Arrays.equals(ends, a.ends);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(begins) * 31 + viewLength;
  }
}
