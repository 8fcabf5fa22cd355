package vn.bienban.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikesTest {
  @ParameterizedTest
  @CsvSource({
    "Ð, Đ", "ð, đ", "С, C", "Т, T", "В, B", "Н, H", "Р, P", "Κ, K", "Τ, T", "Ο, O", "а, a", "с, c"
  })
  void lettersOfOtherAlphabetsBecomeLatin(char other, char latin) {
    assertThat(LookAlikes.isLookAlike(other)).isTrue();
    assertThat(LookAlikes.fold(other)).isEqualTo(latin);
  }

  @Test
  void lettersOfCodesStay() {
    String code = "ABCDEFGHIJKLMNOPQRSTUVWXYZĐđabcxyz0123456789/-._ ưƯơƠêÊôÔ";
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      assertThat(LookAlikes.isLookAlike(c)).as("%s", c).isFalse();
      assertThat(LookAlikes.fold(c)).isEqualTo(c);
    }
  }

  @Test
  void whatItFoldsToIsNoLookAlike() {
    for (int i = 0; i <= Character.MAX_VALUE; i++) {
      char folded = LookAlikes.fold((char) i);
      assertThat(LookAlikes.isLookAlike(folded)).isFalse();
      assertThat(folded == i || folded < 0x80 || folded == 'Đ' || folded == 'đ').isTrue();
    }
  }
}
