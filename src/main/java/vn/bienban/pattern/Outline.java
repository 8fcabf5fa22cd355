package vn.bienban.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of the matches of a pattern before it is tried.
 *
 * @param labels every match has each of these
 * @param words every match has one of each of these lists of words in a row
 * @param beginLabels a match may begin with one of these,
 * @param beginWords with these words,
 * @param beginsAtFirst at the first token of what is read with whatever stands there,
 * @param beginsAnywhere at any token
 */
record Outline(
    List<Label> labels,
    List<List<Node.Words>> words,
    List<Label> beginLabels,
    List<Node.Words> beginWords,
    boolean beginsAtFirst,
    boolean beginsAnywhere) {

  static Outline of(Node pattern) {
    List<Label> labels = new ArrayList<>();
    List<List<Node.Words>> words = new ArrayList<>();
    need(pattern, labels, words);
    Begin begin = new Begin();
    boolean nothingTaken = begin.add(pattern);
    return begin.anywhere || nothingTaken
        ? new Outline(labels, words, List.of(), List.of(), false, true)
        : new Outline(labels, words, begin.labels, begin.words, begin.atFirst, false);
  }

  /** Adds what every match of a part has. */
  private static void need(Node node, List<Label> labels, List<List<Node.Words>> words) {
    if (node instanceof Node.Labelled labelled) {
      add(labels, labelled.label());
    } else if (node instanceof Node.Words row) {
      words.add(List.of(row));
    } else if (node instanceof Node.Choice choice && choice.options().size() == 1) {
      need(choice.options().get(0), labels, words);
    } else if (node instanceof Node.Choice choice) {
      List<Node.Words> any = new ArrayList<>();
      for (Node option : choice.options()) {
        if (!(option instanceof Node.Words row)) {
          return;
        }
        any.add(row);
      }
      words.add(any);
    } else if (node instanceof Node.Sequence sequence) {
      for (Node part : sequence.parts()) {
        need(part, labels, words);
      }
    } else if (node instanceof Node.Capture capture) {
      need(capture.body(), labels, words);
    } else if (node instanceof Node.Repeat repeat && repeat.min() > 0) {
      need(repeat.body(), labels, words);
    }
  }

  /** Adds a label that is not there yet; a sheet has one object for each of its names. */
  private static void add(List<Label> labels, Label label) {
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i) == label) {
        return;
      }
    }
    labels.add(label);
  }

  /** What a match may begin with. */
  private static final class Begin {
    private final List<Label> labels = new ArrayList<>();
    private final List<Node.Words> words = new ArrayList<>();
    private boolean atFirst;
    private boolean anywhere;

    /** Adds what a part may begin with; says whether it may take nothing. */
    boolean add(Node node) {
      if (node instanceof Node.Words row) {
        words.add(row);
        return false;
      } else if (node instanceof Node.Labelled labelled) {
        Outline.add(labels, labelled.label());
        return false;
      } else if (node instanceof Node.Anchor anchor) {
        atFirst |= anchor.begin();
        anywhere |= !anchor.begin();
        return false;
      } else if (node instanceof Node.Any) {
        anywhere = true;
        return false;
      } else if (node instanceof Node.Sequence sequence) {
        boolean nothing = true;
        for (int i = 0; nothing && i < sequence.parts().size(); i++) {
          nothing = add(sequence.parts().get(i));
        }
        return nothing;
      } else if (node instanceof Node.Choice choice) {
        boolean nothing = false;
        for (Node option : choice.options()) {
          nothing |= add(option);
        }
        return nothing;
      } else if (node instanceof Node.Capture capture) {
        return add(capture.body());
      } else if (node instanceof Node.Repeat repeat) {
        return add(repeat.body()) || repeat.min() == 0;
      }
      return true;
    }
  }
}
