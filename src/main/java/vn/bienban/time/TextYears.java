package vn.bienban.time;

import java.util.List;
import vn.bienban.time.Draft.Point;
import vn.bienban.time.Draft.Shape;

/**
 * What an article says of its own time, for dates without a year where no publication date is
 * known: the same day told with its year elsewhere, else the latest year the article speaks of as
 * its own. Immutable.
 */
final class TextYears {
  /** Late in the year from this month on; early up to {@link #EARLY}. */
  private static final int LATE = 10;

  private static final int EARLY = 3;

  private final Lexemes lex;
  private final List<Draft> drafts;
  private final int current;
  private final boolean over;

  TextYears(Lexemes lex, List<Draft> drafts) {
    this.lex = lex;
    this.drafts = drafts;
    int latest = 0;
    int planned = 0;
    for (Draft draft : drafts) {
      int year = said(draft);
      if (year == 0 || draft.last != null && draft.shape == Shape.YEAR) {
        continue;
      }
      if (isPlan(draft)) {
        planned = Math.max(planned, year);
      } else if (!draft.limit) {
        latest = Math.max(latest, year);
      }
    }
    int lastMonth = 0;
    boolean reviewed = false;
    for (Draft draft : drafts) {
      if (said(draft) == latest && !draft.limit && !isPlan(draft)) {
        Point end = draft.last == null ? draft.first : draft.last;
        lastMonth = Math.max(lastMonth, end.month * factor(draft.shape));
        reviewed |= draft.shape == Shape.YEAR && isReview(draft);
      }
    }
    current = latest != 0 ? latest : planned;
    over = latest != 0 && (lastMonth >= LATE || planned == latest + 1 || reviewed);
  }

  private static int factor(Shape shape) {
    return switch (shape) {
      case QUARTER -> 3;
      case HALF -> 6;
      case DAY, MONTH -> 1;
      default -> 0;
    };
  }

  private static int said(Draft draft) {
    return switch (draft.shape) {
      case DAY, MONTH, QUARTER, HALF, YEAR ->
          draft.last == null ? draft.first.year : draft.last.year;
      default -> 0;
    };
  }

  private boolean isPlan(Draft draft) {
    for (int p = draft.begin - 1; p >= draft.begin - 4; p--) {
      Kind kind = lex.kind(p);
      if (kind == Kind.PLAN || kind == Kind.TO || kind == Kind.TOWARD) {
        return true;
      }
      if (kind == Kind.BREAK || kind == Kind.DOT || kind == Kind.REVIEW) {
        return false;
      }
    }
    return false;
  }

  private boolean isReview(Draft draft) {
    for (int p = draft.begin - 1; p >= draft.begin - 4; p--) {
      if (lex.is(p, Kind.REVIEW)) {
        return true;
      }
    }
    return false;
  }

  /** The year the article speaks of as its own, or 0 where it leaves that open. */
  int current() {
    return current;
  }

  /** The year of a day or month (day 0) the words give without one, or 0. */
  int of(int month, int day, Draft asked) {
    if (day != 0) {
      for (Draft draft : drafts) {
        if (draft != asked
            && draft.shape == Shape.DAY
            && draft.first.year != 0
            && draft.first.month == month
            && draft.first.day == day) {
          return draft.first.year;
        }
      }
    }
    if (current == 0) {
      return 0;
    }
    return over && month <= EARLY ? current + 1 : current;
  }
}
