package vn.bienban.annotate.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.time.Draft.Point;
import vn.bienban.annotate.time.Draft.Shape;
import vn.bienban.document.Finding;
import vn.bienban.record.PartOfDay;
import vn.bienban.record.TimeType;
import vn.bienban.text.Span;

/**
 * Days with all that stands before them: "Chiều 3/7", "Sáng nay, 7-12", "từ ngày 5 đến 17-4", "thứ
 * Hai (ngày 3/7)", "hôm qua", "chiều cùng ngày".
 */
final class DayGrammar extends Grammar {
  private final DayFigures figures;

  DayGrammar(Lexemes lex, TimePatterns patterns) {
    super(lex);
    figures = new DayFigures(lex, patterns);
  }

  /** What one reading yields: expressions or findings, and the lexeme after it. */
  record Reading(List<Draft> drafts, List<Finding> findings, int end) {
    Reading(Draft draft) {
      this(List.of(draft), List.of(), draft.end);
    }
  }

  /** Whether a number may begin days with nothing before it: a month must be told with it. */
  boolean mayBeginWith(int number) {
    int next = number + 1;
    return small(number, 31) > 0
        && opens(number)
        && (is(next, Figure.SLASH) || is(next, Figure.DOT)
            ? isSmall(next + 1)
            : isRange(next) || nextItem(next) > 0 || is(next, words.toMonth));
  }

  /** Reads what begins with "ngày", a part of the day, "hôm nay", a weekday, "mùng" or a number. */
  @Nullable Reading read(int begin) {
    DayPrefix prefix = new DayPrefix(lex, begin);
    if (prefix.dayWord && is(prefix.end, words.first)) {
      Reading edge = edgeOfMonth(begin, prefix);
      if (edge != null) {
        return edge;
      }
    }
    Reading dated = dated(begin, prefix);
    if (dated != null) {
      return dated;
    }
    return prefix.alone > begin ? alone(begin, prefix) : null;
  }

  static @Nullable PartOfDay partOfDay(int value) {
    return switch (value) {
      case 1 -> PartOfDay.MORNING;
      case 2, 3 -> PartOfDay.AFTERNOON;
      case 4, 5 -> PartOfDay.EVENING;
      default -> null;
    };
  }

  /** "ngày đầu tiên của tháng 3", "ngày cuối cùng của năm 2020". */
  private @Nullable Reading edgeOfMonth(int begin, DayPrefix prefix) {
    boolean first = lex.value(prefix.end) == 1;
    int p = is(prefix.end + 1, words.of) ? prefix.end + 2 : prefix.end + 1;
    Point point = new Point();
    int end;
    if (is(p, words.month) && monthNumber(p + 1) != 0) {
      point.month = monthNumber(p + 1);
      end = figures.year(p + 2, point);
    } else {
      point.month = first ? 1 : 12;
      end = figures.year(p, point);
      if (end == p) {
        return null;
      }
    }
    // The last day of February depends on the year.
    point.day = first ? 1 : CalendarDays.length(point.year, point.month);
    Draft draft = Draft.date(Shape.DAY, "time.edge-of-month", begin, end, point);
    draft.part = prefix.part;
    return new Reading(draft);
  }

  private Reading alone(int begin, DayPrefix prefix) {
    int end = prefix.alone;
    Draft draft;
    if (prefix.sameDay) {
      draft = Draft.date(Shape.DAY, "time.same-day", begin, end, new Point());
      draft.sameDay = true;
    } else if (prefix.relative != Draft.NONE) {
      draft = Draft.date(Shape.DAY, "time.relative-day", begin, end, new Point());
      draft.relative = prefix.relative;
    } else if (is(end - 1, words.week)) {
      draft =
          Draft.fixed(TimeType.SET, "time.set-weekday", begin, end, "XXXX-WXX-" + prefix.weekday);
    } else {
      draft = Draft.date(Shape.WEEKDAY, "time.weekday", begin, end, new Point());
      if (is(end - 2, words.week)) {
        draft.relative = shift(end - 1);
      } else if (shiftOfDay(end - 1)) {
        draft.direction = shift(end - 1);
      }
      draft.generic =
          draft.relative == Draft.NONE
              && !shiftOfDay(end - 1)
              && !standsAlone(begin, end)
              && prefix.part == 0
              && !prefix.dayOf
              && !is(begin - 1, words.in);
    }
    draft.weekday = prefix.weekday;
    draft.part = prefix.part;
    return new Reading(draft);
  }

  private @Nullable Reading dated(int begin, DayPrefix prefix) {
    int p = prefix.end;
    boolean strong = p > begin;
    List<DayItem> items = figures.items(p, strong, prefix.part);
    if (items.isEmpty()) {
      return strong ? impossible(begin, p) : null;
    }
    DayItem last = items.get(items.size() - 1);
    if (!trusted(begin, prefix, items)) {
      return null;
    }
    boolean allBare = last.bare();
    if (allBare) {
      return prefix.dayWord && !prefix.comma && prefix.open < 0
          ? bareDay(begin, prefix, items)
          : null;
    }
    DayFigures.backfill(items);
    for (DayItem item : items) {
      if (!item.lunar && !CalendarDays.exist(item.first.year, item.first.month, item.first.day)) {
        return refusal(begin, last.end, strong || item.first.year != 0);
      }
    }
    return isBackwards(items) ? null : drafts(begin, prefix, items);
  }

  /** A range within one month that ends before it begins: figures of something else. */
  private static boolean isBackwards(List<DayItem> items) {
    for (int i = 1; i < items.size(); i++) {
      Point from = items.get(i - 1).first;
      Point to = items.get(i).first;
      if (items.get(i).range
          && from.month == to.month
          && from.day > to.day
          && (from.year == to.year || from.year == 0)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words around allow these figures to be days. */
  private boolean trusted(int begin, DayPrefix prefix, List<DayItem> items) {
    DayItem head = items.get(0);
    DayItem last = items.get(items.size() - 1);
    if (head.feast) {
      return true;
    }
    boolean counted =
        is(last.end, words.counter) && !(last.first.saysYear() && last.sign != Figure.DASH);
    if (prefix.end > begin || head.newMoon) {
      return !counted
          || prefix.dayWord && last.sign != Figure.OTHER
          || prefix.part != 0 && last.sign == Figure.SLASH;
    }
    if (is(begin - 1, words.noDay) || counted) {
      return false;
    }
    boolean spelled = last.sign == Figure.OTHER && !last.bare();
    if (last.lunar || last.first.year != 0 || spelled && is(begin - 1, words.beforeBound)) {
      return true;
    }
    if (head.bare() && items.size() > 1 && last.range && is(begin - 1, words.from)) {
      return last.sign == Figure.SLASH || endsPhrase(last.end);
    }
    if (last.sign != Figure.SLASH) {
      return last.sign == Figure.DASH && dashedDay(begin, head, last);
    }
    boolean fraction = isFraction(head);
    if (!fraction && isClock(last.end)) {
      return true;
    }
    if (is(begin - 1, words.beforeAnyDay)) {
      return !fraction || endsPhrase(last.end) || last != head;
    }
    if (is(begin - 1, words.beforeDay)) {
      return !fraction;
    }
    return switch (lex.figure(begin - 1)) {
      case OPEN ->
          !fraction
              && !is(begin - 2, words.counter)
              && !is(begin - 2, Figure.NUMBER)
              && (is(last.end, Figure.CLOSE) || is(last.end, Figure.COMMA));
      case BREAK -> is(last.end, Figure.COLON) || standsAlone(begin, last.end);
      case CLOCK -> !fraction;
      case COMMA -> !fraction && is(begin - 2, Figure.CLOCK) && endsPhrase(last.end);
      case NUMBER -> !fraction && is(begin - 2, Figure.COLON);
      default -> last != head && last.range && !fraction && last.first.month != 0;
    };
  }

  /** "từ 1-7" and "(26-9)": figures that are no range, with an end of the phrase behind them. */
  private boolean dashedDay(int begin, DayItem head, DayItem last) {
    if (!endsPhrase(last.end)) {
      return false;
    }
    boolean first = head.first.day > 12 || head != last;
    if (is(begin - 1, words.from)) {
      return first || lex.value(begin - 1) == 1;
    }
    boolean enclosed = is(begin - 1, Figure.OPEN) && is(last.end, Figure.CLOSE);
    return first && (enclosed || is(begin - 1, words.beforeDashed));
  }

  /** "27/07 20:30". */
  private boolean isClock(int p) {
    return is(p, Figure.CLOCK)
        || isSmall(p) && is(p + 1, Figure.COLON) && joins(p + 1) && is(p + 2, Figure.NUMBER);
  }

  private boolean endsPhrase(int p) {
    return isEnd(p) && !is(p, Figure.COLON) || is(p, words.in);
  }

  /** Halves, thirds, quarters, fifths and tenths are more often parts than days. */
  private static boolean isFraction(DayItem item) {
    Point p = item.first;
    return !item.padded
        && p.year == 0
        && p.day < p.month
        && (p.month <= 5 || p.month == 10 && (p.day == 1 || p.day == 9));
  }

  private Reading drafts(int begin, DayPrefix prefix, List<DayItem> items) {
    List<Draft> drafts = new ArrayList<>(items.size());
    int i = 0;
    while (i < items.size()) {
      int last = i;
      boolean list = false;
      while (last + 1 < items.size()) {
        DayItem next = items.get(last + 1);
        if (next.apart || !next.range && !isNextDay(items.get(last).first, next.first)) {
          break;
        }
        list |= !next.range;
        last++;
      }
      DayItem draft = items.get(i);
      DayItem to = items.get(last);
      draft.rule = last > i ? list ? "time.day-list" : "time.day-range" : rule(draft);
      draft.end = to.end;
      if (last > i) {
        draft.last = to.first;
        draft.lastPart = to.part;
      }
      if (i == 0) {
        draft.begin = begin;
        draft.part = prefix.part;
        draft.weekday = prefix.weekday;
        draft.relative = prefix.relative;
        draft.ofDocument = isOfDocument(begin);
        draft.limit = is(begin - 1, words.bound) || is(begin - 1, words.from);
      }
      drafts.add(draft);
      i = last + 1;
    }
    Draft head = drafts.get(0);
    close(begin, prefix, drafts, head);
    if (is(begin - 1, words.from) && head.last != null && !head.rule.equals("time.day-list")) {
      head.begin = begin - 1;
    }
    Draft tail = drafts.get(drafts.size() - 1);
    if (isEvery(tail.end, words.year) && comeBack(drafts)) {
      return sets(drafts, tail.end + 2);
    }
    direction(tail);
    return new Reading(drafts, List.of(), tail.end);
  }

  private static String rule(DayItem item) {
    if (item.feast) {
      return item.lunar && item.first.saysYear() ? "time.tet" : "time.feast";
    }
    if (item.lunar) {
      return "time.lunar-day";
    }
    return item.first.saysYear() ? "time.day-month-year" : "time.day-month";
  }

  private void direction(Draft draft) {
    if (is(draft.end, words.last)) {
      draft.direction = -1;
    } else if (is(draft.end, words.toward) || is(draft.end, words.next)) {
      draft.direction = shift(draft.end) == 1 ? 1 : 0;
    }
  }

  /** A bracket opened after "sáng nay" is closed, or stays outside with the date in it. */
  private void close(int begin, DayPrefix prefix, List<Draft> drafts, Draft head) {
    if (prefix.open < 0) {
      return;
    }
    if (drafts.size() == 1 && is(head.end, Figure.CLOSE)) {
      head.end++;
      return;
    }
    Draft words = alone(begin, prefix).drafts().get(0);
    words.end = prefix.open;
    words.day = head;
    head.begin = prefix.open + 1;
    drafts.add(0, words);
  }

  /** Days that name no year may come back each year. */
  private static boolean comeBack(List<Draft> drafts) {
    return drafts.stream().noneMatch(draft -> draft.saysYear() || draft.day != null);
  }

  /** "ngày 30/1 hằng năm", "từ ngày 1 đến ngày 5 hằng tháng". */
  private static Reading sets(List<Draft> drafts, int end) {
    return new Reading(sets(drafts, "time.set-day", end, DayGrammar::value), List.of(), end);
  }

  private static String value(Draft draft) {
    if (draft.lunar) {
      // No value has days of the moon; that they come back each year it has.
      return "P1Y";
    }
    String value = Iso.day(0, draft.first.month, draft.first.day);
    Point last = draft.last;
    return last == null ? value : value + "/" + Iso.day(0, last.month, last.day);
  }

  /** Whether the words before are those of a document's code or type. */
  private boolean isOfDocument(int begin) {
    int p = begin - 1;
    if (is(p, Figure.COMMA) || is(p, Figure.OPEN)) {
      p--;
    }
    if (p < 0 || is(p, Figure.BREAK)) {
      return false;
    }
    char before = lex.at(lex.begin(p) - 1);
    if ((is(p, Figure.OTHER) || is(p, Figure.ROMAN)) && (before == '-' || before == '/')) {
      return true;
    }
    return is(p, words.cited)
        || is(p - 1, words.cited)
        || is(p - 1, words.label) && is(p, Figure.NUMBER);
  }

  private static boolean isNextDay(Point a, Point b) {
    if (a.month == b.month && a.day + 1 == b.day) {
      return true;
    }
    return a.month + 1 == b.month
        && b.day == 1
        && !CalendarDays.exist(a.year, a.month, a.day + 1)
        && CalendarDays.exist(a.year, a.month, a.day);
  }

  private @Nullable Reading bareDay(int begin, DayPrefix prefix, List<DayItem> items) {
    DayItem item = items.get(0);
    if (item.newMoon || is(item.end, words.lunar)) {
      return null;
    }
    int allEnd = items.get(items.size() - 1).end;
    if (isEvery(allEnd, words.month)) {
      List<Draft> drafts = drafts(begin, prefix, items).drafts();
      return sets(drafts, allEnd + 2);
    }
    boolean range = items.size() > 1 && items.get(1).range;
    DayItem last = range ? items.get(1) : item;
    int end = last.end;
    if (!bareDayEnds(end) || is(begin - 1, words.every) || isCount(begin - 1)) {
      return null;
    }
    item.begin = range && is(begin - 1, words.from) ? begin - 1 : begin;
    item.end = end;
    item.part = prefix.part;
    item.weekday = prefix.weekday;
    item.relative = prefix.relative;
    item.generic = is(end, words.of);
    if (range) {
      item.last = last.first;
      item.lastPart = last.part;
    }
    return new Reading(item);
  }

  /** "ngày 2 lần", "ngày 3 bữa" count; a day is followed by a sign or by what it is said of. */
  private boolean bareDayEnds(int end) {
    return switch (lex.figure(end)) {
      case NUMBER, SLASH, DASH -> false;
      case WORD -> !is(end, words.behindCount);
      default -> true;
    };
  }

  /** Figures in the shape of a date whose month cannot be: "ngày 15/13". */
  private @Nullable Reading impossible(int begin, int p) {
    if (isSmall(p)
        && is(p + 1, Figure.SLASH)
        && joins(p + 1)
        && isSmall(p + 2)
        && (is(p - 1, words.day) || is(p - 1, words.dayOf))
        && !is(p + 3, words.counter)) {
      int end = p + 3;
      if (is(end, Figure.SLASH) && joins(end) && isYear(end + 1)) {
        end += 2;
      }
      if (closes(end - 1)) {
        return refusal(begin, end, true);
      }
    }
    return null;
  }

  private @Nullable Reading refusal(int begin, int end, boolean told) {
    if (!told) {
      return null;
    }
    Span span = new Span(lex.begin(begin), lex.end(end - 1));
    String words = lex.text().substring(span.begin(), span.end());
    Finding finding = new Finding("impossible-date", "no calendar has the day " + words, span);
    return new Reading(List.of(), List.of(finding), end);
  }
}
