package vn.bienban.annotate.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.document.Finding;
import vn.bienban.document.TimeExpression;
import vn.bienban.record.PartOfDay;
import vn.bienban.record.TimeType;
import vn.bienban.text.Span;

class TimeExtractorTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2018, 7, 5);

  private static TimeExpression only(String text, @Nullable LocalDate published) {
    List<TimeExpression> found = Times.extract(text, published);
    assertThat(found).as(text).hasSize(1);
    return found.get(0);
  }

  @Test
  void anExpressionSaysAllThatIsKnownOfIt() {
    TimeExpression expression = only("Chiều 3/7, hội nghị bế mạc.", PUBLISHED);

    assertThat(expression.span()).isEqualTo(new Span(0, 9));
    assertThat(expression.type()).isEqualTo(TimeType.DATE);
    assertThat(expression.value()).isEqualTo("2018-07-03");
    assertThat(expression.inferred()).containsExactly("year");
    assertThat(expression.partOfDay()).isEqualTo(PartOfDay.AFTERNOON);
    assertThat(expression.clock()).isNull();
    assertThat(expression.rule()).isEqualTo("time.day-month");
    assertThat(expression.confidence()).isBetween(0.8, 1.0);
  }

  @Test
  void aYearInTheWordsIsNotInferred() {
    assertThat(only("ngày 3/7/2018", null).inferred()).isEmpty();
    assertThat(only("tháng 9/2020", PUBLISHED).inferred()).isEmpty();
  }

  @Test
  void aRelativeDayInfersAllItsParts() {
    assertThat(only("Sáng nay, lớp khai giảng.", PUBLISHED).inferred())
        .containsExactly("year", "month", "day");
    assertThat(only("Sáng nay, lớp khai giảng.", null).inferred()).isEmpty();
  }

  @Test
  void anUnknownYearStaysOpenAndIsNotCalledInferred() {
    TimeExpression expression = only("Họp ngày 3/7.", null);

    assertThat(expression.value()).isEqualTo("XXXX-07-03");
    assertThat(expression.inferred()).isEmpty();
  }

  @Test
  void aYearFromTheTextIsTrustedLessThanOneFromThePublication() {
    String text = "Ngày 3/7, sơ kết 6 tháng đầu năm 2018.";
    TimeExpression fromText = Times.extract(text, null).get(0);
    TimeExpression fromPublication = Times.extract(text, PUBLISHED).get(0);

    assertThat(fromText.value()).isEqualTo(fromPublication.value()).isEqualTo("2018-07-03");
    assertThat(fromText.confidence()).isLessThan(fromPublication.confidence());
  }

  @Test
  void thePartsOfTheDayAreThree() {
    assertThat(only("Rạng sáng 3/7", null).partOfDay()).isEqualTo(PartOfDay.MORNING);
    assertThat(only("Sáng ngày 3/7", null).partOfDay()).isEqualTo(PartOfDay.MORNING);
    assertThat(only("Trưa 3/7", null).partOfDay()).isEqualTo(PartOfDay.AFTERNOON);
    assertThat(only("Chiều tối 3/7", null).partOfDay()).isEqualTo(PartOfDay.AFTERNOON);
    assertThat(only("Tối 3/7", null).partOfDay()).isEqualTo(PartOfDay.EVENING);
    assertThat(only("Đêm qua, mưa to.", PUBLISHED).partOfDay()).isEqualTo(PartOfDay.EVENING);
    assertThat(only("Ngày 3/7", null).partOfDay()).isNull();
  }

  @Test
  void aClockTimeAndItsDayKnowEachOther() {
    assertThat(Times.extract("Vào hồi 8 giờ 30, sáng 3/7, đoàn khởi hành.", PUBLISHED))
        .extracting(TimeExpression::type, TimeExpression::value, TimeExpression::clock)
        .containsExactly(
            tuple(TimeType.TIME, "2018-07-03T08:30", "08:30"),
            tuple(TimeType.DATE, "2018-07-03", "08:30"));
  }

  @Test
  void aDayNoCalendarHasIsRefusedAndTold() {
    TimeExtractor.Reading result = Times.read("Họp ngày 30/2, bế mạc ngày 1/3.", PUBLISHED);

    assertThat(result.expressions())
        .extracting(TimeExpression::value)
        .containsExactly("2018-03-01");
    assertThat(result.findings())
        .extracting(Finding::code, Finding::span)
        .containsExactly(tuple("impossible-date", new Span(4, 13)));
    assertThat(result.findings().get(0).message()).contains("ngày 30/2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ngày 15/13", "ngày 15/13/2018", "hôm 5/15"})
  void aDayOfAMonthThatNoYearHasIsRefusedAndTold(String day) {
    TimeExtractor.Reading result = Times.read("Họp " + day + " ở xã.", PUBLISHED);

    assertThat(result.expressions()).isEmpty();
    assertThat(result.findings())
        .extracting(Finding::code, Finding::span)
        .containsExactly(tuple("impossible-date", new Span(4, 4 + day.length())));
  }

  @Test
  void figuresAloneAreOnlyToldToBeNoDayWhereTheyHaveAYear() {
    assertThat(Times.read("Lễ (30/2/2018) bị hủy.", PUBLISHED).findings()).hasSize(1);
    assertThat(Times.read("Lễ (30/2) bị hủy.", PUBLISHED).findings()).isEmpty();
  }

  @Test
  void theTextsOwnDatelineIsTheAnchorWhereNoneIsGiven() {
    String text = "Lan Anh - Thứ Tư, 19/06/2024 16:12 (GMT+7)\n\nHôm qua, cầu thông xe.";

    assertThat(Times.read(text, null).anchor()).isEqualTo(LocalDate.of(2024, 6, 19));
    assertThat(Times.extract(text, null)).extracting(TimeExpression::value).endsWith("2024-06-18");
    assertThat(Times.read(text, PUBLISHED).anchor()).isEqualTo(PUBLISHED);
    assertThat(Times.read("Hôm qua, ngày 18/6/2024.", null).anchor()).isNull();
  }

  @Test
  void aWeekdayThatFitsAnotherYearDecidesForIt() {
    assertThat(only("thứ Tư (5/7)", PUBLISHED).value()).isEqualTo("2017-07-05");
    assertThat(only("thứ Năm (5/7)", PUBLISHED).value()).isEqualTo("2018-07-05");
  }

  @Test
  void upperAndLowerCaseReadAlike() {
    assertThat(only("CHIỀU 3/7", PUBLISHED).value()).isEqualTo("2018-07-03");
    assertThat(only("NGÀY 3 THÁNG 7 NĂM 2018", null).value()).isEqualTo("2018-07-03");
    assertThat(only("GIAI ĐOẠN 2021-2030", null).value()).isEqualTo("2021/2030");
  }

  @Test
  void nothingIsFoundInNothing() {
    assertThat(Times.extract("", null)).isEmpty();
    assertThat(Times.extract(" \n\n ", PUBLISHED)).isEmpty();
  }

  @Test
  void theYearInTheNameOfAnEventIsItsOwn() {
    assertThat(Times.extract("Hội thảo Y tế số năm 2021 khai mạc ngày 3/7.", null))
        .extracting(TimeExpression::value)
        .contains("2021-07-03");
  }

  @Test
  void theYearOfALawSaysNothingOfTheArticle() {
    assertThat(Times.extract("Ngày 3/7, tập huấn Luật Đầu tư năm 2014 và cách tính.", null))
        .extracting(TimeExpression::value)
        .contains("XXXX-07-03");
  }

  private static final String ALL_FORMS =
      "Sáng nay, hôm qua, ngày mai, thứ Hai, ngày 31, ngày 1/1, ngày 31/12, ngày 29/2, mùng 1 Tết, "
          + "tuần trước, tuần tới, tháng trước, tháng tới, tháng 12, quý trước, quý tới, quý IV, năm "
          + "ngoái, năm tới, cuối năm, năm Kỷ Hợi, mùa hè năm ngoái, nửa đầu năm, 2 ngày trước. Họp "
          + "thứ Bảy, ngày 29/2 năm tới. Sẽ họp ngày 2/1, tháng 1, cuối tuần, tuần đầu tiên của tháng 1.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-999999999-01-01",
        "-0001-06-15",
        "0000-12-31",
        "0001-01-01",
        "9999-12-31",
        "+10000-01-01",
        "+999999999-12-31"
      })
  void theEndsOfTheCalendarAreNoYearsOfValues(String published) {
    for (TimeExpression expression : Times.extract(ALL_FORMS, LocalDate.parse(published))) {
      assertThat(expression.value())
          .as(expression.toString())
          .matches("(XXXX|\\d{4}|P\\d+[DWMY]).*")
          .doesNotContain("+", "0000", "10000", "--")
          .satisfies(
              value -> {
                if (value.startsWith("XXXX")) {
                  assertThat(expression.inferred()).doesNotContain("year");
                }
              });
    }
  }

  @Test
  void theFirstAndLastYearHaveFourFigures() {
    assertThat(only("Họp hôm qua.", LocalDate.of(1, 1, 2)).value()).isEqualTo("0001-01-01");
    assertThat(only("Họp hôm qua.", LocalDate.of(1, 1, 1)).value()).isEqualTo("XXXX-XX-XX");
    assertThat(only("Họp tháng này.", LocalDate.of(1, 1, 1)).value()).isEqualTo("0001-01");
    assertThat(only("Họp ngày mai.", LocalDate.of(9999, 12, 31)).value()).isEqualTo("XXXX-XX-XX");
    assertThat(only("Họp năm tới.", LocalDate.of(9999, 12, 31)).value()).isEqualTo("XXXX");
  }
}
