package vn.bienban.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.decide.Models;
import vn.bienban.engine.opennlp.OpenNlpNames;

/** What the build calls to store tables and models as they are needed, beside them. */
public final class CompiledForms {
  private CompiledForms() {}

  /**
   * Writes the compiled forms of all that ships.
   *
   * @param args the folder for them
   * @throws IOException if one cannot be written
   */
  public static void main(String... args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.write(folder.resolve("lexicon.bin"), Vocabulary.compiled());
    Files.write(folder.resolve("weights.bin"), Models.compiled());
    Files.write(folder.resolve("names.bin"), OpenNlpNames.compiled());
  }
}
