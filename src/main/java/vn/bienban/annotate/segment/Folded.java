package vn.bienban.annotate.segment;

import java.util.List;

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

  /** Whether any of some words in lower case begins with a character, in any case. */
  static boolean mayBegin(List<String> words, char c) {
    char lower = Character.toLowerCase(c);
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).charAt(0) == lower) {
        return true;
      }
    }
    return false;
  }

  /** Whether some words in lower case stand at an offset of a text, in any case. */
  static boolean startsWith(String text, int at, String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = text.charAt(at + i);
      // The Turkish capital has two letters in lower case.
      if (c != words.charAt(i) && (c == '\u0130' || Character.toLowerCase(c) != words.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
