package vn.bienban.annotate.time;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;

/** How TIMEX3 values are written. A year is 0 where it is not known. */
final class Iso {
  static final String UNKNOWN_DAY = "XXXX-XX-XX";

  private static final int LAST_YEAR = 9999;

  /** The parts of the day as {@code days.tsv} numbers them. */
  private static final List<String> PARTS = List.of("", "TMO", "TMI", "TAF", "TEV", "TNI");

  private static final List<String> SEASONS = List.of("SP", "SU", "FA", "WI");

  private Iso() {}

  /** A year that a value can have, or 0 for any other. */
  static int known(int year) {
    return year < 1 || year > LAST_YEAR ? 0 : year;
  }

  /** Whether a value can have this day. */
  static boolean has(LocalDate day) {
    return known(day.getYear()) != 0;
  }

  static String year(int year) {
    int known = known(year);
    return known == 0 ? "XXXX" : Integer.toString(LAST_YEAR + 1 + known).substring(1);
  }

  /**
   * A month, a quarter ({@code 2020-Q3}), a half of a year ({@code 2020-H1}) or a season ({@code
   * 2020-SU}).
   */
  static String part(int year, Draft.Shape shape, int number) {
    return year(year)
        + switch (shape) {
          case QUARTER -> "-Q" + number;
          case HALF -> "-H" + number;
          case SEASON -> "-" + SEASONS.get(number - 1);
          default -> "-" + two(number);
        };
  }

  static String day(int year, int month, int day) {
    return year(year) + "-" + (month == 0 ? "XX" : two(month)) + "-" + two(day);
  }

  /** A day of any week, from 1, Monday. */
  static String weekday(int day) {
    return "XXXX-WXX-" + day;
  }

  static String week(LocalDate day) {
    int year = day.get(IsoFields.WEEK_BASED_YEAR);
    boolean known = known(year) != 0;
    return year(year) + "-W" + (known ? two(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)) : "XX");
  }

  /** A day, or a range of two, with the part of each; 0 is the whole day. */
  static String inPart(String value, int part, int lastPart) {
    int slash = value.indexOf('/');
    return slash < 0
        ? value + PARTS.get(part)
        : value.substring(0, slash)
            + PARTS.get(part)
            + value.substring(slash)
            + PARTS.get(lastPart);
  }

  static String clock(int minutes) {
    return two(minutes / 60) + ":" + two(minutes % 60);
  }

  /** A time of a day, or a range of two where the second is not {@link Draft#NONE}. */
  static String clocks(String day, int minutes, int last) {
    String value = day + "T" + clock(minutes);
    return last == Draft.NONE ? value : value + "/" + day + "T" + clock(last);
  }

  static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
