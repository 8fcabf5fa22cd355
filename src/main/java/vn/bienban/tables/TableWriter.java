package vn.bienban.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import vn.bienban.json.JsonException;
import vn.bienban.json.JsonLines;
import vn.bienban.json.RecordJson;
import vn.bienban.record.ArticleRecord;

/**
 * Lays records out in tables. What is written gets its name when it is complete; an earlier output
 * stays as it was until then. Memory does not grow with the number of records. For one thread.
 */
public abstract class TableWriter implements Closeable {
  private long articles;

  TableWriter() {}

  /**
   * A writer of tables.
   *
   * @param form how to write them
   * @param out the file, or for forms that are folders the folder, which is made if need be
   * @throws IllegalStateException if the form has a {@link TableForm#problem problem} there
   */
  public static TableWriter open(TableForm form, Path out) throws IOException {
    return open(form, out, false);
  }

  /**
   * A writer of tables for a spreadsheet.
   *
   * @param form how to write them
   * @param out the file, or for forms that are folders the folder, which is made if need be
   * @param csvSafe whether {@code '} stands in CSV files before text that a spreadsheet would run
   *     as a formula: a spreadsheet shows it as text, other readers see one character more
   * @throws IllegalStateException if the form has a {@link TableForm#problem problem} there
   */
  public static TableWriter open(TableForm form, Path out, boolean csvSafe) throws IOException {
    String problem = form.problem(out);
    if (problem != null) {
      throw new IllegalStateException(form.word() + " " + problem);
    }
    if (form.isFolder()) {
      Files.createDirectories(out);
    }
    return switch (form) {
      case CSV -> new CsvTables(out, csvSafe);
      case PARQUET -> new ParquetTables(out);
      case DUCKDB -> new DuckDbTables(out);
    };
  }

  /**
   * Writes all records of a file.
   *
   * @param records records, one a line; packed or not
   * @param broken hears of each line that is no record: file, line and what is wrong; the others
   *     are written
   * @throws IOException if the file cannot be read or the tables cannot be written
   */
  public final void writeAll(Path records, Consumer<String> broken) throws IOException {
    try (InputStream in = Files.newInputStream(records)) {
      writeAll(in, records.toString(), broken);
    }
  }

  /**
   * Writes all records of a stream, which stays open.
   *
   * @param in records, one a line; packed or not
   * @param records what to call it
   * @param broken as above
   * @throws IOException if the stream cannot be read or the tables cannot be written
   */
  public final void writeAll(InputStream in, String records, Consumer<String> broken)
      throws IOException {
    JsonLines lines = JsonLines.of(in, records);
    boolean more = true;
    while (more) {
      try {
        ArticleRecord record = lines.next(RecordJson::fromJson);
        more = record != null;
        if (record != null) {
          write(record);
        }
      } catch (JsonException e) {
        broken.accept(e.getMessage());
      }
    }
  }

  /** Writes the rows of a record. */
  public final void write(ArticleRecord record) throws IOException {
    write(++articles, record);
  }

  /** How many records were written. */
  public final long articles() {
    return articles;
  }

  abstract void write(long article, ArticleRecord record) throws IOException;

  /** Everything is written: gives it its name. */
  public abstract void finish() throws IOException;

  /** Lets go of what was not finished. */
  @Override
  public abstract void close() throws IOException;
}
