package vn.bienban.archive;

/**
 * Where an article stands.
 *
 * @param file the file as it was named by the caller
 * @param line its line, counted from 1, or 0 for the whole file
 */
public record Place(String file, int line) {
  /** {@code file:line}, or the file alone. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
