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
    assertThat(LowerCase.of("Á" + words + "Á", 1, 1 + words.length()))
        .isEqualTo(words.toLowerCase(Locale.ROOT));
  }

  @Test
  void everyCharacterAloneHasThatOfTheJdk() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String one = Character.toString(c);
      String lower = one.toLowerCase(Locale.ROOT);
      if (!LowerCase.of(one).equals(lower) || !LowerCase.of(one, 0, one.length()).equals(lower)) {
        assertThat(LowerCase.of(one)).isEqualTo(lower);
        assertThat(LowerCase.of(one, 0, one.length())).isEqualTo(lower);
      }
    }
  }
}
