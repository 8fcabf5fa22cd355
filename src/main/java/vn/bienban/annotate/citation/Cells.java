package vn.bienban.annotate.citation;

import java.util.List;
import java.util.Locale;

/** What cells of the tables mean. An {@link IllegalArgumentException} refuses one. */
final class Cells {
  private Cells() {}

  /** The constant of an enum that a cell names in small letters, with hyphens. */
  static <E extends Enum<E>> E constant(Class<E> type, String cell) {
    return Enum.valueOf(type, cell.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The items of a cell between spaces; "-" is none. */
  static List<String> items(String cell) {
    return cell.equals("-") ? List.of() : List.of(cell.split(" ", -1));
  }
}
