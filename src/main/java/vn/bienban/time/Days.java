package vn.bienban.time;

import java.time.Year;
import java.time.YearMonth;

/** Which days the calendar has. */
final class Days {
  private Days() {}

  /** Whether this day exists in some year, or in this one where it is not 0. */
  static boolean exist(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1) {
      return false;
    }
    // 2000 is a leap year.
    return day <= YearMonth.of(year == 0 ? 2000 : year, month).lengthOfMonth();
  }

  static boolean isLeapDay(int month, int day) {
    return month == 2 && day == 29;
  }

  /** The nearest leap year at or before a year. */
  static int leapYearBefore(int year) {
    int leap = year;
    while (!Year.isLeap(leap)) {
      leap--;
    }
    return leap;
  }
}
