package vn.bienban.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
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
     * @param corpus the folder to learn from
     * @return the model
     * @throws IOException if the corpus cannot be read
     * @throws IllegalArgumentException if the corpus is not well-formed, naming file and line
     */
    byte[] train(Path corpus) throws IOException;
  }

  private static final SortedMap<String, Trainer> TRAINERS =
      Collections.unmodifiableSortedMap(
          new TreeMap<>(
              Map.of("sentences", SentenceTraining::train, "tokens", TokenTraining::train)));

  private final Console console;

  @Parameters(
      paramLabel = "KIND",
      description = "What to train: weights, clusters, ner, sentences or tokens.")
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
          "For ner and clusters: articles that nobody annotated, in every form that annotate reads; may be"
              + " repeated.")
  private List<String> archive = new ArrayList<>();

  @Option(
      names = "--without",
      paramLabel = "FILE|DIR",
      description =
          "For ner and clusters: articles not to learn from where the archive has them; may be repeated.")
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
      description = "For weights: what the articles say, as for evaluate; may be repeated.")
  private List<String> golds = new ArrayList<>();

  @Option(
      names = "--names",
      paramLabel = "FILE",
      description =
          "For weights: the names in stretches of articles, as for evaluate ner; may be repeated.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--input",
      paramLabel = "FILE|DIR",
      description =
          "For weights: the articles, in every form that annotate reads; those without gold are"
              + " passed over; may be repeated.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--decision",
      paramLabel = "NAME",
      description =
          "For weights: the decision to train, such as speeches.floor or tasks; may be repeated"
              + " (default: all).")
  private List<String> decisions = new ArrayList<>();

  @Option(
      names = "--anew",
      description =
          "For weights: the decisions to train know nothing while their cases are gathered (default:"
              + " they decide by --weights or what ships, which others see).")
  private boolean anew;

  @Option(
      names = "--without-part",
      paramLabel = "I/N",
      converter = Part.Converter.class,
      description =
          "For weights: leave out the articles of one of N parts, for evaluate --part I/N to"
              + " measure.")
  private @Nullable Part withoutPart;

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

  @Override
  public Integer call() {
    RunFiles files = new RunFiles(console);
    engines.files(files);
    if (kind.equals("ner") && out != null) {
      return new NerTraining(files, corpus, archive, without, gazetteers, sentences).run(out);
    }
    if (kind.equals("clusters") && out != null) {
      return new ClusterTraining(files, archive, without).run(out);
    }
    if (kind.equals("weights") && out != null) {
      return new ModelTrainingRun(
              files, engines, golds, names, inputs, decisions, anew, withoutPart)
          .run(out);
    }
    Trainer trainer = TRAINERS.get(kind);
    if (trainer == null || out == null) {
      throw new NotBegunException(
          "bienban: nothing to train '"
              + kind
              + "' with; there is weights, clusters, ner, "
              + String.join(", ", TRAINERS.keySet()));
    }
    if (corpus == null) {
      throw new NotBegunException("bienban: train " + kind + " needs --corpus");
    }
    Path learnt = files.existing(corpus, ".txt");
    try (Output output = files.output(out)) {
      output.bytes(trainer.train(learnt));
      output.finish();
      return Main.DONE;
    } catch (IllegalArgumentException e) {
      throw new NotBegunException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new NotBegunException(corpus + ": cannot be read: " + e.getMessage());
    }
  }
}
