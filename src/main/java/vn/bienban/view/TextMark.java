package vn.bienban.view;

/**
 * Words of the text that the record says something about.
 *
 * @param number what fields call it by
 * @param layer what kind of words they are
 * @param begin the first offset in the text shown
 * @param end the offset after the last one
 * @param confidence of the surest value that stands on them, from 0 to 1
 */
record TextMark(int number, MarkLayer layer, int begin, int end, double confidence)
    implements Comparable<TextMark> {

  /** The order in which they open: of two that begin together the longer one, then by layer. */
  @Override
  public int compareTo(TextMark other) {
    if (begin != other.begin) {
      return Integer.compare(begin, other.begin);
    }
    return end != other.end ? Integer.compare(other.end, end) : layer.compareTo(other.layer);
  }

  /** The classes of its element: c0 to c10 for the confidence. */
  String style() {
    return layer.style() + " c" + Math.round(Math.max(0, Math.min(1, confidence)) * 10);
  }
}
