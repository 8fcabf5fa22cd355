package vn.bienban.annotate.time;

import java.time.YearMonth;

/** Which days the calendar has. */
final class CalendarDays {
  private CalendarDays() {}

  /** Whether this day exists in some year, or in this one where it is not 0. */
  static boolean exist(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1) {
      return false;
    }
    // 2000 is a leap year.
    return day <= YearMonth.of(year == 0 ? 2000 : year, month).lengthOfMonth();
  }

  /** The last day of a month; of February in an unknown year the 28th. */
  static int length(int year, int month) {
    return YearMonth.of(year == 0 ? 2001 : year, month).lengthOfMonth();
  }
}
