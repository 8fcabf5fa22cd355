package vn.bienban.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Until when work on an article may go on. Who works asks {@link #check()} now and then, so that
 * the work ends soon after the time is over and leaves nothing half done. Immutable and
 * thread-safe.
 */
public final class TimeLimit {
  private static final TimeLimit NONE = new TimeLimit(false, 0, Duration.ZERO);

  private final boolean limited;
  private final long nanos;
  private final Duration allowed;

  private TimeLimit(boolean limited, long nanos, Duration allowed) {
    this.limited = limited;
    this.nanos = nanos;
    this.allowed = allowed;
  }

  /** No limit. */
  public static TimeLimit none() {
    return NONE;
  }

  /**
   * So much time from now on.
   *
   * @throws IllegalArgumentException if it is negative
   * @throws ArithmeticException if it is more than 292 years
   */
  public static TimeLimit in(Duration allowed) {
    if (allowed.isNegative()) {
      throw new IllegalArgumentException("no time: " + allowed);
    }
    return new TimeLimit(true, System.nanoTime() + allowed.toNanos(), allowed);
  }

  /**
   * Goes on while there is time.
   *
   * @throws TimeLimitException when it is over
   */
  public void check() {
    if (limited && System.nanoTime() - nanos >= 0) {
      throw new TimeLimitException("took longer than " + seconds(allowed) + " s");
    }
  }

  /**
   * The same list for who works through it: taking an element ends in a {@link TimeLimitException}
   * when the time is over.
   */
  public <T> List<T> over(List<T> elements) {
    return limited ? new Timed<>(elements, this) : elements;
  }

  /** A list whose elements are given out while there is time. */
  private static final class Timed<T> extends AbstractList<T> implements RandomAccess {
    private final List<T> elements;
    private final TimeLimit timeLimit;

    Timed(List<T> elements, TimeLimit timeLimit) {
      this.elements = elements;
      this.timeLimit = timeLimit;
    }

    @Override
    public T get(int index) {
      timeLimit.check();
      return elements.get(index);
    }

    @Override
    public T set(int index, T element) {
      return elements.set(index, element);
    }

    @Override
    public int size() {
      return elements.size();
    }
  }

  private static String seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
  }
}
