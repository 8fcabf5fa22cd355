package vn.bienban.annotate.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.CitationMention.Coded;
import vn.bienban.annotate.citation.CitationMention.Named;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Match.Range;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.text.LowerCase;
import vn.bienban.text.Spaces;
import vn.bienban.text.Span;

/**
 * Reads laws, codes, ordinances and the constitution by name: by table, else by the boundaries of
 * running text; with the year or code that follows.
 */
final class LawReader extends Domain {
  private static final int MAX_AMENDED = 20;
  private static final int YEAR = 4;

  /** As many phrases may stand between a mark of a list and the name of a bill. */
  private static final int MAX_LEAD = 4;

  /** The rule of a name with a letter wrong or missing. */
  static final String MISPRINT = "citation.law-misprint";

  private final CitationWords words;
  private final Dates dates;
  private final Symbols symbols;
  private final Pinpoints pinpoints;
  private final DocumentTypes types;
  private final Laws laws;
  private final CodeScanner codes;
  private final RuleMatcher counted;
  private final RuleMatcher names;
  private final RuleMatcher lists;
  private final RuleMatcher years;
  private final RuleMatcher codeLeads;
  private final String revision;
  private final LexicalClass commonLaw = of("common-law");
  private final LexicalClass ownConstitution = of("own-constitution");
  private final LexicalClass setPhrase = of("set-phrase");
  private final LexicalClass someArticles = of("some-articles");
  private final LexicalClass ofAll = of("of-all");
  private final LexicalClass billLead = of("bill-lead");
  private final LexicalClass draftWord = of("draft-word");

  LawReader(
      Lexicon lexicon,
      CitationWords words,
      Dates dates,
      CodeScanner codes,
      Symbols symbols,
      Pinpoints pinpoints,
      DocumentTypes types,
      Laws laws,
      Keys keys,
      RuleSheet rules) {
    super(lexicon, "citation");
    this.words = words;
    this.dates = dates;
    this.codes = codes;
    counted = RuleMatcher.of(List.of(rules.rule("citation.law-amending")));
    names = RuleMatcher.of(List.of(rules.rule("citation.law-pattern")));
    lists = RuleMatcher.of(List.of(rules.rule("citation.law-list")));
    years = RuleMatcher.of(List.of(rules.rule("citation.law-year")));
    codeLeads = RuleMatcher.of(List.of(rules.rule("citation.law-code")));
    this.symbols = symbols;
    this.pinpoints = pinpoints;
    this.types = types;
    this.laws = laws;
    revision = keys.revision();
  }

  /** Reads the law whose type word begins here; gives its end, or -1 where none is named. */
  int read(CitationScanner out, int begin, int wordEnd, DocumentType type) {
    return new Reading(out).read(begin, wordEnd, type);
  }

  /**
   * A law's name.
   *
   * @param said in lower case as said, mended where it was misprinted
   * @param full as the tables have it; the same where they do not
   */
  private record Name(String said, String full) {}

  /**
   * A law that amends others.
   *
   * @param end the offset after the last one's name or code
   * @param name its name in lower case, without the codes of those that it amends
   * @param coded whether they stand with their codes, so that a code behind is none of its own
   */
  private record Amending(int end, String name, boolean coded) {}

  /** One law of one text. */
  private final class Reading {
    private final CitationScanner out;
    private final PatternPlaces places;
    private final String text;

    Reading(CitationScanner out) {
      this.out = out;
      this.places = out.places();
      this.text = out.text();
    }

    /** Reads the law whose type word begins here; gives its end, or -1 where none is named. */
    int read(int begin, int wordEnd, DocumentType type) {
      Amending amending = amending(begin, wordEnd);
      if (amending != null) {
        Name name = new Name(amending.name(), amending.name());
        if (amending.coded()) {
          out.add(
              new Span(begin, amending.end()),
              type,
              text.substring(begin, wordEnd),
              new Named(name.said(), name.full(), null),
              true,
              "citation.law-amending");
          return amending.end();
        }
        return tail(begin, wordEnd, amending.end(), name, type, "citation.law-amending");
      }
      int colon = Reader.spaces(text, wordEnd);
      if (type.genre() == DocumentType.Genre.LAW && Reader.is(text, colon, ':')) {
        return names(begin, colon + 1, text.substring(begin, wordEnd), type);
      }
      int list = type.genre() == DocumentType.Genre.LAW ? listBegin(begin, wordEnd) : -1;
      if (list > 0) {
        return names(-1, list, text.substring(begin, wordEnd), type);
      }
      Laws.Hit hit = laws.longest(text, begin);
      LawNames.Near near = near(begin, wordEnd, hit);
      if (near != null) {
        return tail(
            begin,
            wordEnd,
            near.end(),
            new Name(near.name(), near.law().name()),
            type,
            near.misprint() ? MISPRINT : "citation.law-name");
      }
      if (hit != null) {
        if (type.genre() == DocumentType.Genre.CONSTITUTION
            ? isPhrase(hit.end())
            : isCommon(begin, wordEnd, hit.end())) {
          return hit.end();
        }
        int end =
            tail(
                begin,
                wordEnd,
                hit.end(),
                new Name(named(begin, wordEnd, hit), hit.law().name()),
                type,
                "citation.law-name");
        int mark = places.ends(words.plural, begin) ? words.nextItem(places, end) : -1;
        return mark < 0
            ? end
            : Math.max(end, names(-1, mark, text.substring(begin, wordEnd), type));
      }
      int end = unknown(begin, wordEnd);
      if (end < 0) {
        return -1;
      }
      Laws.Law meant = laws.misprinted(fold(begin, end));
      return meant == null
          ? tail(begin, wordEnd, end, name(begin, end), type, "citation.law-pattern")
          : tail(begin, wordEnd, end, new Name(meant.name(), meant.name()), type, MISPRINT);
    }

    /**
     * "các Luật: Đất đai, Xây dựng và Nhà ở": names of one list behind one type word.
     *
     * @param begin where the mention of the first one begins, or -1 where its name does
     * @param at where its name may begin
     * @return the end of the last one, or -1 where none is known
     */
    private int names(int begin, int at, String typeWords, DocumentType type) {
      int end = -1;
      int p = at;
      while (p >= 0) {
        int name = Reader.spaces(text, p);
        Laws.Hit hit = laws.untyped(text, name);
        if (hit == null || !Reader.isUpper(text, name)) {
          p = end < 0 ? -1 : overItem(name);
          continue;
        }
        String said = fold(typeWords + " " + text.substring(name, hit.end()));
        end =
            tail(
                end < 0 && begin >= 0 ? begin : name,
                typeWords,
                hit.end(),
                new Name(said, hit.law().name()),
                type,
                "citation.law-list");
        p = words.nextItem(places, end);
      }
      return end;
    }

    /**
     * The law named here though not to the letter, where its name goes on behind that of another
     * law or is in no table as it stands; null for none.
     */
    private LawNames.@Nullable Near near(int begin, int wordEnd, Laws.@Nullable Hit hit) {
      LawNames.Near near = hit != null && !mayGoOn(hit.end()) ? null : laws.near(text, begin);
      if (near == null
          || (hit != null && (near.misprint() || near.commas() || near.end() <= hit.end()))) {
        return null;
      }
      int name = Reader.spaces(text, wordEnd);
      boolean capital = Reader.isUpper(text, begin) && Reader.isUpper(text, name);
      return near.misprint() && !capital ? null : near;
    }

    private Name name(int begin, int end) {
      String said = fold(begin, end);
      return new Name(said, said);
    }

    private String named(int begin, int wordEnd, Laws.Hit hit) {
      // BLHS is an abbreviation of the whole name
      return wordEnd == hit.end() && text.charAt(begin) == 'B'
          ? hit.law().name()
          : fold(begin, hit.end());
    }

    /** Whether a word of a name may follow: none that ends names, no year. */
    private boolean mayGoOn(int end) {
      int p = Reader.spaces(text, end);
      if (Reader.isOneOf(text, p, ",-")) {
        p = Reader.spaces(text, p + 1);
      }
      return p > end
          && Reader.isLetter(text, p)
          && (places.begins(words.conjunction, p) || !places.begins(words.stop, p));
    }

    /** "Hiến pháp Mỹ", "Hiến pháp và pháp luật": another one, or a set phrase. */
    private boolean isPhrase(int end) {
      int p = Reader.spaces(text, end);
      if (places.begins(setPhrase, Reader.is(text, p, ',') ? p + 1 : p)) {
        return true;
      }
      return p > end && Reader.isUpper(text, p) && !places.begins(ownConstitution, end);
    }

    /** "luật giá", all in small letters and of one syllable: as likely common words. */
    private boolean isCommon(int begin, int wordEnd, int end) {
      int name = Reader.spaces(text, wordEnd);
      Match year = places.behind(end, years);
      return !Reader.isUpper(text, begin)
          && name < end
          && !Reader.isUpper(text, name)
          && (Reader.wordEnd(text, name) == end || places.end(commonLaw, name) == end)
          && (year == null || !year.has("year") || year.has("revised"));
    }

    /** Reads "sửa đổi, bổ sung một số điều của Luật X và Luật Y"; null where it does not stand. */
    private @Nullable Amending amending(int begin, int wordEnd) {
      int p = places.end(words.revised, wordEnd);
      if (p < 0) {
        return null;
      }
      int some = places.end(someArticles, p);
      if (some > 0) {
        p = some;
      } else {
        Span part = pinpoints.read(places, places.token(p));
        p = part == null ? p : part.end();
        int of = places.end(words.of, p);
        p = of > 0 ? of : p;
      }
      Amending counted = counted(begin, p);
      if (counted != null) {
        return counted;
      }
      int end = -1;
      int from = begin;
      boolean coded = false;
      StringBuilder name = new StringBuilder();
      boolean inList = isItemOfList(begin);
      boolean last = false;
      for (int i = 0; i < MAX_AMENDED; i++) {
        int all = places.end(ofAll, p);
        int lawBegin = Reader.spaces(text, all > 0 ? all : p);
        int lawEnd = nameWithType(lawBegin);
        if (lawEnd < 0) {
          break;
        }
        name.append(text, from, lawEnd);
        end = lawEnd;
        from = lawEnd;
        Code code = codeAfter(lawEnd);
        int s = Reader.spaces(text, lawEnd);
        // "Luật sửa đổi … của Luật A số 5/2014/QH13, Luật B số 8/2015/QH13": codes of laws amended
        if (code != null && (coded || (isCodeOf(code, lawBegin) && nextLaw(code.end())))) {
          coded = true;
          end = code.end();
          from = end;
          s = Reader.spaces(text, end);
        }
        boolean mark = Reader.isOneOf(text, s, ",;");
        int and = places.end(words.conjunction, mark ? s + 1 : s);
        if (last || (!mark && and < 0)) {
          break;
        }
        if (Reader.is(text, s, ';') && inList) {
          break;
        }
        // "và" leads to the last law; what follows that is another bill
        last = and > 0;
        p = last ? and : s + 1;
      }
      return end < 0 ? null : new Amending(end, fold(name), coded);
    }

    /** "Luật sửa đổi 11 Luật về quân sự, quốc phòng 2025": how many it amends, and what about. */
    private @Nullable Amending counted(int begin, int at) {
      Match laws = places.behind(at, counted);
      if (laws == null) {
        return null;
      }
      int end = places.end(laws);
      return new Amending(end, fold(begin, end), false);
    }

    /** Whether a code is known as that of the law whose name begins at an offset. */
    private boolean isCodeOf(Code code, int lawBegin) {
      Laws.Law known = laws.ofCode(code.key());
      Laws.Hit hit = laws.longest(text, lawBegin);
      return known != null && hit != null && hit.law().equals(known);
    }

    /** Whether one more law of a list follows. */
    private boolean nextLaw(int end) {
      int next = words.nextItem(places, end);
      return next > 0 && nameWithType(Reader.spaces(text, next)) > 0;
    }

    /** Whether semicolons part bills here: "…; dự án Luật sửa đổi … Luật A; Luật B". */
    private boolean isItemOfList(int begin) {
      int p = Reader.spacesBefore(text, begin);
      for (int i = 0; i < MAX_LEAD; i++) {
        int before = places.begin(billLead, p);
        p = before < 0 ? p : Reader.spacesBefore(text, before);
      }
      return Reader.isOneOf(text, p - 1, ";:");
    }

    /** Reads the years or the code after a name and adds the mentions. */
    private int tail(
        int begin, int wordEnd, int nameEnd, Name named, DocumentType type, String rule) {
      return tail(begin, text.substring(begin, wordEnd), nameEnd, named, type, rule);
    }

    private int tail(
        int begin, String typeWords, int nameEnd, Name named, DocumentType type, String rule) {
      int end = nameEnd;
      String name = named.said();
      String law = named.full();
      Match behind = places.behind(nameEnd, years);
      String year = null;
      if (behind != null && !behind.has("further")) {
        year = year(behind);
        end = places.end(behind);
        if (behind.has("revised") && (year == null || !laws.hasAct(law, year))) {
          // an act of this very name once was the revised one
          name = name + revision;
          law = law + revision;
        }
      }
      boolean dated = year != null;
      Code code = codeAfter(end);
      if (code != null && fits(code, law, year)) {
        out.add(
            new Span(begin, code.end()),
            type,
            typeWords,
            new Coded(code, law, year, false),
            true,
            "citation.law-code");
        return code.end();
      }
      if (year == null) {
        Dates.Issued issued = dates.read(text, Reader.spaces(text, end));
        year = issued == null ? null : issued.value().substring(0, 4);
      }
      out.add(new Span(begin, end), type, typeWords, new Named(name, law, year), true, rule);
      return dated ? moreYears(end, type, typeWords, name, law, rule) : end;
    }

    /** "Luật Đất đai 2003, 2013": the name serves more than one year. */
    private int moreYears(
        int from, DocumentType type, String typeWords, String name, String law, String rule) {
      int end = from;
      Match next = places.behind(end, years);
      while (next != null && next.has("further")) {
        String year = year(next);
        int begin = places.span(next.get("year")).begin();
        end = places.end(next);
        out.add(new Span(begin, end), type, typeWords, new Named(name, law, year), true, rule);
        next = places.behind(end, years);
      }
      return end;
    }

    /** The year that a match names, or null. */
    private @Nullable String year(Match match) {
      Range year = match.get("year");
      return year == null ? null : out.tokens().text(year.begin()).substring(0, YEAR);
    }

    /** The code after a name, perhaps in brackets or behind "số"; or null. */
    private @Nullable Code codeAfter(int at) {
      Match lead = places.behind(at, codeLeads);
      int begin = lead == null ? -1 : Reader.spaces(text, places.end(lead));
      return Reader.isDigit(text, begin) ? codes.read(text, begin) : null;
    }

    /**
     * Where the list begins whose head speaks of several laws: "các dự luật được xem xét kỳ này
     * gồm: Đường sắt (sửa đổi); Cảnh vệ"; -1 for none.
     */
    private int listBegin(int begin, int wordEnd) {
      int draft = places.begin(draftWord, begin);
      int of = draft < 0 ? begin : draft;
      if (!places.ends(words.plural, of)
          && !Reader.isDigit(text, Reader.spacesBefore(text, of) - 1)) {
        return -1;
      }
      Match head = places.behind(wordEnd, lists);
      int name = head == null || head.has("unknown") ? -1 : Reader.spaces(text, places.end(head));
      return name < 0 || laws.untyped(text, name) == null ? -1 : name;
    }

    /** Where the item behind one that no table knows may begin, over its semicolon; or -1. */
    private int overItem(int at) {
      Match item = places.behind(at, lists);
      return item == null || !item.has("unknown") ? -1 : places.end(item);
    }

    /** The end of a law's name with its type word, or -1. */
    private int nameWithType(int at) {
      Laws.Hit hit = laws.longest(text, at);
      if (hit != null) {
        return hit.end();
      }
      DocumentTypes.Hit type = at < text.length() ? types.read(text, at) : null;
      return type == null || type.type().use() != DocumentType.Use.LAW
          ? -1
          : unknown(at, type.end());
    }

    /** The end of an unknown law's name behind its type word, or -1. */
    private int unknown(int begin, int wordEnd) {
      Match name =
          Reader.isUpper(text, begin) && Reader.isSpace(text, wordEnd)
              ? places.behind(wordEnd, names)
              : null;
      return name == null ? -1 : places.end(name);
    }

    /** Whether a code after a name is the law's own: a code of a law, and of no other known one. */
    private boolean fits(Code code, String law, @Nullable String year) {
      Laws.Law known = laws.ofCode(code.key());
      return symbols.isAct(code.type())
          && (known == null || known.name().equals(law) || words.revisedInName.within(law))
          && (year == null || code.year() == null || code.year().equals(year));
    }

    private String fold(int begin, int end) {
      return fold(text.substring(begin, end));
    }

    private static String fold(CharSequence name) {
      return Spaces.single(LowerCase.of(name.toString()));
    }
  }
}
