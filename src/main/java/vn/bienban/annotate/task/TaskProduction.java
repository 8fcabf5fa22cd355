package vn.bienban.annotate.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Production;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;

/** What the patterns of {@code task.rules} make, by names in small letters. */
enum TaskProduction {
  /** A limit by which the work must be done once. */
  ONCE,
  /** A limit that comes again and again. */
  AGAIN,
  /** Words of planning, what is planned, and where the work begins. */
  PLAN,
  /** What may be planned, and where the work begins. */
  FOCUS,
  /** A number of tasks or solutions. */
  COUNTED,
  /** Those who are told before a colon, their work behind it. */
  HEADED,
  /** Those who stand alone over a list. */
  ALONE("who"),
  /** The body that a letter before it is of. */
  LETTER("issuer"),
  /** Words before what a plan gives to do. */
  PLANNED,
  /** What tells of a day that has come, or of what the law lays down. */
  RECOUNTED,
  /** A verb of tasking or speaking that is used as one. */
  USED,
  /** Such a verb and what it introduces. */
  LEADING,
  /** Those who are told, and the passive verb that tells them. */
  PASSIVE("told", "verb"),
  /** Who issues a document, and the document, up to the verb of tasking. */
  ISSUED("giver"),
  /** A condition that the verb of tasking belongs to. */
  CONDITIONAL,
  /** A capitalized subject of a verb of tasking that is no person or body. */
  TITLED("noun"),
  /** A group as the subject of a verb. */
  GROUP("noun"),
  /** A leader without a name as the subject of a verb of speaking. */
  LEADER("noun"),
  /** A place where a clause may end. */
  JOINT("comma", "strong"),
  /** What only announces the tasks that follow. */
  GENERAL,
  /** A condition or time that belongs to the work, up to where that begins. */
  CONDITION,
  /** A sentence that opens with a verb of action. */
  OPENING;

  private static final Map<String, TaskProduction> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(TaskProduction::label, each -> each));

  private final Set<String> captures;

  /** One whose patterns capture these parts. */
  TaskProduction(String... captures) {
    this.captures = Set.of(captures);
  }

  private String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The patterns of a sheet that make this. */
  RuleMatcher in(RuleSheet sheet) {
    String label = label();
    List<Rule> rules = new ArrayList<>();
    for (Rule rule : sheet.rules()) {
      rules.add(rule.making(label));
    }
    return RuleMatcher.of(rules);
  }

  /** Whether a match is of a pattern that makes this. */
  boolean isOf(Match match) {
    return of(match) == this;
  }

  /** What the pattern of a match makes, or null. */
  static @Nullable TaskProduction of(Match match) {
    Production production = match.production();
    return production == null ? null : BY_NAME.get(production.name());
  }

  /** Holds that a sheet names none but these, each with its parts and without settings. */
  static void check(Production production, Set<String> captures) {
    TaskProduction known = BY_NAME.get(production.name());
    if (known == null || !production.settings().isEmpty()) {
      throw new IllegalArgumentException("no production is called " + production);
    }
    if (!captures.containsAll(known.captures)) {
      throw new IllegalArgumentException(production.name() + " needs " + known.captures);
    }
  }
}
