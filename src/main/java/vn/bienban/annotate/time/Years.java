package vn.bienban.annotate.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.Thresholds;
import vn.bienban.annotate.time.Draft.Point;

/**
 * The years that words leave out: from the publication date, else from the rest of the text. A year
 * that stays open, or that no value can have, is 0. Made for one text.
 */
record Years(
    @Nullable LocalDate anchor, TextYears text, YearContext context, Thresholds thresholds) {
  /** Whether the words look ahead. */
  boolean future(Draft draft) {
    return draft.direction > 0 || draft.limit || context.future(draft.begin);
  }

  private int current() {
    return anchor != null ? anchor.getYear() : text.current();
  }

  /** So many years from the present one. */
  int shifted(int shift) {
    int current = current();
    return current == 0 ? 0 : Iso.known(current + shift);
  }

  /** The year of this place in the cycle of sixty, where the present is near enough. */
  int ofCycle(int place) {
    int current = current();
    int ahead = Math.floorMod(place - (current - 4), 60);
    int distance = ahead > 30 ? ahead - 60 : ahead;
    return current != 0 && Math.abs(distance) <= thresholds.whole("times.cycle-years")
        ? Iso.known(current + distance)
        : 0;
  }

  // ---- days

  /** The year of a day whose words have none. */
  int ofDay(Point point, Draft draft) {
    if (point.yearShift != Draft.NONE) {
      return shifted(point.yearShift);
    }
    if (draft.feast) {
      return ofFeast(draft, thresholds.whole("times.feast-days"));
    }
    int year;
    if (anchor == null) {
      year = text.of(draft).year();
    } else if (draft.relative != Draft.NONE) {
      year = nearest(anchor.plusDays(draft.relative), each -> day(each, point));
    } else {
      year = published(point, draft, anchor);
    }
    return Iso.known(year != 0 && draft.weekday != 0 ? confirmed(year, point, draft) : year);
  }

  /** The nearest past, or the nearest future where the words or a small distance say so. */
  private int published(Point point, Draft draft, LocalDate published) {
    int past = published.getYear();
    LocalDate day = day(past, point);
    while (day == null || day.isAfter(published)) {
      day = day(--past, point);
    }
    int next = published.getYear();
    day = day(next, point);
    while (day == null || !day.isAfter(published)) {
      day = day(++next, point);
    }
    long ahead = ChronoUnit.DAYS.between(published, day);
    int reach = thresholds.whole(future(draft) ? "times.announced-days" : "times.near-days");
    return draft.direction >= 0 && ahead <= reach ? next : past;
  }

  /** A day of a year, or null where that year has none. */
  private static @Nullable LocalDate day(int year, Point point) {
    return CalendarDays.exist(year, point.month, point.day)
        ? LocalDate.of(year, point.month, point.day)
        : null;
  }

  /** Of three years the one whose day lies nearest to another day, or 0 where none has it. */
  private static int nearest(LocalDate to, IntFunction<@Nullable LocalDate> days) {
    int best = 0;
    long distance = Long.MAX_VALUE;
    for (int year = to.getYear() - 1; year <= to.getYear() + 1; year++) {
      LocalDate day = days.apply(year);
      if (day != null && Math.abs(ChronoUnit.DAYS.between(to, day)) < distance) {
        distance = Math.abs(ChronoUnit.DAYS.between(to, day));
        best = year;
      }
    }
    return best;
  }

  /** A weekday beside a date picks the year next to the first choice that has it. */
  private static int confirmed(int year, Point point, Draft draft) {
    for (int candidate : new int[] {year, year - 1, year + 1}) {
      LocalDate day = day(candidate, point);
      if (day != null && day.getDayOfWeek().getValue() == draft.weekday) {
        return candidate;
      }
    }
    return year;
  }

  /** The lunar year of a day of the moon, said or not. */
  int ofLunarDay(Draft draft) {
    Point first = draft.first;
    if (first.year != 0) {
      return first.year;
    }
    if (first.sexagenary != Draft.NONE) {
      return ofCycle(first.sexagenary);
    }
    if (draft.feast) {
      // "Tết năm nay" is the nearest one, before the new year of the sun as well.
      boolean said = first.yearShift != Draft.NONE;
      int year = ofFeast(draft, said ? Long.MAX_VALUE : thresholds.whole("times.feast-days"));
      return said && year != 0 ? Iso.known(year + first.yearShift) : year;
    }
    if (first.yearShift != Draft.NONE) {
      return shifted(first.yearShift);
    }
    return anchor == null
        ? 0
        : nearest(
            anchor, year -> LunarCalendar.toSolar(year, first.month, first.day, draft.leapMonth));
  }

  /** The year of the next feast where the words look ahead, else of the nearest if it is near. */
  private int ofFeast(Draft draft, long reach) {
    int best = 0;
    long distance = reach;
    for (int shift = -1; anchor != null && shift <= 1; shift++) {
      int year = anchor.getYear() + shift;
      LocalDate day = feast(draft, year);
      long ahead = day == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(anchor, day);
      boolean next =
          future(draft) && ahead >= 0 && ahead <= thresholds.whole("times.announced-days");
      boolean other = draft.direction < 0 && ahead > 0 || draft.direction > 0 && ahead < 0;
      if (next || !other && Math.abs(ahead) < distance) {
        best = year;
        distance = next ? 0 : Math.abs(ahead);
      }
    }
    return Iso.known(best);
  }

  private static @Nullable LocalDate feast(Draft draft, int year) {
    Point point = draft.first;
    return draft.lunar
        ? LunarCalendar.toSolar(year, point.month, point.day, false)
        : LocalDate.of(year, point.month, point.day);
  }

  // ---- months and years

  /** The year of a part of so many months whose words have none. */
  int ofPart(Draft draft, int months) {
    Point first = draft.first;
    if (first.yearShift != Draft.NONE) {
      return shifted(first.yearShift);
    }
    if (draft.relative != Draft.NONE) {
      // A part of "the year": the current one.
      return current();
    }
    if (anchor == null) {
      return text.of((first.month - 1) * months + (months + 1) / 2, 0, draft).year();
    }
    int now = anchor.getYear() * 12 + anchor.getMonthValue() - 1;
    int past = anchor.getYear() * 12 + (first.month - 1) * months + months / 2;
    if (past - months / 2 > now) {
      past -= 12;
    }
    int next = past + 12;
    int reach = thresholds.whole(future(draft) ? "times.announced-months" : "times.near-months");
    boolean near = next - now <= reach && now > past;
    return Iso.known((near && draft.direction >= 0 ? next : past) / 12);
  }

  /** The year of the last season of its kind that is over, or of the next one. */
  int ofSeason(Draft draft) {
    if (anchor == null) {
      return 0;
    }
    // Spring begins with March at the latest, summer with June.
    boolean begun = anchor.getMonthValue() > draft.first.month * 3;
    int shift = draft.direction > 0 ? (begun ? 1 : 0) : begun ? 0 : -1;
    return Iso.known(anchor.getYear() + shift);
  }

  /** "năm nay", "năm ngoái", and years named in the cycle of sixty. */
  int ofYear(Draft draft) {
    Point first = draft.first;
    if (first.sexagenary != Draft.NONE) {
      return ofCycle(first.sexagenary);
    }
    int shift = first.yearShift != Draft.NONE ? first.yearShift : draft.relative;
    return draft.generic ? 0 : shifted(shift == Draft.NONE ? 0 : shift);
  }
}
