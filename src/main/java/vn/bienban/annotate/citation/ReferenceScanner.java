package vn.bienban.annotate.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.DocumentType.Genre;
import vn.bienban.annotate.citation.DocumentType.Use;
import vn.bienban.annotate.citation.Reference.Coded;
import vn.bienban.annotate.citation.Reference.Details;
import vn.bienban.annotate.citation.Reference.Heading;
import vn.bienban.annotate.citation.Reference.Numbered;
import vn.bienban.annotate.citation.Reference.Own;
import vn.bienban.annotate.citation.Reference.Pointer;
import vn.bienban.annotate.citation.Reference.Target;
import vn.bienban.text.Span;

/**
 * Reads a text once from left to right and collects what cites a document. Type words and digits
 * are the only places where anything is tried; what is read there is not read again, so the time is
 * in proportion to the text. One scanner reads one text.
 */
final class ReferenceScanner {
  /** How far a code may stand from the type word it belongs to: "Kế hoạch thanh tra số …". */
  private static final int MAX_TO_CODE = 100;

  /** How far a code may stand from the one before in a list with dates and subjects. */
  private static final int MAX_IN_LIST = 300;

  private final Grammar grammar;
  private final Words words;
  private final String text;
  private final List<Reference> references = new ArrayList<>();
  private @Nullable Span pinpoint;

  /** The last type word that led to nothing by itself. */
  private @Nullable DocumentType openType;

  private int openBegin;
  private int openEnd;

  ReferenceScanner(Grammar grammar, String text) {
    this.grammar = grammar;
    this.words = grammar.words();
    this.text = text;
  }

  /** The references in order of place. */
  List<Reference> scan() {
    int at = 0;
    while (at < text.length()) {
      at = step(at);
    }
    return references;
  }

  String text() {
    return text;
  }

  /** Reads what begins at an offset; gives the next one. */
  private int step(int at) {
    char c = text.charAt(at);
    if (Letters.isLetter(c)) {
      return letter(at, c);
    }
    if (Letters.isDigit(c)) {
      return number(at);
    }
    if (c == ':' && text.startsWith("://", at)) {
      return addressEnd(at);
    }
    if (c == ']' && at + 1 < text.length() && text.charAt(at + 1) == '(') {
      return addressEnd(at + 2);
    }
    return at + 1;
  }

  private int letter(int at, char c) {
    if (at > 0) {
      char before = text.charAt(at - 1);
      // "moreThông tư": a capital inside a word may begin one whose space was lost
      if (Letters.isWord(before)
          && !(Letters.isUpper(c) && Letters.isLetter(before) && !Letters.isUpper(before))) {
        return at + 1;
      }
    }
    if ((c == 'w' || c == 'W') && text.startsWith("www.", at)) {
      return addressEnd(at);
    }
    Span part = grammar.pinpoints().read(text, at);
    if (part != null) {
      pinpoint = part;
      return part.end();
    }
    CharTrie.Hit<DocumentType> hit = grammar.types().read(text, at);
    if (hit == null) {
      return at + 1;
    }
    DocumentType type = hit.value();
    if (type.isAbbreviation()
        && at > 0
        && "/-_&".indexOf(text.charAt(at - 1)) >= 0
        && !startsStrongCode(hit.end())) {
      // "A4/TT1": the end of another code
      return hit.end();
    }
    if (type.genre() == Genre.CODE
        && !type.isAbbreviation()
        && words.beforeCode.beginBefore(text, Reader.spacesBefore(text, at)) >= 0) {
      // "toàn bộ Luật …"
      return Reader.wordEnd(text, at);
    }
    return typed(at, hit.end(), type);
  }

  private boolean startsStrongCode(int at) {
    int p = Reader.spaces(text, at);
    Code code =
        p < text.length() && Letters.isDigit(text.charAt(p)) ? grammar.codes().read(text, p) : null;
    return code != null && code.form() == Code.Form.STRONG;
  }

  /** The end of a web address: white space, a bracket or a quotation mark. */
  private int addressEnd(int at) {
    int p = at;
    while (p < text.length()
        && !Letters.isSpace(text.charAt(p))
        && "()<>\"[]".indexOf(text.charAt(p)) < 0) {
      p++;
    }
    return Math.max(p, at + 1);
  }

  /** A number that no type word leads to. */
  private int number(int at) {
    Code code = grammar.codes().mayBegin(text, at) ? grammar.codes().read(text, at) : null;
    if (code != null) {
      loose(code);
      return code.end();
    }
    int p = at;
    while (p < text.length() && Letters.isDigit(text.charAt(p))) {
      p++;
    }
    return p;
  }

  /** A code that no type word stands directly before. */
  private void loose(Code code) {
    if (code.form() == Code.Form.NEVER || code.form() == Code.Form.COURT) {
      return;
    }
    if (grammar.head().isOwnNumber(text, code)) {
      add(
          new Span(code.begin(), code.end()),
          null,
          null,
          new Own(code),
          false,
          "citation.own-number");
      return;
    }
    Coded target = new Coded(code, null, null, false);
    int so = words.number.beginBefore(text, Reader.spacesBefore(text, code.begin()));
    DocumentType type = openType;
    if (type != null
        && so > 0
        && so - openEnd <= MAX_TO_CODE
        && (type.fits(code) || (type.use() == Use.NOUN && code.form() == Code.Form.STRONG))
        && isOneClause(openEnd, so)) {
      int wordsEnd = isPlainName(openEnd, so) ? Reader.spacesBefore(text, so) : openEnd;
      add(
          new Span(openBegin, code.end()),
          type,
          text.substring(openBegin, wordsEnd),
          target,
          true,
          "citation.code-after");
      return;
    }
    Reference last = references.isEmpty() ? null : references.get(references.size() - 1);
    if (last != null
        && last.type() != null
        && !(last.target() instanceof Heading)
        && last.type().fits(code)
        && (so > 0
            ? so - last.span().end() <= MAX_IN_LIST && !hasParagraph(last.span().end(), so)
            : isNextOfList(last.end(), code.begin()))) {
      add(
          new Span(code.begin(), code.end()),
          last.type(),
          last.typeWords(),
          target,
          true,
          "citation.code-list");
    } else if ((code.form() == Code.Form.STRONG && !isShape(code))
        || (code.body() && isAloneInLine(code))) {
      add(new Span(code.begin(), code.end()), null, null, target, true, "citation.bare-code");
    }
  }

  /** "3D/HD-TV": a capital after the number and no body or year, as in names of goods. */
  private static boolean isShape(Code code) {
    return code.year() == null
        && !code.body()
        && Letters.isUpper(code.number().charAt(code.number().length() - 1));
  }

  /** Whether nothing but a comma or "và" parts a code from what was read of the last one. */
  private boolean isNextOfList(int from, int to) {
    int p = Reader.spaces(text, from);
    boolean joined = false;
    while (p < to && ",;)*_\"".indexOf(text.charAt(p)) >= 0) {
      joined |= text.charAt(p) == ',' || text.charAt(p) == ';';
      p = Reader.spaces(text, p + 1);
    }
    int and = p < to ? words.and.end(text, p) : -1;
    return (and > 0 ? Reader.spaces(text, and) : p) == to && (joined || and > 0);
  }

  private boolean isOneClause(int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (".;:?!()|\"".indexOf(c) >= 0 || Letters.isDigit(c)) {
        return false;
      }
    }
    return !hasParagraph(from, to);
  }

  private boolean hasParagraph(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n' && Reader.spaces(text, i) == i) {
        return true;
      }
    }
    return false;
  }

  /** Whether up to three plain words stand here, which belong to the type: "thanh tra". */
  private boolean isPlainName(int from, int to) {
    int count = 0;
    int p = Reader.spaces(text, from);
    while (p < to) {
      if (words.stop.begins(text, p) || Letters.isUpper(text.charAt(p)) || ++count > 3) {
        return false;
      }
      int end = Reader.wordEnd(text, p);
      if (end == p) {
        return false;
      }
      p = Reader.spaces(text, end);
    }
    return true;
  }

  /** Whether a code has a line or table cell to itself. */
  private boolean isAloneInLine(Code code) {
    int before = code.begin() - 1;
    while (before >= 0 && text.charAt(before) == ' ' && code.begin() - before < 8) {
      before--;
    }
    int after = code.end();
    while (after < text.length() && text.charAt(after) == ' ' && after - code.end() < 8) {
      after++;
    }
    return (before < 0 || text.charAt(before) == '\n' || text.charAt(before) == '|')
        && (after >= text.length() || text.charAt(after) == '\n' || text.charAt(after) == '|');
  }

  /** What follows a type word; gives the offset to go on from. */
  private int typed(int begin, int wordEnd, DocumentType type) {
    if (type.use() == Use.NEVER) {
      return never(wordEnd);
    }
    if (type.use() == Use.STANDARD) {
      return standard(begin, wordEnd, type);
    }
    if (type.use() == Use.LAW && isOtherLaw(type, begin)) {
      return wordEnd;
    }
    Lead lead = lead(wordEnd);
    if (lead != null) {
      int end = new NumberList(begin, wordEnd, type, lead).read();
      if (end > 0) {
        return end;
      }
    }
    int end = -1;
    if (type.use() == Use.LAW) {
      end = grammar.lawReader().read(this, begin, wordEnd, type);
    } else if (type.genre() == Genre.RESOLUTION || type.genre() == Genre.CONCLUSION) {
      end = grammar.meetings().read(this, begin, wordEnd, type);
    }
    if (end < 0) {
      end = pointer(begin, wordEnd, type);
    }
    if (end < 0 && grammar.head().isHeading(text, begin, wordEnd)) {
      add(new Span(begin, wordEnd), type, null, new Heading(), false, "citation.own-number");
    }
    if (end < 0) {
      openType = type;
      openBegin = begin;
      openEnd = wordEnd;
    }
    return end < 0 ? wordEnd : end;
  }

  private int standard(int begin, int wordEnd, DocumentType type) {
    StandardReader.Reading reading = StandardReader.read(text, begin, wordEnd);
    if (reading == null) {
      return wordEnd;
    }
    add(
        new Span(begin, reading.end()),
        type,
        type.kind(),
        reading.standard(),
        false,
        "citation.standard");
    return reading.end();
  }

  /** Passes over the number of a form, contract or permit. */
  private int never(int wordEnd) {
    Lead lead = lead(wordEnd);
    Code code = lead == null ? null : grammar.codes().read(text, lead.at());
    return code == null || (code.form() == Code.Form.STRONG && code.year() != null)
        ? wordEnd
        : code.end();
  }

  /** Whether "luật" or "hiến pháp" is part of another word or name. */
  private boolean isOtherLaw(DocumentType type, int begin) {
    int before = Reader.spacesBefore(text, begin);
    if (type.genre() == Genre.CONSTITUTION) {
      return !Letters.isUpper(text.charAt(begin))
          || words.beforeConstitution.beginBefore(text, before) >= 0;
    }
    if (type.genre() != Genre.LAW) {
      return false;
    }
    return words.beforeLaw.beginBefore(text, before) >= 0
        || (words.beforeCommonLaw.beginBefore(text, before) >= 0
            && !(Letters.isUpper(text.charAt(begin))
                && grammar.laws().longest(text, begin) != null));
  }

  /** "Nghị định này", "Quyết định nói trên". */
  private int pointer(int begin, int wordEnd, DocumentType type) {
    int end = type.isAbbreviation() ? -1 : words.pointer.next(text, wordEnd);
    int plural = words.plural.beginBefore(text, Reader.spacesBefore(text, begin));
    if (end > 0 && plural >= 0 && (pinpoint == null || pinpoint.end() <= plural)) {
      // "các luật này" are several, named as a list or not at all; "Điều 4 Luật này" is one
      return end;
    }
    if (end > 0) {
      add(
          new Span(begin, end),
          type,
          text.substring(begin, wordEnd),
          new Pointer(),
          false,
          "citation.pointer");
    }
    return end;
  }

  /**
   * Where the number after a type word begins.
   *
   * @param at its first digit
   * @param so whether "số" stands before it
   * @param apart whether a full stop or bracket without "số" parts it from the type word, so that
   *     only a code belongs to it
   */
  private record Lead(int at, boolean so, boolean apart) {}

  /** Finds the number that a type word leads to, over "số", brackets and marks of emphasis. */
  private @Nullable Lead lead(int wordEnd) {
    int p = marks(wordEnd);
    boolean so = false;
    int number = words.number.end(text, p);
    if (number < 0) {
      number = words.numberLead.next(text, p);
    }
    if (number < 0) {
      // "số39/2014": the space after "số" is missing
      number = words.number.endBeforeDigit(text, p);
    }
    if (number > 0) {
      so = true;
      p = marks(number);
    }
    boolean apart = !so && isApart(wordEnd, p);
    return p < text.length() && Letters.isDigit(text.charAt(p)) ? new Lead(p, so, apart) : null;
  }

  /** "nghị quyết. 3. Đề nghị", "chỉ thị [21]": an item's or a note's number follows. */
  private boolean isApart(int from, int to) {
    for (int i = from; i < to; i++) {
      if (".([".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private int marks(int at) {
    int p = Reader.spaces(text, at);
    for (int i = 0; i < 4 && p < text.length() && ":(*_[\"'.".indexOf(text.charAt(p)) >= 0; i++) {
      p = Reader.spaces(text, p + 1);
    }
    return p;
  }

  /**
   * Adds a reference with what the words around it tell.
   *
   * @param detailed whether details follow this reference, and not another one of its list
   */
  void add(
      Span span,
      @Nullable DocumentType type,
      @Nullable String typeWords,
      Target target,
      boolean detailed,
      String rule) {
    Span part = pinpointBefore(span);
    boolean whole = part == null && (target instanceof Coded || target instanceof Numbered);
    Details details =
        detailed ? grammar.details().read(text, span.begin(), span.end(), whole) : Details.NONE;
    references.add(new Reference(span, type, typeWords, target, details, part, rule));
  }

  /** The pinpoint that ends where the citation begins, over "của", "tại" and a mark. */
  private @Nullable Span pinpointBefore(Span span) {
    Span part = pinpoint;
    if (part == null || part.end() > span.begin() || span.begin() - part.end() > 32) {
      return null;
    }
    int p = Reader.spaces(text, part.end());
    if (p < span.begin() && ",:(-".indexOf(text.charAt(p)) >= 0) {
      p = Reader.spaces(text, p + 1);
    }
    int link = words.pinpointLink.end(text, p);
    if (link > 0 && link <= span.begin()) {
      p = Reader.spaces(text, link);
    }
    int draft = words.draft.end(text, p);
    if (draft > 0 && draft <= span.begin()) {
      p = Reader.spaces(text, draft);
    }
    return p == span.begin() ? part : null;
  }

  /** The numbers after a type word: one, or a list. */
  private final class NumberList {
    private static final int MAX_ITEMS = 200;
    private static final int MAX_DIGITS = 5;

    private final int begin;
    private final int wordEnd;
    private final DocumentType type;
    private final Lead lead;
    private final List<Item> items = new ArrayList<>();

    NumberList(int begin, int wordEnd, DocumentType type, Lead lead) {
      this.begin = begin;
      this.wordEnd = wordEnd;
      this.type = type;
      this.lead = lead;
    }

    /** Reads the list; gives its end, or -1 where it cites nothing. */
    int read() {
      collect();
      if (type.use() == Use.ABBR_CODE && lead.at() == wordEnd && startsWeak()) {
        return -1;
      }
      int lastCode = -1;
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i).code() != null) {
          lastCode = i;
        }
      }
      boolean lawsYear = type.use() == Use.LAW && !lead.so();
      if (lastCode < 0 && (lead.apart() || lawsYear)) {
        return -1;
      }
      return lastCode >= 0 ? codes(lastCode) : numbers();
    }

    /** Whether the first number begins a code that does not prove itself: "TB01/AC" is a form. */
    private boolean startsWeak() {
      Code code = items.isEmpty() ? null : items.get(0).code();
      return code != null && code.form() == Code.Form.WEAK;
    }

    private void collect() {
      int p = lead.at();
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
      if (!grammar.codes().mayBegin(text, at) && at != lead.at()) {
        return null;
      }
      Code code = grammar.codes().read(text, at);
      if (code != null && isAccepted(code)) {
        return new Item(at, code.end(), code, code.number(), code.year());
      }
      int end = Reader.digitsEnd(text, at);
      if (end - at > MAX_DIGITS) {
        return null;
      }
      if (end < text.length() && Letters.isLetter(text.charAt(end))) {
        end++;
        if (Reader.wordEnd(text, end) > end) {
          return null;
        }
      }
      String number = text.substring(at, end);
      int yearAt = -1;
      if (end < text.length() && text.charAt(end) == '/') {
        yearAt = end + 1;
      } else {
        int word = words.year.next(text, end);
        yearAt = word > 0 ? Reader.spaces(text, word) : blankYear(end);
      }
      if (yearAt > 0 && Reader.year(text, yearAt) > 0) {
        return new Item(at, yearAt + 4, null, number, text.substring(yearAt, yearAt + 4));
      }
      return new Item(at, end, null, number, null);
    }

    /** The word before the number is trusted more than the letters in it: "Công văn số 8/PC-VP". */
    private boolean isAccepted(Code code) {
      return switch (code.form()) {
        case COURT -> false;
        case NEVER -> type.use() == Use.NOUN;
        case STRONG, WEAK -> true;
      };
    }

    /** "Thông tư 63 2024": a title whose slashes were lost; where the year begins, or -1. */
    private int blankYear(int end) {
      int p = end + 1;
      boolean regulation = type.use() == Use.NOUN && end - lead.at() <= 3;
      return regulation
              && p < text.length()
              && text.charAt(end) == ' '
              && Reader.year(text, p) > 0
              && !goesOn(p + 4)
          ? p
          : -1;
    }

    /** Whether a number's digits are followed by more of a number, date or code. */
    private boolean goesOn(int at) {
      char c = at < text.length() ? text.charAt(at) : ' ';
      char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      return c == '/' || ("-.,".indexOf(c) >= 0 && Letters.isDigit(next));
    }

    /** The first digit of the next item of the list, or -1. */
    private int separator(int end) {
      int p = Reader.spaces(text, end);
      boolean mark = false;
      while (p < text.length() && ",;*".indexOf(text.charAt(p)) >= 0) {
        mark |= text.charAt(p) != '*';
        p = Reader.spaces(text, p + 1);
      }
      int word = words.and.end(text, p);
      if (word > 0) {
        p = Reader.spaces(text, word);
      } else if (!mark) {
        return -1;
      }
      int so = words.number.next(text, p);
      p = so > 0 ? marks(so) : p;
      return p < text.length() && Letters.isDigit(text.charAt(p)) ? p : -1;
    }

    /** A list that has codes: a number before a code takes its symbol. */
    private int codes(int last) {
      String typeWords = text.substring(begin, wordEnd);
      Code giver = null;
      Code[] codes = new Code[last + 1];
      for (int i = last; i >= 0; i--) {
        Item item = items.get(i);
        Code own = item.code();
        if (own != null) {
          giver = own;
        }
        if (giver != null) {
          codes[i] = own != null ? own : share(item, giver);
        }
      }
      for (int i = 0; i <= last; i++) {
        Item item = items.get(i);
        boolean shared = item.code() == null;
        boolean ofItsYear = !shared || item.year() != null || isAscending(i, last);
        add(
            new Span(i == 0 ? begin : item.begin(), item.end()),
            type,
            typeWords,
            ofItsYear
                ? new Coded(codes[i], null, null, shared && !isLongRise(i, last))
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
      return Integer.parseInt(number, 0, Reader.digitsEnd(number, 0), 10);
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
      String typeWords = text.substring(begin, wordEnd);
      int accepted = 0;
      while (accepted < items.size() && isNumber(items.get(accepted), accepted)) {
        accepted++;
      }
      int first = references.size();
      for (int i = 0; i < accepted; i++) {
        Item item = items.get(i);
        add(
            new Span(i == 0 ? begin : item.begin(), item.end()),
            type,
            typeWords,
            new Numbered(item.number(), item.year(), standsAlone(item)),
            i == accepted - 1,
            "citation.number");
      }
      shareIssuer(first);
      return accepted == 0 ? -1 : items.get(accepted - 1).end();
    }

    /** "Nghị quyết 57, 59 và 66 của Bộ Chính trị": the body named last issued them all. */
    private void shareIssuer(int first) {
      int last = references.size() - 1;
      Span issuer = last > first ? references.get(last).details().issuer() : null;
      for (int i = first; issuer != null && i < last; i++) {
        references.set(i, references.get(i).withIssuer(issuer));
      }
    }

    /** Whether what follows leaves the number a document's. */
    private boolean isNumber(Item item, int index) {
      int end = item.end();
      if (type.use() == Use.LAW && !lead.so() && Reader.year(item.number(), 0) > 0) {
        // "Hiến pháp 1946": a year, which belongs to the name
        return false;
      }
      if (end < text.length()) {
        char c = text.charAt(end);
        char next = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
        if (c == '%'
            || c == '/'
            || (".,:".indexOf(c) >= 0 && Letters.isDigit(next))
            || (Letters.isDash(c) && Letters.isWord(next))) {
          return false;
        }
      }
      if (index < items.size() - 1 || item.year() != null) {
        return true;
      }
      int p = Reader.spaces(text, end);
      int count = p > end ? words.count.end(text, p) : -1;
      if (count > 0 && !startsDate(p)) {
        return false;
      }
      boolean dash = p < text.length() && Letters.isDash(text.charAt(p));
      if (dash && Letters.isDigit(charAfterSpace(p + 1))) {
        return false;
      }
      if (words.year.begins(text, p)) {
        return false;
      }
      boolean doubtful =
          (type.use() == Use.VERB || type.use() == Use.COMMON) && !lead.so() && index == 0;
      if (doubtful
          && beginsSentence()
          && p > end
          && p < text.length()
          && Letters.isWord(text.charAt(p))) {
        return words.follow.begins(text, p);
      }
      return true;
    }

    private char charAfterSpace(int at) {
      int p = Reader.spaces(text, at);
      return p < text.length() ? text.charAt(p) : ' ';
    }

    /** "ngày 3/7", "tháng 8-2024" after a number. */
    private boolean startsDate(int at) {
      int day = words.day.next(text, at);
      int word = day > 0 ? day : words.month.next(text, at);
      return word > 0
          && Letters.isDigit(charAfterSpace(word))
          && items.get(0).number().length() > 1;
    }

    /** Whether the type word's capital may be that of a sentence or list item only. */
    private boolean beginsSentence() {
      int p = Reader.spacesBefore(text, begin);
      return p == 0
          || !(Letters.isWord(text.charAt(p - 1)) || ",)\"".indexOf(text.charAt(p - 1)) >= 0);
    }

    /** Whether the number may be a document that is nowhere named in full. */
    private boolean standsAlone(Item item) {
      if (lead.so()) {
        return type.use() != Use.CODE;
      }
      if (type.isAbbreviation() && lead.at() == wordEnd && item.number().length() == 1) {
        // "TT1": as likely a label
        return false;
      }
      boolean year = item.number().length() == 4 && Reader.year(item.number(), 0) > 0;
      return switch (type.use()) {
        case NOUN, ABBR -> !year;
        case VERB -> !year && Letters.isUpper(text.charAt(begin));
        case COMMON, CODE, LAW, STANDARD, NEVER, ABBR_CODE -> false;
      };
    }
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
