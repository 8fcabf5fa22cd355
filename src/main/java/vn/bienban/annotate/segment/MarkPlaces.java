package vn.bienban.annotate.segment;

/**
 * Where the marks stand that blocks and their sentences are told apart by: looked for in one pass
 * over a view, as many steps ask for one mark or another. Not changed once it is made.
 */
final class MarkPlaces {
  /** What a sentence may end with. */
  static final String SENTENCE = ".?!…\":";

  /** The view. */
  final String text;

  /** A bit for each of them. */
  private final long[] places;

  /**
   * Of a view.
   *
   * @param all every character that is asked for, each true by its number
   */
  MarkPlaces(String view, boolean[] all) {
    text = view;
    places = new long[text.length() / Long.SIZE + 1];
    for (int i = 0; i < text.length(); i++) {
      if (Chars.isIn(all, text.charAt(i))) {
        places[i / Long.SIZE] |= 1L << i;
      }
    }
  }

  /** The first offset of a stretch at which one of some characters stands, else its end. */
  int find(boolean[] set, int from, int to) {
    int at = next(from);
    while (at < to && !Chars.isIn(set, text.charAt(at))) {
      at = next(at + 1);
    }
    return Math.min(at, to);
  }

  /** Where the next mark stands at an offset or behind it; behind the text where none does. */
  private int next(int from) {
    int word = from / Long.SIZE;
    long left = word < places.length ? places[word] & -1L << from : 0;
    while (left == 0 && ++word < places.length) {
      left = places[word];
    }
    return word * Long.SIZE + Long.numberOfTrailingZeros(left);
  }
}
