package vn.bienban.annotate.citation;

import vn.bienban.lexicon.Lexicon;

/** Where the name of a law ends that is in no table. Thread-safe. */
final class LawBoundary extends PhraseReader {
  private static final int MAX_WORDS = 12;

  private final CitationWords words;
  private final DocumentTypes types;
  private final Laws laws;
  private final LawTail tail;
  private final Phrases notLaw = of("not-law");
  private final Phrases compound = of("compound");
  private final Phrases nameLink = of("name-link");

  LawBoundary(Lexicon lexicon, CitationWords words, DocumentTypes types, Laws laws, LawTail tail) {
    super(lexicon);
    this.words = words;
    this.types = types;
    this.laws = laws;
    this.tail = tail;
  }

  /** The end of a law's name with its type word, or -1. */
  int nameWithType(String text, int at) {
    CharTrie.Hit<Laws.Law> hit = laws.longest(text, at);
    if (hit != null) {
      return hit.end();
    }
    CharTrie.Hit<DocumentType> type = at < text.length() ? types.read(text, at) : null;
    return type == null || type.value().use() != DocumentType.Use.LAW
        ? -1
        : read(text, at, type.end());
  }

  /**
   * The end of an unknown law's name: its first word is a capital, a word that ends names ends it.
   */
  int read(String text, int begin, int wordEnd) {
    int p = Reader.spaces(text, wordEnd);
    if (!Reader.isUpper(text, begin)
        || p == wordEnd
        || !Reader.isUpper(text, p)
        || notLaw.begins(text, p)
        || words.stop.begins(text, p)
        || types.read(text, p) != null) {
      return -1;
    }
    int end = p;
    int count = 0;
    while (count < MAX_WORDS) {
      int wordAt = count == 0 ? p : Reader.spaces(text, end);
      int next = Reader.wordEnd(text, wordAt);
      if (next == wordAt || Reader.isDigit(text, wordAt)) {
        break;
      }
      if (count > 0
          && (wordAt == end
              || text.substring(end, wordAt).indexOf('\n') >= 0
              || isStop(text, end, wordAt)
              || (Reader.isUpper(text, wordAt) && types.read(text, wordAt) != null))) {
        break;
      }
      end = next;
      count++;
    }
    int closed = closedByYear(text, end, false);
    return closed > 0 ? closed : count >= 2 ? end : -1;
  }

  /** Whether a word that ends names stands here and is no part of a compound. */
  private boolean isStop(String text, int before, int at) {
    if (!words.stop.begins(text, at)) {
      return false;
    }
    int number = words.number.end(text, at);
    if (number > 0) {
      // "chuyển đổi số"; a law's number follows "số" at once
      int p = Reader.spaces(text, number);
      return p >= text.length() || Reader.isDigit(text, p) || Reader.is(text, p, ':');
    }
    return compound.end(text, Reader.wordBegin(text, before)) < Reader.wordEnd(text, at);
  }

  /**
   * The end of a name that goes on over commas and "và" up to the law's year or number, in small
   * letters as the rest of a name is; or -1.
   *
   * @param inName whether the name goes on for certain, without a comma or "và"
   */
  int closedByYear(String text, int from, boolean inName) {
    int end = from;
    for (int i = 0; i < MAX_WORDS; i++) {
      int p = Reader.spaces(text, end);
      boolean mark = Reader.isOneOf(text, p, ",-");
      int wordAt = mark ? Reader.spaces(text, p + 1) : p;
      int next = Reader.wordEnd(text, wordAt);
      boolean and = words.conjunction.begins(text, wordAt);
      if (next == wordAt
          || wordAt == end
          || (i == 0 && !inName && !mark && !and)
          || Reader.isUpper(text, wordAt)
          || Reader.isDigit(text, wordAt)
          || text.substring(end, wordAt).indexOf('\n') >= 0
          || (!and && isStop(text, end, wordAt) && !nameLink.begins(text, wordAt))) {
        return -1;
      }
      end = next;
      if (!and
          && (tail.yearAt(text, end) > 0
              || words.number.next(text, end) > 0 && tail.codeAfter(text, end) != null)) {
        return end;
      }
    }
    return -1;
  }
}
