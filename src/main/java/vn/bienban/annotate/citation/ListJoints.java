package vn.bienban.annotate.citation;

/** Tells whether two citations are items of one list. Thread-safe. */
record ListJoints(CitationWords words) {
  private static final int MAX_FILLERS = 2;

  /** Whether nothing but a comma or "và" stands between two offsets. */
  boolean join(String text, int from, int to) {
    return end(text, from, to) == to;
  }

  /** As {@link #join}, perhaps with "quy định tại" or "các" behind the comma or "và". */
  boolean joinWithFillers(String text, int from, int to) {
    int p = end(text, from, to);
    for (int i = 0; i < MAX_FILLERS && p >= 0 && p < to; i++) {
      int filler = words.roleFiller.end(text, p);
      p = filler < 0 ? -1 : Reader.spaces(text, filler);
    }
    return p == to;
  }

  /** The offset after the joint that begins at an offset, or -1 where there is none. */
  private int end(String text, int from, int to) {
    int p = Reader.spaces(text, from);
    boolean joined = false;
    while (p < to && Reader.isOneOf(text, p, ",;)*_\"")) {
      joined |= Reader.isOneOf(text, p, ",;");
      p = Reader.spaces(text, p + 1);
    }
    int and = p < to ? words.and.end(text, p) : -1;
    if (!joined && and < 0) {
      return -1;
    }
    p = and > 0 ? Reader.spaces(text, and) : p;
    return p < to ? words.number.over(text, p) : p;
  }
}
