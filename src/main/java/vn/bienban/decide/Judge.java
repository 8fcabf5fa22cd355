package vn.bienban.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighs what is seen of a case that rules leave open: the sum of the weights of its features, as a
 * probability. The weights stand in a table that anybody can read, and say why a case was decided
 * as it was. Immutable and thread-safe.
 */
public final class Judge {
  /**
   * From this probability on an answer counts as "yes"; below one half, for what is left out costs
   * a reader more than what is one too many.
   */
  public static final double ENOUGH = 0.4;

  private final String name;
  private final Map<String, Double> weights;

  /**
   * A judge.
   *
   * @param name what verdicts call it
   * @param weights the weight of each feature for "yes"; one that is not among them weighs nothing
   */
  public Judge(String name, Map<String, Double> weights) {
    this.name = name;
    this.weights = new HashMap<>(weights);
  }

  /** What verdicts call it. */
  public String name() {
    return name;
  }

  /** Whether it has no weights, so that it knows nothing. */
  public boolean isEmpty() {
    return weights.isEmpty();
  }

  /**
   * How probable "yes" is, in hundredths from 0.01 to 0.99, as no judge is ever sure; one half
   * where no feature is known.
   */
  public double probability(List<String> features) {
    double sum = 0;
    for (String feature : features) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    double hundredths = Math.rint(100 / (1 + Math.exp(-sum)));
    return Math.max(1, Math.min(99, hundredths)) / 100;
  }

  /** The features that weigh most, in order, with their weights: {@code "verb=giao +1.20"}. */
  public List<String> reasons(List<String> features, int most) {
    List<String> known = new ArrayList<>();
    for (String feature : features) {
      if (weights.getOrDefault(feature, 0.0) != 0) {
        known.add(feature);
      }
    }
    known.sort(
        Comparator.<String>comparingDouble(f -> -Math.abs(weights.getOrDefault(f, 0.0)))
            .thenComparing(Comparator.naturalOrder()));
    List<String> reasons = new ArrayList<>();
    for (String feature : known.subList(0, Math.min(most, known.size()))) {
      reasons.add(
          String.format(
              java.util.Locale.ROOT, "%s %+.2f", feature, weights.getOrDefault(feature, 0.0)));
    }
    return reasons;
  }
}
