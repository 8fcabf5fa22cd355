package vn.bienban.annotate.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.CitationMention.Coded;
import vn.bienban.annotate.citation.CitationMention.Named;
import vn.bienban.annotate.citation.CitationScanner.TypeWord;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Match.Range;
import vn.bienban.text.LowerCase;
import vn.bienban.text.Spaces;
import vn.bienban.text.Span;

/**
 * Reads laws, codes, ordinances and the constitution by name: by table, else by the boundaries of
 * running text; with the year or code that follows. One object reads one law of one text, or the
 * laws of one list.
 */
final class LawReader extends TextReader {
  private static final int MAX_AMENDED = 20;
  private static final int YEAR = 4;

  /** As many phrases may stand between a mark of a list and the name of a bill. */
  private static final int MAX_LEAD = 4;

  private static final String AMENDING = "citation.law-amending";

  /** The rule of a name with a letter wrong or missing. */
  static final String MISPRINT = "citation.law-misprint";

  private final Laws laws = grammar.laws();
  private final String revision = grammar.keys().revision();
  private final CitationScanner out;
  private final TypeWord word;
  private final int begin;
  private final int wordEnd;
  private final DocumentType type;

  /** The law whose type word begins here. */
  LawReader(CitationScanner out, TypeWord word) {
    super(out);
    this.out = out;
    this.word = word;
    this.begin = word.begin();
    this.wordEnd = word.end();
    this.type = word.type();
  }

  /** Reads the law; gives its end, or -1 where none is named. */
  int read() {
    int amending = amending();
    if (amending > 0) {
      return amending;
    }
    if (type.genre() == DocumentType.Genre.LAW) {
      int colon = spaces(text, wordEnd);
      if (is(text, colon, ':')) {
        return names(begin, colon + 1);
      }
      int list = listBegin();
      if (list > 0) {
        return names(-1, list);
      }
    }
    Laws.Hit hit = laws.longest(text, begin);
    LawNames.Near near = near(hit);
    if (near != null) {
      String rule = near.misprint() ? MISPRINT : "citation.law-name";
      return tail(begin, near.end(), near.name(), near.law().name(), rule);
    }
    if (hit != null) {
      return named(hit);
    }
    int end = unknown(begin, wordEnd);
    if (end < 0) {
      return -1;
    }
    String said = fold(text.substring(begin, end));
    Laws.Law meant = laws.misprinted(said);
    return meant == null
        ? tail(begin, end, said, said, "citation.law-pattern")
        : tail(begin, end, meant.name(), meant.name(), MISPRINT);
  }

  /** Reads a law by its name in the tables, and those that go on with it; gives the end. */
  private int named(Laws.Hit hit) {
    if (type.genre() == DocumentType.Genre.CONSTITUTION
        ? behind(hit.end(), rules.otherConstitutions) != null
        : isCommon(hit.end())) {
      return hit.end();
    }
    // BLHS is an abbreviation of the whole name
    boolean whole = wordEnd == hit.end() && text.charAt(begin) == 'B';
    String full = hit.law().name();
    String said = whole ? full : fold(text.substring(begin, hit.end()));
    int end = tail(begin, hit.end(), said, full, "citation.law-name");
    int mark = ends(words.plural, begin) ? nextItem(end) : -1;
    return mark < 0 ? end : Math.max(end, names(-1, mark));
  }

  /**
   * "các Luật: Đất đai, Xây dựng và Nhà ở": names of one list behind one type word.
   *
   * @param first where the mention of the first one begins, or -1 where its name does
   * @param at where its name may begin
   * @return the end of the last one, or -1 where none is known
   */
  private int names(int first, int at) {
    int end = -1;
    int p = at;
    while (p >= 0) {
      int name = spaces(text, p);
      Laws.Hit hit = laws.untyped(text, name);
      if (hit == null || !isUpper(text, name)) {
        // over one that no table knows
        Match item = end < 0 ? null : behind(name, rules.lawLists);
        p = item == null || !item.has("unknown") ? -1 : end(item);
        continue;
      }
      String said = fold(text.substring(begin, wordEnd) + " " + text.substring(name, hit.end()));
      int from = end < 0 && first >= 0 ? first : name;
      end = tail(from, hit.end(), said, hit.law().name(), "citation.law-list");
      p = nextItem(end);
    }
    return end;
  }

  /**
   * Where the list begins whose head speaks of several laws: "các dự luật được xem xét kỳ này gồm:
   * Đường sắt (sửa đổi); Cảnh vệ"; -1 for none.
   */
  private int listBegin() {
    int draft = begin(words.draftWord, begin);
    int of = draft < 0 ? begin : draft;
    if (!ends(words.plural, of) && !isDigit(text, spacesBefore(text, of) - 1)) {
      return -1;
    }
    Match head = behind(wordEnd, rules.lawLists);
    int name = head == null || head.has("unknown") ? -1 : spaces(text, end(head));
    return name < 0 || laws.untyped(text, name) == null ? -1 : name;
  }

  /**
   * The law named here though not to the letter, where its name goes on behind that of another law
   * or is in no table as it stands; null for none.
   */
  private LawNames.@Nullable Near near(Laws.@Nullable Hit hit) {
    LawNames.Near near = hit != null && !mayGoOn(hit.end()) ? null : laws.near(text, begin);
    if (near == null
        || (hit != null && (near.misprint() || near.commas() || near.end() <= hit.end()))) {
      return null;
    }
    int name = spaces(text, wordEnd);
    boolean capital = isUpper(text, begin) && isUpper(text, name);
    return near.misprint() && !capital ? null : near;
  }

  /** Whether a word of a name may follow: none that ends names, no year. */
  private boolean mayGoOn(int end) {
    int p = spaces(text, end);
    if (isOneOf(text, p, LawNames.MARKS)) {
      p = spaces(text, p + 1);
    }
    return p > end && isLetter(text, p) && (begins(words.conjunction, p) || !begins(words.stop, p));
  }

  /** "luật giá", all in small letters and of one syllable: as likely common words. */
  private boolean isCommon(int end) {
    int name = spaces(text, wordEnd);
    if (isUpper(text, begin)
        || name >= end
        || isUpper(text, name)
        || (wordEnd(text, name) != end && end(words.commonLaw, name) != end)) {
      return false;
    }
    Match year = behind(end, rules.lawYears);
    return year == null || !year.has("year") || year.has("revised");
  }

  /** Reads "sửa đổi, bổ sung một số điều của Luật X và Luật Y"; -1 where it does not stand. */
  private int amending() {
    Match head = behind(wordEnd, rules.lawsAmending);
    if (head == null) {
      return -1;
    }
    int p = end(head);
    if (head.has("counted")) {
      return amending(p, text.substring(begin, p), List.of());
    }
    int end = begin;
    List<Amended> coded = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    boolean inList = isItemOfList();
    boolean last = false;
    for (int i = 0; i < MAX_AMENDED; i++) {
      int all = end(words.ofAll, p);
      int lawBegin = spaces(text, all > 0 ? all : p);
      int lawEnd = nameWithType(lawBegin);
      if (lawEnd < 0) {
        break;
      }
      name.append(text, end, lawEnd);
      end = lawEnd;
      Code code = codeAfter(end);
      // "Luật sửa đổi … của Luật A số 5/2014/QH13, Luật B số 8/2015/QH13": codes of laws amended
      if (code != null && (!coded.isEmpty() || isCodeOf(code, lawBegin))) {
        coded.add(new Amended(lawBegin, lawEnd, code));
        end = code.end();
      }
      int s = spaces(text, end);
      boolean mark = isOneOf(text, s, ",;");
      int and = end(words.conjunction, mark ? s + 1 : s);
      if (last || (!mark && and < 0) || (is(text, s, ';') && inList)) {
        break;
      }
      // "và" leads to the last law; what follows that is another bill
      last = and > 0;
      p = last ? and : s + 1;
    }
    return end == begin ? -1 : amending(end, name.toString(), coded);
  }

  /**
   * A law that another one amends, with its code.
   *
   * @param begin the first offset of its name
   * @param end the offset after its name
   */
  private record Amended(int begin, int end, Code code) {}

  /**
   * Adds a law that amends others, and those of them that stand with their codes; gives the end.
   *
   * @param end the offset after the last one's name or code
   * @param words its name without the codes of those that it amends
   * @param coded those with their codes: a code behind is none of the amending law's own
   */
  private int amending(int end, String words, List<Amended> coded) {
    String name = fold(words);
    if (coded.isEmpty()) {
      return tail(begin, end, name, name, AMENDING);
    }
    Amended last = coded.get(coded.size() - 1);
    int nameEnd = last.code().end() == end ? last.end() : end;
    add(begin, nameEnd, new Named(name, name, null), AMENDING);
    for (Amended each : coded) {
      Laws.Hit hit = laws.longest(text, each.begin());
      String law = hit == null ? fold(text.substring(each.begin(), each.end())) : hit.law().name();
      DocumentTypes.Hit said = grammar.types().read(text, each.begin());
      TypeWord own = said == null ? word : new TypeWord(said.type(), each.begin(), said.end());
      Code code = each.code();
      Coded target = new Coded(code, law, null, false);
      out.add(own, code.begin(), code.end(), target, each == last, "citation.law-code");
    }
    return end;
  }

  /** Whether a code is known as that of the law whose name begins at an offset. */
  private boolean isCodeOf(Code code, int lawBegin) {
    Laws.Law known = laws.ofCode(code.key());
    Laws.Hit hit = laws.longest(text, lawBegin);
    return known != null && hit != null && hit.law().equals(known);
  }

  /** Whether semicolons part bills here: "…; dự án Luật sửa đổi … Luật A; Luật B". */
  private boolean isItemOfList() {
    int p = spacesBefore(text, begin);
    for (int i = 0; i < MAX_LEAD; i++) {
      int before = begin(words.billLead, p);
      p = before < 0 ? p : spacesBefore(text, before);
    }
    return isOneOf(text, p - 1, ";:");
  }

  /**
   * Reads the years or the code after a name and adds the mentions; gives the last one's end.
   *
   * @param said the name in lower case as said, mended where it was misprinted
   * @param full as the tables have it; the same where they do not
   */
  private int tail(int from, int nameEnd, String said, String full, String rule) {
    int end = nameEnd;
    String name = said;
    String law = full;
    Match behind = behind(nameEnd, rules.lawYears);
    String year = null;
    if (behind != null && !behind.has("further")) {
      Span four = year(behind);
      year = four == null ? null : four.of(text);
      end = end(behind);
      if (behind.has("revised") && (year == null || !laws.hasAct(law, year))) {
        // an act of this very name once was the revised one
        name = name + revision;
        law = law + revision;
      }
    }
    Code code = codeAfter(end);
    if (code != null && fits(code, law, year)) {
      add(from, code.end(), new Coded(code, law, year, false), "citation.law-code");
      return code.end();
    }
    if (year == null) {
      Dates.Issued issued = grammar.dates().read(text, spaces(text, end));
      String issue = issued == null ? null : issued.year();
      add(from, end, new Named(name, law, issue), rule);
      return end;
    }
    add(from, end, new Named(name, law, year), rule);
    // "Luật Đất đai 2003, 2013": the name serves more than one year
    Match next = behind(end, rules.lawYears);
    for (Span other = further(next); other != null; other = further(next)) {
      end = other.end();
      add(other.begin(), end, new Named(name, law, other.of(text)), rule);
      next = behind(end, rules.lawYears);
    }
    return end;
  }

  private void add(int from, int end, CitationMention.Target target, String rule) {
    out.add(word, from, end, target, true, rule);
  }

  private @Nullable Span further(@Nullable Match match) {
    return match == null || !match.has("further") ? null : year(match);
  }

  /** Where the year stands that a match names, or null. */
  private @Nullable Span year(Match match) {
    Range year = match.get("year");
    int at = year == null ? -1 : tokens.begin(year.begin());
    return at < 0 ? null : new Span(at, at + YEAR);
  }

  /** The code after a name, perhaps in brackets or behind "số"; or null. */
  private @Nullable Code codeAfter(int at) {
    Match lead = behind(at, rules.lawCodes);
    int first = lead == null ? -1 : spaces(text, end(lead));
    return isDigit(text, first) ? grammar.codes().read(text, first) : null;
  }

  /** The end of a law's name with its type word, or -1. */
  private int nameWithType(int at) {
    Laws.Hit hit = laws.longest(text, at);
    if (hit != null) {
      return hit.end();
    }
    DocumentTypes.Hit type = at < text.length() ? grammar.types().read(text, at) : null;
    return type == null || type.type().use() != DocumentType.Use.LAW ? -1 : unknown(at, type.end());
  }

  /** The end of an unknown law's name behind its type word, or -1. */
  private int unknown(int begin, int wordEnd) {
    Match name =
        isUpper(text, begin) && isSpace(text, wordEnd) ? behind(wordEnd, rules.lawNames) : null;
    return name == null ? -1 : end(name);
  }

  /** Whether a code after a name is the law's own: a code of a law, and of no other known one. */
  private boolean fits(Code code, String law, @Nullable String year) {
    Laws.Law known = laws.ofCode(code.key());
    return grammar.symbols().isAct(code.type())
        && (known == null || known.name().equals(law) || words.revisedInName.within(law))
        && (year == null || code.year() == null || code.year().equals(year));
  }

  private static String fold(String name) {
    return Spaces.single(LowerCase.of(name));
  }
}
