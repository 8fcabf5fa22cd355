package vn.bienban.annotate.time;

import vn.bienban.record.TimeType;

/** One day of a list or a range, as its figures and words have it. */
final class DayItem extends Draft {
  /** "ngày" stands before it. */
  boolean dayWord;

  /** The sign between day and month, or {@link Figure#OTHER} where words join them. */
  Figure sign = Figure.OTHER;

  /** "mùng" or "rằm" stands before it. */
  boolean newMoon;

  /** Its day or its month is written with a zero in front, as no fraction is. */
  boolean padded;

  /** It ends a range that the item before it begins. */
  boolean range;

  /** It begins with its own part of the day: "đêm 18, rạng sáng 19/11". */
  boolean apart;

  DayItem(int begin) {
    super(Shape.DAY, TimeType.DATE, "time.day", begin, begin, new Point());
  }

  /** Whether it has no month of its own. */
  boolean bare() {
    return first.month == 0;
  }
}
