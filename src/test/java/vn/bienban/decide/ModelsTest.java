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

class ModelsTest {
  private static final String TABLE =
      """
      # a comment
      decision\tfeature\tweight
      tasks\tverb=giao\t2.0
      tasks\tpast\t-3.0
      tasks.boundary\tmark=;\t9.5
      """;

  private static Models read(String table) throws IOException {
    return Models.read("models.tsv", new BufferedReader(new StringReader(table)));
  }

  @Test
  void theWeightsOfWhatIsSeenMakeTheProbability() throws IOException {
    LinearModel model = read(TABLE).get("tasks");

    assertThat(probability(model, "verb=giao")).isCloseTo(0.88, within(0.001));
    assertThat(probability(model, "verb=giao", "past")).isCloseTo(0.27, within(0.001));
    assertThat(probability(model, "never seen")).isEqualTo(0.5);
    assertThat(probability(read(TABLE).get("tasks.boundary"), "mark=;", "mark=;"))
        .as("no model is ever sure")
        .isEqualTo(0.99);
  }

  @Test
  void aModelThatTheTableLacksKnowsNothing() throws IOException {
    assertThat(read(TABLE).get("chairs").isEmpty()).isTrue();
    assertThat(read(TABLE).get("tasks").isEmpty()).isFalse();
    assertThat(Models.NONE.get("tasks").isEmpty()).isTrue();
  }

  @Test
  void namesTheModelsThatHaveWeights() throws IOException {
    assertThat(read(TABLE).names()).containsExactlyInAnyOrder("tasks", "tasks.boundary");
    assertThat(Models.NONE.names()).isEmpty();
  }

  @Test
  void aTableTakesThePlaceOfTheDecisionsThatItHas() throws IOException {
    Models other = read("decision\tfeature\tweight\ntasks\tverb=giao\t-1.0\n");
    Models both = read(TABLE).with(other);

    assertThat(both.names()).containsExactlyInAnyOrder("tasks", "tasks.boundary");
    assertThat(probability(both.get("tasks"), "verb=giao", "past"))
        .as("the weight of 'past' is gone with its table")
        .isCloseTo(0.27, within(0.001));
    assertThat(probability(both.get("tasks.boundary"), "mark=;")).isEqualTo(0.99);
    assertThat(read(TABLE).without(List.of("tasks", "chairs")).names())
        .containsExactly("tasks.boundary");
  }

  @Test
  void reasonsStandInTheOrderOfTheirWeightThenOfTheirName() throws IOException {
    LinearModel model =
        read("decision\tfeature\tweight\ntasks\ta\t0.5\ntasks\tc\t-1.0\ntasks\tb\t1.0\n")
            .get("tasks");
    Trace trace = Trace.on();

    model.weigh(trace).add("a").add("c").add("b").decide(new Span(0, 1));

    assertThat(trace.weighings())
        .extracting(Weighing::reasons)
        .containsExactly(List.of("b +1.00", "c -1.00", "a +0.50"));
  }

  @Test
  void tellsTheLineOfWhatIsBroken() {
    assertThatThrownBy(() -> read("decision\tfeature\tweight\ntasks\tverb=giao\tmuch\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("models.tsv:2: no weight: much");
    assertThatThrownBy(() -> read("decision\tfeature\tweight\ntasks\tverb=giao\tNaN\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("models.tsv:2: no weight: NaN");
    assertThatThrownBy(() -> read(TABLE + "tasks\tpast\t1.0\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("models.tsv:6: a second weight of past for tasks");
    assertThatThrownBy(() -> read("decision\tfeature\n"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("models.tsv");
  }

  @Test
  void theWeightsThatShipDecideOnTasks() {
    assertThat(Models.load().get("tasks").isEmpty()).isFalse();
    assertThat(Models.load().get("tasks.boundary").isEmpty()).isFalse();
  }

  @Test
  void aTraceKeepsTheCaseWithTheFeaturesThatWeighMost() throws IOException {
    LinearModel model = read(TABLE).get("tasks");
    Trace trace = Trace.on();
    Span words = new Span(3, 9);

    double probability =
        model.weigh(trace).add("verb=", "giao").add("unknown").add("past").decide(words);

    assertThat(probability).isCloseTo(0.27, within(0.001));
    assertThat(trace.weighings())
        .containsExactly(
            new Weighing(
                "tasks",
                words,
                null,
                null,
                List.of("verb=giao", "unknown", "past"),
                0.27,
                List.of("past -3.00", "verb=giao +2.00")));
  }

  @Test
  void aTraceThatIsOffKeepsNothing() throws IOException {
    assertThat(read(TABLE).get("tasks").weigh(Trace.OFF).add("past").decide(new Span(3, 9)))
        .isEqualTo(0.05);
    assertThat(Trace.OFF.weighings()).isEmpty();
  }

  @Test
  void aFeatureWithAValueWeighsWhatTheTwoWeighTogether() throws IOException {
    LinearModel model = read(TABLE).get("tasks");

    assertThat(model.weigh(Trace.OFF).add("verb=", "giao").score()).isEqualTo(2.0);
    assertThat(model.weigh(Trace.OFF).add("verb=g", "iao").score()).isEqualTo(2.0);
    assertThat(model.weigh(Trace.OFF).add("verb", "giao").score()).isZero();
  }

  private static double probability(LinearModel model, String... seen) {
    Features features = model.weigh(Trace.OFF);
    for (String feature : seen) {
      features.add(feature);
    }
    return features.probability();
  }
}
