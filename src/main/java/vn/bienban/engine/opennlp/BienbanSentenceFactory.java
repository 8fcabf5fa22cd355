package vn.bienban.engine.opennlp;

import opennlp.tools.sentdetect.EndOfSentenceScanner;
import opennlp.tools.sentdetect.SDContextGenerator;
import opennlp.tools.sentdetect.SentenceDetectorFactory;

/**
 * The parts of a sentence model of this project. The model's file names this class, and OpenNLP
 * makes it when it reads the file; there is no need to make one by hand.
 */
public final class BienbanSentenceFactory extends SentenceDetectorFactory {

  static {
    ModelFiles.allowFactories();
  }

  /** Called by OpenNLP. */
  public BienbanSentenceFactory() {
    super("vi", true, null, EndMarkScanner.marks());
  }

  @Override
  public EndOfSentenceScanner getEndOfSentenceScanner() {
    return new EndMarkScanner();
  }

  @Override
  public SDContextGenerator getSDContextGenerator() {
    return new SentenceFeatures();
  }
}
