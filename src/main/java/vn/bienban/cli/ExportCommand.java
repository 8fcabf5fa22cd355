package vn.bienban.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.archive.ArticleWork;
import vn.bienban.archive.BatchJob;
import vn.bienban.archive.Entries;
import vn.bienban.archive.Entry;
import vn.bienban.archive.Input;
import vn.bienban.export.AnnotatedArticle;

/** {@code bienban export}: records and their articles in, files for other tools out. */
@Command(
    name = "export",
    description = "Writes records made before, beside their articles, in the forms of other tools.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footerHeading = "%n",
    footer = {
      "A record is laid beside the article of its id; articles without a record are passed over.",
      "",
      "  bienban export archive.jsonl.gz --records records.jsonl --to brat=standoff",
    })
final class ExportCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Articles articles = new Articles();
  @Mixin private Engines engines = new Engines();
  @Mixin private ExportFolders exports = new ExportFolders();

  @Option(
      names = "--records",
      paramLabel = "FILE",
      required = true,
      description = "The records of the articles, one a line, packed with gzip or not.")
  private @Nullable String records;

  ExportCommand(Console console) {
    this.console = console;
  }

  /**
   * What became of an article.
   *
   * @param line the line of its record, or 0 where it has none
   * @param problem why the record cannot be laid beside it, or null
   */
  private record Made(long line, @Nullable String problem, List<ExportFolders.Made> files) {}

  @Override
  public Integer call() {
    if (records == null || exports.isEmpty()) {
      throw new NotBegunException("bienban: export needs --records and --to FORM=FOLDER");
    }
    RunFiles files = new RunFiles(console);
    List<Input> inputs = articles.inputs(files);
    Path file = files.existing(records);
    engines.files(files);
    exports.name(files);
    files.check();
    Reporter reporter = new Reporter(console, false, Integer.MAX_VALUE);
    try (RecordsById byId = RecordsById.open(file, records, reporter::say);
        Entries entries = articles.reader().open(inputs)) {
      exports.begin();
      Supplier<Bienban> bienban = new Lazy(engines);
      Run run = new Run(reporter);
      BatchJob.<Made>run(
          byId.beside(entries),
          Runtime.getRuntime().availableProcessors(),
          ArticleWork.each(read -> made(read, byId, bienban)),
          run::take);
      exports.save();
      byId.tellUnused(reporter::say);
      console.say("bienban: " + run.written + " articles are written");
      return run.failed || byId.failed() ? Main.SOME_FAILED : Main.DONE;
    } catch (IOException e) {
      throw new WriteException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private Made made(Entry.Read read, RecordsById byId, Supplier<Bienban> bienban) {
    RecordsById.Found found = byId.of(read);
    if (found == null) {
      return new Made(0, null, List.of());
    }
    Article article = articles.completed(read.article());
    AnnotatedArticle annotated;
    try {
      annotated = AnnotatedArticle.of(article, found.record(), bienban);
    } catch (IllegalArgumentException e) {
      String problem = found.place() + ": " + e.getMessage() + " (" + read.place() + ")";
      return new Made(found.line(), problem, List.of());
    }
    return new Made(found.line(), null, exports.of(() -> annotated));
  }

  /** Takes what is made in the order of the articles. */
  private final class Run {
    private final Reporter reporter;
    private long written;
    private boolean failed;

    Run(Reporter reporter) {
      this.reporter = reporter;
    }

    void take(BatchJob.Outcome<Made> outcome) {
      Made made = outcome.result();
      if (made == null) {
        reporter.failure(outcome.entry(), String.valueOf(outcome.failure()));
        failed = true;
      } else if (made.problem() != null) {
        reporter.say(made.problem());
        failed = true;
      } else if (made.line() > 0 && outcome.entry() instanceof Entry.Read read) {
        exports.write(made.line(), read.article().id(), made.files());
        written++;
      }
    }
  }

  /** Loaded when a form asks for sentences. */
  private static final class Lazy implements Supplier<Bienban> {
    private final Engines engines;
    private @Nullable Bienban bienban;

    Lazy(Engines engines) {
      this.engines = engines;
    }

    @Override
    public synchronized Bienban get() {
      if (bienban == null) {
        bienban = engines.bienban();
      }
      return bienban;
    }
  }
}
