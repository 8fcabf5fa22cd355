package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.bienban.document.Citation;
import vn.bienban.document.TimeExpression;
import vn.bienban.text.Span;

/** Where documents are cited, in order of place. Immutable. */
final class CitedSpans {
  /** The longest gap between a document's number and its day, in characters. */
  private static final int NUMBER_TO_DAY = 6;

  private final List<Span> spans;

  CitedSpans(List<Citation> citations) {
    List<Span> all = new ArrayList<>();
    for (Citation citation : citations) {
      for (Citation.Mention mention : citation.mentions()) {
        all.add(mention.span());
      }
    }
    Collections.sort(all);
    spans = List.copyOf(all);
  }

  /** Whether a citation holds an offset. */
  boolean contains(int offset) {
    int at = lastBeginningAt(offset);
    return at >= 0 && spans.get(at).contains(offset);
  }

  /** Whether a time is the day of a document cited. */
  boolean dates(TimeExpression time) {
    int begin = time.span().begin();
    return contains(begin) || endsBefore(begin, NUMBER_TO_DAY);
  }

  /** Whether a citation ends at most so many characters before an offset. */
  boolean endsBefore(int offset, int within) {
    int at = lastBeginningAt(offset);
    if (at < 0) {
      return false;
    }
    int gap = offset - spans.get(at).end();
    return gap >= 0 && gap <= within;
  }

  private int lastBeginningAt(int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (spans.get(mid).begin() <= offset) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low - 1;
  }
}
