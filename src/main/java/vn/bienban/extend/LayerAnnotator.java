package vn.bienban.extend;

import vn.bienban.document.Document;
import vn.bienban.document.LayerKey;

/**
 * Says what a layer of a document shall hold, once the shipped annotator has filled it: the names,
 * the times, the documents cited, the tasks. What it adds is read by the annotators behind it and
 * goes into the record under the rule's name that it gives. Must be immutable and thread-safe, and
 * its time should grow linearly with the text.
 *
 * <p>Experimental: it sees what annotators see, so it may change with them in any release.
 *
 * @param <T> what the layer holds
 */
public interface LayerAnnotator<T> {
  /** The layer: one of {@link vn.bienban.document.Layers}. */
  LayerKey<T> layer();

  /**
   * The layer as it shall be.
   *
   * @param document the document with the layers before this one
   * @param found what is in the layer so far
   */
  T annotate(Document document, T found);
}
