package vn.bienban.engine.opennlp;

import java.util.regex.Pattern;
import opennlp.tools.tokenize.TokenContextGenerator;
import opennlp.tools.tokenize.TokenizerFactory;

/**
 * The parts of a token model of this project. The model's file names this class, and OpenNLP makes
 * it when it reads the file; there is no need to make one by hand.
 */
public final class BienbanTokenFactory extends TokenizerFactory {
  static {
    ModelFiles.allowFactories();
  }

  private static final Pattern LETTERS_AND_DIGITS = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");

  /** Called by OpenNLP. */
  public BienbanTokenFactory() {
    super("vi", null, true, LETTERS_AND_DIGITS);
  }

  @Override
  public TokenContextGenerator getContextGenerator() {
    return new TokenFeatures();
  }
}
