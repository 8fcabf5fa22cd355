package vn.bienban.normalize;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import vn.bienban.lexicon.WordTable;

/**
 * The encodings in which Vietnamese was written before Unicode and which the JDK does not know. The
 * letters come out precomposed (NFC). Immutable and thread-safe.
 *
 * <p>TCVN3 has no capitals with a tone: typists took the small letter, mostly in a font that shows
 * it as a capital, and no byte says so. In a word whose other letters are capitals ({@code CéNG})
 * such a letter becomes a capital, and so does one in a word beside it that leaves both open
 * ({@code Hµ NéI}); everywhere else it stays small.
 */
public enum LegacyEncoding {
  /** TCVN 5712:1993 set VN3, called ABC: one byte a letter. */
  TCVN3,
  /** VNI for Windows: a letter and, after it, a mark. */
  VNI,
  /** RFC 1456: ASCII, a letter and its marks; a backslash makes the mark after it a character. */
  VIQR;

  /** What stands for a byte that the encoding does not know. */
  public static final char UNKNOWN = '\uFFFD';

  /** The characters of the bytes that are no letters: these encodings lived in Windows. */
  private static final char[] WINDOWS_1252 = windows1252();

  /** Letters of TCVN3 whose capitals have codes of their own. */
  private static final String SMALL_WITHOUT_TONE = "ăâêôơưđ";

  /** Loaded when first needed, which is for few users. */
  private static final class Tables {
    private static final Map<LegacyEncoding, Codes> CODES = load();

    private static Map<LegacyEncoding, Codes> load() {
      Codes tcvn3 = new Codes();
      Codes vni = new Codes();
      Codes viqr = new Codes();
      for (WordTable.Row row :
          WordTable.load(LegacyEncoding.class, "encodings.tsv", "letter", "tcvn3", "vni", "viqr")
              .rows()) {
        char letter = row.get(0).charAt(0);
        if (!row.get(1).isEmpty()) {
          tcvn3.add(String.valueOf((char) Integer.parseInt(row.get(1), 16)), letter);
        }
        vni.add(row.get(2), letter);
        viqr.add(row.get(3), letter);
      }
      vni.addOtherCase();
      viqr.addOtherCase();
      return Map.of(TCVN3, tcvn3, VNI, vni, VIQR, viqr);
    }
  }

  /** The codes of one encoding, each a run of bytes as ISO 8859-1 shows them. */
  private static final class Codes {
    private final Map<String, Character> letters = new HashMap<>();
    private final boolean[] begins = new boolean[256];
    private int longest;

    void add(String code, char letter) {
      letters.put(code, letter);
      begins[code.charAt(0)] = true;
      longest = Math.max(longest, code.length());
    }

    /** A capital's mark is often typed as a small letter, and the other way round. */
    void addOtherCase() {
      for (Map.Entry<String, Character> code : Map.copyOf(letters).entrySet()) {
        String marks = code.getKey().substring(1);
        char[] other = marks.toCharArray();
        for (int i = 0; i < other.length; i++) {
          char c = other[i];
          other[i] = Character.isUpperCase(c) ? Character.toLowerCase(c) : upper(c);
        }
        letters.putIfAbsent(code.getKey().charAt(0) + new String(other), code.getValue());
      }
    }

    private static char upper(char c) {
      char upper = Character.toUpperCase(c);
      return upper < 256 ? upper : c;
    }
  }

  /** The text of some bytes. No bytes are refused: what is unknown becomes {@link #UNKNOWN}. */
  public String decode(byte[] bytes) {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    Codes codes = Tables.CODES.getOrDefault(this, new Codes());
    char[] out = new char[latin.length()];
    int length = 0;
    int i = 0;
    while (i < latin.length()) {
      char c = latin.charAt(i);
      if (this == VIQR && c == '\\' && i + 1 < latin.length() && isMark(latin.charAt(i + 1))) {
        out[length++] = latin.charAt(i + 1);
        i += 2;
        continue;
      }
      int taken = 0;
      if (codes.begins[c]) {
        for (int n = Math.min(codes.longest, latin.length() - i); n > 0 && taken == 0; n--) {
          Character letter = codes.letters.get(latin.substring(i, i + n));
          if (letter != null) {
            out[length++] = letter;
            taken = n;
          }
        }
      }
      if (taken == 0) {
        out[length++] = WINDOWS_1252[c];
        taken = 1;
      }
      i += taken;
    }
    if (this == TCVN3) {
      raiseCapitals(out, length);
    }
    return new String(out, 0, length);
  }

  private static boolean isMark(char c) {
    return "`'?~.^(+dD\\".indexOf(c) >= 0;
  }

  /** What the letters of a word say about its case. */
  private enum Case {
    /** Capitals and at least one letter that may be one. */
    CAPITALS,
    /** Nothing but letters that may be capitals, or one capital before them. */
    OPEN,
    /** Small letters, or none that could be changed. */
    SETTLED
  }

  /** Makes capitals of small letters with a tone in words of capitals and beside them. */
  private static void raiseCapitals(char[] text, int length) {
    int begin = 0;
    boolean afterCapitals = false;
    int open = -1; // where the open words begin that stand before this one
    while (begin < length) {
      if (!Character.isLetter(text[begin])) {
        if (text[begin] != ' ') {
          afterCapitals = false;
          open = -1;
        }
        begin++;
        continue;
      }
      int end = begin;
      while (end < length && Character.isLetter(text[end])) {
        end++;
      }
      Case word = caseOf(text, begin, end);
      if (word == Case.CAPITALS) {
        raise(text, open < 0 ? begin : open, end);
      } else if (word == Case.OPEN && afterCapitals) {
        raise(text, begin, end);
      }
      afterCapitals = word == Case.CAPITALS || (word == Case.OPEN && afterCapitals);
      open = word != Case.OPEN || afterCapitals ? -1 : open < 0 ? begin : open;
      begin = end;
    }
  }

  private static Case caseOf(char[] text, int begin, int end) {
    int capitals = 0;
    int undecided = 0;
    boolean first = false;
    for (int i = begin; i < end; i++) {
      char c = text[i];
      if (Character.isUpperCase(c)) {
        capitals++;
        first |= i == begin;
      } else if (c < 0x80 || SMALL_WITHOUT_TONE.indexOf(c) >= 0) {
        return Case.SETTLED;
      } else {
        undecided++;
      }
    }
    if (undecided == 0) {
      return Case.SETTLED;
    }
    return capitals > 1 || (capitals == 1 && !first) ? Case.CAPITALS : Case.OPEN;
  }

  private static void raise(char[] text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      text[i] = Character.toUpperCase(text[i]);
    }
  }

  private static char[] windows1252() {
    byte[] bytes = new byte[256];
    for (int b = 0; b < 256; b++) {
      bytes[b] = (byte) b;
    }
    return new String(bytes, Charset.forName("windows-1252")).toCharArray();
  }
}
