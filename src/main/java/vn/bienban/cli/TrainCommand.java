package vn.bienban.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bienban.evaluate.SentenceTraining;
import vn.bienban.evaluate.TokenTraining;

/** {@code bienban train}: models from the corpus. */
@Command(
    name = "train",
    description = "Trains a model from a corpus and writes it to a file.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class TrainCommand implements Callable<Integer> {
  /** Makes one kind of model. */
  @FunctionalInterface
  interface Trainer {
    /**
     * Trains.
     *
     * @param corpus the file or folder to learn from
     * @param model the file to write
     * @param messages takes lines for the user, such as the figures of the training
     * @throws IOException if the corpus cannot be read or the model not written
     * @throws IllegalArgumentException if the corpus is not well-formed, naming file and line
     */
    void train(Path corpus, Path model, Consumer<String> messages) throws IOException;
  }

  private static final Map<String, Trainer> TRAINERS =
      new TreeMap<>(
          Map.of(
              "sentences",
                  (corpus, model, messages) -> write(model, SentenceTraining.train(corpus)),
              "tokens", (corpus, model, messages) -> write(model, TokenTraining.train(corpus))));

  private final Console console;

  @Parameters(paramLabel = "KIND", description = "What to train: sentences, tokens, ner or judges.")
  private String kind = "";

  @Option(
      names = "--corpus",
      paramLabel = "FILE|DIR",
      description = "What to learn from; for ner articles with their records.")
  private @Nullable String corpus;

  @Option(
      names = "--archive",
      paramLabel = "FILE|DIR",
      description =
          "For ner: articles that nobody annotated, in every form that annotate reads; may be"
              + " repeated.")
  private List<String> archive = new ArrayList<>();

  @Option(
      names = "--without",
      paramLabel = "FILE|DIR",
      description =
          "For ner: articles not to learn from where the archive has them; may be repeated.")
  private List<String> without = new ArrayList<>();

  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      description =
          "For ner: a table of names, columns phrase and class (surname, weak-surname, given-name,"
              + " place, body, title); may be repeated.")
  private List<String> gazetteers = new ArrayList<>();

  @Option(
      names = "--gold",
      paramLabel = "FILE|DIR",
      description = "For judges: what the articles say, as for evaluate; may be repeated.")
  private List<String> golds = new ArrayList<>();

  @Option(
      names = "--input",
      paramLabel = "FILE|DIR",
      description =
          "For judges: the articles, in every form that annotate reads; those without gold are"
              + " passed over; may be repeated.")
  private List<String> inputs = new ArrayList<>();

  @Mixin private Engines engines = new Engines();

  @Option(
      names = "--sentences",
      paramLabel = "N",
      description = "For ner: train on no more than so many (default: ${DEFAULT-VALUE}).",
      defaultValue = "60000")
  private int sentences;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The model's file.")
  private @Nullable Path out;

  TrainCommand(Console console) {
    this.console = console;
  }

  private static void write(Path model, byte[] bytes) throws IOException {
    Files.write(model, bytes);
  }

  @Override
  public Integer call() {
    if (kind.equals("ner") && out != null) {
      return new NerTraining(console, corpus, archive, without, gazetteers, sentences).run(out);
    }
    if (kind.equals("judges") && out != null) {
      return new JudgeTrainingRun(console, engines.bienban(), golds, inputs).run(out);
    }
    Trainer trainer = TRAINERS.get(kind);
    if (trainer == null || out == null) {
      throw new NotBegunException(
          "bienban: nothing to train '"
              + kind
              + "' with; there is judges, ner, "
              + String.join(", ", TRAINERS.keySet()));
    }
    if (corpus == null) {
      throw new NotBegunException("bienban: train " + kind + " needs --corpus");
    }
    try {
      trainer.train(Inputs.existing(corpus), out, console::say);
      return Main.DONE;
    } catch (IllegalArgumentException e) {
      throw new NotBegunException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new WriteException(e);
    }
  }
}
