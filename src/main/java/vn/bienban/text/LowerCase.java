package vn.bienban.text;

import java.util.Locale;

/** The lower case of words of any length, in no language but the letters' own. Thread-safe. */
public final class LowerCase {
  private static final String CAPITAL_DOTTED_I = "\u0130";
  private static final String SMALL_DOTTED_I = "i\u0307";

  /** Its small form depends on whether a word ends behind it. */
  private static final char CAPITAL_SIGMA = '\u03A3';

  private static final Scratch<char[]> LOWER = Scratch.chars();

  private LowerCase() {}

  /**
   * As {@link String#toLowerCase(Locale)} with {@link Locale#ROOT}, in time linear in the words:
   * the JDK copies all of them for each letter that becomes two, which is this one alone.
   */
  public static String of(String words) {
    return words.replace(CAPITAL_DOTTED_I, SMALL_DOTTED_I).toLowerCase(Locale.ROOT);
  }

  /** As {@link #of(String)} of a part of a text, which is not taken out of it first. */
  public static String of(String text, int begin, int end) {
    char[] lower = LOWER.take(end - begin);
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c == CAPITAL_DOTTED_I.charAt(0) || c == CAPITAL_SIGMA || Character.isSurrogate(c)) {
        LOWER.give(lower);
        return of(text.substring(begin, end));
      }
      lower[i - begin] = Character.toLowerCase(c);
    }
    String words = new String(lower, 0, end - begin);
    LOWER.give(lower);
    return words;
  }
}
