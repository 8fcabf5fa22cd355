package vn.bienban.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.archive.Input;
import vn.bienban.archive.PublicationDate;
import vn.bienban.evaluate.GoldRecord;
import vn.bienban.evaluate.Judgement;
import vn.bienban.json.Json;
import vn.bienban.pattern.Rule;
import vn.bienban.record.ArticleRecord;
import vn.bienban.view.ArchivePages;
import vn.bienban.view.ArticlePage;
import vn.bienban.view.Language;
import vn.bienban.view.ViewFolder;

/** {@code bienban view}: articles beside their records, as pages for a browser. */
@Command(
    name = "view",
    description =
        "Writes pages for a browser: each article with its record beside it as minutes, every value"
            + " shown in the text; and over all of them meetings, documents, people and tasks.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footerHeading = "%n",
    footer = {
      "  bienban view article.txt --out pages",
      "  bienban view corpus/articles --gold corpus/articles --out pages",
      "  bienban view --records records.jsonl --out pages --today 2020-12-31",
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
              + " ids; an article without one is read anew. Where no article is named, pages over"
              + " these records alone.")
  private @Nullable String records;

  @Option(
      names = "--gold",
      paramLabel = "FILE|DIR",
      description =
          "Show what gold records say of the articles that they have: missed, wrong and right, by"
              + " field. What they know of an article's day of publication holds for one that"
              + " brings none.")
  private @Nullable String gold;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description =
          "The day on which tasks are open, due or overdue, 2020-12-31; the day on which somebody"
              + " looks at the pages unless told otherwise.")
  private @Nullable String today;

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
    LocalDate day = today();
    boolean recordsAlone = records != null && !articles.areNamed();
    List<Input> inputs = recordsAlone ? List.of() : articles.inputs(files);
    engines.files(files);
    Path earlier = records == null ? null : files.existing(records);
    Path annotated = gold == null ? null : files.existing(gold, EvaluateCommand.JSON);
    if (out != null) {
      files.writesFolder("--out", out);
    }
    files.check();
    Map<String, GoldRecord> golds = new HashMap<>();
    if (annotated != null) {
      EvaluateCommand.records(annotated).forEach(record -> golds.put(record.id(), record));
    }
    List<String> broken = new ArrayList<>();
    ArchivePages archive = new ArchivePages(speaks, day);
    if (recordsAlone && earlier != null) {
      ViewFolder alone = opened(out);
      EarlierRecords.each(earlier, broken::add, record -> archive.add(record, null, null));
      broken.forEach(console::say);
      written(archive, alone);
      return broken.isEmpty() ? Main.DONE : Main.SOME_FAILED;
    }
    EarlierRecords known =
        earlier == null ? EarlierRecords.NONE : EarlierRecords.read(earlier, broken::add);
    broken.forEach(console::say);
    Bienban bienban = engines.bienban();
    ArticlePage pages = pages(speaks, bienban);
    ViewFolder folder = opened(out);
    int[] misfits = new int[1];
    int code =
        Work.<Made>run(
            console,
            articles.reader(),
            inputs,
            read -> {
              Article article =
                  EvaluateCommand.completed(articles.completed(read.article()), golds);
              ArticleRecord record = known.of(article);
              if (record == null) {
                record = read.withNotes(bienban.read(article, articles.timeLimit()));
              }
              GoldRecord judge = EvaluateCommand.goldOf(article, golds);
              return new Made(
                  record, pages.of(record, article, judged(judge, record, article.text())));
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
                String path = folder.article(made.record().id(), made.page().html());
                archive.add(made.record(), made.page().title(), path);
              } catch (IOException e) {
                throw new WriteException(e);
              }
            });
    written(archive, folder);
    return broken.isEmpty() && misfits[0] == 0 ? code : Main.SOME_FAILED;
  }

  private void written(ArchivePages archive, ViewFolder folder) {
    try {
      archive.write(folder);
    } catch (IOException e) {
      throw new WriteException(e);
    }
    console.say("bienban: the pages are in " + out);
  }

  private @Nullable LocalDate today() {
    try {
      return today == null ? null : PublicationDate.parse(today);
    } catch (IllegalArgumentException e) {
      throw new NotBegunException("bienban: --today: " + e.getMessage());
    }
  }

  /** What a gold record, if there is one, says of a record. */
  static List<Judgement> judged(@Nullable GoldRecord gold, ArticleRecord record, String text) {
    return gold == null
        ? List.of()
        : Judgement.of(EvaluateCommand.spelled(gold, text), GoldRecord.of(Json.of(record)), text);
  }

  /** Pages that know what the rules of a reader find. */
  static ArticlePage pages(Language language, Bienban bienban) {
    return new ArticlePage(
        language,
        name -> {
          Rule rule = bienban.rule(name);
          return rule == null ? null : rule.what();
        });
  }

  private Language language() {
    try {
      return Language.of(language);
    } catch (IllegalArgumentException e) {
      throw new NotBegunException("bienban: --lang: " + e.getMessage());
    }
  }

  static ViewFolder opened(@Nullable Path folder) {
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
