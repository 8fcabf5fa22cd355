package vn.bienban.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.ArticleRecord;

/**
 * A JSON value of any shape, for readers of files whose shape is not the record's. What is not
 * there reads like null. Immutable.
 */
public final class Json {
  private final JsonNode node;

  private Json(JsonNode node) {
    this.node = node;
  }

  /**
   * The one value that a text holds.
   *
   * @throws JsonException if it is no JSON, holds more than one value, or names a field twice
   */
  public static Json parse(String text) {
    try {
      JsonNode node = Mapping.MAPPER.readTree(text);
      if (node.isMissingNode()) {
        throw new JsonException("no JSON: nothing there");
      }
      return new Json(node);
    } catch (JsonProcessingException e) {
      throw Mapping.broken("no JSON", e);
    }
  }

  /** A record as it would be read back from its JSON. */
  public static Json of(ArticleRecord record) {
    return new Json(Mapping.MAPPER.valueToTree(record));
  }

  /** A string. */
  public static Json of(String text) {
    return new Json(TextNode.valueOf(text));
  }

  /** An object of strings, numbers, booleans, nulls and other such maps, in the map's order. */
  public static Json of(Map<String, ? extends @Nullable Object> fields) {
    return new Json(Mapping.MAPPER.valueToTree(fields));
  }

  /** The field of an object; a null value where there is none or this is no object. */
  public Json get(String field) {
    JsonNode child = node.get(field);
    return new Json(child == null ? MissingNode.getInstance() : child);
  }

  /** Whether this is an object that has the field, be it null. */
  public boolean has(String field) {
    return node.has(field);
  }

  /** Whether this is null or not there. */
  public boolean isNull() {
    return node.isNull() || node.isMissingNode();
  }

  /** Whether this is an object. */
  public boolean isObject() {
    return node.isObject();
  }

  /** Whether this is an array. */
  public boolean isArray() {
    return node.isArray();
  }

  /** Whether this is a string. */
  public boolean isString() {
    return node.isTextual();
  }

  /** Whether this is a number. */
  public boolean isNumber() {
    return node.isNumber();
  }

  /** The string or the digits of a number, or null where this is neither. */
  public @Nullable String text() {
    return node.isTextual() || node.isNumber() ? node.asText() : null;
  }

  /** The number, or {@code otherwise} where this is no whole number of 32 bits. */
  public int number(int otherwise) {
    return node.canConvertToInt() ? node.intValue() : otherwise;
  }

  /** Whether this is {@code true}. */
  public boolean isTrue() {
    return node.isBoolean() && node.booleanValue();
  }

  /** The elements of an array; none where this is no array. */
  public List<Json> elements() {
    List<Json> elements = new ArrayList<>();
    if (node.isArray()) {
      for (JsonNode element : node) {
        elements.add(new Json(element));
      }
    }
    return elements;
  }

  /** The first element of an array; a null value where there is none. */
  public Json first() {
    return new Json(node.isArray() ? node.path(0) : MissingNode.getInstance());
  }

  /** The fields of an object in their order; none where this is no object. */
  public Map<String, Json> fields() {
    Map<String, Json> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      fields.put(field.getKey(), new Json(field.getValue()));
    }
    return fields;
  }

  /** The value as JSON in one line, which UTF-8 can hold and a terminal shows whatever is in it. */
  @Override
  public String toString() {
    return JsonText.escaped(node.toString());
  }

  /** The value as JSON in indented lines for reading, otherwise as {@link #toString}. */
  public String toPrettyString() {
    try {
      return JsonText.escaped(Mapping.MAPPER.writer(JsonText.printer()).writeValueAsString(node));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a value cannot be written", e);
    }
  }
}
