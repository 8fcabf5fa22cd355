package vn.bienban.annotate.citation;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import vn.bienban.document.Document;
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

  private final Lexicon lexicon;
  private final Map<String, Label> own = new HashMap<>();

  CitationLabels(Lexicon lexicon) {
    super(lexicon, "citation");
    this.lexicon = lexicon;
    LexicalClass glued = of("centre-glued");
    own.put("roman", Label.ofTokens(CitationLabels::isRoman));
    own.put("figure", Label.ofTokens((document, t) -> isCount(document, t, FIGURE)));
    own.put("figures", Label.ofTokens((document, t) -> isCount(document, t, FIGURES)));
    own.put("years", Label.ofTokens((document, t) -> is(document, t, YEARS)));
    own.put(
        "centre-figure",
        Label.ofTokens((document, t) -> isCount(document, t, GLUED) && begins(glued, document, t)));
  }

  @Override
  public Label label(String name) {
    Label known = own.get(name);
    if (known != null) {
      return known;
    }
    try {
      return Label.of(lexicon.lexicalClass("citation." + name));
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException("no label is called <" + name + ">", e);
    }
  }

  static boolean isRoman(Document document, int token) {
    return Roman.value(document.tokens().text(token)) > 0;
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

  /** Whether a token is a phrase of a class and then figures. */
  private boolean begins(LexicalClass type, Document document, int token) {
    String lower = document.tokens().lower(token);
    int letters = 0;
    while (!CodeLetters.isDigit(lower.charAt(letters))) {
      letters++;
    }
    return lexicon.phrases(type).contains(lower.substring(0, letters));
  }
}
