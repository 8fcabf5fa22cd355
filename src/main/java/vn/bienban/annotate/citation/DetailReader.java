package vn.bienban.annotate.citation;

import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.CitationMention.Details;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.Span;

/**
 * Reads what the words around a citation tell of the document: issuer, date or year of issue,
 * subject. Thread-safe.
 */
final class DetailReader extends PhraseReader {
  private static final int MAX_SUBJECT = 400;
  private static final int MAX_BEFORE = 80;

  /** A clause of fewer words after a comma may be an item of a list. */
  private static final int MIN_CLAUSE = 4;

  private final CitationWords words;
  private final Dates dates;
  private final Bodies bodies;
  private final DocumentTypes types;
  private final Phrases issuance = of("issuance");
  private final Phrases made = of("made");
  private final Phrases maker = of("maker");
  private final Phrases issue = of("issue");
  private final Phrases subject = of("subject");
  private final Phrases subjectClause = of("subject-clause");
  private final Phrases subjectEnd = of("subject-end");
  private final Phrases clauseVerb = of("clause-verb");

  DetailReader(Lexicon lexicon, CitationWords words, Dates dates, DocumentTypes types) {
    super(lexicon);
    this.words = words;
    this.dates = dates;
    this.types = types;
    bodies = new Bodies(lexicon, words);
  }

  /**
   * Reads on from the end of a citation.
   *
   * @param begin the citation's begin, for a body that is said to issue it before
   * @param end its end
   * @param whole whether the document as a whole is cited, so that what follows is its subject
   */
  Details read(String text, int begin, int end, boolean whole) {
    Span issuer = null;
    Dates.Issued issued = null;
    String year = null;
    boolean issuedSaid = false;
    int p = closeMarkup(text, end);
    for (int i = 0; i < 5; i++) {
      int q = Reader.spaces(text, p);
      if (Reader.isOneOf(text, q, ",(")) {
        q = Reader.spaces(text, q + 1);
      }
      int issuing = issuance.end(text, q);
      Dates.Issued date =
          issued == null ? dates.read(text, issuing > 0 ? Reader.spaces(text, issuing) : q) : null;
      if (date != null) {
        issued = date;
        issuedSaid |= issuing > 0;
        p = Reader.over(text, date.span().end(), ")", 1);
        continue;
      }
      Span madeBy = issuer == null ? maker(text, q) : null;
      if (madeBy != null) {
        issuer = madeBy;
        issuedSaid = true;
        p = made.next(text, madeBy.end());
        continue;
      }
      int of = words.of.end(text, q);
      Span body =
          issuer != null
              ? null
              : of > 0 ? bodies.read(text, Reader.spaces(text, of)) : plenum(text, q);
      if (body != null) {
        issuer = body;
        p = body.end();
        continue;
      }
      int yearWord = year == null && issued == null ? words.year.end(text, q) : -1;
      int yearAt = yearWord > 0 ? Reader.spaces(text, yearWord) : q;
      if (year == null
          && issued == null
          && q > p
          && Reader.year(text, yearAt) > 0
          && (yearWord > 0 || endsClause(text, yearAt + 4))) {
        year = text.substring(yearAt, yearAt + 4);
        p = yearAt + 4;
        continue;
      }
      break;
    }
    if (issuer == null) {
      issuer = bodyBefore(text, begin);
      issuedSaid |= issuer != null;
    }
    Span about = whole ? subject(text, p) : null;
    if (issuer == null && issued == null && about == null && year == null && !issuedSaid) {
      return Details.NONE;
    }
    return new Details(
        issuer,
        issued == null ? null : issued.span(),
        issued == null ? null : issued.value(),
        year != null || issued == null ? year : issued.value().substring(0, 4),
        about,
        issuedSaid);
  }

  /** The body of "do Bộ Tài chính ban hành" or "được Quốc hội thông qua", or null. */
  private @Nullable Span maker(String text, int at) {
    int by = maker.next(text, at);
    Span body = by < 0 ? null : bodies.read(text, Reader.spaces(text, by));
    return body == null || made.next(text, body.end()) < 0 ? null : body;
  }

  private static boolean endsClause(String text, int at) {
    return at >= text.length()
        || !(Reader.isWord(text, at) || Reader.is(text, at, '/') || Reader.isDash(text, at));
  }

  /** Over what closes a link or emphasis around the citation: "](…)", "**". */
  private static int closeMarkup(String text, int end) {
    int p = Reader.over(text, end, "*_", text.length());
    if (Reader.is(text, p, ']') && Reader.is(text, p + 1, '(')) {
      int limit = Math.min(text.length(), p + MAX_SUBJECT);
      for (int i = p; i < limit; i++) {
        if (Reader.is(text, i, ')')) {
          return i + 1;
        }
      }
    }
    return p;
  }

  /** "Hội nghị Trung ương 6 khóa XII" after a number, or null. */
  private @Nullable Span plenum(String text, int at) {
    int meeting = words.meeting.end(text, at);
    int centre = words.centre.next(text, meeting > 0 ? meeting : at);
    if (centre < 0) {
      return null;
    }
    int time = words.time.next(text, centre);
    int number = Reader.spaces(text, time > 0 ? time : centre);
    int end = Reader.digitsEnd(text, number);
    if (end == number || end - number > 2) {
      return null;
    }
    return new Span(at, bodies.term(text, end));
  }

  /** The body before "ban hành", "ký" and the like before a citation, or null. */
  private @Nullable Span bodyBefore(String text, int begin) {
    int verb = issue.beginBefore(text, Reader.spacesBefore(text, begin));
    if (verb <= 0) {
      return null;
    }
    int end = Reader.spacesBefore(text, verb);
    int p = end;
    Span best = null;
    while (p > 0 && end - p < MAX_BEFORE) {
      int word = Reader.wordBegin(text, p);
      if (word == p) {
        char c = text.charAt(p - 1);
        boolean abbreviated = c == '.' && Reader.isUpper(text, p);
        if (c != ',' && c != '-' && c != ' ' && !abbreviated) {
          break;
        }
        p--;
        continue;
      }
      Span body = Reader.isUpper(text, word) ? bodies.read(text, word) : null;
      if (body != null && body.end() == end) {
        best = body;
      }
      p = Reader.spacesBefore(text, word);
    }
    return best;
  }

  /** The subject up to a safe boundary, or null. */
  private @Nullable Span subject(String text, int from) {
    int p = Reader.spaces(text, from);
    boolean open = Reader.is(text, p, '(');
    if (open || (Reader.isOneOf(text, p, ",\""))) {
      p = Reader.spaces(text, p + 1);
    }
    int word = subject.end(text, p);
    // "(v/v …)" is a subject, "(sửa đổi …)" tells what became of the document
    if (word < 0 || (open && !words.title.begins(text, p))) {
      return null;
    }
    int title = quotedTitle(text, word);
    if (title > 0) {
      return new Span(p, title);
    }
    int end = word;
    int comma = -1;
    boolean cites = false;
    while (end < text.length() && end - p < MAX_SUBJECT && !ends(text, end)) {
      if (Reader.is(text, end, ' ')) {
        if (startsDocument(text, end + 1)) {
          cites = true;
        } else if (!cites && startsNextDocument(text, end + 1)) {
          break;
        }
      }
      comma = text.charAt(end) == ',' ? end : comma;
      end++;
    }
    if (comma > word && isClause(text, comma, end)) {
      end = comma;
    }
    end = Reader.spacesBefore(text, end);
    while (end > word && Reader.isOneOf(text, end - 1, "*_-,.")) {
      end = Reader.spacesBefore(text, end - 1);
    }
    return Reader.spaces(text, word) >= end || end - p >= MAX_SUBJECT - 8 ? null : new Span(p, end);
  }

  /** The end of a title in quotation marks after "về", the marks included; or -1. */
  private static int quotedTitle(String text, int word) {
    int open = Reader.spaces(text, word);
    if (!Reader.is(text, open, '"')) {
      return -1;
    }
    int limit = Math.min(text.length(), open + MAX_SUBJECT);
    for (int i = open + 1; i < limit; i++) {
      if (Reader.is(text, i, '"')) {
        return i > open + 1 ? i + 1 : -1;
      }
      if (Reader.is(text, i, ';') || (Reader.is(text, i, '\n') && Reader.spaces(text, i) == i)) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a verb ended the subject, so that a new clause began with the last comma. */
  private boolean isClause(String text, int comma, int end) {
    int p = end;
    if (!Reader.is(text, p, ' ') || !clauseVerb.begins(text, p + 1)) {
      return false;
    }
    int count = 0;
    for (int i = comma; i < end; i++) {
      count += text.charAt(i) == ' ' ? 1 : 0;
    }
    return count >= MIN_CLAUSE;
  }

  /** Whether a type word and a number stand here: what is amended or guided. */
  private boolean startsDocument(String text, int at) {
    CharTrie.Hit<DocumentType> type = types.word(text, at);
    if (type == null || type.value().use() == DocumentType.Use.NEVER) {
      return false;
    }
    int so = words.number.next(text, type.end());
    int p = Reader.spaces(text, so > 0 ? so : type.end());
    return p < text.length()
        && (Reader.isDigit(text, p)
            || (type.value().use() == DocumentType.Use.LAW && Reader.isUpper(text, at)));
  }

  /** "và Nghị định 163/2017/NĐ-CP": the next document of a list, not what this one is about. */
  private boolean startsNextDocument(String text, int at) {
    int and = words.and.end(text, at);
    return and > 0 && startsDocument(text, Reader.spaces(text, and));
  }

  private boolean ends(String text, int at) {
    char c = text.charAt(at);
    switch (c) {
      case ';', ')', '"', ':', '(', '[', ']', '|', '?', '!':
        return true;
      case '\n':
        // a line that goes on in lower case was only wrapped
        int line = Reader.spaces(text, at);
        return line == at || !Reader.isLetter(text, line) || Reader.isUpper(text, line);
      case '.':
        return at + 1 >= text.length()
            || Reader.isSpace(text, at + 1)
            || Reader.is(text, at + 1, '.');
      case ',':
        // a comma of a list of nouns goes on; one before a new clause ends the subject
        int p = Reader.spaces(text, at + 1);
        return p >= text.length() || Reader.isUpper(text, p) || subjectClause.begins(text, p);
      case ' ':
        return subjectEnd.begins(text, at + 1) || text.startsWith("- ", at + 1);
      default:
        return false;
    }
  }
}
