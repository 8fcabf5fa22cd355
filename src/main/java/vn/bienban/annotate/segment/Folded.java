package vn.bienban.annotate.segment;

import java.util.List;

/** Letters and digits in lower case by one look-up. */
final class Folded {
  /** What a character has that is neither letter nor digit: no letter in lower case is this. */
  private static final char NONE = 1;

  /** 0 of characters that nobody has asked for yet. */
  private static final char[] LOWER = new char[1 << 16];

  private Folded() {}

  /** The lower case of a letter or digit, 0 for any other character. */
  static char lower(char c) {
    char known = LOWER[c];
    return known > NONE ? known : known == NONE ? 0 : learned(c);
  }

  private static char learned(char c) {
    char lower = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    LOWER[c] = lower == 0 ? NONE : lower;
    return lower;
  }

  static boolean isLetterOrDigit(char c) {
    return lower(c) != 0;
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
