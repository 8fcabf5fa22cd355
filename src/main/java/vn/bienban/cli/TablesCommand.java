package vn.bienban.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bienban.tables.TableForm;
import vn.bienban.tables.TableWriter;
import vn.bienban.tables.Tables;

/** {@code bienban tables}: records in, flat tables out. */
@Command(
    name = "tables",
    description = "Lays the records of 'bienban annotate' out in tables.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footerHeading = "%n",
    footer = {
      "  bienban tables records.jsonl --out records.duckdb",
      "  bienban tables records.jsonl.gz --out tables --out-format csv"
    })
final class TablesCommand implements Callable<Integer> {
  private static final int MOST_MESSAGES = 10;

  private final Console console;

  @Parameters(
      paramLabel = "RECORDS",
      arity = "0..1",
      description = "Records, one a line, packed with gzip or not.")
  private @Nullable String records;

  @Option(
      names = "--out",
      paramLabel = "FILE|FOLDER",
      description = "Where the tables go: a folder, for duckdb a file.")
  private @Nullable Path out;

  @Option(
      names = "--out-format",
      paramLabel = "FORMAT",
      description = "csv, parquet or duckdb, the default where the name ends in .duckdb.")
  private @Nullable String format;

  @Option(names = "--csv-safe", description = RunOptions.CSV_SAFE)
  private boolean csvSafe;

  @Option(names = "--describe", description = "Print what the tables hold, as Markdown.")
  private boolean describe;

  TablesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (describe) {
      try (Output output = new RunFiles(console).output(null)) {
        output.line(Tables.describe().stripTrailing());
        output.finish();
      }
      return Main.DONE;
    }
    if (records == null || out == null) {
      throw new NotBegunException("bienban: tables needs a file of records and --out");
    }
    TableForm form = Target.tables(out, format);
    if (form == null) {
      throw new NotBegunException("bienban: --out-format: name csv, parquet or duckdb");
    }
    RunFiles files = new RunFiles(console);
    Path file = files.existing(records);
    RunOptions.checkCsvSafe(csvSafe, form);
    if (!form.isFolder() && Files.isDirectory(out)) {
      throw new NotBegunException(out + ": is a folder");
    }
    form.files(out).forEach(table -> files.writes("--out", table));
    form.unfinished(out).forEach(table -> files.writesMeanwhile("--out", table));
    files.check();
    List<String> broken = new ArrayList<>();
    try (InputStream in = RecordFile.open(file, records);
        TableWriter writer = begun(form, out, csvSafe)) {
      long articles = write(in, records, writer, broken::add);
      broken.stream().limit(MOST_MESSAGES).forEach(console::say);
      if (broken.size() > MOST_MESSAGES) {
        console.say("bienban: " + (broken.size() - MOST_MESSAGES) + " more lines are no records");
      }
      console.say("bienban: the tables of " + articles + " records are in " + out);
    } catch (IOException e) {
      throw new WriteException(e);
    }
    return broken.isEmpty() ? Main.DONE : Main.SOME_FAILED;
  }

  /**
   * Lays out all records of a stream.
   *
   * @param records what to call it
   * @param broken hears of each line that is no record
   * @return how many there are
   */
  static long write(InputStream in, String records, TableWriter writer, Consumer<String> broken)
      throws IOException {
    writer.writeAll(in, records, broken);
    writer.finish();
    return writer.articles();
  }

  private static TableWriter begun(TableForm form, Path out, boolean csvSafe) {
    try {
      return TableWriter.open(form, out, csvSafe);
    } catch (IOException e) {
      throw new NotBegunException(out + ": cannot be written: " + WriteException.reason(e));
    }
  }
}
