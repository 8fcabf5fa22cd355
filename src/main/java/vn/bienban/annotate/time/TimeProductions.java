package vn.bienban.annotate.time;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.time.Draft.Point;
import vn.bienban.annotate.time.Draft.Shape;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Production;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.record.TimeType;

/** Makes drafts of what the patterns of {@code time.rules} match. For one text. */
final class TimeProductions extends Grammar {
  private static final String SHAPE = "shape";
  private static final String ONLY = "only";

  /** How many lexemes before the number of a term its body may be told. */
  private static final int TO_BODY = 14;

  /** In the day of a week's month: its last week. */
  static final int LAST_WEEK = -1;

  /** All productions by their names. */
  private static final Map<String, Known> KNOWN =
      Map.ofEntries(
          one("year", TimeProductions::year),
          several("years", (of, rule, match) -> of.lists.years(rule, match), "year"),
          one("relative", TimeProductions::relative),
          one("part", TimeProductions::part, "number"),
          several(
              "parts", (of, rule, match) -> of.lists.parts(shape(match), rule, match), "number"),
          several("centuries", (of, rule, match) -> of.lists.centuries(rule, match), "number"),
          one("months", TimeProductions::months, "number"),
          one("days-of-month", TimeProductions::daysOfMonth, "number", "side", "month"),
          one("week-of-month", TimeProductions::weekOfMonth, "side", "month"),
          one("term", TimeProductions::term, "number"),
          one("plenum", TimeProductions::plenum, "number", "term"),
          one("decade", TimeProductions::decade, "number"),
          one("weekdays", TimeProductions::weekdays, "day"),
          several("weekday-list", TimeProductions::weekdayList, "day"),
          one("duration", TimeProductions::duration, "number", "unit"),
          one("half", TimeProductions::half, "unit"),
          one("ago", TimeProductions::ago, "number", "unit"),
          one("set", TimeProductions::set, "unit"),
          one("set-part", TimeProductions::setPart));

  /** The settings of those that have any; a shape is needed, not only allowed. */
  private static final Map<String, Set<String>> SETTINGS =
      Map.of(
          "part", Set.of(SHAPE),
          "parts", Set.of(SHAPE, ONLY),
          "centuries", Set.of(ONLY),
          "term", Set.of("body"),
          "relative", Set.of(SHAPE, "told"),
          "weekday-list", Set.of("but"));

  /** Makes drafts of a match of a rule, or says with none that it is nothing after all. */
  @FunctionalInterface
  private interface Maker<T> {
    @Nullable T make(TimeProductions productions, String rule, Match match);
  }

  /** What a production makes, and what must be captured for it. */
  private record Known(Maker<List<Draft>> maker, Set<String> captures) {}

  private static Map.Entry<String, Known> several(
      String name, Maker<List<Draft>> maker, String... captures) {
    return Map.entry(name, new Known(maker, Set.of(captures)));
  }

  private static Map.Entry<String, Known> one(String name, Maker<Draft> maker, String... captures) {
    return several(
        name,
        (productions, rule, match) -> {
          Draft draft = maker.make(productions, rule, match);
          return draft == null ? null : List.of(draft);
        },
        captures);
  }

  private final Terms terms;
  private final TimeLists lists;

  TimeProductions(Lexemes lex, Terms terms) {
    super(lex);
    this.terms = terms;
    lists = new TimeLists(lex);
  }

  /** Holds that a production is known and has what it needs. */
  static void check(Production production, Set<String> captures) {
    Known known = KNOWN.get(production.name());
    if (known == null) {
      throw new IllegalArgumentException("no production is called " + production.name());
    }
    if (!captures.containsAll(known.captures)) {
      throw new IllegalArgumentException(production.name() + " needs " + known.captures);
    }
    Set<String> settings = SETTINGS.getOrDefault(production.name(), Set.of());
    if (!settings.containsAll(production.settings().keySet())) {
      throw new IllegalArgumentException(production.name() + " has no settings but " + settings);
    }
    if (settings.contains(SHAPE)) {
      shape(production.setting(SHAPE));
    }
  }

  private static Shape shape(String name) {
    return Shape.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static Shape shape(Match match) {
    String name = setting(match, SHAPE);
    return name == null ? Shape.YEAR : shape(name);
  }

  /** The drafts of the first pattern that matches at a lexeme, or none. */
  List<Draft> read(RuleMatcher patterns, int p) {
    List<Draft> drafts = patterns.first(lex.document(), p, lex.size(), this::make);
    return drafts == null ? List.of() : drafts;
  }

  private @Nullable List<Draft> make(Rule rule, Match match) {
    Production production = match.production();
    Known known = production == null ? null : KNOWN.get(production.name());
    List<Draft> drafts = known == null ? null : known.maker.make(this, rule.name(), match);
    return drafts == null || isWhole(drafts, setting(match, ONLY)) ? drafts : null;
  }

  /**
   * Whether drafts are what a pattern asks for: one time, one range, or, where it does not say,
   * any.
   */
  private static boolean isWhole(List<Draft> drafts, @Nullable String only) {
    Draft head = drafts.get(0);
    boolean range = head.last != null || head.literal != null && head.literal.indexOf('/') >= 0;
    return only == null || drafts.size() == 1 && range == only.equals("range");
  }

  /** The setting of a match's production, or null. */
  private static @Nullable String setting(Match match, String key) {
    Production production = match.production();
    return production == null ? null : production.settings().get(key);
  }

  // ---- what was captured

  /** The first lexeme of a part, or -1. */
  private static int at(Match match, String name) {
    Match.Range range = match.get(name);
    return range == null ? -1 : range.begin();
  }

  /** The value of a part of one lexeme, or another one where there is no such part. */
  private int value(Match match, String name, int otherwise) {
    int at = at(match, name);
    return at < 0 ? otherwise : lex.value(at);
  }

  /** What {@code year} or {@code shift} tell of the year. */
  private Point point(Match match) {
    Point point = new Point();
    for (Match.Capture part : match.captures()) {
      takeYear(part, point);
    }
    return point;
  }

  private static Draft draft(Shape shape, String rule, Match match, Point first) {
    return Draft.date(shape, rule, match.begin(), match.end(), first);
  }

  // ---- years

  /** A year or a range of two; without one said the current year. */
  private Draft year(String rule, Match match) {
    Draft draft = draft(Shape.YEAR, rule, match, point(match));
    Match.Range last = match.get("last");
    if (last != null) {
      int to = last.end() - 1;
      int year = lex.length(to) == 4 ? lex.value(to) : draft.first.year + 1;
      draft.last = new Point(year, 0, 0);
    } else if (!draft.first.saysYear()) {
      draft.relative = 0;
    }
    return draft;
  }

  /** "tháng trước", "quý này"; "của tháng tiếp theo" follows on what was told. */
  private Draft relative(String rule, Match match) {
    Draft draft = draft(shape(match), rule, match, new Point());
    int by = at(match, "by");
    draft.relative = by < 0 ? Draft.NONE : shift(by);
    draft.generic = by < 0 || setting(match, "told") != null;
    return draft;
  }

  // ---- parts of a year

  /** A month, quarter, half or season by its number, with its year. */
  private Draft part(String rule, Match match) {
    Shape shape = shape(match);
    Point point = point(match);
    point.month = value(match, "number", 0);
    Draft draft = draft(shape, rule, match, point);
    int direction = at(match, "direction");
    if (direction >= 0) {
      draft.direction = shift(direction);
    } else if (shape == Shape.HALF && !point.saysYear()) {
      draft.relative = 0;
    }
    return draft;
  }

  private Draft months(String rule, Match match) {
    int count = value(match, "number", 0) * (match.has("quarters") ? 3 : 1);
    boolean first = value(match, "side", 1) == 1;
    Point from = point(match);
    from.month = first ? 1 : 13 - count;
    Point to = new Point(from.year, first ? count : 12, 0);
    to.yearShift = from.yearShift;
    Draft draft = draft(Shape.MONTH, rule, match, from);
    draft.last = to;
    if (!from.saysYear()) {
      draft.relative = 0;
    }
    return draft;
  }

  private Draft daysOfMonth(String rule, Match match) {
    Point from = point(match);
    from.month = monthNumber(at(match, "month"));
    int count = value(match, "number", 0);
    int length = CalendarDays.length(from.year, from.month);
    boolean first = value(match, "side", 1) == 1;
    from.day = first ? 1 : length - count + 1;
    Point to = new Point(0, from.month, first ? count : length);
    to.takeYear(from);
    Draft draft = draft(Shape.DAY, rule, match, from);
    draft.last = to;
    return draft;
  }

  /** "tuần đầu tiên của tháng 9 năm 2017": the week of its first Monday. */
  private Draft weekOfMonth(String rule, Match match) {
    Point point = point(match);
    point.month = monthNumber(at(match, "month"));
    point.day = value(match, "side", 1) == 1 ? 1 : LAST_WEEK;
    return draft(Shape.WEEK, rule, match, point);
  }

  // ---- terms and longer times

  /** A term by its number, of the Party's congress or of the body that is told before. */
  private @Nullable Draft term(String rule, Match match) {
    int number = value(match, "number", 0);
    int body =
        setting(match, "body") == null
            ? lex.classBefore(match.begin(), TO_BODY, words.bodies)
            : words.party.id();
    Terms.Term term =
        body == words.party.id() || body == words.committee.id()
            ? terms.party(number)
            : body == words.assembly.id() ? terms.assembly(number) : null;
    if (term == null) {
      return null;
    }
    Draft draft = draft(Shape.YEAR, rule, match, new Point(term.from(), 0, 0));
    draft.last = new Point(term.to(), 0, 0);
    return draft;
  }

  private @Nullable Draft plenum(String rule, Match match) {
    String month = terms.plenum(value(match, "term", 0), value(match, "number", 0));
    return month == null ? null : fixed(TimeType.DATE, rule, match, month);
  }

  private static Draft fixed(TimeType type, String rule, Match match, String value) {
    return Draft.fixed(type, rule, match.begin(), match.end(), value);
  }

  private Draft decade(String rule, Match match) {
    int at = at(match, "number");
    int decade = isYear(at) ? lex.value(at) / 10 : 190 + lex.value(at) / 10;
    return fixed(TimeType.DATE, rule, match, Integer.toString(decade));
  }

  // ---- days of the week

  private Draft weekdays(String rule, Match match) {
    List<Draft> days = lists.weekdays(rule, match);
    int first = days.get(0).weekday;
    int last = days.get(1).weekday;
    int by = at(match, "by");
    if (by < 0) {
      TimeType type = match.has("every") ? TimeType.SET : TimeType.DATE;
      return fixed(type, rule, match, Iso.weekday(first) + "/" + Iso.weekday(last));
    }
    Draft draft = draft(Shape.WEEKDAY, rule, match, new Point());
    draft.weekday = first;
    draft.lastWeekday = last;
    draft.relative = shift(by);
    return draft;
  }

  /** "thứ bảy và chủ nhật", "thứ 2, 4, 6 hằng tuần"; the last one may belong to a date. */
  private List<Draft> weekdayList(String rule, Match match) {
    List<Draft> days = lists.weekdays(rule, match);
    int by = at(match, "by");
    if (by >= 0 || match.has("every")) {
      days.get(days.size() - 1).end = match.end();
    }
    for (Draft day : days) {
      day.relative = by < 0 ? Draft.NONE : shift(by);
      day.generic = by < 0;
    }
    if (setting(match, "but") != null) {
      days.remove(days.size() - 1);
    }
    return match.has("every")
        ? sets(days, rule, match.end(), day -> Iso.weekday(day.weekday))
        : days;
  }

  // ---- lengths

  /** The figures or the word of an amount as ISO 8601 has them. */
  private String amount(Match.Range range) {
    int p = range.begin();
    int number = range.end() - 1;
    if (is(number, Figure.CLOSE)) {
      return Integer.toString(lex.value(number - 1));
    }
    String whole = Integer.toString(lex.value(p));
    if (number == p) {
      return whole;
    }
    String rest = lex.text().substring(lex.begin(number), lex.end(number));
    return rest.length() == 3 ? whole + rest : whole + "." + rest;
  }

  /** The ISO duration of so many units, or null where it is too long to be one. */
  private @Nullable String period(String amount, int unit) {
    TimeWords.Unit of = words.unit(lex.kind(unit));
    if (of == null) {
      return null;
    }
    if (of.times() == 1) {
      return of.of(amount);
    }
    boolean many = amount.length() > 4 || amount.indexOf('.') >= 0;
    return many ? null : of.of(Integer.toString(Integer.parseInt(amount) * of.times()));
  }

  private @Nullable Draft duration(String rule, Match match) {
    int unit = at(match, "unit");
    Match.Range number = match.get("number");
    String value = number == null ? null : period(amount(number), unit);
    TimeWords.Unit of = words.unit(lex.kind(unit));
    if (value == null || of == null) {
      return null;
    }
    if (match.has("half")) {
      value += of.half();
    }
    Match.Range rest = match.get("rest");
    String more = rest == null ? null : period(amount(rest), rest.end());
    if (more != null) {
      value += more.substring(value.startsWith("PT") ? 2 : 1);
    }
    if (match.has("once")) {
      return fixed(TimeType.SET, rule, match, value);
    }
    Match.Range to = match.get("to");
    if (to != null) {
      value = value + "/" + period(amount(to), unit);
    }
    return fixed(TimeType.DURATION, rule, match, value);
  }

  /** The half of one unit, or null where it has none. */
  private @Nullable String halfOf(int unit) {
    TimeWords.Unit of = words.unit(lex.kind(unit));
    if (of == null || is(unit, words.year) && lex.value(unit) != 0) {
      return null;
    }
    if (of.times() > 2) {
      return of.of(Integer.toString(of.times() / 2));
    }
    return of.half().isEmpty() ? null : of.head() + of.half();
  }

  private @Nullable Draft half(String rule, Match match) {
    String value = halfOf(at(match, "unit"));
    return value == null ? null : fixed(TimeType.DURATION, rule, match, value);
  }

  private @Nullable Draft ago(String rule, Match match) {
    int count = value(match, "number", 0);
    TimeWords.Unit of = words.unit(lex.kind(at(match, "unit")));
    if (of == null || count < 1 || count >= 1000) {
      return null;
    }
    Draft draft = draft(of.shape(), rule, match, new Point());
    draft.relative = -count;
    return draft;
  }

  // ---- sets

  private @Nullable Draft set(String rule, Match match) {
    int unit = at(match, "unit");
    String value =
        match.has("half")
            ? halfOf(unit)
            : period(Integer.toString(value(match, "number", 1)), unit);
    return value == null ? null : fixed(TimeType.SET, rule, match, value);
  }

  /** "mỗi sáng", "mỗi tối thứ Bảy". */
  private Draft setPart(String rule, Match match) {
    int weekday = value(match, "weekday", 0);
    String value = weekday == 0 ? Iso.UNKNOWN_DAY : Iso.weekday(weekday);
    Draft draft = fixed(TimeType.SET, rule, match, value);
    draft.part = value(match, "part", 0);
    return draft;
  }
}
