package vn.bienban.annotate.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.CitationMention.Details;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Match.Range;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.text.Span;

/**
 * Reads what the words around a citation tell of the document: issuer, date or year of issue,
 * subject. Thread-safe.
 */
final class DetailReader extends PhraseReader {
  private static final int MAX_SUBJECT = 400;
  private static final int YEAR = 4;

  /** So many things at most stand between a citation and what it is about. */
  private static final int MAX_DETAILS = 5;

  /** So many tokens before a citation the body that issues it may begin. */
  private static final int MAX_BEFORE = 20;

  /** A clause of fewer words after a comma may be an item of a list. */
  private static final int MIN_CLAUSE = 4;

  private final CitationWords words;
  private final Dates dates;
  private final DocumentTypes types;
  private final RuleMatcher behind;
  private final RuleMatcher behindGlued;
  private final RuleMatcher before;
  private final LexicalClass issue;
  private final Phrases subject = of("subject");
  private final Phrases subjectClause = of("subject-clause");
  private final Phrases subjectEnd = of("subject-end");
  private final Phrases clauseVerb = of("clause-verb");

  DetailReader(
      Lexicon lexicon, CitationWords words, Dates dates, DocumentTypes types, RuleSheet rules) {
    super(lexicon);
    this.words = words;
    this.dates = dates;
    this.types = types;
    issue = lexicon.lexicalClass("citation.issue");
    behind = RuleMatcher.of(List.of(rules.rule("citation.detail")));
    behindGlued = RuleMatcher.of(List.of(rules.rule("citation.issuer-glued")));
    before = RuleMatcher.of(List.of(rules.rule("citation.issuer-before")));
  }

  /**
   * Reads on from the end of a citation.
   *
   * @param begin the citation's begin, for a body that is said to issue it before
   * @param end its end
   * @param whole whether the document as a whole is cited, so that what follows is its subject
   */
  Details read(PatternPlaces places, int begin, int end, boolean whole) {
    String text = places.text();
    Span issuer = null;
    Dates.Issued issued = null;
    String year = null;
    boolean issuedSaid = false;
    int p = closeMarkup(text, end);
    for (int i = 0; i < MAX_DETAILS; i++) {
      boolean glued = Reader.isWord(text, p - 1) && Reader.isWord(text, p);
      Dates.Issued lost = glued && issued == null ? dates.read(text, p) : null;
      if (lost != null) {
        issued = lost;
        p = lost.span().end();
        continue;
      }
      int of = glued ? words.of.end(text, p) : -1;
      Match match = places.behind(of > 0 ? of : p, of > 0 ? behindGlued : behind);
      if (match == null) {
        break;
      }
      Range date = match.get("date");
      Range body = match.get("issuer");
      Range ofYear = match.get("year");
      if (date != null && issued == null) {
        issued = dates.read(text, places.span(date).begin());
        p = issued == null ? p : Reader.over(text, issued.span().end(), ")", 1);
      } else if (body != null && issuer == null) {
        issuer = places.span(body);
        p = places.end(match);
      } else if (ofYear != null && issued == null && year == null) {
        int at = places.span(ofYear).begin();
        year = text.substring(at, at + YEAR);
        p = at + YEAR;
      } else {
        break;
      }
      issuedSaid |= match.has("said");
    }
    if (issuer == null) {
      issuer = bodyBefore(places, begin);
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

  /** The body before "ban hành", "ký" and the like before a citation, or null. */
  private @Nullable Span bodyBefore(PatternPlaces places, int begin) {
    Match match = places.before(begin, issue, MAX_BEFORE, before);
    Range body = match == null ? null : match.get("issuer");
    return body == null ? null : places.span(body);
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
    DocumentTypes.Hit type = types.word(text, at);
    if (type == null || type.type().use() == DocumentType.Use.NEVER) {
      return false;
    }
    int so = words.number.next(text, type.end());
    int p = Reader.spaces(text, so > 0 ? so : type.end());
    return p < text.length()
        && (Reader.isDigit(text, p)
            || (type.type().use() == DocumentType.Use.LAW && Reader.isUpper(text, at)));
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
