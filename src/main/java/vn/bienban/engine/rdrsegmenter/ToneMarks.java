package vn.bienban.engine.rdrsegmenter;

/**
 * Tone marks on the second of two vowels, where RDRsegmenter has them: "hòa" is "hoà", "khỏe" is
 * "khoẻ", "ủy" is "uỷ".
 */
final class ToneMarks {
  private static final String TONED_O = "òóỏõọ";
  private static final String TONED_A = "àáảãạ";
  private static final String TONED_E = "èéẻẽẹ";
  private static final String TONED_U = "ùúủũụ";
  private static final String TONED_Y = "ỳýỷỹỵ";

  private ToneMarks() {}

  /** A word in lower case with its marks moved; the same object where none is to be. */
  static String moved(String word) {
    StringBuilder out = null;
    for (int i = 0; i + 1 < word.length(); i++) {
      char second = moved(word.charAt(i), word.charAt(i + 1));
      if (second != 0) {
        out = out == null ? new StringBuilder(word) : out;
        out.setCharAt(i, word.charAt(i + 1) == 'y' ? 'u' : 'o');
        out.setCharAt(i + 1, second);
      }
    }
    return out == null ? word : out.toString();
  }

  /** What the second of two letters becomes, or 0 where no mark moves. */
  private static char moved(char first, char second) {
    return switch (second) {
      case 'a' -> toned(TONED_A, TONED_O.indexOf(first));
      case 'e' -> toned(TONED_E, TONED_O.indexOf(first));
      case 'y' -> toned(TONED_Y, TONED_U.indexOf(first));
      default -> 0;
    };
  }

  private static char toned(String vowels, int tone) {
    return tone < 0 ? 0 : vowels.charAt(tone);
  }
}
