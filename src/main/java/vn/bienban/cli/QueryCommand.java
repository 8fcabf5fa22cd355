package vn.bienban.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import vn.bienban.tables.TableForm;
import vn.bienban.tables.TableQuery;

/** {@code bienban query}: a question in SQL to a file of tables. */
@Command(
    name = "query",
    description = "Asks a DuckDB file of 'bienban annotate' or 'bienban tables' a question in SQL.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footerHeading = "%n",
    footer = "  bienban query records.duckdb \"SELECT act, count(*) FROM verbs GROUP BY act\"")
final class QueryCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "FILE", description = "A DuckDB file.")
  private String file = "";

  @Parameters(
      index = "1",
      paramLabel = "SQL",
      arity = "0..1",
      defaultValue = "-",
      description = "The question; - or nothing to read it from standard input.")
  private String sql = "-";

  QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RunFiles files = new RunFiles(console);
    Path tables = files.existing(file);
    String problem = TableForm.DUCKDB.problem(tables);
    if (problem != null) {
      throw new NotBegunException("bienban: query " + problem);
    }
    try (Output output = files.output(null)) {
      String question =
          sql.equals("-") ? new String(console.in().readAllBytes(), StandardCharsets.UTF_8) : sql;
      TableQuery.ask(tables, question, values -> output.show(String.join("\t", shown(values))));
      output.finish();
      return Main.DONE;
    } catch (IOException e) {
      throw new NotBegunException(("bienban: " + e.getMessage()).lines().toList());
    }
  }

  /** A row as a line: tabs between the fields, none in them. */
  private static List<String> shown(List<@Nullable String> values) {
    List<String> shown = new ArrayList<>(values.size());
    for (String value : values) {
      shown.add(value == null ? "" : value.replace('\t', ' ').replace('\n', ' '));
    }
    return shown;
  }
}
