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
 * A table of words and facts: UTF-8, {@code #} begins a comment line. Its head declares the lexical
 * classes of its rows, one a line, and then names the columns, between tabs; the rows follow:
 *
 * <pre>
 * class chair = leading the event
 * class attend = being there
 * phrase	class
 * chủ trì	chair
 * tham dự	attend
 * </pre>
 *
 * <p>A table without a column {@code class} declares one class, that of all its rows, or none, when
 * it holds facts and no words. Immutable.
 *
 * @param name what messages call it
 * @param classes the classes it declares, in order
 * @param columns the names of the columns
 * @param rows the rows, each as long as {@code columns}
 */
public record WordTable(
    String name, List<ClassDeclaration> classes, List<String> columns, List<Row> rows) {
  private static final String CLASS = "class ";

  public WordTable {
    classes = List.copyOf(classes);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A class that the head of a table declares.
   *
   * @param name its name in the table
   * @param meaning what it means, in English
   * @param place file and line, for messages
   */
  public record ClassDeclaration(String name, String meaning, String place) {}

  /**
   * A row of a table.
   *
   * @param cells one for each column, stripped, possibly empty
   * @param table what messages call its table
   * @param line the number of its line, from 1; 0 where it stands in no file
   */
  public record Row(List<String> cells, String table, int line) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** A row that stands in no file. */
    public Row(List<String> cells, String table) {
      this(cells, table, 0);
    }

    /** File and line, for messages. */
    public String place() {
      return WordTable.place(table, line);
    }

    /** Says that a class has the phrase of this row by another one already. */
    IllegalStateException twice(String type, Row before) {
      String otherwise = before.cells.equals(cells) ? "" : ": " + before.cells;
      return new IllegalStateException(
          place() + ": '" + get(0) + "' is in " + type + " already, " + before.place() + otherwise);
    }

    /** The cell of a column, counted from 0. */
    public String get(int column) {
      return cells.get(column);
    }
  }

  /**
   * Loads a table that lies beside a class.
   *
   * @param name the file's name
   * @param columns the columns it must have, in order
   * @throws IllegalStateException naming file and line if the table is missing, has other columns,
   *     or a row with more or fewer cells
   */
  public static WordTable load(Class<?> owner, String name, String... columns) {
    return load(owner, name, List.of(columns));
  }

  /**
   * Loads a table that lies beside a class, whatever its columns are.
   *
   * @throws IllegalStateException naming file and line if the table is missing or a row has more or
   *     fewer cells than there are columns
   */
  public static WordTable load(Class<?> owner, String name) {
    return load(owner, name, List.of());
  }

  private static WordTable load(Class<?> owner, String name, List<String> columns) {
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
  public static WordTable read(String name, BufferedReader in, String... columns)
      throws IOException {
    return read(name, in, List.of(columns));
  }

  /** Reads a table with these columns, or with any where none are given. */
  private static WordTable read(String name, BufferedReader in, List<String> given)
      throws IOException {
    List<String> expected = given;
    List<Row> rows = new ArrayList<>();
    List<ClassDeclaration> classes = new ArrayList<>();
    boolean header = true;
    int line = 0;
    for (String text = in.readLine(); text != null; text = in.readLine()) {
      line++;
      if (text.isBlank() || text.startsWith("#")) {
        continue;
      }
      if (header && text.startsWith(CLASS)) {
        classes.add(declaration(text, at(name, line)));
        continue;
      }
      List<String> cells = cells(text);
      if (header) {
        if (expected.isEmpty()) {
          expected = cells;
        } else if (!cells.equals(expected)) {
          throw new IllegalStateException(
              at(name, line) + ": columns " + cells + ", expected " + expected);
        }
        header = false;
      } else if (cells.size() != expected.size()) {
        throw new IllegalStateException(
            at(name, line) + ": " + cells.size() + " cells, expected " + expected.size());
      } else {
        rows.add(new Row(cells, name, line));
      }
    }
    if (header) {
      throw new IllegalStateException(name + ": no line of column names " + expected);
    }
    return new WordTable(name, classes, expected, rows);
  }

  /** File and line of a row, for messages; of one that stands in no file what it is called. */
  static String place(String table, int line) {
    return line == 0 ? table : at(table, line);
  }

  private static String at(String table, int line) {
    return table + ":" + line;
  }

  private static List<String> cells(String line) {
    int count = 1;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', tab + 1)) {
      count++;
    }
    String[] cells = new String[count];
    int begin = 0;
    for (int i = 0; i < count; i++) {
      int tab = line.indexOf('\t', begin);
      cells[i] = line.substring(begin, tab < 0 ? line.length() : tab).strip();
      begin = tab + 1;
    }
    return List.of(cells);
  }

  private static ClassDeclaration declaration(String text, String place) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? "" : text.substring(CLASS.length(), equals).strip();
    String meaning = equals < 0 ? "" : text.substring(equals + 1).strip();
    if (name.isEmpty() || meaning.isEmpty()) {
      throw new IllegalStateException(place + ": a class is declared as class name = meaning");
    }
    return new ClassDeclaration(name, meaning, place);
  }

  /**
   * The name of a row's class: what its column {@code class} says, or the one that the table
   * declares.
   *
   * @throws IllegalStateException if there is no such column and not one class
   */
  String classOf(Row row) {
    int column = column(CLASS.strip());
    if (column < 0 && classes.size() != 1) {
      throw new IllegalStateException(
          name + ": a table without a column 'class' declares the one class of its rows");
    }
    return column < 0 ? classes.get(0).name() : row.get(column);
  }

  /**
   * Holds that the rows of another table can stand in this one.
   *
   * @throws IllegalStateException naming file and line of other columns or another class
   */
  void requireExtendedBy(WordTable own) {
    List<String> names = classes.stream().map(ClassDeclaration::name).toList();
    for (ClassDeclaration declared : own.classes) {
      if (!names.contains(declared.name())) {
        throw new IllegalStateException(
            declared.place() + ": no class " + declared.name() + "; there are " + names);
      }
    }
    if (!own.columns.equals(columns)) {
      throw new IllegalStateException(
          own.name + ": columns " + own.columns + ", expected " + columns);
    }
    for (Row row : own.rows) {
      if (!names.contains(classOf(row))) {
        throw new IllegalStateException(
            row.place() + ": no class '" + classOf(row) + "'; there are " + names);
      }
    }
  }

  /** The place of a column, or -1. */
  public int column(String column) {
    return columns.indexOf(column);
  }
}
