package vn.bienban.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.entity.Finding;
import vn.bienban.record.PartOfDay;
import vn.bienban.record.TimeType;
import vn.bienban.text.Span;
import vn.bienban.time.Draft.Point;
import vn.bienban.time.Draft.Shape;

/**
 * Days: figures ("3/7", "18-19/8/2020", "5, 6 và 7-12"), words ("ngày 9 tháng 4 năm 2022"), by the
 * moon ("mùng 3 Tết"), relative ("sáng nay") and of the week, with all that stands before them.
 */
final class DayGrammar extends Grammar {
  // A list of days longer than this is cut; it keeps every reading bounded.
  private static final int MAX_ITEMS = 10;
  private static final int MAX_PREFIXES = 8;

  DayGrammar(Lexemes lex) {
    super(lex);
  }

  /** What one reading yields: expressions or findings, and the lexeme after it. */
  record Reading(List<Draft> drafts, List<Finding> findings, int end) {
    Reading(Draft draft) {
      this(List.of(draft), List.of(), draft.end);
    }
  }

  /** One day of a list or a range. */
  private static final class Item {
    int begin;
    int end;
    final Point point = new Point();
    boolean dayWord;
    Kind sign = Kind.OTHER;
    boolean lunar;
    boolean leapMonth;
    boolean newMoon;
    // The connector before it, a range or a list.
    boolean range;
    // "rạng sáng" before a later item: it stands for itself.
    int part;

    boolean bare() {
      return point.month == 0;
    }
  }

  /** What stands before the figures. */
  private static final class Prefix {
    int end;
    // After the last prefix that can stand alone, or 0.
    int alone;
    boolean dayWord;
    // "hôm", which never counts days.
    boolean dayOf;
    boolean sameDay;
    int relative = Draft.NONE;
    int weekday;
    int open = -1;
    boolean comma;
    int part;

    boolean anchored() {
      return relative != Draft.NONE || weekday != 0;
    }
  }

  /** Reads what begins with "ngày", a part of the day, "hôm nay", a weekday, "mùng" or a number. */
  @Nullable Reading read(int begin) {
    Prefix prefix = prefix(begin);
    if (prefix.dayWord && is(prefix.end, Kind.FIRST)) {
      return edgeOfMonth(begin, prefix);
    }
    Reading dated = dated(begin, prefix);
    if (dated != null) {
      return dated;
    }
    return prefix.alone > begin ? alone(begin, prefix) : null;
  }

  private Prefix prefix(int begin) {
    Prefix out = new Prefix();
    int p = begin;
    for (int n = 0; n < MAX_PREFIXES; n++) {
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
  private int prefixStep(int p, Prefix out) {
    switch (kind(p)) {
      case PART:
        if (out.part != 0 || out.dayWord) {
          return p;
        }
        out.part = lex.value(p);
        return partStep(p + 1, out);
      case RELATIVE_DAY:
        if (out.relative != Draft.NONE) {
          return p;
        }
        out.relative = lex.value(p);
        out.alone = p + 1;
        return p + 1;
      case SAME_DAY:
        if (out.sameDay || out.anchored()) {
          return p;
        }
        out.sameDay = true;
        out.alone = p + 1;
        return p + 1;
      case DAY, DAY_OF:
        if (out.dayWord) {
          return p;
        }
        out.dayWord = true;
        out.dayOf = is(p, Kind.DAY_OF);
        return p + 1;
      case WEEKDAY, ORDINAL:
        return weekdayStep(p, out);
      case COMMA:
        if (!out.anchored() || out.comma || out.open >= 0 || !continues(p + 1)) {
          return p;
        }
        out.comma = true;
        return p + 1;
      case OPEN:
        if (!out.anchored() || out.open >= 0 || !continues(p + 1)) {
          return p;
        }
        out.open = p;
        return p + 1;
      default:
        return p;
    }
  }

  private boolean continues(int p) {
    return switch (kind(p)) {
      case DAY, NUMBER, WEEKDAY, ORDINAL, NEW_MOON, RELATIVE_DAY -> true;
      default -> false;
    };
  }

  private int partStep(int p, Prefix out) {
    if (out.relative == Draft.NONE) {
      if (is(p, Kind.NOW) && lex.value(p) == 1) {
        out.relative = 0;
      } else if (is(p, Kind.LAST) && lex.value(p) == 1) {
        out.relative = -1;
      } else if (is(p, Kind.TOMORROW)) {
        out.relative = 1;
      } else {
        return p;
      }
      out.alone = p + 1;
      return p + 1;
    }
    return p;
  }

  private int weekdayStep(int p, Prefix out) {
    if (out.weekday != 0) {
      return p;
    }
    int end;
    int weekday;
    if (is(p, Kind.WEEKDAY)) {
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
    int week = is(end, Kind.OF) ? end + 1 : end;
    int shift = is(week, Kind.WEEK) ? shift(week + 1) : Draft.NONE;
    if (shift != Draft.NONE) {
      out.alone = week + 2;
    } else if (is(end, Kind.EVERY) && is(end + 1, Kind.WEEK)) {
      out.alone = end + 2;
    } else if (shiftOfDay(end) && (isEnd(end + 1) || out.part != 0 || writtenAsName(p))) {
      out.alone = end + 1;
    } else if (standsAlone(p, end)) {
      out.alone = end;
    } else if (out.part != 0 || out.dayOf || weekday == 7 || writtenAsName(p)) {
      out.alone = end;
    }
    return end;
  }

  /** "này", "tới", "vừa rồi" behind a weekday. */
  private boolean shiftOfDay(int p) {
    return switch (kind(p)) {
      case NOW, LAST, TOWARD, NEXT -> shift(p) != Draft.NONE;
      default -> false;
    };
  }

  /** "thứ Hai" with a capital, and nothing before that would make it "the second". */
  private boolean writtenAsName(int p) {
    if (is(p, Kind.ORDINAL)) {
      return is(p - 1, Kind.IN) || is(p - 1, Kind.FROM) || is(p - 1, Kind.TO);
    }
    char last = lex.at(lex.text().lastIndexOf(' ', lex.end(p) - 1) + 1);
    return Character.isUpperCase(last) && !is(p - 1, Kind.OTHER) && !is(p - 1, Kind.COUNTER);
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
  private @Nullable Reading edgeOfMonth(int begin, Prefix prefix) {
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

  // ---- words alone

  private Reading alone(int begin, Prefix prefix) {
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
      } else if (shiftOfDay(end - 1)) {
        draft.direction = shift(end - 1);
      }
      draft.generic =
          draft.relative == Draft.NONE
              && !shiftOfDay(end - 1)
              && !standsAlone(begin, end)
              && prefix.part == 0
              && !prefix.dayOf
              && !is(begin - 1, Kind.IN);
    }
    draft.weekday = prefix.weekday;
    draft.part = prefix.part;
    return new Reading(draft);
  }

  // ---- figures

  private @Nullable Reading dated(int begin, Prefix prefix) {
    int p = prefix.end;
    boolean strong = p > begin;
    List<Item> items = items(p, strong);
    if (items.isEmpty()) {
      return strong ? impossible(begin, p) : null;
    }
    Item last = items.get(items.size() - 1);
    if (!trusted(begin, prefix, items)) {
      return null;
    }
    boolean allBare = last.bare();
    if (allBare) {
      return prefix.dayWord && !prefix.comma && prefix.open < 0
          ? bareDay(begin, prefix, items)
          : null;
    }
    backfill(items);
    for (Item item : items) {
      if (!item.lunar && !Days.exist(item.point.year, item.point.month, item.point.day)) {
        return refusal(begin, last.end, strong || item.point.year != 0);
      }
    }
    return isBackwards(items) ? null : drafts(begin, prefix, items);
  }

  /** A range within one month that ends before it begins: figures of something else. */
  private static boolean isBackwards(List<Item> items) {
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
  private boolean trusted(int begin, Prefix prefix, List<Item> items) {
    Item head = items.get(0);
    Item last = items.get(items.size() - 1);
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
    if (last.lunar || last.point.year != 0 || words && isBound(begin - 1)) {
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
  private boolean dashedDay(int begin, Item head, Item last) {
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
    return before == Kind.LABEL || before == Kind.DOCUMENT || before == Kind.MEASURE;
  }

  /** Halves, thirds, quarters, fifths and tenths are more often parts than days. */
  private static boolean isFraction(Point p) {
    return p.year == 0
        && p.day < p.month
        && (p.month <= 5 || p.month == 10 && (p.day == 1 || p.day == 9));
  }

  private List<Item> items(int begin, boolean strong) {
    List<Item> items = new ArrayList<>(2);
    Item first = item(begin, strong, true);
    if (first == null) {
      return items;
    }
    items.add(first);
    int p = first.end;
    while (items.size() < MAX_ITEMS) {
      Item previous = items.get(items.size() - 1);
      Item next = null;
      if (previous.bare() && strong && is(skipJoin(p), Kind.PART)) {
        next = partItem(skipJoin(p));
      } else if (is(p, Kind.TO) || is(p, Kind.TOWARD)) {
        next = item(is(p + 1, Kind.PART) ? p + 2 : p + 1, strong, false);
        range(next, previous);
      } else if (is(p, Kind.DASH) && (previous.sign != Kind.DASH || spacedDash(p))) {
        next = item(p + 1, strong, false);
        if (next != null && next.sign == Kind.DASH && !spacedDash(p) && !isDashed(previous, next)) {
          next = null;
        }
        range(next, previous);
      } else if (is(p, Kind.COMMA) || is(p, Kind.AND)) {
        int after = is(p, Kind.COMMA) && is(p + 1, Kind.AND) ? p + 2 : p + 1;
        next = item(after, strong, false);
        if (next != null && !next.bare() && !next.dayWord && !previous.bare() && counts(next)) {
          next = null;
        }
      }
      if (next == null || next.bare() && !previous.bare()) {
        break;
      }
      items.add(next);
      p = next.end;
    }
    // "ngày 3/7, 5 người": figures after the last month are no days.
    while (items.size() > 1 && items.get(items.size() - 1).bare() && !allBare(items)) {
      items.remove(items.size() - 1);
    }
    return items;
  }

  private int skipJoin(int p) {
    return is(p, Kind.COMMA) || is(p, Kind.AND) || is(p, Kind.DASH) ? p + 1 : p;
  }

  /** "rạng sáng 19/11" after "đêm 18". */
  private @Nullable Item partItem(int p) {
    Item item = item(p + 1, true, false);
    if (item == null || item.bare()) {
      return null;
    }
    item.begin = p;
    item.part = lex.value(p);
    return item;
  }

  /** "18-19-8" after "ngày"; "4-3-3" is a line-up. */
  private static boolean isDashed(Item first, Item next) {
    return first.point.day < next.point.day && next.point.day > 12;
  }

  private boolean counts(Item item) {
    return is(item.end, Kind.COUNTER) || item.sign != Kind.SLASH && !item.point.saysYear();
  }

  private static void range(@Nullable Item next, Item previous) {
    if (next != null) {
      next.range = true;
    }
  }

  private static boolean allBare(List<Item> items) {
    for (Item item : items) {
      if (!item.bare()) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Item item(int begin, boolean strong, boolean head) {
    Item item = new Item();
    item.begin = begin;
    int p = begin;
    if (!head && (is(p, Kind.DAY) || is(p, Kind.DAY_OF))) {
      item.dayWord = true;
      p++;
    }
    if (is(p, Kind.NEW_MOON)) {
      item.newMoon = true;
      p++;
    } else if (is(p, Kind.FULL_MOON)) {
      item.point.day = 15;
      item.newMoon = true;
      item.lunar = true;
      return lunarMonth(item, p + 1);
    }
    if (is(p, Kind.NUMERAL) && (is(p + 1, Kind.MONTH) || item.newMoon)) {
      item.point.day = lex.value(p);
    } else if (isSmall(p) && lex.value(p) >= 1 && lex.value(p) <= 31 && (!head || opens(p))) {
      item.point.day = lex.value(p);
    } else {
      return null;
    }
    p++;
    if (strong && is(p, Kind.COMMA) && (is(p + 1, Kind.MONTH) || is(p + 1, Kind.LUNAR_MONTH))) {
      p++;
    }
    if (is(p, Kind.MONTH)) {
      return monthWord(item, p, strong || item.dayWord || !head || isBound(begin - 1));
    }
    if (is(p, Kind.LUNAR_MONTH) || is(p, Kind.TET)) {
      item.lunar = true;
      return lunarMonth(item, p);
    }
    Item figures = isSeparator(p) ? monthFigures(item, p, strong || item.dayWord) : null;
    if (figures != null) {
      return lunarMark(figures);
    }
    // A bare day; a month may follow in a later item of the list.
    boolean goesOn = is(p, Kind.DASH) || is(p, Kind.COMMA) && strong;
    if (!closes(p - 1) && !(goesOn && isSmall(p + 1))) {
      return null;
    }
    item.end = p;
    return item;
  }

  private boolean isBound(int p) {
    return is(p, Kind.FROM) || is(p, Kind.TO) || is(p, Kind.BEFORE);
  }

  private @Nullable Item monthWord(Item item, int p, boolean strong) {
    int month = monthNumber(p + 1);
    if (month == 0) {
      return null;
    }
    item.point.month = month;
    item.end = year(p + 2, item.point);
    if (item.end == p + 2 && isPlainYear(p + 2) && !is(p + 3, Kind.COUNTER)) {
      item.point.year = lex.value(p + 2);
      item.end++;
    }
    if (item.end == p + 2 && is(p + 1, Kind.NUMBER) && !closes(p + 1)) {
      return null;
    }
    if (!strong && !item.newMoon && !item.point.saysYear()) {
      // "3 tháng 2" is a street as well.
      item = lunarMark(item);
      return item.lunar ? item : null;
    }
    return lunarMark(item);
  }

  /** 1 to 12 in figures or words, or 0. */
  final int monthNumber(int p) {
    if (isSmall(p) && lex.value(p) >= 1 && lex.value(p) <= 12) {
      return lex.value(p);
    }
    if (is(p, Kind.NUMERAL) && lex.value(p) <= 12) {
      return lex.value(p);
    }
    // "tháng Năm" is the fifth month, "năm" a year.
    if (is(p, Kind.YEAR) && lex.at(lex.begin(p)) == 'N') {
      return 5;
    }
    return 0;
  }

  /** "/7", "-12", ".4", each with a year or without. */
  private @Nullable Item monthFigures(Item item, int p, boolean strong) {
    Kind sign = kind(p);
    boolean spaced = !joins(p);
    if (!isSmall(p + 1) || sign == Kind.DOT && spaced) {
      return null;
    }
    boolean uneven = sign == Kind.DASH && spaced && !spacedDash(p);
    if (uneven && !(strong && item.point.day > lex.value(p + 1))) {
      return null;
    }
    int month = lex.value(p + 1);
    int after = p + 2;
    if (sign == Kind.DASH && dayRangeFollows(item, p)) {
      return null;
    }
    if (month < 1 || month > 12) {
      return null;
    }
    int end = figuresYear(item.point, sign, after, strong, spaced);
    if (end == after) {
      if (!closesDay(p + 1, sign, strong)) {
        return null;
      }
      if (sign == Kind.DASH && spaced && !strong) {
        return null;
      }
    }
    item.point.month = month;
    item.sign = sign;
    item.end = end == after ? year(after, item.point) : end;
    return item;
  }

  /** In "18-19/8", "18-19 tháng 8" and "20-25" the dash joins days. */
  private boolean dayRangeFollows(Item item, int p) {
    int day = lex.value(p + 1);
    if (day <= item.point.day || day > 31) {
      return false;
    }
    int after = p + 2;
    if (is(after, Kind.MONTH)) {
      return true;
    }
    if ((is(after, Kind.SLASH) || is(after, Kind.DOT)) && isSmall(after + 1)) {
      return lex.value(after + 1) <= 12;
    }
    return day > 12;
  }

  private int figuresYear(Point point, Kind sign, int p, boolean strong, boolean spaced) {
    if (isSeparator(p) && (joins(p) || spaced && !is(p, Kind.DOT) || is(p, Kind.SLASH))) {
      boolean sameSign = is(p, sign);
      if (isYear(p + 1) && closesDate(p + 1) && (sameSign || strong || sign == Kind.SLASH)) {
        point.year = lex.value(p + 1);
        return p + 2;
      }
      if (sameSign && strong && joins(p) && isTwoDigits(p + 1) && closesDate(p + 1)) {
        int year = lex.value(p + 1);
        point.year = year < 50 ? 2000 + year : 1900 + year;
        return p + 2;
      }
    }
    return p;
  }

  private boolean isTwoDigits(int p) {
    return is(p, Kind.NUMBER) && lex.length(p) == 2;
  }

  /** After a full date a dash may lead to another date or to a reporter's sign. */
  private boolean closesDate(int p) {
    char after = lex.at(lex.end(p));
    return closes(p) || after == '-' && !Letters.isDigit(lex.at(lex.end(p) + 1)) || isRange(p + 1);
  }

  private boolean closesDay(int p, Kind sign, boolean strong) {
    if (closes(p) || isRange(p + 1)) {
      return true;
    }
    char after = lex.at(lex.end(p));
    return strong && sign == Kind.SLASH && after == '-' && Letters.isLetter(lex.at(lex.end(p) + 1));
  }

  /** A touching dash with another day and month behind it: "26/9-28/9". */
  private boolean isRange(int dash) {
    return is(dash, Kind.DASH)
        && isSmall(dash + 1)
        && is(dash + 2, Kind.SLASH)
        && isSmall(dash + 3)
        && joins(dash);
  }

  // ---- by the moon

  private static @Nullable Item orNull(Item item, boolean valid) {
    return valid ? item : null;
  }

  /** "tháng Giêng", "tháng 7", "Tết", "Tết Kỷ Hợi" after a lunar day. */
  private @Nullable Item lunarMonth(Item item, int p) {
    if (is(p, Kind.LUNAR_MONTH)) {
      item.point.month = lex.value(p);
      item.end = lunarYear(item, p + 1);
      lunarMark(item);
      return item;
    }
    if (is(p, Kind.TET)) {
      // The 23rd to 30th "Tết" end the old year, the first ten days begin the new one.
      boolean before = item.point.day >= 20;
      item.point.month = before ? 12 : 1;
      item.end = lunarYear(item, p + 1);
      if (before && item.point.year != 0) {
        item.point.year--;
      }
      return orNull(item, before || item.point.day <= 10);
    }
    if (is(p, Kind.MONTH)) {
      int month = monthNumber(p + 1);
      if (month != 0 && closes(p + 1)) {
        item.point.month = month;
        item.end = lunarYear(item, p + 2);
        lunarMark(item);
        return item;
      }
    }
    return null;
  }

  /** "năm 2019", "2019", "Kỷ Hợi", "năm Kỷ Hợi", "Kỷ Hợi 2019", "Kỷ Hợi (2019)". */
  private int lunarYear(Item item, int at) {
    int p = is(at, Kind.YEAR) ? at + 1 : at;
    if (is(p, Kind.SEXAGENARY)) {
      return sexagenary(p, item.point);
    }
    if (isYear(p) && closes(p)) {
      item.point.year = lex.value(p);
      return p + 1;
    }
    return year(at, item.point);
  }

  /** "âm lịch" behind the figures makes them a day of the moon. */
  private Item lunarMark(Item item) {
    int p = item.end;
    if (is(p, Kind.OPEN) && is(p + 1, Kind.LUNAR) && is(p + 2, Kind.CLOSE)) {
      item.lunar = true;
      item.end = p + 3;
    } else if (is(p, Kind.LUNAR) && lex.length(p) != 2 || is(p, Kind.LUNAR) && isUpper(p)) {
      item.lunar = true;
      item.end = p + 1;
      if (item.point.year == 0) {
        item.end = lunarYear(item, p + 1);
      }
    }
    return item;
  }

  private boolean isUpper(int p) {
    return Character.isUpperCase(lex.at(lex.begin(p) + 1));
  }

  // ---- from items to expressions

  /** Days before a month take it, months before a year take that. */
  private static void backfill(List<Item> items) {
    for (int i = items.size() - 2; i >= 0; i--) {
      Item item = items.get(i);
      Item next = items.get(i + 1);
      if (item.bare()) {
        item.point.month = next.point.month;
        item.lunar = next.lunar;
      }
      if (!item.point.saysYear() && next.point.saysYear()) {
        item.point.takeYear(next.point);
        boolean overNewYear =
            item.point.month > next.point.month
                || item.point.month == next.point.month && item.point.day > next.point.day;
        if (overNewYear && item.point.year != 0) {
          item.point.year--;
        }
      }
    }
  }

  private Reading drafts(int begin, Prefix prefix, List<Item> items) {
    List<Draft> drafts = new ArrayList<>(items.size());
    int i = 0;
    while (i < items.size()) {
      int last = i;
      boolean list = false;
      while (last + 1 < items.size()) {
        Item next = items.get(last + 1);
        if (next.part != 0 || !next.range && !follows(items.get(last).point, next.point)) {
          break;
        }
        list |= !next.range;
        last++;
      }
      Item from = items.get(i);
      Item to = items.get(last);
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
        draft.ofDocument = follows(begin);
        draft.limit = isLimit(begin - 1);
      } else if (from.part != 0) {
        draft.part = from.part;
      }
      drafts.add(draft);
      i = last + 1;
    }
    Draft head = drafts.get(0);
    Draft tail = drafts.get(drafts.size() - 1);
    close(begin, prefix, drafts, head);
    every(tail, items);
    if (is(begin - 1, Kind.FROM) && head.last != null && !head.rule.equals("time.day-list")) {
      head.begin = begin - 1;
    }
    direction(tail);
    return new Reading(drafts, List.of(), tail.end);
  }

  private static String rule(Item item) {
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
  private void close(int begin, Prefix prefix, List<Draft> drafts, Draft head) {
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
  private void every(Draft draft, List<Item> items) {
    if (is(draft.end, Kind.EVERY)
        && is(draft.end + 1, Kind.YEAR)
        && !is(draft.end + 2, Kind.NUMBER)
        && draft.first.year == 0
        && !draft.lunar
        && draft.last == null) {
      draft.literal =
          "XXXX-" + Resolver.two(draft.first.month) + "-" + Resolver.two(draft.first.day);
      draft.end += 2;
    }
  }

  private boolean isLimit(int p) {
    return switch (kind(p)) {
      case BEFORE, LIMIT, FROM, TO, TOWARD -> true;
      default -> false;
    };
  }

  /** Whether the words before are those of a document's code or type. */
  private boolean follows(int begin) {
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
    return is(p, Kind.DOCUMENT) || is(p - 1, Kind.DOCUMENT) || is(p - 1, Kind.LABEL) && isCode(p);
  }

  private boolean isCode(int p) {
    return is(p, Kind.NUMBER);
  }

  private static boolean follows(Point a, Point b) {
    if (a.month == b.month && a.day + 1 == b.day) {
      return true;
    }
    return a.month + 1 == b.month
        && b.day == 1
        && !Days.exist(a.year, a.month, a.day + 1)
        && Days.exist(a.year, a.month, a.day);
  }

  private @Nullable Reading bareDay(int begin, Prefix prefix, List<Item> items) {
    Item item = items.get(0);
    if (item.newMoon || is(item.end, Kind.LUNAR)) {
      return null;
    }
    boolean range = items.size() > 1 && items.get(1).range;
    Item last = range ? items.get(1) : item;
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

  // ---- days that no calendar has

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
