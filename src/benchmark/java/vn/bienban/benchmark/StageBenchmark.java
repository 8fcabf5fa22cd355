package vn.bienban.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.annotate.Annotator;
import vn.bienban.annotate.Context;
import vn.bienban.annotate.Supplements;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.annotate.citation.CitationExtractor;
import vn.bienban.annotate.discourse.SpeechExtractor;
import vn.bienban.annotate.discourse.TurnExtractor;
import vn.bienban.annotate.entity.EntityAnnotator;
import vn.bienban.annotate.event.MeetingExtractor;
import vn.bienban.annotate.event.SpeechesAtEvents;
import vn.bienban.annotate.people.PeopleExtractor;
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.annotate.task.TaskExtractor;
import vn.bienban.annotate.time.TimeExtractor;
import vn.bienban.decide.Models;
import vn.bienban.decide.Trace;
import vn.bienban.document.Block;
import vn.bienban.document.Document;
import vn.bienban.document.SegmentedText;
import vn.bienban.engine.opennlp.OpenNlpNames;
import vn.bienban.engine.opennlp.OpenNlpSentenceSplitter;
import vn.bienban.engine.opennlp.OpenNlpTokenizer;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;
import vn.bienban.text.TimeLimit;

/**
 * Each stage of the reading by itself, over documents that have what the stages before it made, and
 * the whole path. The column {@code megabytes} is what counts: megabytes of UTF-8 a second on one
 * core. What a document keeps for several annotators is made by the first one to ask, once.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class StageBenchmark {
  private static final LocalDate PUBLISHED = LocalDate.of(2020, 7, 1);
  private static final int BYTES = 2 << 20;

  /** A file or folder of articles. */
  @Param("corpus/articles")
  public String archive = "";

  @Param({
    "normalize",
    "blocks",
    "tokens",
    "lexicon",
    "entities",
    "times",
    "citations",
    "people",
    "turns",
    "events",
    "speeches",
    "tasks",
    "whole"
  })
  public String stage = "";

  private final Lexicon lexicon = Vocabulary.load();
  private final BlockSplitter blocks = new BlockSplitter(lexicon);
  private final Segmenter segmenter =
      new Segmenter(OpenNlpSentenceSplitter.load(lexicon), OpenNlpTokenizer.load(lexicon));
  private final List<Consumer<Blackhole>> work = new ArrayList<>();
  private double size;

  /** What was read. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Volume {
    /** Megabytes of UTF-8. */
    public double megabytes;
  }

  @Setup
  public void read() {
    List<Annotator<?>> annotators = annotators();
    Bienban bienban = Bienban.create();
    for (String text : ArchiveTexts.views(archive, BYTES)) {
      size += ArchiveTexts.bytes(text) / 1e6;
      work.add(work(text, annotators, bienban));
    }
  }

  private List<Annotator<?>> annotators() {
    Models models = Models.load();
    SpeechExtractor clauses = new SpeechExtractor(lexicon, Supplements.NONE);
    return List.of(
        new EntityAnnotator(lexicon, models, OpenNlpNames.load(), null),
        new TimeExtractor(lexicon, models),
        new CitationExtractor(lexicon),
        new PeopleExtractor(lexicon),
        clauses,
        new MeetingExtractor(lexicon, models, Supplements.NONE),
        new TurnExtractor(lexicon, models, clauses.rules()),
        new SpeechesAtEvents(lexicon),
        new TaskExtractor(lexicon, models));
  }

  /** What the stage does with a text, all before it done. */
  private Consumer<Blackhole> work(String text, List<Annotator<?>> annotators, Bienban bienban) {
    AlignedText source = AlignedText.of(SourceText.of(text));
    AlignedText normal = TextNormalizer.normalize(source, TimeLimit.none());
    AlignedText view = blocks.strip(normal);
    List<Block> split = blocks.split(view);
    SegmentedText segmented = segmenter.segment(view, split);
    Article article = Article.of(text);
    switch (stage) {
      case "normalize":
        return hole -> hole.consume(TextNormalizer.normalize(source, TimeLimit.none()));
      case "blocks":
        return hole -> hole.consume(blocks.split(blocks.strip(normal)));
      case "tokens":
        return hole -> hole.consume(segmenter.segment(view, split));
      case "lexicon":
        return hole -> hole.consume(new Document(segmented, lexicon));
      case "whole":
        return hole -> hole.consume(bienban.read(article));
      default:
        Document document = new Document(segmented, lexicon);
        for (Annotator<?> annotator : annotators) {
          if (annotator.writes().toString().equals(stage)) {
            return hole -> hole.consume(annotator.annotate(document, context()));
          }
          add(annotator, document);
        }
        throw new IllegalArgumentException("no stage is called " + stage);
    }
  }

  private static Context context() {
    return new Context(PUBLISHED, null, Trace.OFF, TimeLimit.none());
  }

  private static <T> void add(Annotator<T> annotator, Document document) {
    document.put(annotator.writes(), annotator.annotate(document, context()));
  }

  @Benchmark
  public void stage(Volume volume, Blackhole hole) {
    work.forEach(each -> each.accept(hole));
    volume.megabytes += size;
  }
}
