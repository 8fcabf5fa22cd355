package vn.bienban.annotate.time;

import java.util.List;
import vn.bienban.annotate.time.Draft.Point;
import vn.bienban.annotate.time.Draft.Shape;
import vn.bienban.record.TimeType;

/** Terms by their number alone, and centuries: "khóa XII", "thế kỷ XXI". */
final class TermGrammar extends Grammar {
  private final Terms terms;

  TermGrammar(Lexemes lex, Terms terms) {
    super(lex);
    this.terms = terms;
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
}
