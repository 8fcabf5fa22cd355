package vn.bienban.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.json.Json;

/**
 * Annotations of articles that may not be copied: an array of two whole numbers stands for the
 * words of the article from the first offset to before the second one, in UTF-16 units of the text
 * as the archive has it.
 */
final class Standoff {
  private Standoff() {}

  /** Whether offsets stand for words anywhere in a value. */
  static boolean isIn(Json json) {
    return isSpan(json)
        || json.elements().stream().anyMatch(Standoff::isIn)
        || json.fields().values().stream().anyMatch(Standoff::isIn);
  }

  /**
   * The same with the words for the offsets.
   *
   * @throws IllegalArgumentException if offsets lie outside the text
   */
  static Json spelled(Json json, String text) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    json.fields().forEach((name, value) -> fields.put(name, plain(value, text)));
    return Json.of(fields);
  }

  private static boolean isSpan(Json json) {
    List<Json> elements = json.elements();
    return elements.size() == 2 && elements.get(0).isNumber() && elements.get(1).isNumber();
  }

  private static @Nullable Object plain(Json json, String text) {
    if (isSpan(json)) {
      return words(json, text);
    }
    if (json.isArray()) {
      List<@Nullable Object> elements = new ArrayList<>();
      json.elements().forEach(element -> elements.add(plain(element, text)));
      return elements;
    }
    if (json.isObject()) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      json.fields().forEach((name, value) -> fields.put(name, plain(value, text)));
      return fields;
    }
    return json.isNull() ? null : json.isString() || json.isNumber() ? json.text() : json.isTrue();
  }

  private static String words(Json span, String text) {
    int begin = span.elements().get(0).number(-1);
    int end = span.elements().get(1).number(-1);
    if (begin < 0 || begin >= end || end > text.length()) {
      throw new IllegalArgumentException(
          span + " lies outside the article's " + text.length() + " characters");
    }
    return text.substring(begin, end);
  }
}
