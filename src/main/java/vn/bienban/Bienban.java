package vn.bienban;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.Annotator;
import vn.bienban.annotate.Supplements;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.annotate.citation.CitationExtractor;
import vn.bienban.annotate.discourse.SpeechExtractor;
import vn.bienban.annotate.discourse.TurnExtractor;
import vn.bienban.annotate.entity.EntityAnnotator;
import vn.bienban.annotate.entity.EntityRecognizer;
import vn.bienban.annotate.event.MeetingExtractor;
import vn.bienban.annotate.event.SpeechesAtEvents;
import vn.bienban.annotate.people.PeopleExtractor;
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.PhraseForm;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.annotate.task.TaskExtractor;
import vn.bienban.annotate.time.TimeExtractor;
import vn.bienban.decide.Alternative;
import vn.bienban.decide.Models;
import vn.bienban.decide.Trace;
import vn.bienban.document.Citation;
import vn.bienban.document.Document;
import vn.bienban.document.Layer;
import vn.bienban.document.LayerKey;
import vn.bienban.document.Layers;
import vn.bienban.document.NameModel;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.TimeExpression;
import vn.bienban.document.Word;
import vn.bienban.document.WordFinder;
import vn.bienban.engine.opennlp.OpenNlpNames;
import vn.bienban.engine.opennlp.OpenNlpSentenceSplitter;
import vn.bienban.engine.opennlp.OpenNlpTokenizer;
import vn.bienban.extend.Extension;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.WordMention;
import vn.bienban.text.Span;
import vn.bienban.text.TimeLimit;

/**
 * Reads articles. Immutable and thread-safe; create it once and share it. It needs no network,
 * writes nothing and uses no default locale, charset or time zone.
 */
public final class Bienban {
  private static final Consumer<String> UNTIMED = stage -> {};

  private final Supplements own;
  private final Lexicon lexicon;
  private final BlockSplitter blocks;
  private final Segmenter segmenter;
  private final List<Annotator<?>> annotators;

  /** Everything that is decided by weights. */
  private static final Set<String> DECISIONS =
      Collections.unmodifiableSortedSet(
          new TreeSet<>(
              Stream.of(
                      EntityRecognizer.DECISIONS,
                      TurnExtractor.DECISIONS,
                      SpeechesAtEvents.DECISIONS,
                      MeetingExtractor.DECISIONS,
                      TaskExtractor.DECISIONS,
                      TimeExtractor.DECISIONS)
                  .flatMap(Set::stream)
                  .toList()));

  private final Map<String, Rule> rules = new TreeMap<>();

  private final @Nullable WordFinder words;

  /**
   * @param names the model of names, which may be loading while the tables are
   */
  private Bienban(Builder builder, CompletableFuture<NameModel> names) {
    this.words = builder.words;
    this.own = builder.extensions.isEmpty() ? Supplements.NONE : Supplements.of(builder.extensions);
    lexicon = Vocabulary.load(own, row -> {});
    blocks = new BlockSplitter(lexicon);
    OpenNlpTokenizer tokenizer = OpenNlpTokenizer.load(lexicon);
    own.eachTable((name, table) -> PhraseForm.require(name, table, tokenizer));
    segmenter = new Segmenter(OpenNlpSentenceSplitter.load(lexicon), tokenizer);
    Models models = builder.models == null ? Models.load() : builder.models;
    TimeExtractor times = new TimeExtractor(lexicon, models);
    CitationExtractor citations = new CitationExtractor(lexicon);
    EntityAnnotator entities = entities(models, names);
    PeopleExtractor people = new PeopleExtractor(lexicon);
    SpeechExtractor speeches = new SpeechExtractor(lexicon, own);
    MeetingExtractor meetings = new MeetingExtractor(lexicon, models, own);
    TaskExtractor tasks = new TaskExtractor(lexicon, models);
    for (RuleSheet sheet :
        List.of(
            entities.rules(),
            people.rules(),
            speeches.rules(),
            meetings.rules(),
            tasks.rules(),
            times.rules(),
            citations.rules())) {
      for (Rule rule : sheet.rules()) {
        if (rules.put(rule.name(), rule) != null) {
          throw new IllegalStateException(rule.sheet() + ": a second rule " + rule.name());
        }
      }
    }
    this.annotators =
        inOrder(
            List.of(
                entities,
                times,
                citations,
                people,
                speeches,
                meetings,
                new TurnExtractor(lexicon, models, speeches.rules()),
                new SpeechesAtEvents(lexicon, models),
                tasks));
    lexicon.requireAllRead();
    Set<LayerKey<?>> made =
        annotators.stream().<LayerKey<?>>map(Annotator::writes).collect(Collectors.toSet());
    for (LayerKey<?> layer : own.layers()) {
      if (!made.contains(layer)) {
        throw new IllegalStateException(
            "an annotator is added to " + layer + ", which nobody makes");
      }
    }
  }

  private EntityAnnotator entities(Models models, CompletableFuture<NameModel> names) {
    try {
      return new EntityAnnotator(lexicon, models, names.join(), words);
    } catch (CompletionException e) {
      throw e.getCause() instanceof IllegalStateException broken ? broken : e;
    }
  }

  /**
   * Holds that each annotator finds the layers it reads.
   *
   * @throws IllegalStateException naming one that does not
   */
  private static List<Annotator<?>> inOrder(List<Annotator<?>> annotators) {
    Set<LayerKey<?>> written = new HashSet<>();
    for (Annotator<?> annotator : annotators) {
      if (!written.containsAll(annotator.reads())) {
        throw new IllegalStateException(
            annotator.writes() + " are found before what they need: " + annotator.reads());
      }
      written.add(annotator.writes());
    }
    return annotators;
  }

  /**
   * A reader with the default rules and models, which it loads here.
   *
   * @throws IllegalStateException naming file and line if a table, a rule sheet or a model is
   *     broken
   */
  public static Bienban create() {
    return builder().build();
  }

  /** A reader with other engines than the default ones, or with words and rules beside them. */
  public static Builder builder() {
    return new Builder();
  }

  /** What a reader is made of. Not thread-safe. */
  public static final class Builder {
    private @Nullable WordFinder words;
    private @Nullable NameModel names;
    private @Nullable Models models;
    private final List<Extension> extensions = new ArrayList<>();

    private Builder() {}

    /**
     * Words, names and rules beside those that ship, such as {@link Extension#ofFolder}. May be
     * called several times.
     */
    public Builder extend(Extension extension) {
      extensions.add(Objects.requireNonNull(extension, "extension"));
      return this;
    }

    /**
     * Models in place of the default ones, such as those of {@link Models#read}: who decide what
     * the rules leave open. With {@link Models#NONE} the rules decide alone.
     *
     * @throws IllegalArgumentException naming a model of the table that nobody asks
     */
    public Builder weights(Models table) {
      Objects.requireNonNull(table, "table");
      for (String name : table.names()) {
        if (!DECISIONS.contains(name)) {
          throw new IllegalArgumentException(
              "no model is called '" + name + "'; there are " + DECISIONS);
        }
      }
      this.models = table;
      return this;
    }

    /**
     * A model of names in place of the default one, such as {@code OpenNlpNames.load(file)}. Its
     * persons count where the rules leave them open.
     */
    public Builder names(NameModel model) {
      this.names = Objects.requireNonNull(model, "model");
      return this;
    }

    /**
     * An engine that finds words, such as {@code VnCoreNlp}. Names of persons that it labels count
     * where the rules leave them open, in place of those of the model that ships; one given by
     * {@link #names} counts beside it.
     */
    public Builder words(WordFinder engine) {
      this.words = Objects.requireNonNull(engine, "engine");
      return this;
    }

    /**
     * The reader; it loads its rules and models here.
     *
     * @throws IllegalStateException naming file and line if a table, a rule sheet, a model or an
     *     extension is broken
     */
    public Bienban build() {
      boolean labelled = words != null && words.labelsNames();
      NameModel given = names == null && labelled ? (text, sentence) -> List.of() : names;
      return new Bienban(
          this,
          given == null
              ? CompletableFuture.supplyAsync(OpenNlpNames::load)
              : CompletableFuture.completedFuture(given));
    }
  }

  /** The record of an article. Any text has one; what cannot be read is told in its diagnostics. */
  public ArticleRecord read(Article article) {
    return read(article, TimeLimit.none());
  }

  /**
   * The record of an article, as {@link #read(Article)}, if it can be made in time. The time is
   * looked at so often, whatever is being done, that the reading of 16 MiB ends within a second
   * after it.
   *
   * @throws vn.bienban.text.TimeLimitException when the time is over before the record is made
   */
  public ArticleRecord read(Article article, TimeLimit timeLimit) {
    return read(new ArticleReading(article, Trace.OFF, timeLimit));
  }

  /**
   * The records of several articles, in their order: those of {@link #read(Article)}, made stage by
   * stage for all of them, so that a stage's code and tables stay in the processor's caches. Of
   * some hundred thousand characters together each takes about a fifth less of the processor's time
   * than alone; all are in memory at once.
   */
  public List<ArticleRecord> readAll(List<Article> articles) {
    return readAll(articles, TimeLimit.none());
  }

  /**
   * The records of several articles, as {@link #readAll(List)}, if all can be made in time.
   *
   * @throws vn.bienban.text.TimeLimitException when the time is over before all are made
   */
  public List<ArticleRecord> readAll(List<Article> articles, TimeLimit timeLimit) {
    return readAll(articles, timeLimit, UNTIMED);
  }

  /**
   * The records of several articles, as {@link #readAll(List)}, for who wants to know what takes
   * how long.
   *
   * @param afterStage is told each stage of the reading by name when it is done for all: {@code
   *     page, normalize, blocks, tokens, lexicon}, then the layers in the order in which they are
   *     found, then {@code record}
   */
  public List<ArticleRecord> readAll(List<Article> articles, Consumer<String> afterStage) {
    return readAll(articles, TimeLimit.none(), afterStage);
  }

  private List<ArticleRecord> readAll(
      List<Article> articles, TimeLimit timeLimit, Consumer<String> afterStage) {
    List<ArticleReading> readings = new ArrayList<>(articles.size());
    for (Article article : articles) {
      readings.add(new ArticleReading(article, Trace.OFF, timeLimit));
    }
    afterStage.accept("page");
    return read(readings, afterStage);
  }

  /** The record of an article with what was weighed for its values and lost. */
  public Explanation explain(Article article) {
    return explain(article, TimeLimit.none());
  }

  /**
   * The record of an article with what was weighed for its values and lost, if it can be made in
   * time.
   *
   * @throws vn.bienban.text.TimeLimitException when the time is over before the record is made
   */
  public Explanation explain(Article article, TimeLimit timeLimit) {
    Trace trace = Trace.on();
    ArticleReading reading = new ArticleReading(article, trace, timeLimit);
    ArticleRecord record = read(reading);
    tellDoubleReadings(reading.document(), trace);
    return new Explanation(
        record,
        reading.builder().alternatives(trace.alternatives()),
        reading.builder().weighings(trace.weighings()));
  }

  /** Whether an engine that finds words was given. */
  public boolean findsWords() {
    return words != null;
  }

  /** The words of an article as the engine given sees them; none without an engine. */
  public List<WordMention> words(Article article) {
    if (words == null) {
      return List.of();
    }
    SegmentedText segmented = segmented(article, TimeLimit.none());
    List<WordMention> mentions = new ArrayList<>();
    for (Word word : words.find(segmented).words()) {
      Span view = segmented.tokenSpan(word.firstToken(), word.endToken());
      Span original = segmented.aligned().toSource(view);
      mentions.add(
          new WordMention(
              original.of(article.text()),
              original.begin(),
              original.end(),
              segmented.sentenceAt(view.begin()),
              word.tag(),
              word.entity(),
              word.head(),
              word.relation(),
              words.name()));
    }
    return mentions;
  }

  /**
   * An article cut into blocks, sentences and tokens, as it is read. They are counted in a view of
   * the article, from which {@code aligned().toSource(span)} leads to the original.
   *
   * @throws vn.bienban.text.TimeLimitException when the time is over before it is cut
   */
  public SegmentedText segmented(Article article, TimeLimit limit) {
    ArticleReading reading = new ArticleReading(article, Trace.OFF, limit);
    segment(List.of(reading), UNTIMED);
    return reading.segmented();
  }

  private ArticleRecord read(ArticleReading reading) {
    return read(List.of(reading), UNTIMED).get(0);
  }

  private List<ArticleRecord> read(List<ArticleReading> readings, Consumer<String> afterStage) {
    segment(readings, afterStage);
    for (ArticleReading reading : readings) {
      reading.lookUp(lexicon);
    }
    afterStage.accept("lexicon");
    for (Annotator<?> annotator : annotators) {
      for (ArticleReading reading : readings) {
        reading.annotate(annotator, own);
      }
      afterStage.accept(annotator.writes().toString());
    }
    List<ArticleRecord> records = new ArrayList<>(readings.size());
    for (ArticleReading reading : readings) {
      records.add(reading.record());
    }
    afterStage.accept("record");
    return records;
  }

  private void segment(List<ArticleReading> readings, Consumer<String> afterStage) {
    for (ArticleReading reading : readings) {
      reading.normalize();
    }
    afterStage.accept("normalize");
    for (ArticleReading reading : readings) {
      reading.split(blocks);
    }
    afterStage.accept("blocks");
    for (ArticleReading reading : readings) {
      reading.segment(segmenter);
    }
    afterStage.accept("tokens");
  }

  /** Words that both grammars read: "Nghị quyết 12/2018" has a month in it. */
  private static void tellDoubleReadings(Document document, Trace trace) {
    Layer<TimeExpression> times = document.get(Layers.TIMES);
    for (Citation citation : document.get(Layers.CITATIONS)) {
      for (Citation.Mention mention : citation.mentions()) {
        int first = document.segmented().tokenAt(mention.span().begin());
        int end = document.segmented().tokenAt(mention.span().end() - 1) + 1;
        TimeExpression before = times.covering(first);
        List<TimeExpression> inside = new ArrayList<>(times.in(first, end));
        if (before != null && before.firstToken() < first) {
          inside.add(0, before);
        }
        for (TimeExpression time : inside) {
          if (time.span().overlaps(mention.span())) {
            trace.add(
                () ->
                    new Alternative(
                        "times",
                        time.span(),
                        mention.span(),
                        "stands in the citation of " + citation.key()));
          }
        }
      }
    }
  }

  /** All rules, by name. */
  public List<Rule> rules() {
    return List.copyOf(rules.values());
  }

  /** The rule that a value names in its {@code source}, or null where it names a model. */
  public @Nullable Rule rule(String name) {
    return rules.get(name);
  }
}
