package vn.bienban.annotate.event;

import java.util.BitSet;
import vn.bienban.document.Citation;
import vn.bienban.document.Document;
import vn.bienban.document.LayerKey;
import vn.bienban.document.Layers;
import vn.bienban.document.TimeExpression;
import vn.bienban.record.TimeType;
import vn.bienban.text.Span;

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

  /**
   * Whether a time is the day of a document cited: "Kế hoạch số 12-KH/TU ngày 11/3/2024", "…, ngày
   * 11/3/2024 của Tỉnh ủy", not so "…, sáng 11/3" nor "…, ngày 11/3/2024, Sở Tư pháp tổ chức".
   */
  static boolean dates(Document document, TimeExpression time) {
    int begin = time.span().begin();
    int last = of(document).cited.previousSetBit(begin);
    return last >= 0
        && begin - last <= 1 + NUMBER_TO_DAY
        && time.type() != TimeType.TIME
        && !isApart(document.text(), last + 1, time.span());
  }

  /** Whether commas stand on both sides of a time and a name goes on behind it. */
  private static boolean isApart(String text, int before, Span time) {
    int comma = text.indexOf(',', before);
    int behind = time.end();
    return comma >= 0
        && comma < time.begin()
        && behind + 2 < text.length()
        && text.charAt(behind) == ','
        && Character.isUpperCase(text.charAt(behind + 2));
  }
}
