package vn.bienban.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.ConfidenceFilter;
import vn.bienban.archive.ArticleWork;
import vn.bienban.archive.Input;
import vn.bienban.archive.Tally;
import vn.bienban.export.AnnotatedArticle;
import vn.bienban.json.RecordJson;
import vn.bienban.record.ArticleRecord;

/** {@code bienban annotate}: articles in, records out. */
@Command(
    name = "annotate",
    description = "Prints the record of every article, one a line, in the order of the input.",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    versionProvider = Main.Version.class,
    footerHeading = "%n",
    footer = {
      "Records go to standard output in UTF-8, messages to standard error as file:line: what.",
      "",
      "  bienban annotate --published 2018-07-05 --pretty bai-viet.txt",
      "  bienban annotate archive.jsonl.gz --out records.jsonl",
      "  bienban annotate archive.jsonl.gz --out records.jsonl --resume",
      "  bienban annotate archive.jsonl.gz --out records.jsonl --to brat=standoff --to ics=dates",
      "  curl -s https://… | bienban annotate --format html -"
    })
final class AnnotateCommand implements Callable<Integer> {
  /** So many characters are read together where files wait in memory beside their records. */
  private static final int BESIDE_FILES = 20_000;

  private final Console console;

  /** Not there where the files alone were named. */
  @Spec private @Nullable CommandSpec spec;

  @Mixin private Articles articles = new Articles();
  @Mixin private Engines engines = new Engines();

  @Mixin private RunOptions run = new RunOptions();
  @Mixin private ExportFolders exports = new ExportFolders();

  @Option(names = "--pretty", description = "Indented records, for reading.")
  private boolean pretty;

  @Option(
      names = "--min-confidence",
      paramLabel = "SHARE",
      description =
          "Leave out what is trusted less than this, from 0 (the default) to 1. Recommended where a"
              + " wrong value costs more than a missing one: 0.8; of what is trusted less, of news"
              + " archives only some six values in ten are right.")
  private double minConfidence;

  AnnotateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CommandSpec parsed = Objects.requireNonNull(spec);
    return call(run.effective(parsed.commandLine().getParseResult()));
  }

  /** As the command with these files and no option, which needs no options looked through. */
  int call(List<String> files) {
    articles.name(files);
    return call("");
  }

  private int call(String effective) {
    ConfidenceFilter filter = filter();
    if (pretty && run.makesTables()) {
      throw new NotBegunException("bienban: --pretty: tables are made of records in one line each");
    }
    RunFiles files = new RunFiles(console);
    List<Input> inputs = run.quiet() ? articles.quietly(files) : articles.inputs(files);
    engines.files(files);
    AnnotateJob job = new AnnotateJob(files, run, exports, articles.reader(), inputs);
    return job.run(work(engines.bienban(), filter), effective + engines.contents());
  }

  /** Articles that are read together have the time of one; who is alone has it for itself. */
  private ArticleWork<AnnotateRun.Made> work(Bienban bienban, ConfidenceFilter filter) {
    return new ArticleWork<>(
        reads -> {
          List<Article> together =
              reads.stream().map(read -> articles.completed(read.article())).toList();
          List<ArticleRecord> records = bienban.readAll(together, articles.timeLimit());
          List<AnnotateRun.Made> made = new ArrayList<>(reads.size());
          for (int i = 0; i < reads.size(); i++) {
            ArticleRecord record = reads.get(i).withNotes(filter.apply(records.get(i)));
            made.add(made(bienban, together.get(i), record));
          }
          return made;
        },
        exports.isEmpty() ? ArticleWork.TOGETHER : BESIDE_FILES);
  }

  private AnnotateRun.Made made(Bienban bienban, Article article, ArticleRecord record) {
    String json = pretty ? RecordJson.toPrettyJson(record) : RecordJson.toJson(record);
    return new AnnotateRun.Made(
        json.getBytes(StandardCharsets.UTF_8),
        utf8Length(article.text()),
        Tally.Found.in(record),
        exports.of(() -> AnnotatedArticle.of(article, record, () -> bienban)));
  }

  private ConfidenceFilter filter() {
    try {
      return ConfidenceFilter.atLeast(minConfidence);
    } catch (IllegalArgumentException e) {
      throw new NotBegunException("bienban: --min-confidence: " + e.getMessage());
    }
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
