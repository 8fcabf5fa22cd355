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
    while (p < text.length() && p - at < MAX_SPACES && Letters.isSpace(text.charAt(p))) {
      if (text.charAt(p) == '\n' && ++breaks > 1) {
        return at;
      }
      p++;
    }
    return p;
  }

  /** The offset after a word or phrase in lower case, where it stands here as whole words. */
  static int phrase(String text, int at, String phrase) {
    int p = at;
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      if (c == ' ') {
        int next = spaces(text, p);
        if (next == p) {
          return -1;
        }
        p = next;
      } else if (p < text.length() && Letters.lower(text.charAt(p)) == c) {
        p++;
      } else {
        return -1;
      }
    }
    return p < text.length() && Letters.isWord(text.charAt(p)) ? -1 : p;
  }

  /** As {@link #phrase} after white space; tries the phrases in order. */
  static int next(String text, int at, String... phrases) {
    int from = spaces(text, at);
    for (String phrase : phrases) {
      int end = phrase(text, from, phrase);
      if (end >= 0) {
        return end;
      }
    }
    return -1;
  }

  /** The end of the run of letters and digits that begins here; the offset itself for none. */
  static int wordEnd(String text, int at) {
    int p = at;
    while (p < text.length() && p - at < MAX_WORD && Letters.isWord(text.charAt(p))) {
      p++;
    }
    return p;
  }

  /** The begin of the run of letters and digits that ends here. */
  static int wordBegin(String text, int end) {
    int p = end;
    while (p > 0 && end - p < MAX_WORD && Letters.isWord(text.charAt(p - 1))) {
      p--;
    }
    return p;
  }

  /** The end of the digits that begin here. */
  static int digitsEnd(String text, int at) {
    int p = at;
    while (p < text.length() && p - at < MAX_WORD && Letters.isDigit(text.charAt(p))) {
      p++;
    }
    return p;
  }

  /** The offset before the white space that ends here. */
  static int spacesBefore(String text, int end) {
    int p = end;
    while (p > 0 && end - p < MAX_SPACES && Letters.isSpace(text.charAt(p - 1))) {
      p--;
    }
    return p;
  }

  /** As {@link #spacesBefore}, but a blank line is not crossed. */
  static int lineBefore(String text, int end) {
    int breaks = 0;
    int p = end;
    while (p > 0 && end - p < MAX_SPACES && Letters.isSpace(text.charAt(p - 1))) {
      if (text.charAt(p - 1) == '\n' && ++breaks > 1) {
        return end;
      }
      p--;
    }
    return p;
  }

  /** Whether a word or phrase in lower case ends at an offset. */
  static boolean endsWith(String text, int end, String phrase) {
    return beginBefore(text, end, phrase) >= 0;
  }

  /** The begin of a word or phrase in lower case that ends at an offset, or -1. */
  static int beginBefore(String text, int end, String phrase) {
    int p = end;
    for (int i = phrase.length() - 1; i >= 0; i--) {
      char c = phrase.charAt(i);
      if (c == ' ') {
        int before = spacesBefore(text, p);
        if (before == p) {
          return -1;
        }
        p = before;
      } else if (p > 0 && Letters.lower(text.charAt(p - 1)) == c) {
        p--;
      } else {
        return -1;
      }
    }
    return p == 0 || !Letters.isWord(text.charAt(p - 1)) ? p : -1;
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
