package vn.bienban.annotate.segment;

import java.util.List;
import vn.bienban.text.Span;

/** Finds the sentences of running text. Implementations are thread-safe. */
@FunctionalInterface
public interface SentenceSplitter {
  /**
   * The sentences of one block, in order, without the space around them; together they cover every
   * other character of the block.
   *
   * @param text the whole view
   * @param block the offsets of the block in it
   */
  List<Span> split(String text, Span block);
}
