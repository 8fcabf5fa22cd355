package vn.bienban.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date of publication as archives and people write it. */
public final class PublicationDate {
  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]\\d{2}:.*)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");

  private PublicationDate() {}

  /**
   * The day that a text names: {@code 2018-07-05}, with or without a time of day after it, which is
   * passed over, or {@code 5/7/2018}, day before month.
   *
   * @throws IllegalArgumentException saying why the text is no date
   */
  public static LocalDate parse(String text) {
    String stripped = text.strip();
    Matcher iso = ISO.matcher(stripped);
    if (iso.matches()) {
      return day(stripped, iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher dayFirst = DAY_FIRST.matcher(stripped);
    if (dayFirst.matches()) {
      return day(stripped, dayFirst.group(4), dayFirst.group(3), dayFirst.group(1));
    }
    throw new IllegalArgumentException(
        "'" + stripped + "' is no date; write 2018-07-05 or 5/7/2018");
  }

  private static LocalDate day(String text, String year, String month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("there is no day '" + text + "' in the calendar", e);
    }
  }
}
