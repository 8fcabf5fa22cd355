package vn.bienban.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.archive.Input;
import vn.bienban.archive.PublicationDate;
import vn.bienban.evaluate.Calibration;
import vn.bienban.evaluate.ChangeReport;
import vn.bienban.evaluate.ErrorReport;
import vn.bienban.evaluate.GoldRecord;
import vn.bienban.evaluate.Judgement;
import vn.bienban.evaluate.Leftovers;
import vn.bienban.evaluate.Scorer;
import vn.bienban.json.Json;
import vn.bienban.json.RecordJson;
import vn.bienban.record.ArticleRecord;
import vn.bienban.view.ArticlePage;
import vn.bienban.view.Language;
import vn.bienban.view.ViewFolder;

/** {@code bienban evaluate}: how good the records are. */
@Command(
    name = "evaluate",
    description =
        "Compares records with gold records: precision, recall and F1 of each field, tasks by the"
            + " characters they cover, statements by those given to the right speaker.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footerHeading = "%n",
    footer = {
      "  bienban evaluate --gold corpus/articles --input corpus/articles",
      "  bienban evaluate --gold gold.jsonl --input input.jsonl --errors speakers",
      "  bienban evaluate --gold gold.jsonl --input input.jsonl --out after.jsonl"
          + " --against before.jsonl",
      "  bienban evaluate --gold gold.jsonl --input input.jsonl --errors-html pages",
      "  bienban evaluate --leftovers archive.jsonl.gz"
    })
final class EvaluateCommand implements Callable<Integer> {
  /** The files of a folder that hold gold. */
  static final String JSON = ".json";

  private final Console console;

  @Option(
      names = "--gold",
      paramLabel = "FILE|DIR",
      description =
          "Records or annotations, one a line (.jsonl), or a folder of them, one a file (.json).")
  private @Nullable String gold;

  @Option(
      names = "--input",
      paramLabel = "FILE|DIR",
      description =
          "The articles. What the gold says of an article's day of publication holds for one that"
              + " brings none.")
  private @Nullable String input;

  @Option(
      names = "--system",
      paramLabel = "FILE",
      description = "Compare these records instead of reading the articles anew.")
  private @Nullable String system;

  @Option(
      names = "--errors",
      paramLabel = "FIELD",
      description =
          "List what was missed and what is wrong in a field, with the words around it, instead of"
              + " the figures.")
  private @Nullable String errors;

  @Option(
      names = "--errors-html",
      paramLabel = "DIR",
      description =
          "Write a page for each article in which something was missed or is wrong, gold against"
              + " found by field, the words marked in the text.")
  private @Nullable Path errorsHtml;

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = "Earlier records: show first what was gained and lost since, by article.")
  private @Nullable String against;

  @Option(
      names = "--part",
      paramLabel = "I/N",
      converter = Part.Converter.class,
      description =
          "Measure on the articles of one of N parts alone, which train weights --without-part I/N"
              + " left out.")
  private @Nullable Part part;

  @Option(names = "--out", paramLabel = "FILE", description = "Keep the records in this file.")
  private @Nullable Path out;

  @Option(
      names = "--calibration",
      description =
          "Show, instead of the figures, which share of the values of each confidence is right, in"
              + " all and by rule.")
  private boolean calibration;

  @Option(
      names = "--leftovers",
      paramLabel = "FILE|DIR",
      description =
          "List the strings of these articles that look like a document's number and became"
              + " nothing, the most frequent first: how often, the string, article and offset of"
              + " the first. No gold is needed.")
  private @Nullable String leftovers;

  @Option(names = "--json", description = "The figures as one JSON object.")
  private boolean json;

  @Mixin private Engines engines = new Engines();

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RunFiles files = new RunFiles(console);
    if (leftovers != null) {
      return leftovers(files, files.articles(List.of(leftovers)));
    }
    if (gold == null) {
      throw new NotBegunException("bienban: evaluate needs --gold, or --leftovers");
    }
    if (input == null && system == null) {
      throw new NotBegunException("bienban: evaluate needs --input or --system");
    }
    if (errors != null && !ErrorReport.fields().contains(errors)) {
      throw new NotBegunException(
          "bienban: --errors: no field '"
              + errors
              + "'; there are "
              + String.join(", ", ErrorReport.fields()));
    }
    if (errorsHtml != null && (input == null || system != null)) {
      throw new NotBegunException("bienban: --errors-html goes with --input alone");
    }
    Path annotated = files.existing(gold, JSON);
    Path earlier = against == null ? null : files.existing(against, JSON);
    Path given = system == null ? null : files.existing(system, JSON);
    List<Input> inputs = input == null ? List.of() : files.articles(List.of(input));
    engines.files(files);
    if (out != null && given == null) {
      files.writesOut(out);
    }
    files.check();
    Map<String, GoldRecord> golds = new LinkedHashMap<>();
    records(annotated).stream()
        .filter(record -> part == null || part.has(record.id()))
        .forEach(record -> golds.put(record.id(), record));
    if (golds.isEmpty()) {
      throw new NotBegunException("bienban: --part: no article of the gold is in it");
    }
    if (input == null && golds.values().stream().anyMatch(GoldRecord::needsText)) {
      throw new NotBegunException(
          "bienban: " + gold + " has offsets only; evaluate needs --input with the articles");
    }
    List<GoldRecord> before = earlier == null ? List.of() : records(earlier);
    List<GoldRecord> found = new ArrayList<>(given == null ? List.of() : records(given));
    Map<String, String> texts = new HashMap<>();
    int code = Main.DONE;
    if (input != null) {
      code =
          given == null
              ? readAnew(files, inputs, golds, texts, found)
              : readTexts(inputs, golds, texts);
      tellMissing(golds, texts);
      if (texts.isEmpty()) {
        return Main.NOT_BEGUN;
      }
    }
    print(files, new Scorer(spelled(golds, texts), texts), before, found);
    return code;
  }

  /**
   * The gold records laid on the texts that the input brought; without its text one that has
   * offsets only is left out.
   *
   * @throws NotBegunException if one has offsets of another text
   */
  private static List<GoldRecord> spelled(
      Map<String, GoldRecord> golds, Map<String, String> texts) {
    List<GoldRecord> spelled = new ArrayList<>();
    golds.forEach(
        (id, record) -> {
          String text = texts.get(id);
          if (text != null) {
            spelled.add(spelled(record, text));
          } else if (!record.needsText()) {
            spelled.add(record);
          }
        });
    return spelled;
  }

  /**
   * A gold record laid on its text.
   *
   * @throws NotBegunException naming the article if the offsets are of another text
   */
  static GoldRecord spelled(GoldRecord record, String text) {
    try {
      return record.on(text);
    } catch (IllegalArgumentException e) {
      throw new NotBegunException(record.id() + ": " + e.getMessage());
    }
  }

  private int leftovers(RunFiles files, List<Input> inputs) {
    Bienban bienban = Bienban.create();
    Leftovers all = new Leftovers();
    try (Output output = files.output(null)) {
      int code =
          Work.<ArticleRecord>run(
              console,
              inputs,
              read -> bienban.read(read.article()),
              (read, record) -> {
                String id = read.article().id();
                all.add(id == null ? read.place().toString() : id, read.article().text(), record);
              });
      for (Leftovers.Leftover left : all.all()) {
        output.show(left.count() + "\t" + left.text() + "\t" + left.example());
      }
      output.finish();
      return code;
    }
  }

  private void print(
      RunFiles files, Scorer scorer, List<GoldRecord> before, List<GoldRecord> found) {
    try (Output output = files.open(null)) {
      if (errors != null) {
        ErrorReport.lines(scorer, found, errors).forEach(output::show);
      }
      if (against != null) {
        ChangeReport.lines(scorer, before, found).forEach(output::show);
      }
      if (calibration) {
        Calibration.lines(scorer, found).forEach(output::show);
      }
      if (json) {
        output.line(scorer.score(found).toJson());
      } else if (errors == null && !calibration) {
        output.line(scorer.score(found).toText().stripTrailing());
      }
      output.finish();
    }
  }

  private int readAnew(
      RunFiles files,
      List<Input> inputs,
      Map<String, GoldRecord> golds,
      Map<String, String> texts,
      List<GoldRecord> found) {
    // Without --out the lines go nowhere.
    Bienban bienban = engines.bienban();
    ViewFolder folder = errorsHtml == null ? null : ViewCommand.opened(errorsHtml);
    ArticlePage pages = ViewCommand.pages(Language.ENGLISH, bienban);
    try (Output output = out == null ? Output.none() : files.open(out)) {
      int code =
          Work.<Optional<ArticleRecord>>run(
              console,
              inputs,
              read ->
                  isPassedOver(read.article(), golds)
                      ? Optional.empty()
                      : Optional.of(read.withNotes(bienban.read(completed(read.article(), golds)))),
              (read, record) -> {
                record.map(RecordJson::toJson).ifPresent(output::line);
                String id = read.article().id();
                GoldRecord judge = goldOf(read.article(), golds);
                if (record.isPresent() && id != null && judge != null) {
                  texts.put(id, read.article().text());
                  found.add(GoldRecord.of(Json.of(record.get())));
                  if (folder != null) {
                    writePage(folder, pages, read.article(), record.get(), judge);
                  }
                }
              });
      output.finish();
      return code;
    }
  }

  /** Whether an article is not read: of another part, or of no use to anybody. */
  private boolean isPassedOver(Article article, Map<String, GoldRecord> golds) {
    return part != null && !part.has(article.id()) || out == null && goldOf(article, golds) == null;
  }

  /** Writes the page of an article in which something was missed or is wrong. */
  private static void writePage(
      ViewFolder folder,
      ArticlePage pages,
      Article article,
      ArticleRecord record,
      GoldRecord gold) {
    List<Judgement> judgements = ViewCommand.judged(gold, record, article.text());
    if (judgements.stream().allMatch(each -> each.outcome() == Judgement.Outcome.RIGHT)) {
      return;
    }
    try {
      folder.article(article.id(), pages.of(record, article, judgements).html());
    } catch (IOException e) {
      throw new WriteException(e);
    }
  }

  private int readTexts(
      List<Input> inputs, Map<String, GoldRecord> golds, Map<String, String> texts) {
    return Work.<Article>run(
        console,
        inputs,
        read -> read.article(),
        (read, article) -> {
          String id = article.id();
          if (id != null && goldOf(article, golds) != null) {
            texts.put(id, article.text());
          }
        });
  }

  /** What people see in an article, or null where nobody read it. */
  static @Nullable GoldRecord goldOf(Article article, Map<String, GoldRecord> golds) {
    GoldRecord record = article.id() == null ? null : golds.get(article.id());
    return record == null || !record.fits(article.text()) ? null : record;
  }

  /** The article with the day of publication that the gold knows, where it brings none. */
  static Article completed(Article article, Map<String, GoldRecord> golds) {
    GoldRecord record = goldOf(article, golds);
    String published = record == null ? null : record.published();
    return published == null || article.published() != null
        ? article
        : article.published(PublicationDate.parse(published));
  }

  private void tellMissing(Map<String, GoldRecord> golds, Map<String, String> texts) {
    List<String> missing = golds.keySet().stream().filter(id -> !texts.containsKey(id)).toList();
    if (!missing.isEmpty()) {
      console.say(
          "bienban: the input lacks "
              + missing.size()
              + " of the gold's "
              + golds.size()
              + " articles, or has other texts under their ids: "
              + String.join(", ", missing));
    }
  }

  /**
   * The gold records of a file or folder.
   *
   * @throws NotBegunException saying what is wrong with it
   */
  static List<GoldRecord> records(Path path) {
    try {
      List<GoldRecord> records = GoldRecord.read(path);
      if (records.isEmpty()) {
        throw new NotBegunException(
            path + ": no records " + (Files.isDirectory(path) ? "(.json) in the folder" : "in it"));
      }
      return records;
    } catch (IOException e) {
      throw new NotBegunException(path + ": cannot be read: " + e);
    } catch (IllegalArgumentException e) {
      throw new NotBegunException(String.valueOf(e.getMessage()));
    }
  }
}
