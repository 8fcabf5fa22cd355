package vn.bienban.pattern;

import java.util.List;
import java.util.Set;

/** A part of a pattern as it is written. Immutable. */
sealed interface Node {
  /** Takes these words, in lower case. */
  record Words(List<String> words) implements Node {
    public Words {
      words = List.copyOf(words);
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
