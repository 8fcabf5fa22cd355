package vn.bienban.normalize;

import java.text.Normalizer;

/** The vowels of Vietnamese, the marks on them, and what they make together. */
final class Vowels {
  private static final String MARKS = "\u0302\u0306\u031b\u0300\u0301\u0303\u0309\u0323";
  private static final String TONES = MARKS.substring(3);

  /** Each vowel without a tone and then with each of {@link #TONES}. */
  private static final String VOWELS =
      "aàáãảạăằắẵẳặâầấẫẩậeèéẽẻẹ"
          + "êềếễểệiìíĩỉịoòóõỏọôồốỗổộ"
          + "ơờớỡởợuùúũủụưừứữửựyỳýỹỷỵ"
          + "AÀÁÃẢẠĂẰẮẴẲẶÂẦẤẪẨẬEÈÉẼẺẸ"
          + "ÊỀẾỄỂỆIÌÍĨỈỊOÒÓÕỎỌÔỒỐỖỔỘ"
          + "ƠỜỚỠỞỢUÙÚŨỦỤƯỪỨỮỬỰYỲÝỸỶỴ";

  /** The vowels of Vietnamese in all their forms lie below. */
  private static final int VOWEL_LIMIT = 0x1F00;

  /** From 1 on, the place of each in {@link #VOWELS}. */
  private static final short[] VOWEL_ROW = new short[VOWEL_LIMIT];

  /** For a toned vowel the vowel without tone, and its tone as an index into {@link #TONES}. */
  private static final char[] TONELESS = new char[VOWEL_LIMIT];

  private static final byte[] TONE = new byte[VOWEL_LIMIT];

  static {
    for (int i = 0; i < VOWELS.length(); i++) {
      char vowel = VOWELS.charAt(i);
      VOWEL_ROW[vowel] = (short) (i + 1);
      int tone = i % (TONES.length() + 1) - 1;
      if (tone >= 0) {
        TONELESS[vowel] = VOWELS.charAt(i - tone - 1);
        TONE[vowel] = (byte) tone;
      }
    }
  }

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
    return m < 0 ? 0 : Marked.LETTERS[VOWEL_ROW[vowel]][m];
  }

  /** A vowel with the tone of another one. */
  static char toned(char vowel, char like) {
    return Marked.LETTERS[VOWEL_ROW[vowel]][MARKS.length() - TONES.length() + TONE[like]];
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

  /** What each mark makes of each vowel: for texts with marks of their own alone. */
  private static final class Marked {
    /** By the row of the vowel and the index of the mark; 0 where that is no one letter. */
    private static final char[][] LETTERS = letters();

    private static char[][] letters() {
      StringBuilder joined = new StringBuilder();
      for (int i = 0; i < VOWELS.length() * MARKS.length(); i++) {
        joined.append(VOWELS.charAt(i / MARKS.length())).append(MARKS.charAt(i % MARKS.length()));
        joined.append('\n');
      }
      String[] made = compose(joined).split("\n");
      char[][] letters = new char[VOWELS.length() + 1][MARKS.length()];
      for (int i = 0; i < made.length; i++) {
        int row = 1 + i / MARKS.length();
        letters[row][i % MARKS.length()] = made[i].length() == 1 ? made[i].charAt(0) : 0;
      }
      return letters;
    }
  }
}
