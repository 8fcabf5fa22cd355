package vn.bienban.annotate.segment;

/** What a character is to the splitters, looked up in one table. */
final class Chars {
  /** Space, line breaks included. */
  static final byte SPACE = 0;

  /** An upper-case letter. */
  static final byte UPPER = 1;

  /** Any other letter, a combining mark, or a raised digit as in m². */
  static final byte LOWER = 2;

  static final byte DIGIT = 3;

  /** A mark of punctuation, a symbol, a control character, or half of a surrogate pair. */
  static final byte MARK = 4;

  /** The class of each character and one more; 0 of those that nobody has asked for yet. */
  private static final byte[] CLASSES = new byte[Character.MAX_VALUE + 1];

  private Chars() {}

  /** The class of a UTF-16 unit. */
  static byte of(char c) {
    byte known = CLASSES[c];
    return known == 0 ? learned(c) : (byte) (known - 1);
  }

  private static byte learned(char c) {
    byte its = classify(c);
    CLASSES[c] = (byte) (its + 1);
    return its;
  }

  /** The class of the character at an offset; a surrogate pair counts as its code point. */
  static byte at(String text, int offset) {
    char c = text.charAt(offset);
    return Character.isSurrogate(c) ? classify(text.codePointAt(offset)) : of(c);
  }

  static boolean isLetter(char c) {
    byte k = of(c);
    return k == UPPER || k == LOWER;
  }

  static boolean isDigit(char c) {
    return of(c) == DIGIT;
  }

  static boolean isSpace(char c) {
    return of(c) == SPACE;
  }

  static boolean isWordPart(char c) {
    byte k = of(c);
    return k != SPACE && k != MARK;
  }

  /** Whether none of these characters is a letter in lower case. */
  static boolean allCaps(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (of(text.charAt(i)) == LOWER) {
        return false;
      }
    }
    return true;
  }

  /** Characters to be looked for: each is true by its number. */
  static boolean[] set(String chars) {
    boolean[] set = new boolean[chars.chars().max().orElse(0) + 1];
    chars.chars().forEach(c -> set[c] = true);
    return set;
  }

  static boolean isIn(boolean[] set, char c) {
    return c < set.length && set[c];
  }

  /** The first offset of a stretch at which one of some characters stands, else its end. */
  static int find(boolean[] set, String text, int from, int to) {
    int i = from;
    while (i < to && !isIn(set, text.charAt(i))) {
      i++;
    }
    return i;
  }

  static int skipSpace(String text, int from, int to) {
    int i = from;
    while (i < to && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Where the space before an offset begins, no further back than a limit. */
  static int spaceBefore(String text, int limit, int offset) {
    int i = offset;
    while (i > limit && isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  static boolean isHyphen(char c) {
    return c == '-' || (c >= '‐' && c <= '—');
  }

  /** Whether the mark can end a sentence. */
  static boolean isEndMark(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  private static byte classify(int c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return SPACE;
    }
    if (Character.isUpperCase(c)) {
      return UPPER;
    }
    if (Character.isDigit(c)) {
      return DIGIT;
    }
    int type = Character.getType(c);
    if (Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.OTHER_NUMBER
        || type == Character.LETTER_NUMBER) {
      return LOWER;
    }
    return MARK;
  }
}
