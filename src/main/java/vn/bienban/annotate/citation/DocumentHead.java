package vn.bienban.annotate.citation;

import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.Dates.Issued;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * Tells the head of a document from what it cites: its own number, alone in its line or table cell
 * or before place and date or its type, and its type in capitals, alone in a line. Thread-safe.
 */
final class DocumentHead {
  /** How far place and date may stand from the number, over the cells and lines of a head. */
  private static final int MAX_TO_DATE = 240;

  /** Longer indents are no head. */
  private static final String EMPHASIS = " \t*_";

  private static final int MAX_INDENT = 80;

  private final CitationWords words;
  private final DocumentTypes types;
  private final Dates dates;
  private final LexicalClass numberLabel;

  DocumentHead(Lexicon lexicon, CitationWords words, DocumentTypes types, Dates dates) {
    this.words = words;
    this.dates = dates;
    this.types = types;
    numberLabel = lexicon.lexicalClass("citation.number-label");
  }

  /**
   * Whether a code is a document's own number: "Số: 187/TB-VPCP", then place and date, or the row
   * "Số hiệu: | 187/TB-VPCP" of a table about the text.
   */
  boolean isOwnNumber(PatternPlaces places, Code code) {
    return isRowOfTable(places, code) || isBeforeDate(places, code);
  }

  private boolean isRowOfTable(PatternPlaces places, Code code) {
    String text = places.text();
    int p = code.begin();
    boolean parted = false;
    while (code.begin() - p < MAX_INDENT && Reader.isOneOf(text, p - 1, " \t\n|*:")) {
      parted |= Reader.isOneOf(text, --p, ":|");
    }
    int label = parted ? places.begin(numberLabel, p) : -1;
    return label >= 0 && beginsLine(text, label) && endsCell(text, code.end());
  }

  private boolean isBeforeDate(PatternPlaces places, Code code) {
    String text = places.text();
    int p = Reader.back(text, code.begin(), EMPHASIS, MAX_INDENT);
    boolean wrapped = Reader.is(text, p - 1, '\n');
    p = wrapped ? Reader.back(text, p - 1, EMPHASIS, MAX_INDENT) : p;
    boolean colon = Reader.is(text, p - 1, ':');
    int so = places.begin(words.number, colon ? Reader.back(text, p - 1, EMPHASIS, MAX_INDENT) : p);
    return so >= 0
        && (colon || !wrapped)
        && (beginsLine(text, so) || (colon && isAfterCapitals(text, so)))
        && (endsCell(text, code.end()) || (colon && isMarked(text, code.end())))
        && (dayBehind(places, code.end()) >= 0 || (colon && hasHeading(text, code.end())));
  }

  /** The date that stands with a document's own number: "Hà Nội, ngày 5 tháng 6 năm 2024". */
  @Nullable Issued issued(PatternPlaces places, Code code) {
    int day = dayBehind(places, code.end());
    return day < 0 ? null : dates.read(places.text(), day);
  }

  /** Whether the type in capitals follows, alone in its line: "NGHỊ QUYẾT". */
  private boolean hasHeading(String text, int at) {
    int limit = Math.min(text.length(), at + MAX_TO_DATE);
    for (int p = text.indexOf('\n', at); p >= 0 && p < limit; p = text.indexOf('\n', p + 1)) {
      int begin = Reader.over(text, p + 1, " \t*_|#", limit - p - 1);
      DocumentTypes.Hit type = begin < limit ? types.word(text, begin) : null;
      if (type != null && isHeading(text, begin, type.end())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a type word stands in capitals and alone in its line. */
  static boolean isHeading(String text, int begin, int end) {
    int p = Reader.over(text, end, " :*_|", MAX_INDENT);
    return isInCapitals(text, begin, end)
        && beginsLine(text, begin)
        && (p >= text.length() || Reader.is(text, p, '\n'));
  }

  /** "BỘ TÀI CHÍNH - Số: …": a head in one line. */
  private static boolean isAfterCapitals(String text, int at) {
    int dash = Reader.back(text, at, EMPHASIS, MAX_INDENT) - 1;
    if (dash <= 0 || !Reader.isDash(text, dash)) {
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
      if (Reader.isLetter(text, i) && !Reader.isUpper(text, i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a comma or dash parts the number from place and date. */
  private static boolean isMarked(String text, int at) {
    int mark = Reader.over(text, at, " *_", MAX_INDENT);
    int p = Reader.over(text, mark + 1, " *_", MAX_INDENT - (mark + 1 - at));
    return (Reader.is(text, mark, ',') || Reader.isDash(text, mark)) && Reader.isUpper(text, p);
  }

  /** Whether only white space, marks of emphasis or a cell's border stand before in the line. */
  private static boolean beginsLine(String text, int at) {
    int p = Reader.back(text, at, " \t*_#", MAX_INDENT);
    return p == 0
        || Reader.isOneOf(text, p - 1, "\n|")
        // the rule under the body's name: "CHÍNH PHỦ_______ Số: …"
        || text.startsWith("____", p);
  }

  /** Whether line or cell end here, or a wide gap or "*" does. */
  private static boolean endsCell(String text, int at) {
    int p = Reader.over(text, at, EMPHASIS, MAX_INDENT);
    return p >= text.length()
        || p - at > 1
        || Reader.isOneOf(text, p, "\n|")
        || (p - at == 1 && Reader.isUpper(text, p));
  }

  /**
   * Where "ngày 5 tháng 6 năm 2024" follows behind a place, perhaps with dots for the day; or -1.
   */
  private int dayBehind(PatternPlaces places, int at) {
    Tokens tokens = places.document().tokens();
    boolean comma = false;
    for (int t = places.from(at); t < tokens.size() && tokens.begin(t) < at + MAX_TO_DATE; t++) {
      if (comma && tokens.begins(words.day, t)) {
        return tokens.begin(t);
      }
      comma |= tokens.isMark(t, ',');
      if (Reader.isOneOf(places.text(), tokens.end(t) - 1, ";.?!")
          && !tokens.is(words.abbreviated, t)
          && !Reader.is(places.text(), tokens.end(t), '\n')) {
        return -1;
      }
    }
    return -1;
  }
}
