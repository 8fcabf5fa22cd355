package vn.bienban.engine.opennlp;

import java.util.function.IntUnaryOperator;
import vn.bienban.annotate.segment.Syllables;
import vn.bienban.lexicon.Lexicon;

/**
 * What the name model sees of the tokens of a sentence, apart from the words themselves: how each
 * is written, what the gazetteer knows of it and where it stands in a run of capitalized words.
 * Each is a symbol of one letter of ASCII. Made for one sentence; not shared between threads.
 */
final class NameSight {
  /** A token's symbols in one number, the token before its run and the one after it. */
  private final int[] cells;

  private final int size;

  private static final int COLUMNS = 3;

  private static final int PHRASE_SHIFT = 8;
  private static final int SYLLABLE_SHIFT = 16;
  private static final int PLACE_SHIFT = 24;

  private static final int LONGEST_PLACE = 3;

  /** So many bits hold a symbol. */
  private static final int SYMBOL_BITS = 7;

  private static final int SYMBOL = (1 << SYMBOL_BITS) - 1;

  /** So many bits hold what is seen of a word alone. */
  static final int WORD_BITS = 40;

  /** What is seen of a word wherever it stands, in one number that is asked for no more. */
  static long of(String text, String lower, NameGazetteer gazetteer) {
    long form = gazetteer.form(lower) + 1;
    return (form << SYMBOL_BITS | gazetteer.syllable(lower)) << SYMBOL_BITS
        | shape(gazetteer.spelling, text);
  }

  private static int form(long word) {
    return (int) ((word & (1L << WORD_BITS) - 1) >>> 2 * SYMBOL_BITS) - 1;
  }

  /** How many numbers {@link #NameSight} needs room for. */
  static int room(int size) {
    return size * COLUMNS;
  }

  /**
   * Looks at a sentence.
   *
   * @param words what is seen {@link #of} its words
   * @param size how many there are
   * @param room for as many numbers as {@link #room} says, whatever they are; taken as long as this
   *     is asked
   */
  NameSight(long[] words, int size, NameGazetteer gazetteer, int[] room) {
    this.size = size;
    this.cells = room;
    for (int i = 0; i < size; i++) {
      int shape = (int) words[i] & SYMBOL;
      int syllable = isCapital((char) shape) ? (int) (words[i] >>> SYMBOL_BITS) & SYMBOL : '-';
      cells[i * COLUMNS] = shape | '-' << PHRASE_SHIFT | syllable << SYLLABLE_SHIFT;
    }
    IntUnaryOperator forms = i -> form(words[i]);
    for (int i = 0; i < size; ) {
      Lexicon.Phrase hit = form(words[i]) < 0 ? null : gazetteer.phrase(forms, i, size);
      char kind = hit == null ? '-' : gazetteer.kind(hit);
      if (hit != null && (NameGazetteer.isAnyCase(kind) || isCapital(shape(i)))) {
        cover(i, kind);
        for (int j = i + 1; j < hit.end(); j++) {
          cover(j, Character.toLowerCase(kind));
        }
        i = hit.end();
      } else {
        i++;
      }
    }
    for (int i = 0; i < size; ) {
      int end = i;
      while (end < size && isCapital(shape(end))) {
        end++;
      }
      for (int j = i; j < end; j++) {
        int from = Math.min(j - i, LONGEST_PLACE);
        int to = Math.min(end - 1 - j, LONGEST_PLACE);
        place(j, 'A' + from * (LONGEST_PLACE + 1) + to, i - 1, end);
      }
      if (end == i) {
        place(i, '-', 0, 0);
        end++;
      }
      i = end;
    }
  }

  private void cover(int token, char kind) {
    int cell = token * COLUMNS;
    cells[cell] = cells[cell] & ~(SYMBOL << PHRASE_SHIFT) | kind << PHRASE_SHIFT;
  }

  private void place(int token, int place, int before, int after) {
    int cell = token * COLUMNS;
    cells[cell] |= place << PLACE_SHIFT;
    cells[cell + 1] = before;
    cells[cell + 2] = after;
  }

  /** How many tokens there are. */
  int size() {
    return size;
  }

  /** How a token is written. */
  char shape(int token) {
    return symbol(token, 0);
  }

  /** What phrase of the gazetteer covers it, in lower case from its second token on, or '-'. */
  char phrase(int token) {
    return symbol(token, PHRASE_SHIFT);
  }

  /** Family name, given name, both, none; of capitalized tokens only. */
  char syllable(int token) {
    return symbol(token, SYLLABLE_SHIFT);
  }

  /** Where in its run of capitalized tokens it stands, '-' outside of one. */
  char place(int token) {
    return symbol(token, PLACE_SHIFT);
  }

  private char symbol(int token, int shift) {
    return (char) (cells[token * COLUMNS] >>> shift & SYMBOL);
  }

  /** The token before its run, -1 before the sentence; of tokens inside a run only. */
  int before(int token) {
    return cells[token * COLUMNS + 1];
  }

  /** The token after its run; of tokens inside a run only. */
  int after(int token) {
    return cells[token * COLUMNS + 2];
  }

  static boolean isCapital(char shape) {
    return shape >= 'A' && shape <= 'Z';
  }

  /**
   * How a token is written: {@code C} a capitalized syllable, {@code F} a capitalized word that is
   * no Vietnamese syllable, {@code V} a syllable in capitals, {@code A} other capitals, {@code I} a
   * single capital, {@code M} capitals in mixture; {@code x} and {@code f} a syllable and another
   * word in small letters, {@code d} digits, {@code n} digits with something else; marks stand for
   * themselves or their kind.
   */
  static char shape(Syllables spelling, String token) {
    int upper = 0;
    int lower = 0;
    int digits = 0;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (Character.isLetter(c)) {
        if (Character.isUpperCase(c)) {
          upper++;
        } else {
          lower++;
        }
      } else if (c >= '0' && c <= '9') {
        digits++;
      }
    }
    if (digits > 0) {
      return upper + lower == 0 && token.length() <= digits + 1 ? 'd' : 'n';
    }
    if (upper + lower == 0) {
      return mark(token);
    }
    boolean syllable = spelling.isSyllable(token, 0, token.length());
    if (upper == 0) {
      return syllable || lower == 1 ? 'x' : 'f';
    }
    if (lower == 0) {
      return upper == 1 ? 'I' : syllable ? 'V' : 'A';
    }
    if (upper == 1 && Character.isUpperCase(token.charAt(0))) {
      return syllable ? 'C' : 'F';
    }
    return 'M';
  }

  private static char mark(String token) {
    char c = token.isEmpty() ? '?' : token.charAt(0);
    return switch (c) {
      case '.', ',', '(', ')', ':', ';', '-', '/' -> c;
      case '–', '—' -> '-';
      case '"', '“', '”', '«', '»', '\'', '‘', '’' -> '"';
      default -> '?';
    };
  }
}
