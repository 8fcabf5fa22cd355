package vn.bienban.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of the class path: UTF-8, columns between tabs, the first line that is no comment names
 * the columns, {@code #} begins a comment line. Immutable.
 *
 * @param columns the names of the columns
 * @param rows the rows, each as long as {@code columns}
 */
public record Table(List<String> columns, List<Row> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A row of a table.
   *
   * @param cells one for each column, stripped, possibly empty
   * @param place file and line, for messages
   */
  public record Row(List<String> cells, String place) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** The cell of a column, counted from 0. */
    public String get(int column) {
      return cells.get(column);
    }
  }

  /**
   * Loads a table of this package.
   *
   * @param name the file's name
   * @param columns the columns it must have, in order
   * @throws IllegalStateException naming file and line if the table is missing, has other columns,
   *     or a row with more or fewer cells
   */
  public static Table load(String name, String... columns) {
    return load(Table.class, name, columns);
  }

  /** Loads a table that lies beside another class; as {@link #load(String, String...)}. */
  public static Table load(Class<?> owner, String name, String... columns) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no table " + name + " beside " + owner.getName());
      }
      return read(
          name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), columns);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read table " + name, e);
    }
  }

  /**
   * Reads a table.
   *
   * @param name what messages call it
   * @param columns the columns it must have, in order
   * @throws IllegalStateException naming file and line of what is wrong
   */
  public static Table read(String name, BufferedReader in, String... columns) throws IOException {
    List<String> expected = List.of(columns);
    List<Row> rows = new ArrayList<>();
    boolean header = true;
    int line = 0;
    for (String text = in.readLine(); text != null; text = in.readLine()) {
      line++;
      if (text.isBlank() || text.startsWith("#")) {
        continue;
      }
      String place = name + ":" + line;
      List<String> cells = new ArrayList<>();
      for (String cell : text.split("\t", -1)) {
        cells.add(cell.strip());
      }
      if (header) {
        if (!cells.equals(expected)) {
          throw new IllegalStateException(place + ": columns " + cells + ", expected " + expected);
        }
        header = false;
      } else if (cells.size() != expected.size()) {
        throw new IllegalStateException(
            place + ": " + cells.size() + " cells, expected " + expected.size());
      } else {
        rows.add(new Row(cells, place));
      }
    }
    if (header) {
      throw new IllegalStateException(name + ": no line of column names " + expected);
    }
    return new Table(expected, rows);
  }
}
