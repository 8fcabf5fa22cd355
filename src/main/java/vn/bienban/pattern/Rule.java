package vn.bienban.pattern;

import java.util.List;

/**
 * A named rule: what it finds, where that is laid down, and examples that run. Immutable.
 *
 * @param name stands in the {@code source} of every value the rule produced
 * @param what what it finds, in a sentence
 * @param origin the regulation, guide or observation it comes from
 * @param patterns its token patterns in the order they are tried; empty where a scanner in code
 *     does the work
 * @param confidence how far its values are trusted, from 0 to 1
 * @param examples at least one positive and one negative
 */
public record Rule(
    String name,
    String what,
    String origin,
    List<TokenPattern> patterns,
    double confidence,
    List<Example> examples) {
  public Rule {
    patterns = List.copyOf(patterns);
    examples = List.copyOf(examples);
  }

  Rule without(TokenPattern pattern) {
    List<TokenPattern> rest = patterns.stream().filter(each -> each != pattern).toList();
    return new Rule(name, what, origin, rest, confidence, examples);
  }
}
