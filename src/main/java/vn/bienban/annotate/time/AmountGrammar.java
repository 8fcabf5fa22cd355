package vn.bienban.annotate.time;

import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.time.Draft.Point;
import vn.bienban.annotate.time.Draft.Shape;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.record.TimeType;

/** Durations ("3 ngày", "2,5 năm", "4-6 tuần") and sets ("hằng năm", "định kỳ hàng quý"). */
final class AmountGrammar extends Grammar {
  /** The value of a word that counts how often. */
  private static final int TIMES = 2;

  private static final int PAIR = 2;

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
    return is(p, words.halfOne)
        ? half(p)
        : is(p, words.every) || is(p, words.periodic) ? set(p) : duration(p);
  }

  // ---- durations

  private @Nullable Draft duration(int p) {
    Amount amount = amount(p);
    if (amount == null) {
      return null;
    }
    int unit = amount.end;
    TimeWords.Unit of = words.unit(lex.kind(unit));
    String value = period(amount.value, unit);
    if (of == null || value == null || !isWholeUnit(p, unit)) {
      return null;
    }
    int end = unit + 1;
    if (is(end, words.halfMore)) {
      value += of.half();
      end++;
    } else if (isCount(end)) {
      if (isOnce(end)) {
        return Draft.fixed(TimeType.SET, "time.set-every", amount.begin, end + 2, value);
      }
      Amount more = amount(end);
      String moreValue = more == null ? null : period(more.value, more.end);
      LexicalClass smaller = of.smaller();
      if (more == null
          || moreValue == null
          || smaller == null
          || !is(more.end, smaller)
          || is(more.end + 1, Figure.NUMBER)) {
        return null;
      }
      value += moreValue.substring(1);
      if (value.startsWith("PT") && moreValue.startsWith("PT")) {
        value = period(amount.value, unit) + moreValue.substring(2);
      }
      end = more.end + 1;
    } else if (is(end, words.once)) {
      return Draft.fixed(TimeType.SET, "time.set-every", amount.begin, end + 1, value);
    }
    if (is(unit, words.year) && (is(end, words.now) || is(end, words.sexagenary))) {
      // "hạng 3 năm nay": the year, not three of them.
      return null;
    }
    if (is(end, words.before) && amount.whole > 0 && amount.whole < 1000 && end == unit + 1) {
      Draft ago = ago(amount, of.shape(), end);
      if (ago != null) {
        return ago;
      }
    }
    if (!amount.last.isEmpty()) {
      value = value + "/" + period(amount.last, unit);
    }
    return Draft.fixed(TimeType.DURATION, "time.duration", amount.begin, end, value);
  }

  /** "nửa năm"; "nửa tháng 8" and "một nửa ngày" are something else. */
  private @Nullable Draft half(int p) {
    String value = halfOf(p + 1);
    return value == null || isCount(p - 1)
        ? null
        : Draft.fixed(TimeType.DURATION, "time.duration", p, p + 2, value);
  }

  /** The half of one unit, or null where no such unit stands here. */
  private @Nullable String halfOf(int unit) {
    TimeWords.Unit of = words.unit(lex.kind(unit));
    if (of == null
        || is(unit, words.year) && lex.value(unit) != 0
        || is(unit + 1, words.notHalved)) {
      return null;
    }
    if (is(unit + 1, Figure.NUMBER) || is(unit + 1, Figure.ROMAN)) {
      return null;
    }
    if (of.times() > PAIR) {
      return of.one().replace("1", Integer.toString(of.times() / PAIR));
    }
    return of.half().isEmpty() ? null : (of.one().startsWith("PT") ? "PT" : "P") + of.half();
  }

  /** The figures before a unit: "3", "2,5", "1.000", "ba", "(15)", "4-6". */
  private @Nullable Amount amount(int p) {
    Amount out = new Amount();
    out.begin = p;
    if (is(p, Figure.OPEN)) {
      if (!is(p + 1, Figure.NUMBER) || !is(p + 2, Figure.CLOSE)) {
        return null;
      }
      out.value = Integer.toString(lex.value(p + 1));
      out.end = p + 3;
      if (is(p - 1, words.numeral)) {
        out.begin = p - 1;
      }
      return out;
    }
    if (is(p, words.numeral)) {
      if (lex.value(p) == 1 && !is(p + 1, Figure.OPEN) && !counts(p)) {
        return null;
      }
      out.value = Integer.toString(lex.value(p));
      out.whole = lex.value(p);
      out.end = p + 1;
      if (is(p + 1, Figure.OPEN) && is(p + 2, Figure.NUMBER) && is(p + 3, Figure.CLOSE)) {
        out.value = Integer.toString(lex.value(p + 2));
        out.end = p + 4;
      }
      return out;
    }
    if (!is(p, Figure.NUMBER) || lex.value(p) < 0 || !opens(p)) {
      return null;
    }
    out.value = Integer.toString(lex.value(p));
    out.whole = lex.value(p);
    out.end = p + 1;
    if ((is(p + 1, Figure.COMMA) || is(p + 1, Figure.DOT))
        && is(p + 2, Figure.NUMBER)
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
    } else if ((is(p + 1, Figure.DASH) || is(p + 1, words.to))
        && is(p + 2, Figure.NUMBER)
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
    // "qua", as of "đêm qua" too
    boolean past = is(p - 1, words.last) && lex.value(p - 1) == 1;
    return past || is(p - 1, words.beforeOne) || is(p + 2, words.behindOne);
  }

  private boolean isWholeUnit(int begin, int unit) {
    if (is(unit, words.hour) && lex.value(unit) == 2) {
      // "tiếng" is a voice and a language as well.
      return isEnd(unit + 1) || shift(unit + 1) != Draft.NONE || is(begin - 1, words.measuring);
    }
    // "quý" without a number is a name or a courtesy as often.
    return !is(unit, words.quarter) || !lex.isCapitalized(unit);
  }

  /** The ISO duration of so many units, or null where no unit stands here. */
  private @Nullable String period(String amount, int unit) {
    TimeWords.Unit of = words.unit(lex.kind(unit));
    if (of == null) {
      return null;
    }
    if (of.times() == 1) {
      return of.one().replace("1", amount);
    }
    boolean many = amount.length() > 4 || amount.indexOf('.') >= 0;
    return many
        ? null
        : of.one().replace("1", Integer.toString(Integer.parseInt(amount) * of.times()));
  }

  /** "1 lần", "một lần". */
  private boolean isOnce(int p) {
    return is(p, Figure.NUMBER)
        && lex.value(p) == 1
        && is(p + 1, words.counter)
        && lex.value(p + 1) == TIMES;
  }

  private @Nullable Draft ago(Amount amount, Shape shape, int end) {
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
    boolean periodic = is(p, words.periodic);
    if (periodic) {
      p++;
    }
    if (is(p, words.every)) {
      p++;
    } else if (!is(p, Figure.NUMBER)) {
      return null;
    }
    if (is(p, Figure.NUMBER) && opens(p) && lex.value(p) > 0) {
      String value = period(Integer.toString(lex.value(p)), p + 1);
      if (value == null || is(p + 2, Figure.NUMBER) && !isOnce(p + 2)) {
        return null;
      }
      int end = is(p + 2, words.once) ? p + 3 : isOnce(p + 2) ? p + 4 : p + 2;
      return Draft.fixed(TimeType.SET, "time.set-every", begin, end, value);
    }
    Draft part = partOfDay(begin, p);
    if (part != null) {
      return part;
    }
    String value = is(p, words.halfOne) ? halfOf(p + 1) : period("1", p);
    if (is(p, words.halfOne)) {
      p++;
    }
    if (value == null || is(p, words.second) || shift(p + 1) == 0) {
      return null;
    }
    int end = p + 1;
    if (isOnce(end)) {
      end += 2;
    } else if (is(end, Figure.NUMBER) && (lex.value(p - 1) == 1 || isYear(end))) {
      // "hàng" is "goods" as well: goods of a day or year named.
      return null;
    }
    return Draft.fixed(TimeType.SET, "time.set", begin, end, value);
  }

  /** "mỗi sáng", "hằng đêm", "mỗi tối thứ Bảy", "mỗi thứ Hai". */
  private @Nullable Draft partOfDay(int begin, int p) {
    boolean part = is(p, words.part);
    int weekday = part ? p + 1 : p;
    if (is(weekday, words.weekday) && lex.value(p - 1) == 0) {
      // not "chuyến hàng thứ hai"
      return partOfDay(
          begin, weekday + 1, "XXXX-WXX-" + lex.value(weekday), part ? lex.value(p) : 0);
    }
    // "mỗi tối 3/7", "mỗi sáng nay", "mỗi đêm Trung thu"
    boolean other =
        is(p + 1, Figure.NUMBER)
            || is(p + 1, words.shift)
            || is(p + 1, words.dayStart)
            || is(p + 1, Figure.OTHER) && lex.isCapitalized(p + 1);
    return part && !other ? partOfDay(begin, p + 1, Iso.UNKNOWN_DAY, lex.value(p)) : null;
  }

  private static Draft partOfDay(int begin, int end, String value, int part) {
    Draft draft = Draft.fixed(TimeType.SET, "time.set", begin, end, value);
    draft.part = part;
    return draft;
  }
}
