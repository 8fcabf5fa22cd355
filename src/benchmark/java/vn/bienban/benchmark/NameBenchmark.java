package vn.bienban.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
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
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Sentence;
import vn.bienban.document.Token;
import vn.bienban.engine.opennlp.OpenNlpNames;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;

/**
 * The compiled name model beside OpenNLP's own name finder with the same model, over every sentence
 * of an archive. The column {@code tokens} is what counts: tokens a second on one core.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class NameBenchmark {
  private static final int BYTES = 1 << 19;

  /** A file or folder of articles. */
  @Param("corpus/articles")
  public String archive = "";

  private final OpenNlpNames compiled = OpenNlpNames.load();
  private final NameFinderME finder = new NameFinderME(model());
  private final List<List<Token>> sentences = new ArrayList<>();
  private final List<String[]> words = new ArrayList<>();
  private int size;

  /** What was read. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Volume {
    /** Syllables, numbers and marks. */
    public double tokens;
  }

  private static TokenNameFinderModel model() {
    try (InputStream in = NameBenchmark.class.getResourceAsStream(OpenNlpNames.MODEL)) {
      return new TokenNameFinderModel(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Setup
  public void read() {
    Segmenter segmenter = Segmenter.byRules();
    BlockSplitter blocks = new BlockSplitter();
    for (String view : ArchiveTexts.views(archive, BYTES)) {
      AlignedText aligned = AlignedText.of(SourceText.of(view));
      SegmentedText text = segmenter.segment(aligned, blocks.split(aligned));
      for (Sentence sentence : text.sentences()) {
        List<Token> tokens = List.copyOf(text.tokensOf(sentence));
        sentences.add(tokens);
        words.add(tokens.stream().map(Token::text).toArray(String[]::new));
        size += tokens.size();
      }
    }
  }

  @Benchmark
  public long compiledNames(Volume volume) {
    long[] found = new long[1];
    for (List<Token> tokens : sentences) {
      compiled.find(tokens, (type, begin, end) -> found[0]++);
    }
    volume.tokens += size;
    return found[0];
  }

  @Benchmark
  public long nameFinderMe(Volume volume) {
    long found = 0;
    for (String[] tokens : words) {
      found += finder.find(tokens).length;
    }
    volume.tokens += size;
    return found;
  }
}
