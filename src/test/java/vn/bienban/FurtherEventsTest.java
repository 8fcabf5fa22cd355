package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Meeting;
import vn.bienban.record.Person;

/** The events beside the main one, each with what its own sentences tell. */
class FurtherEventsTest {
  private static final Bienban BIENBAN = Bienban.create();
  private static final String MAIN =
      "Sáng 3/7/2024, tại Hà Giang, bà Lê Thu Vân, Chủ tịch UBND tỉnh chủ trì hội nghị sơ kết công"
          + " tác dân vận.\n\nTại hội nghị, bà Vân yêu cầu các huyện làm tốt công tác tuyên"
          + " truyền.";

  private static List<Meeting> meetings(String text) {
    return BIENBAN.read(Article.of(text)).meetings();
  }

  private static String day(Meeting meeting) {
    return Objects.requireNonNull(meeting.date()).value();
  }

  private static List<String> chairs(String text, int meeting) {
    ArticleRecord record = BIENBAN.read(Article.of(text));
    return record.chairs(record.meetings().get(meeting)).stream().map(Person::name).toList();
  }

  @Test
  void aParagraphWithADayOfItsOwnIsAnotherEvent() {
    List<Meeting> meetings =
        meetings(
            MAIN
                + "\n\nNgày 4/7/2024, Sở Y tế tổ chức hội thảo về y tế số tại huyện Bắc Mê, do ông Hà"
                + " Văn Lục, Giám đốc Sở chủ trì.");

    assertThat(meetings).extracting(Meeting::kind).containsExactly("hội nghị", "hội thảo");
    assertThat(meetings)
        .extracting(FurtherEventsTest::day)
        .containsExactly("2024-07-03", "2024-07-04");
  }

  @Test
  void whoChairsOneOfThemChairsNoOther() {
    String text =
        MAIN
            + "\n\nNgày 4/7/2024, ông Hà Văn Lục, Giám đốc Sở Y tế chủ trì hội thảo về y tế số tại"
            + " huyện Bắc Mê.";

    assertThat(chairs(text, 0)).containsExactly("Lê Thu Vân");
    assertThat(chairs(text, 1)).containsExactly("Hà Văn Lục");
  }

  @Test
  void whatWasHeldOnADayBeforeIsOneToo() {
    List<Meeting> meetings =
        meetings(
            MAIN
                + "\n\nTrước đó, ngày 2/7/2024, Sở Y tế đã tổ chức tọa đàm về y tế số tại huyện Bắc"
                + " Mê.");

    assertThat(meetings)
        .extracting(FurtherEventsTest::day)
        .containsExactly("2024-07-03", "2024-07-02");
  }

  @Test
  void eachOfARowHasTheDayBesideIt() {
    List<Meeting> meetings =
        meetings(
            "Phó Chủ tịch UBND tỉnh Hà Giang Lê Thu Vân chiều ngày 3/7/2024 chủ trì phiên họp toàn"
                + " thể lần thứ bảy của Ban Tổ chức Năm Du lịch 2024 tại trụ sở UBND tỉnh.\nBà Vân"
                + " đề nghị các thành viên báo cáo tiến độ chuẩn bị.\nSắp tới là Hội nghị các chủ nhà"
                + " nghỉ phụ trách đón khách (Đồng Văn, 14 - 15/8/2024), Hội nghị các nhà đầu tư"
                + " (Mèo Vạc, 22 - 23/8/2024).");

    assertThat(meetings)
        .extracting(FurtherEventsTest::day)
        .containsExactly("2024-07-03", "2024-08-14/2024-08-15", "2024-08-22/2024-08-23");
  }

  @Test
  void theMainEventToldAgainIsNone() {
    assertThat(
            meetings(
                MAIN
                    + "\n\nSáng 3/7/2024, hội nghị sơ kết công tác dân vận còn nghe ông Hà Văn Lục báo"
                    + " cáo."))
        .hasSize(1);
  }

  @Test
  void anEventThatADocumentIsOfIsNone() {
    assertThat(
            meetings(
                MAIN
                    + "\n\nCác huyện làm theo nghị quyết đại hội cũ và lời dặn của các hội nghị trước."))
        .hasSize(1);
  }

  @Test
  void aVerbBeforeItsBodyIsNoEvent() {
    assertThat(
            meetings(
                MAIN + "\n\nBà Vân giao Ban Dân vận Tỉnh ủy sửa kế hoạch trước ngày 5/8/2024."))
        .hasSize(1);
  }

  @Test
  void inARoundUpAnEventGoesOnToTheNextTimeInFront() {
    String text =
        MAIN
            + "\n\nNgày 4/7/2024, Sở Y tế tổ chức hội thảo về y tế số tại huyện Bắc Mê.\n\n"
            + "Nhiều hộ đã thoát nghèo. Chủ trì là ông Hà Văn Lục.\n\n"
            + "Chiều 5/7/2024, ông Hà Văn Lục dự tọa đàm về giá lúa.";

    assertThat(meetings(text))
        .extracting(Meeting::kind)
        .containsExactly("hội nghị", "hội thảo", "tọa đàm");
    assertThat(chairs(text, 1)).containsExactly("Hà Văn Lục");
    assertThat(chairs(text, 2)).isEmpty();
  }

  @Test
  void theDayBesideAMentionIsComparedWithTheMainEvents() {
    assertThat(when("%s, Sở Y tế tổ chức hội thảo về y tế số.", "Ngày 4/7/2024"))
        .isEqualTo("other ruled");
    assertThat(when("%s, Sở Y tế tổ chức hội thảo về y tế số.", "Từ 4/7/2024 đến 6/7/2024"))
        .isEqualTo("other days ruled");
    assertThat(when("%s, Sở Y tế tổ chức hội thảo về y tế số.", "Sáng 3/7/2024"))
        .isEqualTo("main ruled");
    assertThat(when("%s, Sở Y tế tổ chức hội thảo về y tế số.", "Chiều 3/7/2024"))
        .isEqualTo("other part ruled");
    assertThat(when("%s, Sở Y tế tổ chức hội thảo về y tế số.", "Ngày 3/7/2024"))
        .isEqualTo("day of main ruled");
    assertThat(when("Cùng %s, Sở Y tế tổ chức hội thảo về y tế số.", "sáng nay"))
        .isEqualTo("now ruled");
    assertThat(when("%s Sở Y tế tổ chức hội thảo về y tế số.", "Cán bộ")).isEqualTo("none ruled");
    assertThat(when("%s, giấy in cho hội thảo về y tế số đã hết.", "Ngày 4/7/2024"))
        .isEqualTo("other");
  }

  @Test
  void oneOfTheMainEventsNameAndDayIsTheMainEvent() {
    String again = ", Sở Y tế tổ chức tọa đàm về sơ kết công tác dân vận.";

    assertThat(meetings(MAIN + "\n\nNgày 3/7/2024" + again)).hasSize(1);
    assertThat(meetings(MAIN + "\n\nChiều 3/7/2024" + again)).hasSize(2);
    assertThat(meetings(MAIN + "\n\nNgày 4/7/2024" + again)).hasSize(2);
  }

  @Test
  void anEventHasTheDayThatTheSentencesBeforeItTell() {
    String text =
        MAIN
            + "\n\nNgày 4/7/2024, Sở Y tế tổ chức hội thảo về y tế số. Ngày 5/7/2024, bà Vân đến thành phố"
            + " An Khê. Sau đó, bà Vân đã hội đàm với Chủ tịch tỉnh Sê Kông.";

    assertThat(meetings(text))
        .extracting(Meeting::kind)
        .containsExactly("hội nghị", "hội thảo", "hội đàm");
    assertThat(meetings(text))
        .extracting(FurtherEventsTest::day)
        .containsExactly("2024-07-03", "2024-07-04", "2024-07-05");
    assertThat(
            features(
                "Ngày 4/7/2024, đoàn đến An Khê. Đoàn thăm hai bệnh viện. Sau đó, Sở Y tế đã tổ chức hội"
                    + " thảo về y tế số.",
                ""))
        .contains("told apart=1", "told,ruled=other ruled", "since=2");
  }

  @Test
  void anEventOfWhichNoDayIsToldIsNone() {
    String seminar = MAIN + "\n\nNgày 4/7/2024, Sở Y tế tổ chức hội thảo về y tế số.";
    String talks = "Sau đó, bà Vân đã hội đàm với Chủ tịch tỉnh Sê Kông.";

    assertThat(meetings(seminar + "\n\nNgày 5/7/2024, bà Vân đến An Khê. " + talks)).hasSize(3);
    assertThat(meetings(seminar + "\n\n## Đối ngoại\n\nBà Vân đến An Khê. " + talks)).hasSize(2);
  }

  @Test
  void aHeadingEndsWhatADayIsToldFor() {
    assertThat(
            features(
                "Ngày 4/7/2024, đoàn công tác đến An Khê.\n\n## Y tế\n\nSở Y tế tổ chức hội thảo về y tế"
                    + " số.",
                ""))
        .contains("told apart=unknown", "told,ruled=none ruled")
        .noneMatch(feature -> feature.startsWith("since="));
  }

  @Test
  void howManyDaysAreToldAndHowTheSentenceOpensIsSeen() {
    assertThat(
            features(
                "Ngày 4/7/2024, Sở Y tế tổ chức hội thảo về y tế số. Ngày 5/7/2024, bà Vân dự lễ hội"
                    + " hoa.",
                ""))
        .contains("days=2", "opens=ngày")
        .doesNotContain("limit");
    assertThat(features("Sở Y tế tổ chức hội thảo về y tế số cho đến %s.", "ngày 4/7/2024"))
        .contains("opens=sở", "limit");
  }

  private static String when(String sentence, String when) {
    return features(sentence, when).stream()
        .filter(feature -> feature.startsWith("when,ruled="))
        .map(feature -> feature.substring("when,ruled=".length()).strip())
        .findFirst()
        .orElseThrow();
  }

  /** What is seen of a seminar in a sentence behind the main event. */
  private static List<String> features(String sentence, String when) {
    return BIENBAN
        .explain(Article.of(MAIN + "\n\n" + sentence.formatted(when)))
        .weighings()
        .stream()
        .filter(each -> each.decision().equals("events.further"))
        .filter(each -> each.text().startsWith("hội thảo"))
        .map(Explanation.Weighing::features)
        .findFirst()
        .orElseThrow();
  }
}
