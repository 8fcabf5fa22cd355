package vn.bienban.decide;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.bienban.lexicon.Table;

/** The judges of one table: UTF-8, columns judge, feature and weight. Immutable and thread-safe. */
public final class Judges {
  /** No judges: the rules decide alone. */
  public static final Judges NONE = new Judges(Map.of());

  private static final String SHIPPED = "/vn/bienban/models/vi-judges.tsv";
  private static final String[] COLUMNS = {"judge", "feature", "weight"};

  private final Map<String, Judge> judges;

  private Judges(Map<String, Judge> judges) {
    this.judges = judges;
  }

  /**
   * The judges that ship.
   *
   * @throws IllegalStateException naming file and line if the table is missing or broken
   */
  public static Judges load() {
    return of(Table.load(Judges.class, SHIPPED, COLUMNS));
  }

  /**
   * The judges of another table, such as {@code bienban train judges} writes.
   *
   * @param name what messages call it
   * @throws IOException if it cannot be read
   * @throws IllegalStateException naming the line of what is wrong with it
   */
  public static Judges read(String name, BufferedReader in) throws IOException {
    return of(Table.read(name, in, COLUMNS));
  }

  private static Judges of(Table table) {
    Map<String, Map<String, Double>> weights = new HashMap<>();
    for (Table.Row row : table.rows()) {
      Double before =
          weights
              .computeIfAbsent(row.get(0), judge -> new HashMap<>())
              .put(row.get(1), weight(row));
      if (before != null) {
        throw new IllegalStateException(
            row.place() + ": a second weight of " + row.get(1) + " for " + row.get(0));
      }
    }
    Map<String, Judge> judges = new HashMap<>();
    weights.forEach((judge, its) -> judges.put(judge, new Judge(judge, its)));
    return new Judges(Map.copyOf(judges));
  }

  private static double weight(Table.Row row) {
    try {
      double weight = Double.parseDouble(row.get(2));
      if (Double.isFinite(weight)) {
        return weight;
      }
    } catch (NumberFormatException e) {
      // told below like a number that is none to reckon with
    }
    throw new IllegalStateException(row.place() + ": no weight: " + row.get(2));
  }

  /** The names of the judges that have weights. */
  public Set<String> names() {
    return judges.keySet();
  }

  /** A judge by name; one that the table does not have knows nothing. */
  public Judge get(String name) {
    return judges.getOrDefault(name, new Judge(name, Map.of()));
  }
}
