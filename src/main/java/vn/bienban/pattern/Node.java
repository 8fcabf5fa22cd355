package vn.bienban.pattern;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.bienban.document.Tokens;

/** A part of a pattern as it is written. Immutable. */
sealed interface Node {
  /** Takes these words, in lower case. */
  final class Words implements Node {
    private final String[] words;

    /** Their {@link Tokens#sign signs}, which most other words do not have. */
    private final long[] signs;

    Words(String... words) {
      this.words = words.clone();
      this.signs = Arrays.stream(words).mapToLong(Tokens::sign).toArray();
    }

    /** How many they are. */
    int size() {
      return words.length;
    }

    /** The first of them. */
    String first() {
      return words[0];
    }

    /** Whether they stand from a token on, before another. */
    boolean stand(Tokens tokens, int at, int limit) {
      if (at + words.length > limit) {
        return false;
      }
      for (int i = 0; i < words.length; i++) {
        if (!tokens.mayBe(signs[i], at + i) || !words[i].equals(tokens.lower(at + i))) {
          return false;
        }
      }
      return true;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Words row && Arrays.equals(words, row.words);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(words);
    }
  }

  /** Takes a stretch that carries a label. */
  record Labelled(Label label) implements Node {}

  /** Takes any one token. */
  record Any() implements Node {}

  /** Stands at the beginning of what is read, or at its end. */
  record Anchor(boolean begin) implements Node {}

  /** One behind the other. */
  record Sequence(List<Node> parts) implements Node {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** One of them, the first that lets the rest match. */
  record Choice(List<Node> options) implements Node {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /**
   * So often.
   *
   * @param lazy as seldom as the rest allows, else as often
   */
  record Repeat(Node body, int min, int max, boolean lazy) implements Node {}

  /** Tells what its body took. */
  record Capture(String name, Node body) implements Node {}

  /** Its body stands next, or with {@code negated} does not; takes nothing. */
  record Ahead(Node body, boolean negated) implements Node {}

  /** One of the words or labels ends right here, or with {@code negated} none does. */
  record Behind(List<Node> options, boolean negated) implements Node {
    public Behind {
      options = List.copyOf(options);
    }
  }

  /** Adds the names of what a part may capture. */
  static void captures(Node node, Set<String> names) {
    if (node instanceof Sequence sequence) {
      for (Node part : sequence.parts) {
        captures(part, names);
      }
    } else if (node instanceof Choice choice) {
      for (Node option : choice.options) {
        captures(option, names);
      }
    } else if (node instanceof Repeat repeat) {
      captures(repeat.body, names);
    } else if (node instanceof Capture capture) {
      names.add(capture.name);
      captures(capture.body, names);
    }
  }
}
