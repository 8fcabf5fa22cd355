package vn.bienban.annotate.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.time.Draft.Point;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.RuleMatcher;

/**
 * The figures and words of days: "3/7", "18-19/8/2020", "5, 6 và 7-12", "9 tháng 4 năm 2022", "mùng
 * 3 Tết Kỷ Hợi". What stands before them, and whether they are days at all, is {@link
 * DayGrammar}'s.
 */
final class DayFigures extends Grammar {
  /** A list of days longer than this is cut; it keeps every reading bounded. */
  private static final int MAX_DAYS = 10;

  private final TimePatterns patterns;

  DayFigures(Lexemes lex, TimePatterns patterns) {
    super(lex);
    this.patterns = patterns;
  }

  /**
   * Reads days on end.
   *
   * @param strong whether what stands before makes figures days
   * @param headPart the part of the day before the first, or 0
   */
  List<DayItem> items(int begin, boolean strong, int headPart) {
    DayItem first = item(begin, strong, true);
    if (first == null) {
      return List.of();
    }
    List<DayItem> items = new ArrayList<>(2);
    items.add(first);
    int p = first.end;
    while (items.size() < MAX_DAYS) {
      DayItem previous = items.get(items.size() - 1);
      DayItem next = null;
      if (previous.bare() && strong && is(skipJoin(p), words.part)) {
        next = partItem(skipJoin(p));
      } else if (is(p, words.to) || is(p, words.toward)) {
        next = rangeItem(p + 1, strong, 0);
      } else if (is(p, Figure.DASH) && (previous.sign != Figure.DASH || spacedDash(p))) {
        // "tối 24-25/12": the evening of each.
        next = rangeItem(p + 1, strong, previous.bare() ? headPart : 0);
        if (next != null && next.sign == Figure.DASH && !spacedDash(p) && !isDashed(previous, next)
            || next != null && next.feast) {
          next = null;
        }
      } else if (nextItem(p) > 0) {
        next = item(nextItem(p), strong, false);
        if (next != null && !next.bare() && !next.dayWord && !previous.bare() && counts(next)) {
          next = null;
        }
        if (next != null && previous.bare()) {
          next.part = headPart;
        }
      }
      if (next == null || next.bare() && !previous.bare()) {
        break;
      }
      items.add(next);
      p = next.end;
    }
    // "ngày 3/7, 5 người": figures after the last month are no days.
    while (items.size() > 1
        && items.get(items.size() - 1).bare()
        && !items.stream().allMatch(DayItem::bare)) {
      items.remove(items.size() - 1);
    }
    return items;
  }

  private int skipJoin(int p) {
    return is(p, Figure.COMMA) || is(p, words.and) || is(p, Figure.DASH) ? p + 1 : p;
  }

  /** "rạng sáng 19/11" after "đêm 18". */
  private @Nullable DayItem partItem(int p) {
    DayItem item = item(p + 1, true, false);
    if (item == null || item.bare()) {
      return null;
    }
    item.begin = p;
    item.part = lex.value(p);
    item.apart = true;
    return item;
  }

  /** "18-19-8" after "ngày"; "4-3-3" is a line-up. */
  private static boolean isDashed(DayItem first, DayItem next) {
    return first.first.day < next.first.day && next.first.day > 12;
  }

  private boolean counts(DayItem item) {
    boolean weak = item.sign != Figure.SLASH && !item.first.saysYear();
    return !item.feast && (is(item.end, words.counter) || weak);
  }

  /** The end of a range, with a part of the day of its own or the one given. */
  private @Nullable DayItem rangeItem(int p, boolean strong, int part) {
    boolean own = is(p, words.part);
    DayItem item = item(weekdayEnd(own ? p + 1 : p), strong, false);
    if (item != null) {
      item.range = true;
      item.part = own ? lex.value(p) : part;
    }
    return item;
  }

  /** The lexeme after a weekday that stands before its day: "đến hết thứ Ba, ngày 3/9". */
  private int weekdayEnd(int p) {
    int end = is(p, words.weekday) ? p + 1 : is(p, words.ordinal) && isSmall(p + 1) ? p + 2 : p;
    int next = end > p && is(end, Figure.COMMA) ? end + 1 : end;
    return is(next, words.day) || is(next, Figure.NUMBER) ? next : p;
  }

  private @Nullable DayItem item(int begin, boolean strong, boolean head) {
    DayItem item = new DayItem(begin);
    int p = begin;
    if (!head && (is(p, words.day) || is(p, words.dayOf))) {
      item.dayWord = true;
      p++;
    }
    if (is(p, words.feast) || is(p, words.tet)) {
      return feast(item, p, head);
    }
    if (is(p, words.newMoon)) {
      item.newMoon = true;
      p++;
    } else if (is(p, words.fullMoon)) {
      item.first.day = 15;
      item.newMoon = true;
      return lunarMonth(item, p + 1);
    }
    if (is(p, words.numeral) && (is(p + 1, words.month) || item.newMoon)) {
      item.first.day = lex.value(p);
    } else if (small(p, 31) > 0 && (!head || opens(p))) {
      item.first.day = lex.value(p);
      item.padded = isPadded(p);
    } else {
      return null;
    }
    p++;
    if (strong && is(p, Figure.COMMA) && (is(p + 1, words.month) || is(p + 1, words.lunarMonth))) {
      p++;
    }
    if (is(p, words.month)) {
      return monthWord(
          item, p, strong || item.dayWord || !head || is(begin - 1, words.beforeBound));
    }
    if (is(p, words.lunarMonth) || is(p, words.tet)) {
      return lunarMonth(item, p);
    }
    DayItem figures =
        isSeparator(p) ? monthFigures(item, p, strong || item.dayWord, begin - 1) : null;
    if (figures != null) {
      return lunarMark(figures);
    }
    // A bare day; a month may follow in a later item of the list.
    boolean goesOn = is(p, Figure.DASH) || is(p, Figure.COMMA) && strong;
    if (!closes(p - 1) && !(goesOn && isSmall(p + 1))) {
      return null;
    }
    item.end = p;
    return item;
  }

  /** "tháng 7", "tháng 4 năm 2022"; without a year "3 tháng 2" is a street as well. */
  private @Nullable DayItem monthWord(DayItem item, int p, boolean strong) {
    boolean told =
        take(patterns.monthWords, p, item)
            && (strong || item.newMoon || item.lunar || item.first.saysYear());
    return told ? item : null;
  }

  /** "/7", "-12", ".4", each with a year or without. */
  private @Nullable DayItem monthFigures(DayItem item, int p, boolean strong, int before) {
    Figure sign = lex.figure(p);
    boolean dash = sign == Figure.DASH;
    boolean spaced = !joins(p);
    boolean uneven = dash && spaced && !spacedDash(p);
    int month = small(p + 1, 12);
    int after = p + 2;
    if (month == 0
        || sign == Figure.DOT && spaced
        || uneven && !(strong && item.first.day > month)
        || dash && dayRangeFollows(item, p)) {
      return null;
    }
    int end = figuresYear(item.first, sign, after, strong, spaced);
    if (end == after && sign == Figure.SLASH && isShortDate(before, after)) {
      end = shortYear(item.first, after + 1);
    }
    if (end == after && (!closesDay(p + 1, sign, strong) || dash && spaced && !strong)) {
      return null;
    }
    item.first.month = month;
    item.padded |= isPadded(p + 1);
    item.sign = sign;
    item.end = end == after ? year(after, item.first) : end;
    return item;
  }

  /**
   * In "5-8 /6" and "5-8 tháng 6" the dash joins days; a day behind the 12th is no month anyway.
   */
  private boolean dayRangeFollows(DayItem item, int p) {
    int after = p + 2;
    return lex.value(p + 1) > item.first.day
        && (is(after, words.month) || is(after, Figure.SLASH) && isSmall(after + 1));
  }

  private int figuresYear(Point point, Figure sign, int p, boolean strong, boolean spaced) {
    if (isSeparator(p) && (joins(p) || spaced && !is(p, Figure.DOT) || is(p, Figure.SLASH))) {
      boolean sameSign = is(p, sign);
      if (isYear(p + 1) && closesDate(p + 1) && (sameSign || strong || sign == Figure.SLASH)) {
        point.year = lex.value(p + 1);
        return p + 2;
      }
      if (sameSign && strong && joins(p) && isTwoDigits(p + 1) && closesDate(p + 1)) {
        return shortYear(point, p + 1);
      }
    }
    return p;
  }

  private int shortYear(Point point, int p) {
    int year = lex.value(p);
    point.year = year < 50 ? 2000 + year : 1900 + year;
    return p + 1;
  }

  /** "vào 3/3/17", "(3/3/17)", "3/3/17" alone in its line or cell: a year in two figures. */
  private boolean isShortDate(int before, int p) {
    if (!is(p, Figure.SLASH) || !joins(p) || !isTwoDigits(p + 1) || !closesDate(p + 1)) {
      return false;
    }
    return is(before, words.beforeShortYear) || isEdge(before) && isEdge(p + 2);
  }

  private boolean isEdge(int p) {
    return is(p, Figure.BREAK)
        || is(p, Figure.OPEN)
        || is(p, Figure.CLOSE)
        || lex.at(lex.begin(p)) == '|';
  }

  private boolean isPadded(int p) {
    return lex.length(p) == 2 && lex.at(lex.begin(p)) == '0';
  }

  private boolean isTwoDigits(int p) {
    return is(p, Figure.NUMBER) && lex.length(p) == 2;
  }

  /** After a full date a dash may lead to another date or to a reporter's sign. */
  private boolean closesDate(int p) {
    char after = lex.at(lex.end(p));
    return closes(p)
        || after == '-' && !Letters.isDigit(lex.at(lex.end(p) + 1))
        || isDayRange(p + 1);
  }

  private boolean closesDay(int p, Figure sign, boolean strong) {
    if (closes(p) || isDayRange(p + 1)) {
      return true;
    }
    char after = lex.at(lex.end(p));
    return strong
        && sign == Figure.SLASH
        && after == '-'
        && Letters.isLetter(lex.at(lex.end(p) + 1));
  }

  /** A touching dash with another day and month behind it: "26/9-28/9". */
  private boolean isDayRange(int dash) {
    return is(dash, Figure.DASH)
        && isSmall(dash + 1)
        && is(dash + 2, Figure.SLASH)
        && isSmall(dash + 3)
        && joins(dash);
  }

  /**
   * "Tết Kỷ Hợi", "Tết Nguyên đán năm nay", "(dịp) Giáng sinh": the day of a feast. Without a year
   * the words before must speak of a time, for a feast lends its name to much.
   */
  private @Nullable DayItem feast(DayItem item, int p, boolean head) {
    boolean solar = is(p, words.feast);
    item.first.month = solar ? lex.value(p) / 100 : 1;
    item.first.day = solar ? lex.value(p) % 100 : 1;
    item.lunar = !solar;
    item.feast = true;
    item.end = year(patterns.feastYears, p + 1, item.first);
    if (item.first.saysYear()) {
      return item;
    }
    item.end = p + 1;
    boolean told =
        !solar && lex.value(p) == 1
            ? head && isTet(p)
            : !head || is(p - 1, words.beforeFeast) && !isCounted(p - 1);
    return told ? item : null;
  }

  /** "dịp Tết", not "mỗi dịp Tết đến", "dịp Tết Thanh minh". */
  private boolean isTet(int p) {
    boolean longer = is(p + 1, Figure.OTHER) && lex.isCapitalized(p + 1);
    return is(p - 1, words.beforeTet) && !is(p - 2, words.every) && !is(p + 1, words.to) && !longer;
  }

  /** "01 ngày Tết cổ truyền" */
  private boolean isCounted(int p) {
    return is(p, words.day) && isCount(p - 1);
  }

  /** "tháng Giêng", "tháng 7", "Tết", "Tết Kỷ Hợi" after a lunar day. */
  private @Nullable DayItem lunarMonth(DayItem item, int p) {
    item.lunar = true;
    if (!take(patterns.lunarDays, p, item) || item.bare() && !is(p, words.tet)) {
      return null;
    }
    if (is(p, words.tet)) {
      // The 23rd to 30th "Tết" end the old year, the first ten days begin the new one.
      boolean before = item.first.day >= 20;
      item.first.month = before ? 12 : 1;
      item.first.year -= before && item.first.year != 0 ? 1 : 0;
      return before || item.first.day <= 10 ? item : null;
    }
    return item;
  }

  /** "âm lịch" behind the figures makes them a day of the moon. */
  private DayItem lunarMark(DayItem item) {
    if (is(item.end, Figure.OPEN) || is(item.end, words.lunar)) {
      take(patterns.lunarDays, item.end, item);
    }
    return item;
  }

  /**
   * Takes what the patterns tell of a day behind its number, one year at most; whether any does.
   */
  private boolean take(RuleMatcher matcher, int at, DayItem item) {
    Match match = match(matcher, at);
    if (match == null) {
      return false;
    }
    for (Match.Capture part : match.captures()) {
      int p = part.range().begin();
      switch (part.name()) {
        case "month" -> item.first.month = is(p, words.lunarMonth) ? lex.value(p) : monthNumber(p);
        case "moon" -> item.lunar = true;
        case "leap" -> {
          item.leapMonth = true;
          item.lunar = true;
        }
        default -> {
          if (item.first.year != 0) {
            return true;
          }
          takeYear(part, item.first);
        }
      }
      item.end = part.range().end();
    }
    item.end = match.end();
    return true;
  }

  /** The lexeme behind the year that stands at one, or the same one where none does. */
  int year(int at, Point into) {
    return year(patterns.dayYears, at, into);
  }

  private int year(RuleMatcher years, int at, Point into) {
    Match match = match(years, at);
    if (match == null) {
      return at;
    }
    for (Match.Capture part : match.captures()) {
      takeYear(part, into);
    }
    return match.end();
  }

  /** Days before a month take it, months before a year take that. */
  static void backfill(List<DayItem> items) {
    for (int i = items.size() - 2; i >= 0; i--) {
      DayItem item = items.get(i);
      DayItem next = items.get(i + 1);
      if (item.bare()) {
        item.first.month = next.first.month;
        item.lunar = next.lunar;
      }
      if (!item.first.saysYear() && next.first.saysYear()) {
        item.first.takeYear(next.first);
        boolean overNewYear =
            item.first.month > next.first.month
                || item.first.month == next.first.month && item.first.day > next.first.day;
        if (overNewYear && item.first.year != 0) {
          item.first.year--;
        }
      }
    }
  }
}
