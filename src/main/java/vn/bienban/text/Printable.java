package vn.bienban.text;

/** Foreign text as a terminal and a log can show it. */
public final class Printable {
  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  /**
   * The text as one line in which nothing is obeyed instead of shown: control characters but the
   * tab, line ends, halves of surrogate pairs and what turns the direction of writing become {@code
   * U+FFFD}, one for each UTF-16 code unit. Text without them is returned as it is.
   */
  public static String line(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (c != '\t' && (isObeyed(c) || Character.isSurrogate(c))) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, REPLACEMENT);
      }
    }
    return out == null ? text : out.toString();
  }

  /**
   * Whether a terminal may obey a character instead of showing it: a control character, a line or
   * paragraph separator or what Unicode calls Bidi_Control.
   */
  public static boolean isObeyed(char c) {
    return c < ' '
        || (c >= '\u007F' && c <= '\u009F')
        || c == '\u061C'
        || (c >= '\u200E' && c <= '\u200F')
        || (c >= '\u2028' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
