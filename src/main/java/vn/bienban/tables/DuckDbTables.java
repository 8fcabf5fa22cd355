package vn.bienban.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import vn.bienban.record.ArticleRecord;

/** A DuckDB file with all tables, what they mean told in comments. */
final class DuckDbTables extends TableWriter {
  /** What DuckDB may hold in memory; the rest it keeps in its file. */
  private static final String MEMORY = "256MB";

  private final Path file;
  private final Path unfinished;
  private final Connection connection;

  /**
   * Whether the unfinished file has its name or is gone; one that stands there is another run's.
   */
  private boolean done;

  private final List<TableRows> rows = new ArrayList<>();

  DuckDbTables(Path file) throws IOException {
    this.file = file;
    this.unfinished = TableForm.database(file);
    // DuckDB locks the file that it writes.
    Locks.check(unfinished);
    deleteUnfinished();
    try {
      connection = writing(unfinished);
    } catch (SQLException e) {
      throw failed(e);
    }
    try {
      create();
    } catch (SQLException e) {
      close();
      throw failed(e);
    }
  }

  /** Opens a file to write it and the files its tables are copied to. */
  private static Connection writing(Path file) throws SQLException {
    return connect(file, new Properties());
  }

  /** Opens a file that is only read, for questions of which nobody knows who wrote them. */
  static Connection reading(Path file) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("duckdb.read_only", "true");
    settings.setProperty("enable_external_access", "false");
    settings.setProperty("lock_configuration", "true");
    return connect(file, settings);
  }

  /** Opens a database in memory, which may still read files. */
  static Connection memory() throws SQLException {
    return connect("", new Properties());
  }

  private static Connection connect(Path file, Properties settings) throws SQLException {
    return connect(file.toAbsolutePath().toString(), settings);
  }

  private static Connection connect(String file, Properties settings) throws SQLException {
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    settings.setProperty("memory_limit", MEMORY);
    // One thread, so that the rows keep their order and the file its bytes.
    settings.setProperty("threads", "1");
    return DuckDb.driver().connect("jdbc:duckdb:" + file, settings);
  }

  private void create() throws SQLException {
    for (Table<?> table : Tables.ALL) {
      List<String> columns = new ArrayList<>();
      for (Column<?> column : table.columns()) {
        columns.add('"' + column.name() + "\" " + column.type().sql());
      }
      execute("CREATE TABLE " + table.name() + " (" + String.join(", ", columns) + ")");
      execute("COMMENT ON TABLE " + table.name() + " IS " + quoted(table.meaning()));
      for (Column<?> column : table.columns()) {
        String name = table.name() + ".\"" + column.name() + '"';
        execute("COMMENT ON COLUMN " + name + " IS " + quoted(column.meaning()));
      }
    }
    for (Table<?> table : Tables.ALL) {
      rows.add(new TableRows(connection, table));
    }
  }

  @Override
  void write(long article, ArticleRecord record) throws IOException {
    try {
      for (TableRows table : rows) {
        table.add(article, record);
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Everything is written: the tables can be read. */
  void complete() throws IOException {
    try {
      for (TableRows table : rows) {
        table.flush();
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Writes a table to a Parquet file. */
  void copy(String table, Path parquet) throws IOException {
    try {
      execute(
          "COPY "
              + table
              + " TO "
              + quoted(parquet.toString())
              + " (FORMAT parquet, COMPRESSION zstd)");
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  @Override
  public void finish() throws IOException {
    complete();
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    }
    Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    done = true;
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    } finally {
      if (!done) {
        done = true;
        deleteUnfinished();
      }
    }
  }

  /** Deletes what a run left that was broken off, and what it had written ahead of the file. */
  private void deleteUnfinished() throws IOException {
    Files.deleteIfExists(unfinished);
    Files.deleteIfExists(TableForm.log(unfinished));
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String quoted(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }

  private static IOException failed(SQLException e) {
    String message = String.valueOf(e.getMessage());
    return new IOException(message.lines().findFirst().orElse(""), e);
  }
}
