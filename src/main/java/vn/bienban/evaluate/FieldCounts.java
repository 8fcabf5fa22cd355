package vn.bienban.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.bienban.evaluate.RecordDifference.Kind;

/** How many values of each field differ, as a table. */
final class FieldCounts {
  private final Map<String, Row> rows = new TreeMap<>();

  private static final class Row {
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private int articles;
    private String last = "";

    int of(Kind kind) {
      return counts.getOrDefault(kind, 0);
    }
  }

  /**
   * Counts a difference.
   *
   * @param article the article it is in; those of one article come one behind the other
   */
  void add(String article, RecordDifference difference) {
    Row row = rows.computeIfAbsent(difference.field(), field -> new Row());
    row.counts.merge(difference.kind(), 1, Integer::sum);
    if (!row.last.equals(article)) {
      row.last = article;
      row.articles++;
    }
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** How many values of a field differ in this way. */
  int of(String field, Kind kind) {
    Row row = rows.get(field);
    return row == null ? 0 : row.of(kind);
  }

  /** The table with its head. */
  List<String> lines() {
    int width = rows.keySet().stream().mapToInt(String::length).max().orElse(0);
    String form = "%-" + Math.max(width, "field".length()) + "s %8s %8s %8s %9s";
    List<String> lines = new ArrayList<>();
    lines.add(String.format(Locale.ROOT, form, "field", "added", "removed", "changed", "articles"));
    rows.forEach(
        (field, row) ->
            lines.add(
                String.format(
                    Locale.ROOT,
                    form,
                    field,
                    row.of(Kind.ADDED),
                    row.of(Kind.REMOVED),
                    row.of(Kind.CHANGED) + row.of(Kind.REORDERED),
                    row.articles)));
    return lines;
  }
}
