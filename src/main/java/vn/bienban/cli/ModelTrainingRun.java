package vn.bienban.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.Explanation;
import vn.bienban.archive.Input;
import vn.bienban.evaluate.GoldRecord;
import vn.bienban.evaluate.ModelTraining;
import vn.bienban.evaluate.NameAnnotation;

/** {@code bienban train weights}: reads the articles and writes the table. */
final class ModelTrainingRun {
  private static final int PARTS = 10;

  private final RunFiles files;
  private final Engines engines;
  private final List<String> golds;
  private final List<String> names;
  private final List<String> inputs;
  private final List<String> decisions;

  /** Whether the decisions know nothing while their cases are gathered. */
  private final boolean anew;

  /** The articles not to learn from. */
  private final @Nullable Part without;

  /** Whether years are learnt from days of publication, which the pipeline must not see then. */
  private final boolean years;

  ModelTrainingRun(
      RunFiles files,
      Engines engines,
      List<String> golds,
      List<String> names,
      List<String> inputs,
      List<String> decisions,
      boolean anew,
      @Nullable Part without) {
    this.files = files;
    this.engines = engines;
    this.golds = golds;
    this.names = names;
    this.inputs = inputs;
    this.decisions = decisions;
    this.anew = anew;
    this.without = without;
    this.years = decisions.equals(List.of(ModelTraining.YEARS));
  }

  int run(Path out) {
    if (golds.isEmpty() && names.isEmpty() && !years || inputs.isEmpty()) {
      throw new NotBegunException("bienban: train weights needs --gold or --names, and --input");
    }
    if (anew && decisions.isEmpty()) {
      throw new NotBegunException("bienban: --anew needs --decision; all of them: --weights none");
    }
    HeldOut.refuse(golds);
    HeldOut.refuse(names);
    HeldOut.refuse(inputs);
    List<Path> annotated = golds.stream().map(name -> files.existing(name, ".json")).toList();
    List<Path> named = names.stream().map(files::existing).toList();
    List<Input> articles = HeldOut.without(files.articles(inputs));
    engines.files(files);
    try (Output output = files.output(out)) {
      Map<String, GoldRecord> gold = new HashMap<>();
      for (Path path : annotated) {
        EvaluateCommand.records(path).forEach(record -> gold.put(record.id(), record));
      }
      Map<String, List<NameAnnotation>> stretches = EvaluateNerCommand.annotations(named);
      ModelTraining training = new ModelTraining(decisions);
      int code = read(articles, gold, stretches, training);
      training.validate(PARTS).forEach(files.console()::say);
      training.table().forEach(output::line);
      output.finish();
      return code;
    }
  }

  /** An article without its day of publication, which stands without its year at the end. */
  private static Article withheld(Article article, LocalDate published) {
    String day = published.getDayOfMonth() + "/" + published.getMonthValue();
    return new Article(
        article.text() + "\n\n" + day,
        article.format(),
        article.id(),
        article.title(),
        null,
        article.url());
  }

  private int read(
      List<Input> articles,
      Map<String, GoldRecord> gold,
      Map<String, List<NameAnnotation>> stretches,
      ModelTraining training) {
    Bienban bienban = anew ? engines.bienbanWithout(decisions) : engines.bienban();
    Set<String> seen = new HashSet<>();
    int code =
        Work.<Optional<Explanation>>run(
            files.console(),
            articles,
            read -> {
              Article article = read.article();
              LocalDate published = article.published();
              if (without != null && without.has(article.id())) {
                return Optional.empty();
              }
              if (years && published != null) {
                return Optional.of(bienban.explain(withheld(article, published)));
              }
              return EvaluateCommand.goldOf(article, gold) == null
                      && EvaluateNerCommand.annotationsOf(article, stretches).isEmpty()
                  ? Optional.empty()
                  : Optional.of(bienban.explain(EvaluateCommand.completed(article, gold)));
            },
            (read, explanation) -> {
              Article article = read.article();
              if (explanation.isPresent()
                  && seen.add(article.id() + ' ' + article.text().length())) {
                LocalDate withheld = years ? article.published() : null;
                GoldRecord record = withheld != null ? null : EvaluateCommand.goldOf(article, gold);
                training.add(
                    record == null ? null : EvaluateCommand.spelled(record, article.text()),
                    EvaluateNerCommand.annotationsOf(article, stretches),
                    withheld,
                    article.text(),
                    explanation.get());
              }
            });
    if (seen.isEmpty()) {
      throw new NotBegunException("bienban: the gold has none of the articles of the input");
    }
    return code;
  }
}
