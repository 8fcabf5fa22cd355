package vn.bienban.annotate.time;

/** Which characters make words and which figures. */
final class Letters {
  private Letters() {}

  /** Whether it is a letter; combining marks count as letters. */
  static boolean isLetter(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.isSurrogate(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether codes are made of it: letters, digits and low lines. */
  static boolean isOfCode(char c) {
    return isDigit(c) || c == '_' || isLetter(c);
  }
}
