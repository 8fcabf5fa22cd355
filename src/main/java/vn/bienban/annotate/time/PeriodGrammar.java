package vn.bienban.annotate.time;

import java.util.ArrayList;
import java.util.List;
import vn.bienban.annotate.time.Draft.Point;
import vn.bienban.annotate.time.Draft.Shape;
import vn.bienban.record.TimeType;

/**
 * Weeks, months, quarters, halves, years, terms and periods: "tháng 9/2020", "quý III", "6 tháng
 * đầu năm 2018", "nhiệm kỳ 2015-2020", "khóa XII".
 */
final class PeriodGrammar extends Grammar {
  private static final int MAX_ITEMS = 12;

  /** In the day of a week's month: its last week. */
  static final int LAST_WEEK = -1;

  private final DayGrammar days;
  private final Terms terms;

  PeriodGrammar(Lexemes lex, DayGrammar days, Terms terms) {
    super(lex);
    this.days = days;
    this.terms = terms;
  }

  /** Reads what begins at a lexeme; empty where nothing does. */
  List<Draft> read(int p) {
    List<Draft> out = new ArrayList<>(1);
    switch (kind(p)) {
      case MONTH -> months(p, out);
      case SHORT_MONTH, SHORT_QUARTER, SHORT_HALF -> shortForm(p, out);
      case YEAR -> years(p, out);
      case QUARTER -> quarters(p, out);
      case WEEK -> week(p, out);
      case EDGE -> edge(p, out);
      case HALF -> half(p, out);
      case SEASON -> season(p, out);
      case TERM, PERIOD -> span(p, out);
      case COURSE -> course(p, out);
      case CENTURY -> century(p, out);
      case DECADE -> decade(p, out);
      case TET -> tet(p, out);
      case MONTHS -> {
        partOfYear(p, p + 1, 0, out);
        if (out.isEmpty() && monthNumber(p + 1) != 0) {
          months(p, out);
        }
      }
      case NUMERAL -> partOfYear(p, p + 1, lex.value(p), out);
      case NUMBER -> {
        if (isSmall(p) && opens(p)) {
          partOfYear(p, p + 1, lex.value(p), out);
        }
        if (out.isEmpty()) {
          bareYears(p, out);
        }
        if (out.isEmpty()) {
          bareMonth(p, out);
        }
      }
      case FROM -> from(p, out);
      default -> {}
    }
    if (!out.isEmpty()) {
      Draft head = out.get(0);
      if (kind(p) != Kind.FROM) {
        head.limit |= isLimit(head.begin - 1);
      }
    }
    return out;
  }

  private boolean isLimit(int p) {
    return switch (kind(p)) {
      case BEFORE, LIMIT, TO, TOWARD -> true;
      default -> false;
    };
  }

  // ---- months

  private void months(int p, List<Draft> out) {
    int month = monthNumber(p + 1);
    if (month == 0) {
      relative(Shape.MONTH, "time.relative-month", p, out);
      return;
    }
    List<Draft> drafts = new ArrayList<>(2);
    Draft draft = month(p, p + 1, month);
    drafts.add(draft);
    boolean yearSaid = draft.first.saysYear();
    int last = month;
    while (drafts.size() < MAX_ITEMS) {
      int q = draft.end;
      boolean dash = is(q, Kind.DASH);
      boolean range = dash || is(q, Kind.TO) || is(q, Kind.TOWARD);
      boolean list = is(q, Kind.COMMA) || is(q, Kind.AND);
      if (!range && !list || range && draft.last != null) {
        break;
      }
      int next = is(q, Kind.COMMA) && is(q + 1, Kind.AND) ? q + 2 : q + 1;
      boolean word = is(next, Kind.MONTH);
      int number = word ? next + 1 : next;
      int value = monthNumber(number);
      if (value == 0 || !word && (yearSaid || !isSmall(number))) {
        break;
      }
      Draft item = month(next, number, value);
      boolean year = item.first.saysYear();
      if (!word && !year && !plausible(item.end, last, value, dash)) {
        break;
      }
      if (range) {
        draft.last = item.first;
        draft.end = item.end;
        rangeYear(draft);
      } else {
        if (year) {
          for (Draft earlier : drafts) {
            shareYear(earlier, item.first);
          }
        }
        drafts.add(item);
        draft = item;
      }
      yearSaid |= year;
      last = value;
      if (year) {
        break;
      }
    }
    // "đường 3 tháng 2"
    boolean street = !yearSaid && is(p - 1, Kind.NUMBER) && is(p - 2, Kind.LABEL);
    if (!street && (!is(draft.end - 1, Kind.NUMBER) || closesYear(draft.end - 1))) {
      out.addAll(drafts);
    }
  }

  private static void shareYear(Draft earlier, Point year) {
    if (!earlier.first.saysYear()) {
      earlier.first.takeYear(year);
    }
    Point last = earlier.last;
    if (last != null && !last.saysYear()) {
      last.takeYear(year);
    }
  }

  /** The first end of a range takes the year of the second one. */
  private static void rangeYear(Draft draft) {
    Point last = draft.last;
    if (last != null && last.saysYear() && !draft.first.saysYear()) {
      draft.first.takeYear(last);
      if (draft.first.month > last.month && draft.first.year != 0) {
        draft.first.year--;
      }
    }
  }

  /** A bare number after a month is the next month, or ends the phrase. */
  private boolean plausible(int end, int last, int value, boolean dash) {
    if (is(end, Kind.COUNTER) || !closes(end - 1) && !isNextNumber(end)) {
      return false;
    }
    return value == last + 1 || dash && value > last && endsMonths(end);
  }

  private boolean isNextNumber(int comma) {
    return is(comma, Kind.COMMA)
        && isSmall(comma + 1)
        && lex.value(comma + 1) == lex.value(comma - 1) + 1;
  }

  /** Whether nothing that could be counted follows. */
  private boolean endsMonths(int p) {
    return isEnd(p) || is(p, Kind.YEAR) || is(p, Kind.IN) || is(p, Kind.EVERY);
  }

  private Draft month(int begin, int number, int month) {
    Point point = new Point(0, month, 0);
    int end = year(number + 1, point);
    if (end == number + 1 && isPlainYear(end) && !isMeasured(end + 1)) {
      point.year = lex.value(end);
      end++;
    }
    return Draft.date(Shape.MONTH, "time.month", begin, end, point);
  }

  /** "9/2020" after "từ", "đến", "cuối" or in brackets. */
  private void bareMonth(int p, List<Draft> out) {
    boolean introduced =
        switch (kind(p - 1)) {
          case FROM, TO, TOWARD, BEFORE, AFTER, IN, LIMIT, OPEN, EDGE -> true;
          default -> false;
        };
    if (introduced
        && isSmall(p)
        && lex.value(p) >= 1
        && lex.value(p) <= 12
        && is(p + 1, Kind.SLASH)
        && joins(p + 1)
        && isPlainYear(p + 2)
        && opens(p)) {
      Point point = new Point(lex.value(p + 2), lex.value(p), 0);
      out.add(Draft.date(Shape.MONTH, "time.month", p, p + 3, point));
    }
  }

  private void shortForm(int p, List<Draft> out) {
    Point point = new Point(0, lex.value(p), 0);
    int end = year(p + 1, point);
    if (point.year == 0 || !opens(p)) {
      return;
    }
    out.add(
        switch (kind(p)) {
          case SHORT_MONTH -> Draft.date(Shape.MONTH, "time.month", p, end, point);
          case SHORT_QUARTER -> Draft.date(Shape.QUARTER, "time.quarter", p, end, point);
          default -> Draft.date(Shape.HALF, "time.half", p, end, point);
        });
  }

  // ---- quarters

  /** "Phú Quý", "Đức Quý". */
  private boolean isName(int p) {
    int before = p - 1;
    return Character.isUpperCase(lex.at(lex.begin(p)))
        && is(before, Kind.OTHER)
        && Character.isUpperCase(lex.at(lex.begin(before)))
        && lex.end(before) + 1 == lex.begin(p)
        && Character.isLowerCase(lex.at(lex.end(before) - 1));
  }

  private int quarterNumber(int p) {
    boolean number = is(p, Kind.ROMAN) || is(p, Kind.NUMERAL) || isSmall(p);
    return number && lex.value(p) >= 1 && lex.value(p) <= 4 ? lex.value(p) : 0;
  }

  private void quarters(int p, List<Draft> out) {
    if (isName(p)) {
      return;
    }
    int quarter = quarterNumber(p + 1);
    if (quarter == 0) {
      relative(Shape.QUARTER, "time.relative-quarter", p, out);
      return;
    }
    Draft draft = quarter(p, p + 1, quarter);
    out.add(draft);
    while (out.size() < MAX_ITEMS) {
      int q = draft.end;
      boolean range = is(q, Kind.DASH) || is(q, Kind.TO) || is(q, Kind.TOWARD);
      if (!range && !is(q, Kind.COMMA) && !is(q, Kind.AND)) {
        return;
      }
      int number = is(q + 1, Kind.QUARTER) ? q + 2 : q + 1;
      int value = quarterNumber(number);
      if (value == 0 || number == q + 1 && !is(number, Kind.ROMAN) && draft.first.saysYear()) {
        return;
      }
      Draft item = quarter(q + 1, number, value);
      if (number == q + 1
          && !is(number, Kind.ROMAN)
          && !item.first.saysYear()
          && (!endsMonths(item.end) || value <= draft.first.month)) {
        return;
      }
      if (range) {
        draft.last = item.first;
        draft.end = item.end;
        rangeYear(draft);
        return;
      }
      if (item.first.saysYear()) {
        for (Draft earlier : out) {
          shareYear(earlier, item.first);
        }
      }
      out.add(item);
      draft = item;
    }
  }

  private Draft quarter(int begin, int number, int quarter) {
    Point point = new Point(0, quarter, 0);
    int end = year(number + 1, point);
    if (end == number + 1 && isPlainYear(end) && !isMeasured(end + 1)) {
      point.year = lex.value(end);
      end++;
    }
    return Draft.date(Shape.QUARTER, "time.quarter", begin, end, point);
  }

  // ---- years

  private void years(int p, List<Draft> out) {
    if (is(p + 1, Kind.SEXAGENARY)) {
      sexagenaryYear(p, out);
      return;
    }
    if (isShortYear(p + 1)) {
      Point point = new Point(1900 + lex.value(p + 1), 0, 0);
      out.add(Draft.date(Shape.YEAR, "time.year", p, p + 2, point));
      return;
    }
    if (!isYear(p + 1) || !closesYear(p + 1) || isMeasured(p + 2)) {
      relative(Shape.YEAR, "time.relative-year", p, out);
      return;
    }
    Draft draft = Draft.date(Shape.YEAR, "time.year", p, p + 2, point(p + 1));
    out.add(draft);
    int q = p + 2;
    if (rangeTo(q)) {
      int last = is(q + 1, Kind.YEAR) ? q + 2 : q + 1;
      draft.last = point(last);
      draft.end = last + 1;
      return;
    }
    while (out.size() < MAX_ITEMS) {
      int next = is(q, Kind.COMMA) && is(q + 1, Kind.AND) ? q + 2 : q + 1;
      if (!is(q, Kind.COMMA) && !is(q, Kind.AND)
          || !isYear(next)
          || !closesYear(next)
          || isMeasured(next + 1)) {
        return;
      }
      out.add(Draft.date(Shape.YEAR, "time.year", next, next + 1, point(next)));
      q = next + 1;
    }
  }

  private Point point(int p) {
    return new Point(lex.value(p), 0, 0);
  }

  /** "- 2020", "đến 2020", "đến năm 2020" after a year. */
  private boolean rangeTo(int p) {
    if (!is(p, Kind.DASH) && !is(p, Kind.TO) && !is(p, Kind.TOWARD)) {
      return false;
    }
    int last = is(p + 1, Kind.YEAR) ? p + 2 : p + 1;
    return isPlainYear(last) && lex.value(last) > lex.value(p - 1);
  }

  private void sexagenaryYear(int p, List<Draft> out) {
    Point point = new Point();
    int end = sexagenary(p + 1, point);
    out.add(Draft.date(Shape.YEAR, "time.sexagenary-year", p, end, point));
  }

  /** "2016-2020", "2021 - 2030" without a word before them. */
  private void bareYears(int p, List<Draft> out) {
    if (!isYear(p) || lex.value(p) < 1900 || !opens(p)) {
      return;
    }
    if (is(p + 1, Kind.DASH) && rangeTo(p + 1) && lex.value(p + 2) - lex.value(p) <= 100) {
      if (!is(p - 1, Kind.LABEL)
          && !is(p - 1, Kind.DOCUMENT)
          && !is(p - 1, Kind.LAW)
          && !isMeasured(p + 3)) {
        Draft draft = Draft.date(Shape.YEAR, "time.years", p, p + 3, point(p));
        draft.last = point(p + 2);
        out.add(draft);
      }
    } else if (is(p - 1, Kind.EDGE) && isPlainYear(p) && !isMeasured(p + 1)) {
      out.add(Draft.date(Shape.YEAR, "time.year", p, p + 1, point(p)));
    }
  }

  /** "từ 2016 đến 2020", and ranges of months and years whose first word is "từ". */
  private void from(int p, List<Draft> out) {
    if (isYear(p + 1) && rangeTo(p + 2)) {
      int last = is(p + 3, Kind.YEAR) ? p + 4 : p + 3;
      Draft draft = Draft.date(Shape.YEAR, "time.years", p, last + 1, point(p + 1));
      draft.last = point(last);
      out.add(draft);
      return;
    }
    Kind next = kind(p + 1);
    if (next == Kind.MONTH || next == Kind.YEAR || next == Kind.QUARTER) {
      List<Draft> inner = read(p + 1);
      if (inner.size() == 1 && inner.get(0).last != null) {
        inner.get(0).begin = p;
        out.addAll(inner);
      }
    }
  }

  // ---- "6 tháng đầu năm 2018"

  private void partOfYear(int begin, int unit, int count, List<Draft> out) {
    boolean quarter = is(unit, Kind.QUARTER);
    boolean vague = kind(begin) == Kind.MONTHS;
    int edge = vague ? unit : unit + 1;
    if (!vague && !quarter && !is(unit, Kind.MONTH)) {
      if (is(unit, Kind.DAY)) {
        daysOfMonth(begin, unit + 1, count, out);
      }
      return;
    }
    int months = quarter ? count * 3 : count;
    if (!vague && (months < 1 || months > 12)) {
      return;
    }
    boolean first = true;
    int p = edge;
    if (is(edge, Kind.EDGE) && lex.value(edge) != 2) {
      first = lex.value(edge) == 1;
      p = edge + 1;
    } else if (vague || !isYearSaid(edge)) {
      return;
    }
    Point point = new Point();
    int end = p;
    if (is(p, Kind.OF)) {
      p++;
    }
    if (is(p, Kind.YEAR)) {
      end = year(p, point);
      if (end == p) {
        end = p + 1;
      }
    } else if (isPlainYear(p) && !isMeasured(p + 1)) {
      point.year = lex.value(p);
      end = p + 1;
    } else if (is(p, Kind.SLASH) && isPlainYear(p + 1)) {
      point.year = lex.value(p + 1);
      end = p + 2;
    } else if (vague || p == edge || !endsMonths(p)) {
      return;
    }
    Draft draft;
    if (vague) {
      draft = Draft.date(Shape.YEAR, "time.part-of-year", begin, end, point);
    } else {
      point.month = first ? 1 : 13 - months;
      Point last = new Point(point.year, first ? months : 12, 0);
      last.yearShift = point.yearShift;
      draft = Draft.date(Shape.MONTH, "time.part-of-year", begin, end, point);
      draft.last = last;
    }
    if (!point.saysYear()) {
      draft.relative = 0;
    }
    out.add(draft);
  }

  private boolean isYearSaid(int p) {
    return is(p, Kind.YEAR) && isYear(p + 1)
        || is(p, Kind.SLASH) && isPlainYear(p + 1)
        || isPlainYear(p) && !isMeasured(p + 1);
  }

  /** "10 ngày đầu tháng 9/2020". */
  private void daysOfMonth(int begin, int edge, int count, List<Draft> out) {
    int month = monthNumber(edge + 2);
    if (!is(edge, Kind.EDGE)
        || lex.value(edge) == 2
        || !is(edge + 1, Kind.MONTH)
        || month == 0
        || count < 1
        || count > 27) {
      return;
    }
    Draft inner = month(edge + 1, edge + 2, month);
    int length = Days.length(inner.first.year, month);
    boolean first = lex.value(edge) == 1;
    Point from = new Point(inner.first.year, month, first ? 1 : length - count + 1);
    Point to = new Point(inner.first.year, month, first ? count : length);
    from.takeYear(inner.first);
    to.takeYear(inner.first);
    Draft draft = Draft.date(Shape.DAY, "time.days-of-month", begin, inner.end, from);
    draft.last = to;
    out.add(draft);
  }

  // ---- beginnings, ends, halves

  private void edge(int p, List<Draft> out) {
    List<Draft> inner =
        switch (kind(p + 1)) {
          case MONTH, YEAR, QUARTER, WEEK, CENTURY, DECADE, NUMBER, SHORT_MONTH -> read(p + 1);
          default -> List.of();
        };
    if (inner.isEmpty()) {
      if (is(p + 1, Kind.WEEK) && lex.value(p) == 3 && lex.value(p + 1) == 0) {
        Draft draft = Draft.date(Shape.WEEKEND, "time.weekend", p, p + 2, new Point());
        draft.generic = true;
        out.add(draft);
        return;
      }
      if (is(p + 1, Kind.YEAR) && lex.value(p + 1) == 0) {
        Draft draft = Draft.date(Shape.YEAR, "time.edge-of-year", p, p + 2, new Point());
        draft.relative = 0;
        out.add(draft);
      }
      return;
    }
    Draft head = inner.get(0);
    if (is(p + 1, Kind.NUMBER) && head.shape != Shape.YEAR && head.shape != Shape.MONTH
        || head.type != TimeType.DATE) {
      return;
    }
    head.begin = p;
    if (head.shape == Shape.WEEK && lex.value(p) == 3) {
      Draft weekend = Draft.date(Shape.WEEKEND, "time.weekend", p, head.end, head.first);
      weekend.relative = head.relative;
      out.add(weekend);
      return;
    }
    out.addAll(inner);
  }

  private void half(int p, List<Draft> out) {
    int half = lex.value(p);
    int q = is(p + 1, Kind.OF) ? p + 2 : p + 1;
    if (is(q, Kind.YEAR)) {
      Point point = new Point(0, half, 0);
      int end = year(q, point);
      Draft draft = Draft.date(Shape.HALF, "time.half", p, end == q ? q + 1 : end, point);
      if (!point.saysYear()) {
        draft.relative = 0;
      }
      out.add(draft);
    } else if (is(q, Kind.MONTH)) {
      List<Draft> inner = read(q);
      if (inner.size() == 1 && inner.get(0).shape == Shape.MONTH && inner.get(0).last == null) {
        inner.get(0).begin = p;
        out.addAll(inner);
      }
    }
  }

  /** "mùa hè năm nay", "mùa đông 2001", "mùa thu này". */
  private void season(int p, List<Draft> out) {
    Point point = new Point(0, lex.value(p), 0);
    int end = year(p + 1, point);
    boolean said = end > p + 1;
    if (!said && isPlainYear(end) && !isMeasured(end + 1)) {
      point.year = lex.value(end);
      end++;
      said = true;
    } else if (!said && is(end, Kind.NOW)) {
      point.yearShift = 0;
      end++;
      said = true;
    }
    if (said || standsAlone(p, end)) {
      out.add(Draft.date(Shape.SEASON, "time.season", p, end, point));
    }
  }

  /** "tháng trước", "quý này", "năm ngoái". */
  private void relative(Shape shape, String rule, int p, List<Draft> out) {
    int shift = shift(p + 1);
    if (shift == Draft.NONE || lex.value(p) != 0) {
      return;
    }
    Draft draft = Draft.date(shape, rule, p, p + 2, new Point());
    draft.relative = shift;
    // "tháng tiếp theo" follows on what was told, not on the publication.
    draft.generic = is(p + 1, Kind.NEXT) && lex.value(p + 1) == 1 && is(p - 1, Kind.OF);
    out.add(draft);
  }

  private void week(int p, List<Draft> out) {
    if (!is(p + 1, Kind.FIRST)) {
      relative(Shape.WEEK, "time.week", p, out);
      return;
    }
    // "tuần đầu tiên của tháng 9 năm 2017": the week of its first Monday.
    int q = is(p + 2, Kind.OF) ? p + 3 : p + 2;
    int month = is(q, Kind.MONTH) ? monthNumber(q + 1) : 0;
    if (month != 0) {
      Draft inner = month(p, q + 1, month);
      inner.first.day = lex.value(p + 1) == 1 ? 1 : LAST_WEEK;
      out.add(Draft.date(Shape.WEEK, "time.week-of-month", p, inner.end, inner.first));
    }
  }

  // ---- terms and periods

  private void span(int p, List<Draft> out) {
    int q = p + 1;
    boolean term = is(p, Kind.TERM);
    int course = 0;
    while (q < p + 5
        && (is(q, Kind.YEAR)
            || is(q, Kind.FROM)
            || is(q, Kind.OPEN)
            || is(q, Kind.ROMAN)
            || is(q, Kind.COURSE)
            || is(q, Kind.ORDINAL)
            || is(q, Kind.CONGRESS)
            || is(q, Kind.COLON)
            || is(q, Kind.COMMA) && term)) {
      if (is(q, Kind.ROMAN)) {
        course = lex.value(q);
      }
      q++;
    }
    boolean open = q > p + 1 && (is(q - 1, Kind.OPEN) || q > p + 2 && is(q - 2, Kind.OPEN));
    String rule = term ? "time.term" : "time.period";
    if (isYear(q) && (rangeTo(q + 1) || isSeason(q))) {
      int last = is(q + 2, Kind.YEAR) ? q + 3 : q + 2;
      int year = lex.length(last) == 4 ? lex.value(last) : lex.value(q) + 1;
      Draft draft = Draft.date(Shape.YEAR, rule, p, last + 1, point(q));
      if (open && is(last + 1, Kind.CLOSE)) {
        draft.end++;
      }
      draft.last = new Point(year, 0, 0);
      out.add(draft);
    } else if (!term && q == p + 1 && isPlainYear(q)) {
      out.add(Draft.date(Shape.YEAR, rule, p, q + 1, point(q)));
    } else if (term && course > 0 && is(p + 1, Kind.CONGRESS)) {
      Terms.Term known = terms.party(course);
      if (known != null) {
        out.add(term(p, q, known));
      }
    }
  }

  /** "2019-20". */
  private boolean isSeason(int p) {
    return (is(p + 1, Kind.DASH) || is(p + 1, Kind.SLASH))
        && joins(p + 1)
        && is(p + 2, Kind.NUMBER)
        && lex.length(p + 2) == 2
        && lex.value(p + 2) == (lex.value(p) + 1) % 100
        && closes(p + 2);
  }

  private static Draft term(int begin, int end, Terms.Term known) {
    Draft draft =
        Draft.date(Shape.YEAR, "time.term-by-number", begin, end, new Point(known.from(), 0, 0));
    draft.last = new Point(known.to(), 0, 0);
    return draft;
  }

  /** "khóa XII": of the Party or of the National Assembly, as the words before say. */
  private void course(int p, List<Draft> out) {
    if (!is(p + 1, Kind.ROMAN)) {
      return;
    }
    int number = lex.value(p + 1);
    int plenum = is(p - 1, Kind.COMMA) || is(p - 1, Kind.OPEN) ? p - 2 : p - 1;
    if (is(plenum, Kind.NUMBER) && is(plenum - 1, Kind.PARTY) && lex.value(plenum - 1) == 1) {
      String month = terms.plenum(number, lex.value(plenum));
      if (month != null) {
        int end = is(p - 1, Kind.OPEN) && is(p + 2, Kind.CLOSE) ? p + 3 : p + 2;
        out.add(Draft.fixed(TimeType.DATE, "time.plenum", plenum - 1, end, month));
        return;
      }
    }
    for (int q = p - 1; q >= p - 14 && q >= 0; q--) {
      switch (kind(q)) {
        case PARTY -> {
          Terms.Term known = terms.party(number);
          if (known != null) {
            out.add(term(p, p + 2, known));
          }
          return;
        }
        case ASSEMBLY -> {
          Terms.Term known = terms.assembly(number);
          if (known != null) {
            out.add(term(p, p + 2, known));
          }
          return;
        }
        case COUNCIL, BREAK, DOT, SEMICOLON -> {
          return;
        }
        default -> {}
      }
    }
  }

  private void century(int p, List<Draft> out) {
    int number = is(p + 1, Kind.ROMAN) || isSmall(p + 1) ? lex.value(p + 1) : 0;
    if (number >= 1 && number <= 22) {
      out.add(Draft.fixed(TimeType.DATE, "time.century", p, p + 2, Resolver.two(number - 1)));
    }
  }

  /** "thập niên 90", "thập niên 1990". */
  private void decade(int p, List<Draft> out) {
    if (!is(p + 1, Kind.NUMBER) || lex.value(p + 1) % 10 != 0 || !closes(p + 1)) {
      return;
    }
    int value = lex.value(p + 1);
    int decade = isYear(p + 1) ? value / 10 : lex.length(p + 1) == 2 ? 190 + value / 10 : 0;
    if (decade != 0) {
      out.add(Draft.fixed(TimeType.DATE, "time.decade", p, p + 2, Integer.toString(decade)));
    }
  }

  /** "Tết Kỷ Hợi", "Tết Nguyên đán 2020": the new year's day of the moon. */
  private void tet(int p, List<Draft> out) {
    int q = is(p + 1, Kind.YEAR) ? p + 2 : p + 1;
    Point point = new Point(0, 1, 1);
    int end = q + 1;
    if (is(q, Kind.SEXAGENARY)) {
      end = sexagenary(q, point);
    } else if (isPlainYear(q)) {
      point.year = lex.value(q);
    } else {
      return;
    }
    Draft draft = Draft.date(Shape.DAY, "time.tet", p, end, point);
    draft.lunar = true;
    out.add(draft);
  }
}
