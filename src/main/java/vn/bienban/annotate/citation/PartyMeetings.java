package vn.bienban.annotate.citation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.CitationMention.Congress;
import vn.bienban.annotate.citation.CitationMention.Plenum;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.Span;

/**
 * Reads resolutions of plenums of the Central Committee and of congresses, which go without number:
 * "Nghị quyết Trung ương 4 khóa XI, khóa XII", "Nghị quyết Đại hội XIII của Đảng". Thread-safe.
 */
final class PartyMeetings extends PhraseReader {
  private static final int MAX_ITEMS = 20;
  private static final int MAX_WORDS = 24;
  private static final int MAX_LEVEL = 8;

  private final CharTrie<String> ordinals = CharTrie.forwards();
  private final CitationWords words;
  private final CongressLevels levels;
  private final Phrases centreGlued = of("centre-glued");
  private final Phrases ordinalMark = of("ordinal-mark");
  private final Phrases term = of("term");
  private final Phrases congress = of("congress");
  private final Phrases noCongress = of("no-congress");
  private final Phrases ofParty = of("of-party");
  private final Phrases notOfParty = of("not-of-party");
  private final Phrases partyWord = of("party-word");
  private final Phrases partyName = of("party-name");
  private final Phrases committee = of("committee");
  private final Phrases levelUnit = of("level-unit");
  private final Phrases levelHead = of("level-head");
  private final Phrases levelBody = of("level-body");
  private final Phrases levelStop = of("level-stop");
  private final Phrases termSpan = of("term-span");

  PartyMeetings(Lexicon lexicon, CitationWords words, Keys keys) {
    super(lexicon);
    this.words = words;
    levels = new CongressLevels(lexicon, keys);
    LexicalClass ordinal = lexicon.lexicalClass("citation.ordinal");
    Attribute<String> value = lexicon.attribute(ordinal, "value", cell -> cell);
    for (String phrase : lexicon.phrases(ordinal)) {
      ordinals.add(phrase, value.of(lexicon.entry(ordinal, phrase)));
    }
  }

  /** Reads what follows the type word; gives its end, or -1. */
  int read(CitationScanner out, int begin, int wordEnd, DocumentType type) {
    String text = out.text();
    int of = words.of.next(text, wordEnd);
    int all = of > 0 ? of : words.all.next(text, wordEnd);
    int p = all > 0 ? all : wordEnd;
    int end = plenum(out, begin, wordEnd, p, type);
    if (end > 0) {
      return end;
    }
    int meeting = congress.next(text, p);
    return meeting < 0
            || type.genre() != DocumentType.Genre.RESOLUTION
            || noCongress.next(text, meeting) > 0
        ? -1
        : new CongressReader(out, begin, wordEnd, type).read(meeting);
  }

  /**
   * The terms of the Central Committee that the text names with each of its plenums, resolution or
   * not: "Hội nghị Trung ương 4 (khóa XII)".
   */
  Map<String, Set<String>> terms(String text) {
    Map<String, Set<String>> found = new HashMap<>();
    int p = 0;
    while (p < text.length()) {
      boolean begins = words.meeting.begins(text, p) || words.centre.begins(text, p);
      int lead = begins ? plenumLead(text, p) : -1;
      List<String> numbers = new ArrayList<>();
      int end = lead < 0 ? -1 : numbers(text, lead, numbers);
      if (!numbers.isEmpty()) {
        List<String> terms = new ArrayList<>();
        terms(text, centreAfter(text, end), terms);
        numbers.forEach(n -> found.computeIfAbsent(n, k -> new TreeSet<>()).addAll(terms));
      }
      p = Math.max(p + 1, Math.max(end, Reader.spaces(text, Reader.wordEnd(text, p))));
    }
    return found;
  }

  /** One plenum with its term. */
  private record Item(String number, @Nullable String term) {}

  private int plenum(CitationScanner out, int begin, int wordEnd, int from, DocumentType type) {
    String text = out.text();
    List<Item> items = new ArrayList<>();
    int end = -1;
    int p = from;
    while (p > 0 && items.size() < MAX_ITEMS) {
      int lead = plenumLead(text, p);
      List<String> numbers = new ArrayList<>();
      int q = lead < 0 ? -1 : numbers(text, lead, numbers);
      if (numbers.isEmpty()) {
        break;
      }
      q = centreAfter(text, q);
      List<String> terms = new ArrayList<>();
      end = terms(text, q, terms);
      for (String number : numbers) {
        if (terms.isEmpty()) {
          items.add(new Item(number, null));
        }
        terms.forEach(each -> items.add(new Item(number, each)));
      }
      p = words.nextItem(text, end);
    }
    // "Trung ương 4, Trung ương 5 khóa XII": a term said once holds for those before it
    String said = null;
    for (int i = items.size() - 1; i >= 0; i--) {
      Item item = items.get(i);
      said = item.term() != null ? item.term() : said;
      items.set(i, new Item(item.number(), said));
    }
    for (int i = 0; i < items.size(); i++) {
      out.add(
          new Span(begin, end),
          type,
          text.substring(begin, wordEnd),
          new Plenum(type.kind(), items.get(i).number(), items.get(i).term()),
          i == items.size() - 1,
          "citation.plenum");
    }
    return end;
  }

  /** Where a plenum's number begins, after "Trung ương", "Hội nghị Trung ương lần thứ"; or -1. */
  private int plenumLead(String text, int at) {
    int meeting = words.meeting.next(text, at);
    int p = meeting > 0 ? meeting : at;
    int centre = words.centre.next(text, p);
    if (centre < 0) {
      centre = gluedCentre(text, Reader.spaces(text, p));
    }
    int time = words.time.next(text, centre > 0 ? centre : p);
    if (centre > 0) {
      return Reader.spaces(text, time > 0 ? time : centre);
    }
    if (meeting < 0 || time < 0) {
      return -1;
    }
    // "Hội nghị lần thứ tư": the Central Committee must be named after the number
    int number = Reader.spaces(text, time);
    List<String> numbers = new ArrayList<>();
    int end = numbers(text, number, numbers);
    return numbers.isEmpty() || centreAfter(text, end) == end ? -1 : number;
  }

  /** "TW4": the number follows at once. */
  private int gluedCentre(String text, int at) {
    int end = centreGlued.endBeforeDigit(text, at);
    return end > 0 && Reader.isUpper(text, at) && Reader.isUpper(text, end - 1) ? end : -1;
  }

  /** The end of the Central Committee named after a number; the offset itself where it is not. */
  private int centreAfter(String text, int at) {
    int p = Reader.spaces(text, at);
    if (Reader.is(text, p, ',')) {
      p++;
    }
    int of = words.of.next(text, p);
    int end = words.centre.next(text, of > 0 ? of : p);
    // "Trung ương 5, Trung ương 6": the next plenum of the list
    return end > 0 && !Reader.isDigit(text, Reader.spaces(text, end)) ? end : at;
  }

  /** Reads "4, 5, 6 và 7", "tư", "lần thứ 4 và lần thứ 5"; gives the end of the last. */
  private int numbers(String text, int at, List<String> out) {
    int end = at;
    int p = at;
    while (p > 0 && out.size() < MAX_ITEMS) {
      int next;
      String number;
      int digits = Reader.digitsEnd(text, p);
      if (digits > p) {
        char c = Reader.at(text, digits);
        if (digits - p > 2
            || c == '/'
            || c == '%'
            || CodeLetters.isDash(c)
            || CodeLetters.isLetter(c)) {
          break;
        }
        number = Code.trimZeros(text.substring(p, digits));
        next = digits;
      } else {
        CharTrie.Hit<String> word = ordinals.longest(text, p);
        int roman = Reader.wordEnd(text, p);
        int value = Roman.value(text.substring(p, roman));
        if (word != null && !isYearWord(text, p)) {
          number = word.value();
          next = word.end();
        } else if (value > 0) {
          number = Integer.toString(value);
          next = roman;
        } else {
          break;
        }
      }
      out.add(number);
      end = next;
      p = words.nextItem(text, end);
      p = p > 0 ? words.time.over(text, p) : p;
    }
    return end;
  }

  /** "năm" is five only after "thứ". */
  private boolean isYearWord(String text, int at) {
    return words.year.begins(text, at) && !ordinalMark.endsAt(text, Reader.spacesBefore(text, at));
  }

  /** Reads "khóa XI, khóa XII", "(khóa XIII)", "khóa XI, XII"; gives the end of the last. */
  private int terms(String text, int at, List<String> out) {
    int p = Reader.spaces(text, at);
    boolean open = false;
    for (int i = 0; i < 2 && Reader.isOneOf(text, p, ",(-"); i++) {
      open |= Reader.is(text, p, '(');
      p = Reader.spaces(text, p + 1);
    }
    int word = term.next(text, p);
    int end = at;
    p = word > 0 ? Reader.spaces(text, word) : -1;
    while (p > 0 && out.size() < MAX_ITEMS) {
      int next = Reader.wordEnd(text, p);
      String number = text.substring(p, next);
      boolean digits =
          next > p && next - p < 3 && Reader.digitsEnd(text, p) == next && !Reader.is(text, p, '0');
      if (Roman.value(number) < 0 && !digits) {
        break;
      }
      out.add(digits ? Roman.of(Integer.parseInt(number)) : number);
      end = next;
      p = words.nextItem(text, end);
      p = p > 0 ? term.over(text, p) : p;
    }
    return open && end > at && Reader.is(text, end, ')') ? end + 1 : end;
  }

  /** Reads one resolution of a congress, or of a list of congresses. */
  private final class CongressReader {
    private final CitationScanner out;
    private final String text;
    private final int begin;
    private final int wordEnd;
    private final DocumentType type;
    private final List<String> said = new ArrayList<>();
    private final StringBuilder level = new StringBuilder();

    CongressReader(CitationScanner out, int begin, int wordEnd, DocumentType type) {
      this.out = out;
      this.text = out.text();
      this.begin = begin;
      this.wordEnd = wordEnd;
      this.type = type;
    }

    /** Reads on from the end of "Đại hội"; gives the end, or -1. */
    int read(int from) {
      int end = levelBefore(from);
      if (end < 0) {
        return -1;
      }
      end = moreOrdinals(end);
      // a congress of delegates is any branch's; the Party's own is "toàn quốc" or "của Đảng"
      boolean delegates = levels.isDelegates(level.toString());
      if (delegates || level.length() == 0) {
        level.setLength(0);
        end = levelAfter(end);
      }
      end = overParty(end);
      boolean told = level.length() > 0;
      String whose = delegates && !told ? "" : levels.of(level.toString());
      for (int i = 0; i < said.size(); i++) {
        out.add(
            new Span(begin, end),
            type,
            text.substring(begin, wordEnd),
            new Congress(said.get(i), whose, told),
            i == said.size() - 1,
            "citation.congress");
      }
      return end;
    }

    /** The end of "của Đảng" after "Đại hội đại biểu toàn quốc lần thứ XIII"; else the offset. */
    private int overParty(int end) {
      int p = ofParty.next(text, end);
      return p < 0 || notOfParty.next(text, p) > 0 || !levels.isParty(levels.of(level.toString()))
          ? end
          : p;
    }

    /** Reads words of the level up to the ordinal and the ordinal; gives its end, or -1. */
    private int levelBefore(int from) {
      int p = from;
      for (int i = 0; i < MAX_WORDS; i++) {
        int q = Reader.spaces(text, p);
        int time = words.time.end(text, q);
        int at = time > 0 ? Reader.spaces(text, time) : q;
        int ordinalEnd = ordinal(at, time > 0);
        if (ordinalEnd > 0) {
          said.add(text.substring(at, ordinalEnd));
          return ordinalEnd;
        }
        int next = Reader.wordEnd(text, q);
        if (next == q || time > 0) {
          return -1;
        }
        boolean of = words.of.begins(text, q);
        boolean inName =
            level.length() > 0
                && words.conjunction.begins(text, q)
                && Reader.isUpper(text, next + 1);
        int unit = levelUnit.end(text, q);
        if (!of && !inName && unit < 0 && levelStop.begins(text, q)) {
          return -1;
        }
        next = Math.max(next, unit);
        level.append(level.length() > 0 ? " " : "").append(text, q, next);
        boolean stop = Reader.is(text, next, '.');
        p = stop && words.abbreviated.endsAt(text, next) ? next + 1 : next;
      }
      return -1;
    }

    /** The end of an ordinal: a Roman numeral, a number, or after "lần thứ" a word; or -1. */
    private int ordinal(int at, boolean afterTime) {
      int end = Reader.wordEnd(text, at);
      if (end == at) {
        return -1;
      }
      if (Roman.value(text.substring(at, end)) > 0) {
        return end;
      }
      char c = Reader.at(text, end);
      if (Reader.digitsEnd(text, at) == end
          && end - at <= 2
          && c != '/'
          && !CodeLetters.isDash(c)) {
        return end;
      }
      CharTrie.Hit<String> word = afterTime ? ordinals.longest(text, at) : null;
      return word == null ? -1 : word.end();
    }

    private int moreOrdinals(int from) {
      int end = from;
      while (said.size() < MAX_ITEMS) {
        int p = words.nextItem(text, end);
        if (p < 0) {
          return end;
        }
        p = words.time.over(text, p);
        int next = Reader.wordEnd(text, p);
        if (Roman.value(text.substring(p, next)) < 0) {
          return end;
        }
        said.add(text.substring(p, next));
        end = next;
      }
      return end;
    }

    /** Reads the level after an ordinal: "của Đảng", "Đảng bộ tỉnh", "Công đoàn Việt Nam". */
    private int levelAfter(int from) {
      int p = Reader.spaces(text, overTerm(from));
      if (Reader.is(text, p, ',')) {
        p = Reader.spaces(text, p + 1);
        if (!committee.begins(text, p)) {
          return from;
        }
      }
      p = words.of.over(text, p);
      int branch = committee.end(text, p);
      if (branch > 0) {
        level.append(text, p, branch);
        return levelName(branch);
      }
      int party = partyWord.end(text, p);
      if (party > 0) {
        level.append(levels.party());
        int full = partyName.next(text, party);
        return full > 0 ? full : party;
      }
      if (Reader.isUpper(text, p) && levelBody.begins(text, p)) {
        int next = Reader.wordEnd(text, p);
        level.append(text, p, next);
        return levelName(next);
      }
      return from;
    }

    /** The offset after ", nhiệm kỳ 2020-2025", or in brackets; the same where none stands. */
    private int overTerm(int from) {
      int p = Reader.spaces(text, from);
      boolean open = Reader.is(text, p, '(');
      if (open || Reader.is(text, p, ',')) {
        p = Reader.spaces(text, p + 1);
      }
      int word = termSpan.next(text, p);
      int year = word < 0 ? -1 : Reader.spaces(text, word);
      if (year < 0 || Reader.year(text, year) < 0) {
        return from;
      }
      int end = year + 4;
      int dash = Reader.spaces(text, end);
      if (Reader.isDash(text, dash)) {
        int second = Reader.spaces(text, dash + 1);
        end = Reader.year(text, second) > 0 ? second + 4 : end;
      }
      return open && Reader.is(text, end, ')') ? end + 1 : end;
    }

    private int levelName(int from) {
      int end = from;
      for (int i = 0; i < MAX_LEVEL; i++) {
        int q = Reader.spaces(text, end);
        int head = Math.max(levelUnit.end(text, q), levelHead.end(text, q));
        int next = head > 0 ? head : Reader.wordEnd(text, q);
        if (next == q
            || q == end
            || (head < 0 && levelStop.begins(text, q))
            || (head < 0 && !Reader.isUpper(text, q) && !followsCapital(end))) {
          break;
        }
        level.append(' ').append(text, q, next);
        end = next;
      }
      return end;
    }

    private boolean followsCapital(int end) {
      return CodeLetters.isUpper(text.charAt(Reader.wordBegin(text, end)));
    }
  }
}
