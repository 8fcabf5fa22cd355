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
  private final DayPrefixGrammar prefixes;
  private final DayFigures figures;

  DayGrammar(Lexemes lex) {
    super(lex);
    prefixes = new DayPrefixGrammar(lex);
    figures = new DayFigures(lex);
  }

  /** What one reading yields: expressions or findings, and the lexeme after it. */
  record Reading(List<Draft> drafts, List<Finding> findings, int end) {
    Reading(Draft draft) {
      this(List.of(draft), List.of(), draft.end);
    }
  }

  /** Reads what begins with "ngày", a part of the day, "hôm nay", a weekday, "mùng" or a number. */
  @Nullable Reading read(int begin) {
    DayPrefix prefix = prefixes.read(begin);
    if (prefix.dayWord && is(prefix.end, Kind.FIRST)) {
      return edgeOfMonth(begin, prefix);
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
    int p = is(prefix.end + 1, Kind.OF) ? prefix.end + 2 : prefix.end + 1;
    Point point = new Point();
    int end;
    if (is(p, Kind.MONTH) && monthNumber(p + 1) != 0) {
      point.month = monthNumber(p + 1);
      end = year(p + 2, point);
    } else {
      point.month = first ? 1 : 12;
      end = year(p, point);
      if (end == p) {
        return null;
      }
    }
    // The last day of February depends on the year.
    point.day = first ? 1 : Days.length(point.year, point.month);
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
    } else if (is(end - 1, Kind.WEEK)) {
      draft =
          Draft.fixed(TimeType.SET, "time.set-weekday", begin, end, "XXXX-WXX-" + prefix.weekday);
    } else {
      draft = Draft.date(Shape.WEEKDAY, "time.weekday", begin, end, new Point());
      if (is(end - 2, Kind.WEEK)) {
        draft.relative = shift(end - 1);
      } else if (prefixes.shiftOfDay(end - 1)) {
        draft.direction = shift(end - 1);
      }
      draft.generic =
          draft.relative == Draft.NONE
              && !prefixes.shiftOfDay(end - 1)
              && !standsAlone(begin, end)
              && prefix.part == 0
              && !prefix.dayOf
              && !is(begin - 1, Kind.IN);
    }
    draft.weekday = prefix.weekday;
    draft.part = prefix.part;
    return new Reading(draft);
  }

  private @Nullable Reading dated(int begin, DayPrefix prefix) {
    int p = prefix.end;
    boolean strong = p > begin;
    List<DayItem> items = figures.items(p, strong);
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
      if (!item.lunar && !Days.exist(item.point.year, item.point.month, item.point.day)) {
        return refusal(begin, last.end, strong || item.point.year != 0);
      }
    }
    return isBackwards(items) ? null : drafts(begin, prefix, items);
  }

  /** A range within one month that ends before it begins: figures of something else. */
  private static boolean isBackwards(List<DayItem> items) {
    for (int i = 1; i < items.size(); i++) {
      Point from = items.get(i - 1).point;
      Point to = items.get(i).point;
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
    boolean counted =
        is(last.end, Kind.COUNTER) && !(last.point.saysYear() && last.sign != Kind.DASH);
    if (prefix.end > begin || head.newMoon) {
      return !counted
          || prefix.dayWord && last.sign != Kind.OTHER
          || prefix.part != 0 && last.sign == Kind.SLASH;
    }
    if (isLabelled(begin) || counted) {
      return false;
    }
    boolean words = last.sign == Kind.OTHER && !last.bare();
    if (last.lunar || last.point.year != 0 || words && figures.isBound(begin - 1)) {
      return true;
    }
    if (head.bare() && items.size() > 1 && last.range && is(begin - 1, Kind.FROM)) {
      return last.sign == Kind.SLASH || endsPhrase(last.end);
    }
    if (last.sign != Kind.SLASH) {
      return last.sign == Kind.DASH && dashedDay(begin, head, last);
    }
    boolean fraction = isFraction(head.point);
    return switch (kind(begin - 1)) {
      case FROM, BEFORE, AFTER -> !fraction || endsPhrase(last.end) || last != head;
      case TO, TOWARD, IN, LIMIT, AT, WEEK -> !fraction;
      case OPEN ->
          !fraction
              && !is(begin - 2, Kind.COUNTER)
              && !is(begin - 2, Kind.NUMBER)
              && (is(last.end, Kind.CLOSE) || is(last.end, Kind.COMMA));
      case BREAK -> is(last.end, Kind.COLON) || standsAlone(begin, last.end);
      case CLOCK, OCCASION -> !fraction;
      case NUMBER -> !fraction && is(begin - 2, Kind.COLON);
      default -> last != head && last.range && !fraction && last.point.month != 0;
    };
  }

  /** "từ 1-7" and "(26-9)": figures that are no range, with an end of the phrase behind them. */
  private boolean dashedDay(int begin, DayItem head, DayItem last) {
    if (!endsPhrase(last.end)) {
      return false;
    }
    boolean first = head.point.day > 12 || head != last;
    return switch (kind(begin - 1)) {
      case FROM -> first || lex.value(begin - 1) == 1;
      case TO, TOWARD, BEFORE, AFTER, LIMIT -> first;
      case OPEN -> first && is(last.end, Kind.CLOSE);
      default -> false;
    };
  }

  private boolean endsPhrase(int p) {
    return isEnd(p) && !is(p, Kind.COLON) || is(p, Kind.IN);
  }

  private boolean isLabelled(int begin) {
    Kind before = kind(begin - 1);
    return before == Kind.LABEL
        || before == Kind.DOCUMENT
        || before == Kind.LAW
        || before == Kind.MEASURE;
  }

  /** Halves, thirds, quarters, fifths and tenths are more often parts than days. */
  private static boolean isFraction(Point p) {
    return p.year == 0
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
        if (next.part != 0 || !next.range && !isNextDay(items.get(last).point, next.point)) {
          break;
        }
        list |= !next.range;
        last++;
      }
      DayItem from = items.get(i);
      DayItem to = items.get(last);
      String rule = last > i ? list ? "time.day-list" : "time.day-range" : rule(from);
      Draft draft = Draft.date(Shape.DAY, rule, i == 0 ? begin : from.begin, to.end, from.point);
      draft.lunar = from.lunar;
      draft.leapMonth = from.leapMonth;
      if (last > i) {
        draft.last = to.point;
      }
      if (i == 0) {
        draft.part = prefix.part;
        draft.weekday = prefix.weekday;
        draft.relative = prefix.relative;
        draft.ofDocument = isOfDocument(begin);
        draft.limit = isLimit(begin - 1);
      } else if (from.part != 0) {
        draft.part = from.part;
      }
      drafts.add(draft);
      i = last + 1;
    }
    Draft head = drafts.get(0);
    close(begin, prefix, drafts, head);
    Draft tail = every(drafts.get(drafts.size() - 1));
    drafts.set(drafts.size() - 1, tail);
    if (is(begin - 1, Kind.FROM) && head.last != null && !head.rule.equals("time.day-list")) {
      head.begin = begin - 1;
    }
    direction(tail);
    return new Reading(drafts, List.of(), tail.end);
  }

  private static String rule(DayItem item) {
    if (item.lunar) {
      return "time.lunar-day";
    }
    return item.point.saysYear() ? "time.day-month-year" : "time.day-month";
  }

  private void direction(Draft draft) {
    if (is(draft.end, Kind.LAST)) {
      draft.direction = -1;
    } else if (is(draft.end, Kind.TOWARD) || is(draft.end, Kind.NEXT)) {
      draft.direction = shift(draft.end) == 1 ? 1 : 0;
    }
  }

  /** A bracket opened after "sáng nay" is closed, or stays outside with the date in it. */
  private void close(int begin, DayPrefix prefix, List<Draft> drafts, Draft head) {
    if (prefix.open < 0) {
      return;
    }
    if (drafts.size() == 1 && is(head.end, Kind.CLOSE)) {
      head.end++;
      return;
    }
    Draft words = alone(begin, prefix).drafts().get(0);
    words.end = prefix.open;
    words.day = head;
    head.begin = prefix.open + 1;
    drafts.add(0, words);
  }

  /** "ngày 30/1 hằng năm" comes back each year. */
  private Draft every(Draft draft) {
    if (!is(draft.end, Kind.EVERY)
        || !is(draft.end + 1, Kind.YEAR)
        || is(draft.end + 2, Kind.NUMBER)
        || draft.first.year != 0
        || draft.lunar
        || draft.last != null) {
      return draft;
    }
    String value = "XXXX-" + Resolver.two(draft.first.month) + "-" + Resolver.two(draft.first.day);
    Draft set = Draft.fixed(TimeType.SET, "time.set-day", draft.begin, draft.end + 2, value);
    set.part = draft.part;
    return set;
  }

  private boolean isLimit(int p) {
    return switch (kind(p)) {
      case BEFORE, LIMIT, FROM, TO, TOWARD -> true;
      default -> false;
    };
  }

  /** Whether the words before are those of a document's code or type. */
  private boolean isOfDocument(int begin) {
    int p = begin - 1;
    if (is(p, Kind.COMMA) || is(p, Kind.OPEN)) {
      p--;
    }
    if (p < 0 || is(p, Kind.BREAK)) {
      return false;
    }
    char before = lex.at(lex.begin(p) - 1);
    if ((is(p, Kind.OTHER) || is(p, Kind.ROMAN)) && (before == '-' || before == '/')) {
      return true;
    }
    return isDocument(p) || isDocument(p - 1) || is(p - 1, Kind.LABEL) && is(p, Kind.NUMBER);
  }

  private boolean isDocument(int p) {
    return is(p, Kind.DOCUMENT) || is(p, Kind.LAW);
  }

  private static boolean isNextDay(Point a, Point b) {
    if (a.month == b.month && a.day + 1 == b.day) {
      return true;
    }
    return a.month + 1 == b.month
        && b.day == 1
        && !Days.exist(a.year, a.month, a.day + 1)
        && Days.exist(a.year, a.month, a.day);
  }

  private @Nullable Reading bareDay(int begin, DayPrefix prefix, List<DayItem> items) {
    DayItem item = items.get(0);
    if (item.newMoon || is(item.end, Kind.LUNAR)) {
      return null;
    }
    boolean range = items.size() > 1 && items.get(1).range;
    DayItem last = range ? items.get(1) : item;
    int end = last.end;
    if (is(end, Kind.EVERY) && is(end + 1, Kind.MONTH) && !is(end + 2, Kind.NUMBER)) {
      String value = "XXXX-XX-" + Resolver.two(item.point.day);
      Draft set = Draft.fixed(TimeType.SET, "time.set-day", begin, end + 2, value);
      set.part = prefix.part;
      return new Reading(set);
    }
    if (!bareDayEnds(end) || is(begin - 1, Kind.EVERY) || isCount(begin - 1)) {
      return null;
    }
    Draft draft = Draft.date(Shape.DAY, "time.day", begin, end, item.point);
    draft.part = prefix.part;
    draft.weekday = prefix.weekday;
    draft.relative = prefix.relative;
    draft.generic = is(end, Kind.OF);
    if (range) {
      draft.last = last.point;
      if (is(begin - 1, Kind.FROM)) {
        draft.begin = begin - 1;
      }
    }
    return new Reading(draft);
  }

  private boolean isCount(int p) {
    return is(p, Kind.NUMBER) || is(p, Kind.NUMERAL);
  }

  /** "ngày 2 lần", "ngày 3 bữa" count; a day is followed by a sign or by what it is said of. */
  private boolean bareDayEnds(int end) {
    return switch (kind(end)) {
      case COUNTER, LABEL, NUMBER, DAY, MONTH, WEEK, HOUR, YEAR, NUMERAL -> false;
      case SLASH, DASH -> false;
      default -> true;
    };
  }

  /** Figures in the shape of a date whose month cannot be: "ngày 15/13". */
  private @Nullable Reading impossible(int begin, int p) {
    if (isSmall(p)
        && is(p + 1, Kind.SLASH)
        && joins(p + 1)
        && isSmall(p + 2)
        && (is(p - 1, Kind.DAY) || is(p - 1, Kind.DAY_OF))
        && !is(p + 3, Kind.COUNTER)) {
      int end = p + 3;
      if (is(end, Kind.SLASH) && joins(end) && isYear(end + 1)) {
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
