package vn.bienban.cli;

import java.io.IOException;

/** What was asked for could be made but not written. */
final class WriteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WriteException(IOException cause) {
    super("cannot write: " + cause.getMessage(), cause);
  }
}
