package vn.bienban.pattern;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place where a pattern matched, in tokens of the document, ends exclusive.
 *
 * @param begin the first token
 * @param end the token after the last one
 * @param captures begin and end of each named part
 */
public record Match(int begin, int end, Map<String, Range> captures) {
  public Match {
    captures = Map.copyOf(captures);
  }

  /** A stretch of tokens, end exclusive. */
  public record Range(int begin, int end) {}

  /** The named part, or null where the match went without it. */
  public @Nullable Range get(String name) {
    return captures.get(name);
  }
}
