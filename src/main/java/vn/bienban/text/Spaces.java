package vn.bienban.text;

import java.util.regex.Pattern;

/** Space inside words that stand over line ends. */
public final class Spaces {
  private static final Pattern RUN = Pattern.compile("[\\s\\p{Z}]+");

  private static final char NOT_ASCII = 0x80;

  private Spaces() {}

  /** The words with one plain space for each run of space. */
  public static String single(String words) {
    boolean space = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c < ' ' || c >= NOT_ASCII && Character.isSpaceChar(c) || space && c == ' ') {
        return RUN.matcher(words).replaceAll(" ");
      }
      space = c == ' ';
    }
    return words;
  }
}
