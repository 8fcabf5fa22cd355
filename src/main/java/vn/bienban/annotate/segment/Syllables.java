package vn.bienban.annotate.segment;

import java.util.Set;

/** The build of a Vietnamese syllable, as far as the splitters need it. */
public final class Syllables {
  private static final Set<String> ONSETS =
      Set.of(
          "", "b", "c", "ch", "d", "đ", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
          "ph", "q", "r", "s", "t", "th", "tr", "v", "x");
  private static final Set<String> CODAS = Set.of("", "c", "ch", "m", "n", "ng", "nh", "p", "t");
  private static final Set<String> STOPS = Set.of("c", "ch", "p", "t");
  private static final Set<String> VOWEL_GROUPS =
      Set.of(
          "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu",
          "ây", "eo", "êu", "ia", "iê", "iu", "oa", "oă", "oe", "oi", "oo", "ôi", "ơi", "ua", "uâ",
          "uê", "ui", "uô", "uơ", "uy", "ưa", "ưi", "ươ", "ưu", "yê", "iêu", "oai", "oao", "oay",
          "oeo", "uây", "uôi", "uya", "uyê", "uyu", "ươi", "ươu", "yêu");
  private static final int LONGEST = 7;
  private static final String VOWELS = "aăâeêioôơuưy";

  /** Five tones of each vowel, always in the same order. */
  private static final String TONED =
      "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ";

  private static final int TONES = 5;
  private static final int NO_TONE = -1;
  private static final int ACUTE = 1;
  private static final int DOT_BELOW = 4;

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

  /**
   * Whether these letters are spelled as a Vietnamese syllable: one of its vowel groups, at most
   * one tone mark, and before a final c, ch, p or t one of the two that such a syllable can have.
   * Letters from a wrongly read encoding rarely are.
   */
  public static boolean isSpelled(String text, int begin, int end) {
    if (!isSyllable(text, begin, end)) {
      return false;
    }
    StringBuilder vowels = new StringBuilder(3);
    int tone = NO_TONE;
    int first = begin;
    int coda = begin;
    for (int i = begin; i < end; i++) {
      char c = Character.toLowerCase(text.charAt(i));
      int toned = TONED.indexOf(c);
      if (toned >= 0 && tone != NO_TONE) {
        return false;
      }
      tone = toned >= 0 ? toned % TONES : tone;
      if (isVowel(c)) {
        first = vowels.length() == 0 ? i : first;
        coda = i + 1;
        vowels.append(toned >= 0 ? VOWELS.charAt(toned / TONES) : c);
      }
    }
    String onset = lower(text, begin, first);
    String group = vowels.toString();
    // In qu and gi the vowel belongs to the consonant.
    boolean glide =
        (onset.equals("q") && group.startsWith("u"))
            || (onset.equals("g") && group.startsWith("i"));
    return (VOWEL_GROUPS.contains(group) || (glide && VOWEL_GROUPS.contains(group.substring(1))))
        && (!STOPS.contains(lower(text, coda, end)) || tone == ACUTE || tone == DOT_BELOW);
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
