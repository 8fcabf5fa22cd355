package vn.bienban.archive;

/**
 * Where an article stands. No two articles of one run have the same place as long as no archive has
 * two members of one name; the places come in the same order in every run.
 *
 * @param file the file as it was named by the caller; {@code file!member} in an archive
 * @param line its line, counted from 1, {@link Integer#MAX_VALUE} for all from there on; in a WARC
 *     file the number of its record; 0 for the whole file
 * @param offset its first byte in the file as it is when unpacked, or in the WARC file as it lies;
 *     -1 where nobody counted
 */
public record Place(String file, int line, long offset) {
  /** A whole file, line 0, or a line whose offset nobody counted. */
  public Place(String file, int line) {
    this(file, line, line == 0 ? 0 : -1);
  }

  /** {@code file:line}, or the file alone. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
