package vn.bienban.cli;

import java.nio.file.Path;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.decide.Models;
import vn.bienban.engine.opennlp.OpenNlpNames;
import vn.bienban.engine.opennlp.OpenNlpSentenceSplitter;
import vn.bienban.engine.opennlp.OpenNlpTokenizer;

/** What the build calls to store tables and models as they are needed, beside them. */
public final class CompiledForms {
  private CompiledForms() {}

  /**
   * Writes the compiled forms of all that ships.
   *
   * @param args the folder for them
   * @throws WriteException if one cannot be written
   */
  public static void main(String... args) {
    Path folder = Path.of(args[0]);
    Output.file(folder.resolve("lexicon.bin"), Vocabulary.compiled());
    Output.file(folder.resolve("weights.bin"), Models.compiled());
    Output.file(folder.resolve("names.bin"), OpenNlpNames.compiled());
    Output.file(folder.resolve("sentences.bin"), OpenNlpSentenceSplitter.compiled());
    Output.file(folder.resolve("tokens.bin"), OpenNlpTokenizer.compiled());
  }
}
