package vn.bienban.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import vn.bienban.evaluate.GoldRecord;
import vn.bienban.evaluate.JudgeTraining;

/** {@code bienban train judges}: reads the articles and writes the table. */
final class JudgeTrainingRun {
  private static final int PARTS = 10;

  private final Console console;
  private final Bienban bienban;
  private final List<String> golds;
  private final List<String> inputs;

  JudgeTrainingRun(Console console, Bienban bienban, List<String> golds, List<String> inputs) {
    this.console = console;
    this.bienban = bienban;
    this.golds = golds;
    this.inputs = inputs;
  }

  int run(Path out) {
    if (golds.isEmpty() || inputs.isEmpty()) {
      throw new NotBegunException("bienban: train judges needs --gold and --input");
    }
    HeldOut.refuse(golds);
    HeldOut.refuse(inputs);
    Map<String, GoldRecord> gold = new HashMap<>();
    for (String name : golds) {
      EvaluateCommand.records(name).forEach(record -> gold.put(record.id(), record));
    }
    JudgeTraining training = new JudgeTraining();
    Set<String> seen = new HashSet<>();
    int code =
        Work.<Optional<Explanation>>run(
            console,
            HeldOut.without(Inputs.of(inputs, console)),
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
    training.validate(PARTS).forEach(console::say);
    try {
      Files.write(out, training.table(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new WriteException(e);
    }
    return code;
  }
}
