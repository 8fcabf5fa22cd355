package vn.bienban.annotate.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.CitationMention.Coded;
import vn.bienban.annotate.citation.CitationMention.Numbered;
import vn.bienban.annotate.citation.CitationScanner.TypeWord;
import vn.bienban.annotate.citation.DocumentType.Use;
import vn.bienban.pattern.Match;

/** The numbers after a type word: one, or a list. One object reads one list. */
final class NumberList extends TextReader {
  private static final int MAX_ITEMS = 200;
  private static final int MAX_DIGITS = 5;
  private static final int MONTHS = 12;
  private static final int MAX_MARKS = 4;

  private final CitationScanner out;
  private final TypeWord word;
  private final int begin;
  private final DocumentType type;
  private final List<Item> items = new ArrayList<>();

  /** The first digit of the first number, or -1 where none follows the type word. */
  private final int first;

  /** Whether "số" stands before it. */
  private final boolean so;

  /**
   * Whether a full stop or bracket parts it from the type word, so that only a code belongs to it.
   */
  private final boolean apart;

  /**
   * The numbers that a type word leads to, over "số", brackets and marks of emphasis.
   *
   * @param out hears of the mentions
   */
  NumberList(CitationScanner out, TypeWord word) {
    super(out);
    this.out = out;
    this.word = word;
    this.begin = word.begin();
    this.type = word.type();
    int p = overMarks(word.end());
    // "số39/2014": the space after "số" may be missing
    int glued = words.gluedNumber.end(text, p);
    int number = glued < 0 ? end(words.numberLead, p) : glued;
    so = number > 0;
    p = so ? overMarks(number) : p;
    // "nghị quyết. 3. Đề nghị", "chỉ thị [21]": an item's or a note's number follows
    boolean parted = false;
    for (int i = word.end(); i < p && !so; i++) {
      parted |= isOneOf(text, i, ".([");
    }
    apart = parted;
    first = isDigit(text, p) ? p : -1;
  }

  /** The offset after white space, brackets and marks of emphasis. */
  private int overMarks(int at) {
    int p = spaces(text, at);
    for (int i = 0; i < MAX_MARKS && isOneOf(text, p, ":(*_[\"'."); i++) {
      p = spaces(text, p + 1);
    }
    return p;
  }

  /** The code that the first number begins, or null. */
  @Nullable Code code() {
    return first < 0 ? null : grammar.codes().read(text, first);
  }

  /** Reads the list; gives its end, or -1 where it cites nothing. */
  int read() {
    if (first < 0) {
      return -1;
    }
    collect();
    // "TB01/AC" is a form; "Quyết định1234/QĐ-UBND": without a space only what proves itself
    if (first == word.end()
        && (type.use() == Use.ABBR_CODE
            ? firstForm() == Code.Form.WEAK
            : !type.isAbbreviation() && firstForm() != Code.Form.STRONG)) {
      return -1;
    }
    int lastCode = items.size() - 1;
    while (lastCode >= 0 && items.get(lastCode).code() == null) {
      lastCode--;
    }
    // "Hiến pháp 1946": a year, which belongs to the name
    boolean lawsYear = type.use() == Use.LAW && !so;
    if (lastCode < 0 && (apart || lawsYear)) {
      return -1;
    }
    return lastCode >= 0 ? codes(lastCode) : type.use() == Use.COURT ? -1 : numbers();
  }

  /** The form of the code that the first number begins, or null where it begins none. */
  private Code.@Nullable Form firstForm() {
    Code code = items.isEmpty() ? null : items.get(0).code();
    return code == null ? null : code.form();
  }

  private void collect() {
    int p = first;
    while (p > 0 && items.size() < MAX_ITEMS) {
      Item item = item(p);
      if (item == null) {
        return;
      }
      items.add(item);
      p = separator(item.end());
    }
  }

  private @Nullable Item item(int at) {
    if (!grammar.codes().mayBegin(text, at) && at != first) {
      return null;
    }
    Code code = grammar.codes().read(text, at);
    if (code != null && isAccepted(code)) {
      return new Item(at, code.end(), code, code.number(), code.year());
    }
    int end = digitsEnd(text, at);
    if (end - at > MAX_DIGITS) {
      return null;
    }
    if (isLetter(text, end)) {
      end++;
      if (wordEnd(text, end) > end) {
        return null;
      }
    }
    String number = text.substring(at, end);
    int yearAt = -1;
    if (is(text, end, '/')) {
      yearAt = end + 1;
    } else {
      int word = end(words.year, end);
      yearAt = word > 0 ? spaces(text, word) : blankYear(end);
    }
    boolean dated = yearAt > 0 && year(text, yearAt) > 0;
    String year = dated ? text.substring(yearAt, yearAt + 4) : null;
    return new Item(at, dated ? yearAt + 4 : end, null, number, year);
  }

  /** The word before the number is trusted more than the letters in it: "Công văn số 8/PC-VP". */
  private boolean isAccepted(Code code) {
    return switch (code.form()) {
      case COURT -> type.use() == Use.COURT;
      case NEVER -> type.use() == Use.NOUN;
      case STRONG, WEAK -> type.use() != Use.COURT;
    };
  }

  /** "Thông tư 63 2024": a title whose slashes were lost; where the year begins, or -1. */
  private int blankYear(int end) {
    int p = end + 1;
    boolean regulation = type.use() == Use.NOUN && end - first <= 3;
    return regulation && is(text, end, ' ') && year(text, p) > 0 && !goesOn(p + 4) ? p : -1;
  }

  /** Whether a number's digits are followed by more of a number, date or code. */
  private boolean goesOn(int at) {
    char c = at(text, at);
    char next = at(text, at + 1);
    return c == '/' || ("-.,".indexOf(c) >= 0 && CodeLetters.isDigit(next));
  }

  /** The first digit of the next item of the list, or -1. */
  private int separator(int end) {
    int p = spaces(text, end);
    boolean mark = false;
    while (isOneOf(text, p, ",;*")) {
      mark |= !is(text, p, '*');
      p = spaces(text, p + 1);
    }
    int word = end(words.and, p);
    if (word > 0) {
      p = spaces(text, word);
    } else if (!mark) {
      return -1;
    }
    int label = end(words.number, p);
    p = label > 0 ? overMarks(label) : p;
    return isDigit(text, p) ? p : -1;
  }

  /** A list that has codes: a number before a code takes its symbol. */
  private int codes(int last) {
    for (int i = 0; i <= last; i++) {
      Item item = items.get(i);
      boolean shared = item.code() == null;
      boolean ofItsYear = !shared || item.year() != null || isAscending(i, last);
      out.add(
          word,
          i == 0 ? begin : item.begin(),
          item.end(),
          ofItsYear
              ? new Coded(
                  shared ? share(item, giver(i)) : giver(i),
                  null,
                  null,
                  shared && !isLongRise(i, last))
              : new Numbered(item.number(), null, true),
          i == last,
          !ofItsYear
              ? "citation.number"
              : shared
                  ? "citation.shared-symbol"
                  : i == 0 ? "citation.code" : "citation.code-list");
    }
    return items.get(last).end();
  }

  /**
   * Whether the run of numbers up to the code that brings symbol and year rises, as documents of
   * one year are listed. "39, 26 và 37/2017/TT-BTC" are of several years; the year is the last
   * one's.
   */
  private boolean isAscending(int index, int last) {
    int first = index;
    while (first > 0 && isBare(first - 1)) {
      first--;
    }
    for (int i = first; i < last && isBare(i); i++) {
      Item next = items.get(i + 1);
      if (next.code() != null && next.code().year() == null) {
        return true;
      }
      if (value(items.get(i).number()) >= value(next.number())) {
        return false;
      }
    }
    return true;
  }

  private boolean isBare(int index) {
    return items.get(index).code() == null && items.get(index).year() == null;
  }

  /** Whether three numbers or more rise up to the code: a list of one year beyond doubt. */
  private boolean isLongRise(int index, int last) {
    return index + 2 <= last
        && items.get(index + 1).code() == null
        && items.get(index).year() == null;
  }

  private static int value(String number) {
    return Integer.parseInt(number, 0, digitsEnd(number, 0), 10);
  }

  /** The first code of the list from an item on, where there is one. */
  private Code giver(int index) {
    Code own = items.get(index).code();
    return own == null ? giver(index + 1) : own;
  }

  private Code share(Item item, Code giver) {
    String tail = giver.key().substring(giver.number().length());
    String year = giver.year();
    if (item.year() != null && year != null) {
      tail = tail.replace(year, item.year());
      year = item.year();
    }
    return new Code(
        item.begin(),
        item.end(),
        item.number(),
        year,
        giver.symbol(),
        item.number() + tail,
        giver.type(),
        giver.form(),
        giver.party(),
        giver.body(),
        null);
  }

  /** A list of bare numbers. */
  private int numbers() {
    int accepted = 0;
    while (accepted < items.size() && isNumber(items.get(accepted), accepted)) {
      accepted++;
    }
    int first = out.mentions().size();
    for (int i = 0; i < accepted; i++) {
      Item item = items.get(i);
      out.add(
          word,
          i == 0 ? begin : item.begin(),
          item.end(),
          new Numbered(item.number(), item.year(), standsAlone(item)),
          i == accepted - 1,
          "citation.number");
    }
    out.shareIssuer(first);
    return accepted == 0 ? -1 : items.get(accepted - 1).end();
  }

  /** Whether what follows leaves the number a document's. */
  private boolean isNumber(Item item, int index) {
    int end = item.end();
    char c = at(text, end);
    char next = at(text, end + 1);
    if (c == '%'
        || c == '/'
        || (".,:".indexOf(c) >= 0 && CodeLetters.isDigit(next))
        || (CodeLetters.isDash(c) && CodeLetters.isWord(next))) {
      return false;
    }
    if (index < items.size() - 1 || item.year() != null) {
      return true;
    }
    Match counted = behind(end, rules.counted);
    if (counted != null && !(counted.has("date") && items.get(0).number().length() > 1)) {
      return false;
    }
    int p = spaces(text, end);
    if (isDash(text, p) && isDigit(text, spaces(text, p + 1))) {
      return false;
    }
    boolean doubtful = (type.use() == Use.VERB || type.use() == Use.COMMON) && !so && index == 0;
    if (doubtful && beginsSentence() && p > end && isWord(text, p)) {
      return begins(words.follow, p);
    }
    return true;
  }

  /** Whether the type word's capital may be that of a sentence or list item only. */
  private boolean beginsSentence() {
    int p = spacesBefore(text, begin);
    return p == 0 || !(isWord(text, p - 1) || isOneOf(text, p - 1, ",)\""));
  }

  /** Whether a number has two digits or more: a single one is as likely a label. */
  private static boolean isLong(Item item) {
    return digitsEnd(item.number(), 0) > 1;
  }

  /**
   * Whether words before say what is done to the document or name it a ground, and nothing follows
   * that the number could count: "triển khai kế hoạch 35."
   */
  private boolean isUsed(Item item) {
    int p = spaces(text, item.end());
    boolean closed = p >= text.length() || isOneOf(text, p, ".,;:)\"\n");
    int of = end(words.of, p);
    boolean body = of > 0 && grammar.types().read(text, spaces(text, of)) == null;
    if (!closed && !body && !begins(words.and, p)) {
      return false;
    }
    int filler = begin(words.roleFiller, begin);
    int use = filler < 0 ? begin : filler;
    if (ends(words.according, use) || ends(words.roleBefore, use)) {
      return true;
    }
    // "triển khai kế hoạch 35 và quy chế 512"
    int last = out.mentions().size() - 1;
    return last >= 0 && join(out.mentions().get(last).span().end(), begin);
  }

  /** Whether the number may be a document that is nowhere named in full. */
  private boolean standsAlone(Item item) {
    if (so) {
      return type.use() != Use.CODE;
    }
    if (type.isAbbreviation() && first == word.end() && item.number().length() == 1) {
      // "TT1": as likely a label
      return false;
    }
    boolean year = item.number().length() == 4 && year(item.number(), 0) > 0;
    return switch (type.use()) {
      case NOUN, ABBR -> !year;
      case VERB ->
          !year && (isOfYear(item) || (isUpper(text, begin) || (isLong(item) && isUsed(item))));
      case COMMON ->
          !year && isLong(item) && (isUpper(text, begin) ? !beginsSentence() : isUsed(item));
      case CODE, LAW, STANDARD, COURT, NEVER, ABBR_CODE -> false;
    };
  }

  /** "quy định 102/2017": a number and year, as no month is written. */
  private static boolean isOfYear(Item item) {
    return item.year() != null && value(item.number()) > MONTHS;
  }

  /**
   * One item of a list.
   *
   * @param begin its first digit
   * @param end the offset after it, a year included
   * @param code the code, or null for a bare number
   * @param number as written
   * @param year or null
   */
  private record Item(
      int begin, int end, @Nullable Code code, String number, @Nullable String year) {}
}
