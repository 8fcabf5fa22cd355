package vn.bienban.engine.opennlp;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import vn.bienban.annotate.Thresholds;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.annotate.segment.RuleSentenceSplitter;
import vn.bienban.annotate.segment.SentenceSplitter;
import vn.bienban.lexicon.CompiledForm;
import vn.bienban.lexicon.CompiledWriter;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.Span;

/**
 * The sentence rules with an OpenNLP model that decides what they leave open: a single capital
 * before a full stop, an unknown abbreviation, an ellipsis before a capital, a small letter after
 * an end mark, and the like.
 *
 * <p>The model is asked about single marks, not run over the text: that is what makes it cheap, and
 * as neither a model nor the features have any state, one splitter serves all threads. Immutable
 * and thread-safe.
 */
public final class OpenNlpSentenceSplitter implements SentenceSplitter {
  /** Where the standard model lies on the class path. */
  public static final String MODEL = "/vn/bienban/models/vi-sentence.bin";

  /** Where the build puts what it makes of it. */
  private static final String COMPILED = "/vn/bienban/models/sentences.bin";

  /** How sure the model must be to overrule the rule. */
  private final double sure = Thresholds.load().get("segment.sure");

  /** The probability that a mark divides, by what is seen of it. */
  private final ToDoubleFunction<String[]> model;

  private final SentenceFeatures features = new SentenceFeatures();
  private final RuleSentenceSplitter rules;

  private OpenNlpSentenceSplitter(SentenceModel model, Lexicon lexicon) {
    this(probability(model.getMaxentModel()), lexicon);
  }

  private OpenNlpSentenceSplitter(ToDoubleFunction<String[]> model, Lexicon lexicon) {
    this.model = model;
    this.rules = new RuleSentenceSplitter(lexicon, this::ends);
  }

  private static ToDoubleFunction<String[]> probability(MaxentModel model) {
    int split = model.getIndex(SentenceDetectorME.SPLIT);
    return seen -> model.eval(seen)[split];
  }

  /**
   * Loads the standard model from the class path.
   *
   * @throws IllegalStateException if it is missing or no sentence model of this project
   */
  public static OpenNlpSentenceSplitter load() {
    return load(Vocabulary.load("segment"));
  }

  /** Loads the standard model, as {@link #load()}, with the words of a lexicon. */
  public static OpenNlpSentenceSplitter load(Lexicon lexicon) {
    try (CompiledForm stored = CompiledForm.open(COMPILED, List.of(MODEL))) {
      return stored == null
          ? new OpenNlpSentenceSplitter(ModelFiles.sentence(MODEL), lexicon)
          : new OpenNlpSentenceSplitter(new CompiledMarks(stored)::probability, lexicon);
    }
  }

  /**
   * What a build stores of the standard model; the same for the same model.
   *
   * @throws IllegalStateException as {@link #load()}
   */
  public static byte[] compiled() {
    CompiledWriter out = new CompiledWriter(List.of(MODEL));
    CompiledMarks.write(ModelFiles.sentence(MODEL).getMaxentModel(), SentenceDetectorME.SPLIT, out);
    return out.toBytes();
  }

  /**
   * Loads a model from a file.
   *
   * @throws IllegalStateException naming the file, if it is missing, damaged or no sentence model
   *     of this project
   */
  public static OpenNlpSentenceSplitter load(Path file) {
    return new OpenNlpSentenceSplitter(ModelFiles.sentence(file), Vocabulary.load("segment"));
  }

  /**
   * Takes a model just trained.
   *
   * @throws IllegalStateException if it is no sentence model of this project
   */
  public static OpenNlpSentenceSplitter of(SentenceModel model) {
    return new OpenNlpSentenceSplitter(
        ModelFiles.checked(model, "the model"), Vocabulary.load("segment"));
  }

  @Override
  public List<Span> split(String text, Span block) {
    return rules.split(text, block);
  }

  private boolean ends(String text, int begin, int end, int mark, boolean byRule) {
    int low = Math.max(begin, mark - SentenceFeatures.REACH);
    int high = Math.min(end, mark + SentenceFeatures.REACH);
    String window = text.substring(low, high);
    double probability = model.applyAsDouble(features.getContext(window, mark - low));
    return probability >= (byRule ? 1 - sure : sure);
  }
}
