package vn.bienban.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.Article;
import vn.bienban.json.Json;
import vn.bienban.json.JsonException;

/** An article as a line of JSON: {@code {"id", "title", "published", "url", "text"}}. */
final class ArticleLine {
  private ArticleLine() {}

  /**
   * The article of a line, or why there is none.
   *
   * @param otherwise its id where the line gives none
   */
  static Entry read(Place place, TextBytes.Decoded line, @Nullable String otherwise) {
    Json json;
    try {
      json = Json.parse(line.text());
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
    String id = json.get("id").text();
    return new ArticleFields(Article.of(String.valueOf(text.text())))
        .decoded(line)
        .id(id, otherwise)
        .title(json.get("title").text())
        .url(json.get("url").text())
        .published(json.get("published").text())
        .at(place);
  }
}
