package vn.bienban.annotate.segment;

import java.util.Locale;

/**
 * Moves the edges of a piece past what is no word of it: emphasis, heading and quote marks, list
 * markers, the mark of the agency before a report.
 */
record EdgeMarks(String text, MarkPlaces marks, BlockWords words) {
  /** The longest mark of an agency, with a place before it. */
  private static final int MAX_MARK = 40;

  private static final int MAX_BRACKET = 30;

  /** What the mark of an agency has at its begin or its end, or what no such mark has. */
  static final String OF_DATELINES = "(-\n:\"";

  private static final boolean[] DATELINE = Chars.set(OF_DATELINES);

  private static final boolean[] BULLETS = Chars.set("-+•●◦▪■□►▶➤✓✔❖♦∙·*→");

  /** Strips the edges of a piece; afterwards it may be empty. */
  void strip(Piece piece) {
    stripQuoteMarks(piece);
    if (piece.begin < piece.end && text.charAt(piece.begin) == '#') {
      stripHeadingMarks(piece);
    }
    stripEmphasis(piece);
    stripGlue(piece);
    if (piece.origin == Piece.Origin.TEXT) {
      for (int i = 0; i < 3 && stripListMarker(piece); i++) {
        stripEmphasis(piece);
      }
    }
    stripDateline(piece);
    stripEmphasis(piece);
  }

  private void stripQuoteMarks(Piece p) {
    while (p.begin < p.end && isIn(text.charAt(p.begin), " \n>|")) {
      p.begin++;
    }
    while (p.end > p.begin && isIn(text.charAt(p.end - 1), " \n|\\")) {
      p.end--;
    }
  }

  private void stripHeadingMarks(Piece p) {
    int i = p.begin;
    while (i < p.end && text.charAt(i) == '#') {
      i++;
    }
    int level = i - p.begin;
    if (level > 6 || (i < p.end && text.charAt(i) != ' ' && level == 1)) {
      // A tag, or no heading: the marks are no words in any case.
      p.begin = level > 6 ? i : p.begin;
    } else {
      p.headingLevel = level;
      p.begin = i;
      while (p.end > p.begin && text.charAt(p.end - 1) == '#') {
        p.end--;
      }
    }
    trim(p);
  }

  private void stripEmphasis(Piece p) {
    int begin = p.begin;
    int end = p.end;
    int stars = 0;
    while (begin < end && (isEmphasis(text.charAt(begin)) || text.charAt(begin) <= ' ')) {
      if (text.charAt(begin) == '*'
          && begin + 1 < end
          && text.charAt(begin + 1) == ' '
          && stars == 0) {
        break;
      }
      stars += text.charAt(begin) == '*' || text.charAt(begin) == '_' ? 1 : 0;
      begin++;
    }
    int closing = 0;
    while (end > begin
        && (isEmphasis(text.charAt(end - 1))
            || text.charAt(end - 1) == '\\'
            || text.charAt(end - 1) <= ' ')) {
      closing += text.charAt(end - 1) == '*' || text.charAt(end - 1) == '_' ? 1 : 0;
      end--;
    }
    if (stars >= 2 && closing >= 2 && !hasPair(begin, end)) {
      p.bold = true;
    }
    p.begin = begin;
    p.end = end;
  }

  private static boolean isEmphasis(char c) {
    return c == '*' || c == '_' || c == '~';
  }

  /** Whether emphasis opens or closes inside, so that the whole is not one emphasized line. */
  private boolean hasPair(int begin, int end) {
    for (int i = begin; i + 1 < end; i++) {
      if (text.charAt(i) == '*' && text.charAt(i + 1) == '*') {
        return true;
      }
    }
    return false;
  }

  /** The word "more" of a cut page, which some archives glue to the text that follows it. */
  private void stripGlue(Piece p) {
    if (text.startsWith("more", p.begin) && p.begin + 4 < p.end) {
      char next = text.charAt(p.begin + 4);
      if (next == '(' || next == '"' || Character.isUpperCase(next)) {
        p.begin += 4;
        p.glued = true;
      }
    }
  }

  private boolean stripListMarker(Piece p) {
    int b = p.begin;
    int end = listMarkerEnd(text, b, p.end);
    if (end < 0) {
      return false;
    }
    p.begin = end;
    p.listItem = true;
    trim(p);
    return true;
  }

  /** The end of the list marker that begins at an offset, or -1. */
  static int listMarkerEnd(String text, int b, int end) {
    if (b >= end) {
      return -1;
    }
    char c = text.charAt(b);
    if (Chars.isIn(BULLETS, c)) {
      int i = b + 1;
      while (i < end && (text.charAt(i) == '>' || text.charAt(i) == c)) {
        i++;
      }
      boolean space = i < end && text.charAt(i) == ' ';
      // A bullet may stand close to its word, a minus before a digit is none.
      boolean close =
          c != '*' && i < end && (Character.isUpperCase(text.charAt(i)) || c > '\u007f');
      return space || close ? i : -1;
    }
    int i = b;
    boolean bracket = c == '(';
    if (bracket) {
      i++;
    }
    int first = i;
    boolean digits = i < end && Character.isDigit(text.charAt(i));
    while (i < end && i - first < 8 && isCounter(text.charAt(i), digits)) {
      i++;
    }
    // "1.2." closes with its last dot.
    boolean dotted = digits && !bracket && text.charAt(i - 1) == '.';
    int last = dotted ? i - 1 : i;
    if (last == first || last >= end) {
      return -1;
    }
    // "(028)" begins a telephone number.
    boolean number = isNumber(text, first, last) && !(bracket && last - first > 2);
    boolean roman = isRoman(text, first, last);
    boolean letter = last - first == 1 && Character.isLetter(text.charAt(first));
    char close = text.charAt(last);
    boolean closed = close == ')' || (!bracket && (close == '.' || (close == '/' && number)));
    // A capital before a dot is an initial, unless it counts the first parts of something.
    boolean initial = letter && !roman && close == '.' && c >= 'F' && c <= 'Z';
    if (!closed || initial || !(number || roman || letter)) {
      return -1;
    }
    i = last + 1;
    while (i < end && isIn(text.charAt(i), bracket ? "." : ".-")) {
      i++;
    }
    if (i >= end) {
      return -1;
    }
    char next = text.charAt(i);
    if (next == ' ') {
      return i;
    }
    // "1.Phần" with the space lost; "1.5" and "T.B" are no markers.
    boolean lost = number && Character.isUpperCase(next) && close != '/';
    return lost || isIn(next, "*_\"") ? i : -1;
  }

  private static boolean isCounter(char c, boolean digits) {
    return digits ? Character.isDigit(c) || c == '.' : Character.isLetter(c);
  }

  private static boolean isNumber(String text, int from, int to) {
    int digits = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
        if (digits > 3) {
          return false;
        }
      } else if (c == '.' && digits > 0) {
        digits = 0;
      } else {
        return false;
      }
    }
    return true;
  }

  private static boolean isRoman(String text, int from, int to) {
    String digits = Character.isUpperCase(text.charAt(from)) ? "IVX" : "ivx";
    for (int i = from; i < to; i++) {
      if (!isIn(text.charAt(i), digits)) {
        return false;
      }
    }
    return true;
  }

  /** Steps over the mark of an agency and the dash after it. */
  private void stripDateline(Piece p) {
    int limit = Math.min(p.end, p.begin + MAX_MARK);
    int bracket = -1;
    for (int i = p.begin; (i = marks.find(DATELINE, i, limit)) < limit; i++) {
      char c = text.charAt(i);
      if (c == '(') {
        bracket = i;
        break;
      }
      if (c == '-' && i > p.begin && i - p.begin < 24) {
        if (words.agencies.contains(lower(p.begin, trimmedEnd(p.begin, i)))) {
          keep(p, i + 1);
        }
        return;
      }
      if (c != '-') {
        return;
      }
    }
    if (bracket < 0 || !isPlace(p.begin, bracket)) {
      return;
    }
    int close = bracket;
    while (close < p.end && text.charAt(close) != ')') {
      if (++close - bracket > MAX_BRACKET) {
        return;
      }
    }
    String mark = lower(bracket + 1, close);
    int after = close + 1;
    while (after < p.end && isIn(text.charAt(after), " *_.:")) {
      after++;
    }
    if (close >= p.end || after >= p.end) {
      return;
    }
    boolean dash = text.charAt(after) == '-';
    boolean known = words.agencies.contains(mark);
    boolean first = bracket == p.begin;
    if ((dash && isMark(mark)) || (first && (known || isCapitals(bracket + 1, close, after)))) {
      keep(p, dash ? after + 1 : after);
    }
  }

  /** A mark in capitals alone, with a sentence behind it. */
  private boolean isCapitals(int from, int to, int after) {
    if (to - from < 2 || to - from > 8 || !Character.isUpperCase(text.charAt(after))) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return !isRoman(text, from, to);
  }

  private void keep(Piece p, int begin) {
    int b = begin;
    while (b < p.end && isIn(text.charAt(b), " -:*_")) {
      b++;
    }
    p.begin = b;
  }

  /** A mark has a letter, no digit, and no word of a credit. */
  private boolean isMark(String mark) {
    if (mark.isEmpty() || BlockWords.startsWithAny(mark, words.creditLabels)) {
      return false;
    }
    boolean letter = false;
    for (int i = 0; i < mark.length(); i++) {
      if (Character.isDigit(mark.charAt(i)) && !mark.startsWith("vov")) {
        return false;
      }
      letter |= Character.isLetter(mark.charAt(i));
    }
    return letter;
  }

  /** Whether nothing but the name of a place stands between. */
  private boolean isPlace(int from, int to) {
    boolean wordStart = true;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        wordStart = true;
      } else {
        if ((wordStart && !Character.isUpperCase(c))
            || !(Character.isLetter(c) || c == '.' || c == ',')) {
          return false;
        }
        wordStart = false;
      }
    }
    return true;
  }

  private int trimmedEnd(int from, int to) {
    int end = to;
    while (end > from && isIn(text.charAt(end - 1), " *_")) {
      end--;
    }
    return end;
  }

  private String lower(int from, int to) {
    return text.substring(from, to).strip().toLowerCase(Locale.ROOT);
  }

  private void trim(Piece p) {
    while (p.begin < p.end && text.charAt(p.begin) <= ' ') {
      p.begin++;
    }
    while (p.end > p.begin && text.charAt(p.end - 1) <= ' ') {
      p.end--;
    }
  }

  private static boolean isIn(char c, String set) {
    return set.indexOf(c) >= 0;
  }
}
