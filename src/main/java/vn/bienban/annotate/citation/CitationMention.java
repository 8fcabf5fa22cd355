package vn.bienban.annotate.citation;

import org.jspecify.annotations.Nullable;
import vn.bienban.text.Span;

/**
 * One place of the text that cites a document, before mentions of the same document are brought
 * together.
 *
 * @param span from the type word to the end of the number or name
 * @param type the type, or null for a code alone
 * @param typeWords the type words as they stand in the text, or null
 * @param target what is cited
 * @param details issuer, date and subject that follow
 * @param pinpoint where the part pointed at stands, or null
 * @param rule the rule that found it
 */
record CitationMention(
    Span span,
    @Nullable DocumentType type,
    @Nullable String typeWords,
    Target target,
    Details details,
    @Nullable Span pinpoint,
    String rule) {

  /** The same mention with an issuer that a list names for all its items. */
  CitationMention withIssuer(Span issuer) {
    Details shared =
        new Details(issuer, details.issued, details.year, details.subject, details.made);
    return new CitationMention(span, type, typeWords, target, shared, pinpoint, rule);
  }

  /** Where the citation begins, with the part that it points at. */
  int begin() {
    return pinpoint == null ? span.begin() : pinpoint.begin();
  }

  /** The end of the citation with issuer and date, before the words on what it is about. */
  int namedEnd() {
    Dates.Issued issued = details.issued;
    int dated = issued == null ? -1 : issued.span().end();
    return Math.max(span.end(), Math.max(end(details.issuer), dated));
  }

  /** Whether both are said to be of one type. */
  boolean sameKind(CitationMention other) {
    return type != null && other.type != null && type.kind().equals(other.type.kind());
  }

  /** The end of the citation with what the words after it tell of the document. */
  int end() {
    return Math.max(namedEnd(), end(details.subject()));
  }

  private static int end(@Nullable Span detail) {
    return detail == null ? -1 : detail.end();
  }

  /** What a mention cites. */
  sealed interface Target {}

  /**
   * A document with its code.
   *
   * @param code the code
   * @param law the law's name that stands with it, or null
   * @param lawYear the year that stands with the name, or null
   * @param shared whether symbol and year were taken from another code of the same list and may be
   *     those of a document named elsewhere
   */
  record Coded(Code code, @Nullable String law, @Nullable String lawYear, boolean shared)
      implements Target {}

  /**
   * A document with a number and no symbol.
   *
   * @param number as written
   * @param year or null
   * @param alone whether it may be a document that is nowhere named in full; else it counts only as
   *     a further mention
   */
  record Numbered(String number, @Nullable String year, boolean alone) implements Target {}

  /**
   * A law by name.
   *
   * @param name in lower case, as written
   * @param law its full name where a table knows it, else the name as written
   * @param year or null
   */
  record Named(String name, String law, @Nullable String year) implements Target {}

  /**
   * A document of a plenum of the Central Committee.
   *
   * @param kind the type
   * @param number the plenum's
   * @param term the committee's, or null
   */
  record Plenum(String kind, String number, @Nullable String term) implements Target {}

  /**
   * A congress resolution.
   *
   * @param ordinal as written
   * @param level whose congress, in lower case; empty where that stays open
   * @param said whether the words say whose; else the level is the Party's by the short form alone
   */
  record Congress(String ordinal, String level, boolean said) implements Target {}

  /**
   * A national standard or technical regulation.
   *
   * @param key as {@code TCVN 6396-1:2020}, spaces set right
   * @param number without word and year
   * @param year or null
   */
  record Standard(String key, String number, @Nullable String year) implements Target {}

  /** "Nghị định này": a document named elsewhere. */
  record Pointer() implements Target {}

  /**
   * The number in a document's own head. It cites nothing, but is one more mention of the document
   * where the text cites it too.
   *
   * @param code the number
   */
  record Own(Code code) implements Target {}

  /** A type word alone in a line in capitals, as documents name themselves: "QUYẾT ĐỊNH:". */
  record Heading() implements Target {}

  /**
   * What the words after a citation tell of the document.
   *
   * @param issuer where its issuer is named, or null
   * @param issued its date of issue, or null
   * @param year the year of issue, of the date or apart from the code, or null
   * @param subject what it is about, or null
   * @param made whether the words say that it was issued: "do Bộ Tài chính ban hành"
   */
  record Details(
      @Nullable Span issuer,
      Dates.@Nullable Issued issued,
      @Nullable String year,
      @Nullable Span subject,
      boolean made) {
    Details {
      year = year == null && issued != null ? issued.year() : year;
    }

    static final Details NONE = new Details(null, null, null, null, false);

    /** Whether they tell nothing. */
    boolean areNone() {
      return issuer == null && issued == null && year == null && subject == null && !made;
    }
  }
}
