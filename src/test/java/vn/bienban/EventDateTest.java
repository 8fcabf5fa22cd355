package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bienban.record.DateValue;
import vn.bienban.record.Meeting;

/** When the event of an article takes place. */
class EventDateTest {
  private static final Bienban BIENBAN = Bienban.create();
  private static final String SPEECH =
      "\n\nPhát biểu tại hội nghị, đồng chí Lê Văn Bách, Bí thư Huyện ủy Phú Lâm yêu cầu các xã làm"
          + " tốt công tác tuyên truyền%s.";

  private static @Nullable DateValue date(String text, @Nullable LocalDate published) {
    Meeting meeting = BIENBAN.read(Article.of(text).published(published)).meetings().get(0);
    return meeting.date();
  }

  private static String value(String text) {
    return Objects.requireNonNull(date(text, null)).value();
  }

  private static Explanation.Weighing weighing(String text, String day) {
    return BIENBAN.explain(Article.of(text)).weighings().stream()
        .filter(w -> w.decision().equals("events.date") && day.equals(w.alternative()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theDayThatOpensTheSentenceOfTheEventIsItsOwn() {
    assertThat(
            value(
                "Sáng 3/7/2020, Huyện ủy Phú Lâm tổ chức hội nghị dân vận."
                    + SPEECH.formatted(" trước ngày 30/9/2020")))
        .isEqualTo("2020-07-03");
  }

  @Test
  void aDayBehindADatelineIsTheEventsAsWell() {
    assertThat(
            value(
                "(Phú Lâm) - Chiều 3/7/2020, Huyện ủy tổ chức hội nghị dân vận. Đợt trước bắt đầu từ"
                    + " ngày 2/1/2020."
                    + SPEECH.formatted("")))
        .isEqualTo("2020-07-03");
  }

  @Test
  void theDayOfADocumentIsNoEvents() {
    String text =
        "Huyện ủy Phú Lâm tổ chức hội nghị quán triệt Quyết định số 12-QĐ/TU ngày 2/2/2020."
            + SPEECH.formatted("");

    assertThat(date(text, null)).isNull();
    assertThat(BIENBAN.explain(Article.of(text)).weighings())
        .noneMatch(weighing -> weighing.decision().equals("events.date"));
  }

  @Test
  void theDayBehindADocumentIsTheEventsWhereItsHostFollows() {
    String text =
        "Thực hiện Kế hoạch số 12-KH/TU, %s Huyện ủy Phú Lâm tổ chức hội nghị dân vận."
            + SPEECH.formatted("");

    assertThat(value(text.formatted("ngày 2/2/2020,"))).isEqualTo("2020-02-02");
    assertThat(value(text.formatted("sáng 2/2/2020,"))).isEqualTo("2020-02-02");
    assertThat(date(text.formatted("ngày 2/2/2020 của Tỉnh ủy,"), null)).isNull();
  }

  @Test
  void theDayOnWhichAPaperWasSignedIsNoEvents() {
    String text =
        "Huyện ủy Phú Lâm tổ chức hội nghị dân vận." + SPEECH.formatted("") + "\n\nPhú Lâm, %s";

    assertThat(date(text.formatted("ngày 9 tháng 7 năm 2020"), null)).isNull();
  }

  @Test
  void aLabelTellsTheDay() {
    assertThat(
            value(
                "GIẤY MỜI\n\nHuyện ủy Phú Lâm trân trọng kính mời dự hội nghị dân vận.\n\nThời gian: 8"
                    + " giờ, ngày 26/8/2020.\n\nGửi báo cáo về Văn phòng trước ngày 20/8/2020."))
        .isEqualTo("2020-08-26");
  }

  @Test
  void aDeadlineIsLessProbableThanTheDayBeside() {
    String text = "Huyện ủy Phú Lâm tổ chức hội nghị dân vận %s 3/7/2020." + SPEECH.formatted("");

    assertThat(weighing(text.formatted("trước ngày"), "2020-07-03").probability())
        .isLessThan(weighing(text.formatted("sáng"), "2020-07-03").probability());
  }

  @Test
  void aDayToldTwiceIsOneAnswer() {
    String text =
        "Sáng 3/7/2020, Huyện ủy Phú Lâm tổ chức hội nghị dân vận."
            + SPEECH.formatted("")
            + "\n\nHội nghị sáng 3/7/2020 có 120 đại biểu dự.";

    assertThat(Objects.requireNonNull(date(text, null)).confidence())
        .isGreaterThan(weighing(text, "2020-07-03").probability() - 0.2)
        .isGreaterThan(0.7);
  }

  @Test
  void anEventMayHaveNoDay() {
    assertThat(
            date(
                "Huyện ủy Phú Lâm vừa tổ chức hội nghị dân vận." + SPEECH.formatted(""),
                LocalDate.of(2020, 7, 4)))
        .isNull();
  }

  @Test
  void aDayThatTheLunarCalendarLacksIsNoReasonToFail() {
    LocalDate published = LocalDate.of(2026, 2, 23);
    for (String day : List.of("30 tháng Giêng năm Giáp Thìn", "31 tháng Chạp năm Ất Tỵ")) {
      for (String text : List.of(day + " luận hội nghị", day + ", xã họp hội nghị dân.")) {
        assertThat(BIENBAN.read(Article.of(text).published(published)).meetings())
            .as(text)
            .allSatisfy(meeting -> assertThat(meeting.kind()).isNotNull());
      }
    }
  }

  @Test
  void aYearThatIsInferredMakesTheDayLessSure() {
    String text =
        "Sáng 3/7%s, Huyện ủy Phú Lâm tổ chức hội nghị dân vận. Năm 2020, huyện có 12 xã mới."
            + SPEECH.formatted("");

    assertThat(Objects.requireNonNull(date(text.formatted(""), null)).confidence())
        .isLessThan(Objects.requireNonNull(date(text.formatted("/2020"), null)).confidence());
  }

  @Test
  void anEventThatIsDoubtfulMakesItsDayALittleLessSure() {
    String doubtful =
        "Giá lúa ở huyện Phú Lâm tăng 5% so với tuần trước. Sáng 3/7/2020, Hiệp hội Lương thực tổ"
            + " chức họp báo về giá lúa.";
    String certain =
        "Sáng 3/7/2020, Huyện ủy Phú Lâm tổ chức hội nghị dân vận." + SPEECH.formatted("");

    assertThat(weighing(doubtful, "2020-07-03").probability()).isGreaterThan(0.9);
    assertThat(Objects.requireNonNull(date(doubtful, null)).confidence())
        .isGreaterThan(0.7)
        .isLessThan(Objects.requireNonNull(date(certain, null)).confidence());
  }

  @Test
  void whatItsWordsDoNotSayOfTheLastDayIsInferred() {
    String text =
        "Sáng %s/2020, hội nghị dân vận khai mạc tại Phú Lâm."
            + SPEECH.formatted("")
            + " Hội nghị %s.";

    DateValue sameMonth =
        Objects.requireNonNull(date(text.formatted("3/7", "làm việc đến ngày 8/7"), null));
    assertThat(sameMonth.value()).isEqualTo("2020-07-03/2020-07-08");
    assertThat(sameMonth.text()).isEqualTo("Sáng 3/7/2020");
    assertThat(sameMonth.inferred()).containsExactly("day");

    DateValue nextMonth =
        Objects.requireNonNull(date(text.formatted("29/6", "làm việc đến ngày 3/7"), null));
    assertThat(nextMonth.value()).isEqualTo("2020-06-29/2020-07-03");
    assertThat(nextMonth.inferred()).containsExactly("month", "day");

    DateValue allDays =
        Objects.requireNonNull(date(text.formatted("3/7", "diễn ra từ 3 đến 5/7"), null));
    assertThat(allDays.value()).isEqualTo("2020-07-03/2020-07-05");
    assertThat(allDays.text()).isEqualTo("từ 3 đến 5/7");
    assertThat(allDays.inferred()).containsExactly("year");
  }
}
