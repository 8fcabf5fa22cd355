package vn.bienban.annotate.segment;

import java.util.Locale;

/**
 * What stands before a mark that may end a sentence: the number of a list item, the head of a
 * section with its number, the word, an address. Immutable and thread-safe.
 *
 * @param abbreviations knows the heads of sections
 */
record SentenceHeads(Abbreviations abbreviations) {
  static final int LONGEST_ABBREVIATION = 16;

  private static final String ROMAN = "IVXLC";
  private static final int LONGEST_HEAD = 24;

  /** How far space and marks may lead a sentence. */
  private static final int LONGEST_LEAD = 32;

  /** Whether the sentence so far is only the number of a list item. */
  boolean isListNumber(String text, int start, int stop) {
    int i = leadEnd(text, start, stop);
    if (stop - i > 8 || i == stop) {
      int number = numberBegin(text, start, stop);
      return number >= 0 && afterColon(text, start, number);
    }
    if (Chars.isLetter(text.charAt(i))) {
      return i + 1 == stop || isRoman(text, i, stop);
    }
    int digits = 0;
    for (int at = i; at < stop; at++) {
      char c = text.charAt(at);
      if (Chars.isDigit(c)) {
        digits++;
        if (digits > 3) {
          return false;
        }
      } else if (c == '.') {
        digits = 0;
      } else if (at == stop - 1 && (c == ']' || c == ')')) {
        return digits > 0;
      } else if (!(at == stop - 1 && Chars.isLetter(c))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a head with its number stands here alone: Điều 5, Phần II; or after a colon. */
  boolean isHead(String text, int start, int stop) {
    int i = leadEnd(text, start, stop);
    for (int at = stop - 1; at > i && stop - at <= LONGEST_HEAD; at--) {
      if (text.charAt(at) == ':' || text.charAt(at) == '"') {
        i = Chars.skipSpace(text, at + 1, stop);
      }
    }
    if (stop - i > LONGEST_HEAD || i >= stop || !Chars.isLetter(text.charAt(i))) {
      return false;
    }
    int number = stop;
    while (number > i && !Chars.isSpace(text.charAt(number - 1))) {
      number--;
    }
    if (number == i || number == stop) {
      return false;
    }
    String head = text.substring(i, number).strip();
    if (Chars.allCaps(text, i, number) && head.length() > 1) {
      head = head.charAt(0) + head.substring(1).toLowerCase(Locale.ROOT);
    }
    if (!abbreviations.isHead(head)) {
      return false;
    }
    return Chars.isDigit(text.charAt(number))
        || isRoman(text, number, stop)
        || number + 1 == stop
        || abbreviations.isOrdinal(text.substring(number, stop));
  }

  /** The offset after the space and marks with which the sentence begins. */
  int leadEnd(String text, int start, int stop) {
    int limit = Math.min(stop, start + LONGEST_LEAD);
    int i = start;
    while (i < limit
        && (Chars.isSpace(text.charAt(i)) || "-+*•#\"([>_|".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return i;
  }

  /** Where a number of two digits or a Roman one before a full stop begins; -1 for others. */
  int numberBegin(String text, int start, int stop) {
    int i = stop;
    while (i > start && stop - i < 3 && Chars.isDigit(text.charAt(i - 1))) {
      i--;
    }
    if (i == stop) {
      while (i > start && stop - i < 5 && ROMAN.indexOf(text.charAt(i - 1)) >= 0) {
        i--;
      }
      return i < stop && i > start && Chars.isSpace(text.charAt(i - 1)) ? i : -1;
    }
    return stop - i <= 2 && i > start && Chars.isSpace(text.charAt(i - 1)) ? i : -1;
  }

  boolean afterColon(String text, int start, int number) {
    char c = wordCharBefore(text, start, number);
    return c == ':' || c == ';';
  }

  boolean isRoman(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (ROMAN.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return to - from <= 6;
  }

  /** Whether a quote has closed just before an offset. */
  boolean quoteBefore(String text, int start, int offset) {
    char c = wordCharBefore(text, start, offset);
    return c == '"' || c == '”';
  }

  /**
   * The last character before an offset that is no space, or the one that a sentence begins with.
   */
  char wordCharBefore(String text, int start, int offset) {
    return text.charAt(Math.max(start, Chars.spaceBefore(text, start, offset) - 1));
  }

  boolean threeDigits(String text, int end, int from) {
    int i = from;
    while (i < end && Chars.isDigit(text.charAt(i))) {
      i++;
    }
    return i - from == 3;
  }

  int lastPart(String text, int wordBegin, int stop) {
    int i = stop;
    while (i > wordBegin && text.charAt(i - 1) != '.') {
      i--;
    }
    return i;
  }

  /**
   * Where the letters, digits, slashes and inner full stops before a full stop begin; looks no
   * further back than twice the longest abbreviation.
   */
  int wordBegin(String text, int start, int stop) {
    int i = stop;
    while (i > start) {
      char c = text.charAt(i - 1);
      if (!Chars.isWordPart(c) && c != '/' && c != '.') {
        break;
      }
      if (stop - i > 2 * LONGEST_ABBREVIATION) {
        return i;
      }
      i--;
    }
    while (i < stop && text.charAt(i) == '.') {
      i++;
    }
    return i;
  }

  /** Whether the full stop stands in a URL or a mail address. */
  boolean inAddress(String text, int start, int stop) {
    int i = stop;
    while (i > start && stop - i < 200 && !Chars.isSpace(text.charAt(i - 1))) {
      i--;
      char c = text.charAt(i);
      if (c == '@' || (c == ':' && text.startsWith("://", i))) {
        return true;
      }
    }
    return text.startsWith("www.", i);
  }

  /** Whether a list mark stands here: a dash or bullet and a space, a number or letter and ). */
  boolean isListMark(String text, int end, int i) {
    char c = text.charAt(i);
    if (i + 1 >= end) {
      return false;
    }
    if (isDash(c)) {
      return Chars.isSpace(text.charAt(i + 1));
    }
    int after = i;
    while (after < end && after - i < 3 && Chars.isDigit(text.charAt(after))) {
      after++;
    }
    if (after == i && Chars.isLetter(c)) {
      after++;
    }
    return after > i
        && after + 1 < end
        && (text.charAt(after) == ')' || text.charAt(after) == '.')
        && Chars.isSpace(text.charAt(after + 1));
  }

  /** The end of a note's number in brackets: hội nghị.[32]; the offset itself for other words. */
  int noteEnd(String text, int end, int bracket) {
    int i = bracket + 1;
    while (i < end && i - bracket <= 4 && Chars.isDigit(text.charAt(i))) {
      i++;
    }
    return i > bracket + 1 && i < end && text.charAt(i) == ']' ? i + 1 : bracket;
  }

  /** Whether a Markdown mark closes: none other follows it but space, a mark or the end. */
  boolean emphasisCloses(String text, int end, int at) {
    return at + 1 >= end || !Chars.isWordPart(text.charAt(at + 1));
  }

  boolean isDash(char c) {
    return c == '-' || c == '+' || c == '*' || c == '•';
  }
}
