package vn.bienban.document;

import java.util.List;
import vn.bienban.record.Value;
import vn.bienban.text.Span;

/**
 * The finished document that the extractors read: a segmented view with its entities. Immutable.
 *
 * @param segmented blocks, sentences and tokens
 * @param entities in order of place; entities of one type do not overlap
 */
public record Document(SegmentedText segmented, List<Entity> entities) {
  public Document {
    entities = List.copyOf(entities);
  }

  /** The text of the view. */
  public String text() {
    return segmented.text();
  }

  /** The original's words under a span of the view, as a value of the record. */
  public Value value(Span view, String rule, double confidence) {
    Span source = segmented.aligned().toSource(view);
    return new Value(
        segmented.aligned().source().substring(source),
        source.begin(),
        source.end(),
        rule,
        Math.round(confidence * 1000) / 1000.0);
  }
}
