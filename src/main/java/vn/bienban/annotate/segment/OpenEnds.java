package vn.bienban.annotate.segment;

/**
 * Decides what the sentence rules leave open: whether a mark ends its sentence. Implementations are
 * thread-safe and look no further than a fixed number of characters around the mark.
 */
@FunctionalInterface
public interface OpenEnds {
  /**
   * Whether a sentence ends with the mark.
   *
   * @param text the whole view
   * @param begin the first offset of the block
   * @param end the offset after the block
   * @param mark the offset of the mark; of several in a row, of the last one
   * @param byRule what the rule would say
   */
  boolean ends(String text, int begin, int end, int mark, boolean byRule);
}
