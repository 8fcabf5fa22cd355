package vn.bienban.tables;

/** Whether the optional library is there; touches none of its classes itself. */
final class DuckDb {
  private static final String DRIVER = "org.duckdb.DuckDBDriver";

  private DuckDb() {}

  static boolean isThere() {
    try {
      Class.forName(DRIVER, false, DuckDb.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
