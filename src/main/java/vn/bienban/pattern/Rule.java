package vn.bienban.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A named rule: what it finds, where that is laid down, and examples that run. Immutable.
 *
 * @param name stands in the {@code source} of every value the rule produced
 * @param what what it finds, in a sentence
 * @param origin the regulation, guide or observation it comes from
 * @param patterns its token patterns in the order they are tried; empty where a scanner in code
 *     does the work
 * @param confidence how far its values are trusted, from 0 to 1
 * @param variants the same in the cases that its sheet names
 * @param examples at least one positive and one negative
 * @param like the shipped rule that it is read like; its own name where it is one
 * @param sheet what messages call the file it stands in
 */
public record Rule(
    String name,
    String what,
    String origin,
    List<TokenPattern> patterns,
    double confidence,
    Map<String, Double> variants,
    List<Example> examples,
    String like,
    String sheet) {
  public Rule {
    variants = Map.copyOf(variants);
    patterns = List.copyOf(patterns);
    examples = List.copyOf(examples);
  }

  /**
   * The same rule, trusted as its sheet says for a case.
   *
   * @throws IllegalStateException if the sheet names no such case
   */
  public Rule in(String variant) {
    Double trust = variants.get(variant);
    if (trust == null) {
      throw new IllegalStateException("rule " + name + " has no confidence of " + variant);
    }
    return new Rule(name, what, origin, patterns, trust, variants, examples, like, sheet);
  }

  /** Whether it is read like a shipped rule, or is that rule. */
  public boolean isLike(Rule shipped) {
    return like.equals(shipped.name);
  }

  /** The same rule with those of its patterns alone that make something of a name. */
  public Rule making(String production) {
    List<TokenPattern> some = new ArrayList<>();
    for (TokenPattern each : patterns) {
      if (each.makes(production)) {
        some.add(each);
      }
    }
    return new Rule(name, what, origin, some, confidence, variants, examples, like, sheet);
  }

  Rule without(TokenPattern pattern) {
    List<TokenPattern> rest = patterns.stream().filter(each -> each != pattern).toList();
    return new Rule(name, what, origin, rest, confidence, variants, examples, like, sheet);
  }
}
