package vn.bienban.cli;

/** Why a command could not begin. The message is for the user. */
final class NotBegunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotBegunException(String message) {
    super(message);
  }
}
