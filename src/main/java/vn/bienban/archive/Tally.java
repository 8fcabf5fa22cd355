package vn.bienban.archive;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.bienban.json.Json;
import vn.bienban.record.ArticleRecord;

/**
 * What a run has done so far. Immutable.
 *
 * @param read articles taken in hand, whatever became of them
 * @param written records written
 * @param skipped articles passed over because they are not in the sample
 * @param failed articles that gave no record
 * @param bytes the text of the records' articles, in bytes of UTF-8
 * @param found what the records hold
 */
public record Tally(long read, long written, long skipped, long failed, long bytes, Found found) {
  /** Nothing done yet. */
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, Found.NOTHING);

  /** How much of each kind some records hold. */
  public record Found(long meetings, long people, long speeches, long documents, long tasks) {
    /** No record at all. */
    public static final Found NOTHING = new Found(0, 0, 0, 0, 0);

    /** What one record holds. */
    public static Found in(ArticleRecord record) {
      return new Found(
          record.meetings().size(),
          record.people().size(),
          record.speeches().size(),
          record.documents().size(),
          record.tasks().size());
    }

    Found plus(Found more) {
      return new Found(
          meetings + more.meetings,
          people + more.people,
          speeches + more.speeches,
          documents + more.documents,
          tasks + more.tasks);
    }
  }

  /** One record more. */
  public Tally plusWritten(long articleBytes, Found inRecord) {
    return new Tally(
        read + 1, written + 1, skipped, failed, bytes + articleBytes, found.plus(inRecord));
  }

  /** One failure more. */
  public Tally plusFailed() {
    return new Tally(read + 1, written, skipped, failed + 1, bytes, found);
  }

  /** The same with so many passed over in all. */
  public Tally skipped(long value) {
    return new Tally(read, written, value, failed, bytes, found);
  }

  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("read", read);
    fields.put("written", written);
    fields.put("skipped", skipped);
    fields.put("failed", failed);
    fields.put("bytes", bytes);
    fields.put("meetings", found.meetings);
    fields.put("people", found.people);
    fields.put("speeches", found.speeches);
    fields.put("documents", found.documents);
    fields.put("tasks", found.tasks);
    return fields;
  }

  /**
   * The tally behind its {@link #fields}.
   *
   * @throws IllegalArgumentException naming a field that is no count
   */
  static Tally of(Json json) {
    return new Tally(
        Counts.of(json, "read"),
        Counts.of(json, "written"),
        Counts.of(json, "skipped"),
        Counts.of(json, "failed"),
        Counts.of(json, "bytes"),
        new Found(
            Counts.of(json, "meetings"),
            Counts.of(json, "people"),
            Counts.of(json, "speeches"),
            Counts.of(json, "documents"),
            Counts.of(json, "tasks")));
  }
}
