package vn.bienban.annotate.time;

/** What stands before the figures of a day: its part, "ngày", "hôm nay", a weekday. */
final class DayPrefix {
  /** The lexeme after it. */
  int end;

  /** The lexeme after what can stand without figures, or 0. */
  int alone;

  /** "ngày" or "hôm". */
  boolean dayWord;

  /** "hôm", which never counts days. */
  boolean dayOf;

  boolean sameDay;

  /** Days from the publication, or {@link Draft#NONE}. */
  int relative = Draft.NONE;

  /** From 1, Monday, or 0. */
  int weekday;

  /** The bracket opened before the figures, or -1. */
  int open = -1;

  boolean comma;

  /** The part of the day as {@code days.tsv} numbers it, or 0. */
  int part;

  /** Whether a date may follow behind a comma or in brackets. */
  boolean anchored() {
    return relative != Draft.NONE || weekday != 0;
  }
}
