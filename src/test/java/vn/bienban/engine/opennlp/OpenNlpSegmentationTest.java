package vn.bienban.engine.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.annotate.segment.HostileText;
import vn.bienban.annotate.segment.SegmentationInvariants;
import vn.bienban.annotate.segment.SentenceSplitter;
import vn.bienban.annotate.segment.Tokenizer;
import vn.bienban.document.Token;
import vn.bienban.text.Span;

class OpenNlpSegmentationTest {
  private final SentenceSplitter splitter = OpenNlpSentenceSplitter.load();
  private final Tokenizer tokenizer = OpenNlpTokenizer.load();

  /** A bar stands where a sentence ends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nhà nghiên cứu Robert K. Brown đến thăm.| Ông ở lại ba ngày.",
        "Chủ nhà là chị Phạm Thị N.| Sau đó, chị N. báo công an.",
        "Đội khách xếp cuối bảng B.| Trong khi đó, đội nhà nhì bảng.",
        "Kính mời bà Ng. Thu Cúc dự họp.",
        "Ảnh: T.H.| Theo báo cáo, thu ngân sách tăng.",
        "Nhiều nơi bị ngập...| Chủ tịch tỉnh đi kiểm tra.",
        "Giá một bát phở là... 80 nghìn đồng.",
      })
  void theModelJudgesWhatTheRulesLeaveOpen(String marked) {
    assertThat(split(marked.replace("|", "")))
        .isEqualTo(Arrays.stream(marked.split("\\|")).map(String::strip).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Theo Nghị định 30/2020/NĐ-CP và Kế hoạch 05-KH/TU, TP. HCM, TS. Nguyễn An, lúc 11h30, ngày 20.1.",
        "1. Về tổ chức bộ máy",
        "Điều 5. Phạm vi áp dụng",
        "Xem https://example.vn/A.B?c=D.e hôm nay",
      })
  void theModelIsNotAskedAboutWhatIsCertain(String sentence) {
    assertThat(split(sentence)).containsExactly(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vắc-xin, ê-kíp, áp-phích | vắc-xin , ê-kíp , áp-phích",
        "kinh tế-xã hội, quốc phòng-an ninh | kinh tế - xã hội , quốc phòng - an ninh",
        "Hà Nội-Hải Phòng, Ban Ki-moon | Hà Nội - Hải Phòng , Ban Ki-moon",
        "458-CTr/ĐU, 15a/2025/NĐ-CP, 7-12 | 458-CTr/ĐU , 15a/2025/NĐ-CP , 7-12",
        "hội nghị.Ông Nam | hội nghị . Ông Nam",
      })
  void theTokenModelJudgesHyphensBetweenWords(String text, String tokens) {
    List<Token> found = tokenizer.tokenize(text, new Span(0, text.length()));
    assertThat(String.join(" ", found.stream().map(Token::text).toList())).isEqualTo(tokens);
  }

  @Test
  void sentencesAndTokensCoverHostileText() {
    for (long seed = 0; seed < 1000; seed++) {
      String text = HostileText.of(seed, 40);
      SegmentationInvariants.check(splitter, tokenizer, text, new Span(0, text.length()));
    }
  }

  @Test
  void eightThreadsGetWhatOneGets() throws Exception {
    List<String> texts = LongStream.range(0, 100).mapToObj(s -> HostileText.of(s, 200)).toList();
    SegmentationInvariants.checkThreads(splitter, tokenizer, texts);
  }

  @Test
  void anotherLocaleChangesNothing() {
    String text = HostileText.of(7, 500);
    List<String> before = split(text);
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(split(text)).isEqualTo(before);
    } finally {
      Locale.setDefault(locale);
    }
  }

  /** The file is a whole OpenNLP model: its own detector reads it and finds plain sentences. */
  @Test
  void theModelWorksInOpenNlpItself() throws IOException {
    try (InputStream in =
        OpenNlpSentenceSplitter.class.getResourceAsStream(OpenNlpSentenceSplitter.MODEL)) {
      SentenceDetectorME detector = new SentenceDetectorME(new SentenceModel(in));
      assertThat(detector.sentDetect("Hội nghị đã kết thúc. Mọi người ra về lúc 11h30."))
          .containsExactly("Hội nghị đã kết thúc.", "Mọi người ra về lúc 11h30.");
    }
  }

  @Test
  void aMissingModelIsNamed(@TempDir Path folder) {
    Path file = folder.resolve("none.bin");
    assertThatIllegalStateException()
        .isThrownBy(() -> OpenNlpSentenceSplitter.load(file))
        .withMessage("no model at " + file);
    assertThatIllegalStateException()
        .isThrownBy(() -> OpenNlpTokenizer.load(file))
        .withMessage("no model at " + file);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 1000, 60_000})
  void aTruncatedModelIsNamed(int length, @TempDir Path folder) throws IOException {
    byte[] whole = resource(OpenNlpSentenceSplitter.MODEL);
    Path file = Files.write(folder.resolve("short.bin"), Arrays.copyOf(whole, length));
    assertThatIllegalStateException()
        .isThrownBy(() -> OpenNlpSentenceSplitter.load(file))
        .withMessageStartingWith(file + " is damaged or no model of this kind");
  }

  @Test
  void anotherKindOfModelIsRefused(@TempDir Path folder) throws IOException {
    Path sentences = Files.write(folder.resolve("s.bin"), resource(OpenNlpSentenceSplitter.MODEL));
    Path tokens = Files.write(folder.resolve("t.bin"), resource(OpenNlpTokenizer.MODEL));
    Path text = Files.writeString(folder.resolve("text.bin"), "Hội nghị đã kết thúc.");
    for (Path wrong : List.of(tokens, text)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> OpenNlpSentenceSplitter.load(wrong))
          .withMessageStartingWith(wrong + " is damaged or no model of this kind");
    }
    assertThatIllegalStateException()
        .isThrownBy(() -> OpenNlpTokenizer.load(sentences))
        .withMessageStartingWith(sentences + " is damaged or no model of this kind");
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = OpenNlpSegmentationTest.class.getResourceAsStream(name)) {
      assertThat(in).isNotNull();
      return in.readAllBytes();
    }
  }

  private List<String> split(String text) {
    return splitter.split(text, new Span(0, text.length())).stream()
        .map(span -> span.of(text))
        .toList();
  }
}
