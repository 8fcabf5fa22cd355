package vn.bienban.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How tables can be written. */
public enum TableForm {
  /** A folder with a file a table: UTF-8, RFC 4180. */
  CSV("csv", false),
  /** A folder with a file a table. Needs DuckDB. */
  PARQUET("parquet", true),
  /** One file with all tables. Needs DuckDB. */
  DUCKDB("duckdb", true);

  /** What to tell a user who lacks the library. */
  static final String MISSING =
      "needs DuckDB (org.duckdb:duckdb_jdbc), which is not on the class path; './bienban' fetches"
          + " it into target/lib, beside the command's jar, when it is first needed, and 'mvn"
          + " package' puts it there";

  private final String word;
  private final boolean needsDuckDb;

  TableForm(String word, boolean needsDuckDb) {
    this.word = word;
    this.needsDuckDb = needsDuckDb;
  }

  /** What it is called, and what its files end in. */
  public String word() {
    return word;
  }

  /** Whether it is a folder of files. */
  public boolean isFolder() {
    return this != DUCKDB;
  }

  /**
   * The files that tables of this form are, the one that gets its name last at the end.
   *
   * @param out the file or folder
   */
  public List<Path> files(Path out) {
    return isFolder()
        ? Tables.names().stream().map(name -> out.resolve(name + "." + word)).toList()
        : List.of(out);
  }

  /**
   * The files that stand beside them until they are complete.
   *
   * @param out the file or folder
   */
  public List<Path> unfinished(Path out) {
    List<Path> unfinished = new ArrayList<>();
    if (isFolder()) {
      files(out).forEach(file -> unfinished.add(part(file)));
    }
    if (needsDuckDb) {
      Path database = database(isFolder() ? out.resolve("tables." + DUCKDB.word) : out);
      unfinished.add(database);
      unfinished.add(log(database));
    }
    return unfinished;
  }

  /** Where a file of a folder grows. */
  static Path part(Path file) {
    return file.resolveSibling(file.getFileName() + ".part");
  }

  /** Where a DuckDB file grows. */
  static Path database(Path file) {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  /** What DuckDB has written ahead of its file. */
  static Path log(Path database) {
    return database.resolveSibling(database.getFileName() + ".wal");
  }

  /**
   * What keeps tables of this form from being written to a place or read from there: a library that
   * is missing or cannot be loaded, a name that it does not take. Null if nothing does.
   *
   * @param out the file or folder
   */
  public @Nullable String problem(Path out) {
    return needsDuckDb ? DuckDb.problem(out) : null;
  }
}
