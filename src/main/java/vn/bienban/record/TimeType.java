package vn.bienban.record;

/** The TIMEX3 types of temporal expressions. */
public enum TimeType {
  DATE,
  TIME,
  DURATION,
  SET
}
