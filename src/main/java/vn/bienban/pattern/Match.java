package vn.bienban.pattern;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where a pattern matched, in tokens of the document, ends exclusive.
 *
 * @param begin the first token
 * @param end the token after the last one
 * @param captures its named parts in order of their ends, each as often as it was taken
 * @param production what the pattern makes of it, or null
 */
public record Match(int begin, int end, List<Capture> captures, @Nullable Production production) {
  public Match {
    captures = List.copyOf(captures);
  }

  /** A stretch of tokens, end exclusive. */
  public record Range(int begin, int end) {}

  /** A named part. */
  public record Capture(String name, Range range) {}

  /**
   * The named part, or null where the match went without it; of one that was taken several times
   * the first.
   */
  public @Nullable Range get(String name) {
    for (int i = 0; i < captures.size(); i++) {
      if (captures.get(i).name().equals(name)) {
        return captures.get(i).range();
      }
    }
    return null;
  }

  /** Whether it has the named part. */
  public boolean has(String name) {
    return get(name) != null;
  }

  /** Whether its pattern makes something of a name. */
  public boolean makes(String name) {
    return production != null && production.name().equals(name);
  }
}
