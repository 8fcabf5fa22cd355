package vn.bienban.evaluate;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.Span;

/**
 * A text in NFC without its spaces, in which words are found whatever the spaces and the form they
 * are written in. Immutable.
 */
final class FlatText {
  private final String flat;

  /** For each offset of the text the one in the flat text. */
  private final int[] offsets;

  private FlatText(String flat, int[] offsets) {
    this.flat = flat;
    this.offsets = offsets;
  }

  static FlatText of(String text) {
    StringBuilder flat = new StringBuilder(text.length());
    int[] offsets = new int[text.length() + 1];
    int begin = 0;
    while (begin < text.length()) {
      int end = begin + 1;
      while (end < text.length() && isMark(text.charAt(end))) {
        end++;
      }
      for (int i = begin; i < end; i++) {
        offsets[i] = flat.length();
      }
      append(flat, Normalizer.normalize(text.substring(begin, end), Normalizer.Form.NFC));
      begin = end;
    }
    offsets[text.length()] = flat.length();
    return new FlatText(flat.toString(), offsets);
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK || Character.isLowSurrogate(c);
  }

  private static void append(StringBuilder flat, String letters) {
    for (int i = 0; i < letters.length(); i++) {
      if (!Folding.isSpace(letters.charAt(i))) {
        flat.append(letters.charAt(i));
      }
    }
  }

  /** The offset in the flat text of one in the text. */
  int offset(int offset) {
    return offsets[offset];
  }

  /** Whether a character of the flat text is the second half of a surrogate pair. */
  boolean isSecondHalf(int at) {
    return Character.isLowSurrogate(flat.charAt(at));
  }

  /** Where the words first stand in the flat text, or null where they do not. */
  @Nullable Span find(String words) {
    StringBuilder letters = new StringBuilder();
    append(letters, Normalizer.normalize(words, Normalizer.Form.NFC));
    int begin = letters.length() == 0 ? -1 : flat.indexOf(letters.toString());
    return begin < 0 ? null : new Span(begin, begin + letters.length());
  }
}
