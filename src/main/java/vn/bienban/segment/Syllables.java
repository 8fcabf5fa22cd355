package vn.bienban.segment;

import java.util.Set;

/** The build of a Vietnamese syllable, as far as the splitters need it. */
public final class Syllables {
  private static final Set<String> ONSETS =
      Set.of(
          "", "b", "c", "ch", "d", "đ", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
          "ph", "q", "r", "s", "t", "th", "tr", "v", "x");
  private static final Set<String> CODAS = Set.of("", "c", "ch", "m", "n", "ng", "nh", "p", "t");
  private static final int LONGEST = 7;
  private static final String VOWELS = "aăâeêioôơuưy";
  private static final String TONED =
      "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ";

  private Syllables() {}

  /** Whether these letters could be one syllable: onset, one group of vowels, coda. */
  public static boolean isSyllable(String text, int begin, int end) {
    if (end - begin < 2 || end - begin > LONGEST) {
      return false;
    }
    int vowels = begin;
    while (vowels < end && !isVowel(text.charAt(vowels))) {
      vowels++;
    }
    int coda = vowels;
    while (coda < end && isVowel(text.charAt(coda))) {
      coda++;
    }
    return coda > vowels
        && coda - vowels <= 3
        && ONSETS.contains(lower(text, begin, vowels))
        && CODAS.contains(lower(text, coda, end));
  }

  /** Whether one of these letters carries a tone mark. */
  public static boolean hasTone(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c > 'z' && TONED.indexOf(Character.toLowerCase(c)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether the letter is a vowel with a mark ({@code Ở}, {@code Ý}), a word of its own. */
  public static boolean isMarkedVowel(char letter) {
    char lower = Character.toLowerCase(letter);
    return lower > 'z' && (VOWELS.indexOf(lower) >= 0 || TONED.indexOf(lower) >= 0);
  }

  /** Whether one of these letters is a vowel, with or without marks. */
  public static boolean hasVowel(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (isVowel(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVowel(char c) {
    char lower = Character.toLowerCase(c);
    return VOWELS.indexOf(lower) >= 0 || TONED.indexOf(lower) >= 0;
  }

  private static String lower(String text, int begin, int end) {
    StringBuilder letters = new StringBuilder(end - begin);
    for (int i = begin; i < end; i++) {
      letters.append(Character.toLowerCase(text.charAt(i)));
    }
    return letters.toString();
  }
}
