package vn.bienban.tables;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.ArticleRecord;

/**
 * Rows on their way into a table of a database, many at a time: a column's values are one array.
 * For one thread.
 */
final class TableRows implements AutoCloseable {
  /** What DuckDB takes into one vector. */
  private static final int ROWS = 2048;

  private final Connection connection;
  private final Table<?> table;
  private final PreparedStatement insert;
  private final List<@Nullable Object[]> rows = new ArrayList<>(ROWS);

  TableRows(Connection connection, Table<?> table) throws SQLException {
    this.connection = connection;
    this.table = table;
    List<String> columns = new ArrayList<>();
    for (Column<?> column : table.columns()) {
      columns.add("unnest(?::" + column.type().sql() + "[])");
    }
    insert =
        connection.prepareStatement(
            "INSERT INTO " + table.name() + " SELECT " + String.join(", ", columns));
  }

  /** Adds the rows of a record. */
  void add(long article, ArticleRecord record) throws IOException, SQLException {
    table.rows(article, record, values -> rows.add(values.toArray()));
    if (rows.size() >= ROWS) {
      flush();
    }
  }

  /** Hands over what is still held. */
  void flush() throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    for (int column = 0; column < table.columns().size(); column++) {
      @Nullable Object[] values = new @Nullable Object[rows.size()];
      for (int row = 0; row < values.length; row++) {
        values[row] = rows.get(row)[column];
      }
      insert.setArray(
          column + 1, connection.createArrayOf(table.columns().get(column).type().sql(), values));
    }
    insert.execute();
    rows.clear();
  }

  @Override
  public void close() throws SQLException {
    insert.close();
  }
}
