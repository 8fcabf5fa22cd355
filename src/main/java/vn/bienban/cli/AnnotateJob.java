package vn.bienban.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bienban.archive.ArchiveReader;
import vn.bienban.archive.ArticleWork;
import vn.bienban.archive.Checkpoint;
import vn.bienban.archive.Durable;
import vn.bienban.archive.Fingerprint;
import vn.bienban.archive.Input;
import vn.bienban.archive.Journal;
import vn.bienban.archive.Portion;
import vn.bienban.archive.RecordSink;
import vn.bienban.archive.StreamSink;
import vn.bienban.archive.Tally;
import vn.bienban.tables.TableForm;
import vn.bienban.tables.TableWriter;

/** From the inputs to the output under its name, in one run or in several that were broken off. */
final class AnnotateJob {
  /** With a file for the failures so many are shown; the file has them all. */
  private static final int MOST_MESSAGES = 10;

  /** What to do where a run cannot be taken up. */
  static final String ANEW = "; --restart begins anew";

  /** How a run that was broken off is taken up. */
  static final String GOES_ON = "; the same call with --resume goes on there";

  private final Console console;
  private final RunOptions options;
  private final ArchiveReader reader;
  private final List<Input> inputs;
  private final ExportFolders exports;

  /** Where the files of the output go, or null where they go to a stream. */
  private final @Nullable Target target;

  /**
   * Names the files that the job will write and has them checked; none is made yet.
   *
   * @param files what is read
   * @throws NotBegunException if the options do not go together or the files do not
   */
  AnnotateJob(
      RunFiles files,
      RunOptions options,
      ExportFolders exports,
      ArchiveReader reader,
      List<Input> inputs) {
    this.console = files.console();
    this.options = options;
    this.reader = reader;
    this.inputs = inputs;
    this.exports = exports;
    options.check();
    exports.name(files);
    this.target = target(options);
    Path errors = options.errors();
    if (target != null) {
      target.name(files);
    } else if (errors != null) {
      files.writes(Target.ERRORS, errors);
    }
    files.check();
  }

  private static @Nullable Target target(RunOptions options) {
    Path out = options.out();
    if (out != null && (!Files.exists(out) || Files.isRegularFile(out) || Files.isDirectory(out))) {
      return Target.of(out, options.outFormat(), options.errors());
    }
    if (options.outFormat() != null && !options.outFormat().equals(Target.JSONL)) {
      throw new NotBegunException("bienban: --out-format: tables need --out and a file or folder");
    }
    if (options.resume()) {
      throw new NotBegunException("bienban: --resume: needs --out and a file");
    }
    return null;
  }

  /**
   * Does the job.
   *
   * @param work makes a record of an article; called from several threads
   * @param effective the options that touch the output, as a line
   * @return the exit code
   */
  int run(ArticleWork<AnnotateRun.Made> work, String effective) {
    return target == null ? toStream(options.out(), work) : toFiles(target, work, effective);
  }

  /** To standard output, or to a device or a pipe, which has no second name. */
  private int toStream(@Nullable Path device, ArticleWork<AnnotateRun.Made> work) {
    Portion portion = portion(Tally.NONE, 0);
    Path errors = options.errors();
    Reporter reporter =
        new Reporter(console, options.quiet(), errors == null ? Integer.MAX_VALUE : MOST_MESSAGES);
    try (OutputStream opened =
            device == null ? OutputStream.nullOutputStream() : Output.stream(device);
        StreamSink sink =
            new StreamSink(
                device == null ? console.out() : opened,
                errors == null ? OutputStream.nullOutputStream() : Output.stream(errors))) {
      AnnotateRun.End end = annotate(sink, reporter, Tally.NONE, portion, work);
      sink.save();
      return end.complete() ? sum(reporter, end.tally()) : Main.SOME_FAILED;
    } catch (IOException e) {
      throw new WriteException(e);
    }
  }

  private int toFiles(Target target, ArticleWork<AnnotateRun.Made> work, String effective) {
    Reporter reporter = new Reporter(console, options.quiet(), MOST_MESSAGES);
    if (!options.resume() && !options.restart()) {
      checkNothingUnfinished(target);
    }
    Fingerprint fingerprint = fingerprint(effective);
    if (options.resume() && isComplete(target, fingerprint)) {
      reporter.say("bienban: " + target.out() + " is complete; there is nothing to resume");
      return Files.exists(target.failures()) ? Main.SOME_FAILED : Main.DONE;
    }
    Checkpoint before = before(target.journal().checkpoint(), fingerprint);
    Tally done = before == null ? Tally.NONE : before.tally();
    reporter.takenUp(done);
    Checkpoint complete = before != null && before.complete() ? before : null;
    if (complete != null && !Files.exists(target.journal().records())) {
      // It was broken off between two names.
      target.checkHasName(complete);
      return named(target, complete, reporter);
    }
    Portion portion =
        complete != null ? Portion.ALL : portion(done, before == null ? 0 : before.entries());
    try (Journal journal = journal(target, before, fingerprint)) {
      if (complete == null) {
        AnnotateRun.End end = annotate(journal, reporter, done, portion, work);
        if (!end.complete()) {
          reporter.say("bienban: stopped; what was done before is kept" + GOES_ON);
          return Main.SOME_FAILED;
        }
        complete = journal.complete(end.entries(), end.tally());
      }
      nameRecords(target, journal, reporter, options.csvSafe());
      return named(target, complete, reporter);
    } catch (IOException e) {
      throw unfinished(target, new WriteException(e));
    } catch (WriteException e) {
      throw unfinished(target, e);
    }
  }

  private AnnotateRun.End annotate(
      RecordSink sink,
      Reporter reporter,
      Tally done,
      Portion portion,
      ArticleWork<AnnotateRun.Made> work) {
    exports.begin();
    String goesOn = sink instanceof Journal && Fingerprint.rereadable(inputs) ? GOES_ON : "";
    return new AnnotateRun(
            sink, exports, reporter, done, options.failFast(), options.saveSeconds(), goesOn)
        .run(reader, inputs, portion, options.threads(), work);
  }

  private Portion portion(Tally done, long from) {
    return new Portion(from, options.sample(reader, inputs), options.limit() - done.read());
  }

  /** Gives the records their name, or lays them out; no other run gets at them before. */
  private static void nameRecords(
      Target target, Journal journal, Reporter reporter, boolean csvSafe) throws IOException {
    Path records = target.journal().records();
    TableForm tables = target.tables();
    if (tables == null) {
      Durable.move(records, target.out());
    } else {
      reporter.say("bienban: laying out the tables");
      try (TableWriter writer = TableWriter.open(tables, target.out(), csvSafe)) {
        TablesCommand.write(journal.completed(), records.toString(), writer, reporter::say);
      }
      Files.delete(records);
    }
  }

  /** The records have their name; gives the failures theirs. Can be done again. */
  private static int named(Target target, Checkpoint complete, Reporter reporter) {
    try {
      Path failures = target.journal().failures();
      if (complete.failureBytes() == 0) {
        Files.deleteIfExists(failures);
        Files.deleteIfExists(target.failures());
      } else if (Files.exists(failures)) {
        Durable.move(failures, target.failures());
      }
      Path checkpoint = target.journal().checkpoint();
      if (Files.exists(checkpoint)) {
        Durable.move(checkpoint, target.manifest());
      }
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
   * Makes sure that no run to this target was broken off, whose work would be lost.
   *
   * @throws NotBegunException saying how to go on
   */
  private static void checkNothingUnfinished(Target target) {
    Path checkpoint = target.journal().checkpoint();
    if (!Files.exists(checkpoint) || Journal.isHeld(target.journal())) {
      return; // that another run is writing is told when this one begins
    }
    String done = "";
    String ways = "--resume goes on with it, --restart begins anew";
    try {
      Checkpoint before = Checkpoint.read(checkpoint);
      if (before != null) {
        done = String.format(Locale.ROOT, ", %,d articles are done", before.tally().read());
        if (before.fingerprint().inputs().isEmpty()) {
          ways = "what it read cannot be read again, --restart begins anew";
        }
      }
    } catch (IOException e) {
      // Whatever is there, somebody made it.
    }
    throw new NotBegunException(
        "bienban: a run to " + target.out() + " was broken off" + done + "; " + ways);
  }

  /**
   * Whether an earlier run was not broken off but has done all that this one would.
   *
   * @throws NotBegunException if it has done something else, or nobody knows what
   */
  private boolean isComplete(Target target, Fingerprint fingerprint) {
    if (!Files.exists(target.lastFile()) || Files.exists(target.journal().checkpoint())) {
      return false;
    }
    Checkpoint manifest = before(target.manifest(), fingerprint);
    if (manifest == null) {
      throw new NotBegunException(
          "bienban: --resume: "
              + target.out()
              + " is there, but not "
              + target.manifest()
              + ", which says what it was made from"
              + ANEW);
    }
    target.checkHasName(manifest);
    return true;
  }

  /**
   * How far an earlier run came, by its checkpoint or manifest, or null where this one begins at
   * the beginning.
   *
   * @throws NotBegunException if it was another one
   */
  private @Nullable Checkpoint before(Path checkpoint, Fingerprint fingerprint) {
    if (!options.resume()) {
      return null;
    }
    Checkpoint before;
    try {
      before = Checkpoint.read(checkpoint);
    } catch (IOException e) {
      throw new NotBegunException("bienban: --resume: " + e.getMessage() + ANEW);
    }
    String difference = before == null ? null : fingerprint.difference(before.fingerprint());
    if (difference != null) {
      throw new NotBegunException("bienban: --resume: " + difference + ANEW);
    }
    return before;
  }

  private static Journal journal(
      Target target, @Nullable Checkpoint before, Fingerprint fingerprint) {
    target.makeFolder();
    try {
      return before == null
          ? Journal.begin(target.journal(), fingerprint)
          : Journal.resume(target.journal(), before);
    } catch (NoSuchFileException e) {
      throw new NotBegunException(
          before == null
              ? target.out() + ": cannot be written: there is no such folder"
              : "bienban: --resume: " + e.getFile() + " is gone" + ANEW);
    } catch (IOException e) {
      throw new NotBegunException(
          before == null
              ? target.out() + ": cannot be written: " + WriteException.reason(e)
              : "bienban: --resume: " + WriteException.reason(e) + ANEW);
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
      console.say("bienban: what was saved before is kept" + GOES_ON);
    }
    return e;
  }
}
