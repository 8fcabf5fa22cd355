package vn.bienban.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bienban.engine.opennlp.OpenNlpNames;
import vn.bienban.evaluate.NameEvaluation;

/** {@code bienban evaluate ner}: how good the names are. */
@Command(
    name = "ner",
    description =
        "Compares names of persons, bodies and places with those of files in columns: precision,"
            + " recall and F1 by type; a name is right where type and both ends are.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class EvaluateNerCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "A word a line, its label last (PhoNER) or in the fourth column (VLSP), blank lines"
              + " between sentences; words are syllables or joined by _; labels as B-PER, I-PER,"
              + " O, also with E-, S-, L-, U-.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--ner-model",
      paramLabel = "FILE",
      description = "A name model in place of the one that ships.")
  private @Nullable Path model;

  EvaluateNerCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RunFiles run = new RunFiles(console);
    List<Path> paths = files.stream().map(run::existing).toList();
    if (model != null) {
      run.reads(model);
    }
    OpenNlpNames names = model == null ? OpenNlpNames.load() : Engines.load(model);
    try (Output output = run.output(null)) {
      output.line(NameEvaluation.of(paths, names).toText());
      output.finish();
      return Main.DONE;
    } catch (IllegalArgumentException e) {
      throw new NotBegunException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new NotBegunException(String.join(", ", files) + ": cannot be read as UTF-8: " + e);
    }
  }
}
