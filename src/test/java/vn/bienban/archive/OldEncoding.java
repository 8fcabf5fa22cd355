package vn.bienban.archive;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Locale;

/** Writes Vietnamese in its old encodings, by their own rules and not by the product's table. */
public enum OldEncoding {
  WINDOWS_1258("windows-1258"),
  TCVN3("TCVN3"),
  VNI("VNI"),
  VIQR("VIQR");

  /** Bytes A8 to FE of TCVN 5712:1993, as the standard prints them. */
  private static final String TCVN3_PLACES =
      "ăâêôơưđ......àảã"
          + "áạ.ằẳẵắ.......ặầ"
          + "ẩẫấậè.ẻẽéẹềểễếệì"
          + "ỉ...ĩíịò.ỏõóọồổỗ"
          + "ốộờởỡớợù.ủũúụừửữ"
          + "ứựỳỷỹýỵ";

  private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";

  private final String label;

  OldEncoding(String label) {
    this.label = label;
  }

  /** What the product calls it. */
  public String label() {
    return label;
  }

  /** The bytes of a text; of TCVN3 capitals with a tone the small letters. */
  public byte[] bytes(String text) {
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .mapToObj(Character::toString)
        .map(this::letter)
        .forEach(out::append);
    return this == WINDOWS_1258
        ? out.toString().getBytes(Charset.forName(label))
        : out.toString().getBytes(Charset.forName("windows-1252"));
  }

  private String letter(String letter) {
    if (letter.equals("“") || letter.equals("”") || letter.equals("–")) {
      return letter;
    }
    String parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
    char tone = parts.charAt(parts.length() - 1);
    boolean toned = parts.length() > 1 && TONES.indexOf(tone) >= 0;
    if (toned && parts.length() == 3 && TONES.indexOf(parts.charAt(1)) >= 0) {
      // Canonical order puts the dot below before circumflex and breve.
      throw new AssertionError(letter);
    }
    if (parts.length() == 3 && parts.charAt(1) == '\u0323') {
      tone = '\u0323';
      toned = true;
    }
    String plain =
        toned
            ? Normalizer.normalize(parts.replace(String.valueOf(tone), ""), Normalizer.Form.NFC)
            : letter;
    return switch (this) {
      case WINDOWS_1258 -> toned ? plain + tone : letter;
      case TCVN3 -> tcvn3(letter);
      case VNI -> vni(plain, toned ? TONES.indexOf(tone) : -1);
      case VIQR -> viqr(plain) + (toned ? "`?~'.".charAt(TONES.indexOf(tone)) : "");
    };
  }

  private static String tcvn3(String letter) {
    int capital = "ĂÂÊÔƠƯĐ".indexOf(letter);
    if (capital >= 0) {
      return String.valueOf((char) (0xA1 + capital));
    }
    int place = TCVN3_PLACES.indexOf(letter.toLowerCase(Locale.ROOT));
    return place < 0 || letter.equals(".") ? letter : String.valueOf((char) (0xA8 + place));
  }

  private static String vni(String plain, int tone) {
    boolean capital = !plain.equals(plain.toLowerCase(Locale.ROOT));
    String small = plain.toLowerCase(Locale.ROOT);
    String code =
        switch (small) {
          case "â", "ê", "ô" ->
              (small.equals("â") ? "a" : small.equals("ê") ? "e" : "o")
                  + (tone < 0 ? "â" : "àåãáä".charAt(tone));
          case "ă" -> "a" + (tone < 0 ? "ê" : "èúüéë".charAt(tone));
          case "ơ" -> "ô" + (tone < 0 ? "" : "øûõùï".charAt(tone));
          case "ư" -> "ö" + (tone < 0 ? "" : "øûõùï".charAt(tone));
          case "đ" -> "ñ";
          case "i" -> String.valueOf(tone < 0 ? 'i' : "ìæóíò".charAt(tone));
          case "y" -> tone == 4 ? "î" : "y" + (tone < 0 ? "" : "øûõùï".charAt(tone));
          default -> small + (tone < 0 ? "" : "øûõùï".charAt(tone));
        };
    return capital ? code.toUpperCase(Locale.ROOT) : code;
  }

  private static String viqr(String plain) {
    boolean capital = !plain.equals(plain.toLowerCase(Locale.ROOT));
    String code =
        switch (plain.toLowerCase(Locale.ROOT)) {
          case "ă" -> "a(";
          case "â" -> "a^";
          case "ê" -> "e^";
          case "ô" -> "o^";
          case "ơ" -> "o+";
          case "ư" -> "u+";
          case "đ" -> "dd";
          case "." -> "\\.";
          case "?" -> "\\?";
          default -> plain.toLowerCase(Locale.ROOT);
        };
    return capital ? code.toUpperCase(Locale.ROOT) : code;
  }
}
