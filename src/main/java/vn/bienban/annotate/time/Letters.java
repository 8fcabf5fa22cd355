package vn.bienban.annotate.time;

/** Fast lower case and letter test for the characters of Vietnamese text; no locale is asked. */
final class Letters {
  // Latin, its extensions and Vietnamese lie below U+1F00; beyond, the JDK is asked.
  private static final int LIMIT = 0x1F00;
  private static final char[] LOWER = new char[LIMIT];

  /** The lower case letter, or 0 for a character that is no letter. */
  private static final char[] LETTER = new char[LIMIT];

  static {
    for (char c = 0; c < LIMIT; c++) {
      LOWER[c] = Character.toLowerCase(c);
      LETTER[c] = isLetterLike(c) ? LOWER[c] : 0;
    }
  }

  private Letters() {}

  /** The letter in lower case, or 0 if this is no letter. Combining marks count as letters. */
  static char letter(char c) {
    if (c < LIMIT) {
      return LETTER[c];
    }
    return isLetterLike(c) ? Character.toLowerCase(c) : 0;
  }

  static boolean isLetter(char c) {
    return letter(c) != 0;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetterLike(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.isSurrogate(c);
  }
}
