package vn.bienban.annotate.time;

import java.util.List;
import vn.bienban.annotate.time.Draft.Point;
import vn.bienban.annotate.time.Draft.Shape;

/** Years and seasons: "năm 2018 và 2019", "2016-2020", "năm Kỷ Hợi", "mùa hè năm nay". */
final class YearGrammar extends Grammar {
  YearGrammar(Lexemes lex) {
    super(lex);
  }

  void years(int p, List<Draft> out) {
    if (is(p + 1, words.sexagenary)) {
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
      int last = is(q + 1, words.year) ? q + 2 : q + 1;
      draft.last = point(last);
      draft.end = last + 1;
      return;
    }
    while (out.size() < MAX_ITEMS) {
      int next = nextItem(q);
      if (next < 0 || !isYear(next) || !closesYear(next) || isMeasured(next + 1)) {
        return;
      }
      out.add(Draft.date(Shape.YEAR, "time.year", next, next + 1, point(next)));
      q = next + 1;
    }
  }

  void sexagenaryYear(int p, List<Draft> out) {
    Point point = new Point();
    int end = sexagenary(p + 1, point);
    out.add(Draft.date(Shape.YEAR, "time.sexagenary-year", p, end, point));
  }

  /** "2016-2020", "2021 - 2030" without a word before them. */
  void bareYears(int p, List<Draft> out) {
    if (!isYear(p) || lex.value(p) < 1900 || !opens(p)) {
      return;
    }
    if (is(p + 1, Figure.DASH) && rangeTo(p + 1) && lex.value(p + 2) - lex.value(p) <= 100) {
      if (!is(p - 1, words.label) && !is(p - 1, words.cited) && !isMeasured(p + 3)) {
        Draft draft = Draft.date(Shape.YEAR, "time.years", p, p + 3, point(p));
        draft.last = point(p + 2);
        out.add(draft);
      }
    } else if ((is(p - 1, words.edge) || is(p - 1, words.compared) && !is(p + 1, words.counter))
        && isPlainYear(p)
        && !isMeasured(p + 1)) {
      out.add(Draft.date(Shape.YEAR, "time.year", p, p + 1, point(p)));
    }
  }

  /** "mùa hè năm nay", "mùa đông 2001", "mùa thu này", "mùa hè tới"; "vào mùa hè" is any. */
  void season(int p, List<Draft> out) {
    Draft draft = Draft.date(Shape.SEASON, "time.season", p, p + 1, new Point(0, lex.value(p), 0));
    boolean told = is(p - 1, words.beforeSeason);
    int end = year(p + 1, draft.first);
    int shift = shift(p + 1);
    if (end > p + 1) {
      draft.end = end;
    } else if (isPlainYear(end) && !isMeasured(end + 1)) {
      draft.first.year = lex.value(end);
      draft.end = end + 1;
    } else if (is(end, words.now)) {
      draft.first.yearShift = 0;
      draft.end = end + 1;
    } else if (shift != Draft.NONE && shift != 0 && (told || isEnd(end + 1))) {
      draft.direction = shift;
      draft.end = end + 1;
    } else if (!told
        && !standsAlone(p, end)
        && !isEvery(end, words.year)
        && !(lex.isStop(p - 1) && is(end, Figure.COMMA))) {
      return;
    }
    out.add(draft);
  }
}
