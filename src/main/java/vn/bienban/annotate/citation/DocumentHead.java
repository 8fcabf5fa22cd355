package vn.bienban.annotate.citation;

import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.Dates.Issued;

/**
 * Tells the head of a document from what it cites: its own number, alone in its line or table cell
 * or before place and date or its type, and its type in capitals, alone in a line. For one text and
 * one thread.
 */
final class DocumentHead extends TextReader {
  /** How far place and date may stand from the number, over the cells and lines of a head. */
  private static final int MAX_TO_DATE = 240;

  /** Longer indents are no head. */
  private static final int MAX_INDENT = 80;

  private static final String EMPHASIS = " \t*_";

  DocumentHead(TextReader reader) {
    super(reader);
  }

  /**
   * Whether a code is a document's own number: "Số: 187/TB-VPCP", then place and date, or the row
   * "Số hiệu: | 187/TB-VPCP" of a table about the text.
   */
  boolean isOwnNumber(Code code) {
    return isRowOfTable(code) || isBeforeDate(code);
  }

  private boolean isRowOfTable(Code code) {
    int p = code.begin();
    boolean parted = false;
    while (code.begin() - p < MAX_INDENT && isOneOf(text, p - 1, " \t\n|*:")) {
      parted |= isOneOf(text, --p, ":|");
    }
    int label = parted ? begin(words.numberLabel, p) : -1;
    return label >= 0 && beginsLine(text, label) && endsCell(code.end());
  }

  private boolean isBeforeDate(Code code) {
    int p = back(text, code.begin(), EMPHASIS, MAX_INDENT);
    boolean wrapped = is(text, p - 1, '\n');
    p = wrapped ? back(text, p - 1, EMPHASIS, MAX_INDENT) : p;
    boolean colon = is(text, p - 1, ':');
    int so = begin(words.number, colon ? back(text, p - 1, EMPHASIS, MAX_INDENT) : p);
    return so >= 0
        && (colon || !wrapped)
        && (beginsLine(text, so) || (colon && isAfterCapitals(so)))
        && (endsCell(code.end()) || (colon && isMarked(code.end())))
        && (dayBehind(code.end()) >= 0 || (colon && hasHeading(code.end())));
  }

  /** The date that stands with a document's own number: "Hà Nội, ngày 5 tháng 6 năm 2024". */
  @Nullable Issued issued(Code code) {
    int day = dayBehind(code.end());
    return day < 0 ? null : grammar.dates().read(text, day);
  }

  /** Whether the type in capitals follows, alone in its line: "NGHỊ QUYẾT". */
  private boolean hasHeading(int at) {
    int limit = Math.min(text.length(), at + MAX_TO_DATE);
    for (int p = text.indexOf('\n', at); p >= 0 && p < limit; p = text.indexOf('\n', p + 1)) {
      int begin = over(text, p + 1, " \t*_|#", limit - p - 1);
      DocumentTypes.Hit type = begin < limit ? grammar.types().word(text, begin) : null;
      if (type != null && isHeading(text, begin, type.end())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a type word stands in capitals and alone in its line. */
  static boolean isHeading(String text, int begin, int end) {
    int p = over(text, end, " :*_|", MAX_INDENT);
    return isInCapitals(text, begin, end)
        && beginsLine(text, begin)
        && (p >= text.length() || is(text, p, '\n'));
  }

  /** "BỘ TÀI CHÍNH - Số: …": a head in one line. */
  private boolean isAfterCapitals(int at) {
    int dash = back(text, at, EMPHASIS, MAX_INDENT) - 1;
    if (dash <= 0 || !isDash(text, dash)) {
      return false;
    }
    String before = text.substring(Math.max(0, dash - MAX_INDENT - 1), dash);
    int line = before.lastIndexOf('\n');
    return (line >= 0 || before.length() == dash)
        && isInCapitals(before, line + 1, before.length());
  }

  /** Whether no small letter stands between two offsets. */
  private static boolean isInCapitals(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (isLetter(text, i) && !isUpper(text, i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a comma or dash parts the number from place and date. */
  private boolean isMarked(int at) {
    int mark = over(text, at, " *_", MAX_INDENT);
    int p = over(text, mark + 1, " *_", MAX_INDENT - (mark + 1 - at));
    return (is(text, mark, ',') || isDash(text, mark)) && isUpper(text, p);
  }

  /** Whether only white space, marks of emphasis or a cell's border stand before in the line. */
  private static boolean beginsLine(String text, int at) {
    int p = back(text, at, " \t*_#", MAX_INDENT);
    return p == 0
        || isOneOf(text, p - 1, "\n|")
        // the rule under the body's name: "CHÍNH PHỦ_______ Số: …"
        || text.startsWith("____", p);
  }

  /** Whether line or cell end here, or a wide gap or "*" does. */
  private boolean endsCell(int at) {
    int p = over(text, at, EMPHASIS, MAX_INDENT);
    return p >= text.length()
        || p - at > 1
        || isOneOf(text, p, "\n|")
        || (p - at == 1 && isUpper(text, p));
  }

  /**
   * Where "ngày 5 tháng 6 năm 2024" follows behind a place, perhaps with dots for the day; or -1.
   */
  private int dayBehind(int at) {
    boolean comma = false;
    for (int t = from(at); t < tokens.size() && tokens.begin(t) < at + MAX_TO_DATE; t++) {
      if (comma && tokens.begins(words.day, t)) {
        return tokens.begin(t);
      }
      comma |= tokens.isMark(t, ',');
      if (isOneOf(text, tokens.end(t) - 1, ";.?!")
          && !tokens.is(words.abbreviated, t)
          && !is(text, tokens.end(t), '\n')) {
        return -1;
      }
    }
    return -1;
  }
}
