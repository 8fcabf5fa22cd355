package vn.bienban.annotate.citation;

import java.util.List;

/**
 * A step on the way from the mentions of a text to the documents that they are of. For one text and
 * one thread.
 */
abstract class DocumentStep extends TextReader {
  final Documents documents;
  final List<CitationMention> mentions;

  DocumentStep(Documents documents) {
    super(documents);
    this.documents = documents;
    this.mentions = documents.mentions();
  }
}
