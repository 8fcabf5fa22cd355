package vn.bienban.decide;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.bienban.lexicon.CompiledForm;
import vn.bienban.lexicon.CompiledWriter;
import vn.bienban.lexicon.WordTable;

/** The models of one table: UTF-8, columns model, feature and weight. Immutable and thread-safe. */
public final class Models {
  /** No models: the rules decide alone. */
  public static final Models NONE = new Models(Map.of());

  /** A table for each decision that is trained. */
  private static final List<String> SHIPPED =
      List.of(
          "events.date",
          "events.further",
          "events.main",
          "events.meeting",
          "events.name",
          "events.organizer",
          "events.place",
          "people.names",
          "speeches.event",
          "speeches.floor",
          "tasks",
          "tasks.article",
          "tasks.assignee",
          "tasks.assigner",
          "tasks.boundary",
          "times.year");

  private static final String FOLDER = "/vn/bienban/models/weights/";

  /** Where the build puts what it makes of them. */
  private static final String COMPILED = "/vn/bienban/models/weights.bin";

  private static final String[] COLUMNS = {"decision", "feature", "weight"};

  private final Map<String, LinearModel> models;

  private Models(Map<String, LinearModel> models) {
    this.models = models;
  }

  /** Models as {@link #compiled} stores them. */
  Models(CompiledForm in) {
    models = new HashMap<>();
    for (int count = in.number(); count > 0; count--) {
      LinearModel model = new LinearModel(in);
      models.put(model.name(), model);
    }
  }

  /**
   * The trained models that ship.
   *
   * @throws IllegalStateException naming file and line if the table is missing or broken
   */
  public static Models load() {
    try (CompiledForm compiled = CompiledForm.open(COMPILED, sources())) {
      return compiled == null ? shipped() : new Models(compiled);
    }
  }

  /**
   * What a build stores of the models that ship; the same for the same tables.
   *
   * @throws IllegalStateException as {@link #load()}
   */
  public static byte[] compiled() {
    CompiledWriter out = new CompiledWriter(sources());
    List<LinearModel> all = new ArrayList<>(shipped().models.values());
    all.sort(Comparator.comparing(LinearModel::name));
    out.number(all.size());
    all.forEach(model -> model.write(out));
    return out.toBytes();
  }

  private static List<String> sources() {
    List<String> sources = new ArrayList<>(SHIPPED.size());
    for (String name : SHIPPED) {
      sources.add(FOLDER + name + ".tsv");
    }
    return sources;
  }

  private static Models shipped() {
    return of(
        SHIPPED.stream()
            .flatMap(
                name ->
                    WordTable.load(Models.class, FOLDER + name + ".tsv", COLUMNS).rows().stream())
            .toList());
  }

  /**
   * The models of another table, such as {@code bienban train weights} writes.
   *
   * @param name what messages call it
   * @throws IOException if it cannot be read
   * @throws IllegalStateException naming the line of what is wrong with it
   */
  public static Models read(String name, BufferedReader in) throws IOException {
    return of(WordTable.read(name, in, COLUMNS).rows());
  }

  private static Models of(List<WordTable.Row> rows) {
    Map<String, Map<String, Double>> weights = new HashMap<>();
    for (WordTable.Row row : rows) {
      Double before =
          weights
              .computeIfAbsent(row.get(0), model -> new LinkedHashMap<>())
              .put(row.get(1), weight(row));
      if (before != null) {
        throw new IllegalStateException(
            row.place() + ": a second weight of " + row.get(1) + " for " + row.get(0));
      }
    }
    Map<String, LinearModel> models = new HashMap<>();
    weights.forEach((model, its) -> models.put(model, new LinearModel(model, its)));
    return new Models(Map.copyOf(models));
  }

  private static double weight(WordTable.Row row) {
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

  /** These models, but for the decisions that others know theirs in place of them. */
  public Models with(Models others) {
    Map<String, LinearModel> all = new HashMap<>(models);
    all.putAll(others.models);
    return new Models(Map.copyOf(all));
  }

  /** These models without those of some decisions, which know nothing then. */
  public Models without(Collection<String> decisions) {
    Map<String, LinearModel> left = new HashMap<>(models);
    left.keySet().removeAll(Set.copyOf(decisions));
    return new Models(Map.copyOf(left));
  }

  /** The names of the models that have weights. */
  public Set<String> names() {
    return Collections.unmodifiableSet(models.keySet());
  }

  /** A model by name; one that the table does not have knows nothing. */
  public LinearModel get(String name) {
    return models.getOrDefault(name, new LinearModel(name, Map.of()));
  }
}
