package vn.bienban.annotate.segment;

import java.util.Arrays;
import java.util.List;

/** Letters and digits in lower case by one look-up. */
final class Folded {
  /** What characters have that nobody has asked for yet: no letter in lower case is this. */
  private static final char UNKNOWN = Character.MAX_VALUE;

  /** 0 of characters that are neither letters nor digits. */
  private static final char[] LOWER = new char[1 << 16];

  static {
    Arrays.fill(LOWER, UNKNOWN);
  }

  private Folded() {}

  /** The lower case of a letter or digit, 0 for any other character. */
  static char lower(char c) {
    char known = LOWER[c];
    return known == UNKNOWN ? learned(c) : known;
  }

  private static char learned(char c) {
    char lower = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    LOWER[c] = lower;
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
      if (c != words.charAt(i) && (c == '\u0130' || lower(c) != words.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
