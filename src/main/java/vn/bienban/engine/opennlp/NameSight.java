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
  /** Written so: see {@link #shape}. */
  final byte[] shapes;

  /** What phrase of the gazetteer covers it, in lower case from its second token on, or '-'. */
  final byte[] phrases;

  /** Family name, given name, both, none; of capitalized tokens only. */
  final byte[] syllables;

  /** Where in its run of capitalized tokens it stands, '-' outside of one. */
  final byte[] places;

  /** The token before the run, -1 before the sentence; of tokens inside a run only. */
  final int[] before;

  /** The token after the run; of tokens inside a run only. */
  final int[] after;

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

  /** Looks at a sentence, given what is seen {@link #of} its words. */
  NameSight(long[] words, NameGazetteer gazetteer) {
    int size = words.length;
    shapes = new byte[size];
    phrases = new byte[size];
    syllables = new byte[size];
    places = new byte[size];
    before = new int[size];
    after = new int[size];
    for (int i = 0; i < size; i++) {
      shapes[i] = (byte) (words[i] & SYMBOL);
      phrases[i] = '-';
      syllables[i] = (byte) (isCapital((char) shapes[i]) ? words[i] >>> SYMBOL_BITS & SYMBOL : '-');
    }
    IntUnaryOperator forms = i -> form(words[i]);
    for (int i = 0; i < size; ) {
      Lexicon.Phrase hit = form(words[i]) < 0 ? null : gazetteer.phrase(forms, i, size);
      char kind = hit == null ? '-' : gazetteer.kind(hit);
      if (hit != null && (NameGazetteer.isAnyCase(kind) || isCapital((char) shapes[i]))) {
        phrases[i] = (byte) kind;
        for (int j = i + 1; j < hit.end(); j++) {
          phrases[j] = (byte) Character.toLowerCase(kind);
        }
        i = hit.end();
      } else {
        i++;
      }
    }
    for (int i = 0; i < size; ) {
      int end = i;
      while (end < size && isCapital((char) shapes[end])) {
        end++;
      }
      for (int j = i; j < end; j++) {
        int from = Math.min(j - i, LONGEST_PLACE);
        int to = Math.min(end - 1 - j, LONGEST_PLACE);
        places[j] = (byte) ('A' + from * (LONGEST_PLACE + 1) + to);
        before[j] = i - 1;
        after[j] = end;
      }
      if (end == i) {
        places[i] = '-';
        end++;
      }
      i = end;
    }
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
