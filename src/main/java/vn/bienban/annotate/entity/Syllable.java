package vn.bienban.annotate.entity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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

  /** Longest first, so that the first one that fits is the whole consonant. */
  private final List<String> onsets;

  private final String vowels;
  private final Set<String> codas;

  Syllable(Lexicon lexicon) {
    onsets = new ArrayList<>(lexicon.phrases(lexicon.lexicalClass("entity.onset")));
    onsets.sort(Comparator.comparingInt(String::length).reversed());
    vowels = String.join("", lexicon.phrases(lexicon.lexicalClass("entity.vowel")));
    codas = Set.copyOf(lexicon.phrases(lexicon.lexicalClass("entity.coda")));
  }

  /** Whether a word in lower case could be a Vietnamese syllable. */
  boolean isVietnamese(String lower) {
    if (lower.length() > LONGEST) {
      return false;
    }
    String plain = withoutTone(lower);
    int at = 0;
    for (String onset : onsets) {
      if (plain.startsWith(onset)) {
        at = onset.length();
        break;
      }
    }
    int coda = at;
    while (coda < plain.length() && vowels.indexOf(plain.charAt(coda)) >= 0) {
      coda++;
    }
    boolean ownVowel = at == CONSONANT_AND_VOWEL.length() && plain.startsWith(CONSONANT_AND_VOWEL);
    if (at == coda && !ownVowel || coda - at > MOST_VOWELS) {
      return false;
    }
    return coda == plain.length() || codas.contains(plain.substring(coda));
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
