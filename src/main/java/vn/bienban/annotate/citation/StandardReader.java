package vn.bienban.annotate.citation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.CitationMention.Standard;

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
    Matcher read = NUMBER.matcher(text).region(wordEnd, text.length()).useTransparentBounds(true);
    if (!read.lookingAt()) {
      return null;
    }
    String prefix = read.group("prefix");
    String year = read.group("year");
    String issuer = read.group("issuer");
    String key =
        text.substring(begin, wordEnd)
            + (prefix == null ? "" : " " + prefix)
            + " "
            + read.group("number")
            + (year == null ? "" : ":" + year)
            + (issuer == null ? "" : issuer);
    return new Reading(new Standard(key, read.group("number"), year), read.end());
  }
}
