package vn.bienban.annotate.citation;

/** Roman numerals as terms and congresses are counted. */
final class Roman {
  private static final int MAX = 89;

  private static final String DIGITS = "IVXL";
  private static final int[] OF_DIGITS = {1, 5, 10, 50};
  private static final int[] VALUES = {50, 40, 10, 9, 5, 4, 1};
  private static final String[] WORDS = {"L", "XL", "X", "IX", "V", "IV", "I"};

  private Roman() {}

  /** The value of a Roman numeral in capitals, or -1. */
  static int value(String word) {
    int value = 0;
    for (int i = 0; i < word.length(); i++) {
      int digit = digit(word.charAt(i));
      int next = i + 1 < word.length() ? digit(word.charAt(i + 1)) : 0;
      if (digit < 0) {
        return -1;
      }
      value += digit < next ? -digit : digit;
    }
    return value > 0 && value <= MAX ? value : -1;
  }

  /**
   * The Roman numeral of a value from 1 to 89.
   *
   * @param otherwise what stands for any other value
   */
  static String of(int value, String otherwise) {
    if (value < 1 || value > MAX) {
      return otherwise;
    }
    StringBuilder word = new StringBuilder();
    int rest = value;
    for (int i = 0; i < VALUES.length; i++) {
      while (rest >= VALUES[i]) {
        word.append(WORDS[i]);
        rest -= VALUES[i];
      }
    }
    return word.toString();
  }

  private static int digit(char c) {
    int digit = DIGITS.indexOf(c);
    return digit < 0 ? -1 : OF_DIGITS[digit];
  }
}
