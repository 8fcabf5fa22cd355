package vn.bienban.annotate.entity;

import java.text.Normalizer;

/**
 * The build of a Vietnamese syllable: first consonant, vowels, last consonant. Tells "Nguyễn" from
 * "Vladimir" without a list of names.
 */
final class Syllable {
  /** Longest first, so that the first one that fits is the whole consonant. */
  private static final String[] ONSETS = {
    "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h",
    "k", "l", "m", "n", "p", "r", "s", "t", "v", "x"
  };

  private static final String VOWELS = "aeiouyăâêôơư";
  private static final int LONGEST = 7;

  private Syllable() {}

  /** Whether a word in lower case could be a Vietnamese syllable. */
  static boolean isVietnamese(String lower) {
    if (lower.length() > LONGEST) {
      return false;
    }
    String plain = withoutTone(lower);
    int at = 0;
    for (String onset : ONSETS) {
      if (plain.startsWith(onset)) {
        at = onset.length();
        break;
      }
    }
    int vowels = at;
    while (at < plain.length() && VOWELS.indexOf(plain.charAt(at)) >= 0) {
      at++;
    }
    boolean gi = vowels == 2 && plain.startsWith("gi");
    if (at == vowels && !gi || at - vowels > 3) {
      return false;
    }
    return switch (plain.substring(at)) {
      case "", "c", "m", "n", "p", "t", "ch", "ng", "nh" -> true;
      default -> false;
    };
  }

  /** The word without its tone mark; the vowels keep their own. */
  private static String withoutTone(String lower) {
    boolean ascii = true;
    for (int i = 0; i < lower.length() && ascii; i++) {
      ascii = lower.charAt(i) < 128;
    }
    if (ascii) {
      return lower;
    }
    String parts = Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (c != '\u0300' && c != '\u0301' && c != '\u0303' && c != '\u0309' && c != '\u0323') {
        plain.append(c);
      }
    }
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }
}
