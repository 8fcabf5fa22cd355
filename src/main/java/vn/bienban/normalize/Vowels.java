package vn.bienban.normalize;

import java.text.Normalizer;

/** The vowels of Vietnamese, the marks on them, and what they make together. */
final class Vowels {
  private static final String MARKS = "\u0302\u0306\u031b\u0300\u0301\u0303\u0309\u0323";
  private static final String TONES = MARKS.substring(3);

  /** The vowels of Vietnamese in all their forms have rows in {@link #COMPOSED}. */
  private static final int VOWEL_LIMIT = 0x1F00;

  private static final short[] VOWEL_ROW = new short[VOWEL_LIMIT];

  /** For a toned vowel the vowel without tone, and its tone as an index into {@link #TONES}. */
  private static final char[] TONELESS = new char[VOWEL_LIMIT];

  private static final byte[] TONE = new byte[VOWEL_LIMIT];

  /** What a vowel, by its row, makes with each of {@link #MARKS}; 0 where that is no one letter. */
  private static final char[][] COMPOSED = composeVowels();

  private Vowels() {}

  static boolean isVowel(char c) {
    return c < VOWEL_LIMIT && VOWEL_ROW[c] != 0;
  }

  /** A toned vowel without its tone, or 0 for what has none. */
  static char toneless(char c) {
    return c < VOWEL_LIMIT ? TONELESS[c] : 0;
  }

  /** The one letter that a vowel and a mark make, or 0. */
  static char joined(char vowel, char mark) {
    int m = MARKS.indexOf(mark);
    return m < 0 ? 0 : COMPOSED[VOWEL_ROW[vowel]][m];
  }

  /** A vowel with the tone of another one. */
  static char toned(char vowel, char like) {
    return COMPOSED[VOWEL_ROW[vowel]][MARKS.length() - TONES.length() + TONE[like]];
  }

  static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /**
   * NFC, with the marks of shape put before those of tone so that any order gives one letter.
   *
   * @param clusters a letter with its marks, or several, each on a line
   */
  static String compose(CharSequence clusters) {
    String apart = Normalizer.normalize(clusters, Normalizer.Form.NFD);
    StringBuilder ordered = new StringBuilder(apart.length());
    int shapesEnd = 0;
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (shapesEnd == 0 || c == '\n') {
        ordered.append(c);
        shapesEnd = c == '\n' ? 0 : ordered.length();
      } else if (MARKS.indexOf(c) >= 0 && TONES.indexOf(c) < 0) {
        ordered.insert(shapesEnd++, c);
      } else {
        ordered.append(c);
      }
    }
    return Normalizer.normalize(ordered, Normalizer.Form.NFC);
  }

  private static char[][] composeVowels() {
    String shapes = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";
    StringBuilder vowels = new StringBuilder();
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < shapes.length(); i++) {
      char shape = shapes.charAt(i);
      vowels.append(shape);
      for (int t = 0; t < TONES.length(); t++) {
        char toned = compose("" + shape + TONES.charAt(t)).charAt(0);
        vowels.append(toned);
        TONELESS[toned] = shape;
        TONE[toned] = (byte) t;
      }
    }
    for (int i = 0; i < vowels.length() * MARKS.length(); i++) {
      joined.append(vowels.charAt(i / MARKS.length())).append(MARKS.charAt(i % MARKS.length()));
      joined.append('\n');
    }
    String[] made = compose(joined).split("\n");
    char[][] composed = new char[vowels.length() + 1][MARKS.length()];
    for (int i = 0; i < made.length; i++) {
      int row = 1 + i / MARKS.length();
      VOWEL_ROW[vowels.charAt(row - 1)] = (short) row;
      composed[row][i % MARKS.length()] = made[i].length() == 1 ? made[i].charAt(0) : 0;
    }
    return composed;
  }
}
