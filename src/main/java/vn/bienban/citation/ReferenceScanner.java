package vn.bienban.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.citation.DocumentType.Use;
import vn.bienban.citation.Reference.Coded;
import vn.bienban.citation.Reference.Details;
import vn.bienban.citation.Reference.Numbered;
import vn.bienban.citation.Reference.Pointer;
import vn.bienban.citation.Reference.Target;
import vn.bienban.text.Span;

/**
 * Reads a text once from left to right and collects what cites a document. Type words and digits
 * are the only places where anything is tried; whatever is read there is not read again, so the
 * time is in proportion to the text. One scanner reads one text.
 */
final class ReferenceScanner {
  private final Grammar grammar;
  private final String text;
  private final List<Reference> references = new ArrayList<>();
  private @Nullable Span pinpoint;

  ReferenceScanner(Grammar grammar, String text) {
    this.grammar = grammar;
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

  /** Reads what begins at an offset; gives the next one. */
  private int step(int at) {
    char c = text.charAt(at);
    if (Letters.isDigit(c)) {
      return number(at);
    }
    if (Letters.isLetter(c)) {
      return letter(at, c);
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
    if (at > 0 && Letters.isWord(text.charAt(at - 1))) {
      // "moreThông tư": a capital inside a word may begin one whose space was lost
      if (!(Letters.isUpper(c)
          && !Letters.isUpper(text.charAt(at - 1))
          && Letters.isLetter(text.charAt(at - 1)))) {
        return at + 1;
      }
    }
    if ((c == 'w' || c == 'W') && text.startsWith("www.", at)) {
      return addressEnd(at);
    }
    if (!grammar.isInitial(c)) {
      return at + 1;
    }
    Span part = Pinpoints.read(text, at);
    if (part != null) {
      pinpoint = part;
      return part.end();
    }
    CharTrie.Hit<DocumentType> hit = grammar.type(text, at);
    return hit == null ? at + 1 : typed(at, hit);
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

  /** A number without a type word before it. */
  private int number(int at) {
    if (CodeScanner.mayBegin(text, at)) {
      Code code = grammar.codes().read(text, at);
      if (code != null) {
        if (code.form() == Code.Form.STRONG) {
          add(
              new Span(code.begin(), code.end()),
              null,
              null,
              new Coded(code, null, null, false),
              code.end(),
              "citation.bare-code");
        }
        return code.end();
      }
    }
    int p = at;
    while (p < text.length() && Letters.isDigit(text.charAt(p))) {
      p++;
    }
    return p;
  }

  /** What follows a type word; gives the offset to go on from. */
  private int typed(int begin, CharTrie.Hit<DocumentType> hit) {
    DocumentType type = hit.value();
    int wordEnd = hit.end();
    if (type.use() == Use.NEVER) {
      return never(wordEnd);
    }
    if (type.isLaw() && blockedLaw(type, begin)) {
      return wordEnd;
    }
    Lead lead = lead(wordEnd);
    if (lead != null) {
      int end = new NumberList(begin, wordEnd, type, lead).read();
      if (end > 0) {
        return end;
      }
    }
    if (type.isLaw()) {
      int end = new LawReader(grammar, text).read(this, begin, wordEnd, type);
      if (end > 0) {
        return end;
      }
    }
    if (type.kind().equals("nghị quyết") || type.kind().equals("kết luận")) {
      int end = PartyMeetings.read(this, text, begin, wordEnd, type);
      if (end > 0) {
        return end;
      }
    }
    return pointer(begin, wordEnd, type);
  }

  /** Passes over the number of a form, contract or permit. */
  private int never(int wordEnd) {
    Lead lead = lead(wordEnd);
    if (lead == null) {
      return wordEnd;
    }
    Code code = grammar.codes().read(text, lead.at());
    return code == null || (code.form() == Code.Form.STRONG && code.year() != null)
        ? wordEnd
        : code.end();
  }

  private boolean blockedLaw(DocumentType type, int begin) {
    int before = Reader.spacesBefore(text, begin);
    if (type.kind().equals("hiến pháp")) {
      return !Letters.isUpper(text.charAt(begin))
          || grammar.words().endsBefore(Words.Kind.BEFORE_CONSTITUTION, text, before);
    }
    return type.kind().equals("luật")
        && before < begin + 1
        && grammar.words().endsBefore(Words.Kind.BEFORE_LAW, text, before)
        && !Reader.endsWith(text, before, "dự án")
        && !Reader.endsWith(text, before, "đạo");
  }

  /** "Nghị định này", "Quyết định nói trên". */
  private int pointer(int begin, int wordEnd, DocumentType type) {
    if (type.use() == Use.ABBR) {
      return wordEnd;
    }
    int end = Reader.next(text, wordEnd, "này", "nói trên", "nêu trên", "trên", "đó", "ấy");
    if (end < 0) {
      return wordEnd;
    }
    add(
        new Span(begin, end),
        type,
        text.substring(begin, wordEnd),
        new Pointer(),
        end,
        "citation.pointer");
    return end;
  }

  /**
   * Where the number after a type word begins.
   *
   * @param at its first digit
   * @param so whether "số" stands before it
   */
  record Lead(int at, boolean so) {}

  /** Finds the number that a type word leads to, over "số", brackets and marks of emphasis. */
  private @Nullable Lead lead(int wordEnd) {
    int p = marks(wordEnd);
    boolean so = false;
    int number = Reader.phrase(text, p, "số");
    if (number < 0 && Reader.phrase(text, p, "với số") > 0) {
      number = Reader.phrase(text, p, "với số");
    }
    if (number < 0 && startsGluedNumber(p)) {
      number = p + 2;
    }
    if (number > 0) {
      so = true;
      p = marks(number);
    }
    return p < text.length() && Letters.isDigit(text.charAt(p)) ? new Lead(p, so) : null;
  }

  /** "số39/2014": the space after "số" is missing. */
  private boolean startsGluedNumber(int at) {
    return at + 2 < text.length()
        && Letters.lower(text.charAt(at)) == 's'
        && Letters.lower(text.charAt(at + 1)) == 'ố'
        && Letters.isDigit(text.charAt(at + 2));
  }

  private int marks(int at) {
    int p = Reader.spaces(text, at);
    for (int i = 0; i < 4 && p < text.length() && ":(*_[\"'.".indexOf(text.charAt(p)) >= 0; i++) {
      p = Reader.spaces(text, p + 1);
    }
    return p;
  }

  /** Adds a reference with what follows it and the pinpoint before it. */
  void add(
      Span span,
      @Nullable DocumentType type,
      @Nullable String typeWords,
      Target target,
      int detailsAt,
      String rule) {
    Details details =
        target instanceof Pointer || detailsAt < 0
            ? Details.NONE
            : new DetailReader(grammar, text).read(detailsAt);
    references.add(
        new Reference(span, type, typeWords, target, details, pinpointBefore(span), rule));
  }

  /** The pinpoint that ends where the citation begins, over "của", "tại" and a mark. */
  private @Nullable String pinpointBefore(Span span) {
    Span part = pinpoint;
    if (part == null || part.end() > span.begin() || span.begin() - part.end() > 24) {
      return null;
    }
    int p = Reader.spaces(text, part.end());
    if (p < span.begin() && ",:(-".indexOf(text.charAt(p)) >= 0) {
      p = Reader.spaces(text, p + 1);
    }
    int link =
        Reader.next(
            text,
            p,
            "của các",
            "của",
            "tại",
            "thuộc",
            "trong",
            "ban hành kèm theo",
            "kèm theo",
            "dự thảo",
            "dự án");
    if (link > 0 && link <= span.begin()) {
      p = Reader.spaces(text, link);
      int draft = Reader.next(text, p, "dự thảo", "dự án");
      if (draft > 0 && draft <= span.begin()) {
        p = Reader.spaces(text, draft);
      }
    }
    return p == span.begin() ? part.of(text) : null;
  }

  String text() {
    return text;
  }

  /** The numbers after a type word: one, or a list. */
  private final class NumberList {
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
      int lastCode = -1;
      for (int i = 0; i < items.size(); i++) {
        if (items.get(i).code() != null) {
          lastCode = i;
        }
      }
      if (lastCode >= 0) {
        return codes(lastCode);
      }
      return numbers();
    }

    private void collect() {
      int p = lead.at();
      while (items.size() < 200) {
        Item item = item(p);
        if (item == null) {
          return;
        }
        items.add(item);
        p = separator(item.end());
        if (p < 0) {
          return;
        }
      }
    }

    private @Nullable Item item(int at) {
      if (!CodeScanner.mayBegin(text, at)) {
        return null;
      }
      Code code = grammar.codes().read(text, at);
      if (code != null && code.form() != Code.Form.NEVER) {
        return new Item(at, code.end(), code, code.number(), code.year());
      }
      int digits = Reader.digitsEnd(text, at);
      int end = digits;
      if (digits - at > 5) {
        return null;
      }
      if (end < text.length() && Letters.isLetter(text.charAt(end))) {
        end++;
        if (Reader.wordEnd(text, end) > end) {
          return null;
        }
      }
      String number = text.substring(at, end);
      if (end + 4 < text.length() + 0
          && end < text.length()
          && text.charAt(end) == '/'
          && Reader.year(text, end + 1) > 0) {
        return new Item(at, end + 5, null, number, text.substring(end + 1, end + 5));
      }
      if (end + 5 == text.length() && text.charAt(end) == '/' && Reader.year(text, end + 1) > 0) {
        return new Item(at, end + 5, null, number, text.substring(end + 1, end + 5));
      }
      int year = Reader.next(text, end, "năm");
      if (year > 0 && Reader.year(text, Reader.spaces(text, year)) > 0) {
        int yearAt = Reader.spaces(text, year);
        return new Item(at, yearAt + 4, null, number, text.substring(yearAt, yearAt + 4));
      }
      return new Item(at, end, null, number, null);
    }

    /** The first digit of the next item of the list, or -1. */
    private int separator(int end) {
      int p = Reader.spaces(text, end);
      boolean mark = false;
      while (p < text.length()
          && (text.charAt(p) == ',' || text.charAt(p) == ';' || text.charAt(p) == '*')) {
        mark |= text.charAt(p) != '*';
        p = Reader.spaces(text, p + 1);
      }
      int word = Reader.next(text, p, "và", "hoặc", "hay", "cùng", "với");
      if (word > 0) {
        p = Reader.spaces(text, word);
      } else if (!mark) {
        return -1;
      }
      int so = Reader.next(text, p, "số");
      if (so > 0) {
        p = Reader.spaces(text, so);
      }
      return p < text.length() && Letters.isDigit(text.charAt(p)) ? p : -1;
    }

    /** A list that has codes: numbers before a code take its symbol. */
    private int codes(int last) {
      String words = text.substring(begin, wordEnd);
      for (int i = 0; i <= last; i++) {
        Item item = items.get(i);
        int from = i == 0 ? begin : item.begin();
        Code code = item.code();
        String rule = i == 0 ? "citation.code" : "citation.code-list";
        boolean shared = code == null;
        if (code == null) {
          Code giver = giver(i, last);
          code = share(item, giver);
          rule = "citation.shared-symbol";
        }
        add(
            new Span(from, item.end()),
            type,
            words,
            new Coded(code, null, null, shared),
            i == last ? item.end() : -1,
            rule);
      }
      return items.get(last).end();
    }

    private Code giver(int from, int last) {
      for (int i = from; i <= last; i++) {
        Code code = items.get(i).code();
        if (code != null) {
          return code;
        }
      }
      throw new IllegalStateException("no code in the list at " + begin);
    }

    private Code share(Item item, Code giver) {
      String tail = giver.key().substring(giver.number().length());
      String year = giver.year();
      if (item.year() != null && year != null) {
        tail = tail.replaceFirst(year, item.year());
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
          null);
    }

    /** A list of bare numbers. */
    private int numbers() {
      String words = text.substring(begin, wordEnd);
      int accepted = 0;
      while (accepted < items.size()
          && acceptable(items.get(accepted), accepted == items.size() - 1)) {
        accepted++;
      }
      if (accepted == 0) {
        return -1;
      }
      for (int i = 0; i < accepted; i++) {
        Item item = items.get(i);
        add(
            new Span(i == 0 ? begin : item.begin(), item.end()),
            type,
            words,
            new Numbered(item.number(), item.year(), standsAlone(item)),
            i == accepted - 1 ? item.end() : -1,
            "citation.number");
      }
      return items.get(accepted - 1).end();
    }

    /** Whether what follows leaves the number a document's. */
    private boolean acceptable(Item item, boolean last) {
      int end = item.end();
      if (end < text.length()) {
        char c = text.charAt(end);
        char next = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
        if (c == '%' || ((c == '.' || c == ',' || c == ':') && Letters.isDigit(next))) {
          return false;
        }
        if (c == '/' || (Letters.isDash(c) && Letters.isWord(next))) {
          return false;
        }
      }
      if (!last) {
        return true;
      }
      int p = Reader.spaces(text, end);
      boolean counts =
          item.year() == null && p > end && grammar.words().end(Words.Kind.COUNT, text, p) > 0;
      if (counts && !(lead.so() && Reader.next(text, end, "trong", "có", "không") > 0)) {
        return Reader.next(text, end, "ngày") > 0
            || Reader.next(text, end, "trong", "có", "không") > 0 && type.use() == Use.NOUN;
      }
      if (item.year() == null && Reader.next(text, end, "năm") > 0) {
        return false;
      }
      if (type.use() == Use.VERB
          && !lead.so()
          && p > end
          && p < text.length()
          && Letters.isWord(text.charAt(p))) {
        return grammar.words().end(Words.Kind.FOLLOW, text, p) > 0;
      }
      return true;
    }

    /** Whether the number may be a document that is nowhere named in full. */
    private boolean standsAlone(Item item) {
      if (lead.so()) {
        return true;
      }
      boolean capital = Letters.isUpper(text.charAt(begin));
      boolean year =
          item.year() == null && Reader.year(item.number(), 0) > 0 && item.number().length() == 4;
      return switch (type.use()) {
        case NOUN -> !year;
        case ABBR -> !year && List.of("nghị quyết", "nghị định", "thông tư").contains(type.kind());
        case VERB ->
            capital
                && !year
                && !List.of(
                        "chương trình", "báo cáo", "kế hoạch", "phương án", "văn bản", "quy trình")
                    .contains(type.kind());
        case LAW, NEVER -> false;
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
