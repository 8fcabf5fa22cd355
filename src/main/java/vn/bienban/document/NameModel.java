package vn.bienban.document;

import java.util.BitSet;
import java.util.List;

/**
 * Finds names by other means than the rules, such as a trained model. The rules come first: a
 * recognizer asks only about sentences with capitals that no rule explains, and takes only names
 * that no rule contradicts. Implementations are thread-safe.
 */
@FunctionalInterface
public interface NameModel {

  /**
   * The names of persons, bodies and places in a sentence, in order of place, none overlapping.
   * Tokens are counted over the whole text. Each entity's rule names the model and its confidence
   * says how sure the model is.
   */
  List<Entity> names(SegmentedText text, Sentence sentence);

  /**
   * Those of the names that stand on any of some tokens, at least: who asks looks at no others.
   *
   * @param asked the tokens
   */
  default List<Entity> names(SegmentedText text, Sentence sentence, BitSet asked) {
    return names(text, sentence);
  }
}
