package vn.bienban.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.bienban.archive.ArchiveReader;
import vn.bienban.archive.ArticleWork;
import vn.bienban.archive.BatchJob;
import vn.bienban.archive.Entries;
import vn.bienban.archive.Entry;
import vn.bienban.archive.Input;
import vn.bienban.archive.Place;
import vn.bienban.archive.Portion;
import vn.bienban.archive.RecordSink;
import vn.bienban.archive.Tally;
import vn.bienban.json.Json;

/**
 * One run over an archive: articles in, records and failures to a sink, which is told to save them
 * before the user is told of them. A signal that ends the process has them saved as well.
 */
final class AnnotateRun {
  private static final long HOOK_SECONDS = 10;

  /** A record, ready to be written, and the files that go with it. */
  record Made(
      byte[] line, long articleBytes, Tally.Found found, List<ExportFolders.Made> exported) {}

  /** The first article that failed, where that ends the run. */
  private static final class FirstFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final RecordSink sink;
  private final ExportFolders exports;
  private final Reporter reporter;
  private final boolean failFast;
  private final String goesOn;
  private final long saveNanos;

  /** Held while the sink is used: a signal's hook comes from another thread. */
  private final ReentrantLock lock = new ReentrantLock();

  private @Nullable Entries open;
  private long size;

  /** How many articles earlier runs have read, and how many this one reads at most. */
  private final long before;

  private long limit = Long.MAX_VALUE;
  private Tally tally;
  private long saved = System.nanoTime();

  /**
   * @param before what earlier runs have done
   * @param saveSeconds how often to save
   * @param goesOn what a user whose run is interrupted is told beside how far it came
   */
  AnnotateRun(
      RecordSink sink,
      ExportFolders exports,
      Reporter reporter,
      Tally before,
      boolean failFast,
      double saveSeconds,
      String goesOn) {
    this.goesOn = goesOn;
    this.sink = sink;
    this.exports = exports;
    this.reporter = reporter;
    this.tally = before;
    this.before = before.read();
    this.failFast = failFast;
    this.saveNanos = (long) (saveSeconds * 1e9);
  }

  /** How a run ended: how many entries the input has, what was done, whether to the end. */
  record End(long entries, Tally tally, boolean complete) {}

  /**
   * Runs.
   *
   * @throws WriteException if the sink fails
   */
  End run(
      ArchiveReader reader,
      List<Input> inputs,
      Portion portion,
      int threads,
      ArticleWork<Made> work) {
    Thread hook = new Thread(this::saveAtTheEnd, "bienban-end");
    Runtime.getRuntime().addShutdownHook(hook);
    size = size(inputs);
    limit = Math.max(1, portion.limit());
    try (Entries entries = reader.open(inputs)) {
      open = entries;
      long read = BatchJob.<Made>run(entries, portion, threads, work, this::take);
      exports.save();
      return new End(read, tally.skipped(read - tally.read()), true);
    } catch (FirstFailure e) {
      save();
      return new End(0, tally, false);
    } catch (IOException e) {
      throw new WriteException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The hook is running: it has the last word.
        lock.lock();
      }
    }
  }

  /** How many bytes the inputs have together, or 0 where nobody knows of one of them. */
  private static long size(List<Input> inputs) {
    long sum = 0;
    for (Input input : inputs) {
      long size = input.size();
      if (size < 0) {
        return 0;
      }
      sum += size;
    }
    return sum;
  }

  private void take(BatchJob.Outcome<Made> outcome) {
    lock.lock();
    try {
      Made made = outcome.result();
      if (outcome.entry() instanceof Entry.Read read && made != null) {
        reporter.notes(read);
        sink.record(made.line());
        // Files are called by the line of their record.
        exports.write(tally.written() + 1, read.article().id(), made.exported());
        tally = tally.plusWritten(made.articleBytes(), made.found());
      } else {
        String cause = String.valueOf(outcome.failure());
        reporter.failure(outcome.entry(), cause);
        sink.failure(line(outcome.entry(), cause));
        if (failFast) {
          throw new FirstFailure();
        }
        tally = tally.plusFailed();
      }
      long over = outcome.number() + 1;
      tally = tally.skipped(over - tally.read());
      sink.mark(over, tally);
      if (System.nanoTime() - saved >= saveNanos) {
        save();
      }
    } catch (IOException e) {
      throw new WriteException(e);
    } finally {
      lock.unlock();
    }
  }

  /** What is told is on the disk. */
  private void save() {
    try {
      exports.save();
      double part = size <= 0 || open == null ? 0 : (double) open.bytesRead() / size;
      Tally safe = sink.save();
      reporter.progress(safe, Math.max(part, (double) (safe.read() - before) / limit));
      saved = System.nanoTime();
    } catch (IOException e) {
      throw new WriteException(e);
    }
  }

  /** Never lets go of the lock: nothing may be written after what is saved here. */
  private void saveAtTheEnd() {
    try {
      if (lock.tryLock(HOOK_SECONDS, TimeUnit.SECONDS)) {
        exports.save();
        Tally safe = sink.save();
        reporter.say("bienban: stopped after " + safe.read() + " articles" + goesOn);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A failure as a line of JSON. */
  private static byte[] line(Entry entry, String cause) {
    Map<String, Object> fields = new LinkedHashMap<>();
    Place place = entry.place();
    fields.put("source", place.file());
    if (place.line() > 0) {
      fields.put("line", place.line());
    }
    if (place.offset() >= 0) {
      fields.put("offset", place.offset());
    }
    if (entry instanceof Entry.Read read && read.article().id() != null) {
      fields.put("id", read.article().id());
    }
    fields.put("cause", cause);
    return Json.of(fields).toString().getBytes(StandardCharsets.UTF_8);
  }
}
