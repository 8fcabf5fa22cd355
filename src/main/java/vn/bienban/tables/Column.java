package vn.bienban.tables;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name its name
 * @param type what it holds
 * @param meaning what that says, in a sentence
 * @param value the value in a row: null, or of the type's class
 * @param <T> the part of a record that a row of the table is about
 */
record Column<T>(String name, Type type, String meaning, Function<Row<T>, @Nullable Object> value) {
  /** What a column holds. */
  enum Type {
    /** A string. */
    TEXT("VARCHAR"),
    /** A whole number of 32 bits. */
    NUMBER("INTEGER"),
    /** A whole number of 64 bits. */
    LONG("BIGINT"),
    /** A number from 0 to 1. */
    SHARE("DOUBLE"),
    /** True or false. */
    FLAG("BOOLEAN"),
    /** A day of the calendar, a {@link java.time.LocalDate}. */
    DAY("DATE");

    private final String sql;

    Type(String sql) {
      this.sql = sql;
    }

    /** Its name in SQL. */
    String sql() {
      return sql;
    }
  }
}
