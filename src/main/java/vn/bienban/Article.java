package vn.bienban;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is given: its text and what is known about it. Immutable.
 *
 * @param text the original text; all offsets of the record point into it
 * @param format how the text is written
 * @param id the caller's name for it, or null
 * @param title its title, or null; of several events it helps to tell the one that is reported
 * @param published the date it was published, the anchor of relative dates, or null
 * @param url where it stood, or null
 */
public record Article(
    String text,
    Format format,
    @Nullable String id,
    @Nullable String title,
    @Nullable LocalDate published,
    @Nullable String url) {

  /** How a text is written. */
  public enum Format {
    /** Plain text or Markdown. */
    TEXT,
    /** An HTML page or fragment; offsets point into its source. */
    HTML
  }

  public Article {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(format, "format");
  }

  /** An article of plain text or Markdown. */
  public static Article of(String text) {
    return new Article(text, Format.TEXT, null, null, null, null);
  }

  /** An article of HTML source. */
  public static Article ofHtml(String html) {
    return new Article(html, Format.HTML, null, null, null, null);
  }

  /** The same article with this id. */
  public Article id(@Nullable String value) {
    return new Article(text, format, value, title, published, url);
  }

  /** The same article with this title. */
  public Article title(@Nullable String value) {
    return new Article(text, format, id, value, published, url);
  }

  /** The same article with this publication date. */
  public Article published(@Nullable LocalDate value) {
    return new Article(text, format, id, title, value, url);
  }

  /** The same article with this address. */
  public Article url(@Nullable String value) {
    return new Article(text, format, id, title, published, value);
  }
}
