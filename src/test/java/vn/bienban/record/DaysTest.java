package vn.bienban.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
  @ParameterizedTest
  @CsvSource({
    "2018-07-03, 2018-07-03, 2018-07-03",
    "2018-07-03TMO, 2018-07-03, 2018-07-03",
    "2018-07-03T08:30, 2018-07-03, 2018-07-03",
    "2020-02, 2020-02-01, 2020-02-29",
    "2018, 2018-01-01, 2018-12-31",
    "2018-Q3, 2018-07-01, 2018-09-30",
    "2018-H2, 2018-07-01, 2018-12-31",
    "2018-W01, 2018-01-01, 2018-01-07",
    "2020-W53, 2020-12-28, 2021-01-03",
    "2018-07-03/2018-07-05, 2018-07-03, 2018-07-05",
    "2018-07/2018-12, 2018-07-01, 2018-12-31",
    "2018/2020, 2018-01-01, 2020-12-31"
  })
  void aValueHasItsFirstAndLastDay(String value, LocalDate first, LocalDate last) {
    assertThat(Days.first(value)).isEqualTo(first);
    assertThat(Days.last(value)).isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "XXXX-07-03",
        "XXXX",
        "FUTURE_REF",
        "P3Y",
        "",
        "T08:30",
        "2018-02-30",
        "2018-13",
        "2018-Q5",
        "2018-SU",
        "2018-W",
        "201",
        "2018-0x",
        "/",
        "XXXX-WXX-WE"
      })
  void whatNamesNoDayHasNone(String value) {
    assertThat(Days.first(value)).isNull();
    assertThat(Days.last(value)).isNull();
  }

  @Test
  void halfARangeHasItsHalf() {
    assertThat(Days.first("2018-07-03/XXXX-07-05")).isEqualTo("2018-07-03");
    assertThat(Days.last("2018-07-03/XXXX-07-05")).isNull();
    assertThat(Days.first(null)).isNull();
  }
}
