package vn.bienban.annotate.segment;

import vn.bienban.document.TokenKind;

/**
 * What stretches of letters, digits and the marks between them are: numbers, dates, parts of the
 * symbol of a document. Immutable and thread-safe.
 *
 * @param syllables what a symbol's part is not
 */
record TokenShapes(Syllables syllables) {
  /** Letters of codes beyond ASCII: D and U with their marks, and Eth, written for the former. */
  private static final String CODE_LETTERS = "\u0110\u01AF\u00D0";

  /** Whether these letters could be part of a document's symbol: NĐ, CTr, TTg, QH14. */
  boolean isCodePart(String text, int from, int to) {
    if (to <= from || Chars.at(text, from) != Chars.UPPER) {
      return false;
    }
    int upper = 0;
    int lower = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if ((c >= 'A' && c <= 'Z') || CODE_LETTERS.indexOf(c) >= 0) {
        upper++;
      } else if (c >= 'a' && c <= 'z') {
        lower++;
      } else if (!Chars.isDigit(c)) {
        return false;
      }
    }
    return lower == 0
        || (upper >= lower && to - from <= 4)
        || (upper == 1 && lower == 2 && !syllables.hasVowel(text, from, to));
  }

  /** Whether hyphens join parts of a symbol only: NĐ-CP, QĐ-TTg. */
  boolean isSymbol(String text, int from, int to) {
    int part = from;
    for (int i = from; i <= to; i++) {
      if (i == to || Chars.isHyphen(text.charAt(i))) {
        if (!isCodePart(text, part, i)) {
          return false;
        }
        part = i + 1;
      }
    }
    return true;
  }

  /** Whether a mark between these two belongs to a document code or a date. */
  boolean codeJoin(String text, int piece, int l, int mark, int r, int rEnd) {
    boolean lDigit = Chars.isDigit(text.charAt(l));
    boolean rDigit = Chars.isDigit(text.charAt(r));
    if (rDigit) {
      return lDigit || isCodePart(text, l, mark);
    }
    if (!isCodePart(text, r, rEnd)) {
      return false;
    }
    return lDigit || isCodePart(text, l, mark) || Chars.isDigit(text.charAt(piece));
  }

  /** Whether these digits and separators are one number: groups of three, or one decimal mark. */
  boolean isNumber(String text, int from, int to) {
    int separators = 0;
    int groups = 0;
    int last = from;
    for (int i = from; i <= to; i++) {
      if (i == to || !Chars.isDigit(text.charAt(i))) {
        if (separators > 0 && i - last == 3) {
          groups++;
        }
        if (i < to) {
          separators++;
        }
        last = i + 1;
      }
    }
    return separators <= 1 || groups >= separators - 1;
  }

  /** Whether a mark can stand between two runs of letters and digits inside a token. */
  static boolean isJoiner(char c) {
    return ".,/:'’&_".indexOf(c) >= 0 || Chars.isHyphen(c);
  }

  TokenKind kindOf(String text, int from, int to) {
    boolean digit = false;
    boolean letter = false;
    boolean slash = false;
    boolean hyphen = false;
    int stops = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Chars.isDigit(c)) {
        digit = true;
      } else if (Chars.isWordPart(c)) {
        letter = true;
      } else if (c == '/' || c == '_') {
        slash = true;
      } else if (c == '.' || c == ',') {
        stops++;
      } else if (Chars.isHyphen(c) || c == ':') {
        hyphen = true;
      }
    }
    if (digit && !letter) {
      return slash || hyphen || (stops > 1 && !isNumber(text, from, to))
          ? TokenKind.CODE
          : TokenKind.NUMBER;
    }
    if (digit) {
      return Chars.isDigit(text.charAt(from)) || slash ? TokenKind.CODE : TokenKind.WORD;
    }
    if (slash) {
      return to - from <= 4 && text.charAt(from + 1) == '/' ? TokenKind.WORD : TokenKind.CODE;
    }
    return hyphen && isSymbol(text, from, to) ? TokenKind.CODE : TokenKind.WORD;
  }

  boolean hasDigit(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Chars.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  boolean digits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Chars.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return to > from;
  }
}
