package vn.bienban.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import vn.bienban.text.Span;

class FlatTextTest {
  @Test
  void wordsAreFoundWhateverTheSpacesAndTheForm() {
    String text = Normalizer.normalize("Sở  Y\ntế rà soát", Normalizer.Form.NFD);
    FlatText flat = FlatText.of(text);

    assertThat(flat.find("Sở Y tế")).isEqualTo(new Span(0, 5));
    assertThat(flat.find("rà soát")).isEqualTo(new Span(5, 11));
    assertThat(flat.find("Sở Nội vụ")).isNull();
    assertThat(flat.find(" ")).isNull();
  }

  @Test
  void offsetsOfTheTextLeadToThoseOfTheFlatText() {
    String text = Normalizer.normalize("tế rà", Normalizer.Form.NFD);
    FlatText flat = FlatText.of(text);

    assertThat(flat.offset(0)).isZero();
    assertThat(flat.offset(text.indexOf('r'))).isEqualTo(2);
    assertThat(flat.offset(text.length())).isEqualTo(4);
  }

  @Test
  void knowsTheSecondHalfOfAPair() {
    FlatText flat = FlatText.of("a𝟡b");

    assertThat(flat.isSecondHalf(1)).isFalse();
    assertThat(flat.isSecondHalf(2)).isTrue();
    assertThat(flat.find("b")).isEqualTo(new Span(3, 4));
  }
}
