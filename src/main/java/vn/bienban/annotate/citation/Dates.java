package vn.bienban.annotate.citation;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.Span;

/**
 * Reads the date of issue after a citation: "ngày 26/9/2018", "ngày 26 tháng 9 năm 2018".
 * Thread-safe.
 */
final class Dates extends PhraseReader {
  private final Phrases dayWord = of("day");
  private final Phrases monthWord = of("month");
  private final Phrases yearWord = of("year");

  Dates(Lexicon lexicon) {
    super(lexicon);
  }

  /**
   * A date of issue.
   *
   * @param span from "ngày" to the year
   * @param value the ISO date
   */
  record Issued(Span span, String value) {}

  /** The date that begins at an offset, or null where none does or it cannot be. */
  @Nullable Issued read(String text, int begin) {
    int p = dayWord.end(text, begin);
    if (p < 0) {
      return null;
    }
    p = Reader.spaces(text, p);
    int dayEnd = Reader.digitsEnd(text, p);
    if (dayEnd == p || dayEnd - p > 2) {
      return null;
    }
    int day = Integer.parseInt(text, p, dayEnd, 10);
    int m = monthWord.next(text, dayEnd);
    int monthAt = m > 0 ? Reader.spaces(text, m) : mark(text, dayEnd);
    if (monthAt < 0) {
      return null;
    }
    int monthEnd = Reader.digitsEnd(text, monthAt);
    if (monthEnd == monthAt || monthEnd - monthAt > 2) {
      return null;
    }
    int month = Integer.parseInt(text, monthAt, monthEnd, 10);
    int y = yearWord.next(text, monthEnd);
    int yearAt = y > 0 ? Reader.spaces(text, y) : mark(text, monthEnd);
    int year = yearAt < 0 ? -1 : Reader.year(text, yearAt);
    if (year < 0) {
      return null;
    }
    try {
      return new Issued(new Span(begin, yearAt + 4), LocalDate.of(year, month, day).toString());
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The offset after a mark between day, month and year, or -1. */
  private static int mark(String text, int at) {
    int p = Reader.spaces(text, at);
    if (Reader.isOneOf(text, p, "/.") || Reader.isDash(text, p)) {
      return Reader.spaces(text, p + 1);
    }
    return -1;
  }
}
