package vn.bienban.annotate.citation;

import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.LowerCase;

/** Where the number of a document code may begin. Thread-safe. */
final class CodeBegin {
  /** No word of the class glued is longer. */
  private static final int MAX_GLUED = 8;

  private final Lexicon lexicon;
  private final LexicalClass glued;

  CodeBegin(Lexicon lexicon) {
    this.lexicon = lexicon;
    glued = lexicon.lexicalClass("citation.glued");
  }

  /** Whether a number may begin at a digit: it is not the middle of a word, number or date. */
  boolean mayBegin(String text, int at) {
    char before = Reader.at(text, at - 1);
    if (CodeLetters.isDigit(before)) {
      return false;
    }
    if (CodeLetters.isLetter(before)) {
      int word = at - 1;
      while (at - word < MAX_GLUED && Reader.isLetter(text, word - 1)) {
        word--;
      }
      return !Reader.isWord(text, word - 1)
          && lexicon.contains(glued, LowerCase.of(text.substring(word, at)));
    }
    if (before == '/' && Reader.year(text, at) > 0) {
      // "Số: …/2025/QĐ-UBND": the number is left open
      return false;
    }
    if ("/-_.,:".indexOf(before) >= 0) {
      char second = Reader.at(text, at - 2);
      return before == '-' || before == '.' || before == ',' || before == ':'
          ? !(CodeLetters.isDigit(second) || (before == '-' && CodeLetters.isLetter(second)))
          : !CodeLetters.isWord(second) && second != ':';
    }
    return before != '#' && before != '@' && before != '=' && before != '%';
  }

  /** Whether what stands behind digits can belong to a code, as behind most digits it cannot. */
  static boolean mayGoOn(String text, int digitsEnd) {
    int p = Reader.spaces(text, suffixEnd(text, digitsEnd));
    if (!isSeparator(Reader.at(text, p))) {
      return Reader.isUpper(text, p);
    }
    p = Reader.spaces(text, overSeparators(text, p));
    int end = Reader.digitsEnd(text, p);
    return end == p
        ? Reader.isCodeLetter(text, p)
        : end - p == 4 || end - p == 2 && Reader.is(text, end, '/');
  }

  /** The offset behind a separator, which may be doubled. */
  static int overSeparators(String text, int at) {
    int p = at + 1;
    while (p - at < 3 && isSeparator(Reader.at(text, p))) {
      p++;
    }
    return p;
  }

  /** A letter after the digits that belongs to the number: 15a/2025. */
  static int suffixEnd(String text, int p) {
    char c = Reader.at(text, p);
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!letter || p + 1 >= text.length() || Reader.isWord(text, p + 1)) {
      return p;
    }
    int q = Reader.spaces(text, p + 1);
    return isSeparator(Reader.at(text, q)) ? p + 1 : p;
  }

  /** Whether a character parts the number of a code from its symbol. */
  static boolean isSeparator(char c) {
    return c == '/' || c == '_' || CodeLetters.isDash(c);
  }
}
