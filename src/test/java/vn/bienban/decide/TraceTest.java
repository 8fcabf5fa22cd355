package vn.bienban.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.bienban.text.Span;

/** What a trace keeps, and in which order. */
class TraceTest {
  private static final Alternative LOST =
      new Alternative("meetings.date", null, new Span(3, 9), "less probable than none");
  private static final List<String> LOSERS = List.of("a", "b", "c");

  @Test
  void losersAreKeptInTheirOrder() {
    Trace trace = Trace.on();
    Alternative next =
        new Alternative("meetings.place", new Span(3, 9), new Span(12, 15), "less probable");

    trace.add(() -> LOST);
    trace.add(() -> next);

    assertThat(trace.alternatives()).containsExactly(LOST, next);
  }

  @Test
  void aTraceThatIsOffAsksForNothing() {
    Trace.OFF.add(
        () -> {
          throw new IllegalStateException("asked");
        });

    assertThat(Trace.OFF.alternatives()).isEmpty();
    assertThat(Trace.OFF.few(LOSERS)).isEmpty();
  }

  @Test
  void onlyTheFirstOfManyLosersAreTold() {
    List<Integer> many = IntStream.range(0, 500).boxed().toList();

    assertThat(Trace.on().few(LOSERS)).isEqualTo(LOSERS);
    assertThat(Trace.on().few(many)).startsWith(0, 1).hasSizeLessThan(100);
  }
}
