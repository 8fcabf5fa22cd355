package vn.bienban.annotate.time;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bienban.document.Document;
import vn.bienban.document.LayerKey;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Label;

/**
 * What the patterns of times may name. They run over {@link Lexemes}: signs are written as they
 * are; {@code <month>} is a phrase of a class, {@code <edge=3>} one of this value, {@code
 * <numeral=1-4>} one from 1 to 4, {@code <2-7>} a number of one or two digits from 2 to 7, {@code
 * <count=12>} one from 1 to 12, in words too. For the loading of a sheet, on one thread; the labels
 * themselves are immutable and thread-safe.
 */
final class TimeLabels implements Label.Names {
  /** The lexemes of a document. */
  static final LayerKey<Grammar> LEXEMES = new LayerKey<>("lexemes");

  private static final Pattern BOUNDS = Pattern.compile("(?:(.+)=)?(\\d+)(?:-(\\d+))?");

  private static final Map<String, Figure> SIGNS =
      Map.of(
          "/", Figure.SLASH,
          "-", Figure.DASH,
          ",", Figure.COMMA,
          ":", Figure.COLON,
          "(", Figure.OPEN,
          ")", Figure.CLOSE);

  private final Lexicon lexicon;
  private final Map<String, Label> labels = new HashMap<>();

  TimeLabels(Lexicon lexicon, TimeWords words) {
    this.lexicon = lexicon;
    lexemes("number", (g, i) -> g.is(i, Figure.NUMBER));
    lexemes("roman", (g, i) -> g.is(i, Figure.ROMAN));
    lexemes("dot", (g, i) -> g.is(i, Figure.DOT));
    lexemes("short-month", (g, i) -> g.is(i, Figure.SHORT_MONTH));
    lexemes("short-quarter", (g, i) -> g.is(i, Figure.SHORT_QUARTER));
    lexemes("short-half", (g, i) -> g.is(i, Figure.SHORT_HALF));
    lexemes("capitalized", (g, i) -> g.is(i, Figure.OTHER) && g.lex.isCapitalized(i));
    lexemes("opening", (g, i) -> g.lex.value(i) >= 0 && g.opens(i));
    lexemes("closing", Grammar::closes);
    lexemes("end", Grammar::isEnd);
    lexemes("clock-figure", Grammar::isClockFigure);
    lexemes("full-hour", Grammar::isFullHour);
    lexemes("minutes", Grammar::isMinutes);
    lexemes("meridiem-sign", Grammar::isMeridiem);
    lexemes("year-figure", Grammar::isYear);
    lexemes("closed-year", (g, i) -> g.isYear(i) && g.closesYear(i));
    lexemes("plain-year", Grammar::isPlainYear);
    lexemes("modern-year", Grammar::isModernYear);
    lexemes("near-year", Grammar::isNearYear);
    lexemes("next-year", Grammar::isNextYear);
    lexemes("short-year", Grammar::isShortYear);
    lexemes("decade-figure", Grammar::isDecade);
    lexemes("month-number", (g, i) -> g.monthNumber(i) != 0);
    lexemes("shift", (g, i) -> g.shift(i) != Draft.NONE);
    lexemes("unit", (g, i) -> g.is(i, words.anyUnit));
    lexemes("whole-unit", Grammar::isWholeUnit);
    lexemes("in-name", Grammar::isName);
    lexemes("greater", Grammar::isGreater);
    lexemes("following", (g, i) -> g.isSmall(i) && g.lex.value(i) == g.numberBefore(i) + 1);
    lexemes("later", (g, i) -> g.isCount(i) && g.lex.value(i) > g.numberBefore(i));
    lexemes("shifting", of(words.shift));
    lexemes("day-start", of(words.dayStart));
    lexemes("cited", of(words.cited));
    lexemes("by-moon", Grammar::isByMoon);
    places("begin", (g, i) -> g.is(i - 1, Figure.BREAK));
    places("stopped", (g, i) -> g.lex.isStop(i - 1));
    places("joined", (g, i) -> g.lex.touchesPrevious(i));
    lexemes("break", (g, i) -> g.is(i, Figure.BREAK));
    labels.put("cycle-year", (document, i) -> document.get(LEXEMES).sexagenaryEnd(i));
  }

  private static Test of(ClassSet types) {
    return (g, i) -> g.is(i, types);
  }

  /** Says something of a lexeme, or of the place before it. */
  @FunctionalInterface
  private interface Test {
    boolean holds(Grammar grammar, int lexeme);
  }

  /** Single lexemes. */
  private record Single(Test test) implements Label {
    @Override
    public int end(Document document, int token) {
      return test.holds(document.get(LEXEMES), token) ? token + 1 : -1;
    }

    @Override
    public int begin(Document document, int end) {
      return end > 0 && test.holds(document.get(LEXEMES), end - 1) ? end - 1 : -1;
    }
  }

  private void lexemes(String name, Test test) {
    labels.put(name, new Single(test));
  }

  private void places(String name, Test test) {
    labels.put(name, (document, token) -> test.holds(document.get(LEXEMES), token) ? token : -1);
  }

  @Override
  public Label label(String name) {
    Label known = labels.get(name);
    if (known == null) {
      known = new Single(test(name));
      labels.put(name, known);
    }
    return known;
  }

  private Test test(String name) {
    Matcher bounds = BOUNDS.matcher(name);
    if (!bounds.matches()) {
      LexicalClass type = type(name, name);
      return (g, i) -> g.is(i, type);
    }
    int least = Integer.parseInt(bounds.group(2));
    int most = bounds.group(3) == null ? least : Integer.parseInt(bounds.group(3));
    String of = bounds.group(1) == null ? "" : bounds.group(1);
    if (of.equals("count")) {
      return (g, i) -> g.count(i, most) > 0;
    }
    Test test =
        switch (of) {
          case "" -> Grammar::isSmall;
          case "number" -> (g, i) -> g.is(i, Figure.NUMBER);
          case "roman" -> (g, i) -> g.is(i, Figure.ROMAN);
          default -> {
            LexicalClass type = type(of, name);
            yield (g, i) -> g.is(i, type);
          }
        };
    return (g, i) -> test.holds(g, i) && g.lex.value(i) >= least && g.lex.value(i) <= most;
  }

  private LexicalClass type(String type, String name) {
    try {
      return lexicon.lexicalClass("time." + type);
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException("no label is called <" + name + ">", e);
    }
  }

  @Override
  public Label word(String word) {
    Figure sign = SIGNS.get(word);
    if (sign == null) {
      throw new IllegalArgumentException("words of times stand in tables, not '" + word + "'");
    }
    return labels.computeIfAbsent(word, key -> new Single((g, i) -> g.is(i, sign)));
  }
}
