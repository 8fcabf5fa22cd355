package vn.bienban.annotate.time;

import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.time.Draft.Point;
import vn.bienban.annotate.time.Draft.Shape;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.record.TimeType;

/** Times of the clock: "8 giờ 30", "14h", "9h00 - 11h30", "2 giờ chiều", "17:03". */
final class ClockGrammar extends Grammar {
  private static final int NOON = 12 * 60;
  private static final int DAY = 24 * 60;

  private final DayGrammar days;
  private final RuleMatcher patterns;

  ClockGrammar(Lexemes lex, DayGrammar days, TimePatterns patterns) {
    super(lex);
    this.days = days;
    this.patterns = patterns.clocks;
  }

  /** A time of the clock as its words have it. */
  private record Hit(int begin, int end, int minutes) {}

  /** Reads a time of the clock, or a range of two, that begins at a number. */
  @Nullable Draft read(int begin) {
    if (!is(begin, Figure.CLOCK)
        && !is(begin + 1, words.clockSign)
        && !is(begin + 1, Figure.COLON)) {
      return null;
    }
    Match match = match(patterns, begin);
    Hit first = match == null ? null : hit(match.get("first"));
    if (match == null || first == null) {
      return null;
    }
    boolean beside = is(begin - 1, words.beforeClock);
    Hit last = hit(match.get("last"));
    int end = last == null ? first.end : last.end;
    int part = 0;
    if (is(end, words.part) && days.read(end) == null || isMeridiem(end)) {
      part = lex.value(end);
      end++;
    }
    boolean dayFollows = part != 0 || is(end, words.part) || is(end, words.day);
    if (maybeGrams(first) && !beside && !dayFollows) {
      return null;
    }
    // "11 giờ đến 2 giờ chiều": the part is that of the last hour.
    int headPart = last == null || first.minutes < last.minutes ? part : 0;
    int clock = inDay(first.minutes, headPart);
    int clockEnd = last == null ? Draft.NONE : inDay(last.minutes, part);
    int from = last != null && is(begin - 1, words.from) ? begin - 1 : begin;
    if (isDaily(begin, end, first, last, part)) {
      String value = Iso.clocks(Iso.UNKNOWN_DAY, clock, clockEnd);
      return Draft.fixed(TimeType.SET, "time.set-clock", from, end + 2, value);
    }
    Draft draft = new Draft(Shape.CLOCK, TimeType.TIME, "time.clock", from, end, new Point());
    draft.part = headPart;
    draft.clock = clock;
    draft.clockEnd = clockEnd;
    boolean during = isDuring(begin - 1);
    boolean certain = isCertain(first) || last != null || beside || part != 0;
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

  /** The hour and what is added to it or taken from it; null where that is before midnight. */
  private @Nullable Hit hit(Match.@Nullable Range range) {
    if (range == null) {
      return null;
    }
    int p = range.begin();
    int minutes =
        is(p, Figure.CLOCK) ? lex.value(p) & ~LexemeReader.MAYBE_GRAMS : lex.value(p) * 60;
    // Seconds are left out.
    int end = is(p + 1, Figure.COLON) ? Math.min(p + 3, range.end()) : range.end();
    for (int q = p + 1; q < end; q++) {
      if (is(q, Figure.NUMBER)) {
        minutes += is(q - 1, words.less) ? -lex.value(q) : lex.value(q);
      } else if (is(q, words.halfMore)) {
        minutes += 30;
      }
    }
    return minutes < 0 ? null : new Hit(p, range.end(), minutes);
  }

  /** "10g" may be ten grams as well. */
  private boolean maybeGrams(Hit hit) {
    return is(hit.begin, Figure.CLOCK)
        && hit.end == hit.begin + 1
        && (lex.value(hit.begin) & LexemeReader.MAYBE_GRAMS) != 0;
  }

  /** Minutes or the short form make it a time of the clock without more. */
  private boolean isCertain(Hit hit) {
    return is(hit.begin, Figure.CLOCK)
        || !is(hit.begin + 1, words.hour)
        || hit.end > hit.begin + 2 && !is(hit.end - 1, words.halfMore);
  }
}
