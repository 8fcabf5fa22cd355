package vn.bienban.annotate.time;

import java.time.YearMonth;

/** Which days the calendar has. */
final class CalendarDays {
  private CalendarDays() {}

  /**
   * Whether this day, from 1 on, of a month from 1 to 12 exists in some year, or in this one where
   * it is not 0.
   */
  static boolean exist(int year, int month, int day) {
    // 2000 is a leap year.
    return day <= YearMonth.of(year == 0 ? 2000 : year, month).lengthOfMonth();
  }

  /** The last day of a month; of February in an unknown year the 28th. */
  static int length(int year, int month) {
    return YearMonth.of(year == 0 ? 2001 : year, month).lengthOfMonth();
  }
}
