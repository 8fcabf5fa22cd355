package vn.bienban.archive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.json.Json;
import vn.bienban.json.JsonException;
import vn.bienban.pipeline.Article;
import vn.bienban.record.Diagnostic;

/** An article as a line of JSON: {@code {"id", "title", "published", "url", "text"}}. */
final class ArticleLine {
  private ArticleLine() {}

  /**
   * The article of a line, or why there is none.
   *
   * @param defaultId its id where the line gives none
   */
  static Entry read(Place place, String line, @Nullable String defaultId, List<Diagnostic> notes) {
    Json json;
    try {
      json = Json.parse(line);
    } catch (JsonException e) {
      return new Entry.Failed(place, String.valueOf(e.getMessage()));
    }
    if (!json.isObject()) {
      return new Entry.Failed(place, "not an object with the field \"text\"");
    }
    Json text = json.get("text");
    if (!text.isString()) {
      return new Entry.Failed(
          place, text.isNull() ? "no field \"text\"" : "\"text\" is not a string");
    }
    for (String field : List.of("id", "title", "published", "url")) {
      Json value = json.get(field);
      if (!value.isNull() && value.text() == null) {
        return new Entry.Failed(place, "\"" + field + "\" is not a string");
      }
    }
    List<Diagnostic> all = new ArrayList<>(notes);
    Article article = Article.of(String.valueOf(text.text())).id(json.get("id").text());
    if (article.id() == null) {
      article = article.id(defaultId);
    }
    article = article.title(json.get("title").text()).url(json.get("url").text());
    String published = json.get("published").text();
    if (published != null && !published.isBlank()) {
      try {
        article = article.published(PublicationDate.parse(published));
      } catch (IllegalArgumentException e) {
        all.add(new Diagnostic("published", e.getMessage() + "; read without it", 0, 0));
      }
    }
    return ArchiveReader.entry(place, article, all);
  }
}
