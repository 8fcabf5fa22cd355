package vn.bienban.annotate.time;

import java.util.List;
import vn.bienban.annotate.time.Draft.Point;
import vn.bienban.annotate.time.Draft.Shape;

/**
 * The first or last so many months of a year and days of a month: "6 tháng đầu năm 2018", "10 ngày
 * đầu tháng 9/2020".
 */
final class PartOfYearGrammar extends Grammar {
  PartOfYearGrammar(Lexemes lex) {
    super(lex);
  }

  /**
   * Reads what a number, or "những tháng", begins.
   *
   * @param begin its lexeme
   * @param unit the lexeme behind it
   * @param count the number
   */
  void read(int begin, int unit, int count, List<Draft> out) {
    boolean quarter = is(unit, words.quarter);
    boolean vague = is(begin, words.months);
    int edge = vague ? unit : unit + 1;
    if (!vague && !quarter && !is(unit, words.month)) {
      if (is(unit, words.day)) {
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
    if (is(edge, words.edge) && lex.value(edge) != 2) {
      first = lex.value(edge) == 1;
      p = edge + 1;
    } else if (vague || !isYearSaid(edge)) {
      return;
    }
    Point point = new Point();
    int end = p;
    if (is(p, words.of)) {
      p++;
    }
    if (is(p, words.year)) {
      end = year(p, point);
      if (end == p) {
        end = p + 1;
      }
    } else if (isPlainYear(p) && !isMeasured(p + 1)) {
      point.year = lex.value(p);
      end = p + 1;
    } else if (is(p, Figure.SLASH) && isPlainYear(p + 1)) {
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
    return is(p, words.year) && isYear(p + 1)
        || is(p, Figure.SLASH) && isPlainYear(p + 1)
        || isPlainYear(p) && !isMeasured(p + 1);
  }

  /** "10 ngày đầu tháng 9/2020". */
  private void daysOfMonth(int begin, int edge, int count, List<Draft> out) {
    int month = monthNumber(edge + 2);
    if (!is(edge, words.edge)
        || lex.value(edge) == 2
        || !is(edge + 1, words.month)
        || month == 0
        || count < 1
        || count > 27) {
      return;
    }
    Draft inner = month(edge + 1, edge + 2, month);
    int length = CalendarDays.length(inner.first.year, month);
    boolean first = lex.value(edge) == 1;
    Point from = new Point(inner.first.year, month, first ? 1 : length - count + 1);
    Point to = new Point(inner.first.year, month, first ? count : length);
    from.takeYear(inner.first);
    to.takeYear(inner.first);
    Draft draft = Draft.date(Shape.DAY, "time.days-of-month", begin, inner.end, from);
    draft.last = to;
    out.add(draft);
  }
}
