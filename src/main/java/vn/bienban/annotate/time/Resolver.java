package vn.bienban.annotate.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
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
  /** How a value begins whose year stays open. */
  private static final String OPEN_YEAR = Iso.year(0);

  private static final int DAY_LENGTH = Iso.UNKNOWN_DAY.length();

  private final Lexemes lex;
  private final @Nullable LocalDate anchor;
  private final Years years;
  private final TextYears text;
  private final RuleSheet rules;

  /** The day that "hôm nay" is by the text's own words, or null; not asked where it is known. */
  private final @Nullable Today today;

  /** What is inferred of the draft that is being resolved. */
  private List<String> inferred = List.of();

  /** The value of the day told last, for "cùng ngày". */
  private @Nullable String told;

  Resolver(
      Lexemes lex,
      @Nullable LocalDate anchor,
      @Nullable Today today,
      Years years,
      TextYears text,
      RuleSheet rules) {
    this.lex = lex;
    this.anchor = anchor;
    this.today = today;
    this.years = years;
    this.text = text;
    this.rules = rules;
  }

  /** Drafts must come in order of place: "cùng ngày" is the day told before it. */
  TimeExpression resolve(Draft draft) {
    inferred = new ArrayList<>(3);
    String value = value(draft);
    remember(draft, value);
    double confidence = rules.rule(draft.rule).confidence();
    if (anchor == null && (inferred.contains("year") || value.startsWith(OPEN_YEAR))) {
      confidence *= text.trust(draft);
    }
    // Of "kể từ" the words of a range take the "từ" alone.
    boolean from = lex.is(draft.begin, lex.words().from);
    return new TimeExpression(
        new Span(from ? lex.lastWord(draft.begin) : lex.begin(draft.begin), lex.end(draft.end - 1)),
        from ? lex.endToken(draft.begin) - 1 : lex.firstToken(draft.begin),
        lex.endToken(draft.end - 1),
        draft.type,
        value,
        draft.shape == Draft.Shape.CLOCK ? value : Iso.inPart(value, draft.part, draft.lastPart),
        inferred,
        DayGrammar.partOfDay(draft.part),
        draft.clock == Draft.NONE ? null : Iso.clock(draft.clock),
        draft.rule,
        confidence);
  }

  private String value(Draft draft) {
    if (draft.literal != null) {
      return draft.literal;
    }
    return switch (draft.shape) {
      case DAY -> day(draft);
      case WEEKDAY -> weekday(draft);
      case WEEK, WEEKEND -> week(draft);
      case MONTH, QUARTER, HALF -> month(draft);
      case SEASON -> season(draft);
      case YEAR -> year(draft);
      case CLOCK -> time(draft);
      case FIXED -> throw new IllegalStateException("a fixed draft has a value");
    };
  }

  // ---- days

  private String day(Draft draft) {
    Point first = draft.first;
    if (first.day == 0) {
      return wordsOnly(draft);
    }
    if (first.month == 0) {
      return dayOfMonth(draft);
    }
    if (draft.lunar) {
      return lunar(draft);
    }
    int year = first.year != 0 ? first.year : inferred(years.ofDay(first, draft));
    String value = Iso.day(year, first.month, first.day);
    Point last = draft.last;
    if (last == null) {
      return value;
    }
    return value + "/" + Iso.day(lastYear(first, last, year), last.month, last.day);
  }

  /** The year that a range ends in which begins in a year, or 0 where that stays open. */
  private static int lastYear(Point first, Point last, int year) {
    boolean next = last.month < first.month || last.month == first.month && last.day < first.day;
    return last.year != 0 || year == 0 ? last.year : next ? year + 1 : year;
  }

  private int inferred(int year) {
    if (year != 0) {
      inferred.add("year");
    }
    return year;
  }

  /** A day that is inferred, or what is known without it where no value can have it. */
  private String day(LocalDate day, String otherwise) {
    if (!Iso.has(day)) {
      return otherwise;
    }
    inferred.addAll(List.of("year", "month", "day"));
    return day.toString();
  }

  private void remember(Draft draft, String value) {
    boolean day = draft.shape == Draft.Shape.DAY || draft.shape == Draft.Shape.WEEKDAY;
    if (day
        && value.length() == DAY_LENGTH
        && !draft.ofDocument
        && !draft.limit
        && !draft.generic
        && !text.isBirth(draft)) {
      told = value;
    }
  }

  private String wordsOnly(Draft draft) {
    if (draft.day != null) {
      String value = day(draft.day);
      inferred.clear();
      inferred.addAll(List.of("year", "month", "day"));
      return value;
    }
    if (draft.sameDay) {
      if (told != null) {
        inferred.addAll(List.of("year", "month", "day"));
        return told;
      }
      return Iso.UNKNOWN_DAY;
    }
    if (anchor != null) {
      return day(anchor.plusDays(draft.relative), Iso.UNKNOWN_DAY);
    }
    return today == null ? Iso.UNKNOWN_DAY : fromToday(today, draft.relative);
  }

  private String fromToday(Today today, int days) {
    Point told = today.told().first;
    int year = told.year != 0 ? told.year : years.ofDay(told, today.told());
    if (year != 0) {
      inferred.add("year");
    }
    inferred.addAll(List.of("month", "day"));
    return today.value(days, year);
  }

  /** "ngày 15": of the month before or around the publication. */
  private String dayOfMonth(Draft draft) {
    int day = draft.first.day;
    Point last = draft.last;
    if (anchor == null || draft.generic) {
      return Iso.day(0, 0, day) + (last == null ? "" : "/" + Iso.day(0, 0, last.day));
    }
    YearMonth month = YearMonth.from(anchor);
    boolean ahead = day > anchor.getDayOfMonth();
    if (ahead && !years.future(draft)) {
      month = month.minusMonths(1);
    } else if (!ahead && years.future(draft) && day < anchor.getDayOfMonth()) {
      month = month.plusMonths(1);
    }
    // no 30 February: the last month that has such a day
    for (int i = 0; i < 2 && !hasDays(month, day, last); i++) {
      month = month.minusMonths(1);
    }
    int year = inferred(Iso.known(month.getYear()));
    inferred.add("month");
    String value = Iso.day(year, month.getMonthValue(), day);
    return last == null ? value : value + "/" + Iso.day(year, month.getMonthValue(), last.day);
  }

  private static boolean hasDays(YearMonth month, int day, @Nullable Point last) {
    return month.isValidDay(day) && (last == null || month.isValidDay(last.day));
  }

  private String lunar(Draft draft) {
    Point first = draft.first;
    int year = years.ofLunarDay(draft);
    if (year == 0) {
      return Iso.UNKNOWN_DAY;
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
    return day == null ? Iso.year(year) + "-XX-XX" : day.toString();
  }

  // ---- weeks

  private String weekday(Draft draft) {
    if (draft.day != null) {
      return day(draft.day);
    }
    String anyWeek =
        "XXXX-WXX-"
            + draft.weekday
            + (draft.lastWeekday == 0 ? "" : "/XXXX-WXX-" + draft.lastWeekday);
    if (anchor == null || draft.generic) {
      return anyWeek;
    }
    LocalDate monday = anchor.minusDays(anchor.getDayOfWeek().getValue() - 1);
    LocalDate day = monday.plusDays(draft.weekday - 1);
    if (draft.lastWeekday != 0) {
      LocalDate last = day.plusDays(draft.lastWeekday - draft.weekday).plusWeeks(draft.relative);
      return day(day.plusWeeks(draft.relative), anyWeek) + "/" + last;
    }
    if (draft.relative != Draft.NONE) {
      day = day.plusWeeks(draft.relative);
    } else if (draft.direction > 0 || draft.direction == 0 && years.future(draft)) {
      // The next one, today's where it is today.
      day =
          day.isBefore(anchor) || draft.direction > 0 && day.equals(anchor)
              ? day.plusWeeks(1)
              : day;
    } else if (!lex.is(draft.end - 1, lex.words().now)
        && (day.isAfter(anchor) || draft.direction < 0 && day.equals(anchor))) {
      day = day.minusWeeks(1);
    }
    return day(day, anyWeek);
  }

  private String week(Draft draft) {
    String tail = draft.shape == Draft.Shape.WEEKEND ? "-WE" : "";
    if (draft.first.month != 0) {
      return weekOfMonth(draft);
    }
    if (anchor == null || draft.generic) {
      return "XXXX-WXX" + tail;
    }
    LocalDate day = anchor.plusWeeks(draft.relative);
    inferred(Iso.known(day.getYear()));
    return Iso.week(day) + tail;
  }

  private String weekOfMonth(Draft draft) {
    int year = draft.first.year != 0 ? draft.first.year : inferred(years.ofPart(draft, 1));
    if (year == 0) {
      return "XXXX-WXX";
    }
    YearMonth month = YearMonth.of(year, draft.first.month);
    return Iso.week(
        draft.first.day == TimeProductions.LAST_WEEK
            ? month.atEndOfMonth()
            : month.atDay(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)));
  }

  private String season(Draft draft) {
    Point first = draft.first;
    int year = first.year;
    if (year == 0 && first.yearShift != Draft.NONE) {
      year = inferred(years.shifted(first.yearShift));
    } else if (year == 0 && draft.direction != 0) {
      year = inferred(years.ofSeason(draft));
    }
    return Iso.part(year, draft.shape, first.month);
  }

  // ---- months, quarters, halves

  private static int monthsOf(Draft.Shape shape) {
    return switch (shape) {
      case QUARTER -> 3;
      case HALF -> 6;
      default -> 1;
    };
  }

  private String month(Draft draft) {
    int size = monthsOf(draft.shape);
    Point first = draft.first;
    if (first.month == 0) {
      return relativeMonth(draft, size);
    }
    int year = first.year != 0 ? first.year : inferred(years.ofPart(draft, size));
    String value = Iso.part(year, draft.shape, first.month);
    Point last = draft.last;
    if (last == null) {
      return value;
    }
    return value + "/" + Iso.part(lastYear(first, last, year), draft.shape, last.month);
  }

  private String relativeMonth(Draft draft, int size) {
    YearMonth month =
        anchor == null || draft.generic
            ? YearMonth.of(0, 1)
            : YearMonth.from(anchor).plusMonths((long) draft.relative * size);
    if (Iso.known(month.getYear()) == 0) {
      return switch (draft.shape) {
        case QUARTER -> "XXXX-QX";
        case HALF -> "XXXX-HX";
        default -> "XXXX-XX";
      };
    }
    inferred.addAll(List.of("year", "month"));
    return Iso.part(month.getYear(), draft.shape, (month.getMonthValue() - 1) / size + 1);
  }

  // ---- years

  private String year(Draft draft) {
    Point first = draft.first;
    int year = first.year != 0 ? first.year : inferred(years.ofYear(draft));
    Point last = draft.last;
    return last == null ? Iso.year(year) : Iso.year(year) + "/" + Iso.year(last.year);
  }

  // ---- times

  private String time(Draft draft) {
    String day = Iso.UNKNOWN_DAY;
    if (draft.day != null) {
      day = value(draft.day);
      int slash = day.indexOf('/');
      day = slash < 0 ? day : day.substring(0, slash);
    }
    return Iso.clocks(day, draft.clock, draft.clockEnd);
  }
}
