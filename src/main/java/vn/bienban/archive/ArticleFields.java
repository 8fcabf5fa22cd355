package vn.bienban.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bienban.Article;
import vn.bienban.normalize.LegacyEncoding;
import vn.bienban.record.Diagnostic;

/** An article put together from what a file says of it, and what is noted about that. */
final class ArticleFields {
  private Article article;
  private final List<Diagnostic> notes = new ArrayList<>();

  ArticleFields(Article article) {
    this.article = article;
    if (article.text().isBlank()) {
      note("empty", "the article is empty");
    }
  }

  ArticleFields note(String code, String message) {
    notes.add(new Diagnostic(code, message, 0, 0));
    return this;
  }

  /** How the text was come by, where that is worth a note. */
  ArticleFields decoded(TextBytes.Decoded decoded) {
    notes.addAll(0, notes(decoded));
    return this;
  }

  static List<Diagnostic> notes(TextBytes.Decoded decoded) {
    List<Diagnostic> notes = new ArrayList<>();
    String encoding = decoded.encoding();
    if (encoding != null) {
      // VIQR is ASCII, and that is UTF-8 too.
      String message =
          String.format(
              Locale.ROOT,
              "%sread as %s, certainty %.2f",
              encoding.equals(LegacyEncoding.VIQR.name()) ? "" : "not UTF-8; ",
              encoding,
              decoded.certainty());
      notes.add(new Diagnostic("encoding", message, 0, 0));
    }
    if (decoded.unknown() > 0) {
      notes.add(
          new Diagnostic(
              "encoding", decoded.unknown() + " characters are unknown in the encoding", 0, 0));
    }
    return notes;
  }

  ArticleFields id(@Nullable String id, @Nullable String otherwise) {
    article = article.id(id == null || id.isEmpty() ? otherwise : id);
    return this;
  }

  ArticleFields title(@Nullable String title) {
    article = article.title(title);
    return this;
  }

  ArticleFields url(@Nullable String url) {
    article = article.url(url);
    return this;
  }

  ArticleFields published(@Nullable String published) {
    if (published != null && !published.isBlank()) {
      try {
        article = article.published(PublicationDate.parse(published));
      } catch (IllegalArgumentException e) {
        note("published", e.getMessage() + "; read without it");
      }
    }
    return this;
  }

  Entry at(Place place) {
    return new Entry.Read(place, article, notes);
  }
}
