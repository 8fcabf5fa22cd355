package vn.bienban.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
  @Test
  void bothLanguagesSayTheSame() {
    assertThat(Language.ENGLISH.messages().keySet())
        .isEqualTo(Language.VIETNAMESE.messages().keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void everyLayerHasALetterOfItsOwn(String code) {
    Set<String> letters = new HashSet<>();
    for (MarkLayer layer : MarkLayer.values()) {
      assertThat(letters.add(Language.of(code).get(layer.message() + ".letter")))
          .as(layer.name())
          .isTrue();
      assertThat(Language.of(code).get(layer.message())).isNotBlank();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2019-07-05,5/7/2019",
    "2019-07,7/2019",
    "2018-07-03/2018-07-05,3/7/2018 – 5/7/2018",
    "XXXX-07-03,XXXX-07-03",
    "2018-07-03TAF,chiều 3/7/2018",
    "2018-07-03TEV/2018-07-05TEV,tối 3/7/2018 – tối 5/7/2018",
    "2018-07-03T08:30,08:30 3/7/2018",
    "2018-Q3,2018-Q3",
    "P3M,P3M"
  })
  void timesAreWrittenAsPeopleDo(String value, String written) {
    assertThat(Language.VIETNAMESE.time(value)).isEqualTo(written);
  }

  @Test
  void thereIsNoThirdLanguage() {
    assertThatThrownBy(() -> Language.of("fr")).hasMessageContaining("vi, en");
  }
}
