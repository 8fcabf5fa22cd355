package vn.bienban.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.bienban.engine.opennlp.OpenNlpSentenceSplitter;
import vn.bienban.engine.opennlp.OpenNlpTokenizer;
import vn.bienban.evaluate.MatchCounts;
import vn.bienban.evaluate.SegmentationScore;

/** {@code bienban segmentation}: how good sentences and tokens are. */
@Command(
    name = "segmentation",
    description =
        "Compares sentences and tokens with those of a treebank whose sentences are put together to"
            + " paragraphs: precision, recall and F1.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class SegmentationCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FILE", description = "A treebank in the CoNLL-U format.")
  private @Nullable Path treebank;

  @Option(
      names = "--paragraph",
      paramLabel = "N",
      description = "So many sentences make a paragraph (default: ${DEFAULT-VALUE}).",
      defaultValue = "10")
  private int paragraph;

  SegmentationCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (treebank == null) {
      throw new NotBegunException("bienban: segmentation needs a treebank");
    }
    RunFiles files = new RunFiles(console);
    Path file = files.existing(treebank.toString());
    try (Output output = files.output(null)) {
      SegmentationScore score =
          SegmentationScore.of(
              file,
              SegmentationScore.Layout.AS_IN_FILE,
              paragraph,
              OpenNlpSentenceSplitter.load(),
              OpenNlpTokenizer.load());
      output.line(figures("sentences", score.sentences()));
      output.line(figures("tokens", score.tokens()));
      output.finish();
      return Main.DONE;
    } catch (IOException e) {
      throw new NotBegunException("bienban: cannot read the treebank: " + e.getMessage());
    }
  }

  private static String figures(String what, MatchCounts counts) {
    return String.format(
        Locale.ROOT,
        "%-10s P %.4f  R %.4f  F1 %.4f",
        what,
        counts.precision(),
        counts.recall(),
        counts.f1());
  }
}
