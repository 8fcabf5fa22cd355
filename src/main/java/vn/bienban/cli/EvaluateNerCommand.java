package vn.bienban.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bienban.Article;
import vn.bienban.archive.Input;
import vn.bienban.engine.opennlp.OpenNlpNames;
import vn.bienban.evaluate.NameAnnotation;
import vn.bienban.evaluate.NameEvaluation;

/** {@code bienban evaluate ner}: how good the names are. */
@Command(
    name = "ner",
    description =
        "Compares names of persons, bodies and places with those that people see: precision, recall"
            + " and F1 by type, of persons also by rules alone and of those that the model adds; a"
            + " name is right where type and both ends are.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class EvaluateNerCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description =
          "A word a line, its label last (PhoNER) or in the fourth column (VLSP), blank lines"
              + " between sentences; words are syllables or joined by _; labels as B-PER, I-PER,"
              + " O, also with E-, S-, L-, U-.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      description =
          "The names in sentences of articles, by offsets, one sentence a line; may be repeated.")
  private List<String> golds = new ArrayList<>();

  @Option(
      names = "--input",
      paramLabel = "FILE|DIR",
      description =
          "The articles of --gold, in every form that annotate reads; those without gold are passed"
              + " over; may be repeated.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--ner-model",
      paramLabel = "FILE",
      description = "A name model in place of the one that ships.")
  private @Nullable Path model;

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description =
          "A table of 'bienban train weights' as for annotate, or 'none': the name model is believed"
              + " where it is sure.")
  private @Nullable String weights;

  EvaluateNerCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (files.isEmpty() && golds.isEmpty() || golds.isEmpty() != inputs.isEmpty()) {
      throw new NotBegunException(
          "bienban: evaluate ner needs files in columns, or --gold and --input");
    }
    RunFiles run = new RunFiles(console);
    List<Path> columns = files.stream().map(run::existing).toList();
    List<Path> annotated = golds.stream().map(run::existing).toList();
    List<Input> articles = run.articles(inputs);
    if (model != null) {
      run.reads(model);
    }
    if (weights != null && !weights.equals("none")) {
      run.existing(weights);
    }
    OpenNlpNames names = model == null ? OpenNlpNames.load() : Engines.load(model);
    NameEvaluation evaluation = new NameEvaluation(names, Engines.models(weights));
    try (Output output = run.output(null)) {
      for (Path path : columns) {
        evaluation.add(path);
      }
      int code = golds.isEmpty() ? Main.DONE : add(annotations(annotated), articles, evaluation);
      output.line(evaluation.toText());
      output.finish();
      return code;
    } catch (IllegalArgumentException e) {
      throw new NotBegunException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new NotBegunException(String.join(", ", files) + ": cannot be read as UTF-8: " + e);
    }
  }

  private int add(
      Map<String, List<NameAnnotation>> golds, List<Input> articles, NameEvaluation evaluation) {
    Set<NameAnnotation> missing = new HashSet<>();
    golds.values().forEach(missing::addAll);
    int all = missing.size();
    int code =
        Work.<Optional<NameEvaluation.Found>>run(
            console,
            articles,
            read ->
                annotationsOf(read.article(), golds).isEmpty()
                    ? Optional.empty()
                    : Optional.of(evaluation.find(read.article().text())),
            (read, found) -> {
              List<NameAnnotation> annotations =
                  annotationsOf(read.article(), golds).stream().filter(missing::remove).toList();
              found.ifPresent(names -> evaluation.add(annotations, names));
            });
    if (missing.size() == all) {
      throw new NotBegunException("bienban: the gold has none of the articles of the input");
    }
    if (!missing.isEmpty()) {
      console.say(
          "bienban: the input lacks the articles of "
              + missing.size()
              + " of the gold's "
              + all
              + " sentences, or has other texts under their ids");
    }
    return code;
  }

  /**
   * The annotations of some files by the id of the article.
   *
   * @throws NotBegunException saying what is wrong with one
   */
  static Map<String, List<NameAnnotation>> annotations(List<Path> paths) {
    Map<String, List<NameAnnotation>> annotations = new HashMap<>();
    for (Path path : paths) {
      try {
        for (NameAnnotation annotation : NameAnnotation.read(path)) {
          annotations.computeIfAbsent(annotation.id(), id -> new ArrayList<>()).add(annotation);
        }
      } catch (IOException e) {
        throw new NotBegunException(path + ": cannot be read: " + e);
      } catch (IllegalArgumentException e) {
        throw new NotBegunException(String.valueOf(e.getMessage()));
      }
    }
    return annotations;
  }

  /** What people see in stretches of an article; nothing where nobody read it. */
  static List<NameAnnotation> annotationsOf(
      Article article, Map<String, List<NameAnnotation>> annotations) {
    String id = article.id();
    return id == null
        ? List.of()
        : annotations.getOrDefault(id, List.of()).stream()
            .filter(annotation -> annotation.fits(article.text()))
            .toList();
  }
}
