package vn.bienban.record;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * First and last days of the values that a record's dates and deadlines have: days, weeks ({@code
 * 2018-W27}), months, quarters ({@code 2018-Q3}), halves ({@code 2018-H1}), years and ranges of
 * them. Hours and parts of the day behind a {@code T} are passed over.
 */
final class Days {
  private Days() {}

  /** The first day, or null where the value says none. */
  static @Nullable LocalDate first(@Nullable String value) {
    return value == null ? null : day(head(value), true);
  }

  /** The last day, or null where the value says none. */
  static @Nullable LocalDate last(@Nullable String value) {
    return value == null ? null : day(value.substring(value.lastIndexOf('/') + 1), false);
  }

  private static String head(String value) {
    int slash = value.indexOf('/');
    return slash < 0 ? value : value.substring(0, slash);
  }

  private static @Nullable LocalDate day(String withTime, boolean first) {
    int time = withTime.indexOf('T');
    String value = time < 0 ? withTime : withTime.substring(0, time);
    if (value.length() < 4 || !digits(value, 0, 4)) {
      return null;
    }
    int year = Integer.parseInt(value.substring(0, 4));
    String rest = value.substring(4);
    try {
      if (rest.isEmpty()) {
        return first ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
      }
      if (rest.length() == 3 && digits(rest, 1, 3)) {
        return month(year, number(rest, 1, 3), number(rest, 1, 3), first);
      }
      if (rest.length() == 6 && rest.charAt(3) == '-' && digits(rest, 1, 3) && digits(rest, 4, 6)) {
        return LocalDate.of(year, number(rest, 1, 3), number(rest, 4, 6));
      }
      if (rest.length() == 3 && rest.charAt(1) == 'Q' && digits(rest, 2, 3)) {
        int quarter = number(rest, 2, 3);
        return month(year, quarter * 3 - 2, quarter * 3, first);
      }
      if (rest.length() == 3 && rest.charAt(1) == 'H' && digits(rest, 2, 3)) {
        int half = number(rest, 2, 3);
        return month(year, half * 6 - 5, half * 6, first);
      }
      if (rest.length() == 4 && rest.charAt(1) == 'W' && digits(rest, 2, 4)) {
        LocalDate inWeek =
            LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(rest, 2, 4));
        return inWeek.with(
            first
                ? TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)
                : TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      }
    } catch (DateTimeException e) {
      // 30 February, a fifth quarter.
      return null;
    }
    return null;
  }

  private static LocalDate month(int year, int from, int to, boolean first) {
    return first ? LocalDate.of(year, from, 1) : YearMonth.of(year, to).atEndOfMonth();
  }

  private static int number(String text, int begin, int end) {
    return Integer.parseInt(text.substring(begin, end));
  }

  private static boolean digits(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
