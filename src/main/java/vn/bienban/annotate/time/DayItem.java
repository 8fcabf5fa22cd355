package vn.bienban.annotate.time;

import vn.bienban.annotate.time.Draft.Point;

/** One day of a list or a range, as its figures and words have it. */
final class DayItem {
  /** The first lexeme. */
  int begin;

  /** The lexeme after the last one. */
  int end;

  final Point point = new Point();

  /** "ngày" stands before it. */
  boolean dayWord;

  /** The sign between day and month, or {@link Figure#OTHER} where words join them. */
  Figure sign = Figure.OTHER;

  /** Day and month count by the moon. */
  boolean lunar;

  boolean leapMonth;

  /** "mùng" or "rằm" stands before it. */
  boolean newMoon;

  /** A feast, told by its name. */
  boolean feast;

  /** Its day or its month is written with a zero in front, as no fraction is. */
  boolean padded;

  /** It ends a range that the item before it begins. */
  boolean range;

  /** The part of the day that a later item is told in, its own or that of all, or 0. */
  int part;

  /** It begins with its own part of the day: "đêm 18, rạng sáng 19/11". */
  boolean apart;

  /** Whether it has no month of its own. */
  boolean bare() {
    return point.month == 0;
  }
}
