package vn.bienban.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bienban.json.Json;
import vn.bienban.json.JsonException;

/**
 * What an article reports as people see it, or a record that a system wrote: JSON in the shape of
 * the record or of the annotation guide. Where the article may not be copied, arrays of two offsets
 * stand for its words (UTF-16 units, end exclusive), and the record says nothing before it is laid
 * on the text.
 */
public final class GoldRecord {
  private final String id;
  private final Json json;
  private final Facts facts;

  private GoldRecord(String id, Json json, Facts facts) {
    this.id = id;
    this.json = json;
    this.facts = facts;
  }

  /**
   * A record from its JSON.
   *
   * @throws IllegalArgumentException if a record cannot have this shape
   */
  public static GoldRecord of(Json json) {
    String id = json.get("id").text();
    if (!json.isObject() || id == null) {
      throw new IllegalArgumentException("not an object with the field \"id\"");
    }
    return new GoldRecord(id, json, Standoff.isIn(json) ? Facts.none() : Facts.of(json));
  }

  /** Whether it has offsets only, so that it says nothing without the text of its article. */
  public boolean needsText() {
    return Standoff.isIn(json);
  }

  /**
   * The record with the words of its article where it has offsets only; else itself.
   *
   * @throws IllegalArgumentException if the offsets cannot be of this text
   */
  public GoldRecord on(String text) {
    return needsText() ? of(Standoff.spelled(json, text)) : this;
  }

  /**
   * The records of a file with one a line (.jsonl) or a single one (.json), or of all .json files
   * of a folder in the order of their names.
   *
   * @throws IOException if something cannot be read
   * @throws IllegalArgumentException naming file and line of what is no record
   */
  public static List<GoldRecord> read(Path path) throws IOException {
    List<GoldRecord> records = new ArrayList<>();
    if (Files.isDirectory(path)) {
      try (Stream<Path> files = Files.list(path)) {
        for (Path file : files.filter(GoldRecord::isJson).sorted().toList()) {
          records.add(parse(Files.readString(file), file.toString()));
        }
      }
    } else if (isJson(path)) {
      records.add(parse(Files.readString(path), path.toString()));
    } else {
      int number = 0;
      for (String line : Files.readString(path, StandardCharsets.UTF_8).split("\n", -1)) {
        number++;
        if (!line.isBlank()) {
          records.add(parse(line, path + ":" + number));
        }
      }
    }
    return records;
  }

  /** The article it is of. */
  public String id() {
    return id;
  }

  /**
   * Whether a text may be its article: one with offsets tells how long the article is, as an
   * archive may have several of one id.
   */
  public boolean fits(String text) {
    return !json.has("length") || json.get("length").number(-1) == text.length();
  }

  /** The publication date that is known of the article, or null. */
  public @Nullable String published() {
    return json.get("published").text();
  }

  Facts facts() {
    return facts;
  }

  private static boolean isJson(Path file) {
    return file.toString().endsWith(".json");
  }

  private static GoldRecord parse(String text, String place) {
    try {
      return of(Json.parse(text));
    } catch (JsonException | IllegalArgumentException e) {
      throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
    }
  }
}
