package vn.bienban.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether confidence means something: of the values that a system trusts by so much, which share is
 * right. A task counts as right where it shares half of its characters with one of the gold's, a
 * statement where the gold gives half of it to the same speaker. A document, a person and a speaker
 * are trusted as their first mention is.
 */
public final class Calibration {
  /** Where the rows of the table begin, in hundredths. */
  private static final int[] BOUNDS = {0, 50, 60, 70, 80, 85, 90, 95};

  /** A rule with fewer values has no line of its own. */
  private static final int FEWEST = 5;

  private final Row[] rows = new Row[BOUNDS.length];
  private final Map<String, Row> byRule = new TreeMap<>();
  private final Row all = new Row();

  private Calibration() {
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new Row();
    }
  }

  /** Values that belong together. */
  private static final class Row {
    private int values;
    private int right;
    private double trusted;

    void add(double confidence, boolean isRight) {
      values++;
      right += isRight ? 1 : 0;
      trusted += confidence;
    }

    double said() {
      return trusted / values;
    }

    double found() {
      return (double) right / values;
    }
  }

  /**
   * The table, then one line a rule, then the mean distance between what is said and what is found.
   */
  public static List<String> lines(Scorer scorer, Collection<GoldRecord> system) {
    Calibration calibration = new Calibration();
    scorer.compare(system).values().forEach(calibration::add);
    return calibration.lines();
  }

  private void add(ArticleComparison article) {
    for (Field field : Field.values()) {
      if (field == Field.ACTS || field == Field.KIND) {
        // They stand in the same values as speakers and meetings.
        continue;
      }
      Map<String, Facts.Fact> gold = article.gold().of(field);
      for (Facts.Fact fact : article.system().of(field).values()) {
        add(field.label(), fact.trust(), gold.containsKey(fact.key()));
      }
    }
    TaskMatch match = article.tasks();
    List<Facts.TaskFact> tasks = article.system().tasks();
    for (int i = 0; match != null && i < tasks.size(); i++) {
      add("tasks", tasks.get(i).trust(), match.isTaken(i));
    }
    StatementMatch words = article.statements();
    List<Facts.StatementFact> said = article.system().statements();
    for (int i = 0; words != null && said != null && i < said.size(); i++) {
      add("statements", said.get(i).trust(), words.isRight(i));
    }
  }

  private void add(String field, Facts.@Nullable Trust trust, boolean right) {
    if (trust == null) {
      return;
    }
    int row = BOUNDS.length - 1;
    while (row > 0 && Math.round(trust.confidence() * 1000) < BOUNDS[row] * 10L) {
      row--;
    }
    rows[row].add(trust.confidence(), right);
    all.add(trust.confidence(), right);
    byRule
        .computeIfAbsent(field + "  " + trust.source(), k -> new Row())
        .add(trust.confidence(), right);
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("confidence      values   said  right");
    double distance = 0;
    for (int i = rows.length - 1; i >= 0; i--) {
      Row row = rows[i];
      if (row.values > 0) {
        double end = i + 1 < BOUNDS.length ? BOUNDS[i + 1] / 100.0 : 1;
        lines.add(
            String.format(
                Locale.ROOT,
                "%.2f to %.2f  %8d  %5.2f  %5.2f",
                BOUNDS[i] / 100.0,
                end,
                row.values,
                row.said(),
                row.found()));
        distance += row.values * Math.abs(row.said() - row.found());
      }
    }
    byRule.forEach(
        (rule, row) -> {
          if (row.values >= FEWEST) {
            lines.add(
                String.format(
                    Locale.ROOT,
                    "%-40s %6d  %5.2f  %5.2f",
                    rule,
                    row.values,
                    row.said(),
                    row.found()));
          }
        });
    if (all.values > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "all  %d values, said %.3f, right %.3f, mean distance %.3f",
              all.values,
              all.said(),
              all.found(),
              distance / all.values));
    }
    return lines;
  }
}
