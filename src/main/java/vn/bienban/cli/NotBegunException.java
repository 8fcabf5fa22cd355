package vn.bienban.cli;

import java.util.List;

/** Why a command could not begin. The message is for the user. */
final class NotBegunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  NotBegunException(String message) {
    this(List.of(message));
  }

  NotBegunException(List<String> lines) {
    super(String.join("; ", lines));
    this.lines = List.copyOf(lines);
  }

  /** What to tell, a line each. */
  List<String> lines() {
    return lines;
  }
}
