package vn.bienban.tables;

import java.nio.file.Path;

/** How tables can be written. */
public enum TableForm {
  /** A folder with a file a table: UTF-8, RFC 4180. */
  CSV("csv", false),
  /** A folder with a file a table. Needs DuckDB. */
  PARQUET("parquet", true),
  /** One file with all tables. Needs DuckDB. */
  DUCKDB("duckdb", true);

  /** What to tell a user who lacks the library. */
  public static final String MISSING =
      "needs DuckDB (org.duckdb:duckdb_jdbc), which is not on the class path; the build puts it"
          + " into target/lib, beside the command's jar";

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

  /** The file in a folder of this form that gets its name last. */
  public Path lastFile(Path folder) {
    return folder.resolve(Tables.ALL.get(Tables.ALL.size() - 1).name() + "." + word);
  }

  /** Whether it can be written with the libraries that are there. */
  public boolean isAvailable() {
    return !needsDuckDb || DuckDb.isThere();
  }
}
