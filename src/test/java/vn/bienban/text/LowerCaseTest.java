package vn.bienban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LowerCaseTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "ĐẢNG ỦY", "İ", "xİİy", "ΣΑΣ", "İΣ", "\ud801\udc00", "\ud801", "ǅ"})
  void isThatOfTheJdk(String words) {
    assertThat(LowerCase.of(words)).isEqualTo(words.toLowerCase(Locale.ROOT));
  }

  @Test
  void everyCharacterAloneHasThatOfTheJdk() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String one = Character.toString(c);
      if (!LowerCase.of(one).equals(one.toLowerCase(Locale.ROOT))) {
        assertThat(LowerCase.of(one)).isEqualTo(one.toLowerCase(Locale.ROOT));
      }
    }
  }
}
