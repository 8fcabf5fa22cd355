package vn.bienban.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pattern over words and labelled stretches, written as elements with spaces between:
 *
 * <ul>
 *   <li>{@code chủ_trì} these words, {@code _} between two of them
 *   <li>{@code đã|sẽ|vừa} one of these
 *   <li>{@code <person>} a stretch with this label; {@code <person>|ông} works too
 *   <li>{@code .} any one word; {@code ^} the beginning of the input, {@code $} its end
 *   <li>{@code !là} not this word next (takes none)
 *   <li>{@code x?} optionally, {@code x*} up to eight times, {@code x{0,5}} so often; a shorter
 *       match first for {@code .}, a longer one first for all else
 *   <li>{@code who:<person>} captures what the element took, repetitions included
 * </ul>
 *
 * <p>Each pair of element and place is tried once a start, and repetition is bounded, so a pattern
 * is linear in the text. Immutable and thread-safe.
 */
public final class TokenPattern {
  private static final int STAR = 8;

  private final String source;
  private final List<Element> elements;

  private TokenPattern(String source, List<Element> elements) {
    this.source = source;
    this.elements = elements;
  }

  /**
   * Compiles a pattern.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static TokenPattern compile(String pattern) {
    List<Element> elements = new ArrayList<>();
    for (String part : pattern.strip().split("\\s+")) {
      elements.add(Element.parse(part, pattern));
    }
    return new TokenPattern(pattern, List.copyOf(elements));
  }

  /** The match that begins at a word, or null. */
  public @Nullable Match matchAt(MatchInput input, int begin) {
    if (!elements.get(0).couldBegin(input, begin)) {
      return null;
    }
    Attempt attempt = new Attempt(input);
    int end = attempt.run(0, begin, 0);
    return end < 0 ? null : new Match(begin, end, attempt.captures);
  }

  /** All matches from left to right; a next one begins after the last one's end. */
  public List<Match> findAll(MatchInput input) {
    List<Match> found = new ArrayList<>();
    int at = 0;
    while (at < input.size()) {
      Match match = matchAt(input, at);
      if (match == null) {
        at++;
      } else {
        found.add(match);
        at = Math.max(match.end(), at + 1);
      }
    }
    return found;
  }

  /** The pattern as it was written. */
  @Override
  public String toString() {
    return source;
  }

  /** One try from one start: remembers which pairs of element, repetition and place failed. */
  private final class Attempt {
    private final MatchInput input;
    private final Map<String, Match.Range> captures = new HashMap<>();
    private final Map<Integer, BitSet> failed = new HashMap<>();
    private final int[] repetitionBegin = new int[elements.size()];

    Attempt(MatchInput input) {
      this.input = input;
    }

    /**
     * The end of the match of elements from {@code e} on, the first already taken {@code n} times;
     * -1 if none.
     */
    int run(int e, int at, int n) {
      if (e == elements.size()) {
        return at;
      }
      int state = e * (2 * STAR * STAR) + n;
      BitSet tried = failed.computeIfAbsent(state, k -> new BitSet());
      if (tried.get(at)) {
        return -1;
      }
      Element element = elements.get(e);
      if (n == 0) {
        repetitionBegin[e] = at;
      }
      int end = -1;
      if (element.lazy && n >= element.min) {
        end = leave(e, at);
      }
      if (end < 0 && n < element.max) {
        end = take(e, at, n);
      }
      if (end < 0 && !element.lazy && n >= element.min) {
        end = leave(e, at);
      }
      if (end < 0) {
        tried.set(at);
      }
      return end;
    }

    private int leave(int e, int at) {
      int begin = repetitionBegin[e];
      int end = run(e + 1, at, 0);
      String capture = elements.get(e).capture;
      if (end >= 0 && capture != null && at > begin) {
        captures.put(capture, new Match.Range(begin, at));
      }
      return end;
    }

    private int take(int e, int at, int n) {
      Element element = elements.get(e);
      int begin = repetitionBegin[e];
      if (element.negated) {
        for (Atom atom : element.atoms) {
          if (atom.firstEnd(input, at) >= 0) {
            return -1;
          }
        }
        return leave(e, at);
      }
      for (Atom atom : element.atoms) {
        if (atom.label != null) {
          int[] ends = at < input.size() ? input.endsOf(atom.label, at) : null;
          if (ends != null) {
            for (int next : ends) {
              int end = run(e, next, n + 1);
              repetitionBegin[e] = begin;
              if (end >= 0) {
                return end;
              }
            }
          }
        } else {
          int next = atom.firstEnd(input, at);
          if (next >= 0) {
            int end = next == at ? leave(e, at) : run(e, next, n + 1);
            repetitionBegin[e] = begin;
            if (end >= 0) {
              return end;
            }
          }
        }
      }
      return -1;
    }
  }

  private record Element(
      List<Atom> atoms, int min, int max, boolean lazy, boolean negated, @Nullable String capture) {

    static Element parse(String part, String pattern) {
      String rest = part;
      String capture = null;
      int colon = rest.indexOf(':');
      if (colon > 0 && rest.substring(0, colon).chars().allMatch(Character::isLetter)) {
        capture = rest.substring(0, colon);
        rest = rest.substring(colon + 1);
      }
      boolean negated = rest.length() > 1 && rest.startsWith("!");
      if (negated) {
        rest = rest.substring(1);
      }
      int min = 1;
      int max = 1;
      if (rest.length() > 1 && rest.endsWith("?")) {
        min = 0;
        rest = rest.substring(0, rest.length() - 1);
      } else if (rest.length() > 1 && rest.endsWith("*")) {
        min = 0;
        max = STAR;
        rest = rest.substring(0, rest.length() - 1);
      } else if (rest.endsWith("}") && rest.lastIndexOf('{') > 0) {
        int open = rest.lastIndexOf('{');
        String[] bounds = rest.substring(open + 1, rest.length() - 1).split(",", -1);
        try {
          min = Integer.parseInt(bounds[0]);
          max = Integer.parseInt(bounds[bounds.length - 1]);
        } catch (NumberFormatException e) {
          throw new IllegalArgumentException("no bounds in '" + part + "' of '" + pattern + "'", e);
        }
        if (bounds.length > 2 || min > max || max > 8 * STAR) {
          throw new IllegalArgumentException("no bounds in '" + part + "' of '" + pattern + "'");
        }
        rest = rest.substring(0, open);
      }
      List<Atom> atoms = new ArrayList<>();
      for (String atom : rest.split("\\|", -1)) {
        if (atom.isEmpty()) {
          throw new IllegalArgumentException("an empty alternative in '" + pattern + "'");
        }
        atoms.add(Atom.parse(atom));
      }
      boolean lazy = atoms.size() == 1 && atoms.get(0).any;
      return new Element(List.copyOf(atoms), min, max, lazy, negated, capture);
    }

    /** Whether a match could begin here; false saves the attempt. */
    boolean couldBegin(MatchInput input, int at) {
      if (min == 0 || negated) {
        return true;
      }
      for (Atom atom : atoms) {
        if (atom.firstEnd(input, at) >= 0) {
          return true;
        }
      }
      return false;
    }
  }

  private record Atom(List<String> words, @Nullable String label, boolean any, int anchor) {

    static Atom parse(String text) {
      if (text.startsWith("<") && text.endsWith(">") && text.length() > 2) {
        return new Atom(List.of(), text.substring(1, text.length() - 1), false, 0);
      }
      return switch (text) {
        case "." -> new Atom(List.of(), null, true, 0);
        case "^" -> new Atom(List.of(), null, false, -1);
        case "$" -> new Atom(List.of(), null, false, 1);
        default -> new Atom(List.of(text.split("_", -1)), null, false, 0);
      };
    }

    /**
     * The end of the (longest) stretch this takes at a word, the word itself for an anchor, -1 for
     * none.
     */
    int firstEnd(MatchInput input, int at) {
      if (anchor != 0) {
        return at == (anchor < 0 ? 0 : input.size()) ? at : -1;
      }
      if (at >= input.size()) {
        return -1;
      }
      if (any) {
        return at + 1;
      }
      if (label != null) {
        int[] ends = input.endsOf(label, at);
        return ends == null || ends.length == 0 ? -1 : ends[0];
      }
      if (at + words.size() > input.size()) {
        return -1;
      }
      for (int i = 0; i < words.size(); i++) {
        if (!words.get(i).equals(input.word(at + i))) {
          return -1;
        }
      }
      return at + words.size();
    }
  }
}
