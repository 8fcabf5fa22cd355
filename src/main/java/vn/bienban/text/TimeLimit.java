package vn.bienban.text;

import java.math.BigDecimal;
import java.time.Duration;

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

  private static String seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
  }
}
