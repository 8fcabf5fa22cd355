package vn.bienban.annotate;

import java.util.Set;
import vn.bienban.document.Document;
import vn.bienban.document.LayerKey;

/**
 * Reads a document and adds one layer to it. Immutable and thread-safe; the time it takes grows
 * linearly with the text.
 *
 * @param <T> what it adds
 */
public interface Annotator<T> {
  /** The layers that must stand before it can work. */
  Set<LayerKey<?>> reads();

  /** The layer it adds. */
  LayerKey<T> writes();

  /** What it finds in a document; the caller adds it. */
  T annotate(Document document, Context context);
}
