package vn.bienban.engine.opennlp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import opennlp.tools.namefind.TokenNameFinderModel;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.NameModel;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Sentence;
import vn.bienban.document.Token;
import vn.bienban.lexicon.CompiledForm;
import vn.bienban.lexicon.CompiledWriter;
import vn.bienban.text.LowerCase;
import vn.bienban.text.Scratch;

/**
 * Finds persons, bodies and places with a name model of OpenNLP, compiled into arrays when it is
 * loaded: the same names as OpenNLP's own name finder gives, many times faster. Immutable and
 * thread-safe.
 */
public final class OpenNlpNames implements NameModel {
  /** Where the standard model lies on the class path. */
  public static final String MODEL = "/vn/bienban/models/vi-ner.bin";

  /** Where the build puts what it makes of it. */
  private static final String COMPILED = "/vn/bienban/models/names.bin";

  /** The largest weight a model may have; all are whole numbers. */
  public static final int LARGEST_WEIGHT = CompiledNames.LARGEST;

  private static final String SOURCE = "model.opennlp-names";

  /**
   * The margin that stands for a confidence of three quarters; of persons whom the model alone
   * finds, those above are nearly all right.
   */
  private static final double MARGIN = 1000;

  private static final Scratch<long[]> NOTES = Scratch.longs();

  private final CompiledNames names;

  private OpenNlpNames(CompiledNames names) {
    this.names = names;
  }

  /**
   * Loads the standard model from the class path.
   *
   * @throws IllegalStateException if it is missing or no name model of this project
   */
  public static OpenNlpNames load() {
    try (CompiledForm stored = CompiledForm.open(COMPILED, List.of(MODEL))) {
      return stored == null ? shipped() : new OpenNlpNames(new CompiledNames(stored));
    }
  }

  /**
   * What a build stores of the standard model; the same for the same model.
   *
   * @throws IllegalStateException as {@link #load()}
   */
  public static byte[] compiled() {
    CompiledWriter out = new CompiledWriter(List.of(MODEL));
    shipped().names.write(out);
    return out.toBytes();
  }

  private static OpenNlpNames shipped() {
    return compiled(ModelFiles.read(MODEL, TokenNameFinderModel::new), MODEL);
  }

  /**
   * Loads a model from a file.
   *
   * @throws IllegalStateException naming the file, if it is missing, damaged or no name model of
   *     this project
   */
  public static OpenNlpNames load(Path file) {
    return compiled(ModelFiles.read(file, TokenNameFinderModel::new), file.toString());
  }

  /**
   * Takes a model just trained.
   *
   * @throws IllegalStateException if it is no name model of this project
   */
  public static OpenNlpNames of(TokenNameFinderModel model) {
    return compiled(model, "the model");
  }

  static OpenNlpNames of(CompiledNames names) {
    return new OpenNlpNames(names);
  }

  private static OpenNlpNames compiled(TokenNameFinderModel model, String name) {
    try {
      return new OpenNlpNames(CompiledNames.of(model));
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new IllegalStateException(
          name + ": " + e.getMessage() + "; train one with this project's command", e);
    }
  }

  /** Takes a name. */
  @FunctionalInterface
  public interface Sink {
    /**
     * A name of a sentence.
     *
     * @param type PER, ORG or LOC
     * @param begin its first token
     * @param end the token after its last one
     */
    void take(String type, int begin, int end);
  }

  /** The names of a sentence, given as its tokens, in order of place. */
  public void find(String[] tokens, Sink sink) {
    String[] lower = new String[tokens.length];
    long[] notes = new long[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      lower[i] = LowerCase.of(tokens[i]);
      notes[i] = names.of(tokens[i], lower[i]);
    }
    for (CompiledNames.Name name : names.find(notes, notes.length, i -> lower[i], null)) {
      sink.take(name.type(), name.begin(), name.end());
    }
  }

  /** The names of a sentence, given as its tokens, in order of place. */
  public void find(List<Token> tokens, Sink sink) {
    for (CompiledNames.Name name : read(tokens, null)) {
      sink.take(name.type(), name.begin(), name.end());
    }
  }

  private List<CompiledNames.Name> read(List<Token> tokens, @Nullable IntPredicate asked) {
    int size = tokens.size();
    long[] seen = NOTES.take(size);
    for (int i = 0; i < size; i++) {
      seen[i] = tokens.get(i).note(names);
    }
    List<CompiledNames.Name> found = names.find(seen, size, i -> tokens.get(i).lower(), asked);
    NOTES.give(seen);
    return found;
  }

  @Override
  public List<Entity> names(SegmentedText text, Sentence sentence) {
    return names(text, sentence, i -> true);
  }

  @Override
  public List<Entity> names(SegmentedText text, Sentence sentence, BitSet asked) {
    return names(text, sentence, i -> asked.get(sentence.firstToken() + i));
  }

  private List<Entity> names(SegmentedText text, Sentence sentence, IntPredicate asked) {
    int first = sentence.firstToken();
    List<CompiledNames.Name> found = read(text.tokensOf(sentence), asked);
    if (found.isEmpty()) {
      return List.of();
    }
    List<Entity> entities = new ArrayList<>(found.size());
    for (CompiledNames.Name name : found) {
      EntityType type =
          switch (name.type()) {
            case "PER" -> EntityType.PERSON;
            case "LOC" -> EntityType.LOCATION;
            default -> EntityType.ORGANIZATION;
          };
      int begin = first + name.begin();
      int end = first + name.end();
      entities.add(
          new Entity(type, text.tokenSpan(begin, end), begin, end, SOURCE, confidence(name)));
    }
    return entities;
  }

  /** How sure: from a half where another reading was as good towards one. */
  private static double confidence(CompiledNames.Name name) {
    return 1 - 0.5 / (1 + name.margin() / MARGIN);
  }
}
