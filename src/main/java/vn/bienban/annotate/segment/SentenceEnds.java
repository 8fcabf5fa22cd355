package vn.bienban.annotate.segment;

import java.util.Set;

/**
 * A rough look at where sentences end, enough to part a caption from the text behind it.
 *
 * @param shortTitles short titles that a name follows, without their full stop
 */
record SentenceEnds(Set<String> shortTitles) {
  static final String ENDING = ".?!…";

  private static final boolean[] MARKS = Chars.set(ENDING);

  /**
   * The offset after the first sentence in a stretch, or -1 if it is the only one: after a full
   * stop, question or exclamation mark that a capital follows and no abbreviation precedes.
   */
  int firstEnd(MarkPlaces marks, int begin, int end) {
    String text = marks.text;
    for (int i = begin; (i = marks.find(MARKS, i, end)) < end; i++) {
      if (isEnd(text, begin, i, end)) {
        return i + 1;
      }
    }
    return -1;
  }

  /** The begin of the last sentence in a stretch that ends at an offset. */
  int lastBegin(String text, int begin, int end) {
    int i = end - 1;
    // The mark that closes the last sentence itself.
    while (i > begin && !Character.isLetterOrDigit(text.charAt(i))) {
      i--;
    }
    for (; i > begin; i--) {
      if (Chars.isEndMark(text.charAt(i)) && isEnd(text, begin, i, end)) {
        int b = i + 1;
        while (b < end && text.charAt(b) <= ' ') {
          b++;
        }
        return b;
      }
    }
    return begin;
  }

  /** Whether a sentence ends with the mark at an offset and another begins after it. */
  private boolean isEnd(String text, int begin, int at, int end) {
    int next = at + 1;
    while (next < end && "\"')".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (next >= end || text.charAt(next) > ' ') {
      return false;
    }
    while (next < end && (text.charAt(next) <= ' ' || "\"'(*".indexOf(text.charAt(next)) >= 0)) {
      next++;
    }
    if (next >= end
        || !(Character.isUpperCase(text.charAt(next)) || Character.isDigit(text.charAt(next)))) {
      return false;
    }
    return text.charAt(at) != '.' || !isAbbreviation(text, begin, at);
  }

  /** Whether the word before a full stop is an initial or a short capitalized form as TP or ThS. */
  private boolean isAbbreviation(String text, int begin, int dot) {
    int b = dot;
    while (b > begin && Character.isLetter(text.charAt(b - 1)) && dot - b < 8) {
      b--;
    }
    int length = dot - b;
    if (length == 0 || !Character.isUpperCase(text.charAt(b))) {
      return false;
    }
    boolean afterDot = b > begin && text.charAt(b - 1) == '.';
    return length == 1
        || (length == 2 && Character.isUpperCase(text.charAt(b + 1)) && !afterDot)
        || (length <= 3 && shortTitles.contains(text.substring(b, dot)));
  }
}
