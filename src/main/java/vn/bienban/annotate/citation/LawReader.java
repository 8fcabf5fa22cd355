package vn.bienban.annotate.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.CitationMention.Coded;
import vn.bienban.annotate.citation.CitationMention.Named;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.text.LowerCase;
import vn.bienban.text.Spaces;
import vn.bienban.text.Span;

/**
 * Reads laws, codes, ordinances and the constitution by name: by table, else by the boundaries of
 * running text; with the year or code that follows.
 */
final class LawReader extends PhraseReader {
  private static final int MAX_AMENDED = 20;

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
  private final LawTail tail;
  private final LawBoundary boundary;
  private final RuleMatcher counted;
  private final LawLists lists;
  private final String revision;
  private final Phrases commonLaw = of("common-law");
  private final Phrases ownConstitution = of("own-constitution");
  private final Phrases setPhrase = of("set-phrase");
  private final Phrases someArticles = of("some-articles");
  private final Phrases ofAll = of("of-all");
  private final Phrases billLead = of("bill-lead");
  private final Phrases yearAnd = of("year-and");

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
    super(lexicon);
    counted = RuleMatcher.of(List.of(rules.rule("citation.law-amending")));
    this.words = words;
    this.dates = dates;
    tail = new LawTail(lexicon, codes);
    lists = new LawLists(lexicon, words, laws);
    boundary = new LawBoundary(types, laws, rules);
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
    private final String text;

    Reading(CitationScanner out) {
      this.out = out;
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
      int list = type.genre() == DocumentType.Genre.LAW ? lists.begin(text, begin, wordEnd) : -1;
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
        int mark =
            words.plural.beginBefore(text, Reader.spacesBefore(text, begin)) < 0
                ? -1
                : words.nextItem(text, end);
        return mark < 0
            ? end
            : Math.max(end, names(-1, mark, text.substring(begin, wordEnd), type));
      }
      int end = boundary.read(out.places(), begin, wordEnd);
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
          p = end < 0 ? -1 : lists.overItem(text, name);
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
        p = words.nextItem(text, end);
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
          && (words.conjunction.begins(text, p) || !words.stop.begins(text, p));
    }

    /** "Hiến pháp Mỹ", "Hiến pháp và pháp luật": another one, or a set phrase. */
    private boolean isPhrase(int end) {
      int p = Reader.spaces(text, end);
      if (setPhrase.next(text, Reader.is(text, p, ',') ? p + 1 : p) > 0) {
        return true;
      }
      return p > end && Reader.isUpper(text, p) && ownConstitution.next(text, end) < 0;
    }

    /** "luật giá", all in small letters and of one syllable: as likely common words. */
    private boolean isCommon(int begin, int wordEnd, int end) {
      int name = Reader.spaces(text, wordEnd);
      return !Reader.isUpper(text, begin)
          && name < end
          && !Reader.isUpper(text, name)
          && (Reader.wordEnd(text, name) == end || commonLaw.end(text, name) == end)
          && tail.yearAt(text, end) < 0;
    }

    /** Reads "sửa đổi, bổ sung một số điều của Luật X và Luật Y"; null where it does not stand. */
    private @Nullable Amending amending(int begin, int wordEnd) {
      int p = words.revised.next(text, wordEnd);
      if (p < 0) {
        return null;
      }
      int some = someArticles.next(text, p);
      if (some > 0) {
        p = some;
      } else {
        Span part = pinpoints.read(out.places(), out.places().token(p));
        p = part == null ? p : part.end();
        int of = words.of.next(text, p);
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
        int all = ofAll.next(text, p);
        int lawBegin = Reader.spaces(text, all > 0 ? all : p);
        int lawEnd = boundary.nameWithType(out.places(), lawBegin);
        if (lawEnd < 0) {
          break;
        }
        name.append(text, from, lawEnd);
        end = lawEnd;
        from = lawEnd;
        Code code = tail.codeAfter(text, lawEnd);
        int s = Reader.spaces(text, lawEnd);
        // "Luật sửa đổi … của Luật A số 5/2014/QH13, Luật B số 8/2015/QH13": codes of laws amended
        if (code != null && (coded || (isCodeOf(code, lawBegin) && nextLaw(code.end())))) {
          coded = true;
          end = code.end();
          from = end;
          s = Reader.spaces(text, end);
        }
        boolean mark = Reader.isOneOf(text, s, ",;");
        int and = words.conjunction.next(text, mark ? s + 1 : s);
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
      Match laws = out.places().behind(at, counted);
      if (laws == null) {
        return null;
      }
      int end = out.places().end(laws);
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
      int next = words.nextItem(text, end);
      return next > 0 && boundary.nameWithType(out.places(), Reader.spaces(text, next)) > 0;
    }

    /** Whether semicolons part bills here: "…; dự án Luật sửa đổi … Luật A; Luật B". */
    private boolean isItemOfList(int begin) {
      int p = Reader.spacesBefore(text, begin);
      for (int i = 0; i < MAX_LEAD; i++) {
        int before = billLead.beginBefore(text, p);
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
      int revised = revised(nameEnd);
      if (revised > 0) {
        end = revised;
      }
      int yearAt = tail.yearAt(text, end);
      if (revised > 0 && !isActOf(law, yearAt)) {
        name = name + revision;
        law = law + revision;
      }
      String year = null;
      if (yearAt > 0) {
        year = text.substring(yearAt, yearAt + 4);
        end = yearAt + 4;
        if (Reader.is(text, end, ')') && text.substring(nameEnd, end).indexOf('(') >= 0) {
          end++;
        }
      }
      Code code = tail.codeAfter(text, end);
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
      return yearAt > 0 ? moreYears(end, type, typeWords, name, law, rule) : end;
    }

    /** Whether a year is that of an act of this very name, which once was the revised one. */
    private boolean isActOf(String law, int yearAt) {
      return yearAt > 0 && laws.hasAct(law, text.substring(yearAt, yearAt + 4));
    }

    /** "Luật Đất đai 2003, 2013": the name serves more than one year. */
    private int moreYears(
        int from, DocumentType type, String typeWords, String name, String law, String rule) {
      int end = from;
      while (true) {
        int p = Reader.spaces(text, end);
        boolean mark = Reader.is(text, p, ',');
        int and = yearAnd.next(text, mark ? p + 1 : p);
        int next = and > 0 ? tail.yearAt(text, and) : mark ? tail.yearAt(text, p + 1) : -1;
        if (next < 0) {
          return end;
        }
        end = next + 4;
        out.add(
            new Span(next, end),
            type,
            typeWords,
            new Named(name, law, text.substring(next, end)),
            true,
            rule);
      }
    }

    /** The end of "(sửa đổi)", or of "sửa đổi" before a year; -1 for none. */
    private int revised(int at) {
      int p = Reader.spaces(text, at);
      boolean open = Reader.is(text, p, '(');
      int end = words.revised.end(text, open ? p + 1 : p);
      if (end < 0) {
        return -1;
      }
      if (open && Reader.is(text, end, ')')) {
        return end + 1;
      }
      return tail.yearAt(text, end) > 0 ? end : -1;
    }

    /** Whether a code after a name is the law's own: a code of a law, and of no other known one. */
    private boolean fits(Code code, String law, @Nullable String year) {
      Laws.Law known = laws.ofCode(code.key());
      return symbols.isAct(code.type())
          && (known == null || known.name().equals(law) || words.revised.within(law))
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
