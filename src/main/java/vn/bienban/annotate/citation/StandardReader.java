package vn.bienban.annotate.citation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bienban.annotate.citation.CitationMention.Standard;
import vn.bienban.annotate.citation.CitationScanner.TypeWord;

/**
 * Reads the number of a national standard or regulation after its word: {@code TCVN 6396-1:2020},
 * {@code TCVN ISO/IEC 17025:2017}, {@code QCVN 41:2019/BGTVT} (Luật Tiêu chuẩn và quy chuẩn kỹ
 * thuật 2006; Thông tư 26/2019/TT-BKHCN).
 */
final class StandardReader {
  private static final Pattern NUMBER =
      Pattern.compile(
          Reader.SPACES
              + "(?:(?<prefix>\\p{Lu}[\\p{Lu}/]{0,11})"
              + Reader.SPACES
              + "(?=[0-9]))?"
              + "(?<number>[0-9]{1,6}+(?:[-.][0-9]{1,6}+)*+)"
              + "(?:"
              + Reader.SPACES
              + "?:"
              + Reader.SPACES
              + "?(?<year>(?:19|20)[0-9]{2})(?![0-9]))?+"
              + "(?<issuer>/\\p{Lu}{2,9}+(?!\\p{Lu}))?+"
              + "(?![\\p{L}\\p{Mn}0-9])");

  private StandardReader() {}

  /**
   * Reads what follows the word; gives its end, or that of the word where no number follows. The
   * word and the number stand apart: "TCVN3" is the name of a character set.
   */
  static int read(CitationScanner out, TypeWord word) {
    Matcher read = NUMBER.matcher(out.text).region(word.end(), out.text.length());
    if (!read.useTransparentBounds(true).lookingAt()) {
      return word.end();
    }
    String prefix = read.group("prefix");
    String year = read.group("year");
    String issuer = read.group("issuer");
    String key =
        out.text.substring(word.begin(), word.end())
            + (prefix == null ? "" : " " + prefix)
            + " "
            + read.group("number")
            + (year == null ? "" : ":" + year)
            + (issuer == null ? "" : issuer);
    Standard standard = new Standard(key, read.group("number"), year);
    out.add(word, word.begin(), read.end(), standard, false, "citation.standard");
    return read.end();
  }
}
