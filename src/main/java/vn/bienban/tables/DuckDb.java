package vn.bienban.tables;

import java.nio.file.Path;
import java.sql.Driver;
import org.jspecify.annotations.Nullable;

/** Whether the optional library is there and runs; touches none of its classes by name. */
final class DuckDb {
  private static final String DRIVER = "org.duckdb.DuckDBDriver";

  /** Loads the native code as soon as it is initialized. */
  private static final String NATIVE = "org.duckdb.DuckDBNative";

  private DuckDb() {}

  /** What keeps DuckDB from working with a file, or null. */
  static @Nullable String problem(Path file) {
    if (Library.PROBLEM != null) {
      return Library.PROBLEM;
    }
    String name = file.toAbsolutePath().toString();
    for (char c : new char[] {';', '?'}) {
      if (name.indexOf(c) >= 0) {
        return "cannot have '" + c + "' in the path (" + name + "); DuckDB reads options behind it";
      }
    }
    return null;
  }

  /**
   * The driver, which the library is compiled without.
   *
   * @throws IllegalStateException if there is a {@link #problem problem} with it
   */
  static Driver driver() {
    try {
      return (Driver)
          Class.forName(DRIVER, true, DuckDb.class.getClassLoader()).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(TableForm.MISSING, e);
    }
  }

  /** Tried once, when it is first needed. */
  private static final class Library {
    static final @Nullable String PROBLEM = problem();

    private static @Nullable String problem() {
      ClassLoader loader = DuckDb.class.getClassLoader();
      try {
        Class.forName(DRIVER, false, loader);
      } catch (ClassNotFoundException e) {
        return TableForm.MISSING;
      }
      try {
        Class.forName(NATIVE, true, loader);
        return null;
      } catch (ClassNotFoundException | LinkageError e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
          cause = cause.getCause();
        }
        return "needs DuckDB, which cannot unpack its native code into the temporary folder and"
            + " run it there: "
            + cause.getMessage()
            + "; -Djava.io.tmpdir=FOLDER names another folder";
      }
    }
  }
}
