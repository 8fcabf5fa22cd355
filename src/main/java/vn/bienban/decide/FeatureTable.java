package vn.bienban.decide;

import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntFunction;

/**
 * Features that are told together, by number, such as all that is known of one word of a list: what
 * they weigh in one model is summed up when they are first told. Thread-safe.
 */
public final class FeatureTable {
  /** Stands for no weight, for 0 stands where nothing was summed up yet. */
  private static final double NOTHING = -0.0;

  private final LinearModel model;
  private final IntFunction<List<String>> features;
  private final AtomicLongArray weights;

  /**
   * A table.
   *
   * @param model whose weights they have
   * @param size how many numbers there are
   * @param features those of a number, the same whenever it is asked
   */
  public FeatureTable(LinearModel model, int size, IntFunction<List<String>> features) {
    this.model = model;
    this.features = features;
    this.weights = new AtomicLongArray(size);
  }

  /** The features of a number, as a trace names them. */
  List<String> named(int number) {
    return features.apply(number);
  }

  /** The sum of what the features of a number weigh. */
  double weight(int number) {
    long known = weights.getOpaque(number);
    if (known == 0) {
      double sum = NOTHING;
      for (String feature : named(number)) {
        double weight = model.weight(feature);
        sum = weight == 0 ? sum : sum + weight;
      }
      known = Double.doubleToRawLongBits(sum == 0 ? NOTHING : sum);
      weights.setOpaque(number, known);
    }
    return Double.longBitsToDouble(known);
  }
}
