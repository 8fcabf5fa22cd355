package vn.bienban.annotate.segment;

import java.util.List;
import vn.bienban.document.Token;
import vn.bienban.text.Span;

/** Finds the tokens of a sentence. Implementations are thread-safe. */
@FunctionalInterface
public interface Tokenizer {
  /**
   * The tokens of a stretch of text, in order; together they cover every character but space.
   *
   * @param text the whole view
   * @param stretch the offsets of the stretch in it
   */
  List<Token> tokenize(String text, Span stretch);

  /** Adds the tokens of a stretch of text, as {@link #tokenize(String, Span)}, to those before. */
  default void tokenize(String text, Span stretch, List<Token> before) {
    before.addAll(tokenize(text, stretch));
  }
}
