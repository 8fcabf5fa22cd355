package vn.bienban.pattern;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a pattern makes of its match: a name that the reader of the sheet knows and settings for it,
 * written {@code => shift unit=year by=-1} behind the pattern. Immutable.
 *
 * @param name what is made
 * @param settings the value of each setting
 */
public record Production(String name, Map<String, String> settings) {
  public Production {
    settings = Map.copyOf(settings);
  }

  /**
   * The value of a setting.
   *
   * @throws IllegalArgumentException if it has none of this name
   */
  public String setting(String key) {
    String value = settings.get(key);
    if (value == null) {
      throw new IllegalArgumentException(name + " has no setting " + key);
    }
    return value;
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  static Production parse(String text) {
    String[] parts = PatternParser.parts(text);
    Map<String, String> settings = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      int equals = parts[i].indexOf('=');
      if (equals <= 0
          || settings.put(parts[i].substring(0, equals), parts[i].substring(equals + 1)) != null) {
        throw new IllegalArgumentException("no setting or a second one: '" + parts[i] + "'");
      }
    }
    return new Production(parts[0], settings);
  }

  /** The productions that a sheet may name. */
  @FunctionalInterface
  public interface Names {
    /** For sheets whose patterns make nothing. */
    Names NONE =
        (production, captures) -> {
          throw new IllegalArgumentException("no production is called " + production.name());
        };

    /**
     * Holds that a production is known and has what it needs.
     *
     * @param captures what its pattern may capture
     * @throws IllegalArgumentException saying what is wrong
     */
    void check(Production production, Set<String> captures);

    /** These, each a name and what its pattern must capture, with spaces between. */
    static Names of(String... known) {
      Map<String, Set<String>> needed = new LinkedHashMap<>();
      for (String each : known) {
        List<String> parts = List.of(PatternParser.parts(each));
        needed.put(parts.get(0), Set.copyOf(parts.subList(1, parts.size())));
      }
      return (production, captures) -> {
        Set<String> needs = needed.get(production.name());
        if (needs == null) {
          NONE.check(production, captures);
        } else if (!captures.containsAll(needs)) {
          throw new IllegalArgumentException(production.name() + " needs " + needs);
        }
      };
    }
  }
}
