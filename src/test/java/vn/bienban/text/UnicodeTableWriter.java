package vn.bienban.text;

import java.util.Set;

/**
 * Prints the table of {@link UnicodeTable}, on Java 17:
 *
 * <pre>
 * java src/test/java/vn/bienban/text/UnicodeTableWriter.java \
 *     >src/main/resources/vn/bienban/text/unicode-13.txt
 * </pre>
 */
final class UnicodeTableWriter {
  /**
   * Characters of Unicode 13 that a later version changed: the capitals of U+019B and U+0264 (16),
   * the small letters U+10FC and U+AB69 (14), the marks U+1734 (14) and U+1171E (16).
   */
  private static final Set<Integer> CHANGED =
      Set.of(0x019B, 0x0264, 0x10FC, 0xAB69, 0x1734, 0x1171E);

  private UnicodeTableWriter() {}

  static String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        "# The characters of Unicode 13 that have kept what they are: first and last of each"
            + " range.\n");
    table.append("# Written by UnicodeTableWriter, among the tests.\n");
    int first = -1;
    for (int c = 0; c <= Character.MAX_CODE_POINT + 1; c++) {
      boolean settled =
          c <= Character.MAX_CODE_POINT
              && Character.getType(c) != Character.UNASSIGNED
              && !CHANGED.contains(c);
      if (settled && first < 0) {
        first = c;
      } else if (!settled && first >= 0) {
        table.append(Integer.toHexString(first)).append(' ');
        table.append(Integer.toHexString(c - 1)).append('\n');
        first = -1;
      }
    }
    return table.toString();
  }

  public static void main(String[] arguments) {
    if (Runtime.version().feature() != 17) {
      throw new IllegalStateException("Unicode 13 is what Java 17 knows");
    }
    System.out.print(table());
  }
}
