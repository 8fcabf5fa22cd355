package vn.bienban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void spansKnowWhatTheyCover() {
    Span span = new Span(2, 5);

    assertThat(span.length()).isEqualTo(3);
    assertThat(span.of("abcdef")).isEqualTo("cde");
    assertThat(span.contains(2)).isTrue();
    assertThat(span.contains(5)).isFalse();
    assertThat(span.contains(new Span(2, 5))).isTrue();
    assertThat(span.contains(new Span(1, 3))).isFalse();
  }

  @Test
  void spansThatTouchDoNotOverlap() {
    assertThat(new Span(0, 2).overlaps(new Span(2, 4))).isFalse();
    assertThat(new Span(0, 3).overlaps(new Span(2, 4))).isTrue();
    assertThat(new Span(0, 2).union(new Span(5, 6))).isEqualTo(new Span(0, 6));
  }

  @Test
  void impossibleSpansAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 2));
    assertThat(new Span(3, 3).isEmpty()).isTrue();
  }

  @Test
  void ofTwoThatBeginTogetherTheLongerComesFirst() {
    List<Span> sorted = Stream.of(new Span(3, 4), new Span(0, 1), new Span(0, 5)).sorted().toList();

    assertThat(sorted).containsExactly(new Span(0, 5), new Span(0, 1), new Span(3, 4));
  }
}
