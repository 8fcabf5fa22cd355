package vn.bienban.document;

import java.util.List;

/** Finds the words of a segmented text. Implementations are thread-safe. */
public interface WordFinder {
  /** The name under which its findings stand in a record, such as {@code vncorenlp}. */
  String name();

  /**
   * Whether its words say which of them name persons, so that the model of names that ships is not
   * asked; true unless an implementation says otherwise.
   */
  default boolean labelsNames() {
    return true;
  }

  /** The words of a text, none crossing a sentence. */
  Words find(SegmentedText text);

  /**
   * What was found. Immutable.
   *
   * @param words the words in order of place; tokens that the finder lost are in none
   * @param unread the sentences that the finder failed on
   */
  record Words(List<Word> words, List<Sentence> unread) {
    public Words {
      words = List.copyOf(words);
      unread = List.copyOf(unread);
    }
  }
}
