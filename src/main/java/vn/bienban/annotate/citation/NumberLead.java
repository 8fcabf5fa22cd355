package vn.bienban.annotate.citation;

import org.jspecify.annotations.Nullable;

/**
 * Where the number after a type word begins.
 *
 * @param at its first digit
 * @param so whether "số" stands before it
 * @param apart whether a full stop or bracket without "số" parts it from the type word, so that
 *     only a code belongs to it
 */
record NumberLead(int at, boolean so, boolean apart) {
  private static final int MAX_MARKS = 4;

  /** The number that a type word leads to, over "số", brackets and marks of emphasis; or null. */
  static @Nullable NumberLead read(TextReader reader, int wordEnd) {
    String text = reader.text;
    int p = overMarks(text, wordEnd);
    boolean so = false;
    // "số39/2014": the space after "số" may be missing
    int number = reader.words.gluedNumber.end(text, p);
    if (number < 0) {
      number = reader.end(reader.words.numberLead, p);
    }
    if (number > 0) {
      so = true;
      p = overMarks(text, number);
    }
    // "nghị quyết. 3. Đề nghị", "chỉ thị [21]": an item's or a note's number follows
    boolean apart = false;
    for (int i = wordEnd; i < p && !so; i++) {
      apart |= Reader.isOneOf(text, i, ".([");
    }
    return Reader.isDigit(text, p) ? new NumberLead(p, so, apart) : null;
  }

  /** The offset after white space, brackets and marks of emphasis. */
  static int overMarks(String text, int at) {
    int p = Reader.spaces(text, at);
    for (int i = 0; i < MAX_MARKS && Reader.isOneOf(text, p, ":(*_[\"'."); i++) {
      p = Reader.spaces(text, p + 1);
    }
    return p;
  }
}
