package vn.bienban.annotate;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.WordTable;

/**
 * The numbers that a decision stands or falls with, by name: from which probability on something is
 * taken, how far apart two days may lie. A table says of each what it decides and where it comes
 * from. Immutable and thread-safe.
 */
public final class Thresholds {
  private final String table;
  private final Map<String, Double> values = new HashMap<>();

  private Thresholds(WordTable rows) {
    table = rows.name();
    for (WordTable.Row row : rows.rows()) {
      if (values.put(row.get(0), value(row)) != null) {
        throw new IllegalStateException(row.place() + ": a second " + row.get(0));
      }
    }
  }

  private static double value(WordTable.Row row) {
    try {
      return Double.parseDouble(row.get(1));
    } catch (NumberFormatException e) {
      throw new IllegalStateException(row.place() + ": no number: " + row.get(1), e);
    }
  }

  /**
   * Those of the annotators that ship.
   *
   * @throws IllegalStateException naming file and line of what is wrong in the table
   */
  public static Thresholds load() {
    if (Shipped.WRONG != null) {
      throw new IllegalStateException(Shipped.WRONG.getMessage(), Shipped.WRONG);
    }
    return Objects.requireNonNull(Shipped.ALL);
  }

  /** Those of a table beside a class; as {@link #load()}. */
  public static Thresholds load(Class<?> owner, String name) {
    return of(WordTable.load(owner, name, "name", "value", "meaning"));
  }

  /** Those of a table with the columns name, value and meaning; as {@link #load()}. */
  public static Thresholds of(WordTable table) {
    return new Thresholds(table);
  }

  /**
   * The value of a name.
   *
   * @throws IllegalStateException if the table has no such name
   */
  public double get(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalStateException(table + ": no " + name);
    }
    return value;
  }

  /** The value of a name that is a whole number; as {@link #get}. */
  public int whole(String name) {
    return (int) get(name);
  }

  /** The table that ships, read once when it is first asked for, or what is wrong with it. */
  private static final class Shipped {
    static final @Nullable Thresholds ALL;
    static final @Nullable IllegalStateException WRONG;

    static {
      Thresholds all = null;
      IllegalStateException wrong = null;
      try {
        all = load(Thresholds.class, "thresholds.tsv");
      } catch (IllegalStateException e) {
        wrong = e;
      }
      ALL = all;
      WRONG = wrong;
    }
  }
}
