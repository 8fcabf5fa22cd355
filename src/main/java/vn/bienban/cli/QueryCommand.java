package vn.bienban.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bienban.tables.AnswerForm;
import vn.bienban.tables.TableForm;
import vn.bienban.tables.TableQuery;

/** {@code bienban query}: a question in SQL to a file of tables. */
@Command(
    name = "query",
    description =
        "Asks tables or records of 'bienban annotate' or 'bienban tables' a question in SQL.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footerHeading = "%n",
    footer = {
      "  bienban query records.duckdb \"SELECT act, count(*) FROM verbs GROUP BY act\"",
      "  bienban query tables \"FROM tasks WHERE due < '2020-01-01'\" --out-format table",
      "  bienban query records.jsonl \"SELECT id, len(people) AS people FROM records\""
    })
final class QueryCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "FILE|FOLDER",
      description =
          "A DuckDB file; a folder of Parquet or CSV tables, or one of them, each called by its"
              + " file; .jsonl, records as the table 'records'.")
  private String file = "";

  @Parameters(
      index = "1",
      paramLabel = "SQL",
      arity = "0..1",
      defaultValue = "-",
      description = "The question; - or nothing to read it from standard input.")
  private String sql = "-";

  @Option(
      names = "--out-format",
      paramLabel = "FORMAT",
      description =
          "tsv (the default), table, csv or json; all but json in one line a row, what cannot be"
              + " shown replaced.")
  private String format = AnswerForm.TSV.word();

  QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    AnswerForm form = form();
    RunFiles files = new RunFiles(console);
    Path tables = files.existing(file);
    String problem = TableForm.DUCKDB.problem(tables);
    if (problem != null) {
      throw new NotBegunException("bienban: query " + problem);
    }
    try (Output output = files.output(null)) {
      String question =
          sql.equals("-") ? new String(console.in().readAllBytes(), StandardCharsets.UTF_8) : sql;
      TableQuery.ask(tables, question, form, output::line);
      output.finish();
      return Main.DONE;
    } catch (IOException e) {
      throw new NotBegunException(("bienban: " + e.getMessage()).lines().toList());
    }
  }

  private AnswerForm form() {
    for (AnswerForm form : AnswerForm.values()) {
      if (form.word().equals(format)) {
        return form;
      }
    }
    throw new NotBegunException(
        "bienban: --out-format: '" + format + "' is none of tsv, table, csv, json");
  }
}
