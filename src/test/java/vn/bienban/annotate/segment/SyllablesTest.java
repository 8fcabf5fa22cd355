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
    assertThat(Syllables.shipped().isSpelled(word, 0, word.length())).isTrue();
  }

  @Test
  void namesBeginWithMore() {
    assertThat(Syllables.shipped().isSyllable("Páo", 0, 3)).isFalse();
    assertThat(Syllables.shipped().isSyllableOfName("páo")).isTrue();
    assertThat(Syllables.shipped().isSyllableOfName("ý")).isTrue();
    assertThat(Syllables.shipped().isSyllableOfName("k")).isFalse();
    assertThat(Syllables.shipped().areSpelled("Vàng A Lử")).isTrue();
    assertThat(Syllables.shipped().areSpelled("Vàng Jonas")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hơịi", "nhân©", "déjeuné", "città", "mặ́t", "nước̣", "tôt", "đep", "lịchs", "tròc", "fịn",
        "ôa", "b", ""
      })
  void othersAreNot(String word) {
    assertThat(Syllables.shipped().isSpelled(word, 0, word.length())).isFalse();
  }
}
