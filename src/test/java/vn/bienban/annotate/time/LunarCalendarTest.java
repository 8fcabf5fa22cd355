package vn.bienban.annotate.time;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarCalendarTest {
  // New year's days as kept in Vietnam; 1968, 1985 and 2007 differ from the Chinese calendar.
  @ParameterizedTest
  @CsvSource({
    "1945, 1945-02-13", "1968, 1968-01-29", "1975, 1975-02-11", "1985, 1985-01-21",
    "1999, 1999-02-16", "2000, 2000-02-05", "2001, 2001-01-24", "2002, 2002-02-12",
    "2003, 2003-02-01", "2004, 2004-01-22", "2005, 2005-02-09", "2006, 2006-01-29",
    "2007, 2007-02-17", "2008, 2008-02-07", "2009, 2009-01-26", "2010, 2010-02-14",
    "2011, 2011-02-03", "2012, 2012-01-23", "2013, 2013-02-10", "2014, 2014-01-31",
    "2015, 2015-02-19", "2016, 2016-02-08", "2017, 2017-01-28", "2018, 2018-02-16",
    "2019, 2019-02-05", "2020, 2020-01-25", "2021, 2021-02-12", "2022, 2022-02-01",
    "2023, 2023-01-22", "2024, 2024-02-10", "2025, 2025-01-29", "2026, 2026-02-17",
    "2027, 2027-02-06", "2028, 2028-01-26", "2029, 2029-02-13", "2030, 2030-02-02",
    "2033, 2033-01-31", "2034, 2034-02-19"
  })
  void knowsTheNewYearsDays(int year, LocalDate day) {
    assertThat(LunarCalendar.toSolar(year, 1, 1, false)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({
    // The commemoration of the Hùng kings, the tenth of the third month
    "2018, 3, 10, false, 2018-04-25",
    "2019, 3, 10, false, 2019-04-14",
    "2020, 3, 10, false, 2020-04-02",
    "2023, 3, 10, false, 2023-04-29",
    "2024, 3, 10, false, 2024-04-18",
    "2025, 3, 10, false, 2025-04-07",
    // Mid-autumn
    "2020, 8, 15, false, 2020-10-01",
    "2023, 8, 15, false, 2023-09-29",
    "2024, 8, 15, false, 2024-09-17",
    "2025, 8, 15, false, 2025-10-06",
    // Leap months: 2017 has a second sixth, 2020 a second fourth, 2023 a second second month
    "2017, 6, 1, true, 2017-07-23",
    "2020, 4, 1, true, 2020-05-23",
    "2020, 4, 1, false, 2020-04-23",
    "2023, 2, 1, true, 2023-03-22",
    "2023, 12, 23, false, 2024-02-02",
    "2025, 6, 1, true, 2025-07-25",
    // The eleventh and twelfth months run over the end of the solar year
    "2024, 12, 29, false, 2025-01-28",
    "2025, 11, 11, false, 2025-12-30"
  })
  void knowsDaysOfTheYear(int year, int month, int day, boolean leap, LocalDate solar) {
    assertThat(LunarCalendar.toSolar(year, month, day, leap)).isEqualTo(solar);
  }

  @Test
  void refusesDaysThatAYearDoesNotHave() {
    assertThat(LunarCalendar.toSolar(2024, 12, 30, false)).isNull();
    assertThat(LunarCalendar.toSolar(2021, 4, 1, true)).isNull();
    assertThat(LunarCalendar.toSolar(2020, 5, 1, true)).isNull();
    assertThat(LunarCalendar.toSolar(2020, 13, 1, false)).isNull();
    assertThat(LunarCalendar.toSolar(1500, 1, 1, false)).isNull();
  }

  @Test
  void everyDayOfEveryYearFollowsTheDayBefore() {
    for (int year = 1900; year < 2100; year++) {
      for (int month = 1; month <= 12; month++) {
        LocalDate first = requireNonNull(LunarCalendar.toSolar(year, month, 1, false));
        assertThat(LunarCalendar.toSolar(year, month, 29, false)).isEqualTo(first.plusDays(28));
      }
    }
  }
}
