package vn.bienban.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that the article cites.
 *
 * @param key what tells it from others, after the annotation guide
 * @param type the full name of its type, first letter in upper case: "Nghị định" for "NĐ"; null
 *     where the article gives only a number
 * @param typeText the type words of the first mention that has some, as written; or null
 * @param number its number, or null
 * @param year its year, or null
 * @param symbol type and issuer as in the code, such as {@code CTr/ĐU}, or null
 * @param system whose numbering it follows
 * @param issuer the body said to have issued it, or null
 * @param issued its date of issue, or null
 * @param subject what it is about, or null
 * @param lookup what to search a database of legal documents for: type and code, with the year of
 *     issue where the code has none, or a law's name and year; null where the article tells too
 *     little to find it. Made by rule, never looked up
 * @param mentions where the article cites it
 */
public record CitedDocument(
    String key,
    @Nullable String type,
    @Nullable String typeText,
    @Nullable String number,
    @Nullable String year,
    @Nullable String symbol,
    DocumentSystem system,
    @Nullable Value issuer,
    @Nullable DateValue issued,
    @Nullable Value subject,
    @Nullable String lookup,
    List<DocumentMention> mentions) {
  public CitedDocument {
    mentions = List.copyOf(mentions);
  }
}
