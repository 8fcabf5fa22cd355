package vn.bienban.document;

import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.lexicon.Trie;
import vn.bienban.lexicon.WordClusters;
import vn.bienban.text.LowerCase;

/**
 * A word as it is written, and what is known of it wherever it stands: its lower case, its shape
 * and its number in a lexicon. Tokens share it. Thread-safe; of what it tells nothing changes.
 */
final class WordForm {
  static final byte CAPITALIZED = 1;
  static final byte ALL_CAPITALS = 2;
  static final byte LETTER = 4;
  static final byte IN_CAPITALS = 8;
  static final byte DIGIT = 16;
  static final byte SMALL = 32;

  /** Ends with a full stop behind something else. */
  static final byte STOPPED = 64;

  /** May be a syllable of a person's name: letters, an initial, one with an apostrophe. */
  static final byte NAME = -128;

  /** A capital behind more letters begins another word: "Mac" in "MacArthur" has as many. */
  private static final int LONGEST_PREFIX = 3;

  /** So many characters are held in one number. */
  private static final int PACKED = 4;

  // The first characters, so that a short word is compared without a look at its string.
  private final long head;
  private final long tail;
  private final int length;

  private final String text;
  private final String lower;
  private final byte shape;
  private final byte sign;
  private final char mark;
  private final @Nullable Lexicon lexicon;
  private final int form;

  /** Where in the lexicon's trie it leads from the root, and by which words one goes on there. */
  private final int node;

  private final long followers;

  /** Its number in the lexicon's clusters, and what makes a word of two syllables with it. */
  private final int cluster;

  private final long seconds;

  /** What was noted so far; a thread that does not see a note yet makes it once more. */
  private @Nullable Noted notes;

  private record Noted(WordNote note, long value, @Nullable Noted next) {}

  /**
   * A word.
   *
   * @param lexicon the lexicon it is looked up in, or null
   * @param text its characters, at least one
   */
  WordForm(@Nullable Lexicon lexicon, String text) {
    length = text.length();
    head = head(text, 0, length);
    tail = tail(text, 0, length);
    String known = lexicon == null ? null : lexicon.word(text, 0, text.length());
    String small = known != null ? known : LowerCase.of(text);
    this.text = text.equals(small) ? small : text;
    this.lower = small;
    this.shape = shape(text);
    this.sign = (byte) Long.numberOfTrailingZeros(Tokens.sign(small));
    this.mark = text.length() == 1 ? text.charAt(0) : 0;
    this.lexicon = lexicon;
    this.form = lexicon == null ? Lexicon.NONE : lexicon.form(small);
    this.node = lexicon == null ? Lexicon.NONE : lexicon.trie().begin(form);
    this.followers = lexicon == null ? 0 : followers(lexicon, node);
    this.cluster = lexicon == null ? WordClusters.UNKNOWN : lexicon.clusters().number(clustered());
    this.seconds = lexicon == null ? 0 : lexicon.clusters().seconds(clustered());
  }

  /** Its characters. */
  String text() {
    return text;
  }

  /** How many characters it has. */
  int length() {
    return length;
  }

  /** Its characters in lower case. */
  String lower() {
    return lower;
  }

  /** What is seen of its letters, a bit each. */
  byte shape() {
    return shape;
  }

  /** The number of the bit that {@link Tokens#sign} has of its lower case. */
  byte sign() {
    return sign;
  }

  /** Its character where it has but one, else 0. */
  char mark() {
    return mark;
  }

  /** Its number in a lexicon, {@link Lexicon#NONE} if no table has it. */
  int in(Lexicon asked) {
    return asked == lexicon ? form : asked.form(lower);
  }

  /** The node of a lexicon's trie that it leads to from the root, {@link Lexicon#NONE} if none. */
  int node(Lexicon asked) {
    return asked == lexicon ? node : asked.trie().begin(in(asked));
  }

  /** The {@link Trie#followers} of its {@link #node}, 0 where it has none. */
  long followers(Lexicon asked) {
    return asked == lexicon ? followers : followers(asked, node(asked));
  }

  /** Its number in some clusters, {@link WordClusters#UNKNOWN} if it is in none. */
  int cluster(WordClusters asked) {
    return isOf(asked) ? cluster : asked.number(clustered());
  }

  /** The {@link WordClusters#seconds} of it. */
  long seconds(WordClusters asked) {
    return isOf(asked) ? seconds : asked.seconds(clustered());
  }

  private boolean isOf(WordClusters asked) {
    return lexicon != null && lexicon.clusters() == asked;
  }

  /** What clusters know it by: a number as one that stands for all. */
  String clustered() {
    return (shape & DIGIT) != 0 ? WordClusters.NUMBER : lower;
  }

  private static long followers(Lexicon lexicon, int node) {
    return node == Lexicon.NONE ? 0 : lexicon.trie().followers(node);
  }

  /** What a note tells of it. */
  long note(WordNote note) {
    for (Noted noted = notes; noted != null; noted = noted.next) {
      if (noted.note == note) {
        return noted.value;
      }
    }
    Noted fresh = new Noted(note, note.of(text, lower), notes);
    notes = fresh;
    return fresh.value;
  }

  /** Whether these are its characters, of which the first are given as numbers too. */
  boolean is(long itsHead, long itsTail, String words, int begin, int end) {
    return head == itsHead
        && tail == itsTail
        && length == end - begin
        && (length <= 2 * PACKED || words.startsWith(text, begin));
  }

  /** The first characters of a word in one number. */
  static long head(String text, int begin, int end) {
    return packed(text, begin, Math.min(end, begin + PACKED));
  }

  /** Those behind them, as many at most. */
  static long tail(String text, int begin, int end) {
    return packed(text, begin + PACKED, Math.min(end, begin + 2 * PACKED));
  }

  /** Up to four characters in one number; 0 for none. */
  private static long packed(String text, int begin, int end) {
    long packed = 0;
    for (int i = begin; i < end; i++) {
      packed = packed << Character.SIZE | text.charAt(i);
    }
    return packed;
  }

  private static byte shape(String text) {
    int shape = 0;
    int first = text.codePointAt(0);
    if (Character.isUpperCase(first)) {
      shape |= CAPITALIZED;
    }
    if (Character.isLetter(first)) {
      shape |= LETTER;
    }
    boolean capitals = true;
    boolean allSmall = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      capitals = capitals && Character.isUpperCase(c);
      allSmall = allSmall && Character.isLowerCase(c);
      if (c >= '0' && c <= '9') {
        shape |= DIGIT;
      }
    }
    if (capitals) {
      shape |= ALL_CAPITALS;
    }
    if (allSmall) {
      shape |= SMALL;
    }
    if (text.length() > 1 && text.charAt(text.length() - 1) == '.') {
      shape |= STOPPED;
    }
    boolean small = text.length() < 2 || !Character.isLetter(first);
    for (int i = 0; i < text.length() && !small; i++) {
      small = Character.isLowerCase(text.charAt(i));
    }
    if (!small) {
      shape |= IN_CAPITALS;
    }
    return (byte) ((shape & CAPITALIZED) != 0 && isNameSyllable(text) ? shape | NAME : shape);
  }

  /** Whether a capitalized word may be a part of a name; "MoMo", "FinTech", "HDBank" are marks. */
  private static boolean isNameSyllable(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (!Character.isLetter(c) && c != '\'' && c != '-' && !(c == '.' && i == 1)) {
        return false;
      }
      // "McCarthy", "DeLuca" are names.
      if (i > LONGEST_PREFIX
          && Character.isUpperCase(c)
          && Character.isLowerCase(text.charAt(i - 1))) {
        return false;
      }
    }
    int half = length / 2;
    boolean twice = half > 1 && length == 2 * half && text.regionMatches(half, text, 0, half);
    return !twice
        && !(length > LONGEST_PREFIX
            && Character.isUpperCase(text.charAt(1))
            && Character.isLowerCase(text.charAt(length - 1)));
  }
}
