package vn.bienban.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import vn.bienban.Article;
import vn.bienban.record.Meeting;
import vn.bienban.record.Speech;
import vn.bienban.record.Task;

class MinutesTest {
  private static final Exporter DOCX = Exported.form("minutes");
  private static final Exporter MARKDOWN = Exported.form("minutes-md");
  private static final String OPEN = "……";

  @Test
  void readsWell() throws IOException {
    Exported.assertIsAsExpected(
        Exported.text(MARKDOWN, Exported.golden(), ".md"), "article.minutes.md");
  }

  @Test
  void theDocumentSaysWhatTheMarkdownSays() throws Exception {
    String markdown = Exported.text(MARKDOWN, Exported.golden(), ".md");

    for (String paragraph : paragraphs(Exported.golden())) {
      for (String word : paragraph.split(" ", -1)) {
        assertThat(markdown).contains(word);
      }
    }
    assertThat(paragraphs(Exported.golden()))
        .startsWith(
            OPEN,
            "Đảng ủy Cục Thuế tỉnh Quảng Bình",
            "",
            "Số: ……/BB-……",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "",
            "BIÊN BẢN")
        .contains(
            "Thời gian bắt đầu: …… giờ ……, chiều ngày 09 tháng 7 năm 2019 (bài viết ghi: “Chiều 9/7”)",
            "Hội nghị kết thúc vào …… giờ ……, ngày …… tháng …… năm ……./.");
  }

  @Test
  void wordsOfTheArticleAreInEveryDocumentAsTheyAre() throws Exception {
    int meetings = 0;
    for (AnnotatedArticle article : Exported.CORPUS) {
      Meeting meeting =
          article.record().meetings().stream().filter(m -> !m.announced()).findFirst().orElse(null);
      if (meeting == null) {
        assertThat(DOCX.files(article)).isEmpty();
        assertThat(MARKDOWN.files(article)).isEmpty();
        continue;
      }
      meetings++;
      String text = String.join("\n", paragraphs(article));
      List<String> words = new ArrayList<>();
      for (Speech speech : article.record().speeches()) {
        speech.statements().forEach(statement -> words.add(article.words(statement)));
      }
      for (Task task : article.record().tasks()) {
        words.add(article.words(task));
      }
      article.record().chairs(meeting).forEach(chair -> words.add(chair.name()));
      article
          .record()
          .documents()
          .forEach(document -> words.add(article.words(document.mentions().get(0))));
      assertThat(words.stream().filter(each -> !text.contains(Minutes.shown(each)))).isEmpty();
    }
    assertThat(meetings).isGreaterThan(50);
  }

  /** Nothing but the labels stands there that the article or its record does not say. */
  @Test
  void nothingIsInvented() throws Exception {
    for (AnnotatedArticle article : Exported.CORPUS) {
      Minutes minutes = Minutes.of(article);
      if (minutes == null) {
        continue;
      }
      Meeting meeting = article.record().meetings().get(0);
      assertThat(minutes.body().equals(OPEN)).isEqualTo(meeting.organizer() == null);
      assertThat(minutes.place().startsWith(OPEN)).isEqualTo(meeting.place() == null);
      assertThat(minutes.begin().startsWith("…… giờ ……")).isEqualTo(meeting.time() == null);
      assertThat(minutes.end()).endsWith("kết thúc vào …… giờ ……, ngày …… tháng …… năm ……./.");
      for (int i = 0; i < minutes.tasks().size(); i++) {
        Task task = article.record().tasks().get(i);
        Minutes.Row row = minutes.tasks().get(i);
        assertThat(row.assigner().equals(OPEN)).isEqualTo(task.assigner() == null);
        assertThat(row.assignee().startsWith(OPEN)).isEqualTo(task.assignee() == null);
        assertThat(row.deadline().equals(OPEN)).isEqualTo(task.deadline() == null);
        assertThat(row.product().equals(OPEN)).isEqualTo(task.product() == null);
      }
    }
  }

  @Test
  void anHourADayWithoutAYearAndAMonth() throws IOException {
    assertThat(begin("\"time\": null", "\"time\": \"08:30\""))
        .startsWith("08 giờ 30, chiều ngày 09 tháng 7 năm 2019 (");
    String day = "\"value\": \"2019-07-09\"";
    assertThat(begin(day, "\"value\": \"XXXX-02-09\"")).contains("ngày 09 tháng 02 năm ……");
    assertThat(begin(day, "\"value\": \"2019-10\"")).contains("ngày …… tháng 10 năm 2019");
    assertThat(begin(day, "\"value\": \"2019-W02\"")).contains("ngày …… tháng …… năm …… (");
    assertThat(begin(day, "\"value\": \"2019-07-09/2019-07-10\""))
        .contains("từ ngày 09 tháng 7 năm 2019 đến ngày 10 tháng 7 năm 2019");
  }

  private static String begin(String from, String to) throws IOException {
    return Objects.requireNonNull(Minutes.of(Exported.golden(from, to))).begin();
  }

  @Test
  void aMeetingThatIsOnlyAnnouncedHasNoMinutes() throws IOException {
    AnnotatedArticle article = Exported.golden("\"announced\": false", "\"announced\": true");

    assertThat(DOCX.files(article)).isEmpty();
    assertThat(MARKDOWN.files(Exported.of(Article.of("Trời mưa.")))).isEmpty();
  }

  @Test
  void signsOfMarkdownInAnArticleAreText() {
    AnnotatedArticle article =
        Exported.of(
            Article.of("Sáng 3/7, ông Lê Văn Đạt chủ trì Hội nghị sơ kết <b>*a* [x](y) | c</b>."));

    String text = Exported.text(MARKDOWN, article, ".md");
    assertThat(text).doesNotContainPattern("(?<!\\\\)[<>\\[\\]]").doesNotContain(" | c");
  }

  @Test
  void hostileTextsMakeDocumentsThatAParserReads() {
    int made = 0;
    for (AnnotatedArticle article : Exported.hostile().toList()) {
      if (!DOCX.files(article).isEmpty()) {
        made++;
        for (String paragraph : paragraphs(article)) {
          assertThat(paragraph)
              .doesNotContainPattern("[\\x00-\\x1f\\x7f\\u202a-\\u202e\\u2066-\\u2069]");
        }
      }
    }
    assertThat(made).isGreaterThan(50);
  }

  @Test
  void theSameBytesComeOutEachTime() throws IOException {
    assertThat(Exported.bytes(DOCX, Exported.golden(), ".docx"))
        .isEqualTo(Exported.bytes(DOCX, Exported.golden(), ".docx"));
    assertThat(times(Exported.bytes(DOCX, Exported.golden(), ".docx")))
        .isNotEmpty()
        .allMatch(time -> time.startsWith("1980-01-01"));
    assertThat(part(Exported.bytes(DOCX, Exported.golden(), ".docx"), "docProps/core.xml"))
        .contains("2019-07-10T00:00:00Z");
  }

  @Test
  void thePageIsThatOfTheDecree() throws IOException {
    byte[] docx = Exported.bytes(DOCX, Exported.golden(), ".docx");
    String document = part(docx, "word/document.xml");

    // A4; 20 mm, on the left 30 mm.
    assertThat(document)
        .containsPattern("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
        .contains("w:top=\"1134\"", "w:bottom=\"1134\"", "w:right=\"1134\"", "w:left=\"1701\"")
        .contains("<w:titlePg/>")
        .contains("<w:caps")
        .doesNotContainPattern("w:ascii=\"(?!Times New Roman\")");
    assertThat(Pattern.compile("<w:sz w:val=\"(\\d+)\"/>").matcher(document).results())
        .extracting(size -> size.group(1))
        .containsOnly("22", "24", "26", "28");
    assertThat(part(docx, "word/header2.xml") + part(docx, "word/header1.xml"))
        .containsOnlyOnce("w:instr=\"PAGE\"");
  }

  private static List<String> times(byte[] docx) throws IOException {
    List<String> times = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        times.add(String.valueOf(entry.getTimeLocal()));
      }
    }
    return times;
  }

  private static String part(byte[] docx, String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
      }
    }
    throw new IOException("no " + name);
  }

  /** The paragraphs of the document, read without the library that wrote it. */
  private static List<String> paragraphs(AnnotatedArticle article) {
    try {
      String xml = part(Exported.bytes(DOCX, article, ".docx"), "word/document.xml");
      NodeList paragraphs =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(xml)))
              .getElementsByTagName("w:p");
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < paragraphs.getLength(); i++) {
        NodeList runs = ((Element) paragraphs.item(i)).getElementsByTagName("w:t");
        StringBuilder text = new StringBuilder();
        for (int j = 0; j < runs.getLength(); j++) {
          text.append(runs.item(j).getTextContent());
        }
        texts.add(text.toString());
      }
      return texts;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
