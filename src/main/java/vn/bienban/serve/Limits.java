package vn.bienban.serve;

import java.time.Duration;
import vn.bienban.text.TimeLimit;

/**
 * What a server allows.
 *
 * @param bytes of a request's body
 * @param time for a body to come in, for a turn to come, and for reading an article; zero for any
 * @param parallel how many requests are worked on at a time
 * @param waiting how many more may wait for their turn
 */
public record Limits(int bytes, Duration time, int parallel, int waiting) {
  /** The largest body that can be allowed. */
  public static final int MOST_BYTES = Integer.MAX_VALUE / 8;

  /**
   * Checks them.
   *
   * @throws IllegalArgumentException if one makes no sense
   */
  public Limits {
    if (bytes < 1 || bytes > MOST_BYTES || parallel < 1 || waiting < 0 || time.isNegative()) {
      throw new IllegalArgumentException(
          "bytes from 1 to " + MOST_BYTES + ", one request in parallel at least, nothing negative");
    }
  }

  TimeLimit timeLimit() {
    return time.isZero() ? TimeLimit.none() : TimeLimit.in(time);
  }
}
