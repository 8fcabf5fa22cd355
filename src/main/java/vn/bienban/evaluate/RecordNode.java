package vn.bienban.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.json.Json;
import vn.bienban.text.Span;

/**
 * A record as a tree of what it says, whatever its fields are called. Null and an empty list say
 * nothing and are left out. The ids of a record count its people through, so that one person more
 * changes many of them; here a person's name stands for the id. Nodes that say the same are equal.
 */
sealed interface RecordNode {
  String TEXT = "text";
  String BEGIN = "begin";
  String END = "end";
  String ID = "id";
  String NAME = "name";
  String KEY = "key";
  String SOURCE = "source";
  String CONFIDENCE = "confidence";

  /**
   * A string, number, boolean or list of such.
   *
   * @param json its JSON
   */
  record Scalar(String json) implements RecordNode {
    /** The string, or null where it is something else or has characters that JSON escapes. */
    @Nullable String plainString() {
      return json.startsWith("\"") && json.indexOf('\\') < 0
          ? json.substring(1, json.length() - 1)
          : null;
    }
  }

  /**
   * Another entry of the record, named where JSON has its id.
   *
   * @param handle the handle of the entry
   */
  record Reference(Scalar handle) implements RecordNode {}

  /** An object; its fields in the order of the JSON, which is no part of what it says. */
  record Struct(Map<String, RecordNode> fields) implements RecordNode {
    public Struct {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Nullable RecordNode get(String field) {
      return fields.get(field);
    }

    @Nullable Scalar scalar(String field) {
      return fields.get(field) instanceof Scalar scalar ? scalar : null;
    }

    /** Where its words stand, or null where it has no offsets of its own. */
    @Nullable Span span() {
      int begin = offset(BEGIN);
      int end = offset(END);
      return begin < 0 || end < begin ? null : new Span(begin, end);
    }

    /** What an entry is called by references to it, or null where it cannot be referred to. */
    @Nullable Scalar handle() {
      Scalar id = scalar(ID);
      return id == null ? scalar(NAME) : id;
    }

    private int offset(String field) {
      Scalar number = scalar(field);
      if (number == null) {
        return -1;
      }
      try {
        return Integer.parseInt(number.json());
      } catch (NumberFormatException e) {
        return -1;
      }
    }
  }

  /** A list of objects. */
  record Entries(List<Struct> structs) implements RecordNode {
    static final Entries NONE = new Entries(List.of());

    public Entries {
      structs = List.copyOf(structs);
    }
  }

  /**
   * The tree of a record.
   *
   * @param ignored the names of fields that are left out, wherever they stand
   */
  static Struct of(Json record, Set<String> ignored) {
    return new Reader(handles(record), ignored).root(record);
  }

  /**
   * For each id in the record's lists what the entry is called instead: its name, if it has one.
   */
  private static Map<String, String> handles(Json record) {
    Map<String, String> handles = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Json list : record.fields().values()) {
      for (Json entry : list.elements()) {
        String id = entry.get(ID).text();
        if (id != null) {
          String name = entry.get(NAME).isString() ? entry.get(NAME).text() : id;
          String handle = name;
          for (int n = 2; !taken.add(handle); n++) {
            handle = name + " (" + n + ")";
          }
          handles.put(id, handle);
        }
      }
    }
    return handles;
  }

  /** Makes a tree of JSON. */
  record Reader(Map<String, String> handles, Set<String> ignored) {
    Struct root(Json record) {
      Map<String, RecordNode> fields = new LinkedHashMap<>();
      record.fields().forEach((name, value) -> put(fields, name, value, true));
      return new Struct(fields);
    }

    private Struct struct(Json json, boolean canBeReferredTo) {
      Map<String, RecordNode> fields = new LinkedHashMap<>();
      json.fields()
          .forEach(
              (name, value) -> {
                if (canBeReferredTo && name.equals(ID)) {
                  String id = value.text();
                  String handle = id == null ? null : handles.get(id);
                  if (handle != null && !handle.equals(json.get(NAME).text())) {
                    fields.put(ID, string(handle));
                  }
                } else {
                  put(fields, name, value, false);
                }
              });
      return new Struct(fields);
    }

    private void put(Map<String, RecordNode> fields, String name, Json value, boolean top) {
      List<Json> elements = value.elements();
      if (value.isNull() || value.isArray() && elements.isEmpty() || ignored.contains(name)) {
        return;
      }
      if (value.isObject()) {
        fields.put(name, struct(value, false));
      } else if (!elements.isEmpty() && elements.stream().allMatch(Json::isObject)) {
        List<Struct> structs = new ArrayList<>();
        elements.forEach(element -> structs.add(struct(element, top)));
        fields.put(name, new Entries(structs));
      } else {
        String handle = value.isString() && !top ? handles.get(value.text()) : null;
        fields.put(
            name,
            handle == null || name.equals(TEXT)
                ? new Scalar(value.toString())
                : new Reference(string(handle)));
      }
    }

    private static Scalar string(String text) {
      return new Scalar(Json.of(text).toString());
    }
  }
}
