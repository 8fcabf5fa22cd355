package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.json.RecordAssertions;
import vn.bienban.json.RecordJson;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Diagnostic;
import vn.bienban.record.Meeting;
import vn.bienban.record.Person;
import vn.bienban.record.ReportingVerb;
import vn.bienban.record.Speech;
import vn.bienban.record.Statement;
import vn.bienban.record.Task;
import vn.bienban.record.TimeMention;
import vn.bienban.text.TimeLimit;
import vn.bienban.text.TimeLimitException;

/** The whole path on one report, in all the forms a text may come in. */
class BienbanTest {
  private static final Bienban BIENBAN = Bienban.create();

  private static final String REPORT =
      """
      Đảng ủy Cục Thuế tỉnh An Khê: Nâng chất lượng sinh hoạt chi bộ
      ==============================================================

      Bí thư Đảng ủy, Cục trưởng Cục Thuế tỉnh An Khê Vũ Đức Khang phát biểu tại hội nghị. Ảnh: Hoài An

      Trước các đại biểu, Phó Bí thư Đảng ủy Cục Thuế tỉnh An Khê Tạ Thị Mừng báo cáo kết quả công tác năm 2019.

      Đảng ủy đã ban hành Chương trình hành động số 27-CTr/ĐU thực hiện Nghị quyết Trung ương 7, 8 Khóa XII của Đảng và Nghị quyết 01/NQ-CP của Chính phủ.

      Phát biểu kết luận hội nghị, Bí thư Đảng ủy, Cục trưởng Vũ Đức Khang cho rằng công tác cán bộ đã có chuyển biến rõ nét. Bí thư Đảng ủy yêu cầu các chi bộ trực thuộc rà soát quy chế làm việc trước ngày 30/8; Văn phòng Đảng ủy tổng hợp kết quả, báo cáo Ban Thường vụ.

      Cục trưởng cũng lưu ý các phòng cần tăng cường kiểm tra, giám sát đảng viên.

      **Hoài An**

      Ngày 4/7, dưới sự chủ trì của Bí thư Đảng ủy, Cục trưởng Cục Thuế tỉnh An Khê Vũ Đức Khang, Đảng ủy Cục Thuế tỉnh An Khê tổ chức Hội nghị bàn việc nâng chất lượng chi bộ năm 2019.
      """;

  /** The forms of one and the same text. */
  enum Form {
    AS_WRITTEN,
    DECOMPOSED,
    OLD_TONE_PLACEMENT,
    WINDOWS_LINES,
    WRAPPED,
    ON_ONE_LINE;

    String of(String text) {
      return switch (this) {
        case AS_WRITTEN -> text;
        case DECOMPOSED -> Normalizer.normalize(text, Normalizer.Form.NFD);
        case OLD_TONE_PLACEMENT -> text.replace("ủy", "uỷ").replace("Khóa", "Khoá");
        case WINDOWS_LINES -> text.replace("\n", "\r\n");
        case WRAPPED -> wrapped(text);
        case ON_ONE_LINE -> text.replaceAll("\\s*\\n\\s*", " ");
      };
    }

    private static String wrapped(String text) {
      StringBuilder out = new StringBuilder();
      for (String line : text.split("\n", -1)) {
        int width = 0;
        for (String word : line.split(" ")) {
          if (width > 0 && width + word.length() > 88) {
            out.append('\n');
            width = 0;
          } else if (width > 0) {
            out.append(' ');
          }
          out.append(word);
          width += word.length() + 1;
        }
        out.append('\n');
      }
      return out.toString();
    }
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void theSameFactsComeFromEveryFormOfTheText(Form form) {
    String text = form.of(REPORT);
    ArticleRecord record = BIENBAN.read(Article.of(text));

    RecordAssertions.assertKeepsContract(record, text);
    assertThat(facts(record)).isEqualTo(facts(BIENBAN.read(Article.of(REPORT))));
  }

  @Test
  void theReportIsReadAsAReaderWould() {
    ArticleRecord record = BIENBAN.read(Article.of(REPORT));

    assertThat(facts(record))
        .contains(
            entry("date", "2019-07-04 [year]"),
            entry("chairs", "Vũ Đức Khang"),
            entry("organizer", "đảng ủy cục thuế tỉnh an khê"),
            entry(
                "people",
                "Vũ Đức Khang (bí thư đảng ủy; cục trưởng cục thuế tỉnh an khê)"
                    + " | Tạ Thị Mừng (phó bí thư đảng ủy cục thuế tỉnh an khê)"),
            entry(
                "speakers",
                "Tạ Thị Mừng: REPORT | Vũ Đức Khang: CONCLUDE | Vũ Đức Khang: DIRECT"
                    + " | Vũ Đức Khang: SPEAK"),
            entry(
                "documents",
                "27-CTr/ĐU | nghị quyết trung ương 7 khóa XII | nghị quyết trung ương 8 khóa XII"
                    + " | 01/NQ-CP"),
            entry(
                "tasks",
                "Vũ Đức Khang -> các chi bộ trực thuộc: rà soát quy chế làm việc trước ngày 30/8"
                    + " [trước ngày 30/8] | Vũ Đức Khang -> văn phòng đảng ủy: tổng hợp kết quả"
                    + " | Vũ Đức Khang -> văn phòng đảng ủy: báo cáo ban thường vụ | Vũ Đức Khang -> các phòng: tăng cường kiểm tra,"
                    + " giám sát đảng viên"));
  }

  @Test
  void thePublicationDateGivesTheYear() {
    ArticleRecord record =
        BIENBAN.read(
            Article.of("Sáng 28/12, ông Vũ Đức Khang chủ trì hội nghị tổng kết.")
                .published(LocalDate.of(2024, 1, 3)));

    assertThat(record.meetings())
        .singleElement()
        .extracting(Meeting::date)
        .satisfies(date -> assertThat(date).hasFieldOrPropertyWithValue("value", "2023-12-28"));
    assertThat(record.published()).isEqualTo("2024-01-03");
  }

  @Test
  void aStatementIsReportedOnceForEachVerb() {
    ArticleRecord record =
        BIENBAN.read(
            Article.of(
                "Sáng 3/7, ông Vũ Đức Khang chủ trì hội nghị. Ông Vũ Đức Khang nhấn mạnh vai trò"
                    + " của dân vận."));

    assertThat(record.speeches())
        .flatExtracting(Speech::verbs)
        .extracting(ReportingVerb::text)
        .containsExactly("nhấn mạnh");
  }

  @Test
  void aTextWithoutAMeetingHasNone() {
    String text =
        "Theo khoản 2 Điều 5 Nghị định 123/2020/NĐ-CP, người bán phải lập hóa đơn khi bán hàng."
            + " Bạn đọc nên giữ chứng từ trong 10 năm.";
    ArticleRecord record = BIENBAN.read(Article.of(text));

    RecordAssertions.assertKeepsContract(record, text);
    assertThat(record.meetings()).isEmpty();
    assertThat(record.speeches()).isEmpty();
    assertThat(record.tasks()).isEmpty();
    assertThat(record.documents())
        .singleElement()
        .hasFieldOrPropertyWithValue("key", "123/2020/NĐ-CP");
  }

  @Test
  void offsetsOfAPagePointIntoItsSource() {
    String page =
        "<html><head><title>Tin</title></head><body><article><h1>Tin</h1><p>Sáng 3/7/2020,"
            + " &ocirc;ng <b>Vũ Đức Khang</b> chủ trì hội nghị sơ kết.</p></article></body></html>";
    ArticleRecord record = BIENBAN.read(Article.ofHtml(page));

    RecordAssertions.assertKeepsContract(record, page);
    assertThat(record.title()).isEqualTo("Tin");
    assertThat(record.people()).singleElement().extracting(Person::name).isEqualTo("Vũ Đức Khang");
    assertThat(record.meetings().get(0).chairs())
        .singleElement()
        .hasFieldOrPropertyWithValue("begin", page.indexOf("Vũ Đức Khang"));
  }

  @Test
  void namesBehindATagWithoutANameAreWhole() {
    String page = "<p>Tin</>Sáng 3/7, ông Nguyễn Văn An nói.</p>";
    ArticleRecord record = BIENBAN.read(Article.ofHtml(page));

    RecordAssertions.assertKeepsContract(record, page);
    assertThat(record.people()).singleElement().extracting(Person::name).isEqualTo("Nguyễn Văn An");
  }

  @Test
  void whatOfAPageCannotBeAlignedIsToldAmongTheDiagnosticsInOrder() {
    String page =
        "<p>Sáng 3/7/2020, ông Vũ Đức Khang họp, ngày 30/2/2020 &#"
            + "0".repeat(5000)
            + "65; nghỉ.</p>";

    assertThat(BIENBAN.read(Article.ofHtml(page)).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("impossible-date", "html-difference");
  }

  @Test
  void articlesReadTogetherHaveTheRecordsThatEachHasAlone() throws IOException {
    List<Article> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("corpus/articles"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
        articles.add(Article.of(Files.readString(file)).id(file.toString()));
      }
    }
    articles.add(Article.of("").published(LocalDate.of(20_000, 1, 1)));
    articles.add(Article.ofHtml("<h1>Xã họp</h1><p>Ngày 2/3, xã họp."));
    articles.add(articles.get(0).published(LocalDate.of(2021, 5, 6)));

    assertThat(BIENBAN.readAll(articles))
        .containsExactlyElementsOf(articles.stream().map(BIENBAN::read).toList());
    assertThat(BIENBAN.readAll(List.of())).isEmpty();
    assertThatThrownBy(() -> BIENBAN.readAll(articles, TimeLimit.in(Duration.ZERO)))
        .isInstanceOf(TimeLimitException.class);
  }

  @Test
  void theSameTextGivesTheSameBytes() {
    for (int seed = 0; seed < 300; seed++) {
      Article article = HostileText.article(seed);
      assertThat(RecordJson.toJson(BIENBAN.read(article)))
          .as("seed %d", seed)
          .isEqualTo(RecordJson.toJson(BIENBAN.read(article)));
    }
  }

  @Test
  void everyRuleNamedInARecordCanBeLookedUp() {
    ArticleRecord record = BIENBAN.read(Article.of(REPORT));

    for (Task task : record.tasks()) {
      assertThat(BIENBAN.rule(task.source())).as(task.source()).isNotNull();
    }
    for (Speech speech : record.speeches()) {
      for (ReportingVerb verb : speech.verbs()) {
        assertThat(BIENBAN.rule(verb.source())).as(verb.source()).isNotNull();
      }
      for (Statement words : speech.statements()) {
        assertThat(BIENBAN.rule(words.source())).as(words.source()).isNotNull();
      }
    }
    for (Meeting meeting : record.meetings()) {
      assertThat(BIENBAN.rule(meeting.source())).as(meeting.source()).isNotNull();
    }
  }

  /** The facts of a record in one spelling, so that forms of one text can be compared. */
  private static Map<String, String> facts(ArticleRecord record) {
    Map<String, String> facts = new TreeMap<>();
    Map<String, String> names = new TreeMap<>();
    List<String> people = new ArrayList<>();
    for (Person person : record.people()) {
      names.put(person.id(), person.name());
      List<String> titles = person.titles().stream().map(t -> plain(t.text())).toList();
      people.add(person.name() + " (" + String.join("; ", titles) + ")");
    }
    facts.put("people", String.join(" | ", people));
    for (Meeting meeting : record.meetings()) {
      facts.put("kind", meeting.kind());
      if (meeting.date() != null) {
        facts.put("date", meeting.date().value() + " " + meeting.date().inferred());
      }
      if (meeting.organizer() != null) {
        facts.put("organizer", plain(meeting.organizer().text()));
      }
      facts.put(
          "chairs",
          String.join(" | ", meeting.chairs().stream().map(c -> names.get(c.person())).toList()));
    }
    TreeSet<String> speakers = new TreeSet<>();
    for (Speech speech : record.speeches()) {
      speech.acts().forEach(act -> speakers.add(names.get(speech.speaker()) + ": " + act));
    }
    facts.put("speakers", String.join(" | ", speakers));
    facts.put(
        "documents", String.join(" | ", record.documents().stream().map(d -> d.key()).toList()));
    List<String> tasks = new ArrayList<>();
    for (Task task : record.tasks()) {
      String assigner = "?";
      if (task.assigner() != null) {
        assigner =
            names.getOrDefault(
                String.valueOf(task.assigner().person()), plain(task.assigner().text()));
      }
      String assignee = task.assignee() == null ? "?" : plain(task.assignee().text());
      String deadline = task.deadline() == null ? "" : " [" + plain(task.deadline().text()) + "]";
      tasks.add(assigner + " -> " + assignee + ": " + plain(task.text()) + deadline);
    }
    facts.put("tasks", String.join(" | ", tasks));
    return facts;
  }

  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replace("uỷ", "ủy")
        .replace("khoá", "khóa")
        .replaceAll("\\s+", " ");
  }

  @Test
  void givesUpWhenItsTimeIsOver() {
    Article article = Article.of("Sáng nay, xã họp.");

    assertThatThrownBy(() -> BIENBAN.read(article, TimeLimit.in(Duration.ZERO)))
        .isInstanceOf(TimeLimitException.class);
    assertThat(BIENBAN.read(article, TimeLimit.in(Duration.ofDays(1))))
        .isEqualTo(BIENBAN.read(article));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-999999999-01-01", "0000-12-31", "+10000-01-01", "+999999999-12-31"})
  void aDayOfPublicationThatNoRecordCanHaveIsTold(String day) {
    ArticleRecord record =
        BIENBAN.read(Article.of("Hôm qua, xã họp dân.").published(LocalDate.parse(day)));

    assertThat(record.published()).isNull();
    assertThat(record.diagnostics())
        .singleElement()
        .satisfies(told -> assertThat(told.message()).endsWith(LocalDate.parse(day).toString()));
    assertThat(record.times().get(0).value()).isEqualTo("XXXX-XX-XX");
    assertThat(BIENBAN.read(Article.of("").published(LocalDate.parse(day))).diagnostics())
        .extracting(Diagnostic::code)
        .containsExactly("empty", "impossible-date");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01", "9999-12-31"})
  void theFirstAndTheLastDayAreReadFrom(String day) {
    ArticleRecord record =
        BIENBAN.read(
            Article.of("Sáng nay, xã họp dân. Hôm qua, ngày mai, tuần tới, năm ngoái cũng họp.")
                .published(LocalDate.parse(day)));

    assertThat(record.published()).isEqualTo(day);
    assertThat(record.times()).extracting(TimeMention::value).contains(day + "TMO");
  }
}
