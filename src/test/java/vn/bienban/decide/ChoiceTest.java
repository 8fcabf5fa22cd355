package vn.bienban.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.bienban.text.Span;

/** Which of several alternatives a linear model takes, and how sure it is. */
class ChoiceTest {
  private static final LinearModel MODEL =
      new LinearModel("choice", Map.of("good", 2.0, "fair", 1.5, "bad", -1.0));
  private static final Span ASKED = new Span(0, 4);

  private static Choice<String> choice(Trace trace, String... features) {
    Choice<String> choice = new Choice<>(MODEL, trace);
    for (int i = 0; i < features.length; i++) {
      choice.weigh(features[i] + i).add(features[i]);
    }
    return choice;
  }

  private static Choice.Best<String> apart(Choice<String> choice) {
    return Objects.requireNonNull(choice.decideApart(ASKED, each -> ASKED, each -> each));
  }

  @Test
  void theBestOfMoreThanAFewIsTaken() {
    Choice.Best<String> best =
        apart(
            choice(
                Trace.OFF, "bad", "fair", "bad", "bad", "bad", "bad", "bad", "bad", "good", "bad"));

    assertThat(best.value()).isEqualTo("good8");
    double all = Math.exp(2) + Math.exp(1.5) + 8 * Math.exp(-1);
    assertThat(best.probability()).isEqualTo(Math.exp(2) / all, within(0.005));
  }

  @Test
  void thoseOfOneNameCountTogether() {
    Choice.Best<String> best =
        Objects.requireNonNull(
            choice(Trace.OFF, "good", "fair", "fair")
                .decide(ASKED, each -> ASKED, each -> each.substring(0, 4)));

    assertThat(best.value()).isEqualTo("fair1");
    assertThat(best.probability()).isGreaterThan(0.5);
  }

  @Test
  void theFirstOfSeveralThatAreEqualIsTaken() {
    assertThat(apart(choice(Trace.OFF, "fair", "fair")).value()).isEqualTo("fair0");
  }

  @Test
  void whatIsLeftOpenIsNeverTaken() {
    Choice<String> choice = new Choice<>(MODEL, Trace.OFF);
    choice.weighOpen("open").add("good");
    choice.weigh("closed").add("bad");

    Choice.Best<String> best = apart(choice);

    assertThat(best.value()).isEqualTo("closed");
    assertThat(best.probability()).isEqualTo(0.05, within(0.005));
    assertThat(best.open()).isEqualTo(0.95, within(0.005));
  }

  @Test
  void theShareOfWhatIsLeftOpenIsNotThatOfOthers() {
    Choice<String> choice = new Choice<>(MODEL, Trace.OFF);
    choice.weighOpen("open").add("bad");
    choice.weigh("one").add("good");
    choice.weigh("other").add("good");

    Choice.Best<String> best = apart(choice);

    assertThat(best.probability()).isBetween(0.4, 0.5);
    assertThat(best.open()).isLessThan(0.1);
    assertThat(apart(choice(Trace.OFF, "fair")).open()).isZero();
  }

  @Test
  void nothingIsTakenOfNothing() {
    assertThat(choice(Trace.OFF).decideApart(ASKED, each -> ASKED, each -> each)).isNull();
  }

  @Test
  void aTraceHearsOfEachAlternativeWithItsShare() {
    Trace trace = Trace.on();

    apart(choice(trace, "good", "bad"));

    assertThat(trace.weighings())
        .extracting(Weighing::alternative, Weighing::features, Weighing::probability)
        .containsExactly(
            tuple("good0", List.of("good"), 0.95), tuple("bad1", List.of("bad"), 0.05));
  }
}
