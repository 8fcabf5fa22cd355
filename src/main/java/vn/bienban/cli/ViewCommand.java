package vn.bienban.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.bienban.Bienban;
import vn.bienban.archive.Input;
import vn.bienban.pattern.Rule;
import vn.bienban.record.ArticleRecord;
import vn.bienban.view.ArticlePage;
import vn.bienban.view.Language;
import vn.bienban.view.ViewFolder;

/** {@code bienban view}: articles beside their records, as pages for a browser. */
@Command(
    name = "view",
    description =
        "Writes pages for a browser: each article with its record beside it as minutes, every value"
            + " shown in the text.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footerHeading = "%n",
    footer = {
      "  bienban view article.txt --out pages",
      "  bienban view archive.jsonl.gz --records records.jsonl --out pages --lang en"
    })
final class ViewCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private Articles articles = new Articles();
  @Mixin private Engines engines = new Engines();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder of the pages: a new one, an empty one, or one of an earlier run.")
  private @Nullable Path out;

  @Option(
      names = "--records",
      paramLabel = "FILE",
      description =
          "Records of these articles from an earlier run, packed with gzip or not, found by their"
              + " ids; an article without one is read anew.")
  private @Nullable String records;

  @Option(
      names = "--lang",
      paramLabel = "vi|en",
      description = "What the pages speak; ${DEFAULT-VALUE} unless told otherwise.")
  private String language = "vi";

  ViewCommand(Console console) {
    this.console = console;
  }

  /** A page and the place of its article. */
  private record Made(ArticleRecord record, ArticlePage.Page page) {}

  @Override
  public Integer call() {
    RunFiles files = new RunFiles(console);
    Language speaks = language();
    List<Input> inputs = articles.inputs(files);
    engines.files(files);
    Path earlier = records == null ? null : files.existing(records);
    files.check();
    List<String> broken = new ArrayList<>();
    EarlierRecords known =
        earlier == null ? EarlierRecords.NONE : EarlierRecords.read(earlier, broken::add);
    broken.forEach(console::say);
    Bienban bienban = engines.bienban();
    ArticlePage pages =
        new ArticlePage(
            speaks,
            name -> {
              Rule rule = bienban.rule(name);
              return rule == null ? null : rule.what();
            });
    ViewFolder folder = opened(out);
    int[] misfits = new int[1];
    int code =
        Work.<Made>run(
            console,
            articles.reader(),
            inputs,
            read -> {
              ArticleRecord record = known.of(read.article());
              if (record == null) {
                record =
                    read.withNotes(
                        bienban.read(articles.completed(read.article()), articles.timeLimit()));
              }
              return new Made(record, pages.of(record, read.article()));
            },
            (read, made) -> {
              List<String> wrong = made.page().misfits();
              if (!wrong.isEmpty()) {
                misfits[0]++;
                console.say(
                    read.place()
                        + ": its record is of another text: "
                        + wrong.get(0)
                        + (wrong.size() > 1 ? " and " + (wrong.size() - 1) + " more" : ""));
              }
              try {
                folder.article(made.record().id(), made.page().html());
              } catch (IOException e) {
                throw new WriteException(e);
              }
            });
    console.say("bienban: the pages are in " + out);
    return broken.isEmpty() && misfits[0] == 0 ? code : Main.SOME_FAILED;
  }

  private Language language() {
    try {
      return Language.of(language);
    } catch (IllegalArgumentException e) {
      throw new NotBegunException("bienban: --lang: " + e.getMessage());
    }
  }

  private static ViewFolder opened(@Nullable Path folder) {
    if (folder == null) {
      throw new NotBegunException("bienban: view needs --out");
    }
    try {
      return ViewFolder.open(folder);
    } catch (IOException e) {
      throw new NotBegunException(folder + ": " + WriteException.reason(e));
    }
  }
}
