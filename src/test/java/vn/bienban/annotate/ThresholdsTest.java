package vn.bienban.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import vn.bienban.lexicon.WordTable;

class ThresholdsTest {
  private static Thresholds of(String rows) throws IOException {
    String text = "name\tvalue\tmeaning\n" + rows;
    return Thresholds.of(WordTable.read("limits.tsv", new BufferedReader(new StringReader(text))));
  }

  @Test
  void aValueHasAName() throws IOException {
    Thresholds limits = of("days\t45\tnear\nsure\t0.75\ttaken\n");
    assertThat(limits.whole("days")).isEqualTo(45);
    assertThat(limits.get("sure")).isEqualTo(0.75);
    assertThatThrownBy(() -> limits.get("day"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("limits.tsv: no day");
  }

  @Test
  void whatIsWrongIsToldWithItsLine() {
    assertThatThrownBy(() -> of("days\tmany\tnear\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("limits.tsv:2: no number: many");
    assertThatThrownBy(() -> of("days\t1\tnear\ndays\t2\tnear\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("limits.tsv:3: a second days");
  }
}
