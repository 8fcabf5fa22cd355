package vn.bienban.document;

/**
 * What somebody sees of a word wherever it stands, as bits of a number: worked out once for each
 * word and kept with it, however often the word comes. Thread-safe; tells the same of the same word
 * always.
 */
@FunctionalInterface
public interface WordNote {
  /**
   * What is seen of a word.
   *
   * @param text its characters
   * @param lower the same in lower case
   */
  long of(String text, String lower);
}
