package vn.bienban.annotate.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.text.Span;

/**
 * Reads what part of a document is pointed at: "điểm a khoản 2 Điều 5", "khoản 1, 2 và 3 Điều 139",
 * "Điều 5 đến Điều 8". Thread-safe.
 */
final class Pinpoints extends Domain {
  /** An expression goes on over the ends of so many lines at most. */
  private static final int MAX_LINES = 8;

  private final LexicalClass unit = of("pinpoint");
  private final Phrases units;
  private final LexicalClass number = of("number");
  private final RuleMatcher parts;
  private final RuleMatcher numbers;
  private final RuleMatcher links;

  Pinpoints(Lexicon lexicon, RuleSheet rules) {
    super(lexicon, "citation");
    units = Phrases.of(lexicon, "pinpoint");
    numbers = RuleMatcher.of(List.of(rules.rule("citation.part-glued")));
    links = RuleMatcher.of(List.of(rules.rule("citation.part-of")));
    parts = RuleMatcher.of(List.of(rules.rule("citation.part")));
  }

  /** The expression that begins with a token, or null. It is read to its end at once. */
  @Nullable Span read(PatternPlaces places, int token) {
    Tokens tokens = places.document().tokens();
    Match part =
        token >= 0 && tokens.begins(unit, token) && mayFollow(tokens, tokens.phraseEnd(unit, token))
            ? places.at(token, parts, MAX_LINES)
            : null;
    return part == null ? null : new Span(tokens.begin(token), places.end(part));
  }

  /** Whether the number of a part may stand behind its word, as behind most of them none does. */
  private boolean mayFollow(Tokens tokens, int t) {
    return t < tokens.size()
        && (tokens.hasDigit(t)
            || tokens.isInCapitals(t)
            || tokens.end(t) - tokens.begin(t) == 1
            || tokens.begins(number, t));
  }

  /** Whether the document of a part begins at an offset, over "của", "tại" and a mark. */
  boolean leads(PatternPlaces places, Span part, int begin) {
    return Reader.spaces(places.text(), part.end()) == begin
        || places.between(part.end(), begin, links) != null;
  }

  /** As {@link #read}, where the word of the part lost the space before it: "trongKhoản 2". */
  @Nullable Span readGlued(PatternPlaces places, int begin) {
    int end = units.end(places.text(), begin);
    Match number = end < 0 ? null : places.behind(end, numbers);
    return number == null ? null : new Span(begin, places.end(number));
  }
}
