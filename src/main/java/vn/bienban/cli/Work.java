package vn.bienban.cli;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import vn.bienban.archive.ArchiveReader;
import vn.bienban.archive.BatchJob;
import vn.bienban.archive.Entries;
import vn.bienban.archive.Entry;
import vn.bienban.archive.Input;
import vn.bienban.record.Diagnostic;

/** Does something with every article, on all cores, and tells the user what is to be told. */
final class Work {
  private static final long PROGRESS_NANOS = 5_000_000_000L;

  private final Console console;
  private final long begun = System.nanoTime();
  private long told = begun;
  private int articles;
  private int failed;

  private Work(Console console) {
    this.console = console;
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
          work,
          outcome -> all.take(outcome, sink));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    if (all.articles > 1) {
      all.tellProgress();
    }
    return all.failed == 0 ? Main.DONE : Main.SOME_FAILED;
  }

  private <T> void take(BatchJob.Outcome<T> outcome, BiConsumer<Entry.Read, T> sink) {
    Entry entry = outcome.entry();
    articles++;
    if (entry instanceof Entry.Read read) {
      for (Diagnostic note : read.notes()) {
        console.say(read.place() + ": " + note.message());
      }
    }
    T result = outcome.result();
    if (entry instanceof Entry.Read read && result != null) {
      sink.accept(read, result);
    } else {
      failed++;
      console.say(entry.place() + ": " + outcome.failure());
    }
    if (System.nanoTime() - told > PROGRESS_NANOS) {
      tellProgress();
    }
  }

  private void tellProgress() {
    told = System.nanoTime();
    console.say(
        String.format(
            Locale.ROOT,
            "bienban: %,d articles, %,d failed, %.1f s",
            articles,
            failed,
            (told - begun) / 1e9));
  }
}
