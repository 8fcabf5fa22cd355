package vn.bienban.engine.vncorenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Word;
import vn.bienban.document.WordFinder;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;

class VnCoreNlpTest {
  @TempDir private Path folder;

  private static SegmentedText segmented(String text) {
    AlignedText aligned = TextNormalizer.normalize(AlignedText.of(SourceText.of(text)));
    return Segmenter.byRules().segment(aligned, new BlockSplitter().split(aligned));
  }

  /** The words of the original, each with what follows its slash. */
  private static List<String> words(VnCoreNlp engine, String text) {
    SegmentedText segmented = segmented(text);
    return words(segmented, engine.find(segmented));
  }

  private static List<String> words(SegmentedText segmented, WordFinder.Words found) {
    List<String> words = new ArrayList<>();
    for (Word word : found.words()) {
      words.add(
          segmented.aligned().sourceText(segmented.tokenSpan(word.firstToken(), word.endToken())));
    }
    return words;
  }

  @Test
  void wordsLieOnTheOriginal() {
    VnCoreNlp engine = VnCoreNlp.load(StandIn.home(folder, AnalysisStep.WORDS));

    assertThat(engine.annotators()).containsExactly(AnalysisStep.WORDS);
    assertThat(words(engine, "Hà Nội  là thủ đô. Ông ở đó."))
        .containsExactly("Hà Nội", "là", "thủ đô", ".", "Ông", "ở", "đó", ".");
  }

  @Test
  void aTextThatIsRewrittenComesBackAsItWas() {
    VnCoreNlp engine = VnCoreNlp.load(StandIn.home(folder, AnalysisStep.WORDS));
    String decomposed = Normalizer.normalize("Tỉnh ủy Hòa Bình họp.", Normalizer.Form.NFD);

    assertThat(words(engine, "Tỉnh ủy Hòa Bình họp."))
        .containsExactly("Tỉnh", "ủy", "Hòa Bình", "họp", ".");
    assertThat(words(engine, decomposed))
        .containsExactly(
            Normalizer.normalize("Tỉnh", Normalizer.Form.NFD),
            Normalizer.normalize("ủy", Normalizer.Form.NFD),
            Normalizer.normalize("Hòa Bình", Normalizer.Form.NFD),
            Normalizer.normalize("họp", Normalizer.Form.NFD),
            ".");
  }

  @Test
  void codesOfDocumentsStayWhole() {
    VnCoreNlp engine = VnCoreNlp.load(StandIn.home(folder, AnalysisStep.WORDS, AnalysisStep.TAGS));
    String text = "Theo Nghị định 30/2020/NĐ-CP và 458-CTr/ĐU, ngày 3/7, COVID-19 (TP.HCM)… hết.";
    SegmentedText segmented = segmented(text);

    List<String> words = words(segmented, engine.find(segmented));

    assertThat(words).contains("Nghị định", "30/2020/NĐ-CP", "458-CTr/ĐU", "3/7", "…", "hết");
    assertThat(String.join("", words).replace(" ", "")).isEqualTo(text.replace(" ", ""));
  }

  @Test
  void whatIsLostLeavesAGapAndNoMore() {
    VnCoreNlp engine = VnCoreNlp.load(StandIn.home(folder, AnalysisStep.WORDS));

    assertThat(words(engine, "Hà Nội ¤ là ¤ ¤ thủ đô."))
        .containsExactly("Hà Nội", "là", "thủ đô", ".");
  }

  @Test
  void tagsNamesAndDependenciesComeWithTheWords() {
    VnCoreNlp engine = VnCoreNlp.load(StandIn.home(folder, AnalysisStep.values()));

    List<Word> words = engine.find(segmented("Lê Minh Khuê ở Hà Nội. Đường xa.")).words();

    assertThat(words)
        .containsExactly(
            new Word(0, 3, "Np", "B-PER", -1, "root"),
            new Word(3, 4, "N", "O", 0, "dep"),
            new Word(4, 6, "Np", "B-LOC", 1, "dep"),
            new Word(6, 7, "CH", "O", 2, "dep"),
            new Word(7, 8, "Np", "O", -1, "root"),
            new Word(8, 9, "N", "O", 4, "dep"),
            new Word(9, 10, "CH", "O", 5, "dep"));
  }

  @Test
  void onlyWhatIsWantedIsLoaded() {
    Path home = StandIn.home(folder, AnalysisStep.values());

    VnCoreNlp engine =
        VnCoreNlp.load(
            home.resolve("VnCoreNLP-1.2.jar"), home.resolve("models"), List.of(AnalysisStep.TAGS));

    assertThat(engine.annotators())
        .containsExactlyInAnyOrder(AnalysisStep.WORDS, AnalysisStep.TAGS);
    assertThat(engine.find(segmented("Hà Nội")).words())
        .containsExactly(new Word(0, 2, "Np", null, -1, null));
  }

  @Test
  void aSentenceItFailsOnIsNamed() {
    VnCoreNlp engine = VnCoreNlp.load(StandIn.home(folder, AnalysisStep.WORDS));
    SegmentedText text = segmented("Hà Nội họp.\n\nMột ☠ lạ.\n\nThủ đô vui.");

    WordFinder.Words found = engine.find(text);

    assertThat(words(text, found)).containsExactly("Hà Nội", "họp", ".", "Thủ đô", "vui", ".");
    assertThat(found.unread()).containsExactly(text.sentences().get(1));
  }

  @Test
  void folderNamesWithSpacesAndMarksAreFound() {
    Path home = StandIn.home(folder.resolve("Thư mục của tôi"), AnalysisStep.WORDS);

    assertThat(words(VnCoreNlp.load(home), "Hà Nội")).containsExactly("Hà Nội");
  }

  @Test
  void modelsMayLieApartFromTheJar() {
    Path jar = StandIn.home(folder.resolve("a")).resolve("VnCoreNLP-1.2.jar");
    Path models = StandIn.home(folder.resolve("b"), AnalysisStep.WORDS).resolve("models");

    assertThat(words(VnCoreNlp.load(jar, models), "Hà Nội")).containsExactly("Hà Nội");
  }

  @Test
  void theLoggingOfTheHostIsAsItWas() {
    Logger root = Logger.getLogger("");
    Level level = root.getLevel();
    List<String> heard = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            heard.add(line.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    root.addHandler(handler);
    try {
      root.setLevel(Level.WARNING);
      List<Handler> before = List.of(root.getHandlers());

      VnCoreNlp.load(StandIn.home(folder, AnalysisStep.values()));

      assertThat(root.getLevel()).isEqualTo(Level.WARNING);
      assertThat(root.getHandlers()).containsExactlyElementsOf(before);
      Logger.getLogger("host").warning("still heard");
      assertThat(heard).containsExactly("still heard");
    } finally {
      root.removeHandler(handler);
      root.setLevel(level);
    }
  }

  @Test
  void nothingIsPrinted() {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      VnCoreNlp.load(StandIn.home(folder, AnalysisStep.WORDS));
    } finally {
      System.setOut(before);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void itsClassesStayAmongThemselves() {
    VnCoreNlp.load(StandIn.home(folder, AnalysisStep.WORDS));

    assertThatThrownBy(() -> Class.forName("vn.pipeline.VnCoreNLP"))
        .isInstanceOf(ClassNotFoundException.class);
    assertThat(Thread.currentThread().getContextClassLoader())
        .isEqualTo(VnCoreNlpTest.class.getClassLoader());
  }

  @Test
  void manyThreadsMayUseIt() throws Exception {
    VnCoreNlp engine = VnCoreNlp.load(StandIn.home(folder, AnalysisStep.values()));
    SegmentedText text = segmented("Lê Minh Khuê ở Hà Nội. Thủ đô vui. ".repeat(20));
    WordFinder.Words alone = engine.find(text);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<WordFinder.Words> work = () -> engine.find(text);
      for (Future<WordFinder.Words> result : threads.invokeAll(List.of(work, work, work, work))) {
        assertThat(result.get()).isEqualTo(alone);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(alone.unread()).isEmpty();
  }

  @Test
  void whatIsMissingIsNamed() throws Exception {
    assertThatIllegalStateException()
        .isThrownBy(() -> VnCoreNlp.load(folder.resolve("nowhere")))
        .withMessageStartingWith("no folder ")
        .withMessageContaining("nowhere");
    assertThatIllegalStateException()
        .isThrownBy(() -> VnCoreNlp.load(folder))
        .withMessage("no VnCoreNLP-*.jar in " + folder);

    Path home = StandIn.home(folder.resolve("home"));
    assertThatIllegalStateException()
        .isThrownBy(() -> VnCoreNlp.load(home))
        .withMessageContaining("models/wordsegmenter/wordsegmenter.rdr is missing (wseg)")
        .withMessageContaining("models/wordsegmenter/vi-vocab is missing (wseg)");

    StandIn.home(home, AnalysisStep.WORDS, AnalysisStep.ENTITIES);
    assertThatIllegalStateException()
        .isThrownBy(() -> VnCoreNlp.load(home))
        .withMessageContaining("models/postagger/vi-tagger is missing (ner needs pos)");

    StandIn.home(home, AnalysisStep.TAGS);
    Files.delete(home.resolve("models/ner/vi-500brownclusters.xz"));
    assertThatIllegalStateException()
        .isThrownBy(() -> VnCoreNlp.load(home))
        .withMessageContaining("models/ner/vi-500brownclusters.xz is missing (ner)");

    Files.copy(home.resolve("VnCoreNLP-1.2.jar"), home.resolve("VnCoreNLP-1.1.1.jar"));
    assertThatIllegalStateException()
        .isThrownBy(() -> VnCoreNlp.load(home))
        .withMessageContaining("several jars of VnCoreNLP");

    Path models = Files.createDirectory(folder.resolve("my-models"));
    assertThatIllegalStateException()
        .isThrownBy(() -> VnCoreNlp.load(home.resolve("VnCoreNLP-1.2.jar"), models))
        .withMessageContaining("called 'models'");
    assertThatIllegalStateException()
        .isThrownBy(() -> VnCoreNlp.load(home.resolve("no.jar"), home.resolve("models")))
        .withMessageContaining("no VnCoreNLP jar at ");
  }

  @Test
  void whatIsDamagedIsNamed() throws Exception {
    Path home = StandIn.home(folder, AnalysisStep.WORDS, AnalysisStep.TAGS, AnalysisStep.ENTITIES);
    Path models = home.resolve("models");

    Files.writeString(models.resolve("ner/vi-ner.xz"), "version https://git-lfs");
    assertThatIllegalStateException()
        .isThrownBy(() -> VnCoreNlp.load(home))
        .withMessageContaining("models/ner/vi-ner.xz is damaged or something else (ner)");

    StandIn.home(home, AnalysisStep.ENTITIES);
    Files.writeString(models.resolve("postagger/vi-tagger"), "");
    assertThatIllegalStateException()
        .isThrownBy(() -> VnCoreNlp.load(home))
        .withMessageContaining("models/postagger/vi-tagger is empty (pos)");

    Files.writeString(models.resolve("postagger/vi-tagger"), "nothing is learnt here");
    assertThatIllegalStateException()
        .isThrownBy(() -> VnCoreNlp.load(home))
        .withMessageContaining("finds nothing")
        .withMessageContaining("[postagger/vi-tagger]");

    StandIn.home(home, AnalysisStep.TAGS);
    Files.write(
        models.resolve("wordsegmenter/vi-vocab"), new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5});
    assertThatIllegalStateException()
        .isThrownBy(() -> VnCoreNlp.load(home))
        .withMessageContaining("[wordsegmenter/vi-vocab]");
  }

  @Test
  void anotherJarIsToldFromVnCoreNlp() throws Exception {
    Path home = StandIn.home(folder, AnalysisStep.WORDS);
    Files.writeString(home.resolve("VnCoreNLP-1.2.jar"), "no jar at all");

    assertThatIllegalStateException()
        .isThrownBy(() -> VnCoreNlp.load(home))
        .withMessageContaining("VnCoreNLP-1.2.jar holds no class vn.pipeline.");
  }

  @Test
  @EnabledIfEnvironmentVariable(named = "VNCORENLP_HOME", matches = ".+")
  void theRealOneWorks() {
    Logger root = Logger.getLogger("");
    List<Handler> handlers = List.of(root.getHandlers());

    VnCoreNlp engine = VnCoreNlp.load(Path.of(System.getenv("VNCORENLP_HOME")));

    String text = "Ông Lê Minh Khuê làm việc tại Hà Nội theo Nghị định 30/2020/NĐ-CP.";
    List<String> words = words(engine, text);
    assertThat(words).contains("Lê Minh Khuê", "làm việc", "Hà Nội", "30/2020/NĐ-CP");
    assertThat(String.join(" ", words)).isEqualTo(text.replace(".", " ."));
    assertThat(root.getHandlers()).containsExactlyElementsOf(handlers);
  }
}
