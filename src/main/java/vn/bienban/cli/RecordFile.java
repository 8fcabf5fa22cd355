package vn.bienban.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.bienban.archive.Input;
import vn.bienban.json.Json;
import vn.bienban.json.JsonException;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.MergedMeeting;

/** Files of records, one a line: what is none is told once, and not for each of its lines. */
final class RecordFile {
  /** How far to look for the first line. */
  private static final int LOOK_AHEAD = 1 << 16;

  private static final String MADE = ", not records; 'bienban annotate' makes records";
  private static final String RECORD = "bienban/record/";

  private RecordFile() {}

  /**
   * Opens a file of records, packed with gzip or not.
   *
   * @param name what messages call it
   * @throws NotBegunException saying what it holds instead
   */
  static InputStream open(Path file, String name) throws IOException {
    BufferedInputStream in = new BufferedInputStream(Input.file(file).unpacked(), LOOK_AHEAD);
    try {
      in.mark(LOOK_AHEAD);
      byte[] head = head(in);
      in.reset();
      String problem = problem(head, head.length < LOOK_AHEAD);
      if (problem != null) {
        throw new NotBegunException(name + ": " + problem);
      }
      return in;
    } catch (IOException | NotBegunException e) {
      in.close();
      throw e;
    }
  }

  /**
   * What it begins with; of a pipe, the rest of which may be long in coming, up to a first record.
   */
  private static byte[] head(InputStream in) throws IOException {
    byte[] head = new byte[LOOK_AHEAD];
    int length = 0;
    int line = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      head[length++] = (byte) b;
      if (length == LOOK_AHEAD
          || (b == '\n' && holdsRecord(new String(head, line, length - line, UTF_8)))) {
        break;
      }
      line = b == '\n' ? length : line;
    }
    return Arrays.copyOf(head, length);
  }

  private static boolean holdsRecord(String text) {
    return text.contains("{\"schema\":\"" + ArticleRecord.SCHEMA + '"');
  }

  /** What a file that begins so holds instead of records, or null. */
  private static @Nullable String problem(byte[] head, boolean whole) {
    for (byte b : head) {
      if (b == 0) {
        return "a binary file" + MADE;
      }
    }
    String text = new String(head, UTF_8).stripLeading();
    if (holdsRecord(text)) {
      return null; // some at least are records
    }
    int end = text.indexOf('\n');
    if (text.isEmpty() || (end < 0 && !whole)) {
      return null; // nothing, or a line so long that it is told when it is read
    }
    String line = (end < 0 ? text : text.substring(0, end)).strip();
    if (line.startsWith("[")) {
      return "a list in JSON" + MADE + ", one a line";
    }
    Json json;
    try {
      json = Json.parse(line);
    } catch (JsonException e) {
      return line.startsWith("{") && end >= 0 && text.substring(end + 1).startsWith("  ")
          ? "JSON over several lines, as 'annotate --pretty' prints it; records stand one a line"
          : line.startsWith("{") ? null : "no JSON" + MADE;
    }
    String schema = json.isObject() ? json.get("schema").text() : null;
    if (ArticleRecord.SCHEMA.equals(schema)) {
      return null;
    }
    if (MergedMeeting.SCHEMA.equals(schema)) {
      return "merged meetings, as 'bienban merge' writes them" + MADE;
    }
    if (schema != null && schema.startsWith(RECORD)) {
      return "records of " + schema + "; this build reads " + ArticleRecord.SCHEMA;
    }
    return (json.get("text").isString() ? "articles" : "JSON of another kind") + MADE;
  }
}
