package vn.bienban.annotate.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllablesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "nghiêng", "Đường", "ĐƯỜNG", "quyết", "quốc", "quay", "giữa", "giếng", "gì", "giấy",
        "khuya", "khuỷu", "thủy", "thuỷ", "hòa", "hoà", "ướt", "đẹp", "lịch", "boong", "yêu", "ủy",
        "oẳn"
      })
  void syllablesAreSpelled(String word) {
    assertThat(new Syllables().isSpelled(word, 0, word.length())).isTrue();
  }

  @Test
  void namesBeginWithMore() {
    assertThat(new Syllables().isSyllable("Páo", 0, 3)).isFalse();
    assertThat(new Syllables().isSyllableOfName("páo")).isTrue();
    assertThat(new Syllables().isSyllableOfName("ý")).isTrue();
    assertThat(new Syllables().isSyllableOfName("k")).isFalse();
    assertThat(new Syllables().areSpelled("Vàng A Lử")).isTrue();
    assertThat(new Syllables().areSpelled("Vàng Jonas")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hơịi", "nhân©", "déjeuné", "città", "mặ́t", "nước̣", "tôt", "đep", "lịchs", "tròc", "fịn",
        "ôa", "b", ""
      })
  void othersAreNot(String word) {
    assertThat(new Syllables().isSpelled(word, 0, word.length())).isFalse();
  }
}
