package vn.bienban.annotate.time;

import java.time.LocalDate;
import java.time.temporal.JulianFields;
import org.jspecify.annotations.Nullable;

/**
 * The Vietnamese lunar calendar for the years 1800 to 2199, after the algorithm published by Hồ
 * Ngọc Đức ("Thuật toán tính âm lịch",
 * https://www.informatik.uni-leipzig.de/~duc/amlich/calrules.html), which follows Jean Meeus,
 * "Astronomical Algorithms" (1998): months begin on the day of the new moon at UTC+7, the eleventh
 * month holds the winter solstice, and the first month without a principal solar term of a year of
 * thirteen months is its leap month. Thread-safe.
 */
final class LunarCalendar {
  private static final double ZONE = 7.0;
  private static final double SYNODIC_MONTH = 29.530588853;

  // The Julian day of the new moon of 1 January 1900.
  private static final double EPOCH = 2415021.076998695;

  private LunarCalendar() {}

  /**
   * The solar date of a lunar one.
   *
   * @param year the lunar year, named after the solar year its new year's day lies in
   * @param month from 1 to 12
   * @param day from 1 to 30
   * @param leap whether the leap month of this number is meant
   * @return the date, or null where that year has no such day
   */
  static @Nullable LocalDate toSolar(int year, int month, int day, boolean leap) {
    if (year < 1800 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 30) {
      return null;
    }
    long a11 = monthEleven(month < 11 ? year - 1 : year);
    long b11 = monthEleven(month < 11 ? year : year + 1);
    int k = (int) Math.floor(0.5 + (a11 - EPOCH) / SYNODIC_MONTH);
    int offset = Math.floorMod(month - 11, 12);
    if (b11 - a11 > 365) {
      int leapOffset = leapMonthOffset(a11);
      int leapMonth = Math.floorMod(leapOffset - 2 - 1, 12) + 1;
      if (leap && month != leapMonth) {
        return null;
      }
      if (leap || offset >= leapOffset) {
        offset++;
      }
    } else if (leap) {
      return null;
    }
    long monthStart = newMoonDay(k + offset);
    if (day == 30 && newMoonDay(k + offset + 1) - monthStart < 30) {
      return null;
    }
    return LocalDate.MIN.with(JulianFields.JULIAN_DAY, monthStart + day - 1);
  }

  /** The day number of the k-th new moon after the epoch. */
  private static long newMoonDay(int k) {
    double t = k / 1236.85;
    double t2 = t * t;
    double t3 = t2 * t;
    double dr = Math.PI / 180;
    double jd =
        2415020.75933
            + 29.53058868 * k
            + 0.0001178 * t2
            - 0.000000155 * t3
            + 0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t2) * dr);
    double sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
    double moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
    double latitude = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
    double c =
        (0.1734 - 0.000393 * t) * Math.sin(sun * dr)
            + 0.0021 * Math.sin(2 * dr * sun)
            - 0.4068 * Math.sin(moon * dr)
            + 0.0161 * Math.sin(dr * 2 * moon)
            - 0.0004 * Math.sin(dr * 3 * moon)
            + 0.0104 * Math.sin(dr * 2 * latitude)
            - 0.0051 * Math.sin(dr * (sun + moon))
            - 0.0074 * Math.sin(dr * (sun - moon))
            + 0.0004 * Math.sin(dr * (2 * latitude + sun))
            - 0.0004 * Math.sin(dr * (2 * latitude - sun))
            - 0.0006 * Math.sin(dr * (2 * latitude + moon))
            + 0.0010 * Math.sin(dr * (2 * latitude - moon))
            + 0.0005 * Math.sin(dr * (2 * moon + sun));
    double deltaT =
        t < -11
            ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
            : -0.000278 + 0.000265 * t + 0.000262 * t2;
    return (long) Math.floor(jd + c - deltaT + 0.5 + ZONE / 24);
  }

  /** The sun's longitude at the beginning of a day, in twelfths of its way: 0 to 11. */
  private static int sunSector(long dayNumber) {
    double t = (dayNumber - 2451545.5 - ZONE / 24) / 36525;
    double t2 = t * t;
    double dr = Math.PI / 180;
    double m = 357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
    double mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
    double dl =
        (1.914600 - 0.004817 * t - 0.000014 * t2) * Math.sin(dr * m)
            + (0.019993 - 0.000101 * t) * Math.sin(dr * 2 * m)
            + 0.000290 * Math.sin(dr * 3 * m);
    double turns = (mean + dl) / 360;
    return (int) Math.floor((turns - Math.floor(turns)) * 12);
  }

  /** The day number of the beginning of the month with the winter solstice of a solar year. */
  private static long monthEleven(int year) {
    long off = LocalDate.of(year, 12, 31).getLong(JulianFields.JULIAN_DAY) - 2415021;
    int k = (int) Math.floor(off / SYNODIC_MONTH);
    long day = newMoonDay(k);
    return sunSector(day) >= 9 ? newMoonDay(k - 1) : day;
  }

  /** How many months after the eleventh month the leap month begins. */
  private static int leapMonthOffset(long a11) {
    int k = (int) Math.floor((a11 - EPOCH) / SYNODIC_MONTH + 0.5);
    int i = 1;
    int sector = sunSector(newMoonDay(k + i));
    int last;
    do {
      last = sector;
      i++;
      sector = sunSector(newMoonDay(k + i));
    } while (sector != last && i < 14);
    return i - 1;
  }
}
