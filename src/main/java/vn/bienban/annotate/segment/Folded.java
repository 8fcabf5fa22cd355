package vn.bienban.annotate.segment;

/** Letters and digits in lower case by one look-up. */
final class Folded {
  private static final char[] LOWER = new char[1 << 16];

  static {
    for (int i = 0; i < LOWER.length; i++) {
      char c = (char) i;
      LOWER[i] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }
  }

  private Folded() {}

  /** The lower case of a letter or digit, 0 for any other character. */
  static char lower(char c) {
    return LOWER[c];
  }

  static boolean isLetterOrDigit(char c) {
    return LOWER[c] != 0;
  }
}
