package vn.bienban.record;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that the article cites.
 *
 * @param key what tells it from others, after the annotation guide
 * @param type the type words as written, first letter in upper case; null where the article gives
 *     only a number
 * @param number its number, or null
 * @param year its year, or null
 * @param symbol type and issuer as in the code, such as {@code CTr/ĐU}, or null
 * @param system whose numbering it follows
 * @param issuer the body said to have issued it, or null
 * @param issued its date of issue, or null
 * @param subject what it is about, or null
 * @param mentions where the article cites it
 */
public record CitedDocument(
    String key,
    @Nullable String type,
    @Nullable String number,
    @Nullable String year,
    @Nullable String symbol,
    DocumentSystem system,
    @Nullable Value issuer,
    @Nullable DateValue issued,
    @Nullable Value subject,
    List<DocumentMention> mentions) {
  public CitedDocument {
    mentions = List.copyOf(mentions);
  }
}
