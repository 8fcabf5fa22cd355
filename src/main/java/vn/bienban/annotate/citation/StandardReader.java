package vn.bienban.annotate.citation;

import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.CitationMention.Standard;

/**
 * Reads the number of a national standard or regulation after its word: {@code TCVN 6396-1:2020},
 * {@code TCVN ISO/IEC 17025:2017}, {@code QCVN 41:2019/BGTVT} (Luật Tiêu chuẩn và quy chuẩn kỹ
 * thuật 2006; Thông tư 26/2019/TT-BKHCN).
 */
final class StandardReader {
  private static final int MAX_PREFIX = 12;
  private static final int MAX_DIGITS = 6;
  private static final int MAX_ISSUER = 10;

  private StandardReader() {}

  /**
   * A standard and where it ends.
   *
   * @param standard its number
   * @param end the offset after it
   */
  record Reading(Standard standard, int end) {}

  /**
   * Reads what follows the word, or null. The word and the number stand apart: "TCVN3" is the name
   * of a character set.
   */
  static @Nullable Reading read(String text, int begin, int wordEnd) {
    int p = Reader.spaces(text, wordEnd);
    if (p == wordEnd) {
      return null;
    }
    int prefixEnd = prefix(text, p);
    String prefix = text.substring(p, prefixEnd);
    if (prefixEnd > p) {
      p = Reader.spaces(text, prefixEnd);
    }
    int numberBegin = p;
    p = digits(text, p, MAX_DIGITS);
    if (p - numberBegin < 1) {
      return null;
    }
    while (p + 1 < text.length()
        && (text.charAt(p) == '-' || text.charAt(p) == '.')
        && CodeLetters.isDigit(text.charAt(p + 1))) {
      p = digits(text, p + 1, MAX_DIGITS);
    }
    String number = text.substring(numberBegin, p);
    int colon = Reader.spaces(text, p);
    String year = null;
    if (colon < text.length() && text.charAt(colon) == ':') {
      int yearBegin = Reader.spaces(text, colon + 1);
      if (Reader.year(text, yearBegin) > 0) {
        year = text.substring(yearBegin, yearBegin + 4);
        p = yearBegin + 4;
      }
    }
    int issuerEnd = p + 1;
    while (issuerEnd < text.length() && CodeLetters.isUpper(text.charAt(issuerEnd))) {
      issuerEnd++;
    }
    String issuer = "";
    if (p < text.length()
        && text.charAt(p) == '/'
        && issuerEnd > p + 2
        && issuerEnd - p <= MAX_ISSUER) {
      issuer = text.substring(p, issuerEnd);
      p = issuerEnd;
    }
    if (p < text.length() && CodeLetters.isWord(text.charAt(p))) {
      return null;
    }
    String key =
        text.substring(begin, wordEnd)
            + (prefix.isEmpty() ? "" : " " + prefix)
            + " "
            + number
            + (year == null ? "" : ":" + year)
            + issuer;
    return new Reading(new Standard(key, number, year), p);
  }

  /** The end of "ISO", "ISO/IEC" and the like, which a space and a digit follow; else the start. */
  private static int prefix(String text, int at) {
    int p = at;
    while (p < text.length()
        && p - at < MAX_PREFIX
        && (CodeLetters.isUpper(text.charAt(p)) || (p > at && text.charAt(p) == '/'))) {
      p++;
    }
    int next = Reader.spaces(text, p);
    return next > p && next < text.length() && CodeLetters.isDigit(text.charAt(next)) ? p : at;
  }

  private static int digits(String text, int at, int most) {
    int p = at;
    while (p < text.length() && p - at < most && CodeLetters.isDigit(text.charAt(p))) {
      p++;
    }
    return p;
  }
}
