package vn.bienban.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Weights are learned from cases; faint features from many articles and with restraint. */
class WeightTrainingTest {
  /** Cases of so many articles each for yes and no, mostly told apart by a feature. */
  private static Map<String, Double> weights(String feature, int articles) {
    List<WeightTraining.Case> cases = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      boolean usual = i % 4 != 0;
      cases.add(new WeightTraining.Case(2 * i, List.of("bias", "n=" + i % 3, feature), usual));
      cases.add(new WeightTraining.Case(2 * i + 1, List.of("bias", "n=" + i % 5), !usual));
    }
    return WeightTraining.weights("tasks", cases);
  }

  @Test
  void aFaintFeatureWeighsLessThanAnother() {
    double plain = weights("word=thuế", 40).getOrDefault("word=thuế", 0.0);
    double faint = weights("faint 1=thuế", 40).getOrDefault("faint 1=thuế", 0.0);
    assertThat(faint).isPositive().isLessThan(plain / 3);
  }

  @Test
  void aFaintFeatureOfFewArticlesIsNotLearned() {
    assertThat(weights("faint 1=thuế", 19)).doesNotContainKey("faint 1=thuế");
    assertThat(weights("word=thuế", 19)).containsKey("word=thuế");
    assertThat(weights("faint 1=thuế", 20)).containsKey("faint 1=thuế");
  }

  /** Nothing to climb from the begin on: a search along no direction would not end. */
  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void casesThatNothingTellsApartEnd() {
    List<WeightTraining.Case> cases =
        List.of(
            new WeightTraining.Case(6, List.of("bias", "form=2", "before=theo"), true),
            new WeightTraining.Case(8, List.of("bias", "form=2", "before=suối"), false));
    assertThat(WeightTraining.weights("people.names", cases)).isEmpty();
  }

  @Test
  void withoutTwoAnswersNothingIsLearned() {
    assertThat(
            WeightTraining.weights(
                "tasks", List.of(new WeightTraining.Case(0, List.of("bias"), true))))
        .isEmpty();
  }
}
