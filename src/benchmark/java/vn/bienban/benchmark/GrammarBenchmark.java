package vn.bienban.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import vn.bienban.annotate.Context;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.annotate.citation.CitationExtractor;
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.annotate.time.TimeExtractor;
import vn.bienban.decide.Models;
import vn.bienban.decide.Trace;
import vn.bienban.document.Document;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;
import vn.bienban.text.TimeLimit;

/**
 * The grammars of times (over documents cut before) and citations over an archive, beside {@code
 * java.util.regex} looking for the plain pattern of a document number. The column {@code megabytes}
 * is what counts: megabytes of UTF-8 a second on one core.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
public class GrammarBenchmark {
  private static final Pattern NUMBER =
      Pattern.compile("\\d+(/\\d{4})?[/-]\\p{Lu}[\\p{L}\\d]*([-/.]\\p{L}[\\p{L}\\d]*)*");
  private static final LocalDate PUBLISHED = LocalDate.of(2020, 7, 1);
  private static final int BYTES = 8 << 20;

  /** A file or folder of articles. */
  @Param("corpus/articles")
  public String archive = "";

  private final Lexicon lexicon = Vocabulary.load();
  private final CitationExtractor citations = new CitationExtractor(lexicon);
  private final TimeExtractor times = new TimeExtractor(lexicon, Models.load());
  private List<String> views = List.of();
  private List<Document> documents = List.of();
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
    views = ArchiveTexts.views(archive, BYTES);
    documents = views.stream().map(this::document).toList();
    size = views.stream().mapToLong(ArchiveTexts::bytes).sum() / 1e6;
  }

  private Document document(String view) {
    AlignedText aligned = AlignedText.of(SourceText.of(view));
    return new Document(
        Segmenter.byRules().segment(aligned, new BlockSplitter().split(aligned)), lexicon);
  }

  private int times(Document document) {
    return times
        .annotate(document, new Context(PUBLISHED, null, Trace.OFF, TimeLimit.none()))
        .size();
  }

  private int citations(Document document) {
    return citations
        .annotate(document, new Context(PUBLISHED, null, Trace.OFF, TimeLimit.none()))
        .size();
  }

  @Benchmark
  public long bothGrammars(Volume volume) {
    long found = 0;
    for (Document document : documents) {
      found += times(document) + citations(document);
    }
    volume.megabytes += size;
    return found;
  }

  @Benchmark
  public long timesAlone(Volume volume) {
    long found = 0;
    for (Document document : documents) {
      found += times(document);
    }
    volume.megabytes += size;
    return found;
  }

  @Benchmark
  public long citationsAlone(Volume volume) {
    long found = 0;
    for (Document document : documents) {
      found += citations(document);
    }
    volume.megabytes += size;
    return found;
  }

  @Benchmark
  public long regexOnNumbers(Volume volume) {
    long found = 0;
    for (String view : views) {
      Matcher matcher = NUMBER.matcher(view);
      while (matcher.find()) {
        found++;
      }
    }
    volume.megabytes += size;
    return found;
  }
}
