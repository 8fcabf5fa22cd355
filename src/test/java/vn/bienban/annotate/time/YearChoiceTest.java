package vn.bienban.annotate.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.decide.Models;
import vn.bienban.decide.Trace;
import vn.bienban.decide.Weighing;
import vn.bienban.document.TimeExpression;

/** Which year a day has whose words and whose article's publication do not tell it. */
class YearChoiceTest {
  private static final TimeExtractor EXTRACTOR =
      new TimeExtractor(Vocabulary.load(), Models.load());

  private static List<Weighing> weighings(String text) {
    Trace trace = Trace.on();
    EXTRACTOR.read(Times.document(text), null, trace);
    return trace.weighings();
  }

  /** How probable a day is. */
  private static double share(String day, String text) {
    return weighings(text).stream()
        .filter(weighing -> day.equals(weighing.alternative()))
        .mapToDouble(Weighing::probability)
        .findFirst()
        .orElse(0);
  }

  private static TimeExpression first(String text) {
    return Times.extract(text, null).get(0);
  }

  @Test
  void aDayTellsTheYearOfOneSoonAfter() {
    String text = "Sáng 17/4, Sở Y tế họp về dịch sởi, từng lan ra ba xã hôm %s.";

    assertThat(share("2019-04-17", text.formatted("11/4/2019")))
        .isGreaterThan(share("2019-04-17", text.formatted("11/12/2019")));
  }

  @Test
  void theDayOfADocumentIsItsEarliestYear() {
    String text = "Ngày 20/11, Sở Y tế họp bàn việc theo Nghị định số 19/2018/NĐ-CP ngày 2/2/2018.";

    assertThat(share("2018-11-20", text)).isGreaterThan(share("2017-11-20", text));
  }

  @Test
  void aDayLiesInTheTermOfWhoIsNamedByTheOffice() {
    String text =
        "Sáng 20/6, %s dự họp. Nghị quyết năm 2015 hết hạn, kế hoạch năm 2016 đã có, mục tiêu năm 2017 cao.";

    assertThat(share("2015-06-20", text.formatted("Thủ tướng Nguyễn Tấn Dũng")))
        .isGreaterThan(share("2015-06-20", text.formatted("Thủ tướng Nguyễn Xuân Phúc")));
    assertThat(share("2017-06-20", text.formatted("Thủ tướng Nguyễn Xuân Phúc")))
        .isGreaterThan(share("2017-06-20", text.formatted("Thủ tướng Nguyễn Tấn Dũng")));
  }

  @Test
  void aPlanIsOfTheNextYearInDecemberAndAReviewOfTheOneBefore() {
    String text = "Sáng 27/12, Sở Y tế bàn kế hoạch năm 2019. Kết quả năm 2018 rất tốt.";

    assertThat(share("2018-12-27", text)).isGreaterThan(share("2019-12-27", text));
    assertThat(first(text).value()).isEqualTo("2018-12-27");
  }

  @Test
  void aFarGoalSaysLittleOfToday() {
    String text =
        "Ngày 5/6, Sở Y tế họp về mục tiêu đến năm 2030. Sáu tháng đầu năm 2019, tỉnh có 12 trạm.";

    assertThat(share("2019-06-05", text)).isGreaterThan(share("2030-06-05", text));
  }

  @Test
  void yearsThatHaveGoneBySinceAResolutionTellTheYear() {
    String text = "Ngày 5/6, Sở Y tế sơ kết %s thực hiện Chỉ thị số 40-CT/TW ngày 2/2/2014.";

    assertThat(share("2019-06-05", text.formatted("5 năm")))
        .isGreaterThan(share("2019-06-05", text.formatted("một đợt")));
  }

  @Test
  void aDayWithinARangeToldWithItsYearHasThatYear() {
    String text =
        "Ngày 5/6, hàng về cảng. Việc giảm giá kéo dài từ ngày 1/6/2018 đến ngày 30/9/2018.";

    assertThat(share("2018-06-05", text)).isGreaterThan(share("2019-06-05", text));
  }

  @Test
  void theSameDayToldWithItsYearDecides() {
    assertThat(
            first("Sáng 3/7, Sở Y tế họp. Kết luận của cuộc họp ngày 3/7/2019 đã được gửi đi.")
                .value())
        .isEqualTo("2019-07-03");
  }

  @Test
  void aWeekdayPicksTheYearThatHasIt() {
    String text = "%s Sở Y tế họp. Năm 2018, trong sáu tháng đầu năm 2018, tỉnh có 12 trạm.";

    assertThat(first(text.formatted("Thứ ba, ngày 3/7,")).value()).isEqualTo("2018-07-03");
    assertThat(first(text.formatted("Thứ tư, ngày 3/7,")).value()).isEqualTo("2019-07-03");
  }

  @Test
  void theDatelineOfAPageNeedsNoChoice() {
    String text =
        "Thứ Năm, 20/06/2024 08:45 (GMT+7)\n\nNgày 18/6, Sở Y tế họp về kế hoạch năm 2030.";

    assertThat(Times.extract(text, null)).extracting(TimeExpression::value).contains("2024-06-18");
    assertThat(weighings(text)).isEmpty();
  }

  @Test
  void aYearStaysOpenWhereNothingTellsIt() {
    TimeExpression open = first("Sáng 3/7, Sở Y tế họp về phòng chống sốt xuất huyết.");

    assertThat(open.value()).isEqualTo("XXXX-07-03");
    assertThat(open.inferred()).isEmpty();
  }

  @Test
  void whatIsWeighedStandsWhereTheDayStands() {
    String text = "Sở Y tế họp sáng 3/7. Năm 2018, tỉnh có 12 trạm.";

    assertThat(weighings(text))
        .isNotEmpty()
        .allSatisfy(weighing -> assertThat(weighing.span().of(text)).isEqualTo("sáng 3/7"));
  }

  @Test
  void withoutAnyYearOnlyAnOpenOneIsWeighed() {
    assertThat(weighings("Sáng 3/7, Sở Y tế họp về phòng chống sốt xuất huyết."))
        .extracting(Weighing::alternative)
        .containsExactly("XXXX-07-03");
  }

  @Test
  void aYearIsTrustedAsFarAsItIsProbable() {
    TimeExpression sure =
        first("Sáng 3/7, Sở Y tế họp. Kết luận của cuộc họp ngày 3/7/2019 đã có.");
    TimeExpression less = first("Sáng 3/7, Sở Y tế họp. Năm 2018, tỉnh có 12 trạm.");

    assertThat(less.confidence()).isLessThan(sure.confidence());
  }

  @Test
  void noFeatureNamesAYear() {
    assertThat(
            weighings(
                "Ngày 5/6, Sở Y tế họp về mục tiêu đến năm 2030. Năm 2019, theo Nghị định số"
                    + " 19/2018/NĐ-CP ngày 2/2/2018, giai đoạn 2016-2020, tỉnh có 12 trạm."))
        .isNotEmpty()
        .allSatisfy(
            weighing ->
                assertThat(weighing.features())
                    .noneMatch(name -> name.matches(".*(19|20)\\d\\d.*")));
  }
}
