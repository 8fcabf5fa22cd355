package vn.bienban.annotate.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.time.Draft.Point;
import vn.bienban.document.TimeExpression;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.text.Span;

/**
 * Gives drafts their values: years from the words, from the publication date, from the rest of the
 * text, or none. Made for one text.
 */
final class Resolver {
  /** An announced event or a limit lies at most so many days after the publication. */
  private static final int ANNOUNCED_DAYS = 183;

  /**
   * Without a word of the future, only a day so near is still to come. Of the days without a year
   * in 2,800 news articles those up to here after the publication were nearly all announced.
   */
  private static final int NEAR_DAYS = 45;

  /** Without a word of the future, only a month so near is still to come; with one, so far. */
  private static final int NEAR_MONTHS = 3;

  private static final int MONTHS_AHEAD = 9;

  /** A year named in the cycle of sixty is taken for one of history beyond so many years. */
  private static final int CYCLE_YEARS = 6;

  private static final List<String> SEASONS = List.of("SP", "SU", "FA", "WI");
  private static final String UNKNOWN_DAY = "XXXX-XX-XX";
  private static final int DAY_LENGTH = UNKNOWN_DAY.length();
  private static final double YEAR_FROM_TEXT = 0.9;

  private final Lexemes lex;
  private final @Nullable LocalDate anchor;
  private final TextYears years;
  private final Sentences sentences;
  private final RuleSheet rules;

  /** The value of the day told last, for "cùng ngày". */
  private @Nullable String told;

  Resolver(
      Lexemes lex,
      @Nullable LocalDate anchor,
      TextYears years,
      Sentences sentences,
      RuleSheet rules) {
    this.lex = lex;
    this.anchor = anchor;
    this.years = years;
    this.sentences = sentences;
    this.rules = rules;
  }

  /** Drafts must come in order of place: "cùng ngày" is the day told before it. */
  TimeExpression resolve(Draft draft) {
    List<String> inferred = new ArrayList<>(3);
    String value = value(draft, inferred);
    remember(draft, value);
    double confidence = rules.rule(draft.rule).confidence();
    if (anchor == null && inferred.contains("year")) {
      confidence *= YEAR_FROM_TEXT;
    }
    // Of "kể từ" the words of a range take the "từ" alone.
    boolean from = lex.is(draft.begin, lex.words().from);
    return new TimeExpression(
        new Span(from ? lex.lastWord(draft.begin) : lex.begin(draft.begin), lex.end(draft.end - 1)),
        from ? lex.endToken(draft.begin) - 1 : lex.firstToken(draft.begin),
        lex.endToken(draft.end - 1),
        draft.type,
        value,
        inferred,
        DayGrammar.partOfDay(draft.part),
        draft.clock == Draft.NONE ? null : clock(draft.clock),
        draft.rule,
        confidence);
  }

  private String value(Draft draft, List<String> inferred) {
    if (draft.literal != null) {
      return draft.literal;
    }
    return switch (draft.shape) {
      case DAY -> day(draft, inferred);
      case WEEKDAY -> weekday(draft, inferred);
      case WEEK, WEEKEND -> week(draft, inferred);
      case MONTH, QUARTER, HALF -> month(draft, inferred);
      case SEASON -> season(draft, inferred);
      case YEAR -> year(draft, inferred);
      case CLOCK -> time(draft, inferred);
      case FIXED -> throw new IllegalStateException("a fixed draft has a value");
    };
  }

  // ---- days

  private String day(Draft draft, List<String> inferred) {
    Point first = draft.first;
    if (first.day == 0) {
      return wordsOnly(draft, inferred);
    }
    if (first.month == 0) {
      return dayOfMonth(draft, inferred);
    }
    if (draft.lunar) {
      return lunar(draft, inferred);
    }
    int year = yearOf(first, draft, inferred);
    String value = iso(year, first.month, first.day);
    Point last = draft.last;
    if (last == null) {
      return value;
    }
    int lastYear = last.year;
    if (lastYear == 0) {
      boolean next = last.month < first.month || last.month == first.month && last.day < first.day;
      lastYear = year == 0 ? 0 : next ? year + 1 : year;
    }
    return value + "/" + iso(lastYear, last.month, last.day);
  }

  private void remember(Draft draft, String value) {
    boolean day = draft.shape == Draft.Shape.DAY || draft.shape == Draft.Shape.WEEKDAY;
    if (day
        && value.length() == DAY_LENGTH
        && !draft.ofDocument
        && !draft.limit
        && !draft.generic
        && !years.isBirth(draft)) {
      told = value;
    }
  }

  private String wordsOnly(Draft draft, List<String> inferred) {
    if (draft.day != null) {
      List<String> ignored = new ArrayList<>();
      String value = day(draft.day, ignored);
      inferred.addAll(List.of("year", "month", "day"));
      return value;
    }
    if (draft.sameDay) {
      if (told != null) {
        inferred.addAll(List.of("year", "month", "day"));
        return told;
      }
      return UNKNOWN_DAY;
    }
    if (anchor == null) {
      return UNKNOWN_DAY;
    }
    inferred.addAll(List.of("year", "month", "day"));
    return anchor.plusDays(draft.relative).toString();
  }

  /** "ngày 15": of the month before or around the publication. */
  private String dayOfMonth(Draft draft, List<String> inferred) {
    int day = draft.first.day;
    Point last = draft.last;
    if (anchor == null || draft.generic) {
      return iso(0, 0, day) + (last == null ? "" : "/" + iso(0, 0, last.day));
    }
    YearMonth month = YearMonth.from(anchor);
    boolean ahead = day > anchor.getDayOfMonth();
    if (ahead && !future(draft)) {
      month = month.minusMonths(1);
    } else if (!ahead && future(draft) && day < anchor.getDayOfMonth()) {
      month = month.plusMonths(1);
    }
    inferred.addAll(List.of("year", "month"));
    String value = iso(month.getYear(), month.getMonthValue(), day);
    return last == null
        ? value
        : value + "/" + iso(month.getYear(), month.getMonthValue(), last.day);
  }

  private String lunar(Draft draft, List<String> inferred) {
    Point first = draft.first;
    int year = lunarYear(draft);
    if (year == 0) {
      return UNKNOWN_DAY;
    }
    if (!first.saysYear()) {
      inferred.add("year");
    }
    String value = solar(year, first, draft.leapMonth);
    Point last = draft.last;
    if (last != null) {
      int lastYear = last.month < first.month ? year + 1 : year;
      value += "/" + solar(lastYear, last, draft.leapMonth);
    }
    return value;
  }

  private String solar(int year, Point point, boolean leap) {
    LocalDate day = LunarCalendar.toSolar(year, point.month, point.day, leap);
    // Before 1800 the calendars differed too much to count back.
    return day == null ? year(year) + "-XX-XX" : day.toString();
  }

  private int lunarYear(Draft draft) {
    Point first = draft.first;
    if (first.year != 0) {
      return first.year;
    }
    int place = first.sexagenary;
    if (place != Draft.NONE) {
      return ofCycle(place);
    }
    if (anchor == null) {
      return first.yearShift == Draft.NONE ? 0 : shifted(first.yearShift);
    }
    if (first.yearShift != Draft.NONE) {
      return anchor.getYear() + first.yearShift;
    }
    // The nearest of three years.
    int best = 0;
    long distance = Long.MAX_VALUE;
    for (int year = anchor.getYear() - 1; year <= anchor.getYear() + 1; year++) {
      LocalDate day = LunarCalendar.toSolar(year, first.month, first.day, draft.leapMonth);
      if (day != null && Math.abs(ChronoUnit.DAYS.between(day, anchor)) < distance) {
        distance = Math.abs(ChronoUnit.DAYS.between(day, anchor));
        best = year;
      }
    }
    return best;
  }

  private int shifted(int shift) {
    int current = years.current();
    return current == 0 ? 0 : current + shift;
  }

  /** The year of this place in the cycle of sixty, where the present is near enough, or 0. */
  private int ofCycle(int place) {
    int current = anchor != null ? anchor.getYear() : years.current();
    if (current == 0) {
      return 0;
    }
    int ahead = Math.floorMod(place - (current - 4), 60);
    int distance = ahead > 30 ? ahead - 60 : ahead;
    return Math.abs(distance) <= CYCLE_YEARS ? current + distance : 0;
  }

  /** The year of a day, or 0; says so in {@code inferred} where the words do not have it. */
  private int yearOf(Point point, Draft draft, List<String> inferred) {
    if (point.year != 0) {
      return point.year;
    }
    if (point.yearShift != Draft.NONE) {
      int year = anchor != null ? anchor.getYear() + point.yearShift : shifted(point.yearShift);
      if (year != 0) {
        inferred.add("year");
      }
      return year;
    }
    int year;
    if (anchor == null) {
      year = years.of(point.month, point.day);
    } else if (draft.relative != Draft.NONE) {
      year = nearest(point, anchor.plusDays(draft.relative));
    } else {
      year = published(point, draft, anchor);
    }
    if (year != 0 && draft.weekday != 0) {
      year = confirmed(year, point, draft.weekday);
    }
    if (year != 0) {
      inferred.add("year");
    }
    return year;
  }

  /** The nearest past, or the nearest future where the words or a small distance say so. */
  private int published(Point point, Draft draft, LocalDate published) {
    int past = published.getYear();
    while (!Days.exist(past, point.month, point.day)
        || LocalDate.of(past, point.month, point.day).isAfter(published)) {
      past--;
    }
    int next = published.getYear();
    while (!Days.exist(next, point.month, point.day)
        || !LocalDate.of(next, point.month, point.day).isAfter(published)) {
      next++;
    }
    long ahead = ChronoUnit.DAYS.between(published, LocalDate.of(next, point.month, point.day));
    if (draft.direction < 0) {
      return past;
    }
    int reach = future(draft) ? ANNOUNCED_DAYS : NEAR_DAYS;
    return ahead <= reach ? next : past;
  }

  private static int nearest(Point point, LocalDate day) {
    int best = 0;
    long distance = Long.MAX_VALUE;
    for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
      if (Days.exist(year, point.month, point.day)) {
        long days =
            Math.abs(ChronoUnit.DAYS.between(day, LocalDate.of(year, point.month, point.day)));
        if (days < distance) {
          distance = days;
          best = year;
        }
      }
    }
    return best;
  }

  /** A weekday beside a date picks the year next to the first choice that has it. */
  private static int confirmed(int year, Point point, int weekday) {
    for (int candidate : new int[] {year, year - 1, year + 1}) {
      if (Days.exist(candidate, point.month, point.day)
          && LocalDate.of(candidate, point.month, point.day).getDayOfWeek().getValue() == weekday) {
        return candidate;
      }
    }
    return year;
  }

  private boolean future(Draft draft) {
    return draft.direction > 0 || draft.limit || sentences.future(draft.begin);
  }

  // ---- weeks

  private String weekday(Draft draft, List<String> inferred) {
    if (draft.day != null) {
      return day(draft.day, inferred);
    }
    if (anchor == null || draft.generic) {
      return "XXXX-WXX-" + draft.weekday;
    }
    inferred.addAll(List.of("year", "month", "day"));
    LocalDate monday = anchor.minusDays(anchor.getDayOfWeek().getValue() - 1);
    LocalDate day = monday.plusDays(draft.weekday - 1);
    if (draft.relative != Draft.NONE) {
      day = day.plusWeeks(draft.relative);
    } else if (draft.direction > 0 || draft.direction == 0 && future(draft)) {
      // The next one, today's where it is today.
      day =
          day.isBefore(anchor) || draft.direction > 0 && day.equals(anchor)
              ? day.plusWeeks(1)
              : day;
    } else if (lex.is(draft.end - 1, lex.words().now)) {
      return day.toString();
    } else if (day.isAfter(anchor) || draft.direction < 0 && day.equals(anchor)) {
      day = day.minusWeeks(1);
    }
    return day.toString();
  }

  private String week(Draft draft, List<String> inferred) {
    String tail = draft.shape == Draft.Shape.WEEKEND ? "-WE" : "";
    if (draft.first.month != 0) {
      return weekOfMonth(draft, inferred);
    }
    if (anchor == null || draft.generic) {
      return "XXXX-WXX" + tail;
    }
    inferred.add("year");
    return week(anchor.plusWeeks(draft.relative)) + tail;
  }

  private String weekOfMonth(Draft draft, List<String> inferred) {
    int year = draft.first.year;
    if (year == 0) {
      year = monthYear(draft, 1);
      if (year == 0) {
        return "XXXX-WXX";
      }
      inferred.add("year");
    }
    YearMonth month = YearMonth.of(year, draft.first.month);
    return week(
        draft.first.day == PeriodGrammar.LAST_WEEK
            ? month.atEndOfMonth()
            : month.atDay(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)));
  }

  private static String week(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private String season(Draft draft, List<String> inferred) {
    Point first = draft.first;
    int year = first.year;
    if (year == 0 && first.yearShift != Draft.NONE) {
      year = anchor != null ? anchor.getYear() + first.yearShift : shifted(first.yearShift);
      if (year != 0) {
        inferred.add("year");
      }
    }
    return year(year) + "-" + SEASONS.get(first.month - 1);
  }

  // ---- months, quarters, halves

  private static int monthsOf(Draft.Shape shape) {
    return switch (shape) {
      case QUARTER -> 3;
      case HALF -> 6;
      default -> 1;
    };
  }

  private static String prefix(Draft.Shape shape) {
    return switch (shape) {
      case QUARTER -> "Q";
      case HALF -> "H";
      default -> "";
    };
  }

  private String month(Draft draft, List<String> inferred) {
    int size = monthsOf(draft.shape);
    Point first = draft.first;
    if (first.month == 0) {
      return relativeMonth(draft, size, inferred);
    }
    int year = first.year;
    if (year == 0) {
      year = monthYear(draft, size);
      if (year != 0) {
        inferred.add("year");
      }
    }
    String value = part(year, draft.shape, first.month);
    Point last = draft.last;
    if (last == null) {
      return value;
    }
    int lastYear = last.year;
    if (lastYear == 0 && year != 0) {
      lastYear = last.month < first.month ? year + 1 : year;
    }
    return value + "/" + part(lastYear, draft.shape, last.month);
  }

  private int monthYear(Draft draft, int size) {
    Point first = draft.first;
    if (first.yearShift != Draft.NONE) {
      return anchor != null ? anchor.getYear() + first.yearShift : shifted(first.yearShift);
    }
    if (draft.relative != Draft.NONE) {
      // A part of "the year": the current one.
      return anchor != null ? anchor.getYear() : years.current();
    }
    if (anchor == null) {
      return years.of((first.month - 1) * size + (size + 1) / 2, 0);
    }
    int now = anchor.getYear() * 12 + anchor.getMonthValue() - 1;
    int month = (first.month - 1) * size + size / 2;
    int past = anchor.getYear() * 12 + month;
    if (past - size / 2 > now) {
      past -= 12;
    }
    int next = past + 12;
    boolean ahead = next - now <= (future(draft) ? MONTHS_AHEAD : NEAR_MONTHS) && now > past;
    if (draft.direction < 0) {
      ahead = false;
    }
    return (ahead ? next : past) / 12;
  }

  private String relativeMonth(Draft draft, int size, List<String> inferred) {
    if (anchor == null || draft.generic) {
      return size == 1 ? "XXXX-XX" : "XXXX-" + prefix(draft.shape) + "X";
    }
    inferred.addAll(List.of("year", "month"));
    YearMonth month = YearMonth.from(anchor).plusMonths((long) draft.relative * size);
    return part(month.getYear(), draft.shape, (month.getMonthValue() - 1) / size + 1);
  }

  private static String part(int year, Draft.Shape shape, int number) {
    String tail = shape == Draft.Shape.MONTH ? two(number) : prefix(shape) + number;
    return year(year) + "-" + tail;
  }

  // ---- years

  private String year(Draft draft, List<String> inferred) {
    Point first = draft.first;
    int place = first.sexagenary;
    int year = first.year;
    if (year == 0) {
      year = place != Draft.NONE ? ofCycle(place) : relativeYear(draft);
      if (year != 0) {
        inferred.add("year");
      }
    }
    Point last = draft.last;
    return last == null ? year(year) : year(year) + "/" + year(last.year);
  }

  private int relativeYear(Draft draft) {
    int current = anchor != null ? anchor.getYear() : years.current();
    if (current == 0 || draft.generic) {
      return 0;
    }
    int shift = draft.first.yearShift != Draft.NONE ? draft.first.yearShift : draft.relative;
    return current + (shift == Draft.NONE ? 0 : shift);
  }

  // ---- times

  private String time(Draft draft, List<String> inferred) {
    String day = UNKNOWN_DAY;
    if (draft.day != null) {
      day = value(draft.day, inferred);
      int slash = day.indexOf('/');
      day = slash < 0 ? day : day.substring(0, slash);
    }
    String value = day + "T" + clock(draft.clock);
    if (draft.clockEnd != Draft.NONE) {
      value += "/" + day + "T" + clock(draft.clockEnd);
    }
    return value;
  }

  // ---- figures

  static String clock(int minutes) {
    return two(minutes / 60) + ":" + two(minutes % 60);
  }

  static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static String year(int year) {
    return year == 0 ? "XXXX" : Integer.toString(year);
  }

  private static String iso(int year, int month, int day) {
    return year(year) + "-" + (month == 0 ? "XX" : two(month)) + "-" + two(day);
  }
}
