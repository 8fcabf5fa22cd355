package vn.bienban.annotate.segment;

/**
 * Decides what the tokenizer's rules leave open: whether a word is cut around a mark inside it.
 * Implementations are thread-safe and linear in the length of the chunk.
 */
@FunctionalInterface
public interface InnerMarks {
  /**
   * Whether the two sides of a mark are different words.
   *
   * @param text the whole view
   * @param begin the first offset of the characters without space in which the mark stands
   * @param end the offset after them
   * @param mark the offset of the mark
   * @param byRule what the rule would say
   */
  boolean divides(String text, int begin, int end, int mark, boolean byRule);
}
