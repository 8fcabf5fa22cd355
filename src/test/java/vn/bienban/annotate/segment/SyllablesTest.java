package vn.bienban.annotate.segment;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(Syllables.isSpelled(word, 0, word.length())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hơịi", "nhân©", "déjeuné", "città", "mặ́t", "nước̣", "tôt", "đep", "lịchs", "tròc", "fịn",
        "ôa", "b", ""
      })
  void othersAreNot(String word) {
    assertThat(Syllables.isSpelled(word, 0, word.length())).isFalse();
  }
}
