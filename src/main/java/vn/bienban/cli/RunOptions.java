package vn.bienban.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.bienban.archive.ArchiveReader;
import vn.bienban.archive.Entries;
import vn.bienban.archive.Fingerprint;
import vn.bienban.archive.Input;
import vn.bienban.archive.Sample;

/** The options that say how to run over an archive. */
final class RunOptions {
  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many articles to work on at a time; all cores unless told otherwise.")
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

  int threads() {
    if (threads < 1) {
      throw new NotBegunException("bienban: --threads: there must be one at least");
    }
    return threads;
  }

  boolean quiet() {
    return quiet;
  }

  long limit() {
    if (limit < 1) {
      throw new NotBegunException("bienban: --limit: there must be one article at least");
    }
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
            "bienban: --sample: standard input cannot be read twice; give a share, such as 0.05");
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
