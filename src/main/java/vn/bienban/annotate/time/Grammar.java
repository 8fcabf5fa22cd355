package vn.bienban.annotate.time;

import vn.bienban.annotate.time.Draft.Point;

/** What the grammars share: numbers, years and the characters around a figure. */
abstract class Grammar {
  private static final int MAX_STARS = 5;

  static final int MIN_YEAR = 1000;
  static final int MAX_YEAR = 2199;

  /** The length of "hiện tại", the one reference that follows a unit. */
  private static final int CURRENT_LENGTH = 8;

  final Lexemes lex;

  Grammar(Lexemes lex) {
    this.lex = lex;
  }

  final Kind kind(int i) {
    return lex.kind(i);
  }

  final boolean is(int i, Kind kind) {
    return lex.kind(i) == kind;
  }

  /** Whether a number of one or two digits stands here. */
  final boolean isSmall(int i) {
    return is(i, Kind.NUMBER) && lex.length(i) <= 2;
  }

  /** Whether a number of four digits that can be a year stands here. */
  final boolean isYear(int i) {
    return is(i, Kind.NUMBER)
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

  /** Whether a unit of measure or of money stands here, which makes an amount of what is before. */
  final boolean isMeasured(int i) {
    return is(i, Kind.COUNTER) && lex.value(i) == 1;
  }

  /** "99" for 1999, of the second half of the last century and at the end of a phrase. */
  final boolean isShortYear(int i) {
    return is(i, Kind.NUMBER)
        && lex.length(i) == 2
        && lex.value(i) >= 45
        && closes(i)
        && isEnd(i + 1);
  }

  /** Whether a phrase ends before a lexeme. */
  final boolean isEnd(int i) {
    return switch (kind(i)) {
      case BREAK, DOT, COMMA, SEMICOLON, CLOSE, COLON -> true;
      default -> false;
    };
  }

  /** Whether nothing else stands in the paragraph of these lexemes. */
  final boolean standsAlone(int begin, int end) {
    return is(begin - 1, Kind.BREAK) && is(end, Kind.BREAK);
  }

  /** Whether a sign that joins the parts of a date touches both neighbours. */
  final boolean joins(int i) {
    return lex.touchesPrevious(i) && lex.touchesPrevious(i + 1);
  }

  /** Whether a dash is written with a space, or a line break, on each side. */
  final boolean spacedDash(int i) {
    return is(i, Kind.DASH) && !lex.touchesPrevious(i) && !lex.touchesPrevious(i + 1);
  }

  final boolean isSeparator(int i) {
    return is(i, Kind.SLASH) || is(i, Kind.DASH) || is(i, Kind.DOT);
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
    return switch (kind(i)) {
      case NOW -> 0;
      case REFERENCE -> lex.value(i) == 0 && lex.length(i) == CURRENT_LENGTH ? 0 : Draft.NONE;
      case LAST, BEFORE -> -1;
      case NEXT, AFTER -> 1;
      // "tới" is also "to": a place or a date may follow.
      case TOWARD ->
          is(i + 1, Kind.DAY) || is(i + 1, Kind.MONTH) || is(i + 1, Kind.NUMBER) ? Draft.NONE : 1;
      default -> Draft.NONE;
    };
  }

  /**
   * Reads a year behind a month or a quarter: "/2018", "-2018", "năm 2018", "năm nay".
   *
   * @return the lexeme after it, or {@code at} where no year stands there
   */
  final int year(int at, Point into) {
    if (isSeparator(at) && joins(at) && isShortYear(at + 1)) {
      into.year = 1900 + lex.value(at + 1);
      return at + 2;
    }
    if (isSeparator(at) && isYear(at + 1) && closesYear(at + 1)) {
      if (joins(at)
          || !is(at, Kind.DOT) && lex.touchesPrevious(at) == lex.touchesPrevious(at + 1)) {
        into.year = lex.value(at + 1);
        return at + 2;
      }
    }
    int p = is(at, Kind.COMMA) || is(at, Kind.OF) ? at + 1 : at;
    if (is(at, Kind.COMMA) && isPlainYear(p) && isEnd(p + 1)) {
      into.year = lex.value(p);
      return p + 1;
    }
    if (is(p, Kind.YEAR)) {
      if (isShortYear(p + 1)) {
        into.year = 1900 + lex.value(p + 1);
        return p + 2;
      }
      if (isYear(p + 1) && closesYear(p + 1)) {
        into.year = lex.value(p + 1);
        return p + 2;
      }
      int shift = shift(p + 1);
      if (p == at && shift != Draft.NONE) {
        into.yearShift = shift;
        return p + 2;
      }
    }
    return at;
  }

  /**
   * Reads a year named in the cycle of sixty, with the year of the common era where that follows:
   * "Kỷ Hợi", "Kỷ Hợi 2019", "Kỷ Hợi (2019)", "Kỷ Hợi - 2019", "Kỷ Hợi năm 2019".
   *
   * @return the lexeme after it
   */
  final int sexagenary(int at, Point into) {
    int place = lex.value(at);
    boolean open = is(at + 1, Kind.OPEN);
    boolean joined = open || is(at + 1, Kind.DASH) || is(at + 1, Kind.YEAR);
    int year = joined ? at + 2 : at + 1;
    if (isYear(year) && Math.floorMod(lex.value(year) - 4, 60) == place) {
      into.year = lex.value(year);
      return open && is(year + 1, Kind.CLOSE) ? year + 2 : year + 1;
    }
    into.sexagenary = place;
    return at + 1;
  }

  /** A year may also stand before a dash or comma and another year. */
  final boolean closesYear(int i) {
    return closes(i)
        || (is(i + 1, Kind.DASH) || is(i + 1, Kind.COMMA)) && isYear(i + 2)
        || is(i + 1, Kind.DASH) && (is(i + 2, Kind.MONTH) || is(i + 2, Kind.YEAR));
  }
}
