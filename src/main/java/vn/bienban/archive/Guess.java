package vn.bienban.archive;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.segment.Syllables;
import vn.bienban.normalize.LegacyEncoding;

/**
 * Which encoding a text is in, by its words: read in the right one nearly all of them are spelled
 * as Vietnamese syllables, in a wrong one hardly any.
 */
final class Guess {
  private static final String WINDOWS_1258 = "windows-1258";

  /** Words of the first so many bytes decide. */
  private static final int SAMPLE = 1 << 16;

  /** Of the words with letters beyond ASCII so many must be spelled right; the rest are names. */
  private static final double SPELLED = 0.75;

  /** One word alone can be spelled right in several encodings. */
  private static final int FEWEST_SPELLED = 2;

  /** English has few words that are spelled as Vietnamese ones are. */
  private static final double SPELLED_OF_ALL = 0.7;

  /** Of the words of a Vietnamese text at least so many have a letter such as â, ơ or đ. */
  private static final double MODIFIED = 0.15;

  /** Fewer words with such a letter are an accident of punctuation. */
  private static final int FEWEST_MODIFIED = 3;

  private static final String MODIFIED_LETTERS = "ăằắẳẵặâầấẩẫậêềếểễệôồốổỗộơờớởỡợưừứửữựđ";

  /** Loaded when first needed, which is for few files. */
  private static final class Spelling {
    private static final Syllables SYLLABLES = Syllables.shipped();
  }

  private Guess() {}

  /** The text of bytes that are not UTF-8, or null where they are no Vietnamese. */
  static TextBytes.@Nullable Decoded eightBit(byte[] bytes) {
    byte[] sample = bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
    Words best = Words.NONE;
    LegacyEncoding legacy = null;
    boolean tie = false;
    if (Charset.isSupported(WINDOWS_1258)) { // not in every run-time image
      best = Words.of(windows1258(sample));
    }
    for (LegacyEncoding candidate :
        new LegacyEncoding[] {LegacyEncoding.TCVN3, LegacyEncoding.VNI}) {
      Words words = Words.of(candidate.decode(sample));
      if (words.certainty() > best.certainty()) {
        best = words;
        legacy = candidate;
        tie = false;
      } else {
        tie |= words.certainty() == best.certainty();
      }
    }
    if (tie || best.spelled < best.marked * SPELLED || best.spelled < FEWEST_SPELLED) {
      return null;
    }
    if (legacy != null) {
      return TextBytes.legacy(bytes, legacy, best.certainty());
    }
    return new TextBytes.Decoded(windows1258(bytes), WINDOWS_1258, best.certainty(), 0);
  }

  /**
   * Whether bytes that are no UTF-8 are so by damage: most of their longer characters are whole.
   */
  static boolean isDamagedUtf8(byte[] bytes) {
    int whole = 0;
    int broken = 0;
    int i = 0;
    while (i < bytes.length) {
      int lead = bytes[i++] & 0xFF;
      int following = lead < 0xC2 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF5 ? 3 : 0;
      int there = 0;
      while (there < following && i < bytes.length && (bytes[i] & 0xC0) == 0x80) {
        there++;
        i++;
      }
      if (lead >= 0x80) {
        whole += following > 0 && there == following ? 1 : 0;
        broken += following == 0 || there < following ? 1 : 0;
      }
    }
    return whole > broken;
  }

  /** The text of ASCII that is VIQR, or null where it is anything else. */
  static TextBytes.@Nullable Decoded viqr(String ascii) {
    if (!mayBeViqr(ascii)) {
      return null;
    }
    String sample = ascii.length() <= SAMPLE ? ascii : ascii.substring(0, SAMPLE);
    Words words = Words.of(LegacyEncoding.VIQR.decode(sample.getBytes(StandardCharsets.US_ASCII)));
    boolean vietnamese =
        words.modified >= FEWEST_MODIFIED
            && words.modified >= words.all * MODIFIED
            && words.spelled >= words.marked * SPELLED
            && words.allSpelled >= words.all * SPELLED_OF_ALL;
    return vietnamese
        ? TextBytes.legacy(
            ascii.getBytes(StandardCharsets.US_ASCII), LegacyEncoding.VIQR, words.certainty())
        : null;
  }

  /** Whether marks stand often enough where VIQR has them and other texts do not. */
  private static boolean mayBeViqr(String ascii) {
    int circumflexes = 0;
    int horns = 0;
    int strokes = 0;
    char before = ' ';
    int length = Math.min(SAMPLE, ascii.length());
    for (int i = 0; i < length; i++) {
      char c = ascii.charAt(i);
      if (c == '^') {
        circumflexes += "aeoAEO".indexOf(before) >= 0 ? 1 : 0;
      } else if (c == '+') {
        horns += "ouOU".indexOf(before) >= 0 ? 1 : 0;
      } else if (c == 'd' || c == 'D') {
        strokes += before == 'd' || before == 'D' ? 1 : 0;
      }
      before = c;
    }
    // One sign alone may have another meaning in a text; two kinds at once do not.
    int kinds = (circumflexes > 0 ? 1 : 0) + (horns > 0 ? 1 : 0) + (strokes > 0 ? 1 : 0);
    return kinds > 1 && circumflexes + horns + strokes >= FEWEST_MODIFIED;
  }

  private static String windows1258(byte[] bytes) {
    // Its tones are marks of their own after the letter.
    return Normalizer.normalize(
        new String(bytes, Charset.forName(WINDOWS_1258)), Normalizer.Form.NFC);
  }

  /** What the words of a text are like. */
  private static final class Words {
    static final Words NONE = new Words();

    /** Words of two letters and more. */
    int all;

    /** Those that are spelled as Vietnamese syllables. */
    int allSpelled;

    /** Words with letters beyond ASCII. */
    int marked;

    /** Those that are spelled as Vietnamese syllables. */
    int spelled;

    /** Those of the spelled ones that have a letter of Vietnamese alone, tones aside. */
    int modified;

    /** The share of marked words spelled right, which counts the less the fewer there are. */
    double certainty() {
      return spelled / (marked + 1.0);
    }

    static Words of(String text) {
      Words words = new Words();
      int begin = 0;
      while (begin < text.length()) {
        int end = begin;
        boolean marked = false;
        boolean modified = false;
        while (end < text.length() && isPart(text.charAt(end))) {
          char c = text.charAt(end++);
          marked |= c >= 0x80;
          modified |= c >= 0x80 && MODIFIED_LETTERS.indexOf(Character.toLowerCase(c)) >= 0;
        }
        if (end > begin) {
          words.add(text, begin, end, marked, modified);
        }
        begin = end + 1;
      }
      return words;
    }

    /** A wrong encoding puts signs into words, such as the copyright sign for â. */
    private static boolean isPart(char c) {
      return c < 0x80
          ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
          : !(c >= '\u2010' && c <= '\u203F') && c != '\u00A0' && c != '\u00AB' && c != '\u00BB';
    }

    private void add(String text, int begin, int end, boolean isMarked, boolean isModified) {
      boolean vowel = end - begin == 1 && Spelling.SYLLABLES.isMarkedVowel(text.charAt(begin));
      if (end - begin == 1 && (!isMarked || vowel)) {
        return; // one letter says nothing
      }
      boolean right = Spelling.SYLLABLES.isSpelled(text, begin, end);
      all++;
      allSpelled += right ? 1 : 0;
      marked += isMarked ? 1 : 0;
      spelled += isMarked && right ? 1 : 0;
      modified += isModified && right ? 1 : 0;
    }
  }
}
