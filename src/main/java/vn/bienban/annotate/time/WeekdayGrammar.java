package vn.bienban.annotate.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.time.Draft.Point;
import vn.bienban.annotate.time.Draft.Shape;
import vn.bienban.record.TimeType;

/**
 * Several days of a week: "từ thứ Ba đến thứ Sáu", "thứ bảy và chủ nhật", "thứ 2, 4, 6 hằng tuần".
 * As "thứ hai" is "the second" as well, something must tell that days are meant: "từ", a Sunday
 * among them, or the week behind.
 */
final class WeekdayGrammar extends Grammar {
  private static final int SUNDAY = 7;

  WeekdayGrammar(Lexemes lex) {
    super(lex);
  }

  /** A day of the week. */
  private record Item(int begin, int end, int weekday) {}

  /** Reads what begins with "từ", "ngày" or a weekday; empty where a single day stands at most. */
  List<Draft> read(int begin) {
    Item first = item(is(begin, words.from) ? begin + 1 : begin, false);
    if (first == null) {
      return List.of();
    }
    return isRange(first.end) ? range(begin, first) : list(begin, first);
  }

  /** A weekday, or its number alone behind another one. */
  private @Nullable Item item(int begin, boolean number) {
    int p = is(begin, words.day) ? begin + 1 : begin;
    if (is(p, words.weekday)) {
      return new Item(begin, p + 1, lex.value(p));
    }
    int at = is(p, words.ordinal) ? p + 1 : p;
    boolean told = at > p || number && p == begin;
    return told && isSmall(at) && lex.value(at) >= 2 && lex.value(at) <= 7 && closes(at)
        ? new Item(begin, at + 1, lex.value(at) - 1)
        : null;
  }

  private List<Draft> range(int begin, Item first) {
    Item last = item(first.end + 1, false);
    if (last == null || isDated(last.end) || is(begin - 1, words.rank)) {
      return List.of();
    }
    String value = weekday(first) + "/" + weekday(last);
    if (isEvery(last.end, words.week)) {
      return List.of(Draft.fixed(TimeType.SET, "time.set-weekday", begin, last.end + 2, value));
    }
    int week = weekShift(last.end);
    if (week != Draft.NONE) {
      Draft draft =
          Draft.date(Shape.WEEKDAY, "time.weekday-range", begin, last.end + 2, new Point());
      draft.weekday = first.weekday;
      draft.lastWeekday = last.weekday;
      draft.relative = week;
      return List.of(draft);
    }
    return is(begin, words.from) || last.weekday == SUNDAY
        ? List.of(Draft.fixed(TimeType.DATE, "time.weekday-range", begin, last.end, value))
        : List.of();
  }

  private List<Draft> list(int begin, Item first) {
    if (is(begin, words.from)) {
      return List.of();
    }
    List<Item> items = new ArrayList<>();
    items.add(first);
    boolean sunday = false;
    int end = first.end;
    while (items.size() < MAX_ITEMS && nextItem(end) > 0) {
      Item next = item(nextItem(end), true);
      if (next == null) {
        break;
      }
      items.add(next);
      sunday |= next.weekday == SUNDAY;
      end = next.end;
    }
    boolean every = isEvery(end, words.week);
    int week = weekShift(end);
    if (items.size() == 1 || !every && week == Draft.NONE && !sunday) {
      return List.of();
    }
    List<Draft> drafts = new ArrayList<>(items.size());
    for (Item item : items) {
      boolean tail = drafts.size() == items.size() - 1;
      if (tail && isDated(item.end)) {
        break;
      }
      int from = drafts.isEmpty() ? begin : item.begin;
      int to = tail && (every || week != Draft.NONE) ? end + 2 : item.end;
      Draft draft;
      if (every) {
        draft = Draft.fixed(TimeType.SET, "time.set-weekday", from, to, weekday(item));
      } else {
        draft = Draft.date(Shape.WEEKDAY, "time.weekday", from, to, new Point());
        draft.weekday = item.weekday;
        draft.relative = week;
        draft.generic = week == Draft.NONE;
      }
      drafts.add(draft);
    }
    return drafts;
  }

  private int weekShift(int p) {
    return is(p, words.week) ? shift(p + 1) : Draft.NONE;
  }

  /** The last weekday belongs to a day with its date: "chủ nhật, ngày 26/1". */
  private boolean isDated(int p) {
    int at = is(p, Figure.COMMA) || is(p, Figure.OPEN) ? p + 1 : p;
    return is(at, words.day) || is(at, Figure.NUMBER) && at == p;
  }

  private static String weekday(Item item) {
    return "XXXX-WXX-" + item.weekday;
  }
}
