package vn.bienban.annotate.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.Reference.Congress;
import vn.bienban.annotate.citation.Reference.Plenum;
import vn.bienban.text.Spaces;
import vn.bienban.text.Span;

/**
 * Reads resolutions of plenums of the Central Committee and of congresses, which go without number:
 * "Nghị quyết Trung ương 4 khóa XI, khóa XII", "Nghị quyết Đại hội XIII của Đảng". Thread-safe.
 */
final class PartyMeetings {
  private static final int MAX_ITEMS = 20;
  private static final int MAX_WORDS = 24;
  private static final int MAX_LEVEL = 8;

  private final Words words;

  PartyMeetings(Words words) {
    this.words = words;
  }

  /** Reads what follows the type word; gives its end, or -1. */
  int read(ReferenceScanner out, int begin, int wordEnd, DocumentType type) {
    String text = out.text();
    int of = Reader.next(text, wordEnd, "của", "các", "của các");
    int p = of > 0 ? of : wordEnd;
    int end = plenum(out, begin, wordEnd, p, type);
    if (end > 0) {
      return end;
    }
    int congress = words.next(Words.Kind.CONGRESS, text, p);
    return congress < 0
            || !type.kind().equals("nghị quyết")
            || words.next(Words.Kind.NO_CONGRESS, text, congress) > 0
        ? -1
        : new CongressReader(out, begin, wordEnd, type).read(congress);
  }

  /** One plenum with its term. */
  private record Item(String number, @Nullable String term) {}

  private int plenum(ReferenceScanner out, int begin, int wordEnd, int from, DocumentType type) {
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
        terms.forEach(term -> items.add(new Item(number, term)));
      }
      p = nextOfList(text, end);
    }
    // "Trung ương 4, Trung ương 5 khóa XII": a term said once holds for those before it
    String term = null;
    for (int i = items.size() - 1; i >= 0; i--) {
      Item item = items.get(i);
      term = item.term() != null ? item.term() : term;
      items.set(i, new Item(item.number(), term));
    }
    for (int i = 0; i < items.size(); i++) {
      out.add(
          new Span(begin, end),
          type,
          text.substring(begin, wordEnd),
          new Plenum(items.get(i).number(), items.get(i).term()),
          i == items.size() - 1,
          "citation.plenum");
    }
    return end;
  }

  /** The offset after the comma or "và" that goes on with a list, or -1. */
  private static int nextOfList(String text, int end) {
    int s = Reader.spaces(text, end);
    boolean mark = s < text.length() && (text.charAt(s) == ',' || text.charAt(s) == ';');
    int and = Reader.next(text, mark ? s + 1 : s, "và");
    return and > 0 ? Reader.spaces(text, and) : mark ? Reader.spaces(text, s + 1) : -1;
  }

  /** Where a plenum's number begins, after "Trung ương", "Hội nghị Trung ương lần thứ"; or -1. */
  private int plenumLead(String text, int at) {
    int meeting = words.next(Words.Kind.MEETING, text, at);
    int p = meeting > 0 ? meeting : at;
    int centre = words.next(Words.Kind.CENTRE, text, p);
    if (centre < 0) {
      centre = gluedCentre(text, Reader.spaces(text, p));
    }
    int time = words.next(Words.Kind.TIME, text, centre > 0 ? centre : p);
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
  private static int gluedCentre(String text, int at) {
    return at + 2 < text.length()
            && (text.startsWith("TW", at) || text.startsWith("TƯ", at))
            && Letters.isDigit(text.charAt(at + 2))
        ? at + 2
        : -1;
  }

  /** The end of the Central Committee named after a number; the offset itself where it is not. */
  private int centreAfter(String text, int at) {
    int p = Reader.spaces(text, at);
    if (p < text.length() && text.charAt(p) == ',') {
      p++;
    }
    int of = Reader.next(text, p, "của");
    int end = words.next(Words.Kind.CENTRE, text, of > 0 ? of : p);
    // "Trung ương 5, Trung ương 6": the next plenum of the list
    return end > 0 && !startsNumber(text, end) ? end : at;
  }

  private static boolean startsNumber(String text, int at) {
    int p = Reader.spaces(text, at);
    return p < text.length() && Letters.isDigit(text.charAt(p));
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
        char c = digits < text.length() ? text.charAt(digits) : ' ';
        if (digits - p > 2 || c == '/' || c == '%' || Letters.isDash(c) || Letters.isLetter(c)) {
          break;
        }
        number = Code.trimZeros(text.substring(p, digits));
        next = digits;
      } else {
        CharTrie.Hit<String> word = words.ordinal(text, p);
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
      p = nextOfList(text, end);
      int again = p > 0 ? words.end(Words.Kind.TIME, text, p) : -1;
      p = again > 0 ? Reader.spaces(text, again) : p;
    }
    return end;
  }

  /** "năm" is five only after "thứ". */
  private static boolean isYearWord(String text, int at) {
    return Reader.phrase(text, at, "năm") > 0
        && !Reader.endsWith(text, Reader.spacesBefore(text, at), "thứ");
  }

  /** Reads "khóa XI, khóa XII", "(khóa XIII)", "khóa XI, XII"; gives the end of the last. */
  private int terms(String text, int at, List<String> out) {
    int p = Reader.spaces(text, at);
    boolean open = false;
    for (int i = 0; i < 2 && p < text.length() && ",(-".indexOf(text.charAt(p)) >= 0; i++) {
      open |= text.charAt(p) == '(';
      p = Reader.spaces(text, p + 1);
    }
    int word = words.next(Words.Kind.TERM, text, p);
    int end = at;
    p = word > 0 ? Reader.spaces(text, word) : -1;
    while (p > 0 && out.size() < MAX_ITEMS) {
      int next = Reader.wordEnd(text, p);
      String term = text.substring(p, next);
      boolean digits = next > p && next - p < 3 && Reader.digitsEnd(text, p) == next;
      if (Roman.value(term) < 0 && !digits) {
        break;
      }
      out.add(term);
      end = next;
      p = nextOfList(text, end);
      int again = p > 0 ? words.next(Words.Kind.TERM, text, p) : -1;
      p = again > 0 ? Reader.spaces(text, again) : p;
    }
    return open && end > at && end < text.length() && text.charAt(end) == ')' ? end + 1 : end;
  }

  /** Reads one resolution of a congress, or of a list of congresses. */
  private final class CongressReader {
    private final ReferenceScanner out;
    private final String text;
    private final int begin;
    private final int wordEnd;
    private final DocumentType type;
    private final List<String> ordinals = new ArrayList<>();
    private final StringBuilder level = new StringBuilder();

    CongressReader(ReferenceScanner out, int begin, int wordEnd, DocumentType type) {
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
      boolean delegates = level.toString().strip().equalsIgnoreCase("đại biểu");
      if (delegates || level.length() == 0) {
        level.setLength(0);
        end = levelAfter(end);
      }
      end = ofParty(end);
      boolean said = level.length() > 0;
      String whose = delegates && !said ? "" : level(level.toString());
      for (int i = 0; i < ordinals.size(); i++) {
        out.add(
            new Span(begin, end),
            type,
            text.substring(begin, wordEnd),
            new Congress(ordinals.get(i), whose, said),
            i == ordinals.size() - 1,
            "citation.congress");
      }
      return end;
    }

    /** The end of "của Đảng" after "Đại hội đại biểu toàn quốc lần thứ XIII"; else the offset. */
    private int ofParty(int end) {
      int p = Reader.next(text, end, "của đảng", "của đảng cộng sản việt nam");
      return p < 0
              || Reader.next(text, p, "bộ", "ủy", "uỷ", "đoàn") > 0
              || !level(level.toString()).equals("đảng")
          ? end
          : p;
    }

    /** Reads words of the level up to the ordinal and the ordinal; gives its end, or -1. */
    private int levelBefore(int from) {
      int p = from;
      for (int i = 0; i < MAX_WORDS; i++) {
        int q = Reader.spaces(text, p);
        int time = words.end(Words.Kind.TIME, text, q);
        int at = time > 0 ? Reader.spaces(text, time) : q;
        int ordinalEnd = ordinal(at, time > 0);
        if (ordinalEnd > 0) {
          ordinals.add(text.substring(at, ordinalEnd));
          return ordinalEnd;
        }
        int next = Reader.wordEnd(text, q);
        if (next == q || time > 0) {
          return -1;
        }
        boolean of = Reader.phrase(text, q, "của") > 0;
        boolean inName =
            level.length() > 0
                && Reader.phrase(text, q, "và") > 0
                && next + 1 < text.length()
                && Letters.isUpper(text.charAt(next + 1));
        int unit = words.end(Words.Kind.LEVEL_UNIT, text, q);
        if (!of && !inName && unit < 0 && words.begins(Words.Kind.LEVEL_STOP, text, q)) {
          return -1;
        }
        next = Math.max(next, unit);
        level.append(level.length() > 0 ? " " : "").append(text, q, next);
        p = next;
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
      char c = end < text.length() ? text.charAt(end) : ' ';
      if (Reader.digitsEnd(text, at) == end && end - at <= 2 && c != '/' && !Letters.isDash(c)) {
        return end;
      }
      CharTrie.Hit<String> word = afterTime ? words.ordinal(text, at) : null;
      return word == null ? -1 : word.end();
    }

    private int moreOrdinals(int from) {
      int end = from;
      while (ordinals.size() < MAX_ITEMS) {
        int p = nextOfList(text, end);
        if (p < 0) {
          return end;
        }
        int time = words.end(Words.Kind.TIME, text, p);
        p = time > 0 ? Reader.spaces(text, time) : p;
        int next = Reader.wordEnd(text, p);
        if (Roman.value(text.substring(p, next)) < 0) {
          return end;
        }
        ordinals.add(text.substring(p, next));
        end = next;
      }
      return end;
    }

    /** Reads the level after an ordinal: "của Đảng", "Đảng bộ tỉnh", "Công đoàn Việt Nam". */
    private int levelAfter(int from) {
      int p = Reader.spaces(text, overTerm(from));
      if (p < text.length() && text.charAt(p) == ',') {
        p = Reader.spaces(text, p + 1);
        if (!words.begins(Words.Kind.COMMITTEE, text, p)) {
          return from;
        }
      }
      int of = Reader.phrase(text, p, "của");
      p = of > 0 ? Reader.spaces(text, of) : p;
      int committee = words.end(Words.Kind.COMMITTEE, text, p);
      if (committee > 0) {
        level.append(text, p, committee);
        return levelName(committee);
      }
      int party = Reader.phrase(text, p, "đảng");
      if (party > 0) {
        level.append("đảng");
        int full = Reader.next(text, party, "cộng sản việt nam");
        return full > 0 ? full : party;
      }
      if (p < text.length()
          && Letters.isUpper(text.charAt(p))
          && words.begins(Words.Kind.LEVEL_BODY, text, p)) {
        int next = Reader.wordEnd(text, p);
        level.append(text, p, next);
        return levelName(next);
      }
      return from;
    }

    /** The offset after ", nhiệm kỳ 2020-2025", or in brackets; the same where none stands. */
    private int overTerm(int from) {
      int p = Reader.spaces(text, from);
      boolean open = p < text.length() && text.charAt(p) == '(';
      if (open || (p < text.length() && text.charAt(p) == ',')) {
        p = Reader.spaces(text, p + 1);
      }
      int word = words.next(Words.Kind.TERM_SPAN, text, p);
      int year = word < 0 ? -1 : Reader.spaces(text, word);
      if (year < 0 || Reader.year(text, year) < 0) {
        return from;
      }
      int end = year + 4;
      int dash = Reader.spaces(text, end);
      if (dash < text.length() && Letters.isDash(text.charAt(dash))) {
        int second = Reader.spaces(text, dash + 1);
        end = Reader.year(text, second) > 0 ? second + 4 : end;
      }
      return open && end < text.length() && text.charAt(end) == ')' ? end + 1 : end;
    }

    private int levelName(int from) {
      int end = from;
      for (int i = 0; i < MAX_LEVEL; i++) {
        int q = Reader.spaces(text, end);
        int head =
            Math.max(
                words.end(Words.Kind.LEVEL_UNIT, text, q),
                words.end(Words.Kind.LEVEL_HEAD, text, q));
        int next = head > 0 ? head : Reader.wordEnd(text, q);
        if (next == q
            || q == end
            || (head < 0 && words.begins(Words.Kind.LEVEL_STOP, text, q))
            || (head < 0 && !Letters.isUpper(text.charAt(q)) && !followsCapital(end))) {
          break;
        }
        level.append(' ').append(text, q, next);
        end = next;
      }
      return end;
    }

    private boolean followsCapital(int end) {
      return Letters.isUpper(text.charAt(Reader.wordBegin(text, end)));
    }

    /** The level of a congress from the words around its ordinal, without the place's name. */
    private String level(String said) {
      String level = Spaces.single(Letters.lowerCase(said).replace("đại biểu", " ")).strip();
      level = level.startsWith("của ") ? level.substring(4) : level;
      int committee = level.indexOf("đảng bộ");
      if (committee < 0) {
        level = level.endsWith(" của đảng") ? "đảng" : level;
        // "đại biểu toàn quốc Hội Luật gia Việt Nam": whose it is stands after it
        level = level.startsWith("toàn quốc ") ? level.substring("toàn quốc ".length()) : level;
        boolean party =
            level.isEmpty()
                || level.equals("toàn quốc")
                || level.equals("đảng")
                || level.startsWith("đảng ");
        return party ? "đảng" : level;
      }
      level = level.substring(committee);
      int unit = words.next(Words.Kind.LEVEL_UNIT, level, "đảng bộ".length());
      return unit > 0 ? level.substring(0, unit) : level;
    }
  }
}
