package vn.bienban.annotate.time;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.time.Draft.Point;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.record.TimeType;

/**
 * What the grammars share and the labels of the patterns ask for: numbers, years and the characters
 * around a figure.
 */
class Grammar {
  private static final int MAX_STARS = 5;

  static final int MIN_YEAR = 1000;
  static final int MAX_YEAR = 2199;

  /** A range of years that begins before is told by a word. */
  private static final int MODERN_YEAR = 1900;

  private static final int LONGEST_RANGE = 100;

  final Lexemes lex;
  final TimeWords words;

  Grammar(Lexemes lex) {
    this.lex = lex;
    this.words = lex.words();
  }

  final boolean is(int i, Figure figure) {
    return lex.is(i, figure);
  }

  final boolean is(int i, LexicalClass type) {
    return lex.is(i, type);
  }

  final boolean is(int i, ClassSet types) {
    return lex.is(i, types);
  }

  /** Whether a number of one or two digits stands here. */
  final boolean isSmall(int i) {
    return is(i, Figure.NUMBER) && lex.length(i) <= 2;
  }

  /** Whether a number of four digits that can be a year stands here. */
  final boolean isYear(int i) {
    return is(i, Figure.NUMBER)
        && lex.length(i) == 4
        && lex.value(i) >= MIN_YEAR
        && lex.value(i) <= MAX_YEAR;
  }

  /** A four-digit number that is a year and not the beginning of a code or a greater number. */
  final boolean isPlainYear(int i) {
    return isYear(i) && lex.value(i) >= 1800 && closes(i);
  }

  /** 1 to 12 in figures or words, or 0. */
  final int monthNumber(int p) {
    if (isSmall(p)) {
      return small(p, 12);
    }
    if (is(p, words.numeral) && lex.value(p) <= 12) {
      return lex.value(p);
    }
    // "tháng Năm" is the fifth month, "năm" a year.
    if (is(p, words.year) && lex.isCapitalized(p)) {
      return 5;
    }
    return 0;
  }

  /** "99" for 1999, of the second half of the last century and at the end of a phrase. */
  final boolean isShortYear(int i) {
    return is(i, Figure.NUMBER)
        && lex.length(i) == 2
        && lex.value(i) >= 45
        && closes(i)
        && isEnd(i + 1);
  }

  /** Whether a phrase ends before a lexeme. */
  final boolean isEnd(int i) {
    return switch (lex.figure(i)) {
      case BREAK, DOT, COMMA, SEMICOLON, CLOSE, COLON -> true;
      default -> false;
    };
  }

  /** Whether "hằng", "mỗi" and this unit stand here: "hằng năm" of "ngày 30/1 hằng năm". */
  final boolean isEvery(int i, LexicalClass unit) {
    return is(i, words.every) && is(i + 1, unit) && !is(i + 2, Figure.NUMBER);
  }

  /** Whether a dash, "đến" or "tới" stands here, which join the ends of a range. */
  final boolean isRange(int i) {
    return is(i, Figure.DASH) || is(i, words.to) || is(i, words.toward);
  }

  /** The lexeme after the comma and "và" that go on with a list, or -1. */
  final int nextItem(int i) {
    int and = is(i, Figure.COMMA) ? i + 1 : i;
    return is(and, words.and) ? and + 1 : and > i ? and : -1;
  }

  /** Whether a number in figures or words stands here. */
  final boolean isCount(int i) {
    return is(i, Figure.NUMBER) || is(i, words.numeral);
  }

  /** A number of one or two digits from 1 to a greatest one, or 0. */
  final int small(int i, int most) {
    return isSmall(i) && lex.value(i) <= most ? lex.value(i) : 0;
  }

  /** A number from 1 to a greatest one, in words or in figures with nothing before them, or 0. */
  final int count(int i, int most) {
    if (is(i, words.numeral)) {
      return lex.value(i) <= most ? lex.value(i) : 0;
    }
    return isSmall(i) && opens(i) ? small(i, most) : 0;
  }

  /** A year from 1900 on, with nothing before it. */
  final boolean isModernYear(int i) {
    return isYear(i) && lex.value(i) >= MODERN_YEAR && opens(i);
  }

  /** "h", "sáng" behind figures, or in capitals. */
  final boolean isMeridiem(int i) {
    return is(i, words.meridiem) && (lex.touchesPrevious(i) || lex.isCapitalized(i));
  }

  /** The figures of a clock that no code goes on behind. */
  final boolean isClockFigure(int i) {
    return is(i, Figure.CLOCK) && (closes(i) || is(i + 1, Figure.DASH));
  }

  final boolean isFullHour(int i) {
    return isClockFigure(i) && (lex.value(i) & ~LexemeReader.MAYBE_GRAMS) % 60 == 0;
  }

  /** Two figures below sixty. */
  final boolean isMinutes(int i) {
    return is(i, Figure.NUMBER) && lex.length(i) == 2 && lex.value(i) < 60;
  }

  /** "90", "1990". */
  final boolean isDecade(int i) {
    return is(i, Figure.NUMBER)
        && lex.value(i) % 10 == 0
        && (isYear(i) || lex.length(i) == 2)
        && closes(i);
  }

  /** A unit; "tiếng" is a voice and a language as well, "Quý" a name or a courtesy as often. */
  final boolean isWholeUnit(int i) {
    return is(i, words.anyUnit)
        && !(is(i, words.hour) && lex.value(i) == 2)
        && !(is(i, words.quarter) && lex.isCapitalized(i));
  }

  /** "âm lịch", "AL"; "al" and "âm" are something else as well. */
  final boolean isByMoon(int i) {
    return is(i, words.lunar)
        && (lex.length(i) != 2 || Character.isUpperCase(lex.at(lex.begin(i) + 1)));
  }

  /** "Phú Quý", "Đức Quý". */
  final boolean isName(int p) {
    int before = p - 1;
    return lex.isCapitalized(p)
        && is(before, Figure.OTHER)
        && lex.isCapitalized(before)
        && lex.end(before) + 1 == lex.begin(p)
        && Character.isLowerCase(lex.at(lex.end(before) - 1));
  }

  /** The number that stands before a number and the sign or word that joins them. */
  final int numberBefore(int i) {
    int p = i - 1;
    while (is(p, Figure.COMMA)
        || is(p, words.and)
        || isRange(p)
        || is(p, words.year) && isYear(i)) {
      p--;
    }
    int month = monthNumber(p);
    return month == 0 && p >= 0 ? lex.value(p) : month;
  }

  /** The second number of a range of amounts: greater than the one before the dash. */
  final boolean isGreater(int i) {
    return is(i, Figure.NUMBER) && lex.length(i) <= 3 && lex.value(i) > lex.value(i - 2);
  }

  /** "20" behind "2019-". */
  final boolean isNextYear(int i) {
    return is(i, Figure.NUMBER)
        && lex.length(i) == 2
        && lex.value(i) == (lex.value(i - 2) + 1) % 100
        && closes(i);
  }

  /** The second year of a range: not long after the one before the dash. */
  final boolean isNearYear(int i) {
    int years = isPlainYear(i) ? lex.value(i) - lex.value(i - 2) : 0;
    return years > 0 && years <= LONGEST_RANGE;
  }

  /** The lexeme after a year named in the cycle of sixty, or -1. */
  final int sexagenaryEnd(int i) {
    return is(i, words.sexagenary) ? sexagenary(i, new Point()) : -1;
  }

  /**
   * The same times as such that come back.
   *
   * @param end the lexeme after the last one, with the words that say so
   */
  static List<Draft> sets(List<Draft> drafts, String rule, int end, Function<Draft, String> value) {
    List<Draft> sets = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      boolean tail = sets.size() == drafts.size() - 1;
      Draft set =
          Draft.fixed(TimeType.SET, rule, draft.begin, tail ? end : draft.end, value.apply(draft));
      set.part = draft.part;
      set.lastPart = draft.lastPart;
      sets.add(set);
    }
    return sets;
  }

  /** Whether nothing else stands in the paragraph of these lexemes. */
  final boolean standsAlone(int begin, int end) {
    return is(begin - 1, Figure.BREAK) && is(end, Figure.BREAK);
  }

  /** Whether a sign that joins the parts of a date touches both neighbours. */
  final boolean joins(int i) {
    return lex.touchesPrevious(i) && lex.touchesPrevious(i + 1);
  }

  /** Whether a dash is written with a space, or a line break, on each side. */
  final boolean spacedDash(int i) {
    return is(i, Figure.DASH) && !lex.touchesPrevious(i) && !lex.touchesPrevious(i + 1);
  }

  final boolean isSeparator(int i) {
    return is(i, Figure.SLASH) || is(i, Figure.DASH) || is(i, Figure.DOT);
  }

  /** Whether a figure begins here: not in the middle of a code, a score or a greater number. */
  final boolean opens(int i) {
    int begin = lex.begin(i);
    char before = lex.at(begin - 1);
    char beforeThat = lex.at(begin - 2);
    return switch (before) {
      case '/', '_', '+', '=', '#', '@', '&', '\\' -> false;
      case '-' -> !isWordCharacter(beforeThat) && beforeThat != '/';
      case '.', ':' -> !isWordCharacter(beforeThat);
      case ',' -> !Letters.isDigit(beforeThat);
      case '*' -> opensAfterStars(begin);
      default -> true;
    };
  }

  /** "1**2" is one number in a text that stresses its end. */
  private boolean opensAfterStars(int begin) {
    int at = begin - 1;
    while (at > begin - MAX_STARS && lex.at(at) == '*') {
      at--;
    }
    return !Letters.isDigit(lex.at(at));
  }

  /** Whether a figure ends with this number, seen from the characters behind it. */
  final boolean closes(int i) {
    int end = lex.end(i);
    char after = lex.at(end);
    char afterThat = lex.at(end + 1);
    return switch (after) {
      case '_', '%', '=', '@', '\\' -> false;
      case '/', '-' -> !isWordCharacter(afterThat) && afterThat != '-';
      case '.', ',', ':' -> !Letters.isDigit(afterThat);
      default -> true;
    };
  }

  private static boolean isWordCharacter(char c) {
    return Letters.isDigit(c) || Letters.isLetter(c);
  }

  /** -1, 0 or 1 for "trước", "này", "tới" after a unit; {@link Draft#NONE} for anything else. */
  final int shift(int i) {
    if (lex.kind(i) < 0) {
      return Draft.NONE;
    }
    if (is(i, words.toward)) {
      // "tới" is also "to": a place or a date may follow.
      boolean to = is(i + 1, words.day) || is(i + 1, words.month) || is(i + 1, Figure.NUMBER);
      return to ? Draft.NONE : 1;
    }
    return is(i, words.now) || is(i, words.current)
        ? 0
        : is(i, words.last) || is(i, words.before)
            ? -1
            : is(i, words.next) || is(i, words.after) ? 1 : Draft.NONE;
  }

  /** "này", "tới", "vừa rồi" behind a weekday. */
  final boolean shiftOfDay(int p) {
    return is(p, words.shift) && shift(p) != Draft.NONE;
  }

  /** The first match of some patterns at a lexeme, or null. */
  final @Nullable Match match(RuleMatcher patterns, int at) {
    return patterns.first(lex.document(), at, lex.size(), (rule, found) -> found);
  }

  /** Takes the year that a part of a match tells; says whether it tells one. */
  final boolean takeYear(Match.Capture part, Point into) {
    int at = part.range().begin();
    switch (part.name()) {
      case "year" -> into.year = lex.length(at) == 2 ? 1900 + lex.value(at) : lex.value(at);
      case "shift" -> into.yearShift = shift(at);
      case "cycle" -> sexagenary(at, into);
      default -> {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads a year named in the cycle of sixty, with the year of the common era where that follows:
   * "Kỷ Hợi", "Kỷ Hợi 2019", "Kỷ Hợi (2019)", "Kỷ Hợi - 2019", "Kỷ Hợi năm 2019".
   *
   * @return the lexeme after it
   */
  final int sexagenary(int at, Point into) {
    int place = lex.value(at);
    boolean open = is(at + 1, Figure.OPEN);
    boolean joined = open || is(at + 1, Figure.DASH) || is(at + 1, words.year);
    int year = joined ? at + 2 : at + 1;
    if (isYear(year) && Math.floorMod(lex.value(year) - 4, 60) == place) {
      into.year = lex.value(year);
      return open && is(year + 1, Figure.CLOSE) ? year + 2 : year + 1;
    }
    into.sexagenary = place;
    return at + 1;
  }

  /** A year may also stand before a dash or comma and another year. */
  final boolean closesYear(int i) {
    return closes(i)
        || (is(i + 1, Figure.DASH) || is(i + 1, Figure.COMMA)) && isYear(i + 2)
        || is(i + 1, Figure.DASH) && (is(i + 2, words.month) || is(i + 2, words.year));
  }
}
