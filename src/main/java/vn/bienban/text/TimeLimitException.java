package vn.bienban.text;

/** Work on an article was given up because its time was over; the message says how much it had. */
public final class TimeLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TimeLimitException(String message) {
    super(message);
  }
}
