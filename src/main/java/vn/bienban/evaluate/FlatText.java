package vn.bienban.evaluate;

import java.text.Normalizer;
import java.util.Arrays;
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

  /** The span of the text that gave one of the flat text. */
  Span source(Span span) {
    int begin = 0;
    int end = offsets.length - 1;
    while (begin < end) {
      int mid = (begin + end + 1) >>> 1;
      if (offsets[mid] <= span.begin()) {
        begin = mid;
      } else {
        end = mid - 1;
      }
    }
    int last = Arrays.binarySearch(offsets, span.end());
    last = last < 0 ? -last - 1 : last;
    while (last > begin && offsets[last - 1] >= span.end()) {
      last--;
    }
    return new Span(begin, last);
  }

  /** Whether a character of the flat text is the second half of a surrogate pair. */
  boolean isSecondHalf(int at) {
    return Character.isLowSurrogate(flat.charAt(at));
  }

  /** Whether a letter or a number stands at an offset of the flat text, no half of a pair. */
  boolean isWordCharacter(int at) {
    if (isSecondHalf(at)) {
      return false;
    }
    int c = flat.codePointAt(at);
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.OTHER_NUMBER;
  }

  /** Where the words first stand in the flat text, or null where they do not. */
  @Nullable Span find(String words) {
    return find(words, 0);
  }

  /** Where the words first stand from an offset of the flat text on, or null where they do not. */
  @Nullable Span find(String words, int from) {
    StringBuilder letters = new StringBuilder();
    append(letters, Normalizer.normalize(words, Normalizer.Form.NFC));
    int begin = letters.length() == 0 ? -1 : flat.indexOf(letters.toString(), from);
    return begin < 0 ? null : new Span(begin, begin + letters.length());
  }
}
