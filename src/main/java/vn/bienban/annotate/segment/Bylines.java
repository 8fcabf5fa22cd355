package vn.bienban.annotate.segment;

import java.util.Locale;

/** Knows lines that name the authors of an article, its agency, or when it was put online. */
record Bylines(String text, BlockWords words) {
  /** A line that names authors is not longer. */
  private static final int MAX_BYLINE = 70;

  private static final int MAX_NAMES = 4;

  private static final int SHORTEST_ADDRESS = "http://".length();

  /** Syllables in a name, and letters in a syllable. */
  private static final int MAX_SYLLABLES = 4;

  private static final int MAX_LETTERS = 14;

  /**
   * Whether a piece names authors and no more.
   *
   * @param atEnd whether no running text follows
   * @param atBegin whether it is one of the first pieces, behind the title
   */
  boolean is(Piece p, boolean atEnd, boolean atBegin) {
    int begin = p.begin;
    int end = p.end;
    if (isAddress(begin, end)) {
      return true;
    }
    if (end - begin > MAX_BYLINE) {
      return false;
    }
    while (end > begin && ".)* ".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    while (begin < end && "(* ".indexOf(text.charAt(begin)) >= 0) {
      begin++;
    }
    if (begin == end) {
      return false;
    }
    for (String label : words.workLabels) {
      int after = begin + label.length();
      if (after <= end
          && Folded.startsWith(text, begin, label)
          && (after == end || !Folded.isLetterOrDigit(text.charAt(after)))) {
        return isLabelled(label, after, end, atEnd);
      }
    }
    if ((atBegin || atEnd) && endsWithClock(begin, end)) {
      return true;
    }
    if (".?!:;,".indexOf(text.charAt(p.end - 1)) >= 0) {
      return false;
    }
    int namesEnd = withoutDoing(begin, end);
    if (atEnd) {
      return areNames(begin, namesEnd, 1);
    }
    // Elsewhere two syllables at least, and a line in capitals is a heading.
    if (!p.bold && !atBegin) {
      return false;
    }
    String names = text.substring(begin, namesEnd);
    boolean capitals = names.equals(names.toUpperCase(Locale.ROOT)) && names.indexOf('.') < 0;
    return !capitals && areNames(begin, namesEnd, 2);
  }

  /** "Theo TTXVN" tells a source at the end alone, "Tin, ảnh: Lê An" the author anywhere. */
  private boolean isLabelled(String label, int after, int end, boolean atEnd) {
    if (after == end) {
      return atEnd;
    }
    boolean colon = text.substring(after, end).strip().startsWith(":");
    boolean source = words.sourceLabels.contains(label);
    return (source ? atEnd && !goesOn(after, end) : colon)
        && end - after <= MAX_BYLINE / 2
        && namesSource(after, end);
  }

  /** "Theo ông Khuê, đường phải thông": a clause follows the one named. */
  private boolean goesOn(int from, int to) {
    int comma = text.indexOf(',', from);
    int next = comma + 1;
    while (comma >= 0 && next < to && text.charAt(next) == ' ') {
      next++;
    }
    return comma >= 0 && next < to && Character.isLowerCase(text.charAt(next));
  }

  private boolean namesSource(int from, int to) {
    int i = from;
    while (i < to && !Folded.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    int end = i;
    while (end < to && text.charAt(end) > ' ') {
      end++;
    }
    // A name, or a site as "chinhphu.vn".
    return i < to
        && (Character.isUpperCase(text.charAt(i)) || text.substring(i, end).indexOf('.') > 0);
  }

  /** An address on the web with a few words before it: where the article was first printed. */
  private boolean isAddress(int begin, int end) {
    int last = end;
    while (last > begin && text.charAt(last - 1) > ' ') {
      last--;
    }
    if (end - last < SHORTEST_ADDRESS) {
      return false;
    }
    int at = begin;
    while (text.charAt(at) != 'h' || !text.startsWith("http", at)) {
      if (++at >= end || at - begin > MAX_BYLINE / 2) {
        return false;
      }
    }
    return at >= last && (text.startsWith("://", at + 4) || text.startsWith("s://", at + 4));
  }

  /** A time of publication, as "25/06/2024 16:54 (GMT+7)". */
  private boolean endsWithClock(int begin, int end) {
    String tail = text.substring(Math.max(begin, end - 24), end);
    int slash = tail.indexOf('/');
    boolean year = false;
    for (; slash >= 0; slash = tail.indexOf('/', slash + 1)) {
      year |= slash + 5 <= tail.length() && isDigits(tail, slash + 1, slash + 5);
    }
    return year && tail.indexOf(':') > 0;
  }

  private static boolean isDigits(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isDigit(s.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The end of the names, without what they did: "(tổng hợp)", "thực hiện". */
  private int withoutDoing(int begin, int end) {
    for (String doing : words.doings) {
      if (doing.length() <= end - begin && Folded.startsWith(text, end - doing.length(), doing)) {
        int at = end - doing.length();
        while (at > begin && " (-,".indexOf(text.charAt(at - 1)) >= 0) {
          at--;
        }
        if (at > begin && at < end - doing.length()) {
          return at;
        }
      }
    }
    return end;
  }

  /**
   * Whether every word begins with a capital, names parted by dash, slash, comma or "và".
   *
   * @param least the syllables that each name without a dot must have
   */
  private boolean areNames(int from, int to, int least) {
    int syllables = 0;
    int names = 0;
    boolean dotted = false;
    boolean allCapitals = true;
    boolean anyCapitals = false;
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (c == ' ') {
        i++;
      } else if ("-/,&|(".indexOf(c) >= 0) {
        if (syllables < least && !dotted) {
          return false;
        }
        syllables = 0;
        dotted = false;
        i++;
      } else {
        int b = i;
        while (i < to && (Character.isLetter(text.charAt(i)) || isIn(text.charAt(i), ".'"))) {
          i++;
        }
        String word = text.substring(b, i);
        if (words.nameJoints.contains(word) && syllables >= least) {
          syllables = 0;
          continue;
        }
        if (!Character.isUpperCase(c)
            || i - b > MAX_LETTERS
            || (i < to && Folded.isLetterOrDigit(text.charAt(i)))) {
          return false;
        }
        boolean capitals = i - b > 2 && word.equals(word.toUpperCase(Locale.ROOT));
        dotted |= word.indexOf('.') > 0;
        anyCapitals |= capitals && word.indexOf('.') < 0;
        allCapitals &= capitals || i - b <= 2;
        names += syllables == 0 ? 1 : 0;
        if (++syllables > MAX_SYLLABLES) {
          return false;
        }
      }
    }
    // "Thuế GTGT" is no name; "LÊ VĂN AN" and "Minh Châu/TTXVN" are.
    boolean mixed = anyCapitals && !allCapitals && names < 2;
    return names > 0
        && names <= MAX_NAMES
        && (syllables >= least || dotted || syllables == 0)
        && !mixed;
  }

  private static boolean isIn(char c, String set) {
    return set.indexOf(c) >= 0;
  }
}
