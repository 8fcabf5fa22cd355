package vn.bienban.annotate.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.time.Draft.Point;
import vn.bienban.annotate.time.Draft.Shape;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.record.TimeType;

/**
 * Weeks, months, quarters and halves, and what begins like one: "tháng 9/2020", "quý III", "cuối
 * tuần".
 */
final class PeriodGrammar extends Grammar {
  private final TermGrammar terms;
  private final TimePatterns patterns;
  private final TimeProductions productions;

  PeriodGrammar(Lexemes lex, Terms terms, TimePatterns patterns, TimeProductions productions) {
    super(lex);
    this.terms = new TermGrammar(lex, terms);
    this.patterns = patterns;
    this.productions = productions;
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
    List<Draft> out =
        switch (lex.figure(p)) {
          case WORD -> word(p);
          case SHORT_MONTH, SHORT_QUARTER, SHORT_HALF -> productions.read(patterns.shortForms, p);
          case NUMBER -> number(p);
          default -> List.of();
        };
    if (!out.isEmpty() && !is(p, words.from)) {
      Draft head = out.get(0);
      head.limit |= is(head.begin - 1, words.bound);
    }
    return out;
  }

  private List<Draft> number(int p) {
    if (isSmall(p) && is(p + 1, words.partUnit)) {
      return productions.read(patterns.parts, p);
    }
    boolean figures =
        is(p + 1, Figure.DASH) || is(p + 1, Figure.SLASH) || is(p - 1, words.yearLead);
    return figures ? productions.read(patterns.figures, p) : List.of();
  }

  private List<Draft> word(int p) {
    RuleMatcher matcher = patterns.periods(lex.kind(p));
    List<Draft> out = matcher == null ? List.of() : productions.read(matcher, p);
    return out.isEmpty() ? lists(p) : out;
  }

  /** What no pattern has: ranges and lists without end, and what is told of a part of a period. */
  private List<Draft> lists(int p) {
    List<Draft> out = spare == null ? new ArrayList<>(1) : spare;
    spare = null;
    word(p, out);
    if (out.isEmpty()) {
      spare = out;
      return List.of();
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
    if (is(p, words.month) || is(p, words.months)) {
      months(p, out);
    } else if (is(p, words.quarter)) {
      quarters(p, out);
    } else if (is(p, words.edge)) {
      edge(p, out);
    } else if (is(p, words.half)) {
      half(p, out);
    } else if (is(p, words.course)) {
      terms.course(p, out);
    } else if (is(p, words.century)) {
      terms.century(p, out);
    } else if (is(p, words.from)) {
      from(p, out);
    }
  }

  // ---- months

  private void months(int p, List<Draft> out) {
    int month = monthNumber(p + 1);
    if (month == 0) {
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

  // ---- quarters

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

  /** Ranges of months and quarters whose first word is "từ". */
  private void from(int p, List<Draft> out) {
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
    boolean figures = is(p + 1, Figure.NUMBER);
    boolean inside = figures || is(p + 1, words.edged) || is(p + 1, Figure.SHORT_MONTH);
    List<Draft> inner = inside ? ofOneYear(p + 1) : List.of();
    if (inner.isEmpty()) {
      return;
    }
    Draft head = inner.get(0);
    boolean whole = head.shape == Shape.YEAR || head.shape == Shape.MONTH;
    if (head.type == TimeType.DATE && (whole || !figures)) {
      head.begin = p;
      out.addAll(inner);
    }
  }

  /** "nửa đầu tháng 9/2020". */
  private void half(int p, List<Draft> out) {
    int month = is(p + 1, words.of) ? p + 2 : p + 1;
    if (is(month, words.month)) {
      List<Draft> inner = ofOneYear(month);
      if (inner.size() == 1 && inner.get(0).shape == Shape.MONTH && inner.get(0).last == null) {
        inner.get(0).begin = p;
        out.addAll(inner);
      }
    }
  }
}
