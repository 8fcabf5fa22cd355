package vn.bienban;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.citation.CitationExtractor;
import vn.bienban.annotate.entity.EntityRecognizer;
import vn.bienban.annotate.entity.NameModel;
import vn.bienban.annotate.entity.WordNames;
import vn.bienban.annotate.event.Event;
import vn.bienban.annotate.event.LabelledDocument;
import vn.bienban.annotate.event.MeetingExtractor;
import vn.bienban.annotate.event.SpeechExtractor;
import vn.bienban.annotate.people.PeopleExtractor;
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.InlineMarkup;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.annotate.segment.WordFinder;
import vn.bienban.annotate.task.TaskExtractor;
import vn.bienban.annotate.time.TimeExtractor;
import vn.bienban.decide.Judges;
import vn.bienban.decide.Verdicts;
import vn.bienban.document.Cast;
import vn.bienban.document.Citation;
import vn.bienban.document.Directive;
import vn.bienban.document.Document;
import vn.bienban.document.Entity;
import vn.bienban.document.Finding;
import vn.bienban.document.Rival;
import vn.bienban.document.Rivals;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Sentence;
import vn.bienban.document.Statement;
import vn.bienban.document.TimeExpression;
import vn.bienban.document.Word;
import vn.bienban.engine.opennlp.OpenNlpNames;
import vn.bienban.engine.opennlp.OpenNlpSentenceSplitter;
import vn.bienban.engine.opennlp.OpenNlpTokenizer;
import vn.bienban.normalize.HtmlArticle;
import vn.bienban.normalize.HtmlView;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.WordMention;
import vn.bienban.text.AlignedText;
import vn.bienban.text.Deadline;
import vn.bienban.text.SourceText;
import vn.bienban.text.Span;

/**
 * Reads articles. Immutable and thread-safe; create it once and share it. It needs no network,
 * writes nothing and uses no default locale, charset or time zone.
 */
public final class Bienban {
  /** An article with more statements reports an event, however it speaks of it. */
  private static final int FEW_STATEMENTS = 4;

  private final BlockSplitter blocks = new BlockSplitter();
  private final Segmenter segmenter =
      new Segmenter(OpenNlpSentenceSplitter.load(), OpenNlpTokenizer.load());
  private final EntityRecognizer entities = EntityRecognizer.create();
  private final TimeExtractor times = TimeExtractor.create();
  private final CitationExtractor citations = CitationExtractor.create();
  private final PeopleExtractor people = PeopleExtractor.create();
  private final SpeechExtractor speeches = SpeechExtractor.create();
  private final MeetingExtractor meetings = MeetingExtractor.create();
  private final TaskExtractor tasks;
  private final Map<String, Rule> rules = new TreeMap<>();

  private final @Nullable WordFinder words;
  private final NameModel names;

  /**
   * @param names the model of names, which may be loading while the tables are
   */
  private Bienban(Builder builder, CompletableFuture<NameModel> names) {
    this.words = builder.words;
    Judges judges = builder.judges == null ? Judges.load() : builder.judges;
    this.tasks = TaskExtractor.create(judges);
    for (RuleSheet sheet :
        List.of(
            EntityRecognizer.RULES,
            PeopleExtractor.RULES,
            SpeechExtractor.RULES,
            MeetingExtractor.RULES,
            TaskExtractor.RULES,
            times.rules(),
            citations.rules())) {
      for (Rule rule : sheet.rules()) {
        rules.put(rule.name(), rule);
      }
    }
    try {
      this.names = names.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof IllegalStateException broken ? broken : e;
    }
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

  /** A reader with other engines than the default ones. */
  public static Builder builder() {
    return new Builder();
  }

  /** What a reader is made of. Not thread-safe. */
  public static final class Builder {
    private @Nullable WordFinder words;
    private @Nullable NameModel names;
    private @Nullable Judges judges;

    private Builder() {}

    /**
     * Judges in place of the default ones, such as those of {@link Judges#read}: who decide what
     * the rules leave open. With {@link Judges#NONE} the rules decide alone.
     *
     * @throws IllegalArgumentException naming a judge of the table that nobody asks
     */
    public Builder judges(Judges table) {
      Objects.requireNonNull(table, "table");
      for (String name : table.names()) {
        if (!TaskExtractor.JUDGES.contains(name)) {
          throw new IllegalArgumentException(
              "no judge is called '"
                  + name
                  + "'; there are "
                  + new TreeSet<>(TaskExtractor.JUDGES));
        }
      }
      this.judges = table;
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
     * where the rules leave them open.
     */
    public Builder words(WordFinder engine) {
      this.words = Objects.requireNonNull(engine, "engine");
      return this;
    }

    /**
     * The reader; it loads its rules and models here.
     *
     * @throws IllegalStateException naming file and line if a table, a rule sheet or a model is
     *     broken
     */
    public Bienban build() {
      NameModel given = words == null ? names : (text, sentence) -> List.of();
      return new Bienban(
          this,
          given == null
              ? CompletableFuture.supplyAsync(OpenNlpNames::load)
              : CompletableFuture.completedFuture(given));
    }
  }

  /** The record of an article. Any text has one; what cannot be read is told in its diagnostics. */
  public ArticleRecord read(Article article) {
    return read(article, Deadline.none());
  }

  /**
   * The record of an article, as {@link #read(Article)}, if it can be made in time. The time is
   * looked at after each sentence that is cut out and after each step of the reading: a step over a
   * whole article takes about a second for a million characters.
   *
   * @throws vn.bienban.text.DeadlineException when the time is over before the record is made
   */
  public ArticleRecord read(Article article, Deadline deadline) {
    return read(article, Rivals.UNHEARD, Verdicts.UNHEARD, deadline).record();
  }

  /** The record of an article with what was weighed for its values and lost. */
  public Explanation explain(Article article) {
    return explain(article, Deadline.none());
  }

  /**
   * The record of an article with what was weighed for its values and lost, if it can be made in
   * time.
   *
   * @throws vn.bienban.text.DeadlineException when the time is over before the record is made
   */
  public Explanation explain(Article article, Deadline deadline) {
    Rivals rivals = Rivals.heard();
    Verdicts verdicts = Verdicts.heard();
    Reading reading = read(article, rivals, verdicts, deadline);
    return new Explanation(
        reading.record(),
        reading.builder().competitors(rivals.all()),
        reading.builder().verdicts(verdicts.all()));
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
    SegmentedText segmented = segmented(page(article), Deadline.none());
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

  private record Reading(ArticleRecord record, RecordBuilder builder) {}

  private static HtmlArticle page(Article article) {
    SourceText source = SourceText.of(article.text());
    return article.format() == Article.Format.HTML
        ? HtmlView.read(source)
        : new HtmlArticle(AlignedText.of(source), null, null);
  }

  private SegmentedText segmented(HtmlArticle page, Deadline deadline) {
    deadline.check();
    AlignedText aligned = InlineMarkup.strip(TextNormalizer.normalize(page.text()));
    deadline.check();
    return segmenter.segment(aligned, blocks.split(aligned), deadline);
  }

  private Reading read(Article article, Rivals rivals, Verdicts verdicts, Deadline deadline) {
    Objects.requireNonNull(article, "article");
    HtmlArticle page = page(article);
    LocalDate anchor = article.published() != null ? article.published() : page.published();
    SegmentedText segmented = segmented(page, deadline);
    List<Finding> findings = new ArrayList<>();
    Document document = new Document(segmented, entities(segmented, findings));
    deadline.check();

    TimeExtractor.Result time = times.read(document.text(), anchor, rivals);
    findings.addAll(time.findings());
    deadline.check();
    CitationExtractor.Result citation = citations.extract(document.text(), rivals);
    findings.addAll(citation.findings());
    deadline.check();
    Cast cast = people.extract(document, rivals);
    deadline.check();
    LabelledDocument labelled = LabelledDocument.of(document, cast, time.expressions());
    deadline.check();
    List<Statement> statements = speeches.extract(labelled, rivals);
    deadline.check();
    List<Event> events = meetings.extract(labelled, citation.citations(), statements, rivals);
    deadline.check();
    List<Directive> directives =
        tasks.extract(document, cast, time.expressions(), statements, !events.isEmpty(), verdicts);
    deadline.check();

    tellDoubleReadings(time.expressions(), citation.citations(), rivals);

    RecordBuilder record = new RecordBuilder(document);
    return new Reading(
        new ArticleRecord(
            ArticleRecord.SCHEMA,
            article.id(),
            article.title() != null ? article.title() : page.title(),
            anchor == null ? null : anchor.toString(),
            article.url(),
            record.meetings(events),
            record.people(cast),
            areToCome(events, statements)
                ? List.of()
                : record.speeches(meetings.madeAt(events, labelled, statements)),
            record.documents(citation.citations()),
            record.tasks(directives),
            record.times(time.expressions()),
            record.diagnostics(findings)),
        record);
  }

  private List<Entity> entities(SegmentedText segmented, List<Finding> findings) {
    if (words == null) {
      return entities.recognize(segmented, names);
    }
    WordFinder.Words found = words.find(segmented);
    for (Sentence sentence : found.unread()) {
      findings.add(
          new Finding("engine-failed", words.name() + " failed on this sentence", sentence.span()));
    }
    return entities.recognize(segmented, new WordNames(found.words(), words.name() + ".names"));
  }

  /** Words that both grammars read: "Nghị quyết 12/2018" has a month in it. */
  private static void tellDoubleReadings(
      List<TimeExpression> times, List<Citation> citations, Rivals rivals) {
    if (!rivals.isHeard()) {
      return;
    }
    for (Citation citation : citations) {
      for (Citation.Mention mention : citation.mentions()) {
        for (TimeExpression time : times) {
          if (time.span().overlaps(mention.span())) {
            rivals.add(
                () ->
                    new Rival(
                        "times",
                        time.span(),
                        mention.span(),
                        "stands in the citation of " + citation.key()));
          }
        }
      }
    }
  }

  /** The rule that a value names in its {@code source}, or null where it names a model. */
  public @Nullable Rule rule(String name) {
    return rules.get(name);
  }

  /**
   * Whether nothing was said at the events: all are still to come, and the few statements are of
   * their preparation.
   */
  private static boolean areToCome(List<Event> events, List<Statement> statements) {
    return events.isEmpty()
        || statements.size() <= FEW_STATEMENTS && events.stream().allMatch(Event::announced);
  }
}
