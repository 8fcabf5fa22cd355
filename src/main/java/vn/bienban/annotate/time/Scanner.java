package vn.bienban.annotate.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.time.Draft.Shape;
import vn.bienban.document.Finding;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.record.TimeType;
import vn.bienban.text.TimeLimit;

/** Walks over the lexemes of one text once and lets the grammars read what begins at each. */
final class Scanner extends Grammar {
  /** So many lexemes are read between two looks at the clock. */
  private static final int BETWEEN_CHECKS = 256;

  /** "ba (3)" */
  private static final int LONGEST_AMOUNT = 4;

  private final TimeLimit timeLimit;
  private final DayGrammar days;
  private final ClockGrammar clocks;
  private final TimePatterns patterns;
  private final TimeProductions productions;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  Scanner(Lexemes lex, Terms terms, TimePatterns patterns) {
    super(lex);
    this.timeLimit = lex.document().timeLimit();
    this.patterns = patterns;
    productions = new TimeProductions(lex, terms);
    days = new DayGrammar(lex, patterns);
    clocks = new ClockGrammar(lex, days, patterns);
  }

  /** The drafts of the whole text, in order of place. */
  List<Draft> scan() {
    int i = 0;
    while (i < lex.size()) {
      timeLimit.check();
      int pause = Math.min(lex.size(), i + BETWEEN_CHECKS);
      while (i < pause) {
        i = is(i, Figure.OTHER) ? i + 1 : Math.max(readAt(i), i + 1);
      }
    }
    link();
    return drafts;
  }

  List<Finding> findings() {
    return findings;
  }

  /** The lexeme after what was read, or the same one where nothing was. */
  private int readAt(int i) {
    return switch (lex.figure(i)) {
      case WORD -> word(i);
      case NUMBER -> number(i);
      case CLOCK -> clock(i);
      case SHORT_MONTH, SHORT_QUARTER, SHORT_HALF -> period(i);
      case OPEN -> amount(i);
      default -> i;
    };
  }

  private int word(int i) {
    if (!is(i, words.start)) {
      return i;
    }
    if (is(i, words.weekdayStart)) {
      int end = all(productions.read(patterns.weekdays, i), i);
      if (end > i) {
        return end;
      }
    }
    if (is(i, words.dayStart)) {
      return day(i);
    }
    // A range of days or hours takes "từ" into its words when it is read.
    if (is(i, words.periodStart) || is(i, words.from)) {
      return period(i);
    }
    if (is(i, words.numeral)) {
      return number(i);
    }
    if (is(i, words.amountStart)) {
      return amount(i);
    }
    return is(i, words.reference) || is(i, words.current) ? reference(i) : i;
  }

  private int day(int i) {
    DayGrammar.Reading reading = days.read(i);
    if (reading == null) {
      return i;
    }
    drafts.addAll(reading.drafts());
    findings.addAll(reading.findings());
    return reading.end();
  }

  private int number(int i) {
    int end = clock(i);
    if (end == i && days.mayBeginWith(i)) {
      end = day(i);
    }
    if (end == i) {
      end = period(i);
    }
    return end == i ? amount(i) : end;
  }

  /** The patterns of what begins at a lexeme; behind "đầu" or "từ" the next one tells which. */
  private @Nullable RuleMatcher periods(int i) {
    int head = is(i, words.edge) || is(i, words.from) ? i + 1 : i;
    return switch (lex.figure(head)) {
      case WORD -> patterns.periods(lex.kind(head));
      case SHORT_MONTH, SHORT_QUARTER, SHORT_HALF -> patterns.shortForms;
      case NUMBER -> {
        boolean joined = is(head + 1, Figure.DASH) || is(head + 1, Figure.SLASH);
        yield isSmall(head) && is(head + 1, words.partUnit)
            ? patterns.parts
            : head > i || joined || is(i - 1, words.compared) ? patterns.figures : null;
      }
      default -> null;
    };
  }

  /** Reads a week, a month or a longer time; of those that come back each year sets of them. */
  private int period(int i) {
    RuleMatcher matcher = periods(i);
    List<Draft> found = matcher == null ? List.of() : productions.read(matcher, i);
    if (found.isEmpty()) {
      return i;
    }
    found.get(0).limit |= !is(i, words.from) && is(i - 1, words.bound);
    int end = found.get(found.size() - 1).end;
    return isEvery(end, words.year) && found.stream().allMatch(Scanner::isPartOfAnyYear)
        ? all(sets(found, "time.set-period", end + 2, Scanner::ofAnyYear), i)
        : all(found, i);
  }

  /** "tháng 9", "mùa hè": a part of a year that names none. */
  private static boolean isPartOfAnyYear(Draft draft) {
    boolean part =
        switch (draft.shape) {
          case MONTH, QUARTER, HALF, SEASON -> draft.first.month != 0;
          default -> false;
        };
    return part && !draft.saysYear();
  }

  private static String ofAnyYear(Draft draft) {
    String value = Iso.part(0, draft.shape, draft.first.month);
    return draft.last == null ? value : value + "/" + Iso.part(0, draft.shape, draft.last.month);
  }

  private int clock(int i) {
    Draft draft = clocks.read(i);
    if (draft == null) {
      return i;
    }
    drafts.add(draft);
    return draft.end;
  }

  /** Adds drafts; the lexeme after the last one, or the same one where there are none. */
  private int all(List<Draft> found, int i) {
    drafts.addAll(found);
    return found.isEmpty() ? i : found.get(found.size() - 1).end;
  }

  private int amount(int i) {
    boolean comesBack = is(i, words.every) || is(i, words.periodic);
    return comesBack || unitFollows(i)
        ? all(productions.read(comesBack ? patterns.sets : patterns.amounts, i), i)
        : i;
  }

  private boolean unitFollows(int i) {
    for (int p = i + 1; p <= i + LONGEST_AMOUNT; p++) {
      if (is(p, words.anyUnit)) {
        return true;
      }
    }
    return false;
  }

  private int reference(int i) {
    String value =
        switch (lex.value(i)) {
          case 0 -> "PRESENT_REF";
          case 1 -> "FUTURE_REF";
          default -> "PAST_REF";
        };
    drafts.add(Draft.fixed(TimeType.DATE, "time.reference", i, i + 1, value));
    return i + 1;
  }

  // ---- days and hours that belong together

  private void link() {
    for (int i = 0; i + 1 < drafts.size(); i++) {
      Draft a = drafts.get(i);
      Draft b = drafts.get(i + 1);
      if (a.shape == Shape.CLOCK && a.day == null && isDay(b) && beside(a.end, b.begin)) {
        join(a, b);
      } else if (isDay(a)
          && b.shape == Shape.CLOCK
          && a.clock == Draft.NONE
          && beside(a.end, b.begin)
          && !clockOfNext(i + 1)) {
        join(b, a);
      } else if (a.shape == Shape.DAY && b.shape == Shape.WEEKDAY && beside(a.end, b.begin)) {
        b.day = a;
        a.weekday = b.weekday;
      }
    }
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      String length = draft.doubtful && draft.day == null ? draft.literal : null;
      if (draft.shape == Shape.CLOCK && length != null) {
        drafts.set(
            i, Draft.fixed(TimeType.DURATION, "time.duration", draft.begin, draft.end, length));
      } else if (draft.shape == Shape.CLOCK) {
        draft.literal = null;
      }
    }
  }

  /** Whether the hour at an index stands before the day it belongs to. */
  private boolean clockOfNext(int i) {
    return i + 1 < drafts.size()
        && isDay(drafts.get(i + 1))
        && drafts.get(i).end == drafts.get(i + 1).begin;
  }

  private static void join(Draft clock, Draft day) {
    if (clock.part == 0) {
      // "8 giờ tối nay" is twenty o'clock.
      clock.clock = ClockGrammar.inDay(clock.clock, day.part);
      if (clock.clockEnd != Draft.NONE) {
        clock.clockEnd = ClockGrammar.inDay(clock.clockEnd, day.part);
      }
    }
    clock.day = day;
    day.clock = clock.clock;
  }

  private static boolean isDay(Draft draft) {
    return draft.shape == Shape.DAY || draft.shape == Shape.WEEKDAY;
  }

  /** Nothing but a comma, a bracket, a dash or "vào lúc" between. */
  private boolean beside(int end, int begin) {
    if (begin - end > 2) {
      return false;
    }
    for (int p = end; p < begin; p++) {
      boolean sign =
          is(p, Figure.COMMA)
              || is(p, Figure.OPEN)
              || is(p, Figure.DASH)
              || lex.at(lex.begin(p)) == '|';
      if (!sign && !is(p, words.besideClock)) {
        return false;
      }
    }
    return true;
  }
}
