package vn.bienban.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.bienban.json.Json;
import vn.bienban.json.JsonException;
import vn.bienban.text.LowerCase;

/**
 * Questions to tables in SQL. Whatever the question is, nothing but their files is read, nothing is
 * written or installed, and no setting can allow it. A question is what SQL calls a query ({@code
 * SELECT}, {@code FROM}, {@code WITH}, {@code VALUES}, {@code SHOW}, {@code DESCRIBE}, {@code
 * SUMMARIZE}) over tables and those functions that only tell something.
 */
public final class TableQuery {
  /** Functions that stand in place of a table and only tell something. */
  private static final Set<String> TELLING =
      Set.of("generate_series", "json_each", "json_tree", "range", "repeat", "summary", "unnest");

  /** So do those whose names begin so. */
  private static final List<String> TELLING_OF_THE_FILE = List.of("duckdb_", "pragma_");

  private TableQuery() {}

  /** Takes a row of an answer. */
  @FunctionalInterface
  public interface Taker {
    /** Takes a row; what is null is null. */
    void take(List<@Nullable String> values) throws IOException;
  }

  /** Takes the columns' names, then every row: numbers and truths as such, all else as strings. */
  @FunctionalInterface
  interface Rows {
    void take(List<@Nullable Object> values) throws IOException;

    /** There are no more. */
    default void end() {}
  }

  /**
   * Asks.
   *
   * @param tables a DuckDB file; a Parquet or CSV file of a table or a folder of such, each table
   *     called by its file; or records, a line each as JSON, as the table {@code records}
   * @param sql one question
   * @param taker takes the columns' names, then every row
   * @throws IOException if the file cannot be read or the question is wrong; the message says what
   * @throws IllegalStateException if there is a {@link TableForm#problem problem} with DuckDB
   */
  public static void ask(Path tables, String sql, Taker taker) throws IOException {
    ask(
        tables,
        sql,
        (Rows)
            values -> {
              List<@Nullable String> texts = new ArrayList<>(values.size());
              values.forEach(value -> texts.add(value == null ? null : value.toString()));
              taker.take(texts);
            });
  }

  /** Asks, as {@link #ask(Path, String, Taker)}, and hands over the lines of the answer. */
  public static void ask(Path tables, String sql, AnswerForm form, Consumer<String> lines)
      throws IOException {
    ask(tables, sql, form.to(lines));
  }

  private static void ask(Path tables, String sql, Rows rows) throws IOException {
    String problem = TableForm.DUCKDB.problem(tables);
    if (problem != null) {
      throw new IllegalStateException(problem);
    }
    if (sql.isBlank()) {
      throw new IOException("there is no question");
    }
    try (Connection connection = TableFiles.open(tables)) {
      String refused = refused(connection, sql);
      if (refused != null) {
        throw new IOException(refused);
      }
      answer(connection, sql, rows);
    } catch (SQLException e) {
      throw new IOException(String.valueOf(e.getMessage()).strip(), e);
    }
  }

  private static void answer(Connection connection, String sql, Rows rows)
      throws SQLException, IOException {
    // A prepared question that is wrong is told so in plainer words.
    try (PreparedStatement question = connection.prepareStatement(sql);
        ResultSet answer = question.executeQuery()) {
      int columns = answer.getMetaData().getColumnCount();
      List<@Nullable Object> values = new ArrayList<>();
      for (int i = 1; i <= columns; i++) {
        values.add(answer.getMetaData().getColumnLabel(i));
      }
      rows.take(values);
      while (answer.next()) {
        values.clear();
        for (int i = 1; i <= columns; i++) {
          Object value = answer.getObject(i);
          values.add(
              value instanceof Number || value instanceof Boolean ? value : answer.getString(i));
        }
        rows.take(values);
      }
      rows.end();
    }
  }

  /** Why a question is none that only reads, by its syntax tree; null if it is one. */
  private static @Nullable String refused(Connection connection, String sql) throws SQLException {
    try (PreparedStatement serialize =
        connection.prepareStatement("SELECT json_serialize_sql(?::VARCHAR)")) {
      serialize.setString(1, sql);
      try (ResultSet result = serialize.executeQuery()) {
        Json tree = result.next() ? Json.parse(result.getString(1)) : Json.of("");
        if (!tree.get("error").isTrue()) {
          String function = doingFunction(tree);
          return function == null ? null : "a question cannot call " + function + "()";
        }
        // What is no SQL at all DuckDB tells with its place.
        return "parser".equals(tree.get("error_type").text())
            ? null
            : "read-only: a question begins with SELECT, FROM, WITH, VALUES, SHOW, DESCRIBE or"
                + " SUMMARIZE";
      }
    } catch (JsonException e) {
      return "the question is too deeply nested";
    }
  }

  /** A function in place of a table that may do something, or null. */
  private static @Nullable String doingFunction(Json tree) {
    Deque<Json> open = new ArrayDeque<>(List.of(tree));
    while (!open.isEmpty()) {
      Json node = open.pop();
      if ("TABLE_FUNCTION".equals(node.get("type").text())) {
        String name =
            LowerCase.of(String.valueOf(node.get("function").get("function_name").text()));
        if (!TELLING.contains(name) && TELLING_OF_THE_FILE.stream().noneMatch(name::startsWith)) {
          return name;
        }
      }
      open.addAll(node.elements());
      open.addAll(node.fields().values());
    }
    return null;
  }
}
