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
    boolean beside = isBeside(begin - 1);
    Hit last = null;
    int end = first.end;
    if (is(end, Kind.DASH) || is(end, Kind.TO) || is(end, Kind.TOWARD)) {
      last = hit(end + 1, true);
      if (last != null) {
        end = last.end;
      }
    }
    int part = 0;
    if (is(end, Kind.PART) && days.read(end) == null) {
      part = lex.value(end);
      end++;
    }
    if (part == 0 && isMeridiem(end)) {
      part = lex.value(end);
      end++;
    }
    boolean dayFollows = part != 0 || is(end, Kind.PART) || is(end, Kind.DAY);
    if (first.maybeGrams && !beside && !dayFollows) {
      return null;
    }
    Draft draft = new Draft(Shape.CLOCK, TimeType.TIME, "time.clock", begin, end, new Point());
    boolean both = last == null || first.minutes < last.minutes;
    draft.part = both ? part : 0;
    draft.clock = inDay(first.minutes, both ? part : 0);
    if (last != null) {
      draft.clockEnd = inDay(last.minutes, part);
      if (is(begin - 1, Kind.FROM)) {
        draft.begin = begin - 1;
      }
    }
    boolean during = isDuring(begin - 1);
    boolean certain = first.certain || last != null || beside || part != 0;
    if (draft.clock == DAY || during || !certain || is(end, Kind.SLASH)) {
      draft.doubtful = true;
      draft.literal = duration(first.minutes);
    }
    return draft;
  }

  private boolean isDuring(int p) {
    return switch (kind(p)) {
      case DURING, AFTER -> true;
      // "trong", not "vào"
      case IN -> lex.value(p) == 1;
      default -> false;
    };
  }

  /** How long it takes, where it is no time of the clock. */
  static String duration(int minutes) {
    int hours = minutes / 60;
    int rest = minutes % 60;
    return "PT" + (hours > 0 ? hours + "H" : "") + (rest > 0 ? rest + "M" : "");
  }

  private boolean isBeside(int p) {
    return switch (kind(p)) {
      case AT, FROM, TO, TOWARD -> true;
      default -> false;
    };
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
    if (is(p, Kind.CLOCK)) {
      if (!second && !opens(p) || !closes(p) && !is(p + 1, Kind.DASH)) {
        return null;
      }
      int value = lex.value(p);
      hit.maybeGrams = (value & Lexer.MAYBE_GRAMS) != 0;
      hit.minutes = value & ~Lexer.MAYBE_GRAMS;
      hit.end = p + 1;
      hit.certain = true;
      if (hit.minutes % 60 != 0) {
        hit.end = is(p + 1, Kind.MINUTE) ? p + 2 : p + 1;
      } else if (isMinutes(p + 1) && (is(p + 2, Kind.MINUTE) || isDayWord(p + 2))) {
        // "10h 30 ngày 2/1"
        hit.minutes += lex.value(p + 1);
        hit.end = is(p + 2, Kind.MINUTE) ? p + 3 : p + 2;
      }
      return hit;
    }
    if (isSmall(p) && isMeridiem(p + 1) && lex.value(p) <= 12 && (second || opens(p))) {
      hit.minutes = lex.value(p) * 60;
      hit.end = p + 1;
      hit.certain = true;
      return hit;
    }
    if (is(p, Kind.NUMBER)) {
      return is(p + 1, Kind.COLON) ? colon(p, hit, second) : hour(p, hit, second);
    }
    return is(p, Kind.NUMERAL) ? hour(p, hit, second) : null;
  }

  /** "17:03", "08:30:15". */
  private @Nullable Hit colon(int p, Hit hit, boolean second) {
    if (!isSmall(p) || lex.value(p) > 23 || !joins(p + 1) || !isMinutes(p + 2) || !opens(p)) {
      return null;
    }
    hit.minutes = lex.value(p) * 60 + lex.value(p + 2);
    hit.end = p + 3;
    if (is(p + 3, Kind.COLON) && joins(p + 3) && isMinutes(p + 4)) {
      hit.end = p + 5;
    }
    hit.certain = true;
    return closes(hit.end - 1) ? hit : null;
  }

  private boolean isMeridiem(int p) {
    return is(p, Kind.MERIDIEM)
        && (lex.touchesPrevious(p) || Character.isUpperCase(lex.at(lex.begin(p))));
  }

  private boolean isMinutes(int p) {
    return is(p, Kind.NUMBER) && lex.length(p) == 2 && lex.value(p) < 60;
  }

  /** "8 giờ", "8 giờ 30", "8 giờ 30 phút", "8 giờ rưỡi", "8 giờ kém 15". */
  private @Nullable Hit hour(int p, Hit hit, boolean second) {
    if (!is(p + 1, Kind.HOUR) || lex.value(p) > 24 || lex.value(p) < 0 || lex.value(p + 1) != 0) {
      return null;
    }
    if (is(p, Kind.NUMBER) && (!isSmall(p) || !second && !opens(p))) {
      return null;
    }
    hit.minutes = lex.value(p) * 60;
    hit.end = p + 2;
    int q = p + 2;
    if (isSmall(q) && lex.value(q) < 60 && (is(q + 1, Kind.MINUTE) || closes(q))) {
      boolean minutes = is(q + 1, Kind.MINUTE);
      if (minutes || lex.length(q) == 2 && !is(q + 1, Kind.COUNTER) && !isUnit(q + 1)) {
        hit.minutes += lex.value(q);
        hit.end = minutes ? q + 2 : q + 1;
        hit.certain = true;
      }
    } else if (is(q, Kind.HALF_MORE)) {
      hit.minutes += 30;
      hit.end = q + 1;
    } else if (is(q, Kind.SHARP)) {
      hit.end = q + 1;
      hit.certain = true;
    } else if (is(q, Kind.LESS) && isSmall(q + 1) && lex.value(q + 1) < 60) {
      hit.minutes -= lex.value(q + 1);
      hit.end = is(q + 2, Kind.MINUTE) ? q + 3 : q + 2;
      hit.certain = true;
    }
    return hit.minutes < 0 ? null : hit;
  }

  private boolean isDayWord(int p) {
    return is(p, Kind.DAY) || is(p, Kind.PART);
  }

  private boolean isUnit(int p) {
    return switch (kind(p)) {
      case DAY, WEEK, MONTH, YEAR, HOUR, SLASH -> true;
      default -> false;
    };
  }
}
