package vn.bienban.annotate.time;

import java.util.List;
import vn.bienban.annotate.time.Draft.Point;
import vn.bienban.annotate.time.Draft.Shape;
import vn.bienban.record.TimeType;

/**
 * Terms, periods and what else has a name of its own: "nhiệm kỳ 2015-2020", "khóa XII", "thế kỷ
 * XXI".
 */
final class TermGrammar extends Grammar {
  private final Terms terms;

  TermGrammar(Lexemes lex, Terms terms) {
    super(lex);
    this.terms = terms;
  }

  void span(int p, List<Draft> out) {
    int q = p + 1;
    boolean term = is(p, words.term);
    int course = 0;
    while (q < p + 5
        && (is(q, words.year)
            || is(q, words.from)
            || is(q, Figure.OPEN)
            || is(q, Figure.ROMAN)
            || is(q, words.course)
            || is(q, words.ordinal)
            || is(q, words.congress)
            || is(q, Figure.COLON)
            || is(q, Figure.COMMA) && term)) {
      if (is(q, Figure.ROMAN)) {
        course = lex.value(q);
      }
      q++;
    }
    boolean open = q > p + 1 && (is(q - 1, Figure.OPEN) || q > p + 2 && is(q - 2, Figure.OPEN));
    String rule = term ? "time.term" : "time.period";
    if (isYear(q) && (rangeTo(q + 1) || isSeason(q))) {
      int last = is(q + 2, words.year) ? q + 3 : q + 2;
      int year = lex.length(last) == 4 ? lex.value(last) : lex.value(q) + 1;
      Draft draft = Draft.date(Shape.YEAR, rule, p, last + 1, point(q));
      if (open && is(last + 1, Figure.CLOSE)) {
        draft.end++;
      }
      draft.last = new Point(year, 0, 0);
      out.add(draft);
    } else if (!term && q == p + 1 && isPlainYear(q)) {
      out.add(Draft.date(Shape.YEAR, rule, p, q + 1, point(q)));
    } else if (term && course > 0 && is(p + 1, words.congress)) {
      Terms.Term known = terms.party(course);
      if (known != null) {
        out.add(term(p, q, known));
      }
    }
  }

  /** "2019-20". */
  private boolean isSeason(int p) {
    return (is(p + 1, Figure.DASH) || is(p + 1, Figure.SLASH))
        && joins(p + 1)
        && is(p + 2, Figure.NUMBER)
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
  void course(int p, List<Draft> out) {
    if (!is(p + 1, Figure.ROMAN)) {
      return;
    }
    int number = lex.value(p + 1);
    int plenum = is(p - 1, Figure.COMMA) || is(p - 1, Figure.OPEN) ? p - 2 : p - 1;
    if (is(plenum, Figure.NUMBER) && is(plenum - 1, words.committee)) {
      String month = terms.plenum(number, lex.value(plenum));
      if (month != null) {
        int end = is(p - 1, Figure.OPEN) && is(p + 2, Figure.CLOSE) ? p + 3 : p + 2;
        out.add(Draft.fixed(TimeType.DATE, "time.plenum", plenum - 1, end, month));
        return;
      }
    }
    for (int q = p - 1; q >= p - 14 && q >= 0; q--) {
      boolean party = is(q, words.party) || is(q, words.committee);
      if (party || is(q, words.assembly)) {
        Terms.Term known = party ? terms.party(number) : terms.assembly(number);
        if (known != null) {
          out.add(term(p, p + 2, known));
        }
        return;
      }
      if (is(q, words.council) || lex.isStop(q)) {
        return;
      }
    }
  }

  /** "thế kỷ XVII", "thế kỷ thứ mười bảy", "thế kỷ XVII-XVIII", "thế kỷ III trước Công nguyên". */
  void century(int p, List<Draft> out) {
    int at = p + 1;
    while (out.size() < MAX_ITEMS) {
      int number = centuryNumber(at);
      int end = centuryEnd(at);
      if (number == 0) {
        return;
      }
      String value = Iso.two(number - 1);
      int last = centuryAfter(end);
      if (is(end, words.bc)) {
        value = "BC" + value;
        end++;
      } else if (isRange(end) && centuryNumber(last) > number) {
        value += "/" + Iso.two(centuryNumber(last) - 1);
        end = centuryEnd(last);
      }
      int begin = out.isEmpty() ? p : at;
      out.add(Draft.fixed(TimeType.DATE, "time.century", begin, end, value));
      // "thế kỷ XVII và XVIII"
      at = end + 1;
      if (!is(end, words.and) && !is(end, Figure.COMMA) || !is(at, Figure.ROMAN)) {
        return;
      }
    }
  }

  /** Where the number of the second century of a range stands: "đến giữa thế kỷ XX". */
  private int centuryAfter(int p) {
    int at = is(p + 1, words.edge) ? p + 2 : p + 1;
    return is(at, words.century) ? at + 1 : at;
  }

  private int centuryEnd(int p) {
    return is(p, words.ordinal) ? p + 2 : p + 1;
  }

  /** 1 to 22 in figures, in words from ten on, or with "thứ" before it; 0 for anything else. */
  private int centuryNumber(int p) {
    if (is(p, words.weekday)) {
      // "thứ hai" is the second.
      return lex.value(p) < 7 ? lex.value(p) + 1 : 0;
    }
    boolean ordinal = is(p, words.ordinal);
    int at = ordinal ? p + 1 : p;
    boolean number =
        is(at, Figure.ROMAN)
            || isSmall(at) && (closes(at) || is(at + 1, Figure.DASH))
            || is(at, words.numeral) && (ordinal || lex.value(at) >= 10);
    return number && lex.value(at) <= 22 ? lex.value(at) : 0;
  }

  /** "thập niên 90", "thập niên 1990". */
  void decade(int p, List<Draft> out) {
    if (!is(p + 1, Figure.NUMBER) || lex.value(p + 1) % 10 != 0 || !closes(p + 1)) {
      return;
    }
    int value = lex.value(p + 1);
    int decade = isYear(p + 1) ? value / 10 : lex.length(p + 1) == 2 ? 190 + value / 10 : 0;
    if (decade != 0) {
      out.add(Draft.fixed(TimeType.DATE, "time.decade", p, p + 2, Integer.toString(decade)));
    }
  }
}
