package vn.bienban.cli;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import vn.bienban.archive.ArchiveReader;
import vn.bienban.archive.ArticleWork;
import vn.bienban.archive.BatchJob;
import vn.bienban.archive.Entries;
import vn.bienban.archive.Entry;
import vn.bienban.archive.Input;
import vn.bienban.archive.Tally;

/** Does something with every article, on all cores, and tells the user what is to be told. */
final class Work {
  private static final long PROGRESS_NANOS = 500_000_000L;

  private final Reporter reporter;
  private Tally tally = Tally.NONE;
  private long told = System.nanoTime();

  private Work(Console console) {
    reporter = new Reporter(console, false, Integer.MAX_VALUE);
  }

  /**
   * Does the work.
   *
   * @param work what to do with an article; called from several threads
   * @param sink takes article and result in the order of the inputs
   * @return the exit code
   */
  static <T> int run(
      Console console,
      List<Input> inputs,
      Function<Entry.Read, T> work,
      BiConsumer<Entry.Read, T> sink) {
    return run(console, ArchiveReader.create(), inputs, work, sink);
  }

  /**
   * Does the work.
   *
   * @param reader what reads the inputs
   * @param work what to do with an article; called from several threads
   * @param sink takes article and result in the order of the inputs
   * @return the exit code
   */
  static <T> int run(
      Console console,
      ArchiveReader reader,
      List<Input> inputs,
      Function<Entry.Read, T> work,
      BiConsumer<Entry.Read, T> sink) {
    Work all = new Work(console);
    try (Entries entries = reader.open(inputs)) {
      BatchJob.<T>run(
          entries,
          Runtime.getRuntime().availableProcessors(),
          ArticleWork.each(work),
          outcome -> all.take(outcome, sink));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    if (all.tally.read() > 1) {
      all.reporter.summary(all.tally);
    }
    return all.tally.failed() == 0 ? Main.DONE : Main.SOME_FAILED;
  }

  private <T> void take(BatchJob.Outcome<T> outcome, BiConsumer<Entry.Read, T> sink) {
    T result = outcome.result();
    if (outcome.entry() instanceof Entry.Read read && result != null) {
      reporter.notes(read);
      sink.accept(read, result);
      tally = tally.plusWritten(0, Tally.Found.NOTHING);
    } else {
      reporter.failure(outcome.entry(), String.valueOf(outcome.failure()));
      tally = tally.plusFailed();
    }
    long now = System.nanoTime();
    if (now - told >= PROGRESS_NANOS) {
      told = now;
      reporter.progress(tally, 0);
    }
  }
}
