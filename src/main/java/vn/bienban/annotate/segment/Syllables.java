package vn.bienban.annotate.segment;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.WordTable;

/**
 * The build of a Vietnamese syllable: onset, vowels, coda, tone. Tells "Nguyễn" from "Vladimir"
 * without a list of names. Immutable and thread-safe.
 */
public final class Syllables {
  private static final int LONGEST = 7;
  private static final int MOST_VOWELS = 3;

  /** The letters of the alphabet end before. */
  private static final int LETTERS = 0x1F00;

  private static final byte NO_TONE = 0;
  private static final byte TONE = 1;

  /** A tone that a syllable with a stop at its end can have. */
  private static final byte TONE_OF_STOP = 2;

  private final LetterGroups onsets = new LetterGroups();
  private final LetterGroups onsetsOfNames = new LetterGroups();
  private final Set<String> glides = new HashSet<>();
  private final Set<String> groups = new HashSet<>();
  private final LetterGroups codas = new LetterGroups();
  private final LetterGroups stops = new LetterGroups();

  /** The vowel that a letter is without its tone, in lower case, or 0. */
  private final char[] vowels = new char[LETTERS];

  private final byte[] tones = new byte[LETTERS];

  /**
   * By the table of spelling that ships.
   *
   * @throws IllegalStateException naming file and line of what is wrong
   */
  public static Syllables shipped() {
    if (Shipped.WRONG != null) {
      throw new IllegalStateException(Shipped.WRONG.getMessage(), Shipped.WRONG);
    }
    return Objects.requireNonNull(Shipped.ALL);
  }

  private Syllables() {
    StringBuilder marks = new StringBuilder();
    StringBuilder kinds = new StringBuilder();
    for (WordTable.Row row :
        WordTable.load(Syllables.class, "syllables.tsv", "letters", "part").rows()) {
      String letters = row.get(0);
      switch (row.get(1)) {
        case "onset" -> {
          onsets.add(letters);
          onsetsOfNames.add(letters);
        }
        case "onset-of-name" -> onsetsOfNames.add(letters);
        case "glide" -> glides.add(letters);
        case "group" -> groups.add(letters);
        case "coda" -> codas.add(letters);
        case "stop" -> {
          codas.add(letters);
          stops.add(letters);
        }
        case "tone", "tone-of-stop" -> {
          marks.append(Normalizer.normalize(letters, Normalizer.Form.NFD).charAt(1));
          kinds.append((char) (row.get(1).equals("tone") ? TONE : TONE_OF_STOP));
        }
        default -> throw new IllegalStateException(row.place() + ": part '" + row.get(1) + "'");
      }
    }
    for (String group : groups) {
      if (group.length() == 1) {
        addVowel(group.charAt(0), group, NO_TONE);
        for (int i = 0; i < marks.length(); i++) {
          addVowel(group.charAt(0), group + marks.charAt(i), (byte) kinds.charAt(i));
        }
      }
    }
  }

  private void addVowel(char vowel, String parts, byte tone) {
    char letter = Normalizer.normalize(parts, Normalizer.Form.NFC).charAt(0);
    for (char c : new char[] {letter, Character.toUpperCase(letter)}) {
      vowels[c] = vowel;
      tones[c] = tone;
    }
  }

  /** Whether these letters could be one syllable: onset, one group of vowels, coda. */
  public boolean isSyllable(CharSequence text, int begin, int end) {
    return isSyllable(text, begin, end, onsets);
  }

  private boolean isSyllable(CharSequence text, int begin, int end, LetterGroups allowed) {
    if (end - begin < 2 || end - begin > LONGEST) {
      return false;
    }
    int first = begin;
    while (first < end && !isVowel(text.charAt(first))) {
      first++;
    }
    int coda = first;
    while (coda < end && isVowel(text.charAt(coda))) {
      coda++;
    }
    return coda > first
        && coda - first <= MOST_VOWELS
        && allowed.contains(text, begin, first)
        && codas.contains(text, coda, end);
  }

  /** Whether a word of a name could be one syllable, a vowel alone included. */
  public boolean isSyllableOfName(String word) {
    return word.length() == 1
        ? isVowel(word.charAt(0))
        : isSyllable(word, 0, word.length(), onsetsOfNames);
  }

  /** Whether every word of a name, but for single letters, is spelled as a Vietnamese syllable. */
  public boolean areSpelled(String name) {
    for (int begin = 0; begin < name.length(); ) {
      int space = name.indexOf(' ', begin);
      int end = space < 0 ? name.length() : space;
      if (end - begin > 1 && !isSpelled(name, begin, end)) {
        return false;
      }
      begin = end + 1;
    }
    return true;
  }

  /**
   * Whether these letters are spelled as a Vietnamese syllable: one of its vowel groups, at most
   * one tone mark, and before a final c, ch, p or t one of the two that such a syllable can have.
   * Letters from a wrongly read encoding rarely are.
   */
  public boolean isSpelled(CharSequence text, int begin, int end) {
    if (!isSyllable(text, begin, end)) {
      return false;
    }
    StringBuilder group = new StringBuilder(MOST_VOWELS);
    byte tone = NO_TONE;
    int first = begin;
    while (!isVowel(text.charAt(first))) {
      first++;
    }
    int coda = first;
    while (coda < end && isVowel(text.charAt(coda))) {
      char letter = text.charAt(coda++);
      if (tones[letter] != NO_TONE && tone != NO_TONE) {
        return false;
      }
      tone = tones[letter] == NO_TONE ? tone : tones[letter];
      group.append(vowels[letter]);
    }
    String onset = lower(text, begin, first);
    // In qu and gi the vowel belongs to the consonant.
    boolean glide = glides.contains(onset + group.charAt(0));
    return (groups.contains(group.toString()) || (glide && groups.contains(group.substring(1))))
        && (tone == TONE_OF_STOP || coda == end || !stops.contains(text, coda, end));
  }

  /** Whether one of these letters carries a tone mark. */
  public boolean hasTone(CharSequence text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c < LETTERS && tones[c] != NO_TONE) {
        return true;
      }
    }
    return false;
  }

  /** Whether the letter is a vowel with a mark ({@code Ở}, {@code Ý}), a word of its own. */
  public boolean isMarkedVowel(char letter) {
    return letter > 'z' && isVowel(letter);
  }

  /** Whether one of these letters is a vowel, with or without marks. */
  public boolean hasVowel(CharSequence text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (isVowel(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isVowel(char c) {
    return c < LETTERS && vowels[c] != 0;
  }

  private static String lower(CharSequence text, int begin, int end) {
    StringBuilder letters = new StringBuilder(end - begin);
    for (int i = begin; i < end; i++) {
      letters.append(Character.toLowerCase(text.charAt(i)));
    }
    return letters.toString();
  }

  /**
   * The table of spelling that ships, read once when it is first asked for, or what is wrong with
   * it.
   */
  private static final class Shipped {
    static final @Nullable Syllables ALL;
    static final @Nullable IllegalStateException WRONG;

    static {
      Syllables all = null;
      IllegalStateException wrong = null;
      try {
        all = new Syllables();
      } catch (IllegalStateException e) {
        wrong = e;
      }
      ALL = all;
      WRONG = wrong;
    }
  }
}
