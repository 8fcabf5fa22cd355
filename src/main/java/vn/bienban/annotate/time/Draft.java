package vn.bienban.annotate.time;

import org.jspecify.annotations.Nullable;
import vn.bienban.record.TimeType;

/**
 * A temporal expression as its words have it, before years and relative days are resolved. Filled
 * by one grammar, then completed by the scanner and read by the resolver; lives for one text.
 */
class Draft {
  /** What {@link #first} and {@link #last} count. */
  enum Shape {
    DAY,
    MONTH,
    QUARTER,
    HALF,
    YEAR,
    WEEK,
    WEEKEND,
    SEASON,
    WEEKDAY,
    CLOCK,
    /** The value stands in {@link #literal} already. */
    FIXED
  }

  /** No offset. */
  static final int NONE = Integer.MIN_VALUE;

  final Shape shape;
  final TimeType type;
  String rule;

  /** The first lexeme. */
  int begin;

  /** The lexeme after the last one. */
  int end;

  final Point first;

  /** The end of a range, or null. */
  @Nullable Point last;

  /** Days, weeks, months, quarters or years from the publication date, or {@link #NONE}. */
  int relative = NONE;

  /** "cùng ngày": the day told last. */
  boolean sameDay;

  /** From 1, Monday, or 0. */
  int weekday;

  /** That a range ends with, or 0. */
  int lastWeekday;

  /** The part of the day as {@code days.tsv} numbers it, or 0. */
  int part;

  /** That of the last day of a range. */
  int lastPart;

  /** Minutes after midnight, or {@link #NONE}. */
  int clock = NONE;

  int clockEnd = NONE;

  /** The day of a clock time, or the date that follows "sáng nay" in brackets, or null. */
  @Nullable Draft day;

  /** Day and month count by the moon. */
  boolean lunar;

  boolean leapMonth;

  /** A feast by its name. */
  boolean feast;

  /** The value of a fixed shape, and what a doubtful clock time is if it is none. */
  @Nullable String literal;

  /** An hour that is a time only where a date stands beside it. */
  boolean doubtful;

  /** The date of a document cited just before. */
  boolean ofDocument;

  /** The words speak of any such day or month, or of the one after another told. */
  boolean generic;

  /** The words look back ("vừa qua") or forward ("tới"): -1, 1 or 0. */
  int direction;

  /** A limit or beginning of something: "trước ngày", "chậm nhất", "từ ngày". */
  boolean limit;

  Draft(Shape shape, TimeType type, String rule, int begin, int end, Point first) {
    this.shape = shape;
    this.type = type;
    this.rule = rule;
    this.begin = begin;
    this.end = end;
    this.first = first;
  }

  static Draft date(Shape shape, String rule, int begin, int end, Point first) {
    return new Draft(shape, TimeType.DATE, rule, begin, end, first);
  }

  static Draft fixed(TimeType type, String rule, int begin, int end, String literal) {
    Draft draft = new Draft(Shape.FIXED, type, rule, begin, end, new Point());
    draft.literal = literal;
    return draft;
  }

  /** Whether the words tell the year of it or of its end. */
  boolean saysYear() {
    return first.saysYear() || last != null && last.saysYear();
  }

  /** A year, month and day, each 0 where the words do not say it. */
  static final class Point {
    int year;

    /** The month, the quarter or the half of the year, after the shape. */
    int month;

    int day;

    /** The year counted from the one of publication ("năm ngoái"), or {@link #NONE}. */
    int yearShift = NONE;

    /** The place in the cycle of sixty of a year named by it, or {@link #NONE}. */
    int sexagenary = NONE;

    Point() {}

    Point(int year, int month, int day) {
      this.year = year;
      this.month = month;
      this.day = day;
    }

    boolean saysYear() {
      return year != 0 || yearShift != NONE || sexagenary != NONE;
    }

    void takeYear(Point other) {
      year = other.year;
      yearShift = other.yearShift;
      sexagenary = other.sexagenary;
    }
  }
}
