package vn.bienban.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import vn.bienban.archive.ArchiveReader;
import vn.bienban.archive.Entries;
import vn.bienban.archive.Fingerprint;
import vn.bienban.archive.Input;
import vn.bienban.archive.Sample;
import vn.bienban.tables.TableForm;

/** The options that say how to run over an archive. */
final class RunOptions {
  /** What {@code --csv-safe} does. */
  static final String CSV_SAFE =
      "Put ' before cells of CSV files that a spreadsheet would run as formulas.";

  /** Options that leave the bytes of the output alone. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of(
          "--out",
          "--errors",
          "--resume",
          "--restart",
          "--threads",
          "--quiet",
          "--fail-fast",
          "--save-seconds",
          ConfigFile.OPTION);

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "On how many threads to work; on all cores unless told otherwise.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--quiet",
      description = "No progress, no notes, no sum: only what ends the run is told.")
  private boolean quiet;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "The first N articles alone; of the sample where there is one.")
  private long limit = Long.MAX_VALUE;

  @Option(
      names = "--sample",
      paramLabel = "N|SHARE",
      description =
          "So many of the articles (100), for which the input is read twice, or about such a share"
              + " of them (0.05 or 5%%), drawn at random and kept in their order.")
  private @Nullable String sample;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another sample for each seed; 0 unless told otherwise.")
  private long seed;

  @Option(names = "--fail-fast", description = "Stop at the first article that fails.")
  private boolean failFast;

  @Option(
      names = "--out",
      paramLabel = "FILE|FOLDER",
      description =
          "Write to this file, packed if its name ends in .gz; it gets its name when all is done."
              + " In a folder the file is called records.jsonl.")
  private @Nullable Path out;

  @Option(
      names = "--out-format",
      paramLabel = "FORMAT",
      description =
          "jsonl (the default); csv or parquet, a folder of tables; duckdb, one file of tables, the"
              + " default where the name ends in .duckdb. 'bienban tables --describe' tells what"
              + " the tables hold.")
  private @Nullable String outFormat;

  @Option(names = "--csv-safe", description = CSV_SAFE)
  private boolean csvSafe;

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description =
          "Where the articles that failed are told, one a line as JSON; with --out a file beside"
              + " it unless told otherwise. Not there where none failed.")
  private @Nullable Path errors;

  @Option(
      names = "--resume",
      description = "Go on where a run of the same inputs and options to --out was broken off.")
  private boolean resume;

  @Option(
      names = "--restart",
      description = "Begin anew where a run to --out was broken off; what it has done is lost.")
  private boolean restart;

  @Option(
      names = "--save-seconds",
      paramLabel = "SECONDS",
      description =
          "How often to make sure that what is done is on the disk; 1 unless told otherwise.")
  private double saveSeconds = 1;

  /**
   * Finds out what is wrong with the options before anything is begun.
   *
   * @throws NotBegunException if there is something
   */
  void check() {
    if (threads < 1) {
      throw new NotBegunException("bienban: --threads: there must be one at least");
    }
    if (limit < 1) {
      throw new NotBegunException("bienban: --limit: there must be one article at least");
    }
    if (resume && restart) {
      throw new NotBegunException("bienban: --resume and --restart do not go together");
    }
    checkCsvSafe(csvSafe, out == null ? null : Target.tables(out, outFormat));
  }

  /** The options given that touch the bytes of the output, in one order however they are given. */
  String effective(ParseResult given) {
    Set<String> options = new TreeSet<>();
    for (OptionSpec option : given.commandSpec().options()) {
      String value =
          given.hasMatchedOption(option)
              ? String.join(" ", option.originalStringValues())
              : configured(given.commandSpec(), option);
      if (value != null && !WITHOUT_EFFECT.contains(option.longestName())) {
        options.add(option.longestName() + " " + value);
      }
    }
    return String.join(" ", options);
  }

  /** What the file of {@code --config} says of an option, or null. */
  private static @Nullable String configured(CommandSpec command, OptionSpec option) {
    try {
      IDefaultValueProvider provider = command.defaultValueProvider();
      return provider == null ? null : provider.defaultValue(option);
    } catch (Exception e) {
      throw new IllegalStateException("a file of properties was read", e);
    }
  }

  /**
   * Finds out whether there are cells to make safe.
   *
   * @throws NotBegunException if they are wanted and there are none
   */
  static void checkCsvSafe(boolean wanted, @Nullable TableForm form) {
    if (wanted && form != TableForm.CSV) {
      throw new NotBegunException("bienban: --csv-safe: is for --out-format csv alone");
    }
  }

  boolean csvSafe() {
    return csvSafe;
  }

  /** Whether the output is tables. */
  boolean makesTables() {
    return out != null && Target.tables(out, outFormat) != null;
  }

  @Nullable Path out() {
    return out;
  }

  @Nullable String outFormat() {
    return outFormat;
  }

  @Nullable Path errors() {
    return errors;
  }

  boolean resume() {
    return resume;
  }

  boolean restart() {
    return restart;
  }

  double saveSeconds() {
    return saveSeconds;
  }

  int threads() {
    return threads;
  }

  boolean quiet() {
    return quiet;
  }

  long limit() {
    return limit;
  }

  boolean failFast() {
    return failFast;
  }

  /**
   * The sample of these inputs, which are read through where it must be known how many articles
   * they hold.
   *
   * @throws NotBegunException if the option is wrong or the inputs cannot be read twice
   */
  Sample sample(ArchiveReader reader, List<Input> inputs) {
    if (sample == null) {
      return Sample.ALL;
    }
    try {
      boolean percent = sample.endsWith("%");
      if (percent || sample.contains(".")) {
        String number = percent ? sample.substring(0, sample.length() - 1) : sample;
        return Sample.share(Double.parseDouble(number) / (percent ? 100 : 1), seed);
      }
      int count = Integer.parseInt(sample);
      if (!Fingerprint.rereadable(inputs)) {
        throw new NotBegunException(
            "bienban: --sample: standard input and pipes cannot be read twice; give a share, such"
                + " as 0.05");
      }
      return Sample.count(count, entries(reader, inputs), seed);
    } catch (NumberFormatException e) {
      throw new NotBegunException(
          "bienban: --sample: '" + sample + "' is neither a number nor a share such as 0.05 or 5%");
    } catch (IllegalArgumentException e) {
      throw new NotBegunException("bienban: --sample: " + e.getMessage());
    }
  }

  private static long entries(ArchiveReader reader, List<Input> inputs) {
    try (Entries entries = reader.open(inputs)) {
      long count = 0;
      while (entries.hasNext()) {
        entries.next();
        count++;
      }
      return count;
    }
  }
}
