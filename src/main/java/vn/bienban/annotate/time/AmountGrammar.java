package vn.bienban.annotate.time;

import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.time.Draft.Point;
import vn.bienban.annotate.time.Draft.Shape;
import vn.bienban.record.TimeType;

/** Durations ("3 ngày", "2,5 năm", "4-6 tuần") and sets ("hằng năm", "định kỳ hàng quý"). */
final class AmountGrammar extends Grammar {
  AmountGrammar(Lexemes lex) {
    super(lex);
  }

  /** An amount and its unit. */
  private static final class Amount {
    int begin;
    int end;
    String value = "";
    String last = "";
    int whole = -1;
  }

  /** Reads a duration, a set or a day counted back ("2 năm trước"). */
  @Nullable Draft read(int p) {
    return switch (kind(p)) {
      case EVERY, PERIODIC -> set(p);
      case NUMBER, NUMERAL, OPEN -> duration(p);
      default -> null;
    };
  }

  // ---- durations

  private @Nullable Draft duration(int p) {
    Amount amount = amount(p);
    if (amount == null) {
      return null;
    }
    int unit = amount.end;
    String value = period(amount.value, unit);
    if (value == null || !isWholeUnit(p, unit)) {
      return null;
    }
    int end = unit + 1;
    if (is(end, Kind.HALF_MORE)) {
      value += rest(unit);
      end++;
    } else if (is(end, Kind.NUMBER) || is(end, Kind.NUMERAL)) {
      if (isOnce(end)) {
        return Draft.fixed(TimeType.SET, "time.set-every", amount.begin, end + 2, value);
      }
      Amount more = amount(end);
      String moreValue = more == null ? null : period(more.value, more.end);
      if (more == null || moreValue == null || !smaller(more.end, unit) || !ends(more.end + 1)) {
        return null;
      }
      value += moreValue.startsWith("PT") ? moreValue.substring(1) : moreValue.substring(1);
      if (value.startsWith("PT") && moreValue.startsWith("PT")) {
        value = period(amount.value, unit) + moreValue.substring(2);
      }
      end = more.end + 1;
    } else if (is(end, Kind.ONCE)) {
      return Draft.fixed(TimeType.SET, "time.set-every", amount.begin, end + 1, value);
    }
    if (is(unit, Kind.YEAR) && (is(end, Kind.NOW) || is(end, Kind.SEXAGENARY))) {
      // "hạng 3 năm nay": the year, not three of them.
      return null;
    }
    if (is(end, Kind.BEFORE) && amount.whole > 0 && amount.whole < 1000 && end == unit + 1) {
      Draft ago = ago(amount, unit, end);
      if (ago != null) {
        return ago;
      }
    }
    if (!amount.last.isEmpty()) {
      value = value + "/" + period(amount.last, unit);
    }
    return Draft.fixed(TimeType.DURATION, "time.duration", amount.begin, end, value);
  }

  /** The figures before a unit: "3", "2,5", "1.000", "ba", "(15)", "4-6". */
  private @Nullable Amount amount(int p) {
    Amount out = new Amount();
    out.begin = p;
    if (is(p, Kind.OPEN)) {
      if (!is(p + 1, Kind.NUMBER) || !is(p + 2, Kind.CLOSE)) {
        return null;
      }
      out.value = Integer.toString(lex.value(p + 1));
      out.end = p + 3;
      if (is(p - 1, Kind.NUMERAL)) {
        out.begin = p - 1;
      }
      return out;
    }
    if (is(p, Kind.NUMERAL)) {
      if (lex.value(p) == 1 && !is(p + 1, Kind.OPEN) && !counts(p)) {
        return null;
      }
      out.value = Integer.toString(lex.value(p));
      out.whole = lex.value(p);
      out.end = p + 1;
      if (is(p + 1, Kind.OPEN) && is(p + 2, Kind.NUMBER) && is(p + 3, Kind.CLOSE)) {
        out.value = Integer.toString(lex.value(p + 2));
        out.end = p + 4;
      }
      return out;
    }
    if (!is(p, Kind.NUMBER) || lex.value(p) < 0 || !opens(p)) {
      return null;
    }
    out.value = Integer.toString(lex.value(p));
    out.whole = lex.value(p);
    out.end = p + 1;
    if ((is(p + 1, Kind.COMMA) || is(p + 1, Kind.DOT))
        && is(p + 2, Kind.NUMBER)
        && joins(p + 1)
        && lex.value(p + 2) >= 0) {
      boolean thousands = lex.length(p + 2) == 3;
      out.value =
          thousands
              ? Integer.toString(lex.value(p))
                  + lex.text().substring(lex.begin(p + 2), lex.end(p + 2))
              : lex.value(p) + "." + lex.text().substring(lex.begin(p + 2), lex.end(p + 2));
      out.whole = -1;
      out.end = p + 3;
    } else if ((is(p + 1, Kind.DASH) || is(p + 1, Kind.TO))
        && is(p + 2, Kind.NUMBER)
        && lex.length(p + 2) <= 3
        && lex.value(p + 2) > lex.value(p)) {
      out.last = Integer.toString(lex.value(p + 2));
      out.whole = -1;
      out.end = p + 3;
    }
    return out;
  }

  /** "một năm" is "a year" as well; it counts where the words around measure. */
  private boolean counts(int p) {
    return switch (kind(p - 1)) {
      case IN, AFTER, BEFORE, DURING, MEASURE, FROM, TO, LIMIT -> true;
      default ->
          switch (kind(p + 2)) {
            case LAST, BEFORE, AFTER, NEXT, HALF_MORE, ONCE -> true;
            default -> false;
          };
    };
  }

  private boolean isWholeUnit(int begin, int unit) {
    if (is(unit, Kind.HOUR) && lex.value(unit) == 2) {
      // "tiếng" is a voice and a language as well.
      return isEnd(unit + 1) || shift(unit + 1) != Draft.NONE || measures(begin - 1);
    }
    // "quý" without a number is a name or a courtesy as often.
    return !is(unit, Kind.QUARTER) || lex.at(lex.begin(unit)) == 'q';
  }

  private boolean measures(int p) {
    return switch (kind(p)) {
      case IN, AFTER, DURING, MEASURE -> true;
      default -> false;
    };
  }

  private static @Nullable String unit(Kind kind) {
    return switch (kind) {
      case DAY -> "D";
      case WEEK -> "W";
      case MONTH -> "M";
      case YEAR -> "Y";
      default -> null;
    };
  }

  /** The ISO duration of so many units, or null where no unit stands here. */
  private @Nullable String period(String amount, int unit) {
    Kind kind = kind(unit);
    String letter = unit(kind);
    if (letter != null) {
      return "P" + amount + letter;
    }
    return switch (kind) {
      case HOUR -> "PT" + amount + "H";
      case MINUTE -> "PT" + amount + "M";
      case SECOND -> "PT" + amount + "S";
      case QUARTER -> times(amount, 3, "M");
      case DECADE -> times(amount, 10, "Y");
      case CENTURY -> times(amount, 100, "Y");
      default -> null;
    };
  }

  private static @Nullable String times(String amount, int factor, String unit) {
    if (amount.length() > 4 || amount.indexOf('.') >= 0) {
      return null;
    }
    return "P" + Integer.parseInt(amount) * factor + unit;
  }

  /** "rưỡi" after a unit. */
  private String rest(int unit) {
    return switch (kind(unit)) {
      case YEAR -> "6M";
      case MONTH -> "15D";
      case HOUR -> "30M";
      case DAY -> "T12H";
      default -> "";
    };
  }

  private boolean smaller(int inner, int outer) {
    return switch (kind(outer)) {
      case YEAR -> is(inner, Kind.MONTH);
      case MONTH, WEEK -> is(inner, Kind.DAY);
      case DAY -> is(inner, Kind.HOUR);
      case HOUR -> is(inner, Kind.MINUTE);
      case MINUTE -> is(inner, Kind.SECOND);
      default -> false;
    };
  }

  private boolean ends(int p) {
    return !is(p, Kind.NUMBER);
  }

  /** "1 lần", "một lần". */
  private boolean isOnce(int p) {
    return is(p, Kind.NUMBER)
        && lex.value(p) == 1
        && is(p + 1, Kind.COUNTER)
        && lex.text().regionMatches(true, lex.begin(p + 1), "lần", 0, 3);
  }

  private @Nullable Draft ago(Amount amount, int unit, int end) {
    Shape shape =
        switch (kind(unit)) {
          case DAY -> Shape.DAY;
          case WEEK -> Shape.WEEK;
          case MONTH -> Shape.MONTH;
          case YEAR -> Shape.YEAR;
          default -> Shape.FIXED;
        };
    // "2 ngày trước hội nghị" counts from the conference.
    if (shape == Shape.FIXED || !isEnd(end + 1)) {
      return null;
    }
    Draft draft = Draft.date(shape, "time.ago", amount.begin, end + 1, new Point());
    draft.relative = -amount.whole;
    return draft;
  }

  // ---- sets

  /** "hằng năm", "định kỳ hàng quý", "định kỳ 6 tháng", "mỗi 5 năm". */
  private @Nullable Draft set(int begin) {
    int p = begin;
    boolean periodic = is(p, Kind.PERIODIC);
    if (periodic) {
      p++;
    }
    if (is(p, Kind.EVERY)) {
      p++;
    } else if (!is(p, Kind.NUMBER)) {
      return null;
    }
    if (is(p, Kind.NUMBER) && opens(p) && lex.value(p) > 0) {
      String value = period(Integer.toString(lex.value(p)), p + 1);
      if (value == null || is(p + 2, Kind.NUMBER) && !isOnce(p + 2)) {
        return null;
      }
      int end = is(p + 2, Kind.ONCE) ? p + 3 : isOnce(p + 2) ? p + 4 : p + 2;
      return Draft.fixed(TimeType.SET, "time.set-every", begin, end, value);
    }
    String value = period("1", p);
    if (value == null || is(p, Kind.SECOND) || shift(p + 1) == 0) {
      return null;
    }
    int end = p + 1;
    if (isOnce(end)) {
      end += 2;
    } else if (is(end, Kind.NUMBER) && (lex.value(p - 1) == 1 || isYear(end))) {
      // "hàng" is "goods" as well: goods of a day or year named.
      return null;
    }
    return Draft.fixed(TimeType.SET, "time.set", begin, end, value);
  }
}
