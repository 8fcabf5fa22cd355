package vn.bienban.evaluate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import opennlp.tools.ml.BeamSearch;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderEventStream;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.jspecify.annotations.Nullable;
import vn.bienban.Article;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.engine.opennlp.BienbanNameFactory;
import vn.bienban.engine.opennlp.NameGazetteer;
import vn.bienban.engine.opennlp.OpenNlpNames;
import vn.bienban.lexicon.Attribute;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * Trains the name model on articles that nobody annotated. Every article is read twice: first all
 * are counted, then all are labelled; see {@code bienban train ner}. The same articles in the same
 * order give the same bytes.
 */
public final class NameTraining {
  /** The share of sentences without a name that are kept: one of so many. */
  private static final int NAMELESS = 6;

  /** The entry of a model's manifest that names the files it was trained on. */
  static final String SOURCES = "Trained-On";

  private static final int HELD_BACK = 20;
  private static final int ITERATIONS = 12;
  private static final int CUTOFF = 3;

  /** What a weight must be worth, on a scale where the largest is 1, to be kept. */
  private static final double LEAST = 0.012;

  private final NameSupervision supervision = new NameSupervision();
  private final String gazetteer;
  private final String sources;
  private final int limit;
  private final Map<String, String> words = new HashMap<>();
  private final Set<List<String>> seen = new HashSet<>();
  private final List<NameSample> samples = new ArrayList<>();
  private int nameless;

  /** An article read by rule. */
  public static final class Reading {
    private final NameSupervision.Reading reading;

    private Reading(NameSupervision.Reading reading) {
      this.reading = reading;
    }
  }

  /** The labelled sentences of an article. */
  public static final class Sentences {
    private final List<NameSupervision.Labelled> sentences;

    private Sentences(List<NameSupervision.Labelled> sentences) {
      this.sentences = sentences;
    }
  }

  /**
   * Begins a training.
   *
   * @param gazetteers further tables of names by their file names, as {@link NameGazetteer#read}
   *     takes them, beside the product's own
   * @param sources the files to be learned from and their hashes, which the model will name
   * @param sentences train on no more than so many
   * @throws IllegalStateException naming file and line of what is wrong in a gazetteer
   */
  public NameTraining(Map<String, String> gazetteers, Map<String, String> sources, int sentences) {
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put("the product's tables", ownGazetteer());
    tables.putAll(gazetteers);
    this.gazetteer = NameGazetteer.merge(tables);
    this.sources = String.join(", ", sources.entrySet().stream().map(Object::toString).toList());
    this.limit = sentences;
  }

  /**
   * Reads an article by rule. Several threads may.
   *
   * @param gold the article's record, whose persons count in place of those the rules find, or null
   */
  public Reading read(Article article, @Nullable GoldRecord gold) {
    NameSupervision.Reading reading = supervision.read(article);
    return new Reading(
        gold == null ? reading : NameSupervision.withPersons(reading, persons(gold)));
  }

  private static List<String> persons(GoldRecord gold) {
    List<String> names = new ArrayList<>();
    for (Facts.Fact person : gold.facts().of(Field.PEOPLE).values()) {
      if (person.words() != null) {
        names.add(person.words());
      }
    }
    return names;
  }

  /** Counts what an article tells of names. One thread at a time, before any is labelled. */
  public void count(Reading reading) {
    supervision.count(reading.reading);
  }

  /** Labels the sentences of an article. Several threads may, once all articles are counted. */
  public Sentences label(Reading reading) {
    return new Sentences(supervision.label(reading.reading));
  }

  /** Takes the labelled sentences of an article, each once. One thread at a time. */
  public void add(Sentences sentences) {
    for (NameSupervision.Labelled labelled : sentences.sentences) {
      if (labelled.names().length == 0 && nameless++ % NAMELESS != 0) {
        continue;
      }
      String[] tokens = labelled.tokens();
      for (int i = 0; i < tokens.length; i++) {
        tokens[i] = words.computeIfAbsent(tokens[i], w -> w);
      }
      if (seen.add(List.of(tokens))) {
        samples.add(new NameSample(tokens, labelled.names(), false));
      }
    }
  }

  /**
   * Trains on what was added.
   *
   * @param messages takes the figures of the training, a line each
   * @return the bytes of the model's file
   * @throws IllegalArgumentException if there is nothing to learn from
   */
  public byte[] train(Consumer<String> messages) throws IOException {
    List<NameSample> all = new ArrayList<>(samples);
    samples.clear();
    seen.clear();
    Collections.shuffle(all, new Random(1));
    if (all.size() > limit) {
      all = all.subList(0, limit);
    }
    if (all.stream().noneMatch(s -> s.getNames().length > 0)) {
      throw new IllegalArgumentException("the articles have no names that could be learned from");
    }
    List<NameSample> back = new ArrayList<>();
    List<NameSample> training = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      (i % HELD_BACK == 0 ? back : training).add(all.get(i));
    }
    messages.accept(describe(training));
    TokenNameFinderModel model = model(training);
    messages.accept(agreement(OpenNlpNames.of(model), back));
    return ModelBytes.of(model);
  }

  private TokenNameFinderModel model(List<NameSample> training) throws IOException {
    BienbanNameFactory factory =
        new BienbanNameFactory(NameGazetteer.read("the gazetteer", gazetteer));
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "PERCEPTRON");
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
    parameters.put(TrainingParameters.THREADS_PARAM, 1);
    parameters.put(BeamSearch.BEAM_SIZE_PARAMETER, 1);
    Map<String, String> manifest = new HashMap<>();
    manifest.put(SOURCES, sources);
    EventTrainer trainer = TrainerFactory.getEventTrainer(parameters, manifest);
    MaxentModel weights;
    try (ObjectStream<Event> events =
        new NameFinderEventStream(
            ObjectStreamUtils.createObjectStream(training),
            null,
            factory.createContextGenerator(),
            new BioCodec())) {
      weights = trainer.train(events);
    }
    toWholeNumbers(weights);
    Map<String, Object> resources =
        Map.of(BienbanNameFactory.GAZETTEER, gazetteer.getBytes(StandardCharsets.UTF_8));
    return new TokenNameFinderModel(
        "vi", weights, 1, new byte[0], resources, manifest, new BioCodec(), factory);
  }

  /** Makes the weights small whole numbers, whose sums are exact, and drops those near zero. */
  private static void toWholeNumbers(MaxentModel model) {
    Context[] contexts = (Context[]) ((AbstractModel) model).getDataStructures()[0];
    double largest = 0;
    for (Context context : contexts) {
      for (double weight : context.getParameters()) {
        largest = Math.max(largest, Math.abs(weight));
      }
    }
    double scale = OpenNlpNames.LARGEST_WEIGHT / largest;
    for (Context context : contexts) {
      double[] weights = context.getParameters();
      for (int i = 0; i < weights.length; i++) {
        boolean kept = Math.abs(weights[i]) >= LEAST * largest;
        weights[i] = kept ? Math.rint(weights[i] * scale) : 0;
      }
    }
  }

  private static String describe(List<NameSample> samples) {
    long tokens = 0;
    Map<String, Integer> names = new java.util.TreeMap<>();
    for (NameSample sample : samples) {
      tokens += sample.getSentence().length;
      for (opennlp.tools.util.Span name : sample.getNames()) {
        names.merge(name.getType(), 1, Integer::sum);
      }
    }
    return String.format(
        Locale.ROOT, "%,d sentences, %,d tokens, names %s", samples.size(), tokens, names);
  }

  private static String agreement(OpenNlpNames model, List<NameSample> samples) {
    NameScore score = new NameScore();
    for (NameSample sample : samples) {
      List<NameScore.Name> gold = new ArrayList<>();
      for (opennlp.tools.util.Span name : sample.getNames()) {
        gold.add(new NameScore.Name(name.getType(), name.getStart(), name.getEnd()));
      }
      List<NameScore.Name> found = new ArrayList<>();
      model.find(
          sample.getSentence(),
          (type, begin, end) -> found.add(new NameScore.Name(type, begin, end)));
      score.add(gold, found);
    }
    return "agreement with the rules on "
        + samples.size()
        + " sentences held back:\n"
        + score.toText();
  }

  private static String ownGazetteer() {
    Lexicon lexicon = Vocabulary.load();
    StringBuilder table = new StringBuilder("phrase\tclass\n");
    LexicalClass surname = lexicon.lexicalClass("entity.surname");
    Attribute<String> weight = lexicon.attribute(surname, "weight", cell -> cell);
    for (String name : lexicon.phrases(surname)) {
      boolean weak = weight.of(lexicon.entry(surname, name)).equals("weak");
      add(table, name, weak ? "weak-surname" : "surname");
    }
    add(table, lexicon, "entity.given-name", "given-name");
    add(table, lexicon, "entity.place", "place");
    add(table, lexicon, "entity.post", "title");
    // The gazetteer compares words as they are written: "GS." too.
    LexicalClass post = lexicon.lexicalClass("entity.post");
    Attribute<String> kind = lexicon.attribute(post, "kind", cell -> cell);
    for (String phrase : lexicon.phrases(post)) {
      if (kind.of(lexicon.entry(post, phrase)).equals("degree") && phrase.indexOf(' ') < 0) {
        add(table, phrase + ".", "title");
      }
    }
    add(table, lexicon, "entity.honorific", "title");
    add(table, lexicon, "entity.body", "body");
    return table.toString();
  }

  private static void add(StringBuilder table, Lexicon lexicon, String lexicalClass, String kind) {
    for (String phrase : lexicon.phrases(lexicon.lexicalClass(lexicalClass))) {
      add(table, phrase, kind);
    }
  }

  private static void add(StringBuilder table, String phrase, String kind) {
    table.append(phrase).append('\t').append(kind).append('\n');
  }
}
