package vn.bienban.annotate.time;

/** Reads a {@link DayPrefix}. */
final class DayPrefixGrammar extends Grammar {
  private static final int MAX_PREFIXES = 8;

  DayPrefixGrammar(Lexemes lex) {
    super(lex);
  }

  /** The prefix that begins at a lexeme; it ends there as well where none stands. */
  DayPrefix read(int begin) {
    DayPrefix out = new DayPrefix();
    int p = begin;
    for (int n = 0; n < MAX_PREFIXES && lex.kind(begin) >= 0; n++) {
      int next = prefixStep(p, out);
      if (next == p) {
        break;
      }
      p = next;
    }
    out.end = p;
    return out;
  }

  /** The lexeme after one more prefix, or the same one. */
  private int prefixStep(int p, DayPrefix out) {
    if (is(p, words.part)) {
      if (out.part != 0 || out.dayWord) {
        return p;
      }
      out.part = lex.value(p);
      return partStep(p + 1, out);
    }
    if (is(p, words.relativeDay)) {
      if (out.relative != Draft.NONE) {
        return p;
      }
      out.relative = lex.value(p);
      out.alone = p + 1;
      return p + 1;
    }
    if (is(p, words.sameDay)) {
      if (out.sameDay || out.anchored()) {
        return p;
      }
      out.sameDay = true;
      out.alone = p + 1;
      return p + 1;
    }
    if (is(p, words.day) || is(p, words.dayOf)) {
      if (out.dayWord) {
        return p;
      }
      out.dayWord = true;
      out.dayOf = is(p, words.dayOf);
      return p + 1;
    }
    if (is(p, words.weekday) || is(p, words.ordinal)) {
      return weekdayStep(p, out);
    }
    boolean goesOn = out.anchored() && out.open < 0 && continues(p + 1);
    boolean dash = spacedDash(p) && is(p + 1, words.day) && is(p + 2, Figure.NUMBER);
    if ((is(p, Figure.COMMA) || dash) && goesOn && !out.comma) {
      out.comma = true;
      return p + 1;
    }
    if (is(p, Figure.OPEN) && goesOn) {
      out.open = p;
      return p + 1;
    }
    return p;
  }

  private boolean continues(int p) {
    return is(p, words.dayGoesOn) || is(p, Figure.NUMBER);
  }

  private int partStep(int p, DayPrefix out) {
    if (out.relative == Draft.NONE) {
      if (is(p, words.now) && lex.value(p) == 1) {
        out.relative = 0;
      } else if (is(p, words.last) && lex.value(p) == 1) {
        out.relative = -1;
      } else if (is(p, words.tomorrow)) {
        out.relative = 1;
      } else {
        return p;
      }
      out.alone = p + 1;
      return p + 1;
    }
    return p;
  }

  private int weekdayStep(int p, DayPrefix out) {
    if (out.weekday != 0) {
      return p;
    }
    int end;
    int weekday;
    if (is(p, words.weekday)) {
      weekday = lex.value(p);
      end = p + 1;
    } else if (isSmall(p + 1) && lex.value(p + 1) >= 2 && lex.value(p + 1) <= 7 && closes(p + 1)) {
      weekday = lex.value(p + 1) - 1;
      end = p + 2;
    } else {
      return p;
    }
    out.weekday = weekday;
    // "thứ hai" is "second" as well: alone it is a day only beside a day's word or a week.
    int week = is(end, words.of) ? end + 1 : end;
    int shift = is(week, words.week) ? shift(week + 1) : Draft.NONE;
    if (shift != Draft.NONE) {
      out.alone = week + 2;
    } else if (is(end, words.every) && is(end + 1, words.week)) {
      out.alone = end + 2;
    } else if (shiftOfDay(end) && (isEnd(end + 1) || out.part != 0 || writtenAsName(p))) {
      out.alone = end + 1;
    } else if (standsAlone(p, end)) {
      out.alone = end;
    } else if (out.part != 0
        || out.dayOf
        || weekday == 7
        || writtenAsName(p)
        || !out.dayWord && isOn(p, end)) {
      out.alone = end;
    }
    return end;
  }

  /** "vào thứ hai", not "vào thứ hai của giải" or "vào thứ hai mươi". */
  private boolean isOn(int p, int end) {
    boolean on = is(p - 1, words.in) && lex.value(p - 1) == 0 || is(p - 1, words.falls);
    return on && !is(end, words.notWeekday);
  }

  /** "này", "tới", "vừa rồi" behind a weekday. */
  boolean shiftOfDay(int p) {
    return is(p, words.shift) && shift(p) != Draft.NONE;
  }

  /** "thứ Hai" with a capital, and nothing before that would make it "the second". */
  private boolean writtenAsName(int p) {
    if (is(p, words.ordinal)) {
      // "từ thứ 7 trở đi"
      boolean other = is(p + 2, Figure.OTHER) && !is(p - 1, words.in) || is(p - 2, words.rank);
      return is(p - 1, words.beforeWeekday) && !other;
    }
    int lastWord = lex.end(p) - 1;
    while (Letters.isLetter(lex.at(lastWord - 1))) {
      lastWord--;
    }
    return Character.isUpperCase(lex.at(lastWord))
        && !is(p - 1, Figure.OTHER)
        && !is(p - 1, words.rank)
        && !is(p - 1, words.counter);
  }
}
