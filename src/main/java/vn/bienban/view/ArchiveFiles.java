package vn.bienban.view;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.bienban.json.Json;

/**
 * The page over an archive and the files of data beside it: scripts, as a page opened from the disk
 * may read nothing else, each with some rows of a list. For one thread.
 */
final class ArchiveFiles {
  /** Rows in a file. */
  static final int SIZE = 1000;

  private static final String MESSAGES = "archive.";

  private final ViewFolder folder;
  private final Language language;
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  ArchiveFiles(ViewFolder folder, Language language) {
    this.folder = folder;
    this.language = language;
  }

  /** Writes a list, in the order in which pages show it. */
  void table(String name, List<List<@Nullable Object>> rows) throws IOException {
    counts.put(name, rows.size());
    for (int from = 0; from < rows.size(); from += SIZE) {
      StringBuilder json = new StringBuilder();
      json(rows.subList(from, Math.min(rows.size(), from + SIZE)), json);
      String file = name + "-" + from / SIZE;
      folder.write("data/" + file + ".js", file(file, json.toString()));
    }
  }

  private static String file(String name, String json) {
    return "bienban(" + Json.of(name) + "," + json + ");\n";
  }

  /**
   * Writes the page and what it reads first.
   *
   * @param facts what the first view shows
   */
  void index(Map<String, @Nullable Object> facts) throws IOException {
    Map<String, String> words = new TreeMap<>();
    language
        .messages()
        .forEach(
            (key, message) -> {
              if (key.startsWith(MESSAGES)) {
                words.put(key.substring(MESSAGES.length()), message);
              } else if (key.startsWith("does.")) {
                words.put(key, message);
              }
            });
    Map<String, @Nullable Object> all = new LinkedHashMap<>(facts);
    all.put("lang", language.code());
    all.put("size", SIZE);
    all.put("tables", counts);
    all.put("words", words);
    StringBuilder json = new StringBuilder();
    json(all, json);
    folder.write("data/overview.js", file("overview", json.toString()));
    folder.write("index.html", shell());
  }

  /** Lists, maps, numbers, strings and null as JSON. */
  private static void json(@Nullable Object value, StringBuilder out) {
    if (value instanceof List<?> list) {
      String separator = "[";
      for (Object element : list) {
        out.append(separator);
        json(element, out);
        separator = ",";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof Map<?, ?> map) {
      String separator = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(separator).append(Json.of(String.valueOf(entry.getKey()))).append(':');
        json(entry.getValue(), out);
        separator = ",";
      }
      out.append(map.isEmpty() ? "{}" : "}");
    } else {
      out.append(value instanceof String text ? Json.of(text).toString() : String.valueOf(value));
    }
  }

  private String shell() {
    String css = Assets.text("base.css") + Assets.text("archive.css");
    String script = Assets.text("archive.js");
    String policy =
        "default-src 'none'; img-src data:; style-src "
            + Assets.hash(css)
            + "; script-src 'self' "
            + Assets.hash(script)
            + "; base-uri 'none'; form-action 'none'";
    String label = language.get(MESSAGES + "label");
    return new Html()
        .raw("<!DOCTYPE html>\n")
        .open("html", "lang", language.code())
        .open("head")
        .open("meta", "charset", "utf-8")
        .open("meta", "http-equiv", "Content-Security-Policy", "content", policy)
        .open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .open("meta", "name", "generator", "content", "BienBan")
        .open("meta", "name", "color-scheme", "content", "light dark")
        .element("title", label + " – BienBan")
        .open("link", "rel", "icon", "href", "data:,")
        .raw("<style>" + css + "</style>")
        .close("head")
        .open("body")
        .open("header")
        .element("h1", label)
        .open("nav", "id", "nav", "aria-label", label)
        .close("nav")
        .close("header")
        .open("main", "id", "main", "tabindex", "-1")
        .close("main")
        .raw("<script>" + script + "</script>\n")
        .close("body")
        .close("html")
        .raw("\n")
        .toString();
  }
}
