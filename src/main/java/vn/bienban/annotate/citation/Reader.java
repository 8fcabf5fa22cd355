package vn.bienban.annotate.citation;

/** Small steps over a text. Every one takes an offset and gives the next, or -1 for no. */
final class Reader {
  private static final int MAX_SPACES = 8;

  /** Longer runs are no word of a citation; the limit keeps hostile text linear. */
  private static final int MAX_WORD = 64;

  private Reader() {}

  /** The offset after white space, which may be none; a blank line is not crossed. */
  static int spaces(String text, int at) {
    int breaks = 0;
    int p = at;
    while (p < text.length() && p - at < MAX_SPACES && CodeLetters.isSpace(text.charAt(p))) {
      if (text.charAt(p) == '\n' && ++breaks > 1) {
        return at;
      }
      p++;
    }
    return p;
  }

  /** The offset after a word in lower case that begins here, whatever follows it; or -1. */
  static int prefix(String text, int at, String word) {
    if (at + word.length() > text.length()) {
      return -1;
    }
    for (int i = 0; i < word.length(); i++) {
      if (CodeLetters.lower(text.charAt(at + i)) != word.charAt(i)) {
        return -1;
      }
    }
    return at + word.length();
  }

  /** The end of the run of letters and digits that begins here; the offset itself for none. */
  static int wordEnd(String text, int at) {
    int p = at;
    while (p < text.length() && p - at < MAX_WORD && CodeLetters.isWord(text.charAt(p))) {
      p++;
    }
    return p;
  }

  /** The begin of the run of letters and digits that ends here. */
  static int wordBegin(String text, int end) {
    int p = end;
    while (p > 0 && end - p < MAX_WORD && CodeLetters.isWord(text.charAt(p - 1))) {
      p--;
    }
    return p;
  }

  /** The end of the digits that begin here. */
  static int digitsEnd(String text, int at) {
    int p = at;
    while (p < text.length() && p - at < MAX_WORD && CodeLetters.isDigit(text.charAt(p))) {
      p++;
    }
    return p;
  }

  /** The offset before the white space that ends here. */
  static int spacesBefore(String text, int end) {
    int p = end;
    while (p > 0 && end - p < MAX_SPACES && CodeLetters.isSpace(text.charAt(p - 1))) {
      p--;
    }
    return p;
  }

  /** As {@link #spacesBefore}, but a blank line is not crossed. */
  static int lineBefore(String text, int end) {
    int breaks = 0;
    int p = end;
    while (p > 0 && end - p < MAX_SPACES && CodeLetters.isSpace(text.charAt(p - 1))) {
      if (text.charAt(p - 1) == '\n' && ++breaks > 1) {
        return end;
      }
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
