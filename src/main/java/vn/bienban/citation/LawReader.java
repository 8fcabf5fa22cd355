package vn.bienban.citation;

import org.jspecify.annotations.Nullable;
import vn.bienban.citation.Reference.Coded;
import vn.bienban.citation.Reference.Named;
import vn.bienban.text.Span;

/**
 * Reads laws, codes, ordinances and the constitution by name: by table, else by the boundaries of
 * running text; with the year or code that follows.
 */
final class LawReader {
  private static final int MAX_WORDS = 12;
  private static final int MAX_AMENDED = 12;

  private final Grammar grammar;
  private final String text;

  LawReader(Grammar grammar, String text) {
    this.grammar = grammar;
    this.text = text;
  }

  /** Reads the law whose type word begins here; gives its end, or -1 where none is named. */
  int read(ReferenceScanner out, int begin, int wordEnd, DocumentType type) {
    int amending = amending(wordEnd);
    if (amending > 0) {
      return tail(
          out, begin, wordEnd, amending, fold(begin, amending), type, "citation.law-amending");
    }
    CharTrie.Hit<Laws.Law> hit = grammar.laws().longest(text, begin);
    if (hit != null) {
      if (type.kind().equals("hiến pháp") && foreign(hit.end())) {
        return hit.end();
      }
      return tail(out, begin, wordEnd, hit.end(), hit.value().name(), type, "citation.law-name");
    }
    if (type.use() == DocumentType.Use.ABBR) {
      return -1;
    }
    int end = byBoundary(begin, wordEnd);
    return end < 0
        ? -1
        : tail(out, begin, wordEnd, end, fold(begin, end), type, "citation.law-pattern");
  }

  /** "Hiến pháp Mỹ": a capital follows that is no year's word. */
  private boolean foreign(int end) {
    int p = Reader.spaces(text, end);
    return p > end
        && p < text.length()
        && Letters.isUpper(text.charAt(p))
        && Reader.next(text, end, "năm", "nước", "việt nam") < 0;
  }

  /** The end of "sửa đổi, bổ sung một số điều của Luật X và Luật Y", or -1. */
  private int amending(int wordEnd) {
    int p = Reader.next(text, wordEnd, "sửa đổi");
    if (p < 0) {
      return -1;
    }
    int q = Reader.spaces(text, p);
    if (q < text.length() && text.charAt(q) == ',') {
      q++;
    }
    int more = Reader.next(text, q, "bổ sung");
    p = more > 0 ? more : p;
    int some = Reader.next(text, p, "một số điều của", "một số điều", "một số điều khoản của");
    if (some > 0) {
      p = some;
    } else {
      int article = Reader.spaces(text, p);
      Span part = Pinpoints.read(text, article);
      if (part != null) {
        p = part.end();
      }
      int of = Reader.next(text, p, "của");
      p = of > 0 ? of : p;
    }
    int end = -1;
    for (int i = 0; i < MAX_AMENDED; i++) {
      int all = Reader.next(text, p, "các", "của các");
      int lawAt = Reader.spaces(text, all > 0 ? all : p);
      int lawEnd = name(lawAt);
      if (lawEnd < 0) {
        break;
      }
      end = lawEnd;
      int s = Reader.spaces(text, lawEnd);
      boolean mark = s < text.length() && (text.charAt(s) == ',' || text.charAt(s) == ';');
      int and = Reader.next(text, mark ? s + 1 : s, "và");
      if (!mark && and < 0) {
        break;
      }
      p = and > 0 ? and : s + 1;
    }
    return end;
  }

  /** The end of a law's name with its type word, or -1. */
  private int name(int at) {
    CharTrie.Hit<Laws.Law> hit = grammar.laws().longest(text, at);
    if (hit != null) {
      return hit.end();
    }
    int word = Reader.next(text, at, "bộ luật", "luật", "pháp lệnh");
    return word < 0 ? -1 : byBoundary(at, word);
  }

  /**
   * The end of an unknown law's name: its first word is a capital, a word that ends names ends it.
   */
  private int byBoundary(int begin, int wordEnd) {
    if (!Letters.isUpper(text.charAt(begin))) {
      return -1;
    }
    int p = Reader.spaces(text, wordEnd);
    if (p == wordEnd
        || p >= text.length()
        || !Letters.isUpper(text.charAt(p))
        || grammar.words().end(Words.Kind.NOT_LAW, text, p) > 0
        || grammar.words().end(Words.Kind.STOP, text, p) > 0
        || Reader.next(
                text, p, "luật", "bộ luật", "nghị định", "nghị quyết", "thông tư", "pháp lệnh")
            > 0) {
      return -1;
    }
    int end = -1;
    int words = 0;
    while (words < MAX_WORDS) {
      int wordAt = words == 0 ? p : Reader.spaces(text, end);
      int next = Reader.wordEnd(text, wordAt);
      if (next == wordAt
          || (words > 0 && wordAt == end)
          || Letters.isDigit(text.charAt(wordAt))
          || (words > 0 && text.substring(end, wordAt).indexOf('\n') >= 0)) {
        break;
      }
      if (words > 0 && grammar.words().end(Words.Kind.STOP, text, wordAt) > 0) {
        break;
      }
      if (words > 0 && Letters.isUpper(text.charAt(wordAt)) && grammar.type(text, wordAt) != null) {
        break;
      }
      end = next;
      words++;
    }
    return words >= 2 ? end : -1;
  }

  /** Reads the years or the code after a name and adds the references. */
  private int tail(
      ReferenceScanner out,
      int begin,
      int wordEnd,
      int nameEnd,
      String law,
      DocumentType type,
      String rule) {
    int end = nameEnd;
    String name = fold(begin, nameEnd);
    String words = text.substring(begin, wordEnd);
    int draft = revised(nameEnd);
    if (draft > 0) {
      end = draft;
      name = name + " (sửa đổi)";
      law = law + " (sửa đổi)";
    }
    if (type.use() == DocumentType.Use.ABBR) {
      name = law;
      words = text.substring(begin, wordEnd);
    }
    int yearAt = yearAt(end);
    String year = null;
    if (yearAt > 0) {
      year = text.substring(yearAt, yearAt + 4);
      end = yearAt + 4;
    }
    Code code = codeAfter(end);
    if (code != null && fits(code, law, year)) {
      out.add(
          new Span(begin, code.end()),
          type,
          words,
          new Coded(code, law, year, false),
          code.end(),
          "citation.law-code");
      return code.end();
    }
    out.add(new Span(begin, end), type, words, new Named(name, law, year), end, rule);
    // "Luật Đất đai 2003, 2013": the name serves more than one year
    while (year != null) {
      int p = Reader.spaces(text, end);
      boolean mark = p < text.length() && text.charAt(p) == ',';
      int and = Reader.next(text, mark ? p + 1 : p, "và", "hoặc");
      int from = and > 0 ? and : mark ? p + 1 : -1;
      int next = from < 0 ? -1 : yearAt(from);
      if (next < 0) {
        break;
      }
      end = next + 4;
      year = text.substring(next, end);
      out.add(new Span(next, end), type, words, new Named(name, law, year), end, rule);
    }
    return end;
  }

  /** The end of "(sửa đổi)", or -1. */
  private int revised(int at) {
    int p = Reader.spaces(text, at);
    if (p >= text.length() || text.charAt(p) != '(') {
      return -1;
    }
    int end = Reader.phrase(text, p + 1, "sửa đổi");
    return end > 0 && end < text.length() && text.charAt(end) == ')' ? end + 1 : -1;
  }

  /** Where the year after a name begins, or -1. */
  private int yearAt(int at) {
    int p = Reader.spaces(text, at);
    boolean open = p < text.length() && text.charAt(p) == '(';
    if (open) {
      p++;
    }
    int word = Reader.next(text, p, "năm", "ban hành năm", "của năm");
    int q = Reader.spaces(text, word > 0 ? word : p);
    if ((q == at && !open) || Reader.year(text, q) < 0) {
      return -1;
    }
    int end = q + 4;
    if (end < text.length()) {
      char c = text.charAt(end);
      if (Letters.isLetter(c)
          || c == '/'
          || (Letters.isDash(c)
              && end + 1 < text.length()
              && Letters.isDigit(text.charAt(end + 1)))) {
        return -1;
      }
    }
    return open && !(end < text.length() && text.charAt(end) == ')') ? -1 : q;
  }

  private @Nullable Code codeAfter(int at) {
    int p = Reader.spaces(text, at);
    for (int i = 0; i < 2 && p < text.length() && "(,".indexOf(text.charAt(p)) >= 0; i++) {
      p = Reader.spaces(text, p + 1);
    }
    int law = Reader.next(text, p, "luật số", "số");
    if (law > 0) {
      p = law;
      p = Reader.spaces(text, p);
      if (p < text.length() && text.charAt(p) == ':') {
        p = Reader.spaces(text, p + 1);
      }
    }
    if (p >= text.length() || !Letters.isDigit(text.charAt(p))) {
      return null;
    }
    return grammar.codes().read(text, p);
  }

  /** Whether a code after a name is the law's own: a code of a law, and of no other known one. */
  private boolean fits(Code code, String law, @Nullable String year) {
    String symbol = code.symbol();
    boolean act =
        symbol.startsWith("QH")
            || symbol.startsWith("UBTVQH")
            || symbol.startsWith("PL")
            || symbol.startsWith("L/")
            || symbol.startsWith("LCT")
            || symbol.startsWith("L-");
    if (!act) {
      return false;
    }
    Laws.Law known = grammar.laws().ofCode(code.key());
    return (known == null || known.name().equals(law) || law.contains("sửa đổi"))
        && (year == null || code.year() == null || code.year().equals(year));
  }

  private String fold(int begin, int end) {
    return Letters.lowerCase(text.substring(begin, end)).replaceAll("\\s+", " ");
  }
}
