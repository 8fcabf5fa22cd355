package vn.bienban.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bienban.text.Span;

class JudgesTest {
  private static final String TABLE =
      """
      # a comment
      judge\tfeature\tweight
      tasks\tverb=giao\t2.0
      tasks\tpast\t-3.0
      tasks.boundary\tmark=;\t9.5
      """;

  private static Judges read(String table) throws IOException {
    return Judges.read("judges.tsv", new BufferedReader(new StringReader(table)));
  }

  @Test
  void theWeightsOfWhatIsSeenMakeTheProbability() throws IOException {
    Judge judge = read(TABLE).get("tasks");

    assertThat(judge.probability(List.of("verb=giao"))).isCloseTo(0.88, within(0.001));
    assertThat(judge.probability(List.of("verb=giao", "past"))).isCloseTo(0.27, within(0.001));
    assertThat(judge.probability(List.of("never seen"))).isEqualTo(0.5);
    assertThat(read(TABLE).get("tasks.boundary").probability(List.of("mark=;", "mark=;")))
        .as("no judge is ever sure")
        .isEqualTo(0.99);
  }

  @Test
  void theReasonsAreTheFeaturesThatWeighMost() throws IOException {
    Judge judge = read(TABLE).get("tasks");

    assertThat(judge.reasons(List.of("verb=giao", "unknown", "past"), 5))
        .containsExactly("past -3.00", "verb=giao +2.00");
    assertThat(judge.reasons(List.of("verb=giao", "past"), 1)).containsExactly("past -3.00");
  }

  @Test
  void aJudgeThatTheTableLacksKnowsNothing() throws IOException {
    assertThat(read(TABLE).get("chairs").isEmpty()).isTrue();
    assertThat(read(TABLE).get("tasks").isEmpty()).isFalse();
    assertThat(Judges.NONE.get("tasks").isEmpty()).isTrue();
  }

  @Test
  void tellsTheLineOfWhatIsBroken() {
    assertThatThrownBy(() -> read("judge\tfeature\tweight\ntasks\tverb=giao\tmuch\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("judges.tsv:2: no weight: much");
    assertThatThrownBy(() -> read("judge\tfeature\tweight\ntasks\tverb=giao\tNaN\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("judges.tsv:2: no weight: NaN");
    assertThatThrownBy(() -> read(TABLE + "tasks\tpast\t1.0\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("judges.tsv:6: a second weight of past for tasks");
    assertThatThrownBy(() -> read("judge\tfeature\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("judges.tsv");
  }

  @Test
  void theJudgesThatShipDecideOnTasks() {
    assertThat(Judges.load().get("tasks").isEmpty()).isFalse();
    assertThat(Judges.load().get("tasks.boundary").isEmpty()).isFalse();
  }

  @Test
  void verdictsAreKeptWhereSomebodyWantsToHearThem() throws IOException {
    Judge judge = read(TABLE).get("tasks");
    Verdicts heard = Verdicts.heard();
    Span words = new Span(3, 9);

    assertThat(heard.ask(judge, words, List.of("past"))).isEqualTo(0.05);
    assertThat(heard.all())
        .containsExactly(new Verdict("tasks", words, List.of("past"), 0.05, List.of("past -3.00")));
    Verdicts.UNHEARD.ask(judge, words, List.of("past"));
    assertThat(Verdicts.UNHEARD.all()).isEmpty();
  }
}
