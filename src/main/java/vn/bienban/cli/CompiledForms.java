package vn.bienban.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.decide.Models;
import vn.bienban.engine.opennlp.OpenNlpNames;
import vn.bienban.engine.opennlp.OpenNlpSentenceSplitter;
import vn.bienban.engine.opennlp.OpenNlpTokenizer;

/** What the build calls to store tables and models as they are needed, beside them. */
public final class CompiledForms {
  /** The files of all of them. */
  static final List<String> FILES =
      List.of("lexicon.bin", "weights.bin", "names.bin", "sentences.bin", "tokens.bin");

  private CompiledForms() {}

  /**
   * Writes the compiled forms of all that ships.
   *
   * @param args the folder for them
   * @throws WriteException if one cannot be written
   */
  public static void main(String... args) {
    Path folder = Path.of(args[0]);
    List<Supplier<byte[]>> forms =
        List.of(
            Vocabulary::compiled,
            Models::compiled,
            OpenNlpNames::compiled,
            OpenNlpSentenceSplitter::compiled,
            OpenNlpTokenizer::compiled);
    for (int i = 0; i < FILES.size(); i++) {
      Output.file(folder.resolve(FILES.get(i)), forms.get(i).get());
    }
  }
}
