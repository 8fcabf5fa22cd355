package vn.bienban.annotate.citation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.Span;

/**
 * Reads the date of issue after a citation: "ngày 26/9/2018", "ngày 26 tháng 9 năm 2018".
 * Thread-safe.
 */
final class Dates {
  private static final String MARK = Reader.SPACES + "?[/.\\p{Pd}\u2212]" + Reader.SPACES + "?";

  private final String dayWord;
  private final Pattern date;

  Dates(Lexicon lexicon) {
    dayWord = Phrases.only(lexicon, "day");
    date =
        Pattern.compile(
            dayWord
                + Reader.SPACES
                + "(?<day>[0-9]{1,2})"
                + between(lexicon, "month")
                + "(?<month>[0-9]{1,2})"
                + between(lexicon, "year")
                + "(?<year>(?:19|20)[0-9]{2})(?![0-9])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** What stands between two numbers: the word for the second one, or a mark. */
  private static String between(Lexicon lexicon, String type) {
    String word = Reader.SPACES + "?" + Phrases.only(lexicon, type) + Reader.SPACES;
    return "(?:" + word + "|" + MARK + ")";
  }

  /**
   * A date of issue.
   *
   * @param span from "ngày" to the year
   * @param value the ISO date
   */
  record Issued(Span span, String value) {
    String year() {
      return value.substring(0, value.indexOf('-'));
    }
  }

  /** The date that begins at an offset, or null where none does or it cannot be. */
  @Nullable Issued read(String text, int begin) {
    if (!text.regionMatches(true, begin, dayWord, 0, dayWord.length())) {
      return null;
    }
    Matcher read = date.matcher(text).region(begin, text.length());
    if (!read.lookingAt()) {
      return null;
    }
    try {
      LocalDate day =
          LocalDate.of(number(read, "year"), number(read, "month"), number(read, "day"));
      return new Issued(new Span(begin, read.end()), day.toString());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher read, String part) {
    return Integer.parseInt(read.group(part));
  }
}
