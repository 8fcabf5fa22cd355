package vn.bienban.annotate.time;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The day that "hôm nay" is by the words of a text itself: "sáng nay 9-11", "ngày mai (20-2)". Its
 * year is that of the day told, which may stay open.
 *
 * @param told the day told
 * @param shift how many days it lies behind today
 */
record Today(Draft told, int shift) {
  /** A year to reckon in where none is known; it has no leap day. */
  private static final int ANY_YEAR = 2001;

  /** The day of a text, or null where it tells none or two of them. */
  static @Nullable Today find(List<Draft> drafts) {
    Today found = null;
    for (Draft draft : drafts) {
      Draft day = draft.first.month != 0 ? draft : draft.day;
      if (draft.shape == Draft.Shape.DAY
          && draft.relative != Draft.NONE
          && day != null
          && isPlain(day)) {
        Today its = new Today(day, draft.relative);
        if (found != null && !found.isSame(its)) {
          return null;
        }
        found = found == null ? its : found;
      }
    }
    return found;
  }

  private static boolean isPlain(Draft day) {
    return day.shape == Draft.Shape.DAY
        && day.first.month != 0
        && day.first.day != 0
        && day.last == null
        && !day.lunar
        && CalendarDays.exist(ANY_YEAR, day.first.month, day.first.day);
  }

  private boolean isSame(Today other) {
    LocalDate own = on(ANY_YEAR, 0);
    LocalDate its = other.on(ANY_YEAR, 0);
    return own.getMonth() == its.getMonth() && own.getDayOfMonth() == its.getDayOfMonth();
  }

  private LocalDate on(int year, int days) {
    return LocalDate.of(year, told.first.month, told.first.day).plusDays((long) days - shift);
  }

  /**
   * The value of a day so many days from today.
   *
   * @param year the year of the day told, 0 where it is open
   */
  String value(int days, int year) {
    LocalDate day = on(year == 0 ? ANY_YEAR : year, days);
    return Iso.day(year == 0 ? 0 : day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}
