package vn.bienban.pattern;

import java.util.List;

/**
 * The rules of one sheet, for a class that names in its fields those that it reads. Immutable and
 * thread-safe.
 */
public abstract class RuleNames {
  private final RuleSheet sheet;
  private final String domain;

  /** The rules of a sheet whose names begin with a domain, such as {@code entity}. */
  protected RuleNames(RuleSheet sheet, String domain) {
    this.sheet = sheet;
    this.domain = domain;
  }

  /** All of them, with their examples. */
  public final RuleSheet sheet() {
    return sheet;
  }

  /**
   * A rule by its name in the domain.
   *
   * @throws IllegalArgumentException if the sheet has none
   */
  protected final Rule rule(String name) {
    return sheet.rule(domain + "." + name);
  }

  /** What finds the matches of a rule's patterns that make something of a name. */
  protected static RuleMatcher making(Rule rule, String production) {
    return RuleMatcher.of(List.of(rule.making(production)));
  }
}
