package vn.bienban.document;

import vn.bienban.text.Span;

/**
 * Something that stands on tokens of a document: an entity, a time, a mention of a person, a cited
 * document, a statement, a task. Tokens are counted over the whole document.
 */
public interface Annotation {
  /** Its offsets in the view. */
  Span span();

  /** Its first token. */
  int firstToken();

  /** The token after its last one. */
  int endToken();
}
