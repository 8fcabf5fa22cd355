package vn.bienban.annotate.time;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.time.Draft.Shape;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * The lexical classes that the grammars ask for, which live no longer than their text. Immutable
 * and thread-safe.
 */
final class TimeWords extends Domain {
  final LexicalClass day = of("day");
  final LexicalClass dayOf = of("day-of");
  final LexicalClass month = of("month");
  final LexicalClass months = of("months");
  final LexicalClass year = of("year");
  final LexicalClass quarter = of("quarter");
  final LexicalClass week = of("week");
  final LexicalClass hour = of("hour");
  final LexicalClass minute = of("minute");
  final LexicalClass shortMinute = of("short-minute");
  final LexicalClass second = of("second");
  final LexicalClass decade = of("decade");
  final LexicalClass century = of("century");
  final LexicalClass season = of("season");
  final LexicalClass half = of("half");
  final LexicalClass halfOne = of("half-one");
  final LexicalClass edge = of("edge");
  final LexicalClass first = of("first");
  final LexicalClass part = of("part");
  final LexicalClass meridiem = of("meridiem");
  final LexicalClass relativeDay = of("relative-day");
  final LexicalClass sameDay = of("same-day");
  final LexicalClass tomorrow = of("tomorrow");
  final LexicalClass weekday = of("weekday");
  final LexicalClass ordinal = of("ordinal");
  final LexicalClass now = of("now");
  final LexicalClass last = of("last");
  final LexicalClass before = of("before");
  final LexicalClass toward = of("toward");
  final LexicalClass next = of("next");
  final LexicalClass after = of("after");
  final LexicalClass current = of("current");
  final LexicalClass reference = of("reference");
  final LexicalClass lunarMonth = of("lunar-month");
  final LexicalClass lunar = of("lunar");
  final LexicalClass leap = of("leap");
  final LexicalClass newMoon = of("new-moon");
  final LexicalClass fullMoon = of("full-moon");
  final LexicalClass feast = of("feast");
  final LexicalClass tet = of("tet");
  final LexicalClass from = of("from");
  final LexicalClass to = of("to");
  final LexicalClass and = of("and");
  final LexicalClass of = of("of");
  final LexicalClass in = of("in");
  final LexicalClass falls = of("falls");
  final LexicalClass at = of("at");
  final LexicalClass limit = of("limit");
  final LexicalClass during = of("during");
  final LexicalClass every = of("every");
  final LexicalClass periodic = of("periodic");
  final LexicalClass halfMore = of("half-more");
  final LexicalClass less = of("less");
  final LexicalClass term = of("term");
  final LexicalClass period = of("period");
  final LexicalClass course = of("course");
  final LexicalClass committee = of("committee");
  final LexicalClass party = of("party");
  final LexicalClass assembly = of("assembly");
  final LexicalClass council = of("council");
  final LexicalClass congress = of("congress");
  final LexicalClass occasion = of("occasion");
  final LexicalClass around = of("around");
  final LexicalClass keeping = of("keeping");
  final LexicalClass rank = of("rank");
  final LexicalClass future = of("future");
  final LexicalClass plan = of("plan");
  final LexicalClass review = of("review");
  final LexicalClass reckoned = of("reckoned");
  final LexicalClass birth = of("birth");
  final LexicalClass compared = of("compared");
  final LexicalClass ahead = of("ahead");
  final LexicalClass dateline = of("dateline");
  final LexicalClass label = of("label");
  final LexicalClass measure = of("measure");
  final LexicalClass document = of("document");
  final LexicalClass law = of("law");
  final LexicalClass event = of("event");
  final LexicalClass numeral = of("numeral");
  final LexicalClass counter = of("counter");
  final LexicalClass notTime = of("not-time");
  final LexicalClass sexagenary = of("sexagenary");

  /** Words that figures may follow without a space. */
  final ClassSet glued = ClassSet.of(day, month, year, part);

  /** What a day begins with, beside "thứ". */
  private final ClassSet dayWords =
      ClassSet.of(part, relativeDay, sameDay, day, dayOf, weekday, newMoon, fullMoon, feast, tet);

  /** What a day begins with. */
  final ClassSet dayStart = dayWords.with(ClassSet.of(ordinal));

  /** What may stand between a number and its month, or is one. */
  final ClassSet toMonth = ClassSet.of(month, lunarMonth, tet);

  /** What goes on with a day behind "hôm nay," or a weekday. */
  final ClassSet dayGoesOn = ClassSet.of(day, weekday, ordinal, newMoon, relativeDay);

  /** What a week, a month or a longer time begins with. */
  final ClassSet periodStart =
      ClassSet.of(
          month, months, year, quarter, week, edge, half, term, period, course, committee, century,
          decade, season);

  /** Bodies with terms of their own. */
  final ClassSet bodies = ClassSet.of(party, committee, assembly, council);

  /** Between an hour and its day. */
  final ClassSet besideClock = ClassSet.of(at, in, of);

  /** Before an hour, which is certain by them. */
  final ClassSet beforeClock = ClassSet.of(at, from, to, toward);

  /** Behind minutes, units that make an amount of them. */
  final ClassSet unit = ClassSet.of(day, week, month, year, hour);

  /** What an amount is of. */
  final ClassSet anyUnit =
      ClassSet.of(second, minute, hour, day, week, month, quarter, year, decade, century);

  /** Without a digit, a sentence tells a time by one of these alone. */
  final ClassSet telling =
      anyUnit.with(dayWords).with(ClassSet.of(months, season, term, course, current, reference));

  /** Of which so many are the first or last ones of a month or a year. */
  final ClassSet partUnit = ClassSet.of(day, month, quarter);

  /** Before what may be a length of time and is one then. */
  final ClassSet span = ClassSet.of(during, after);

  /** Before a limit. */
  final ClassSet bound = ClassSet.of(before, limit, to, toward);

  /** Before figures, makes them no day. */
  final ClassSet noDay = ClassSet.of(label, document, law, measure);

  /** Before a day in figures that is a day as long as it is no fraction. */
  final ClassSet beforeDay = ClassSet.of(to, toward, in, falls, limit, at, week, occasion, around);

  /** Before a day in figures that may look like a fraction where a phrase ends behind it. */
  final ClassSet beforeAnyDay = ClassSet.of(from, before, after);

  /** Before a day whose year has two figures. */
  final ClassSet beforeShortYear =
      beforeAnyDay.with(ClassSet.of(to, toward, in, falls, limit, at, occasion, around));

  /** Before a feast, which is a day then. */
  final ClassSet beforeFeast = beforeShortYear.with(ClassSet.of(keeping, part, day));

  /** Before the bare word for the new year, which is a day then. */
  final ClassSet beforeTet = ClassSet.of(to, toward, in, falls, around, before, after);

  /** What several days of a week begin with. */
  final ClassSet weekdayStart = ClassSet.of(weekday, ordinal, day, from);

  /** What lengths and sets begin with, but for figures. */
  final ClassSet amountStart = ClassSet.of(every, periodic, halfOne);

  /** What any time begins with, but for figures. */
  final ClassSet start =
      dayStart
          .with(periodStart)
          .with(amountStart)
          .with(ClassSet.of(from, numeral, reference, current));

  /** Behind the number of an hour. */
  final ClassSet clockSign = ClassSet.of(hour, meridiem);

  /** Letters that may follow the figures of an hour or of its minutes without a space. */
  final ClassSet behindFigures = ClassSet.of(meridiem, minute, shortMinute);

  /** Before an hour that comes back. */
  final ClassSet beforeDaily = ClassSet.of(at, from, to, toward, before, after);

  /** Before a day with a dash. */
  final ClassSet beforeDashed = ClassSet.of(to, toward, before, after, limit);

  /** Before the day or month that a range or condition begins or ends with. */
  final ClassSet beforeBound = ClassSet.of(from, to, before, at);

  /** Behind "ngày" and a number, makes it no day of a month. */
  final ClassSet behindCount = ClassSet.of(counter, label, day, month, week, hour, year, numeral);

  /** Before "thứ" and a number, makes it a day of the week. */
  final ClassSet beforeWeekday = ClassSet.of(in, falls, from, to);

  /** Behind "thứ hai", makes it "the second". */
  final ClassSet notWeekday = ClassSet.of(of, numeral, counter);

  /** Makes the one before, this one or the next one of a unit or a weekday. */
  final ClassSet shift = ClassSet.of(now, last, toward, next);

  /** A document of whatever kind. */
  final ClassSet cited = ClassSet.of(document, law);

  /** Before a year, makes it no year of a law. */
  final ClassSet beforeYear = ClassSet.of(in, falls, during, from, to, toward, before, after);

  /** Before a year, makes it one that is planned. */
  final ClassSet planning = ClassSet.of(plan, limit, future, ahead, before);

  /** What a sentence speaks of before a year. */
  final ClassSet topics = ClassSet.of(review, plan, ahead, compared);

  /** Between the name of an event and a year, parts them. */
  final ClassSet notInName = ClassSet.of(compared, plan, review, ahead);

  /** The head noun of the name of an event. */
  final ClassSet eventName = ClassSet.of(event, congress);

  private final Map<Integer, Unit> units =
      Map.of(
          second.id(), Unit.of("PT1S", 1, "", Shape.FIXED),
          minute.id(), Unit.of("PT1M", 1, "", Shape.FIXED),
          hour.id(), Unit.of("PT1H", 1, "30M", Shape.FIXED),
          day.id(), Unit.of("P1D", 1, "T12H", Shape.DAY),
          week.id(), Unit.of("P1W", 1, "", Shape.WEEK),
          month.id(), Unit.of("P1M", 1, "15D", Shape.MONTH),
          quarter.id(), Unit.of("P1M", 3, "", Shape.FIXED),
          year.id(), Unit.of("P1Y", 1, "6M", Shape.YEAR),
          decade.id(), Unit.of("P1Y", 10, "", Shape.FIXED),
          century.id(), Unit.of("P1Y", 100, "", Shape.FIXED));

  /**
   * How a unit is written in ISO 8601.
   *
   * @param head what stands before the number
   * @param times how many of what is counted it is
   * @param sign what is counted
   * @param half the half of one, or nothing where nobody says so
   * @param shape what "2 … ago" is, or {@link Shape#FIXED}
   */
  record Unit(String head, int times, String sign, String half, Shape shape) {
    static Unit of(String one, int times, String half, Shape shape) {
      int number = one.indexOf('1');
      String head = one.substring(0, number);
      return new Unit(head, times, one.substring(number + 1), half, shape);
    }

    /** So many of what is counted. */
    String of(String number) {
      return head.concat(number).concat(sign);
    }
  }

  /** The unit that the class of a phrase is, or null. */
  @Nullable Unit unit(int kind) {
    return units.get(kind);
  }

  TimeWords(Lexicon lexicon) {
    super(lexicon, "time");
  }
}
