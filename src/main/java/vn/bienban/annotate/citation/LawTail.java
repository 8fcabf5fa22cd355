package vn.bienban.annotate.citation;

import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.Lexicon;

/** Reads what stands behind a law's name: its year or its code. Thread-safe. */
final class LawTail extends PhraseReader {
  private final CodeScanner codes;
  private final Phrases yearWord = of("year-word");
  private final Phrases lawNumber = of("law-number");

  LawTail(Lexicon lexicon, CodeScanner codes) {
    super(lexicon);
    this.codes = codes;
  }

  /** Where the year after a name begins, or -1. */
  int yearAt(String text, int at) {
    int p = Reader.spaces(text, at);
    boolean open = Reader.is(text, p, '(');
    if (open) {
      p++;
    }
    int word = yearWord.next(text, p);
    int q = Reader.spaces(text, word > 0 ? word : p);
    if ((q == at && !open) || Reader.year(text, q) < 0) {
      return -1;
    }
    int end = q + 4;
    char c = Reader.at(text, end);
    char next = Reader.at(text, end + 1);
    if (CodeLetters.isLetter(c)
        || c == '/'
        || (CodeLetters.isDash(c) && CodeLetters.isDigit(next))) {
      return -1;
    }
    return open && c != ')' ? -1 : q;
  }

  /** The code after a name, perhaps in brackets or behind "số"; or null. */
  @Nullable Code codeAfter(String text, int at) {
    int p = Reader.spaces(text, at);
    for (int i = 0; i < 2 && Reader.isOneOf(text, p, "(,"); i++) {
      p = Reader.spaces(text, p + 1);
    }
    int word = lawNumber.next(text, p);
    if (word > 0) {
      p = Reader.spaces(text, word);
      if (Reader.is(text, p, ':')) {
        p = Reader.spaces(text, p + 1);
      }
    }
    return Reader.isDigit(text, p) ? codes.read(text, p) : null;
  }
}
