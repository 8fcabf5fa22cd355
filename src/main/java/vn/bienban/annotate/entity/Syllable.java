package vn.bienban.annotate.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.bienban.lexicon.Lexicon;

/**
 * The build of a Vietnamese syllable: first consonant, vowels, last consonant. Tells "Nguyễn" from
 * "Vladimir" without a list of names. Immutable and thread-safe.
 */
final class Syllable {
  private static final int LONGEST = 7;
  private static final int MOST_VOWELS = 3;

  /** Begins as a consonant and may have no vowel besides its own. */
  private static final String CONSONANT_AND_VOWEL = "gi";

  /** The letters of the alphabet and their marks end before. */
  private static final int LETTERS = 0x1F00;

  private static final String TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323";

  /** Longest first, so that the first one that fits is the whole consonant. */
  private final List<String> onsets;

  private final String vowels;
  private final List<String> codas;

  /** Each letter without its tone mark; the vowels keep their own. */
  private final char[] plain = new char[LETTERS];

  Syllable(Lexicon lexicon) {
    onsets = new ArrayList<>(lexicon.phrases(lexicon.lexicalClass("entity.onset")));
    onsets.sort(Comparator.comparingInt(String::length).reversed());
    vowels = String.join("", lexicon.phrases(lexicon.lexicalClass("entity.vowel")));
    codas = lexicon.phrases(lexicon.lexicalClass("entity.coda"));
    for (char c = 0; c < LETTERS; c++) {
      plain[c] = c < 128 ? c : withoutTone(c);
    }
  }

  private static char withoutTone(char letter) {
    String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
    StringBuilder kept = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      if (TONE_MARKS.indexOf(parts.charAt(i)) < 0) {
        kept.append(parts.charAt(i));
      }
    }
    String joined = Normalizer.normalize(kept, Normalizer.Form.NFC);
    return joined.length() == 1 ? joined.charAt(0) : letter;
  }

  /** Whether a word in lower case could be a Vietnamese syllable. */
  boolean isVietnamese(String lower) {
    int length = lower.length();
    if (length > LONGEST) {
      return false;
    }
    int onset = 0;
    for (String each : onsets) {
      if (stands(each, lower, 0)) {
        onset = each.length();
        break;
      }
    }
    int coda = onset;
    while (coda < length && vowels.indexOf(plain(lower.charAt(coda))) >= 0) {
      coda++;
    }
    boolean ownVowel =
        onset == CONSONANT_AND_VOWEL.length() && stands(CONSONANT_AND_VOWEL, lower, 0);
    if (onset == coda && !ownVowel || coda - onset > MOST_VOWELS) {
      return false;
    }
    return coda == length || endsWithCoda(lower, coda);
  }

  private boolean endsWithCoda(String lower, int from) {
    for (String coda : codas) {
      if (lower.length() - from == coda.length() && stands(coda, lower, from)) {
        return true;
      }
    }
    return false;
  }

  private boolean stands(String sound, String lower, int at) {
    if (at + sound.length() > lower.length()) {
      return false;
    }
    for (int i = 0; i < sound.length(); i++) {
      if (plain(lower.charAt(at + i)) != sound.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private char plain(char letter) {
    return letter < LETTERS ? plain[letter] : letter;
  }
}
