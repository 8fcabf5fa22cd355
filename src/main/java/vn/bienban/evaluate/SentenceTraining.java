package vn.bienban.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import vn.bienban.annotate.segment.RuleTokenizer;
import vn.bienban.document.Token;
import vn.bienban.engine.opennlp.BienbanSentenceFactory;

/**
 * Trains the sentence model. Each document is read three times: as it is written, with the space
 * after full stops left out, and with space around every token, because texts come in all three
 * forms. The same corpus gives the same bytes.
 */
public final class SentenceTraining {
  private SentenceTraining() {}

  /**
   * Trains on a corpus folder.
   *
   * @return the bytes of the model's file
   * @throws IOException if the corpus cannot be read or is not well-formed
   */
  public static byte[] train(Path corpus) throws IOException {
    return ModelBytes.of(model(SentenceCorpus.read(corpus).documents()));
  }

  /** Trains on documents, each a list of sentences. */
  static SentenceModel model(List<List<String>> documents) throws IOException {
    List<SentenceSample> samples = new ArrayList<>();
    for (List<String> document : documents) {
      samples.add(sample(document, false));
      samples.add(sample(document, true));
      samples.add(sample(document.stream().map(SentenceTraining::spaced).toList(), false));
    }
    SentenceModel model =
        SentenceDetectorME.train(
            "vi",
            ObjectStreamUtils.createObjectStream(samples),
            new BienbanSentenceFactory(),
            parameters(0.3));
    ModelBytes.round(model.getMaxentModel());
    return model;
  }

  /** Maximum entropy with a quadratic penalty; one thread, as several would add in any order. */
  static TrainingParameters parameters(double penalty) {
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT_QN");
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 100);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
    parameters.put(TrainingParameters.THREADS_PARAM, 1);
    parameters.put("L1Cost", 0.0);
    parameters.put("L2Cost", penalty);
    return parameters;
  }

  private static SentenceSample sample(List<String> sentences, boolean tight) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    for (String sentence : sentences) {
      boolean joined =
          tight
              && text.length() > 0
              && text.charAt(text.length() - 1) == '.'
              && Character.isUpperCase(sentence.charAt(0));
      if (text.length() > 0 && !joined) {
        text.append(' ');
      }
      int begin = text.length();
      text.append(sentence);
      spans.add(new Span(begin, text.length()));
    }
    return new SentenceSample(text, spans.toArray(new Span[0]));
  }

  private static String spaced(String sentence) {
    vn.bienban.text.Span all = new vn.bienban.text.Span(0, sentence.length());
    List<Token> tokens = new RuleTokenizer().tokenize(sentence, all);
    return String.join(" ", tokens.stream().map(Token::text).toList());
  }
}
