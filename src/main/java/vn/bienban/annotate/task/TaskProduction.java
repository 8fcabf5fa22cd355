package vn.bienban.annotate.task;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Production;

/** What the patterns of {@code task.rules} make, by names in small letters. */
enum TaskProduction {
  /** A limit by which the work must be done once. */
  ONCE,
  /** A limit that comes again and again. */
  AGAIN;

  private static final Map<String, TaskProduction> BY_NAME = new HashMap<>();

  static {
    for (TaskProduction each : values()) {
      BY_NAME.put(each.name().toLowerCase(Locale.ROOT).replace('_', '-'), each);
    }
  }

  private final Set<String> captures;

  /** One whose patterns capture these parts. */
  TaskProduction(String... captures) {
    this.captures = Set.of(captures);
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
