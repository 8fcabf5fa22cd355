package vn.bienban.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bienban.archive.ArchiveReader;
import vn.bienban.archive.Checkpoint;
import vn.bienban.archive.Durable;
import vn.bienban.archive.Entry;
import vn.bienban.archive.Fingerprint;
import vn.bienban.archive.Input;
import vn.bienban.archive.Journal;
import vn.bienban.archive.Portion;
import vn.bienban.archive.RecordSink;
import vn.bienban.archive.StreamSink;
import vn.bienban.archive.Tally;
import vn.bienban.tables.TableForm;

/** From the inputs to the output under its name, in one run or in several that were broken off. */
final class AnnotateJob {
  /** With a file for the failures so many are shown; the file has them all. */
  private static final int MOST_MESSAGES = 10;

  private final Console console;
  private final RunOptions options;
  private final ArchiveReader reader;
  private final List<Input> inputs;

  AnnotateJob(Console console, RunOptions options, ArchiveReader reader, List<Input> inputs) {
    this.console = console;
    this.options = options;
    this.reader = reader;
    this.inputs = inputs;
  }

  /**
   * Does the job.
   *
   * @param work makes a record of an article; called from several threads
   * @param effective the options that touch the output, as a line
   * @return the exit code
   */
  int run(Function<Entry.Read, AnnotateRun.Made> work, String effective) {
    options.check();
    Path out = options.out();
    if (out != null && (!Files.exists(out) || Files.isRegularFile(out) || Files.isDirectory(out))) {
      return toFiles(Target.of(out, options.outFormat(), options.errors()), work, effective);
    }
    if (options.outFormat() != null && !options.outFormat().equals(Target.JSONL)) {
      throw new NotBegunException("bienban: --out-format: tables need --out and a file or folder");
    }
    if (options.resume()) {
      throw new NotBegunException("bienban: --resume: needs --out and a file");
    }
    return toStream(out, work);
  }

  /** To standard output, or to a device or a pipe, which has no second name. */
  private int toStream(@Nullable Path device, Function<Entry.Read, AnnotateRun.Made> work) {
    Portion portion = portion(Tally.NONE, 0);
    Path errors = options.errors();
    Reporter reporter =
        new Reporter(console, options.quiet(), errors == null ? Integer.MAX_VALUE : MOST_MESSAGES);
    try (OutputStream opened = device == null ? OutputStream.nullOutputStream() : open(device);
        StreamSink sink =
            new StreamSink(
                device == null ? console.out() : opened,
                errors == null ? OutputStream.nullOutputStream() : open(errors))) {
      AnnotateRun.End end = annotate(sink, reporter, Tally.NONE, portion, work);
      sink.save();
      return end.complete() ? sum(reporter, end.tally()) : Main.SOME_FAILED;
    } catch (IOException e) {
      throw new WriteException(e);
    }
  }

  private int toFiles(
      Target target, Function<Entry.Read, AnnotateRun.Made> work, String effective) {
    Reporter reporter = new Reporter(console, options.quiet(), MOST_MESSAGES);
    if (options.resume() && isComplete(target)) {
      reporter.say("bienban: " + target.out() + " is complete; there is nothing to resume");
      return Files.exists(target.failures()) ? Main.SOME_FAILED : Main.DONE;
    }
    Fingerprint fingerprint = fingerprint(effective);
    Checkpoint before = before(target, fingerprint);
    if (!options.resume() && Files.exists(target.journal().checkpoint())) {
      reporter.say("bienban: begins anew; --resume would have gone on with the run broken off");
    }
    Tally done = before == null ? Tally.NONE : before.tally();
    reporter.takenUp(done);
    if (before != null && before.complete()) {
      // It was broken off between the last record and the last name.
      return finish(target, before, reporter);
    }
    Portion portion = portion(done, before == null ? 0 : before.entries());
    Checkpoint complete;
    try (Journal journal = journal(target, before, fingerprint)) {
      AnnotateRun.End end = annotate(journal, reporter, done, portion, work);
      if (!end.complete()) {
        reporter.say("bienban: stopped; what was done before is kept, --resume goes on there");
        return Main.SOME_FAILED;
      }
      complete = journal.complete(end.entries(), end.tally());
    } catch (IOException e) {
      throw unfinished(target, new WriteException(e));
    } catch (WriteException e) {
      throw unfinished(target, e);
    }
    return finish(target, complete, reporter);
  }

  private AnnotateRun.End annotate(
      RecordSink sink,
      Reporter reporter,
      Tally done,
      Portion portion,
      Function<Entry.Read, AnnotateRun.Made> work) {
    return new AnnotateRun(sink, reporter, done, options.failFast(), options.saveSeconds())
        .run(reader, inputs, portion, options.threads(), work);
  }

  private Portion portion(Tally done, long from) {
    return new Portion(from, options.sample(reader, inputs), options.limit() - done.read());
  }

  /** Gives everything its name. Can be done again when it was broken off. */
  private static int finish(Target target, Checkpoint complete, Reporter reporter) {
    try {
      Path records = target.journal().records();
      TableForm tables = target.tables();
      if (tables != null && Files.exists(records)) {
        reporter.say("bienban: laying out the tables");
        TablesCommand.write(records, tables, target.out(), reporter::say);
        Files.delete(records);
      } else if (Files.exists(records)) {
        Durable.move(records, target.out());
      }
      Path failures = target.journal().failures();
      if (complete.failureBytes() == 0) {
        Files.deleteIfExists(failures);
        Files.deleteIfExists(target.failures());
      } else if (Files.exists(failures)) {
        Durable.move(failures, target.failures());
      }
      Files.deleteIfExists(target.journal().checkpoint());
    } catch (IOException e) {
      throw new WriteException(e);
    }
    return sum(reporter, complete.tally());
  }

  private static int sum(Reporter reporter, Tally tally) {
    if (tally.read() > 1) {
      reporter.summary(tally);
    }
    return tally.failed() == 0 ? Main.DONE : Main.SOME_FAILED;
  }

  /**
   * Whether an earlier run was not broken off but has done everything.
   *
   * @throws NotBegunException if it has, but from inputs that have changed since
   */
  private boolean isComplete(Target target) {
    Path last = target.lastFile();
    if (!Files.exists(last) || Files.exists(target.journal().checkpoint())) {
      return false;
    }
    try {
      if (Fingerprint.unchangedSince(last, inputs)) {
        return true;
      }
    } catch (IOException e) {
      throw new NotBegunException("bienban: cannot be read: " + e.getMessage());
    }
    throw new NotBegunException(
        "bienban: --resume: "
            + target.out()
            + " is complete, but the inputs have changed since; leave out --resume to begin anew");
  }

  /** How far an earlier run came, or null where this one begins at the beginning. */
  private @Nullable Checkpoint before(Target target, Fingerprint fingerprint) {
    if (!options.resume()) {
      return null;
    }
    Checkpoint before;
    try {
      before = Checkpoint.read(target.journal().checkpoint());
    } catch (IOException e) {
      throw new NotBegunException("bienban: --resume: " + e.getMessage());
    }
    if (before != null) {
      String difference = fingerprint.difference(before.fingerprint());
      if (difference != null) {
        throw new NotBegunException(
            "bienban: --resume: " + difference + "; leave out --resume to begin anew");
      }
    }
    return before;
  }

  private static Journal journal(
      Target target, @Nullable Checkpoint before, Fingerprint fingerprint) {
    try {
      return before == null
          ? Journal.begin(target.journal(), fingerprint)
          : Journal.resume(target.journal(), before);
    } catch (NoSuchFileException e) {
      throw new NotBegunException(target.out() + ": cannot be written: there is no such folder");
    } catch (IOException e) {
      throw new NotBegunException(target.out() + ": cannot be written: " + e.getMessage());
    }
  }

  private Fingerprint fingerprint(String effective) {
    try {
      return Fingerprint.of(Build.name(), effective, inputs);
    } catch (IOException e) {
      throw new NotBegunException("bienban: cannot be read: " + e.getMessage());
    }
  }

  private WriteException unfinished(Target target, WriteException e) {
    if (Files.exists(target.journal().checkpoint())) {
      console.say("bienban: what was saved before is kept; --resume goes on there");
    }
    return e;
  }

  private static OutputStream open(Path file) {
    try {
      return Files.newOutputStream(file);
    } catch (IOException e) {
      throw new NotBegunException(file + ": cannot be written");
    }
  }
}
