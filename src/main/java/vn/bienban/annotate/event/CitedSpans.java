package vn.bienban.annotate.event;

import java.util.BitSet;
import vn.bienban.document.Citation;
import vn.bienban.document.Document;
import vn.bienban.document.LayerKey;
import vn.bienban.document.Layers;
import vn.bienban.document.TimeExpression;

/** Which characters of a document cite another one. Immutable. */
final class CitedSpans {
  private static final LayerKey<CitedSpans> KEY = new LayerKey<>("cited spans");

  /** The longest gap between a document's number and its day, in characters. */
  private static final int NUMBER_TO_DAY = 6;

  private final BitSet cited = new BitSet();

  private CitedSpans(Document document) {
    for (Citation citation : document.get(Layers.CITATIONS)) {
      for (Citation.Mention mention : citation.mentions()) {
        cited.set(mention.span().begin(), mention.span().end());
      }
    }
  }

  private static CitedSpans of(Document document) {
    return document.derived(KEY, CitedSpans::new);
  }

  /** Whether a token begins within a citation. */
  static boolean holds(Document document, int token) {
    return of(document).cited.get(document.tokens().begin(token));
  }

  /** Whether a time is the day of a document cited. */
  static boolean dates(Document document, TimeExpression time) {
    int begin = time.span().begin();
    int last = of(document).cited.previousSetBit(begin);
    return last >= 0 && begin - last <= 1 + NUMBER_TO_DAY;
  }
}
