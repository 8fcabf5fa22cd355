package vn.bienban.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;
import vn.bienban.Article;

class NameSupervisionTest {
  private final NameSupervision supervision = new NameSupervision();

  private List<NameSupervision.Labelled> labelled(String text) {
    return supervision.label(supervision.read(Article.of(text)));
  }

  @Test
  void aPlaceOfOneSyllableIsOneWhereTheTableIsSureOfIt() {
    assertThat(labelled("hôm qua đoàn đã đến Lào để làm việc."))
        .singleElement()
        .satisfies(
            sentence ->
                assertThat(sentence.names())
                    .containsExactly(new Span(5, 6, NameSupervision.PLACE)));
  }

  @Test
  void whatNobodyExplainsIsLeftOut() {
    assertThat(labelled("hôm qua đoàn đã đến Xốp để làm việc.")).isEmpty();
  }

  @Test
  void annotatedPersonsTakeThePlaceOfThoseFoundByRule() {
    NameSupervision.Reading reading =
        NameSupervision.withPersons(
            supervision.read(Article.of("hôm qua bé Thơm Mận đã đến trường.")),
            List.of("Thơm Mận", " ", "Thơm Mận"));
    assertThat(supervision.label(reading))
        .singleElement()
        .satisfies(
            sentence ->
                assertThat(sentence.names())
                    .containsExactly(new Span(3, 5, NameSupervision.PERSON)));
  }
}
