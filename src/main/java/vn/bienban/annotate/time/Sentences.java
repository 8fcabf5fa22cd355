package vn.bienban.annotate.time;

import java.util.BitSet;

/** Which lexemes stand in a sentence that speaks of something still to come. Immutable. */
final class Sentences {
  private final BitSet future = new BitSet();

  Sentences(Lexemes lex) {
    int begin = 0;
    boolean marked = false;
    for (int i = 0; i <= lex.size(); i++) {
      if (lex.is(i, Figure.OTHER)) {
        continue;
      }
      if (i == lex.size() || ends(lex, i)) {
        if (marked) {
          future.set(begin, i);
        }
        begin = i + 1;
        marked = false;
      } else if (lex.is(i, lex.words().future)) {
        marked = true;
      }
    }
  }

  private static boolean ends(Lexemes lex, int i) {
    return switch (lex.figure(i)) {
      case BREAK, SEMICOLON -> true;
      case DOT -> {
        char after = lex.at(lex.end(i));
        yield after == ' ' || after == '\n' || after == '"';
      }
      default -> false;
    };
  }

  /** Whether the sentence of a lexeme has a word of the future. */
  boolean future(int lexeme) {
    return future.get(lexeme);
  }
}
