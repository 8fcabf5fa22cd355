package vn.bienban.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Weights that choose among alternatives are learned from choices with their answers. */
class ChoiceTrainingTest {
  private static ChoiceTraining.Case choice(int article, List<List<String>> seen, int right) {
    BitSet answer = new BitSet();
    answer.set(right);
    return new ChoiceTraining.Case(article, List.of("first", "second"), seen, answer, -1, 1);
  }

  @Test
  void whatIsSeenOfTheRightAlternativesSpeaksForOthers() {
    ChoiceTraining training = new ChoiceTraining(1);
    for (int i = 0; i < 6; i++) {
      training.add(choice(i, List.of(List.of("lead"), List.of("tail")), i == 5 ? 1 : 0));
    }
    Map<String, Double> weights = training.weights();
    assertThat(weights.get("lead")).isPositive();
    assertThat(weights.get("tail")).isNegative();
  }

  /** Nothing to climb from the begin on: a search along no direction would not end. */
  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void choicesThatNothingTellsApartEnd() {
    ChoiceTraining training = new ChoiceTraining(1);
    for (int i = 0; i < 2; i++) {
      training.add(choice(i, List.of(List.of("lead"), List.of("lead")), i));
    }
    assertThat(training.weights()).isEmpty();
  }
}
