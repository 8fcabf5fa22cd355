package vn.bienban.annotate.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bienban.decide.BucketFeature;
import vn.bienban.decide.Buckets;

/**
 * A time that a text tells with its year, by the template of what is said of it. Equal to the same
 * time by the same template. For one thread.
 */
final class ToldTime {
  private static final Buckets DAYS =
      Buckets.signed(-731, -366, -183, -92, -31, -7, 0, 1, 8, 32, 93, 184, 367, 398, 458, 732);
  private static final Buckets MONTHS =
      Buckets.signed(-24, -12, -6, -3, -2, -1, 0, 1, 2, 3, 4, 6, 9, 12, 13, 15, 18, 24);

  final String template;
  final int year;

  /** 0 where it has none. */
  final int month;

  /** 0 where it has none. */
  final int day;

  /** The day since 1970, 0 where it has none. */
  final int ordinal;

  private @Nullable BucketFeature apart;

  ToldTime(String template, int year, int month, int day) {
    this(template, year, month, day, day == 0 ? 0 : ordinal(year, month, day));
  }

  private ToldTime(String template, int year, int month, int day, int ordinal) {
    this.template = template;
    this.year = year;
    this.month = month;
    this.day = day;
    this.ordinal = ordinal;
  }

  /** The same time by another template. */
  ToldTime as(String other) {
    return new ToldTime(other, year, month, day, ordinal);
  }

  /** How many days or, where it has no day, months another time lies behind it. */
  BucketFeature apart() {
    BucketFeature known = apart;
    if (known == null) {
      known = new BucketFeature(template, day == 0 ? MONTHS : DAYS);
      apart = known;
    }
    return known;
  }

  /** Greater for a later time. */
  int order() {
    return (year * 13 + month) * 32 + day;
  }

  /** The days since 1970 of a day, of the month's middle where it is 0. */
  static int ordinal(int year, int month, int day) {
    return (int) LocalDate.of(year, month, day == 0 ? 15 : day).toEpochDay();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ToldTime its
        && year == its.year
        && month == its.month
        && day == its.day
        && template.equals(its.template);
  }

  @Override
  public int hashCode() {
    return 31 * order() + template.hashCode();
  }
}
