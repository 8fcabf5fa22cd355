package vn.bienban.annotate.time;

/** What stands before the figures of a day: its part, "ngày", "hôm nay", a weekday. */
final class DayPrefix extends Grammar {
  private static final int MAX_PREFIXES = 8;

  /** The lexeme after it. */
  int end;

  /** The lexeme after what can stand without figures, or 0. */
  int alone;

  /** "ngày" or "hôm". */
  boolean dayWord;

  /** "hôm", which never counts days. */
  boolean dayOf;

  boolean sameDay;

  /** Days from the publication, or {@link Draft#NONE}. */
  int relative = Draft.NONE;

  /** From 1, Monday, or 0. */
  int weekday;

  /** The bracket opened before the figures, or -1. */
  int open = -1;

  boolean comma;

  /** The part of the day as {@code days.tsv} numbers it, or 0. */
  int part;

  /** Reads the one that begins at a lexeme; it ends there as well where none stands. */
  DayPrefix(Lexemes lex, int begin) {
    super(lex);
    end = begin;
    for (int n = 0; n < MAX_PREFIXES && lex.kind(begin) >= 0; n++) {
      int next = step(end);
      if (next == end) {
        break;
      }
      end = next;
    }
  }

  /** Whether a date may follow behind a comma or in brackets. */
  boolean anchored() {
    return relative != Draft.NONE || weekday != 0;
  }

  /** The lexeme after one more prefix, or the same one. */
  private int step(int p) {
    if (is(p, words.part) && part == 0 && !dayWord) {
      part = lex.value(p);
      return partStep(p + 1);
    }
    if (is(p, words.relativeDay) && relative == Draft.NONE) {
      relative = lex.value(p);
      alone = p + 1;
      return p + 1;
    }
    if (is(p, words.sameDay) && !sameDay && !anchored()) {
      sameDay = true;
      alone = p + 1;
      return p + 1;
    }
    if ((is(p, words.day) || is(p, words.dayOf)) && !dayWord) {
      dayWord = true;
      dayOf = is(p, words.dayOf);
      return p + 1;
    }
    if (is(p, words.weekday) || is(p, words.ordinal)) {
      return weekdayStep(p);
    }
    boolean goesOn =
        anchored() && open < 0 && (is(p + 1, words.dayGoesOn) || is(p + 1, Figure.NUMBER));
    boolean dash = spacedDash(p) && is(p + 1, words.day) && is(p + 2, Figure.NUMBER);
    if ((is(p, Figure.COMMA) || dash) && goesOn && !comma) {
      comma = true;
      return p + 1;
    }
    if (is(p, Figure.OPEN) && goesOn) {
      open = p;
      return p + 1;
    }
    return p;
  }

  /** "nay", "qua" or "mai" behind a part of the day. */
  private int partStep(int p) {
    int shift =
        is(p, words.now) && lex.value(p) == 1
            ? 0
            : is(p, words.last) && lex.value(p) == 1 ? -1 : is(p, words.tomorrow) ? 1 : Draft.NONE;
    if (relative != Draft.NONE || shift == Draft.NONE) {
      return p;
    }
    relative = shift;
    alone = p + 1;
    return p + 1;
  }

  private int weekdayStep(int p) {
    boolean word = is(p, words.weekday);
    if (weekday != 0 || !word && (small(p + 1, 7) < 2 || !closes(p + 1))) {
      return p;
    }
    weekday = word ? lex.value(p) : lex.value(p + 1) - 1;
    int next = word ? p + 1 : p + 2;
    // "thứ hai" is "second" as well: alone it is a day only beside a day's word or a week.
    int week = is(next, words.of) ? next + 1 : next;
    if (is(week, words.week) && shift(week + 1) != Draft.NONE) {
      alone = week + 2;
    } else if (is(next, words.every) && is(next + 1, words.week)) {
      alone = next + 2;
    } else if (shiftOfDay(next) && (isEnd(next + 1) || part != 0 || writtenAsName(p))) {
      alone = next + 1;
    } else if (standsAlone(p, next)
        || part != 0
        || dayOf
        || weekday == 7
        || writtenAsName(p)
        || !dayWord && isOn(p, next)) {
      alone = next;
    }
    return next;
  }

  /** "vào thứ hai", not "vào thứ hai của giải" or "vào thứ hai mươi". */
  private boolean isOn(int p, int next) {
    boolean on = is(p - 1, words.in) && lex.value(p - 1) == 0 || is(p - 1, words.falls);
    return on && !is(next, words.notWeekday);
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
