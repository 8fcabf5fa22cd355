package vn.bienban.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What was asked for could be made but not written. */
final class WriteException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WriteException(IOException cause) {
    super("cannot write: " + reason(cause), cause);
  }

  /** What the system says; of some troubles its exceptions only say with which file. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + ": access denied";
    }
    if (e instanceof NoSuchFileException gone) {
      return gone.getFile() + ": no such file or folder";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
