package vn.bienban.annotate.citation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bienban.document.Document;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Label;

/**
 * What the patterns of citations may name beside the lexical classes of their domain: figures and
 * other shapes of single tokens. Immutable and thread-safe.
 */
final class CitationLabels extends Domain implements Label.Names {
  private static final Pattern FIGURE = Pattern.compile("[0-9]{1,2}");
  private static final Pattern FIGURES = Pattern.compile("[0-9]{1,2}(,[0-9]{1,2})+");
  private static final Pattern YEARS = Pattern.compile("(19|20)[0-9]{2}(-(19|20)[0-9]{2})?");
  private static final Pattern GLUED = Pattern.compile("\\p{Lu}+[0-9]{1,2}");

  /** A number, letter or Roman numeral of a part of a document, or several: "5a", "d2", "IV.2". */
  private static final String PART =
      "(?:[0-9]{1,3}\\p{L}?|\\p{L}[0-9]?|[IVXL]{2,5})(?![\\p{L}\\p{Mn}0-9])";

  /** A number that runs on into a code, date or amount is none of a part. */
  private static final Pattern PARTS = Pattern.compile(PART + "(?:[.,-]" + PART + ")*+(?![/%])");

  private static final int YEAR = 4;

  private final Lexicon lexicon;
  private final Map<String, Label> own = new HashMap<>();

  CitationLabels(Lexicon lexicon) {
    super(lexicon, "citation");
    this.lexicon = lexicon;
    Dates dates = new Dates(lexicon);
    Set<String> glued = Set.copyOf(lexicon.phrases(of("centre-glued")));
    own.put("roman", Label.ofTokens((document, t) -> Roman.value(document.tokens().text(t)) > 0));
    own.put("figure", Label.ofTokens((document, t) -> isCount(document, t, FIGURE)));
    own.put("figures", Label.ofTokens((document, t) -> isCount(document, t, FIGURES)));
    own.put("years", Label.ofTokens((document, t) -> is(document, t, YEARS)));
    own.put("year-figure", Label.ofTokens((document, t) -> yearAt(document, t) > 0));
    LexicalClass day = of("day");
    own.put(
        "date",
        (document, token) -> {
          boolean begins = document.tokens().begins(day, token);
          Dates.Issued date =
              begins ? dates.read(document.text(), document.tokens().begin(token)) : null;
          int end = token + 1;
          while (date != null && document.tokens().end(end - 1) < date.span().end()) {
            end++;
          }
          return date == null ? -1 : end;
        });
    LexicalClass body = of("body");
    Attribute<Boolean> open = lexicon.attribute(body, "name", CitationLabels::isOpen);
    own.put("body-head", phrases(body, open::of));
    own.put("whole-body", phrases(body, entry -> !open.of(entry)));
    for (String name : List.of("role-before", "revised", "some-articles")) {
      own.put(name, phrases(of(name), entry -> true));
    }
    own.put("part-number", CitationLabels::partEnd);
    own.put("emphasis", Label.ofTokens((document, t) -> isOf(document, t, "*_")));
    own.put("closing", Label.ofTokens((document, t) -> isOf(document, t, ";):([]|?!.\"")));
    own.put("dash", Label.ofTokens(CitationLabels::isDash));
    own.put("bracket", Label.ofTokens((document, t) -> isOf(document, t, "[]")));
    own.put("same-line", CitationLabels::sameLine);
    own.put("new-line", Label.ofTokens(CitationLabels::isNewLine));
    own.put("syllable", Label.ofTokens(CitationLabels::isSyllable));
    own.put("law-year", Label.ofTokens(CitationLabels::isLawYear));
    LexicalClass type = of("type");
    LexicalClass abbreviation = of("type-abbreviation");
    Attribute<String> written = lexicon.attribute(abbreviation, "written", cell -> cell);
    own.put(
        "type-word",
        (document, token) -> {
          int entry = document.tokens().entry(abbreviation, token, token + 1);
          return entry != Lexicon.NONE && written.of(entry).equals(document.tokens().text(token))
              ? token + 1
              : document.tokens().phraseEnd(type, token);
        });
    Attribute<Boolean> law = lexicon.attribute(type, "use", "law"::equals);
    own.put("law-type", phrases(type, law::of));
    Attribute<Boolean> cited = lexicon.attribute(type, "use", cell -> !cell.equals("never"));
    own.put("cited-type", phrases(type, cited::of));
    own.put("plain", Label.ofTokens(CitationLabels::isPlain));
    own.put(
        "centre-figure",
        Label.ofTokens(
            (document, t) ->
                isCount(document, t, GLUED)
                    && glued.contains(document.tokens().lower(t).replaceAll("[0-9]", ""))));
  }

  private static boolean isOpen(String name) {
    return switch (name) {
      case "open" -> true;
      case "closed" -> false;
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** The phrases of a class whose entries are some, over the end of a wrapped line, too. */
  private Label phrases(LexicalClass type, IntPredicate some) {
    Phrases phrases = Phrases.of(lexicon, type);
    return (document, token) -> {
      Phrases.Hit hit = phrases.longest(document, token);
      return hit == null || !some.test(hit.entry()) ? -1 : endAt(document, token, hit.end());
    };
  }

  /** The token after one that ends at an offset, or -1. */
  private static int endAt(Document document, int token, int offset) {
    Tokens tokens = document.tokens();
    int t = token;
    while (t < tokens.size() && tokens.end(t) < offset) {
      t++;
    }
    return t < tokens.size() && tokens.end(t) == offset ? t + 1 : -1;
  }

  private static int partEnd(Document document, int token) {
    Tokens tokens = document.tokens();
    if (!tokens.hasDigit(token)
        && !tokens.isInCapitals(token)
        && tokens.end(token) - tokens.begin(token) > 1) {
      return -1;
    }
    Matcher part = PARTS.matcher(document.text());
    part.region(tokens.begin(token), document.text().length());
    return part.lookingAt() ? endAt(document, token, part.end()) : -1;
  }

  /** A place where no line ends. */
  private static int sameLine(Document document, int token) {
    Tokens tokens = document.tokens();
    boolean inside =
        token > 0
            && Reader.lineEnd(document.text(), tokens.end(token - 1), tokens.begin(token)) < 0;
    return inside ? token : -1;
  }

  /** Whether a line begins that is more than the last one wrapped. */
  static boolean isNewLine(Document document, int token) {
    char first = document.text().charAt(document.tokens().begin(token));
    return sameLine(document, token) < 0
        && (!CodeLetters.isWord(first)
            || CodeLetters.isUpper(first)
            || !TextReader.goesOn(document, token));
  }

  private static boolean isSyllable(Document document, int token) {
    String word = document.tokens().text(token);
    for (int i = 0; i < word.length(); i++) {
      if (!(i == 0 ? CodeLetters.isLetter(word.charAt(i)) : CodeLetters.isWord(word.charAt(i)))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a year may be that of a law: it is no part of a code or span. */
  private static boolean isLawYear(Document document, int token) {
    String text = document.text();
    int end = document.tokens().begin(token) + YEAR;
    return yearAt(document, token) > 0
        && !Reader.isLetter(text, end)
        && !Reader.is(text, end, '/')
        && !(Reader.isDash(text, end) && Reader.isDigit(text, end + 1));
  }

  /** Whether a mark or a run of one is one of some. */
  private static boolean isOf(Document document, int token, String marks) {
    return document.tokens().kind(token) == TokenKind.PUNCTUATION
        && marks.indexOf(document.tokens().text(token).charAt(0)) >= 0;
  }

  /** Whether a dash parts clauses: white space stands on both sides. */
  private static boolean isDash(Document document, int token) {
    return document.tokens().isMark(token, '-')
        && Reader.isSpace(document.text(), document.tokens().begin(token) - 1)
        && Reader.isSpace(document.text(), document.tokens().end(token));
  }

  /** Whether a token is a word or number without a slash. */
  private static boolean isPlain(Document document, int token) {
    TokenKind kind = document.tokens().kind(token);
    return (kind == TokenKind.WORD || kind == TokenKind.NUMBER)
        && document.tokens().text(token).indexOf('/') < 0;
  }

  /** The year that begins with a token, or -1. */
  private static int yearAt(Document document, int token) {
    return Reader.year(document.text(), document.tokens().begin(token));
  }

  @Override
  public Label label(String name) {
    return Label.Names.of(own, lexicon, "citation").label(name);
  }

  private static boolean is(Document document, int token, Pattern shape) {
    return document.tokens().hasDigit(token)
        && shape.matcher(document.tokens().text(token)).matches();
  }

  /** Whether a number counts something: it is no part of a date or fraction, and no percentage. */
  private static boolean isCount(Document document, int token, Pattern shape) {
    if (!is(document, token, shape)) {
      return false;
    }
    char behind = Reader.at(document.text(), document.tokens().end(token));
    return behind != '/' && behind != '%' && !CodeLetters.isDash(behind);
  }
}
