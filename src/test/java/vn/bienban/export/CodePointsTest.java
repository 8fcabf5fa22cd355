package vn.bienban.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "họp", "a𝟡b𝟡", "\ud835", "\udfe1\ud835", "𝟡\udfe1\ud835x"})
  void countsAsTheJdkDoes(String piece) {
    String text = piece.repeat(200);
    CodePoints points = CodePoints.of(text);
    for (int i = 0; i <= text.length(); i++) {
      boolean within =
          i > 0
              && i < text.length()
              && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
      assertThat(points.at(i))
          .as("at %d", i)
          .isEqualTo(text.codePointCount(0, i + (within ? 1 : 0)));
    }
  }

  @Test
  void aBoundaryOfBlocksWithinAPairIsNone() {
    String text = "x".repeat(255) + "𝟡".repeat(200);
    assertThat(CodePoints.of(text).at(text.length())).isEqualTo(455);
    assertThat(CodePoints.of(text).at(257)).isEqualTo(256);
  }
}
