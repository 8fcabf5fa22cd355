package vn.bienban.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.bienban.json.Json;
import vn.bienban.text.Printable;

/**
 * How the answer to a question is written. What a terminal would obey instead of showing is never
 * in it; JSON has escapes for that, in the others it is shown as {@link Printable#line} does.
 */
public enum AnswerForm {
  /** A line a row, tabs between the fields; what is null is empty. */
  TSV("tsv") {
    @Override
    TableQuery.Rows to(Consumer<String> lines) {
      return values -> lines.accept(String.join("\t", shown(values)));
    }
  },
  /** Columns under each other, numbers to the right; held until the answer is whole. */
  TABLE("table") {
    @Override
    TableQuery.Rows to(Consumer<String> lines) {
      return new Columns(lines);
    }
  },
  /** As RFC 4180 has it; what is null is empty. */
  CSV("csv") {
    @Override
    TableQuery.Rows to(Consumer<String> lines) {
      return values -> {
        StringWriter line = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(line)) {
          writer.writeRecord(shown(values));
        }
        lines.accept(line.getBuffer().substring(0, line.getBuffer().length() - 1));
      };
    }
  },
  /** A list with an object a row. */
  JSON("json") {
    @Override
    TableQuery.Rows to(Consumer<String> lines) {
      return new Objects(lines);
    }
  };

  private final String word;

  AnswerForm(String word) {
    this.word = word;
  }

  /** What it is called. */
  public String word() {
    return word;
  }

  /** What takes the columns' names and the rows, and hands over lines. */
  abstract TableQuery.Rows to(Consumer<String> lines);

  /** Each value in one line, without tabs. */
  private static List<String> shown(List<@Nullable Object> values) {
    List<String> shown = new ArrayList<>(values.size());
    for (Object value : values) {
      shown.add(
          value == null
              ? ""
              : Printable.line(value.toString().replace('\t', ' ').replace('\n', ' ')));
    }
    return shown;
  }

  private static final class Columns implements TableQuery.Rows {
    private final Consumer<String> lines;
    private final List<List<String>> rows = new ArrayList<>();
    private boolean[] numbers = {};

    Columns(Consumer<String> lines) {
      this.lines = lines;
    }

    @Override
    public void take(List<@Nullable Object> values) {
      if (rows.size() == 1) {
        numbers = new boolean[values.size()];
        for (int i = 0; i < numbers.length; i++) {
          numbers[i] = values.get(i) instanceof Number;
        }
      }
      rows.add(shown(values));
    }

    @Override
    public void end() {
      int[] widths = new int[rows.get(0).size()];
      for (List<String> row : rows) {
        for (int i = 0; i < widths.length; i++) {
          widths[i] = Math.max(widths[i], width(row.get(i)));
        }
      }
      for (int r = 0; r < rows.size(); r++) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
          String cell = rows.get(r).get(i);
          String space = " ".repeat(widths[i] - width(cell));
          boolean right = i < numbers.length && numbers[i];
          line.append(i == 0 ? "" : "  ").append(right ? space + cell : cell + space);
        }
        lines.accept(line.toString().stripTrailing());
        if (r == 0) {
          StringBuilder rule = new StringBuilder();
          for (int i = 0; i < widths.length; i++) {
            rule.append(i == 0 ? "" : "  ").append("-".repeat(widths[i]));
          }
          lines.accept(rule.toString());
        }
      }
    }

    /** How many places the letters take; marks stand above and below them. */
    private static int width(String text) {
      return (int)
          text.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
    }
  }

  private static final class Objects implements TableQuery.Rows {
    private final Consumer<String> lines;
    private final List<String> names = new ArrayList<>();
    private @Nullable String held;

    Objects(Consumer<String> lines) {
      this.lines = lines;
    }

    @Override
    public void take(List<@Nullable Object> values) throws IOException {
      if (names.isEmpty()) {
        values.forEach(name -> names.add(String.valueOf(name)));
        lines.accept("[");
        return;
      }
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        fields.put(names.get(i), values.get(i));
      }
      if (held != null) {
        lines.accept(held + ",");
      }
      held = Json.of(fields).toString();
    }

    @Override
    public void end() {
      if (held != null) {
        lines.accept(held);
      }
      lines.accept("]");
    }
  }
}
