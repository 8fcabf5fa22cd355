package vn.bienban.annotate.citation;

/** Roman numerals as terms and congresses are counted. */
final class Roman {
  private static final int MAX = 89;

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

  private static int digit(char c) {
    return switch (c) {
      case 'I' -> 1;
      case 'V' -> 5;
      case 'X' -> 10;
      case 'L' -> 50;
      default -> -1;
    };
  }
}
