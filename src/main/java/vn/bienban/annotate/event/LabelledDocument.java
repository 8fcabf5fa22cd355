package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.bienban.document.Cast;
import vn.bienban.document.Document;
import vn.bienban.document.TimeExpression;

/**
 * A document whose sentences carry the labels that the patterns of this package read. Immutable.
 */
public final class LabelledDocument {
  private final Document document;
  private final List<SentenceReader> sentences;

  private LabelledDocument(Document document, List<SentenceReader> sentences) {
    this.document = document;
    this.sentences = sentences;
  }

  /** Labels the sentences of a document, once for all extractors of this package. */
  public static LabelledDocument of(Document document, Cast cast, List<TimeExpression> times) {
    return new LabelledDocument(document, SentenceReader.read(document, cast, times));
  }

  Document document() {
    return document;
  }

  /** The sentences in order of place. */
  List<SentenceReader> sentences() {
    return sentences;
  }

  /** The sentences as one reads them: a lead that stands at the article's end comes first. */
  List<SentenceReader> inReadingOrder() {
    List<SentenceReader> order = new ArrayList<>(sentences);
    order.sort(Comparator.comparingInt(sentence -> sentence.place));
    return order;
  }
}
