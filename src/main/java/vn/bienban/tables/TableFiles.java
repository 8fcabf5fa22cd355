package vn.bienban.tables;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tables in files of all forms, opened so that a question reads them and nothing else. */
final class TableFiles {
  /** The name that records have as a table. */
  private static final String RECORDS = "records";

  private TableFiles() {}

  /**
   * Opens a DuckDB file, or a database in memory whose views are the tables of a file or folder.
   *
   * @throws IOException if there are no tables
   */
  static Connection open(Path tables) throws IOException, SQLException {
    Map<Path, String> views = new LinkedHashMap<>();
    if (Files.isDirectory(tables)) {
      for (Path file : files(tables)) {
        add(views, file);
      }
      if (views.isEmpty()) {
        throw new IOException(tables + ": no Parquet or CSV files in the folder");
      }
    } else {
      add(views, tables);
    }
    if (views.isEmpty()) {
      return DuckDbTables.reading(tables);
    }
    Connection connection = DuckDbTables.memory();
    try (Statement statement = connection.createStatement()) {
      for (String view : views.values()) {
        statement.execute(view);
      }
      String read =
          views.keySet().stream().map(file -> quoted(file.toString())).collect(joining(", "));
      statement.execute("SET allowed_paths = [" + read + "]");
      statement.execute("SET enable_external_access = false");
      statement.execute("SET lock_configuration = true");
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void add(Map<Path, String> views, Path file) throws IOException {
    Path path = file.toAbsolutePath();
    String name = String.valueOf(file.getFileName());
    String reader = reader(path, name);
    if (reader != null) {
      String view = isRecords(name) ? RECORDS : name.substring(0, name.lastIndexOf('.'));
      views.put(
          path, "CREATE VIEW \"" + view.replace("\"", "\"\"") + "\" AS SELECT * FROM " + reader);
    }
  }

  private static boolean isRecords(String name) {
    return name.endsWith(".jsonl") || name.endsWith(".jsonl.gz");
  }

  private static @Nullable String reader(Path path, String name) throws IOException {
    String file = quoted(path.toString());
    if (name.endsWith(".parquet")) {
      return "read_parquet(" + file + ")";
    }
    if (name.endsWith(".csv")) {
      return "read_csv(" + file + ", header = true" + types(path, name) + ")";
    }
    return isRecords(name)
        ? "read_json("
            + file
            + ", format = 'newline_delimited', sample_size = -1, maximum_depth = 6)"
        : null;
  }

  /** The types of a table of ours, so that an id of digits stays what it is. */
  private static String types(Path file, String name) throws IOException {
    for (Table<?> table : Tables.ALL) {
      if (name.equals(table.name() + ".csv")) {
        List<String> columns = table.columns().stream().map(Column::name).toList();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
          if (!String.join(",", columns).equals(reader.readLine())) {
            return "";
          }
        }
        List<String> types = new ArrayList<>();
        for (Column<?> column : table.columns()) {
          types.add("'" + column.name() + "': '" + column.type().sql() + "'");
        }
        return ", auto_detect = false, delim = ',', quote = '\"', escape = '\"', nullstr = '',"
            + " allow_quoted_nulls = false, columns = {"
            + String.join(", ", types)
            + "}";
      }
    }
    return "";
  }

  private static String quoted(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }
}
