package vn.bienban.normalize;

/**
 * Letters of other alphabets that look like the Latin ones of Vietnamese codes: {@code QÐ} with
 * U+00D0 for {@code QĐ}, {@code BTС} with a Cyrillic С. To be asked inside codes only: elsewhere a
 * letter of another alphabet is what it is. Thread-safe.
 */
public final class LookAlikes {
  /** Each look-alike before the letter it stands for. */
  private static final String PAIRS =
      // Latin letters with a stroke that are no Đ: eth and African d.
      "ÐĐðđƉĐɖđ"
          // Cyrillic.
          + "АAВBЕEЅSІIЈJКKМMНHОOРPСCТTУYХXЬbаaеeоoрpсcуyхxѕsіiјjһhԁdԛqԝw"
          // Greek.
          + "ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνv";

  private static final char FIRST = '\u00d0';
  private static final char[] FOLD = new char[0x0530 - FIRST];

  static {
    for (int i = 0; i < PAIRS.length(); i += 2) {
      FOLD[PAIRS.charAt(i) - FIRST] = PAIRS.charAt(i + 1);
    }
  }

  private LookAlikes() {}

  /** The letter that a character looks like; the character itself if it is no look-alike. */
  public static char fold(char c) {
    return isLookAlike(c) ? FOLD[c - FIRST] : c;
  }

  /** Whether a character is a letter of another alphabet that looks like one of a code. */
  public static boolean isLookAlike(char c) {
    return c >= FIRST && c - FIRST < FOLD.length && FOLD[c - FIRST] != 0;
  }
}
