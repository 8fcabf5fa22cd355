package vn.bienban.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.Explanation;
import vn.bienban.archive.Input;
import vn.bienban.evaluate.GoldRecord;
import vn.bienban.evaluate.ModelTraining;

/** {@code bienban train weights}: reads the articles and writes the table. */
final class ModelTrainingRun {
  private static final int PARTS = 10;

  private final RunFiles files;
  private final Engines engines;
  private final List<String> golds;
  private final List<String> inputs;
  private final List<String> decisions;

  ModelTrainingRun(
      RunFiles files,
      Engines engines,
      List<String> golds,
      List<String> inputs,
      List<String> decisions) {
    this.files = files;
    this.engines = engines;
    this.golds = golds;
    this.inputs = inputs;
    this.decisions = decisions;
  }

  int run(Path out) {
    if (golds.isEmpty() || inputs.isEmpty()) {
      throw new NotBegunException("bienban: train weights needs --gold and --input");
    }
    HeldOut.refuse(golds);
    HeldOut.refuse(inputs);
    List<Path> annotated = golds.stream().map(name -> files.existing(name, ".json")).toList();
    List<Input> articles = HeldOut.without(files.articles(inputs));
    engines.files(files);
    try (Output output = files.output(out)) {
      Map<String, GoldRecord> gold = new HashMap<>();
      for (Path path : annotated) {
        EvaluateCommand.records(path).forEach(record -> gold.put(record.id(), record));
      }
      ModelTraining training = new ModelTraining(decisions);
      int code = read(articles, gold, training);
      training.validate(PARTS).forEach(files.console()::say);
      training.table().forEach(output::line);
      output.finish();
      return code;
    }
  }

  private int read(List<Input> articles, Map<String, GoldRecord> gold, ModelTraining training) {
    Bienban bienban = engines.bienban();
    Set<String> seen = new HashSet<>();
    int code =
        Work.<Optional<Explanation>>run(
            files.console(),
            articles,
            read -> {
              Article article = read.article();
              return EvaluateCommand.goldOf(article, gold) == null
                  ? Optional.empty()
                  : Optional.of(bienban.explain(EvaluateCommand.completed(article, gold)));
            },
            (read, explanation) -> {
              GoldRecord record = EvaluateCommand.goldOf(read.article(), gold);
              if (record != null && explanation.isPresent() && seen.add(record.id())) {
                String text = read.article().text();
                training.add(EvaluateCommand.spelled(record, text), text, explanation.get());
              }
            });
    if (seen.isEmpty()) {
      throw new NotBegunException("bienban: the gold has none of the articles of the input");
    }
    return code;
  }
}
