package vn.bienban.annotate.time;

import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.time.Draft.Point;
import vn.bienban.annotate.time.Draft.Shape;
import vn.bienban.record.TimeType;

/** Times of the clock: "8 giờ 30", "14h", "9h00 - 11h30", "2 giờ chiều", "17:03". */
final class ClockGrammar extends Grammar {
  private static final int NOON = 12 * 60;
  private static final int DAY = 24 * 60;

  private final DayGrammar days;

  ClockGrammar(Lexemes lex, DayGrammar days) {
    super(lex);
    this.days = days;
  }

  private static final class Hit {
    int minutes;
    int end;
    // Minutes or the short form make it a time of the clock without more.
    boolean certain;
    boolean maybeGrams;
  }

  /** Reads a time of the clock, or a range of two, that begins at a number. */
  @Nullable Draft read(int begin) {
    Hit first = hit(begin, false);
    if (first == null) {
      return null;
    }
    boolean beside = is(begin - 1, words.beforeClock);
    Hit last = null;
    int end = first.end;
    if (isRange(end)) {
      last = hit(end + 1, true);
      if (last != null) {
        end = last.end;
      }
    }
    int part = 0;
    if (is(end, words.part) && days.read(end) == null) {
      part = lex.value(end);
      end++;
    }
    if (part == 0 && isMeridiem(end)) {
      part = lex.value(end);
      end++;
    }
    boolean dayFollows = part != 0 || is(end, words.part) || is(end, words.day);
    if (first.maybeGrams && !beside && !dayFollows) {
      return null;
    }
    if (isDaily(begin, end, first, last, part)) {
      return daily(begin, end, first, last, part);
    }
    Draft draft = new Draft(Shape.CLOCK, TimeType.TIME, "time.clock", begin, end, new Point());
    boolean both = last == null || first.minutes < last.minutes;
    draft.part = both ? part : 0;
    draft.clock = inDay(first.minutes, both ? part : 0);
    if (last != null) {
      draft.clockEnd = inDay(last.minutes, part);
      if (is(begin - 1, words.from)) {
        draft.begin = begin - 1;
      }
    }
    boolean during = isDuring(begin - 1);
    boolean certain = first.certain || last != null || beside || part != 0;
    if (draft.clock == DAY || during || !certain || is(end, Figure.SLASH)) {
      draft.doubtful = true;
      draft.literal = duration(first.minutes);
    }
    return draft;
  }

  /** "16h30 hằng ngày", "từ 6h đến 22h mỗi ngày"; "8 giờ mỗi ngày" may be so many hours. */
  private boolean isDaily(int begin, int end, Hit first, @Nullable Hit last, int part) {
    return isEvery(end, words.day)
        && !isDuring(begin - 1)
        && (last != null
            || part != 0
            || first.minutes % 60 != 0
            || is(begin - 1, words.beforeDaily));
  }

  private Draft daily(int begin, int end, Hit first, @Nullable Hit last, int part) {
    int head = last != null && first.minutes >= last.minutes ? 0 : part;
    String value = Iso.UNKNOWN_DAY + "T" + Iso.clock(inDay(first.minutes, head));
    int from = begin;
    if (last != null) {
      value += "/" + Iso.UNKNOWN_DAY + "T" + Iso.clock(inDay(last.minutes, part));
      from = is(begin - 1, words.from) ? begin - 1 : begin;
    }
    return Draft.fixed(TimeType.SET, "time.set-clock", from, end + 2, value);
  }

  private boolean isDuring(int p) {
    // "trong", not "vào"
    return is(p, words.span) || is(p, words.in) && lex.value(p) == 1;
  }

  /** How long it takes, where it is no time of the clock. */
  static String duration(int minutes) {
    int hours = minutes / 60;
    int rest = minutes % 60;
    return "PT" + (hours > 0 ? hours + "H" : "") + (rest > 0 ? rest + "M" : "");
  }

  /** The minutes after midnight that an hour told in a part of the day is. */
  static int inDay(int minutes, int part) {
    boolean morningHours = minutes < NOON;
    return switch (part) {
      case 2 -> minutes < 5 * 60 ? minutes + NOON : minutes;
      case 3, 4 -> morningHours ? minutes + NOON : minutes;
      case 5 ->
          morningHours && minutes >= 6 * 60
              ? minutes + NOON
              : minutes >= NOON && minutes < NOON + 60 ? minutes - NOON : minutes;
      default -> minutes;
    };
  }

  private @Nullable Hit hit(int p, boolean second) {
    Hit hit = new Hit();
    if (is(p, Figure.CLOCK)) {
      if (!second && !opens(p) || !closes(p) && !is(p + 1, Figure.DASH)) {
        return null;
      }
      int value = lex.value(p);
      hit.maybeGrams = (value & LexemeReader.MAYBE_GRAMS) != 0;
      hit.minutes = value & ~LexemeReader.MAYBE_GRAMS;
      hit.end = p + 1;
      hit.certain = true;
      if (hit.minutes % 60 != 0) {
        hit.end = is(p + 1, words.minutes) ? p + 2 : p + 1;
      } else if (isSmall(p + 1) && lex.value(p + 1) < 60 && is(p + 2, words.minutes)
          || isMinutes(p + 1) && isDayWord(p + 2)) {
        // "20h 23p", "10h 30 ngày 2/1"
        hit.minutes += lex.value(p + 1);
        hit.end = is(p + 2, words.minutes) ? p + 3 : p + 2;
        hit.maybeGrams = false;
      }
      return hit;
    }
    if (isSmall(p) && isMeridiem(p + 1) && lex.value(p) <= 12 && (second || opens(p))) {
      hit.minutes = lex.value(p) * 60;
      hit.end = p + 1;
      hit.certain = true;
      return hit;
    }
    if (is(p, Figure.NUMBER)) {
      return is(p + 1, Figure.COLON) ? colon(p, hit, second) : hour(p, hit, second);
    }
    return is(p, words.numeral) ? hour(p, hit, second) : null;
  }

  /** "17:03", "08:30:15". */
  private @Nullable Hit colon(int p, Hit hit, boolean second) {
    if (!isSmall(p) || lex.value(p) > 23 || !joins(p + 1) || !isMinutes(p + 2) || !opens(p)) {
      return null;
    }
    hit.minutes = lex.value(p) * 60 + lex.value(p + 2);
    hit.end = p + 3;
    if (is(p + 3, Figure.COLON) && joins(p + 3) && isMinutes(p + 4)) {
      hit.end = p + 5;
    }
    hit.certain = true;
    return closes(hit.end - 1) ? hit : null;
  }

  private boolean isMeridiem(int p) {
    return is(p, words.meridiem) && (lex.touchesPrevious(p) || lex.isCapitalized(p));
  }

  private boolean isMinutes(int p) {
    return is(p, Figure.NUMBER) && lex.length(p) == 2 && lex.value(p) < 60;
  }

  /** "8 giờ", "8 giờ 30", "8 giờ 30 phút", "8 giờ rưỡi", "8 giờ kém 15". */
  private @Nullable Hit hour(int p, Hit hit, boolean second) {
    if (!is(p + 1, words.hour) || lex.value(p) > 24 || lex.value(p) < 0 || lex.value(p + 1) != 0) {
      return null;
    }
    if (is(p, Figure.NUMBER) && (!isSmall(p) || !second && !opens(p))) {
      return null;
    }
    hit.minutes = lex.value(p) * 60;
    hit.end = p + 2;
    int q = p + 2;
    if (isSmall(q) && lex.value(q) < 60 && (is(q + 1, words.minutes) || closes(q))) {
      boolean minutes = is(q + 1, words.minutes);
      if (minutes || lex.length(q) == 2 && !is(q + 1, words.counter) && !isUnit(q + 1)) {
        hit.minutes += lex.value(q);
        hit.end = minutes ? q + 2 : q + 1;
        hit.certain = true;
      }
    } else if (is(q, words.halfMore)) {
      hit.minutes += 30;
      hit.end = q + 1;
    } else if (is(q, words.sharp)) {
      hit.end = q + 1;
      hit.certain = true;
    } else if (is(q, words.less) && isSmall(q + 1) && lex.value(q + 1) < 60) {
      hit.minutes -= lex.value(q + 1);
      hit.end = is(q + 2, words.minute) ? q + 3 : q + 2;
      hit.certain = true;
    }
    return hit.minutes < 0 ? null : hit;
  }

  private boolean isDayWord(int p) {
    return is(p, words.day) || is(p, words.part);
  }

  private boolean isUnit(int p) {
    return is(p, words.unit) || is(p, Figure.SLASH);
  }
}
