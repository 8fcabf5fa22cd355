package vn.bienban.stream;

import org.jspecify.annotations.Nullable;

/**
 * An article or a line that gave no record; all others did. Immutable.
 *
 * @param file the file as it was named; {@code file!member} in an archive
 * @param line its line, counted from 1; 0 for the whole file
 * @param id the article's id, or null where it could not be read
 * @param cause what is wrong, in a line
 */
public record StreamFailure(String file, int line, @Nullable String id, String cause) {
  /** {@code file:line: cause}. */
  @Override
  public String toString() {
    return file + (line == 0 ? "" : ":" + line) + ": " + cause;
  }
}
