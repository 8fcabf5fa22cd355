package vn.bienban.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import vn.bienban.record.ArticleRecord;

/** A folder of Parquet files, which DuckDB writes from tables of its own. */
final class ParquetTables extends TableWriter {
  private final Path folder;
  private final DuckDbTables tables;
  private boolean finished;

  ParquetTables(Path folder) throws IOException {
    this.folder = folder;
    this.tables = new DuckDbTables(folder.resolve("tables.duckdb"));
  }

  @Override
  void write(long article, ArticleRecord record) throws IOException {
    tables.write(article, record);
  }

  @Override
  public void finish() throws IOException {
    tables.complete();
    for (String table : Tables.names()) {
      // DuckDB would follow a link.
      Files.deleteIfExists(unfinished(table));
      tables.copy(table, unfinished(table));
    }
    for (String table : Tables.names()) {
      Files.move(
          unfinished(table),
          folder.resolve(table + ".parquet"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    finished = true;
  }

  @Override
  public void close() throws IOException {
    if (!finished) {
      for (String table : Tables.names()) {
        Files.deleteIfExists(unfinished(table));
      }
    }
    // Last, as its file keeps other runs away.
    tables.close();
  }

  private Path unfinished(String table) {
    return TableForm.part(folder.resolve(table + ".parquet"));
  }
}
