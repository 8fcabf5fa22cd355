package vn.bienban.annotate.citation;

/**
 * Small steps over a text, each from an offset to the next, or -1 for no; and what stands at an
 * offset: beyond either end of the text nothing does.
 */
abstract class Reader {
  private static final int MAX_SPACES = 8;

  /** Longer runs are no word of a citation; the limit keeps hostile text linear. */
  private static final int MAX_WORD = 64;

  /** White space, some at least, as {@link #spaces} goes over it. */
  static final String SPACES = "(?:(?!\\s*\\n\\s*\\n)[ \n\t]{1,8})";

  /** The character at an offset; 0 beyond either end. */
  static char at(String text, int at) {
    return at < 0 || at >= text.length() ? 0 : text.charAt(at);
  }

  static boolean is(String text, int at, char c) {
    return at(text, at) == c;
  }

  static boolean isOneOf(String text, int at, String chars) {
    return chars.indexOf(at(text, at)) >= 0;
  }

  static boolean isLetter(String text, int at) {
    return CodeLetters.isLetter(at(text, at));
  }

  static boolean isUpper(String text, int at) {
    return CodeLetters.isUpper(at(text, at));
  }

  static boolean isDigit(String text, int at) {
    return CodeLetters.isDigit(at(text, at));
  }

  static boolean isWord(String text, int at) {
    return CodeLetters.isWord(at(text, at));
  }

  static boolean isDash(String text, int at) {
    return CodeLetters.isDash(at(text, at));
  }

  static boolean isSpace(String text, int at) {
    return CodeLetters.isSpace(at(text, at));
  }

  static boolean isCodeLetter(String text, int at) {
    return CodeLetters.isCodeLetter(at(text, at));
  }

  /** The offset after white space, which may be none; a blank line is not crossed. */
  static int spaces(String text, int at) {
    int breaks = 0;
    int p = at;
    while (p - at < MAX_SPACES && isSpace(text, p)) {
      if (text.charAt(p) == '\n' && ++breaks > 1) {
        return at;
      }
      p++;
    }
    return p;
  }

  /** The first end of a line between two offsets, or -1. */
  static int lineEnd(String text, int from, int to) {
    int p = from;
    while (p < to && text.charAt(p) != '\n') {
      p++;
    }
    return p < to ? p : -1;
  }

  /** The end of the run of letters and digits that begins here; the offset itself for none. */
  static int wordEnd(String text, int at) {
    int p = at;
    while (p - at < MAX_WORD && isWord(text, p)) {
      p++;
    }
    return p;
  }

  /** The begin of the run of letters and digits that ends here. */
  static int wordBegin(String text, int end) {
    int p = end;
    while (end - p < MAX_WORD && isWord(text, p - 1)) {
      p--;
    }
    return p;
  }

  /** The end of the digits that begin here. */
  static int digitsEnd(String text, int at) {
    int p = at;
    while (p - at < MAX_WORD && isDigit(text, p)) {
      p++;
    }
    return p;
  }

  /** The offset before the white space that ends here. */
  static int spacesBefore(String text, int end) {
    int p = end;
    while (end - p < MAX_SPACES && isSpace(text, p - 1)) {
      p--;
    }
    return p;
  }

  /** The offset behind up to so many of some characters. */
  static int over(String text, int at, String chars, int most) {
    int p = at;
    while (p - at < most && isOneOf(text, p, chars)) {
      p++;
    }
    return p;
  }

  /** The offset before up to so many of some characters that end here. */
  static int back(String text, int end, String chars, int most) {
    int p = end;
    while (end - p < most && isOneOf(text, p - 1, chars)) {
      p--;
    }
    return p;
  }

  /** The four digits of a year that begin here, or -1. */
  static int year(String text, int at) {
    int end = digitsEnd(text, at);
    if (end - at != 4) {
      return -1;
    }
    int year = Integer.parseInt(text, at, end, 10);
    return year >= 1900 && year <= 2099 ? year : -1;
  }
}
