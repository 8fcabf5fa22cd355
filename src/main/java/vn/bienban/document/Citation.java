package vn.bienban.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.DocumentRole;
import vn.bienban.record.DocumentSystem;
import vn.bienban.text.Span;

/**
 * A document cited in the view, with all its mentions in order of place.
 *
 * @param key what tells it from others, after the annotation guide
 * @param type the full name of its type, first letter in upper case, or null
 * @param typeText the type words of its first mention that has some, or null
 * @param number its number, or null
 * @param year its year, or null
 * @param symbol type and issuer as in the code, or null
 * @param system whose numbering it follows
 * @param issuer where its issuer is named, or null
 * @param issued where its date of issue stands, or null
 * @param issuedValue the ISO value of that date, or null
 * @param subject where the text says what it is about, or null
 * @param lookup what finds it in a database of documents, or null
 * @param mentions where it is cited, at least one
 * @param relations what it is said to do to other documents
 */
public record Citation(
    String key,
    @Nullable String type,
    @Nullable String typeText,
    @Nullable String number,
    @Nullable String year,
    @Nullable String symbol,
    DocumentSystem system,
    @Nullable Span issuer,
    @Nullable Span issued,
    @Nullable String issuedValue,
    @Nullable Span subject,
    @Nullable String lookup,
    List<Mention> mentions,
    List<Relation> relations) {
  public Citation {
    mentions = List.copyOf(mentions);
    relations = List.copyOf(relations);
  }

  /**
   * One place where it is cited.
   *
   * @param span from the type word to the end of the number or name
   * @param pinpoint where the điểm, khoản, điều, chương or phụ lục pointed at stands, or null
   * @param roles what the sentence says is done to the document, each thing once
   * @param rule the rule that found it
   * @param confidence from 0 to 1
   */
  public record Mention(
      Span span,
      @Nullable Span pinpoint,
      List<DocumentRole> roles,
      String rule,
      double confidence) {
    public Mention {
      roles = List.copyOf(roles);
    }
  }

  /**
   * What it does to another document.
   *
   * @param role what it does
   * @param to the index of the other one among those that the article cites
   * @param words where that is said
   * @param rule the rule that found it
   * @param confidence from 0 to 1
   */
  public record Relation(DocumentRole role, int to, Span words, String rule, double confidence) {}
}
