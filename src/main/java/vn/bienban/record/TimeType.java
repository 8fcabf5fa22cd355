package vn.bienban.record;

/** The TIMEX3 types of temporal expressions. */
public enum TimeType {
  /** A day, a month, a year or a longer stretch of the calendar. */
  DATE,
  /** A time of day. */
  TIME,
  /** How long something takes. */
  DURATION,
  /** What recurs. */
  SET
}
