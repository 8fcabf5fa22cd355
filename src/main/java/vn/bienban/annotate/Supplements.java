package vn.bienban.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import vn.bienban.document.Document;
import vn.bienban.document.LayerKey;
import vn.bienban.extend.Additions;
import vn.bienban.extend.Extension;
import vn.bienban.extend.LayerAnnotator;
import vn.bienban.lexicon.WordTable;
import vn.bienban.pattern.Label;
import vn.bienban.pattern.RuleSheet;

/** What extensions add to one reader. Unchanged once it is made. */
public final class Supplements {
  /** Of a reader that nobody extends. */
  public static final Supplements NONE = new Supplements();

  /** The sheets whose rules have patterns; all others are read by code. */
  private static final List<String> SHEETS =
      List.of("discourse/speech.rules", "event/meeting.rules");

  private final Map<String, List<WordTable>> tables = new TreeMap<>();
  private final Map<String, List<Sheet>> sheets = new HashMap<>();
  private final List<LayerAnnotator<?>> annotators = new ArrayList<>();

  private record Sheet(String file, String rules) {}

  private Supplements() {}

  /**
   * What extensions add.
   *
   * @throws IllegalStateException naming file and line of what is wrong
   */
  public static Supplements of(List<Extension> extensions) {
    Supplements all = new Supplements();
    Collector collector = all.new Collector();
    extensions.forEach(extension -> extension.extend(collector));
    return all;
  }

  /** Whether rows are added to any table. */
  boolean hasTables() {
    return !tables.isEmpty();
  }

  /** The rows added to a table, a table for each file. */
  public List<WordTable> tables(String table) {
    return tables.getOrDefault(table, List.of());
  }

  /** Shows all rows that were added, with the names of the tables that they extend. */
  public void eachTable(BiConsumer<String, WordTable> action) {
    tables.forEach((name, added) -> added.forEach(table -> action.accept(name, table)));
  }

  /**
   * A sheet with the rules added to it.
   *
   * @param sheet its name with its domain
   * @param labels what their patterns may name
   * @throws IllegalStateException naming file and line of what is wrong
   */
  public RuleSheet extended(String sheet, RuleSheet shipped, Label.Names labels) {
    RuleSheet all = shipped;
    try {
      for (Sheet own : sheets.getOrDefault(sheet, List.of())) {
        all = all.extended(own.file(), reader(own.rules()), labels);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** A layer as the annotators added to it say. */
  @SuppressWarnings("unchecked")
  public <T> T annotated(LayerKey<T> layer, Document document, T found) {
    T all = found;
    for (LayerAnnotator<?> each : annotators) {
      if (each.layer() == layer) {
        all = ((LayerAnnotator<T>) each).annotate(document, all);
      }
    }
    return all;
  }

  /** The layers that annotators are added to. */
  public List<LayerKey<?>> layers() {
    return annotators.stream().<LayerKey<?>>map(LayerAnnotator::layer).toList();
  }

  private static BufferedReader reader(String text) {
    return new BufferedReader(new StringReader(text));
  }

  private final class Collector implements Additions {
    @Override
    public Additions table(String table, String file, String rows) {
      if (!Vocabulary.tables().contains(table)) {
        throw new IllegalStateException(
            file + ": there is no table " + table + " to add to; there are " + Vocabulary.tables());
      }
      try {
        tables
            .computeIfAbsent(table, name -> new ArrayList<>())
            .add(WordTable.read(file, reader(rows)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return this;
    }

    @Override
    public Additions rules(String sheet, String file, String rules) {
      if (!SHEETS.contains(sheet)) {
        throw new IllegalStateException(
            file + ": there is no sheet " + sheet + " to add to; there are " + SHEETS);
      }
      sheets.computeIfAbsent(sheet, name -> new ArrayList<>()).add(new Sheet(file, rules));
      return this;
    }

    @Override
    public Additions annotator(LayerAnnotator<?> annotator) {
      annotators.add(annotator);
      return this;
    }
  }
}
