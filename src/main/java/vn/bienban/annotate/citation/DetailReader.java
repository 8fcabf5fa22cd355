package vn.bienban.annotate.citation;

import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.CitationMention.Details;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Match.Range;
import vn.bienban.text.Span;

/**
 * Reads what the words around a citation tell of the document: issuer, date or year of issue,
 * subject. For one text and one thread.
 */
final class DetailReader extends TextReader {
  private static final int MAX_SUBJECT = 392;
  private static final int YEAR = 4;

  /** So many things at most stand between a citation and what it is about. */
  private static final int MAX_DETAILS = 5;

  DetailReader(TextReader reader) {
    super(reader);
  }

  /**
   * Reads on from the end of a citation.
   *
   * @param begin the citation's begin, for a body that is said to issue it before
   * @param end its end
   * @param whole whether the document as a whole is cited, so that what follows is its subject
   */
  Details read(int begin, int end, boolean whole) {
    Span issuer = null;
    Dates.Issued issued = null;
    String year = null;
    boolean issuedSaid = false;
    int p = closeMarkup(end);
    for (int i = 0; i < MAX_DETAILS; i++) {
      boolean glued = isWord(text, p - 1) && isWord(text, p);
      Dates.Issued lost = glued && issued == null ? grammar.dates().read(text, p) : null;
      if (lost != null) {
        issued = lost;
        p = lost.span().end();
        continue;
      }
      int of = glued ? words.gluedOf.end(text, p) : -1;
      Match match = behind(of > 0 ? of : p, of > 0 ? rules.gluedIssuers : rules.details);
      if (match == null) {
        break;
      }
      Range date = match.get("date");
      Range body = match.get("issuer");
      Range ofYear = match.get("year");
      if (date != null && issued == null) {
        issued = grammar.dates().read(text, span(date).begin());
        p = issued == null ? p : over(text, issued.span().end(), ")", 1);
      } else if (body != null && issuer == null) {
        issuer = span(body);
        p = end(match);
      } else if (ofYear != null && issued == null && year == null) {
        int at = span(ofYear).begin();
        year = text.substring(at, at + YEAR);
        p = at + YEAR;
      } else {
        break;
      }
      issuedSaid |= match.has("said");
    }
    if (issuer == null) {
      issuer = bodyBefore(begin);
      issuedSaid |= issuer != null;
    }
    Span about = whole ? subject(p) : null;
    return new Details(issuer, issued, year, about, issuedSaid);
  }

  /** Over what closes a link or emphasis around the citation: "](…)", "**". */
  private int closeMarkup(int end) {
    int p = over(text, end, "*_", text.length());
    if (is(text, p, ']') && is(text, p + 1, '(')) {
      int limit = Math.min(text.length(), p + MAX_SUBJECT);
      for (int i = p; i < limit; i++) {
        if (is(text, i, ')')) {
          return i + 1;
        }
      }
    }
    return p;
  }

  /** The body before "ban hành", "ký" and the like before a citation, or null. */
  private @Nullable Span bodyBefore(int begin) {
    Match match = ends(words.issue, begin) ? before(begin, rules.issuersBefore) : null;
    Range body = match == null ? null : match.get("issuer");
    return body == null ? null : span(body);
  }

  /** What the document is about, up to a safe boundary, or null. */
  private @Nullable Span subject(int from) {
    boolean glued = isWord(text, from - 1) && isWord(text, from);
    int word = glued ? words.gluedSubject.end(text, from) : -1;
    Match match = word < 0 ? behind(from, rules.subjects) : behind(word, rules.gluedSubjects);
    Range about = match == null ? null : match.get("about");
    Span span = about == null ? null : span(about);
    if (span != null && begins(words.clauseVerb, span.end())) {
      // a verb ended the subject: a new clause, whose own subject is no part of it, began before
      Match clause = behind(from, rules.subjectClauses);
      about = clause == null ? about : clause.get("about");
      span = about == null ? span : span(about);
    }
    return span == null || span.end() - span.begin() >= MAX_SUBJECT
        ? null
        : new Span(word < 0 ? span.begin() : from, span.end());
  }
}
