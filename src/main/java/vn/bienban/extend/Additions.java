package vn.bienban.extend;

/** Takes what an {@link Extension} adds to a reader that is being built. Not thread-safe. */
public interface Additions {
  /**
   * Rows for one of the tables that ship.
   *
   * @param table the name of the table with its domain: {@code entity/posts.tsv}
   * @param file what messages call the rows
   * @param rows the line of column names and the rows, cells between tabs, as in the table that
   *     ships; {@code #} begins a comment line
   * @throws IllegalStateException naming file and line of what is wrong
   */
  Additions table(String table, String file, String rows);

  /**
   * Rules with patterns for one of the sheets that ship.
   *
   * @param sheet the name of the sheet with its domain: {@code event/meeting.rules}
   * @param file what messages call the rules
   * @param rules as in the sheet that ships; each says with {@code like = chair.subject} like which
   *     of the shipped ones it is read
   * @throws IllegalStateException naming file and line of what is wrong
   */
  Additions rules(String sheet, String file, String rules);

  /** An annotator. Experimental, as {@link LayerAnnotator} is. */
  Additions annotator(LayerAnnotator<?> annotator);
}
