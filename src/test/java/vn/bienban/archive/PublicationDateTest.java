package vn.bienban.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2018-07-05",
        " 2018-7-5 ",
        "2018-07-05T23:30:00+07:00",
        "2018-07-05 08:15",
        "5/7/2018",
        "05-07-2018",
        "5.7.2018"
      })
  void readsADay(String text) {
    assertThat(PublicationDate.parse(text)).isEqualTo(LocalDate.of(2018, 7, 5));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018-02-30", "30/2/2018", "2019-02-29", "7/13/2018", "2018-00-10"})
  void refusesADayThatCannotBe(String text) {
    assertThatThrownBy(() -> PublicationDate.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no day '" + text + "' in the calendar");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hôm qua", "5/7", "2018", "5/7-2018", "20180705"})
  void refusesWhatIsNoDate(String text) {
    assertThatThrownBy(() -> PublicationDate.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + text + "' is no date; write 2018-07-05 or 5/7/2018");
  }

  @Test
  void knowsLeapYears() {
    assertThat(PublicationDate.parse("29/2/2020")).isEqualTo(LocalDate.of(2020, 2, 29));
  }
}
