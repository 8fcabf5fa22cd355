package vn.bienban.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of the entries of a lexicon, their cells one behind the other: one becomes a string when
 * it is asked for. Immutable and thread-safe.
 */
final class EntryRows {
  /** Where the cells of each entry begin among all cells. */
  private final int[] firstCells;

  /** Where each cell begins. */
  private final int[] starts;

  private final char[] cells;

  /** What messages call the tables. */
  private final String[] tables;

  private final int[] tableOf;
  private final int[] lines;

  EntryRows(List<WordTable.Row> rows) {
    firstCells = new int[rows.size() + 1];
    tableOf = new int[rows.size()];
    lines = new int[rows.size()];
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<Integer> ends = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    for (int entry = 0; entry < rows.size(); entry++) {
      WordTable.Row row = rows.get(entry);
      tableOf[entry] = numbers.computeIfAbsent(row.table(), table -> numbers.size());
      lines[entry] = row.line();
      for (String cell : row.cells()) {
        ends.add(all.append(cell).length());
      }
      firstCells[entry + 1] = ends.size();
    }
    starts = new int[ends.size() + 1];
    for (int i = 0; i < ends.size(); i++) {
      starts[i + 1] = ends.get(i);
    }
    cells = all.toString().toCharArray();
    tables = numbers.keySet().toArray(new String[0]);
  }

  EntryRows(CompiledForm in) {
    firstCells = in.ints();
    starts = in.ints();
    cells = in.chars();
    tables = in.texts();
    tableOf = in.ints();
    lines = in.ints();
  }

  void write(CompiledWriter out) {
    out.ints(firstCells);
    out.ints(starts);
    out.chars(cells);
    out.texts(List.of(tables));
    out.ints(tableOf);
    out.ints(lines);
  }

  /** The cell of an entry in a column, counted from 0. */
  String cell(int entry, int column) {
    int at = firstCells[entry] + column;
    return new String(cells, starts[at], starts[at + 1] - starts[at]);
  }

  /** File and line of an entry, for messages. */
  String place(int entry) {
    return WordTable.place(tables[tableOf[entry]], lines[entry]);
  }
}
