package vn.bienban.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The characters of Unicode 13, whatever version the JVM has. Every JVM from Java 17 on knows them
 * and takes them for the same letters, marks and spaces; what it takes a later character for
 * depends on its version. Where text is read as if it held none of these, it is read alike
 * everywhere.
 */
public final class UnicodeTable {
  /** In no version a character, and never will be; one UTF-16 code unit. */
  public static final char NONE = '\uFDD0';

  /** As {@link #NONE}, two code units. */
  public static final int NONE_OF_TWO = 0x1FFFF;

  private static final String FILE = "unicode-13.txt";

  /** Begin and end of each range, in order. */
  private static final int[] BOUNDS = load();

  private static final BitSet OF_ONE = new BitSet(Character.MIN_SUPPLEMENTARY_CODE_POINT);

  static {
    for (int i = 0; i < BOUNDS.length && BOUNDS[i] <= Character.MAX_VALUE; i += 2) {
      OF_ONE.set(BOUNDS[i], Math.min(BOUNDS[i + 1], Character.MIN_SUPPLEMENTARY_CODE_POINT));
    }
  }

  private UnicodeTable() {}

  /** Whether a code point is a character of Unicode 13 that no later version has changed. */
  public static boolean isSettled(int codePoint) {
    if (codePoint <= Character.MAX_VALUE) {
      return OF_ONE.get(codePoint);
    }
    return areSettled(codePoint, codePoint);
  }

  /** Whether all code points from one to another, both included, are {@link #isSettled settled}. */
  public static boolean areSettled(int first, int last) {
    int found = Arrays.binarySearch(BOUNDS, first);
    int before = found >= 0 ? found : -found - 2;
    // Begins are at even places, ends at odd ones.
    return before >= 0 && before % 2 == 0 && last < BOUNDS[before + 1];
  }

  /**
   * NFC (UAX #15) of the text, the same on every JVM: what is not {@link #isSettled settled} stays
   * as it is and nothing is joined across it.
   */
  public static String nfc(String text) {
    int next = unsettled(text, 0);
    if (next == text.length()) {
      return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
    StringBuilder out = new StringBuilder(text.length());
    int begin = 0;
    while (next < text.length()) {
      out.append(Normalizer.normalize(text.substring(begin, next), Normalizer.Form.NFC));
      begin = next + Character.charCount(text.codePointAt(next));
      out.append(text, next, begin);
      next = unsettled(text, begin);
    }
    return out.append(Normalizer.normalize(text.substring(begin), Normalizer.Form.NFC)).toString();
  }

  /** The offset of the first character from an offset on that is not settled, or the length. */
  private static int unsettled(String text, int from) {
    int i = from;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (!isSettled(c)) {
        return i;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  private static int[] load() {
    try (InputStream in = UnicodeTable.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no " + FILE + " beside " + UnicodeTable.class.getName());
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII));
      int[] bounds = new int[2048];
      int size = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          int space = line.indexOf(' ');
          bounds[size++] = Integer.parseInt(line, 0, space, 16);
          bounds[size++] = Integer.parseInt(line, space + 1, line.length(), 16) + 1;
        }
      }
      return Arrays.copyOf(bounds, size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
