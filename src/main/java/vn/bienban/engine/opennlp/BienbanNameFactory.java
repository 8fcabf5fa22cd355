package vn.bienban.engine.opennlp;

import java.nio.charset.StandardCharsets;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.util.InvalidFormatException;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a name model of this project: its features and the gazetteer stored beside them. The
 * model's file names this class, and OpenNLP makes it when it reads the file.
 */
public final class BienbanNameFactory extends TokenNameFinderFactory {
  static {
    ModelFiles.allowFactories();
  }

  /** The name of the gazetteer in a model's file. */
  public static final String GAZETTEER = "gazetteer.txt";

  private @Nullable NameGazetteer gazetteer;

  /** Called by OpenNLP. */
  public BienbanNameFactory() {}

  /** For training: with the gazetteer that the model will be stored with. */
  public BienbanNameFactory(NameGazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public NameContextGenerator createContextGenerator() {
    return new NameFeatures(gazetteer());
  }

  /** The gazetteer of the model. */
  NameGazetteer gazetteer() {
    NameGazetteer known = gazetteer;
    if (known == null) {
      byte[] table = artifactProvider.getArtifact(GAZETTEER);
      known = NameGazetteer.read(GAZETTEER, new String(table, StandardCharsets.UTF_8));
      gazetteer = known;
    }
    return known;
  }

  @Override
  public void validateArtifactMap() throws InvalidFormatException {
    if (gazetteer == null && !(artifactProvider.getArtifact(GAZETTEER) instanceof byte[])) {
      throw new InvalidFormatException("no " + GAZETTEER + " in the model");
    }
  }
}
