package vn.bienban.text;

import java.util.Locale;

/** The lower case of words of any length, in no language but the letters' own. Thread-safe. */
public final class LowerCase {
  private static final String CAPITAL_DOTTED_I = "\u0130";
  private static final String SMALL_DOTTED_I = "i\u0307";

  private LowerCase() {}

  /**
   * As {@link String#toLowerCase(Locale)} with {@link Locale#ROOT}, in time linear in the words:
   * the JDK copies all of them for each letter that becomes two, which is this one alone.
   */
  public static String of(String words) {
    return words.replace(CAPITAL_DOTTED_I, SMALL_DOTTED_I).toLowerCase(Locale.ROOT);
  }
}
