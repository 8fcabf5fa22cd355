package vn.bienban.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How CSV files are laid out: RFC 4180 with a header. Immutable.
 *
 * @param delimiter what stands between two fields; {@link #FROM_HEADER} for the one of {@code , ;
 *     |} and the tab that the header has most of
 * @param columns the header's name of a field of the article ({@code id}, {@code title}, {@code
 *     published}, {@code url}, {@code text}); a field without one has its own name, whatever its
 *     case
 */
public record CsvLayout(char delimiter, Map<String, String> columns) {
  /** The delimiter is the header's. */
  public static final char FROM_HEADER = 0;

  /** The fields of an article, the text last. */
  static final List<String> FIELDS = List.of("id", "title", "published", "url", "text");

  /** The delimiter that the header shows, the columns by the names of the fields. */
  public static final CsvLayout DEFAULT = new CsvLayout(FROM_HEADER, Map.of());

  /**
   * Takes what is given.
   *
   * @throws IllegalArgumentException if a delimiter cannot be one or no article has such a field
   */
  public CsvLayout {
    if (delimiter == '"' || delimiter == '\n' || delimiter == '\r' || delimiter >= 0x80) {
      throw new IllegalArgumentException("'" + delimiter + "' cannot stand between fields");
    }
    for (String field : columns.keySet()) {
      if (!FIELDS.contains(field)) {
        throw new IllegalArgumentException("'" + field + "' is none of " + FIELDS);
      }
    }
    columns = Map.copyOf(columns);
  }

  /**
   * The columns that a line names.
   *
   * @param text such as {@code text=body,title=headline}
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static Map<String, String> columns(String text) {
    Map<String, String> columns = new HashMap<>();
    for (String pair : text.split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals <= 0 || equals == pair.length() - 1) {
        throw new IllegalArgumentException("'" + pair + "' is not like text=body");
      }
      columns.put(
          pair.substring(0, equals).strip().toLowerCase(Locale.ROOT),
          pair.substring(equals + 1).strip());
    }
    return columns;
  }
}
