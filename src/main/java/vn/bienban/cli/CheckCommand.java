package vn.bienban.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.annotate.Supplements;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.archive.ArchiveReader;
import vn.bienban.archive.Input;
import vn.bienban.evaluate.ChangeReport;
import vn.bienban.evaluate.GoldRecord;
import vn.bienban.evaluate.RecordComparison;
import vn.bienban.evaluate.RecordPairs;
import vn.bienban.evaluate.RuleExamples;
import vn.bienban.evaluate.Scorer;
import vn.bienban.extend.Extension;
import vn.bienban.json.Json;
import vn.bienban.pattern.Rule;
import vn.bienban.record.ArticleRecord;

/** {@code bienban check}: what a folder for {@code --extend} says and does. */
@Command(
    name = "check",
    description =
        "Checks a folder of words, names and rules of your own: reads it as --extend does, runs the"
            + " examples of its rules, and tells what the records of an archive gain and lose by"
            + " it.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:All is well-formed and every example holds.",
      " 1:An example does not hold, or an article could not be read.",
      " 2:A table or a rule is broken, contradicts a shipped one, or a file is missing."
    },
    footerHeading = "%n",
    footer = {
      "  bienban check my-words",
      "  bienban check my-words --on archive.jsonl.gz",
      "  bienban check my-words --on corpus/articles --gold corpus/articles"
    })
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "DIR", description = "The folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--on",
      paramLabel = "FILE|DIR",
      description = "Articles to read with and without it; what differs is shown by field.")
  private @Nullable String on;

  @Option(
      names = "--gold",
      paramLabel = "FILE|DIR",
      description =
          "Gold records of some of these articles: which of the changes are gains, which losses.")
  private @Nullable String gold;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many examples of each kind of change to show; 5 unless told otherwise.")
  private int limit = 5;

  @Mixin private Engines engines = new Engines();

  CheckCommand(Console console) {
    this.console = console;
  }

  /** An article read with and without the folder. */
  private record Made(Article article, ArticleRecord before, ArticleRecord after) {}

  @Override
  public Integer call() {
    if (limit < 0) {
      throw new NotBegunException("bienban: --limit: " + limit + " is no number of examples");
    }
    if (gold != null && on == null) {
      throw new NotBegunException("bienban: --gold: needs --on, the articles");
    }
    RunFiles files = new RunFiles(console);
    files.reads(folder);
    engines.files(files);
    List<Input> inputs = on == null ? List.of() : files.articles(List.of(on));
    Path annotated = gold == null ? null : files.existing(gold, EvaluateCommand.JSON);
    files.check();
    Bienban extended = engines.bienban(List.of(folder));
    try (Output output = files.open(null)) {
      boolean holds = examples(extended, output);
      int code = on == null ? Main.DONE : compare(inputs, annotated, extended, output);
      output.finish();
      return holds ? code : Main.SOME_FAILED;
    }
  }

  private boolean examples(Bienban extended, Output output) {
    int[] rows = new int[1];
    List<String> had = new ArrayList<>();
    Supplements own = supplements();
    own.eachTable((name, table) -> rows[0] += table.rows().size());
    Vocabulary.load(own, row -> had.add(row.place() + ": '" + row.get(0) + "' ships already"));
    had.forEach(output::show);
    List<Rule> rules =
        extended.rules().stream().filter(rule -> Path.of(rule.sheet()).startsWith(folder)).toList();
    List<RuleExamples.Failure> failures = RuleExamples.failures(extended, rules);
    failures.forEach(failure -> output.show(failure.toString()));
    int examples = rules.stream().mapToInt(rule -> rule.examples().size()).sum();
    output.show(
        String.format(
            Locale.ROOT,
            "%,d rows, %,d of which ship already; %,d rules with %,d examples, %,d of which do not"
                + " hold",
            rows[0],
            had.size(),
            rules.size(),
            examples,
            failures.size()));
    return failures.isEmpty();
  }

  private Supplements supplements() {
    try {
      return Supplements.of(List.of(Extension.ofFolder(folder)));
    } catch (IOException e) {
      throw new NotBegunException("bienban: " + WriteException.reason(e));
    }
  }

  private int compare(
      List<Input> inputs, @Nullable Path annotated, Bienban extended, Output output) {
    Map<String, GoldRecord> golds = new LinkedHashMap<>();
    if (annotated != null) {
      EvaluateCommand.records(annotated).forEach(record -> golds.put(record.id(), record));
    }
    Bienban shipped = engines.bienban();
    RecordComparison comparison = new RecordComparison(Set.of(), Set.of(), limit);
    Map<String, Integer> seen = new HashMap<>();
    Map<RecordPairs.Key, String> texts = new HashMap<>();
    Judged judged = new Judged();
    int code =
        Work.<Made>run(
            console,
            ArchiveReader.create(),
            inputs,
            read -> {
              Article article = EvaluateCommand.completed(read.article(), golds);
              return new Made(article, shipped.read(article), extended.read(article));
            },
            (read, made) -> {
              String id = made.before().id() == null ? "" : made.before().id();
              RecordPairs.Key key = new RecordPairs.Key(id, seen.merge(id, 1, Integer::sum));
              comparison.add(
                  new RecordPairs.Pair(key, Json.of(made.before()), Json.of(made.after())));
              if (!made.before().equals(made.after()) && comparison.articles().contains(key)) {
                texts.put(key, made.article().text());
              }
              judged.add(EvaluateCommand.goldOf(made.article(), golds), made);
            });
    output.show("");
    comparison.lines(texts::get).forEach(output::show);
    judged.lines().forEach(output::show);
    return code;
  }

  /** The articles that somebody has annotated. */
  private static final class Judged {
    private final List<GoldRecord> golds = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();
    private final List<GoldRecord> before = new ArrayList<>();
    private final List<GoldRecord> after = new ArrayList<>();

    void add(@Nullable GoldRecord gold, Made made) {
      if (gold != null) {
        String text = made.article().text();
        golds.add(EvaluateCommand.spelled(gold, text));
        texts.put(gold.id(), text);
        before.add(GoldRecord.of(Json.of(made.before())));
        after.add(GoldRecord.of(Json.of(made.after())));
      }
    }

    List<String> lines() {
      if (golds.isEmpty()) {
        return List.of();
      }
      List<String> lines = new ArrayList<>();
      lines.add("");
      lines.add("by the gold of " + golds.size() + " articles");
      lines.addAll(ChangeReport.lines(new Scorer(golds, texts), before, after));
      return lines;
    }
  }
}
