package vn.bienban.evaluate;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** The words around an item, for people who look for the cause of an error. */
final class ItemContext {
  private static final int AROUND = 60;

  private final String text;
  private @Nullable String composed;
  private String folded = "";
  private int[] composedOffsets = {};

  ItemContext(String text) {
    this.text = text;
  }

  /**
   * A line with the words in ‹› and what stands around them.
   *
   * @param words the words, or null
   * @param begin where they stand, or -1 where that is to be found
   * @return the line, empty where the text does not have the words
   */
  String of(@Nullable String words, int begin) {
    if (words == null || words.isEmpty()) {
      return "";
    }
    if (begin >= 0 && text.startsWith(words, begin)) {
      return around(text, begin, begin + words.length());
    }
    int exact = text.indexOf(words);
    return exact >= 0 ? around(text, exact, exact + words.length()) : folded(words);
  }

  /** Looks for the words in another spelling of tone marks, case or spaces. */
  private String folded(String words) {
    String whole = composed == null ? fold() : composed;
    String wanted = Folding.words(words);
    int begin = wanted.isEmpty() ? -1 : folded.indexOf(wanted);
    return begin < 0
        ? ""
        : around(whole, composedOffsets[begin], composedOffsets[begin + wanted.length() - 1] + 1);
  }

  private String fold() {
    String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder out = new StringBuilder(whole.length());
    int[] offsets = new int[whole.length()];
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      boolean space = Folding.isSpace(c);
      if (!space || i == 0 || !Folding.isSpace(whole.charAt(i - 1))) {
        offsets[out.length()] = i;
        out.append(space ? ' ' : Character.toLowerCase(c));
      }
    }
    folded = Folding.tones(out.toString());
    composedOffsets = offsets;
    composed = whole;
    return whole;
  }

  private static String around(String text, int begin, int end) {
    int from = Math.max(0, begin - AROUND);
    int to = Math.min(text.length(), end + AROUND);
    return oneLine(
        (from > 0 ? "…" : "")
            + text.substring(from, begin)
            + "‹"
            + text.substring(begin, end)
            + "›"
            + text.substring(end, to)
            + (to < text.length() ? "…" : ""));
  }

  static String oneLine(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(Folding.isSpace(c) || Character.isISOControl(c) ? ' ' : c);
    }
    return out.toString().strip();
  }
}
