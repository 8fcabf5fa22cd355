package vn.bienban.document;

import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.LowerCase;

/**
 * A word as it is written, and what is known of it wherever it stands: its lower case, its shape
 * and its number in a lexicon. Tokens share it. Immutable and thread-safe.
 */
final class WordForm {
  static final byte CAPITALIZED = 1;
  static final byte ALL_CAPITALS = 2;
  static final byte LETTER = 4;
  static final byte IN_CAPITALS = 8;
  static final byte DIGIT = 16;
  static final byte SMALL = 32;

  private final String text;
  private final String lower;
  private final byte shape;
  private final @Nullable Lexicon lexicon;
  private final int form;

  /**
   * A word.
   *
   * @param lexicon the lexicon it is looked up in, or null
   * @param text its characters, at least one
   */
  WordForm(@Nullable Lexicon lexicon, String text) {
    String known = lexicon == null ? null : lexicon.word(text, 0, text.length());
    String small = known != null ? known : LowerCase.of(text);
    this.text = text.equals(small) ? small : text;
    this.lower = small;
    this.shape = shape(text);
    this.lexicon = lexicon;
    this.form = lexicon == null ? Lexicon.NONE : lexicon.form(small);
  }

  /** Its characters. */
  String text() {
    return text;
  }

  /** Its characters in lower case. */
  String lower() {
    return lower;
  }

  /** What is seen of its letters, a bit each. */
  byte shape() {
    return shape;
  }

  /** Its number in a lexicon, {@link Lexicon#NONE} if no table has it. */
  int in(Lexicon asked) {
    return asked == lexicon ? form : asked.form(lower);
  }

  /** Whether these are its characters. */
  boolean is(String words, int begin, int end) {
    return text.length() == end - begin && words.startsWith(text, begin);
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
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      capitals = capitals && Character.isUpperCase(c);
      if (c >= '0' && c <= '9') {
        shape |= DIGIT;
      }
    }
    if (capitals) {
      shape |= ALL_CAPITALS;
    }
    if (text.chars().allMatch(Character::isLowerCase)) {
      shape |= SMALL;
    }
    boolean small = text.length() < 2 || !Character.isLetter(first);
    for (int i = 0; i < text.length() && !small; i++) {
      small = Character.isLowerCase(text.charAt(i));
    }
    return (byte) (small ? shape : shape | IN_CAPITALS);
  }
}
