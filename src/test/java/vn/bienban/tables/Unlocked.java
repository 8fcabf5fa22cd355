package vn.bienban.tables;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** DuckDB as anybody has it: it reads files of every form. */
public final class Unlocked {
  private Unlocked() {}

  /** The rows of an answer, the columns' names first; what is null is empty. */
  public static List<List<String>> ask(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      int columns = answer.getMetaData().getColumnCount();
      List<List<String>> rows = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= columns; i++) {
        names.add(answer.getMetaData().getColumnLabel(i));
      }
      rows.add(names);
      while (answer.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          String value = answer.getString(i);
          row.add(value == null ? "" : value);
        }
        rows.add(row);
      }
      return rows;
    }
  }
}
