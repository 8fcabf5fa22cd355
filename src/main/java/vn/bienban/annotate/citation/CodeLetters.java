package vn.bienban.annotate.citation;

import java.text.Normalizer;
import vn.bienban.normalize.LookAlikes;

/**
 * The characters of codes and words: classes by table, cheap enough to ask for every character of a
 * text.
 */
final class CodeLetters {
  /** All letters of Vietnamese text lie below this. */
  static final int SIZE = 0x2000;

  private static final int LETTER = 1 << 16;
  private static final int UPPER = 1 << 17;
  private static final int KNOWN = 1 << 18;

  /** The lower case and what else is known; 0 of characters that nobody has asked for yet. */
  private static final int[] KINDS = new int[SIZE];

  /** The bare letter and one more; 0 of characters that nobody has asked for yet. */
  private static final char[] BARE = new char[SIZE];

  private CodeLetters() {}

  private static int kind(char c) {
    int known = KINDS[c];
    return known != 0 ? known : learned(c);
  }

  private static int learned(char c) {
    boolean letter = Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    int kind =
        KNOWN
            | (letter ? LETTER : 0)
            | (Character.isUpperCase(c) ? UPPER : 0)
            | Character.toLowerCase(c);
    KINDS[c] = kind;
    return kind;
  }

  private static char bareOf(char lower) {
    if (lower == 'đ') {
      return 'd';
    }
    char first = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).charAt(0);
    return (first >= 'a' && first <= 'z') || first == ' ' ? first : 0;
  }

  /** The Latin letter in lower case without its marks, a space as it is; 0 for any other. */
  static char bare(char c) {
    if (c >= SIZE) {
      return 0;
    }
    if (BARE[c] == 0) {
      BARE[c] = (char) (1 + bareOf(lower(c)));
    }
    return (char) (BARE[c] - 1);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return c < SIZE ? (kind(c) & LETTER) != 0 : Character.isLetter(c);
  }

  static boolean isUpper(char c) {
    return c < SIZE ? (kind(c) & UPPER) != 0 : Character.isUpperCase(c);
  }

  static boolean isWord(char c) {
    return isDigit(c) || isLetter(c);
  }

  static char lower(char c) {
    return c < SIZE ? (char) kind(c) : Character.toLowerCase(c);
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t';
  }

  /** Every dash a text may carry; the view knows one only, but nothing here depends on that. */
  static boolean isDash(char c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
  }

  /** Whether a character belongs to the code alphabet, look-alikes included. */
  static boolean isCodeLetter(char c) {
    if (c < 0x80) {
      return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
    return "ĐđĂÂÊÔƠƯưôâê".indexOf(c) >= 0 || LookAlikes.isLookAlike(c);
  }

  /** The letter meant by a look-alike; any other character as it is. */
  static char mend(char c) {
    return LookAlikes.fold(c);
  }

  /** The characters between two offsets, each look-alike as the letter that it stands for. */
  static String mended(String text, int from, int to) {
    StringBuilder out = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      out.append(mend(text.charAt(i)));
    }
    return out.toString();
  }
}
