package vn.bienban.annotate.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.time.Draft.Point;
import vn.bienban.annotate.time.Draft.Shape;
import vn.bienban.record.TimeType;

/**
 * Weeks, months, quarters and halves, and what begins like one: "tháng 9/2020", "quý III", "cuối
 * tuần".
 */
final class PeriodGrammar extends Grammar {
  /** In the day of a week's month: its last week. */
  static final int LAST_WEEK = -1;

  private final YearGrammar yearly;
  private final TermGrammar terms;
  private final PartOfYearGrammar parts;

  PeriodGrammar(Lexemes lex, Terms terms) {
    super(lex);
    this.yearly = new YearGrammar(lex);
    this.terms = new TermGrammar(lex, terms);
    this.parts = new PartOfYearGrammar(lex);
  }

  /** Reads what begins at a lexeme; empty where nothing does. */
  List<Draft> read(int p) {
    List<Draft> drafts = ofOneYear(p);
    return drafts.isEmpty() || !comesBack(drafts)
        ? drafts
        : sets(
            drafts,
            "time.set-period",
            drafts.get(drafts.size() - 1).end + 2,
            PeriodGrammar::ofAnyYear);
  }

  /** An empty list for the next drafts: mostly there are none. */
  private @Nullable List<Draft> spare;

  /** The same, but what comes back each year is read as of one. */
  private List<Draft> ofOneYear(int p) {
    List<Draft> out = spare == null ? new ArrayList<>(1) : spare;
    spare = null;
    switch (lex.figure(p)) {
      case WORD -> word(p, out);
      case SHORT_MONTH, SHORT_QUARTER, SHORT_HALF -> shortForm(p, out);
      case NUMBER -> {
        if (isSmall(p) && opens(p)) {
          parts.read(p, p + 1, lex.value(p), out);
        }
        if (out.isEmpty()) {
          yearly.bareYears(p, out);
        }
        if (out.isEmpty()) {
          bareMonth(p, out);
        }
      }
      default -> {}
    }
    if (out.isEmpty()) {
      spare = out;
      return List.of();
    }
    Draft head = out.get(0);
    if (!is(p, words.from)) {
      head.limit |= is(head.begin - 1, words.bound);
    }
    return out;
  }

  /** "tháng 9 hằng năm", "mùa hè hằng năm": parts of a year that name none. */
  private boolean comesBack(List<Draft> drafts) {
    for (Draft draft : drafts) {
      boolean part =
          switch (draft.shape) {
            case MONTH, QUARTER, HALF, SEASON -> draft.first.month != 0;
            default -> false;
          };
      Point last = draft.last;
      if (!part || draft.first.saysYear() || last != null && last.saysYear()) {
        return false;
      }
    }
    return isEvery(drafts.get(drafts.size() - 1).end, words.year);
  }

  private static String ofAnyYear(Draft draft) {
    String value = Iso.part(0, draft.shape, draft.first.month);
    return draft.last == null ? value : value + "/" + Iso.part(0, draft.shape, draft.last.month);
  }

  private void word(int p, List<Draft> out) {
    if (is(p, words.month)) {
      months(p, out);
    } else if (is(p, words.year)) {
      yearly.years(p, out);
    } else if (is(p, words.quarter)) {
      quarters(p, out);
    } else if (is(p, words.week)) {
      week(p, out);
    } else if (is(p, words.edge)) {
      edge(p, out);
    } else if (is(p, words.half)) {
      half(p, out);
    } else if (is(p, words.season)) {
      yearly.season(p, out);
    } else if (is(p, words.term) || is(p, words.period)) {
      terms.span(p, out);
    } else if (is(p, words.course)) {
      terms.course(p, out);
    } else if (is(p, words.century)) {
      terms.century(p, out);
    } else if (is(p, words.decade)) {
      terms.decade(p, out);
    } else if (is(p, words.from)) {
      from(p, out);
    } else if (is(p, words.numeral)) {
      parts.read(p, p + 1, lex.value(p), out);
    } else if (is(p, words.months)) {
      parts.read(p, p + 1, 0, out);
      if (out.isEmpty() && monthNumber(p + 1) != 0) {
        months(p, out);
      }
    }
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
      boolean dash = is(q, Figure.DASH);
      boolean range = isRange(q);
      int next = range ? q + 1 : nextItem(q);
      if (next < 0 || range && draft.last != null) {
        break;
      }
      boolean word = is(next, words.month);
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
    boolean street = !yearSaid && is(p - 1, Figure.NUMBER) && is(p - 2, words.label);
    if (!street && (!is(draft.end - 1, Figure.NUMBER) || closesYear(draft.end - 1))) {
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
    if (is(end, words.counter) || !closes(end - 1) && !isNextNumber(end)) {
      return false;
    }
    return value == last + 1 || dash && value > last && endsMonths(end);
  }

  private boolean isNextNumber(int comma) {
    return is(comma, Figure.COMMA)
        && isSmall(comma + 1)
        && lex.value(comma + 1) == lex.value(comma - 1) + 1;
  }

  private Draft quarter(int begin, int number, int quarter) {
    return numbered(Shape.QUARTER, "time.quarter", begin, number, quarter);
  }

  /** "9/2020" after "từ", "đến", "cuối" or in brackets. */
  private void bareMonth(int p, List<Draft> out) {
    boolean introduced = is(p - 1, words.beforeMonth) || is(p - 1, Figure.OPEN);
    if (introduced
        && small(p, 12) > 0
        && is(p + 1, Figure.SLASH)
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
        switch (lex.figure(p)) {
          case SHORT_MONTH -> Draft.date(Shape.MONTH, "time.month", p, end, point);
          case SHORT_QUARTER -> Draft.date(Shape.QUARTER, "time.quarter", p, end, point);
          default -> Draft.date(Shape.HALF, "time.half", p, end, point);
        });
  }

  // ---- quarters

  /** "Phú Quý", "Đức Quý". */
  private boolean isName(int p) {
    int before = p - 1;
    return lex.isCapitalized(p)
        && is(before, Figure.OTHER)
        && lex.isCapitalized(before)
        && lex.end(before) + 1 == lex.begin(p)
        && Character.isLowerCase(lex.at(lex.end(before) - 1));
  }

  private int quarterNumber(int p) {
    boolean number = is(p, Figure.ROMAN) || is(p, words.numeral) || isSmall(p);
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
      boolean range = isRange(q);
      if (!range && !is(q, Figure.COMMA) && !is(q, words.and)) {
        return;
      }
      int number = is(q + 1, words.quarter) ? q + 2 : q + 1;
      int value = quarterNumber(number);
      if (value == 0 || number == q + 1 && !is(number, Figure.ROMAN) && draft.first.saysYear()) {
        return;
      }
      Draft item = quarter(q + 1, number, value);
      if (number == q + 1
          && !is(number, Figure.ROMAN)
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

  /** "từ 2016 đến 2020", and ranges of months and years whose first word is "từ". */
  private void from(int p, List<Draft> out) {
    if (isYear(p + 1) && rangeTo(p + 2)) {
      int last = is(p + 3, words.year) ? p + 4 : p + 3;
      Draft draft = Draft.date(Shape.YEAR, "time.years", p, last + 1, point(p + 1));
      draft.last = point(last);
      out.add(draft);
      return;
    }
    if (is(p + 1, words.rangeStart)) {
      List<Draft> inner = ofOneYear(p + 1);
      if (inner.size() == 1 && isBounded(inner.get(0))) {
        inner.get(0).begin = p;
        out.addAll(inner);
      }
    }
  }

  private static boolean isBounded(Draft draft) {
    return draft.last != null || draft.literal != null && draft.literal.indexOf('/') >= 0;
  }

  // ---- beginnings, ends, halves

  private void edge(int p, List<Draft> out) {
    boolean inside =
        is(p + 1, words.edged) || is(p + 1, Figure.NUMBER) || is(p + 1, Figure.SHORT_MONTH);
    List<Draft> inner = inside ? ofOneYear(p + 1) : List.of();
    if (inner.isEmpty()) {
      if (is(p + 1, words.week) && lex.value(p) == 3 && lex.value(p + 1) == 0) {
        Draft draft = Draft.date(Shape.WEEKEND, "time.weekend", p, p + 2, new Point());
        draft.generic = true;
        out.add(draft);
        return;
      }
      if (is(p + 1, words.year) && lex.value(p + 1) == 0) {
        Draft draft = Draft.date(Shape.YEAR, "time.edge-of-year", p, p + 2, new Point());
        draft.relative = 0;
        out.add(draft);
      }
      return;
    }
    Draft head = inner.get(0);
    if (is(p + 1, Figure.NUMBER) && head.shape != Shape.YEAR && head.shape != Shape.MONTH
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
    int q = is(p + 1, words.of) ? p + 2 : p + 1;
    if (is(q, words.year)) {
      Point point = new Point(0, half, 0);
      int end = year(q, point);
      Draft draft = Draft.date(Shape.HALF, "time.half", p, end == q ? q + 1 : end, point);
      if (!point.saysYear()) {
        draft.relative = 0;
      }
      out.add(draft);
    } else if (is(q, words.month)) {
      List<Draft> inner = ofOneYear(q);
      if (inner.size() == 1 && inner.get(0).shape == Shape.MONTH && inner.get(0).last == null) {
        inner.get(0).begin = p;
        out.addAll(inner);
      }
    }
  }

  private void week(int p, List<Draft> out) {
    if (!is(p + 1, words.first)) {
      relative(Shape.WEEK, "time.week", p, out);
      return;
    }
    // "tuần đầu tiên của tháng 9 năm 2017": the week of its first Monday.
    int q = is(p + 2, words.of) ? p + 3 : p + 2;
    int month = is(q, words.month) ? monthNumber(q + 1) : 0;
    if (month != 0) {
      Draft inner = month(p, q + 1, month);
      inner.first.day = lex.value(p + 1) == 1 ? 1 : LAST_WEEK;
      out.add(Draft.date(Shape.WEEK, "time.week-of-month", p, inner.end, inner.first));
    }
  }
}
