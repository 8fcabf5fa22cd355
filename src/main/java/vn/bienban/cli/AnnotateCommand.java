package vn.bienban.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.bienban.archive.ArchiveReader;
import vn.bienban.archive.Checkpoint;
import vn.bienban.archive.Durable;
import vn.bienban.archive.Entry;
import vn.bienban.archive.Fingerprint;
import vn.bienban.archive.Input;
import vn.bienban.archive.Journal;
import vn.bienban.archive.Portion;
import vn.bienban.archive.StreamSink;
import vn.bienban.archive.Tally;
import vn.bienban.json.RecordJson;
import vn.bienban.pipeline.ArticleRecord;
import vn.bienban.pipeline.Bienban;

/** {@code bienban annotate}: articles in, records out. */
@Command(
    name = "annotate",
    description = "Prints the record of every article, one a line, in the order of the input.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footerHeading = "%n",
    footer = {
      "Records go to standard output in UTF-8, messages to standard error as file:line: what.",
      "",
      "  bienban annotate --published 2018-07-05 --pretty bai-viet.txt",
      "  bienban annotate archive.jsonl.gz --out records.jsonl",
      "  bienban annotate archive.jsonl.gz --out records.jsonl --resume",
      "  curl -s https://… | bienban annotate --format html -"
    })
final class AnnotateCommand implements Callable<Integer> {
  /** Options that leave the bytes of the output alone. */
  private static final Set<String> WITHOUT_EFFECT =
      Set.of(
          "--out", "--errors", "--resume", "--threads", "--quiet", "--fail-fast", "--save-seconds");

  private static final int MOST_MESSAGES = 10;

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Articles articles = new Articles();

  @Mixin private RunOptions run = new RunOptions();

  @Option(names = "--pretty", description = "Indented records, for reading.")
  private boolean pretty;

  @Option(
      names = "--out",
      paramLabel = "FILE|FOLDER",
      description =
          "Write to this file, packed if its name ends in .gz; it gets its name when all is done."
              + " In a folder the file is called records.jsonl.")
  private @Nullable Path out;

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
      names = "--save-seconds",
      paramLabel = "SECONDS",
      description =
          "How often to make sure that what is done is on the disk; 1 unless told otherwise.")
  private double saveSeconds = 1;

  AnnotateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Input> inputs = articles.inputs(console);
    Path file = out;
    if (file != null
        && (!Files.exists(file) || Files.isRegularFile(file) || Files.isDirectory(file))) {
      return toFiles(inputs, Target.of(file, null, errors));
    }
    if (resume) {
      throw new NotBegunException("bienban: --resume: needs --out and a file");
    }
    return toStream(inputs, file);
  }

  /** To standard output, or to a device or a pipe, which has no second name. */
  private int toStream(List<Input> inputs, @Nullable Path device) {
    ArchiveReader reader = ArchiveReader.create();
    Portion portion = new Portion(0, run.sample(reader, inputs), run.limit());
    int threads = run.threads();
    try (OutputStream opened = device == null ? OutputStream.nullOutputStream() : open(device);
        StreamSink sink =
            new StreamSink(
                device == null ? console.out() : opened,
                errors == null ? OutputStream.nullOutputStream() : open(errors))) {
      Reporter reporter =
          new Reporter(console, run.quiet(), errors == null ? Integer.MAX_VALUE : MOST_MESSAGES);
      AnnotateRun.End end =
          new AnnotateRun(sink, reporter, Tally.NONE, run.failFast(), saveSeconds)
              .run(reader, inputs, portion, threads, maker());
      sink.save();
      if (end.tally().read() > 1) {
        reporter.summary(end.tally());
      }
      return code(end);
    } catch (IOException e) {
      throw new WriteException(e);
    }
  }

  private int toFiles(List<Input> inputs, Target target) {
    ArchiveReader reader = ArchiveReader.create();
    Fingerprint fingerprint = fingerprint(inputs);
    Checkpoint before = before(target, fingerprint);
    Reporter reporter = new Reporter(console, run.quiet(), MOST_MESSAGES);
    if (!resume && Files.exists(target.journal().checkpoint())) {
      reporter.say("bienban: begins anew; --resume would have gone on with the run broken off");
    }
    if (before != null) {
      reporter.takenUp(before.tally(), 0);
      if (before.complete()) {
        // It was broken off between the last record and the last name.
        return finish(target, before, reporter);
      }
    }
    Tally done = before == null ? Tally.NONE : before.tally();
    Portion portion =
        new Portion(
            before == null ? 0 : before.entries(),
            run.sample(reader, inputs),
            run.limit() - done.read());
    int threads = run.threads();
    Checkpoint complete;
    try (Journal journal = journal(target, before, fingerprint)) {
      AnnotateRun.End end =
          new AnnotateRun(journal, reporter, done, run.failFast(), saveSeconds)
              .run(reader, inputs, portion, threads, maker());
      if (!end.complete()) {
        reporter.say("bienban: stopped; what was done before is kept, --resume goes on there");
        return Main.SOME_FAILED;
      }
      complete = journal.complete(end.entries(), end.tally());
    } catch (IOException e) {
      throw unfinished(new WriteException(e));
    } catch (WriteException e) {
      throw unfinished(e);
    }
    return finish(target, complete, reporter);
  }

  private WriteException unfinished(WriteException e) {
    console.say("bienban: what was saved before is kept; --resume goes on there");
    return e;
  }

  /** Gives everything its name. Can be done again when it was broken off. */
  private int finish(Target target, Checkpoint complete, Reporter reporter) {
    try {
      if (Files.exists(target.journal().records())) {
        Durable.move(target.journal().records(), target.out());
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
    if (complete.tally().read() > 1) {
      reporter.summary(complete.tally());
    }
    return complete.tally().failed() == 0 ? Main.DONE : Main.SOME_FAILED;
  }

  /** How far an earlier run came, or null where this one begins at the beginning. */
  private @Nullable Checkpoint before(Target target, Fingerprint fingerprint) {
    Path file = target.journal().checkpoint();
    Checkpoint before;
    try {
      before = resume ? Checkpoint.read(file) : null;
    } catch (IOException e) {
      throw new NotBegunException("bienban: --resume: " + e.getMessage());
    }
    if (before == null) {
      if (resume && Files.exists(target.out())) {
        throw new NotBegunException(
            target.out()
                + ": is complete; there is nothing to resume. Leave out --resume to write it"
                + " anew.");
      }
      return null;
    }
    String difference = fingerprint.difference(before.fingerprint());
    if (difference != null) {
      throw new NotBegunException(
          "bienban: --resume: " + difference + "; leave out --resume to begin anew");
    }
    return before;
  }

  private static Journal journal(
      Target target, @Nullable Checkpoint before, Fingerprint fingerprint) {
    try {
      return before == null
          ? Journal.begin(target.journal(), fingerprint)
          : Journal.resume(target.journal(), before);
    } catch (IOException e) {
      throw new NotBegunException(target.out() + ": cannot be written: " + e.getMessage());
    }
  }

  private Function<Entry.Read, AnnotateRun.Made> maker() {
    Bienban bienban = Bienban.create();
    return read -> {
      ArticleRecord record = read.withNotes(bienban.read(articles.completed(read.article())));
      String json = pretty ? RecordJson.toPrettyJson(record) : RecordJson.toJson(record);
      return new AnnotateRun.Made(
          json.getBytes(StandardCharsets.UTF_8),
          utf8Length(read.article().text()),
          Tally.Found.in(record));
    };
  }

  private Fingerprint fingerprint(List<Input> inputs) {
    Set<String> options = new TreeSet<>();
    for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
      if (!WITHOUT_EFFECT.contains(option.longestName())) {
        options.add(option.longestName() + " " + String.join(" ", option.originalStringValues()));
      }
    }
    try {
      return Fingerprint.of(Build.name(), String.join(" ", options), inputs);
    } catch (IOException e) {
      throw new NotBegunException("bienban: cannot be read: " + e.getMessage());
    }
  }

  private static OutputStream open(Path file) {
    try {
      return Files.newOutputStream(file);
    } catch (IOException e) {
      throw new NotBegunException(file + ": cannot be written");
    }
  }

  private static int code(AnnotateRun.End end) {
    return end.complete() && end.tally().failed() == 0 ? Main.DONE : Main.SOME_FAILED;
  }

  private static long utf8Length(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // The two halves of a pair make four bytes.
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }
}
