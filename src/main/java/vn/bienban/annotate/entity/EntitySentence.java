package vn.bienban.annotate.entity;

import vn.bienban.document.Document;
import vn.bienban.document.Sentence;
import vn.bienban.document.SentenceTokens;

/** A sentence in which names are looked for. Immutable and thread-safe. */
final class EntitySentence extends SentenceTokens {
  EntitySentence(Document document, Sentence sentence) {
    super(document, sentence);
  }
}
