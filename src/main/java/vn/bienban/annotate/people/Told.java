package vn.bienban.annotate.people;

import java.util.Locale;
import java.util.Set;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Production;

/** What a pattern of people.rules makes of its match, by its name in small letters. */
enum Told {
  /** The posts behind {@code to} are the first name's, too. */
  BEHIND("to"),
  /** The time that a line of a career begins with ends here. */
  LINE(),
  /** Somebody is said to hold the post {@code to}. */
  HOLDER("to"),
  /** {@code to} gets the {@code posts}, or loses them. */
  RECEIVER("posts", "to"),
  /** {@code to} is the subject behind the {@code posts}. */
  SUBJECT("posts", "to");

  private final Set<String> captures;

  Told(String... captures) {
    this.captures = Set.of(captures);
  }

  /** Whether a match is one of this. */
  boolean isMadeBy(Match match) {
    Production production = match.production();
    return production != null && production.name().equals(name().toLowerCase(Locale.ROOT));
  }

  /**
   * Holds that a production is one of these.
   *
   * @throws IllegalArgumentException if it is not, or lacks what it must capture
   */
  static void check(Production production, Set<String> captures) {
    Told told = valueOf(production.name().toUpperCase(Locale.ROOT));
    if (!captures.containsAll(told.captures)) {
      throw new IllegalArgumentException(production.name() + " needs " + told.captures);
    }
  }
}
