package vn.bienban.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Questions to a DuckDB file in SQL. Whatever the question is, nothing but this file is read,
 * nothing is written or installed, and no setting can allow it.
 */
public final class TableQuery {
  private TableQuery() {}

  /** Takes a row of an answer. */
  @FunctionalInterface
  public interface Taker {
    /** Takes a row; what is null is null. */
    void take(List<@Nullable String> values) throws IOException;
  }

  /**
   * Asks.
   *
   * @param file the DuckDB file
   * @param sql one question
   * @param taker takes the columns' names, then every row
   * @throws IOException if the file cannot be read or the question is wrong; the message says what
   * @throws IllegalStateException if there is a {@link TableForm#problem problem} with DuckDB
   */
  public static void ask(Path file, String sql, Taker taker) throws IOException {
    String problem = TableForm.DUCKDB.problem(file);
    if (problem != null) {
      throw new IllegalStateException(problem);
    }
    try (Connection connection = DuckDbTables.reading(file);
        // A prepared question that is wrong is told so in plainer words.
        PreparedStatement question = connection.prepareStatement(sql);
        ResultSet answer = question.executeQuery()) {
      int columns = answer.getMetaData().getColumnCount();
      List<@Nullable String> values = new ArrayList<>();
      for (int i = 1; i <= columns; i++) {
        values.add(answer.getMetaData().getColumnLabel(i));
      }
      taker.take(values);
      while (answer.next()) {
        values.clear();
        for (int i = 1; i <= columns; i++) {
          values.add(answer.getString(i));
        }
        taker.take(values);
      }
    } catch (SQLException e) {
      throw new IOException(String.valueOf(e.getMessage()).strip(), e);
    }
  }
}
