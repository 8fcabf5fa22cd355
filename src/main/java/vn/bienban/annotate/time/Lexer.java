package vn.bienban.annotate.time;

/**
 * Cuts a text into {@link Lexemes} in one pass. Web addresses and letters mixed with digits become
 * single unknown lexemes, so no date is seen inside them. Immutable.
 */
final class Lexer {
  /** In the value of a {@link Kind#CLOCK}: "10g" without minutes may as well be ten grams. */
  static final int MAYBE_GRAMS = 1 << 16;

  private static final int MAX_DIGITS = 9;

  private final Lexicon lexicon;

  Lexer(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  Lexemes read(String text) {
    return new Run(text).read();
  }

  /** One text being cut. */
  private final class Run {
    private final String text;
    private final char[] chars;
    private final int length;
    private final Lexemes out;

    Run(String text) {
      this.text = text;
      this.chars = text.toCharArray();
      this.length = chars.length;
      this.out = new Lexemes(text);
    }

    Lexemes read() {
      int at = 0;
      while (at < length) {
        char c = chars[at];
        if (Letters.isLetter(c)) {
          at = word(at);
        } else if (Letters.isDigit(c)) {
          at = number(at);
        } else if (c == '\n') {
          at = lineBreak(at);
        } else {
          sign(c, at);
          at++;
        }
      }
      return out;
    }

    private void sign(char c, int at) {
      switch (c) {
        case '/' -> out.add(Kind.SLASH, at, at + 1, 0);
        case '-' -> out.add(Kind.DASH, at, at + 1, 0);
        case '.' -> out.add(Kind.DOT, at, at + 1, 0);
        case ',' -> out.add(Kind.COMMA, at, at + 1, 0);
        case ':' -> out.add(Kind.COLON, at, at + 1, 0);
        case ';' -> out.add(Kind.SEMICOLON, at, at + 1, 0);
        case '(' -> out.add(Kind.OPEN, at, at + 1, 0);
        case ')' -> out.add(Kind.CLOSE, at, at + 1, 0);
        case '%' -> out.add(Kind.COUNTER, at, at + 1, 1);
        case '&' -> out.add(Kind.AND, at, at + 1, 0);
        // Markdown's stars stand around words, never between the parts of a figure.
        case ' ', '\t', '\r', '*' -> {}
        default -> out.add(Kind.OTHER, at, at + 1, 0);
      }
    }

    /** One line break is a space; an empty line is a {@link Kind#BREAK}. */
    private int lineBreak(int begin) {
      int at = begin;
      int breaks = 0;
      while (at < length && isSpace(chars[at])) {
        if (chars[at] == '\n') {
          breaks++;
        }
        at++;
      }
      if (breaks > 1) {
        out.add(Kind.BREAK, begin, at, 0);
      }
      return at;
    }

    private boolean isSpace(char c) {
      return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    private int word(int begin) {
      int end = begin;
      int hash = 0;
      boolean small = false;
      while (end < length) {
        char c = chars[end];
        char letter = Letters.letter(c);
        if (letter == 0 || small && letter != c) {
          // "moreNgày": a capital after small letters begins a word that lost its space.
          break;
        }
        small = letter == c;
        hash = Lexicon.mix(hash, letter);
        end++;
      }
      char next = end < length ? chars[end] : ' ';
      if (next == ':' && text.startsWith("://", end)
          || next == '.' && end - begin == 3 && text.regionMatches(true, begin, "www", 0, 3)) {
        int stop = address(end);
        out.add(Kind.OTHER, begin, stop, 0);
        return stop;
      }
      int word = lexicon.word(text, begin, end, hash);
      if (Letters.isDigit(next) || next == '_') {
        return mixed(begin, end, word);
      }
      int node = word == Lexicon.NONE ? Lexicon.NONE : lexicon.step(0, word);
      if (node == Lexicon.NONE) {
        int roman = roman(begin, end);
        out.add(roman > 0 ? Kind.ROMAN : Kind.OTHER, begin, end, roman);
        return end;
      }
      return phrase(begin, end, node);
    }

    /** The longest phrase that goes on from a word; the word alone where none does. */
    private int phrase(int begin, int wordEnd, int firstNode) {
      int node = firstNode;
      int end = wordEnd;
      int best = lexicon.ends(node) ? node : Lexicon.NONE;
      int bestEnd = wordEnd;
      while (true) {
        int at = end;
        int breaks = 0;
        while (at < length && isSpace(chars[at])) {
          breaks += chars[at] == '\n' ? 1 : 0;
          at++;
        }
        if (at == end || at == length || breaks > 1) {
          break;
        }
        int wordBegin = at;
        int hash = 0;
        char letter;
        while (at < length && (letter = Letters.letter(chars[at])) != 0) {
          hash = Lexicon.mix(hash, letter);
          at++;
        }
        int word = at == wordBegin ? Lexicon.NONE : lexicon.word(text, wordBegin, at, hash);
        node = word == Lexicon.NONE ? Lexicon.NONE : lexicon.step(node, word);
        if (node == Lexicon.NONE || at < length && Letters.isDigit(chars[at])) {
          break;
        }
        end = at;
        if (lexicon.ends(node)) {
          best = node;
          bestEnd = end;
        }
      }
      if (best == Lexicon.NONE) {
        out.add(Kind.OTHER, begin, wordEnd, 0);
        return wordEnd;
      }
      out.add(lexicon.kind(best), begin, bestEnd, lexicon.value(best));
      return bestEnd;
    }

    /** Letters with digits behind them: "T9", "QH13", or a missing space as in "ngày3/7". */
    private int mixed(int begin, int end, int word) {
      int node = word == Lexicon.NONE ? Lexicon.NONE : lexicon.step(0, word);
      if (node != Lexicon.NONE && lexicon.ends(node) && end - begin > 2 && chars[end] != '_') {
        Kind kind = Kind.of(lexicon.kind(node));
        if (kind == Kind.DAY || kind == Kind.MONTH || kind == Kind.YEAR || kind == Kind.PART) {
          out.add(kind, begin, end, lexicon.value(node));
          return end;
        }
      }
      int stop = alphanumeric(end);
      char first = chars[begin];
      int value = stop - end <= 2 ? digits(end, stop) : -1;
      if (end - begin == 1 && value > 0) {
        if (first == 'T' && value <= 12) {
          out.add(Kind.SHORT_MONTH, begin, stop, value);
          return stop;
        } else if (first == 'Q' && value <= 4) {
          out.add(Kind.SHORT_QUARTER, begin, stop, value);
          return stop;
        } else if (first == 'H' && value <= 2) {
          out.add(Kind.SHORT_HALF, begin, stop, value);
          return stop;
        }
      }
      out.add(Kind.OTHER, begin, stop, 0);
      return stop;
    }

    private int number(int begin) {
      int end = begin;
      while (end < length && Letters.isDigit(chars[end])) {
        end++;
      }
      if (end == length || !Letters.isLetter(chars[end]) && chars[end] != '_') {
        out.add(Kind.NUMBER, begin, end, digits(begin, end));
        return end;
      }
      int stop = clock(begin, end);
      if (stop < 0) {
        stop = meridiem(begin, end);
      }
      if (stop < 0) {
        stop = alphanumeric(end);
        out.add(Kind.OTHER, begin, stop, 0);
      }
      return stop;
    }

    /** "8h", "8h30", "14g30", "8h30p"; -1 where no clock time stands here. */
    private int clock(int begin, int digitsEnd) {
      char unit = Letters.letter(chars[digitsEnd]);
      if (digitsEnd - begin > 2 || unit != 'h' && unit != 'g') {
        return -1;
      }
      int minutesBegin = digitsEnd + 1;
      int end = minutesBegin;
      while (end < length && Letters.isDigit(chars[end])) {
        end++;
      }
      int minutes = end == minutesBegin ? 0 : digits(minutesBegin, end);
      int stop = end;
      if (end > minutesBegin && end < length && Letters.letter(chars[end]) == 'p') {
        stop++;
      }
      int hours = digits(begin, digitsEnd);
      if (end - minutesBegin > 2
          || hours > 24
          || minutes > 59
          || hours == 24 && minutes > 0
          || stop < length && (Letters.isLetter(chars[stop]) || chars[stop] == '_')) {
        return -1;
      }
      int doubt = unit == 'g' && end == minutesBegin ? MAYBE_GRAMS : 0;
      out.add(Kind.CLOCK, begin, stop, hours * 60 + minutes | doubt);
      return stop;
    }

    /** "4pm", the number cut from the letters; -1 where something else stands here. */
    private int meridiem(int begin, int digitsEnd) {
      char half = Letters.letter(chars[digitsEnd]);
      int stop = digitsEnd + 2;
      boolean found =
          digitsEnd - begin <= 2
              && (half == 'a' || half == 'p')
              && stop <= length
              && Letters.letter(chars[digitsEnd + 1]) == 'm'
              && (stop == length || !Letters.isLetter(chars[stop]));
      if (!found) {
        return -1;
      }
      out.add(Kind.NUMBER, begin, digitsEnd, digits(begin, digitsEnd));
      out.add(Kind.MERIDIEM, digitsEnd, stop, half == 'a' ? 1 : 3);
      return stop;
    }

    /** The number written by digits, or -1 where they are too many. */
    private int digits(int begin, int end) {
      if (end - begin > MAX_DIGITS) {
        return -1;
      }
      int value = 0;
      for (int i = begin; i < end; i++) {
        char c = chars[i];
        if (!Letters.isDigit(c)) {
          return -1;
        }
        value = value * 10 + c - '0';
      }
      return value;
    }

    private int alphanumeric(int begin) {
      int at = begin;
      while (at < length) {
        char c = chars[at];
        if (!Letters.isDigit(c) && c != '_' && !Letters.isLetter(c)) {
          break;
        }
        at++;
      }
      return at;
    }

    /** The end of a web address: the first space, quote or bracket. */
    private int address(int begin) {
      int at = begin;
      while (at < length && " \n\t\r\"<>()[]|".indexOf(chars[at]) < 0) {
        at++;
      }
      return at;
    }

    /** The value of a Roman numeral of I, V, X and L in capitals; 0 for anything else. */
    private int roman(int begin, int end) {
      if (end - begin > 7) {
        return 0;
      }
      int sum = 0;
      int previous = 0;
      for (int i = end - 1; i >= begin; i--) {
        int digit =
            switch (chars[i]) {
              case 'I' -> 1;
              case 'V' -> 5;
              case 'X' -> 10;
              case 'L' -> 50;
              default -> 0;
            };
        if (digit == 0) {
          return 0;
        }
        sum += digit < previous ? -digit : digit;
        previous = Math.max(previous, digit);
      }
      return sum;
    }
  }
}
