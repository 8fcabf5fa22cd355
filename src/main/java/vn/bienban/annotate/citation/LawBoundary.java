package vn.bienban.annotate.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;

/** Where the name of a law ends that is in no table. Thread-safe. */
final class LawBoundary {
  private final DocumentTypes types;
  private final Laws laws;
  private final RuleMatcher names;

  LawBoundary(DocumentTypes types, Laws laws, RuleSheet rules) {
    this.types = types;
    this.laws = laws;
    names = RuleMatcher.of(List.of(rules.rule("citation.law-pattern")));
  }

  /** The end of a law's name with its type word, or -1. */
  int nameWithType(PatternPlaces places, int at) {
    String text = places.text();
    Laws.Hit hit = laws.longest(text, at);
    if (hit != null) {
      return hit.end();
    }
    DocumentTypes.Hit type = at < text.length() ? types.read(text, at) : null;
    return type == null || type.type().use() != DocumentType.Use.LAW
        ? -1
        : read(places, at, type.end());
  }

  /** The end of an unknown law's name behind its type word, or -1. */
  int read(PatternPlaces places, int begin, int wordEnd) {
    String text = places.text();
    @Nullable Match name =
        Reader.isUpper(text, begin) && Reader.isSpace(text, wordEnd)
            ? places.behind(wordEnd, names)
            : null;
    return name == null ? -1 : places.end(name);
  }
}
