package vn.bienban.export;

/**
 * From offsets in UTF-16 code units to offsets in code points, which most other tools count. A half
 * of a surrogate pair that stands alone is one of each. Immutable.
 */
final class CodePoints {
  private static final int BLOCK = 1 << 8;

  private final String text;

  /** The pairs before each block, or none where the text has no pair. */
  private final int[] pairs;

  private CodePoints(String text, int[] pairs) {
    this.text = text;
    this.pairs = pairs;
  }

  static CodePoints of(String text) {
    int[] pairs = new int[text.length() / BLOCK + 1];
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      if (i % BLOCK == 0) {
        pairs[i / BLOCK] = sum;
      }
      sum += isSecond(text, i) ? 1 : 0;
    }
    if (text.length() % BLOCK == 0) {
      pairs[text.length() / BLOCK] = sum;
    }
    return new CodePoints(text, sum == 0 ? new int[0] : pairs);
  }

  /** The offset in code points; within a pair that behind it. */
  int at(int offset) {
    if (pairs.length == 0) {
      return offset;
    }
    int sum = pairs[offset / BLOCK];
    for (int i = offset / BLOCK * BLOCK; i < offset; i++) {
      sum += isSecond(text, i) ? 1 : 0;
    }
    return offset - sum;
  }

  private static boolean isSecond(String text, int i) {
    return Character.isLowSurrogate(text.charAt(i))
        && i > 0
        && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
