package vn.bienban.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.bienban.engine.opennlp.OpenNlpNames;
import vn.bienban.engine.vncorenlp.VnCoreNlp;
import vn.bienban.pipeline.Bienban;

/** The options that say what reads the articles. */
final class Engines {
  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description =
          "default, the rules and the models of this program, or vncorenlp: names of persons that"
              + " the rules leave open are looked up in a VnCoreNLP of yours.")
  private String engine = "default";

  @Option(
      names = "--vncorenlp-home",
      paramLabel = "DIR",
      description = "The folder with VnCoreNLP-*.jar and its models, for --engine vncorenlp.")
  private @Nullable Path home;

  @Option(
      names = "--ner-model",
      paramLabel = "FILE",
      description = "A name model of 'bienban train ner' in place of the one that ships.")
  private @Nullable Path names;

  /**
   * The reader that the options ask for.
   *
   * @throws NotBegunException saying what is missing
   */
  Bienban bienban() {
    switch (engine) {
      case "default":
        if (home != null) {
          throw new NotBegunException("bienban: --vncorenlp-home needs --engine vncorenlp");
        }
        return names == null ? Bienban.create() : Bienban.builder().names(load(names)).build();
      case "vncorenlp":
        if (home == null) {
          throw new NotBegunException(
              "bienban: --engine vncorenlp needs --vncorenlp-home, the folder with VnCoreNLP-*.jar"
                  + " and its models");
        }
        if (names != null) {
          throw new NotBegunException("bienban: --ner-model goes with the default engine");
        }
        return Bienban.builder().words(words(home)).build();
      default:
        throw new NotBegunException(
            "bienban: --engine: '" + engine + "' is none of default, vncorenlp");
    }
  }

  /**
   * The name model in a file.
   *
   * @throws NotBegunException saying what is wrong with it
   */
  static OpenNlpNames load(Path file) {
    try {
      return OpenNlpNames.load(file);
    } catch (IllegalStateException e) {
      throw new NotBegunException("bienban: " + e.getMessage());
    }
  }

  private static VnCoreNlp words(Path home) {
    try {
      return VnCoreNlp.load(home);
    } catch (IllegalStateException e) {
      throw new NotBegunException("bienban: --vncorenlp-home: " + e.getMessage());
    }
  }
}
