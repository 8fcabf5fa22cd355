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

  /** It ends a range that the item before it begins. */
  boolean range;

  /** The part of the day a later item stands for by itself ("rạng sáng 19/11"), or 0. */
  int part;

  /** Whether it has no month of its own. */
  boolean bare() {
    return point.month == 0;
  }
}
