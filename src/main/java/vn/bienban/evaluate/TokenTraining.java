package vn.bienban.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.tokenize.TokenSample;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.ObjectStreamUtils;
import vn.bienban.engine.opennlp.BienbanTokenFactory;

/** Trains the token model. The same corpus gives the same bytes. */
public final class TokenTraining {
  private TokenTraining() {}

  /**
   * Trains on a corpus folder.
   *
   * @return the bytes of the model's file
   * @throws IOException if the corpus cannot be read or is not well-formed
   */
  public static byte[] train(Path corpus) throws IOException {
    return ModelBytes.of(model(SentenceCorpus.read(corpus).tokenLines()));
  }

  /** Trains on lines with {@link SentenceCorpus#SPLIT} where two tokens touch. */
  static TokenizerModel model(List<String> lines) throws IOException {
    List<TokenSample> samples = new ArrayList<>();
    for (String line : lines) {
      samples.add(TokenSample.parse(line, SentenceCorpus.SPLIT));
    }
    TokenizerModel model =
        TokenizerME.train(
            ObjectStreamUtils.createObjectStream(samples),
            new BienbanTokenFactory(),
            SentenceTraining.parameters(0.03));
    ModelBytes.round(model.getMaxentModel());
    return model;
  }
}
