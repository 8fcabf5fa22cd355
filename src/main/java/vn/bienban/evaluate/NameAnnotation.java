package vn.bienban.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.bienban.json.Json;
import vn.bienban.json.JsonException;
import vn.bienban.text.Span;

/**
 * The names in a stretch of an article that may not be copied, such as a sentence: all that stand
 * in it, or none. Offsets are UTF-16 units of the article's text as its archive has it, ends
 * exclusive. Immutable.
 *
 * @param id the article's
 * @param length of the article's text, as an archive may have several articles of one id
 * @param stretch what was read
 * @param names what it names, by offsets
 */
public record NameAnnotation(String id, int length, Span stretch, List<NameScore.Name> names) {
  private static final String PERSON = "PER";

  public NameAnnotation {
    names = List.copyOf(names);
  }

  /**
   * The annotations of a file, one a line.
   *
   * @throws IOException if it cannot be read
   * @throws IllegalArgumentException naming file and line of what is none
   */
  public static List<NameAnnotation> read(Path file) throws IOException {
    List<NameAnnotation> annotations = new ArrayList<>();
    int number = 0;
    for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        try {
          annotations.add(of(Json.parse(line)));
        } catch (JsonException | IllegalArgumentException e) {
          throw new IllegalArgumentException(file + ":" + number + ": " + e.getMessage(), e);
        }
      }
    }
    if (annotations.isEmpty()) {
      throw new IllegalArgumentException(file + ": no annotations in it");
    }
    return annotations;
  }

  private static NameAnnotation of(Json json) {
    String id = json.get("id").text();
    if (id == null || !json.get("names").isArray()) {
      throw new IllegalArgumentException("not an object with the fields \"id\" and \"names\"");
    }
    int length = json.get("length").number(-1);
    int begin = json.get("begin").number(-1);
    int end = json.get("end").number(-1);
    if (begin < 0 || begin >= end || end > length) {
      throw new IllegalArgumentException(
          "begin " + begin + " and end " + end + " are no stretch of " + length + " characters");
    }
    List<NameScore.Name> names = new ArrayList<>();
    for (Json name : json.get("names").elements()) {
      List<Json> cells = name.elements();
      String type = cells.size() == 3 ? cells.get(0).text() : null;
      int from = type == null ? -1 : cells.get(1).number(-1);
      int to = type == null ? -1 : cells.get(2).number(-1);
      if (type == null || from < begin || from >= to || to > end) {
        throw new IllegalArgumentException(name + " is no name in the stretch");
      }
      names.add(new NameScore.Name(type.toUpperCase(Locale.ROOT), from, to));
    }
    return new NameAnnotation(id, length, new Span(begin, end), names);
  }

  /** Whether a text may be its article. */
  public boolean fits(String text) {
    return length == text.length();
  }

  /** Whether some words lie in the stretch. */
  boolean covers(Span words) {
    return stretch.begin() <= words.begin() && words.end() <= stretch.end();
  }

  /** Whether some words are the name of a person, no more and no less. */
  boolean isPerson(Span words) {
    return names.contains(new NameScore.Name(PERSON, words.begin(), words.end()));
  }
}
