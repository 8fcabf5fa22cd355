package vn.bienban.annotate.time;

import java.util.List;
import vn.bienban.document.Document;
import vn.bienban.document.Sentence;
import vn.bienban.document.Tokens;
import vn.bienban.document.WordNote;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.lexicon.Trie;

/**
 * Reads the tokens of a document as {@link Lexemes}: phrases as the lexicon knows them, and the
 * figures, signs and letters within other tokens. Web addresses and letters mixed with digits
 * become single unknown lexemes, so no date is seen inside them; so does a sentence without a digit
 * and without a word that a time can be told by. Immutable.
 */
final class LexemeReader {
  /** In the value of a {@link Figure#CLOCK}: "10g" without minutes may as well be ten grams. */
  static final int MAYBE_GRAMS = 1 << 16;

  private static final int MAX_DIGITS = 9;

  /** Of a word that no table has, what it is wherever it stands. */
  private static final WordNote WHOLE = (text, lower) -> whole(text);

  /** It is cut, or no lexeme at all. */
  private static final long PARTS = -1;

  private static final long SMALL = packed(Figure.OTHER, 0);

  /** Markdown's stars stand around words, never between the parts of a figure. */
  private static final char STAR = '*';

  private final TimeWords words;
  private final Lexicon lexicon;
  private final Attribute<Integer> values;

  LexemeReader(Lexicon lexicon, TimeWords words) {
    this.words = words;
    this.lexicon = lexicon;
    this.values = lexicon.attribute(words.all, "value", Integer::valueOf, 0);
  }

  Lexemes read(Document document) {
    return new Run(document).read();
  }

  /** The kind of a lexeme as {@link Lexemes} has it and its value, in one number. */
  private static long packed(Figure figure, int value) {
    return (long) value << Integer.SIZE | figure.kind & 0xFFFFFFFFL;
  }

  private static long whole(String word) {
    int letters = 0;
    int digits = 0;
    boolean small = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Letters.isLetter(c)) {
        boolean capital = Character.toLowerCase(c) != c;
        if (small && capital) {
          return PARTS;
        }
        small = !capital;
        letters++;
      } else if (Letters.isDigit(c)) {
        digits++;
      }
    }
    int length = word.length();
    if (letters == length) {
      int roman = roman(word, 0, length);
      return packed(roman > 0 ? Figure.ROMAN : Figure.OTHER, roman);
    } else if (digits == length) {
      return packed(Figure.NUMBER, digits(word, 0, length));
    }
    return length > 1 || word.charAt(0) == STAR ? PARTS : packed(sign(word.charAt(0)), 0);
  }

  private static Figure sign(char c) {
    return switch (c) {
      case '/' -> Figure.SLASH;
      case '-' -> Figure.DASH;
      case '.' -> Figure.DOT;
      case ',' -> Figure.COMMA;
      case ':' -> Figure.COLON;
      case ';' -> Figure.SEMICOLON;
      case '(' -> Figure.OPEN;
      case ')' -> Figure.CLOSE;
      default -> Figure.OTHER;
    };
  }

  /** The number written by digits, or -1 where they are too many. */
  private static int digits(String text, int begin, int end) {
    if (end - begin > MAX_DIGITS) {
      return -1;
    }
    int value = 0;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (!Letters.isDigit(c)) {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }

  /** The value of a Roman numeral of I, V, X and L in capitals; 0 for anything else. */
  private static int roman(String text, int begin, int end) {
    if (end - begin > 7) {
      return 0;
    }
    int sum = 0;
    int previous = 0;
    for (int i = end - 1; i >= begin; i--) {
      int digit =
          switch (text.charAt(i)) {
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

  /** Whether a character is of some kind. */
  @FunctionalInterface
  private interface CharTest {
    boolean holds(char c);
  }

  /** One document being read. */
  private final class Run {
    private final List<Sentence> sentences;
    private final String text;
    private final Tokens tokens;
    private final boolean[] telling;
    private final Lexemes out;

    /** The token in whose characters figures are looked for, and its end. */
    private int token;

    private int tokenEnd;

    Run(Document document) {
      this.sentences = document.sentences();
      this.text = document.text();
      this.tokens = document.tokens();
      this.telling = new boolean[sentences.size()];
      this.out = new Lexemes(document, words, capacity());
    }

    Lexemes read() {
      for (int i = 0; i < telling.length; i++) {
        Sentence sentence = sentences.get(i);
        int begin = sentence.span().begin();
        int end = sentence.span().end();
        boolean last = i + 1 == telling.length;
        int next = last ? text.length() : tokens.begin(sentence.endToken());
        boolean parted = last || isEmptyLine(end, next);
        boolean stopped = text.charAt(end - 1) == '.';
        if (!parted && !stopped || telling[i]) {
          read(sentence);
        } else {
          out.add(Figure.OTHER, begin, end - 1, 0, sentence.firstToken());
          if (stopped) {
            out.add(Figure.DOT, end - 1, end, 0, sentence.endToken() - 1);
          }
        }
        if (parted) {
          out.add(Figure.BREAK, end, next, 0, sentence.endToken() - 1);
        } else if (!isBlank(end, next)) {
          out.add(Figure.OTHER, end, next, 0, sentence.endToken() - 1);
        }
      }
      return out;
    }

    /** Room for the tokens of the sentences that are read, the figures in them, and the others. */
    private int capacity() {
      int capacity = 3 * telling.length;
      for (int i = 0; i < telling.length; i++) {
        Sentence sentence = sentences.get(i);
        telling[i] = tokens.has(words.telling, sentence) || tokens.hasDigit(sentence);
        if (telling[i]) {
          int read = sentence.endToken() - sentence.firstToken();
          capacity += read + read / 8;
        }
      }
      return capacity;
    }

    private boolean isBlank(int from, int to) {
      int at = from;
      while (at < to && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return at == to;
    }

    /** Whether the space between two sentences holds an empty line. */
    private boolean isEmptyLine(int from, int to) {
      int breaks = 0;
      for (int at = from; at < to && breaks < 2; at++) {
        char c = text.charAt(at);
        if (c == '\n') {
          breaks++;
        } else if (c != ' ' && c != '\t' && c != '\r') {
          breaks = 0;
        }
      }
      return breaks > 1;
    }

    private void read(Sentence sentence) {
      int t = sentence.firstToken();
      while (t < sentence.endToken()) {
        long phrase = tokens.phrase(words.all, t);
        if (phrase == Lexicon.NONE) {
          long whole = tokens.isSmall(t) ? SMALL : tokens.get(t).note(WHOLE);
          if (whole == PARTS) {
            cut(t);
          } else {
            out.add(
                (int) whole,
                tokens.begin(t),
                tokens.end(t),
                (int) (whole >> Integer.SIZE),
                t,
                t + 1);
          }
          t++;
        } else {
          int end = (int) (phrase >> Integer.SIZE);
          add((int) phrase, tokens.begin(t), tokens.end(end - 1), t, end);
          t = end;
        }
      }
    }

    private void add(int entry, int begin, int end, int firstToken, int endToken) {
      int type = lexicon.classOf(entry);
      int kind = type == words.notTime.id() ? Figure.OTHER.kind : type;
      out.add(kind, begin, end, values.of(entry), firstToken, endToken);
    }

    /** The word of these characters as the tables have it, or {@link Lexicon#NONE}. */
    private int entry(int begin, int end) {
      String word = lexicon.word(text, begin, end);
      int form = word == null ? Lexicon.NONE : lexicon.form(word);
      Trie trie = lexicon.trie();
      int node = trie.begin(form);
      if (node != Lexicon.NONE) {
        for (int hit = trie.firstHit(node); hit < trie.firstHit(node + 1); hit++) {
          if (words.all.contains(trie.hitClass(hit))) {
            return trie.hitEntry(hit);
          }
        }
      }
      return Lexicon.NONE;
    }

    /** Cuts the characters of a token that is no phrase and no lexeme by itself. */
    private void cut(int t) {
      token = t;
      tokenEnd = tokens.end(t);
      int at = tokens.begin(t);
      while (at < tokenEnd) {
        char c = text.charAt(at);
        if (Letters.isLetter(c)) {
          at = word(at);
        } else if (Letters.isDigit(c)) {
          at = number(at);
        } else {
          sign(c, at);
          at++;
        }
      }
    }

    private void add(Figure figure, int begin, int end, int value) {
      out.add(figure, begin, end, value, token);
    }

    private void sign(char c, int at) {
      Figure sign = LexemeReader.sign(c);
      int entry = sign == Figure.OTHER ? entry(at, at + 1) : Lexicon.NONE;
      if (entry != Lexicon.NONE) {
        add(entry, at, at + 1, token, token + 1);
      } else if (c != STAR) {
        add(sign, at, at + 1, 0);
      }
    }

    private int word(int begin) {
      int end = begin;
      boolean small = false;
      while (end < tokenEnd && Letters.isLetter(text.charAt(end))) {
        char c = text.charAt(end);
        boolean capital = Character.toLowerCase(c) != c;
        if (small && capital) {
          // "moreNgày": a capital after small letters begins a word that lost its space.
          break;
        }
        small = !capital;
        end++;
      }
      char next = end < tokenEnd ? text.charAt(end) : ' ';
      if (next == ':' && text.startsWith("://", end)
          || next == '.' && end - begin == 3 && text.regionMatches(true, begin, "www", 0, 3)) {
        add(Figure.OTHER, begin, tokenEnd, 0);
        return tokenEnd;
      }
      boolean whole = begin == tokens.begin(token) && end == tokenEnd;
      int entry = whole ? Lexicon.NONE : entry(begin, end);
      if (Letters.isDigit(next) || next == '_') {
        return mixed(begin, end, entry);
      }
      if (entry != Lexicon.NONE) {
        add(entry, begin, end, token, token + 1);
      } else {
        int roman = roman(text, begin, end);
        add(roman > 0 ? Figure.ROMAN : Figure.OTHER, begin, end, roman);
      }
      return end;
    }

    /** Letters with digits behind them: "T9", "QH13", or a missing space as in "ngày3/7". */
    private int mixed(int begin, int end, int entry) {
      if (entry != Lexicon.NONE
          && end - begin > 2
          && text.charAt(end) != '_'
          && words.glued.contains(lexicon.classOf(entry))) {
        add(entry, begin, end, token, token + 1);
        return end;
      }
      int stop = skip(end, Letters::isOfCode);
      char first = text.charAt(begin);
      int value = stop - end <= 2 ? digits(text, end, stop) : -1;
      Figure figure = Figure.OTHER;
      if (end - begin == 1 && value > 0) {
        if (first == 'T' && value <= 12) {
          figure = Figure.SHORT_MONTH;
        } else if (first == 'Q' && value <= 4) {
          figure = Figure.SHORT_QUARTER;
        } else if (first == 'H' && value <= 2) {
          figure = Figure.SHORT_HALF;
        }
      }
      add(figure, begin, stop, figure == Figure.OTHER ? 0 : value);
      return stop;
    }

    private int number(int begin) {
      int end = skip(begin, Letters::isDigit);
      if (end == tokenEnd || !Letters.isLetter(text.charAt(end)) && text.charAt(end) != '_') {
        add(Figure.NUMBER, begin, end, digits(text, begin, end));
        return end;
      }
      int stop = clock(begin, end);
      if (stop < 0) {
        stop = cut(begin, end);
      }
      if (stop < 0) {
        stop = skip(end, Letters::isOfCode);
        add(Figure.OTHER, begin, stop, 0);
      }
      return stop;
    }

    /** "8h", "8h30", "14g30", "8h30p"; -1 where no clock time stands here. */
    private int clock(int begin, int digitsEnd) {
      char unit = Character.toLowerCase(text.charAt(digitsEnd));
      if (digitsEnd - begin > 2 || unit != 'h' && unit != 'g') {
        return -1;
      }
      int minutesBegin = digitsEnd + 1;
      int end = skip(minutesBegin, Letters::isDigit);
      int minutes = end == minutesBegin ? 0 : digits(text, minutesBegin, end);
      int stop = end;
      if (end > minutesBegin && end < tokenEnd && text.regionMatches(true, end, "p", 0, 1)) {
        stop++;
      }
      int hours = digits(text, begin, digitsEnd);
      if (end - minutesBegin > 2
          || hours > 24
          || minutes > 59
          || hours == 24 && minutes > 0
          || stop < tokenEnd && (Letters.isLetter(text.charAt(stop)) || text.charAt(stop) == '_')) {
        return -1;
      }
      int doubt = unit == 'g' && end == minutesBegin ? MAYBE_GRAMS : 0;
      add(Figure.CLOCK, begin, stop, hours * 60 + minutes | doubt);
      return stop;
    }

    /** "4pm", "20h 23p": the number cut from the letters; -1 where something else stands here. */
    private int cut(int begin, int digitsEnd) {
      int stop = skip(digitsEnd, Letters::isLetter);
      boolean cut = digitsEnd - begin <= 2 && (stop == tokenEnd || !isWordCharacter(stop));
      int entry = cut ? entry(digitsEnd, stop) : Lexicon.NONE;
      int type = entry == Lexicon.NONE ? Lexicon.NONE : lexicon.classOf(entry);
      if (!words.behindFigures.contains(type) || type != words.meridiem.id() && !behindHour()) {
        return -1;
      }
      add(Figure.NUMBER, begin, digitsEnd, digits(text, begin, digitsEnd));
      add(entry, digitsEnd, stop, token, token + 1);
      return stop;
    }

    private boolean isWordCharacter(int at) {
      return Letters.isDigit(text.charAt(at)) || text.charAt(at) == '_';
    }

    private boolean behindHour() {
      int before = out.size() - 1;
      return out.is(before, Figure.CLOCK) || out.is(before, words.hour);
    }

    /** The place behind the characters of one kind that stand from a place on. */
    private int skip(int from, CharTest kind) {
      int at = from;
      while (at < tokenEnd && kind.holds(text.charAt(at))) {
        at++;
      }
      return at;
    }
  }
}
