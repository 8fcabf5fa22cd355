package vn.bienban.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.MergedMeeting;

/**
 * Records as JSON and back. The fields stand in the order of the record's components, absent values
 * are written as {@code null}, letters beyond ASCII as they are. The same record gives the same
 * text on every machine. Thread-safe.
 */
public final class RecordJson {
  /** Made when it is first asked for: to look through all types takes long. */
  private static final class Merged {
    static final ObjectWriter WRITER = Mapping.MAPPER.writerFor(MergedMeeting.class);
  }

  /** Made when it is first asked for, like {@link Merged}. */
  private static final class Reading {
    static final ObjectReader READER = Mapping.MAPPER.readerFor(ArticleRecord.class);
  }

  private RecordJson() {}

  /** The record in one line, without the line break at its end. */
  public static String toJson(ArticleRecord record) {
    return JsonText.escaped(RecordWriter.write(record, null));
  }

  /** A merged meeting in one line, without the line break at its end. */
  public static String toJson(MergedMeeting meeting) {
    try {
      return JsonText.escaped(Merged.WRITER.writeValueAsString(meeting));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a meeting cannot be written", e);
    }
  }

  /** The record in indented lines for reading, without a line break at its end. */
  public static String toPrettyJson(ArticleRecord record) {
    return JsonText.escaped(RecordWriter.write(record, JsonText.printer()));
  }

  /**
   * The record that a JSON text holds. Fields that this version does not know are passed over.
   *
   * @throws JsonException if the text is no JSON or not a record of {@link ArticleRecord#SCHEMA}
   */
  public static ArticleRecord fromJson(String json) {
    ArticleRecord record;
    try {
      record = Reading.READER.readValue(json);
    } catch (JsonProcessingException e) {
      throw Mapping.broken("not a record", e);
    }
    if (record == null) {
      throw new JsonException("not a record: null");
    }
    if (!record.schema().equals(ArticleRecord.SCHEMA)) {
      throw new JsonException(
          "not a record of " + ArticleRecord.SCHEMA + " but of " + record.schema());
    }
    return record;
  }
}
