package vn.bienban.engine.opennlp;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import vn.bienban.annotate.Thresholds;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.annotate.segment.RuleTokenizer;
import vn.bienban.annotate.segment.Tokenizer;
import vn.bienban.document.Token;
import vn.bienban.lexicon.CompiledForm;
import vn.bienban.lexicon.CompiledWriter;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.Span;

/**
 * The rules of tokens with an OpenNLP model that decides what they leave open: a hyphen or a full
 * stop between letters. Codes, dates, numbers, known abbreviations and addresses never come before
 * the model.
 *
 * <p>The model is asked about single marks, not run over the text, and has no state: one tokenizer
 * serves all threads. Immutable and thread-safe.
 */
public final class OpenNlpTokenizer implements Tokenizer {
  /** Where the standard model lies on the class path. */
  public static final String MODEL = "/vn/bienban/models/vi-token.bin";

  /** Where the build puts what it makes of it. */
  private static final String COMPILED = "/vn/bienban/models/tokens.bin";

  /** How sure the model must be to overrule the rule. */
  private final double sure = Thresholds.load().get("segment.sure");

  /** The probability that a mark divides, by what is seen of it. */
  private final ToDoubleFunction<String[]> model;

  private final TokenFeatures features = new TokenFeatures();
  private final RuleTokenizer rules;

  private OpenNlpTokenizer(TokenizerModel model, Lexicon lexicon) {
    this(probability(model.getMaxentModel()), lexicon);
  }

  private OpenNlpTokenizer(ToDoubleFunction<String[]> model, Lexicon lexicon) {
    this.model = model;
    this.rules = new RuleTokenizer(lexicon, this::divides);
  }

  private static ToDoubleFunction<String[]> probability(MaxentModel model) {
    int split = model.getIndex(TokenizerME.SPLIT);
    return seen -> model.eval(seen)[split];
  }

  /**
   * Loads the standard model from the class path.
   *
   * @throws IllegalStateException if it is missing or no token model of this project
   */
  public static OpenNlpTokenizer load() {
    return load(Vocabulary.load("segment"));
  }

  /** Loads the standard model, as {@link #load()}, with the words of a lexicon. */
  public static OpenNlpTokenizer load(Lexicon lexicon) {
    try (CompiledForm stored = CompiledForm.open(COMPILED, List.of(MODEL))) {
      return stored == null
          ? new OpenNlpTokenizer(ModelFiles.tokens(MODEL), lexicon)
          : new OpenNlpTokenizer(new CompiledMarks(stored)::probability, lexicon);
    }
  }

  /**
   * What a build stores of the standard model; the same for the same model.
   *
   * @throws IllegalStateException as {@link #load()}
   */
  public static byte[] compiled() {
    CompiledWriter out = new CompiledWriter(List.of(MODEL));
    CompiledMarks.write(ModelFiles.tokens(MODEL).getMaxentModel(), TokenizerME.SPLIT, out);
    return out.toBytes();
  }

  /**
   * Loads a model from a file.
   *
   * @throws IllegalStateException naming the file, if it is missing, damaged or no token model of
   *     this project
   */
  public static OpenNlpTokenizer load(Path file) {
    return new OpenNlpTokenizer(ModelFiles.tokens(file), Vocabulary.load("segment"));
  }

  /**
   * Takes a model just trained.
   *
   * @throws IllegalStateException if it is no token model of this project
   */
  public static OpenNlpTokenizer of(TokenizerModel model) {
    return new OpenNlpTokenizer(ModelFiles.checked(model, "the model"), Vocabulary.load("segment"));
  }

  @Override
  public List<Token> tokenize(String text, Span stretch) {
    return rules.tokenize(text, stretch);
  }

  @Override
  public void tokenize(String text, Span stretch, List<Token> before) {
    rules.tokenize(text, stretch, before);
  }

  private boolean divides(String text, int begin, int end, int mark, boolean byRule) {
    int low = Math.max(begin, mark - TokenFeatures.REACH);
    int high = Math.min(end, mark + TokenFeatures.REACH);
    String window = text.substring(low, high);
    double probability = model.applyAsDouble(features.getContext(window, mark - low));
    return probability >= (byRule ? 1 - sure : sure);
  }
}
