package vn.bienban.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Features that are told together, by number, such as all that is known of one word of a list: what
 * they weigh in one model is summed up when they are first told. Thread-safe.
 */
public final class FeatureTable {
  /** Stands for no weight, for 0 stands where nothing was summed up yet. */
  private static final double NOTHING = -0.0;

  private final LinearModel model;
  private final List<String> templates;
  private final Values values;
  private final AtomicLongArray weights;

  /** What stands behind each template. Thread-safe. */
  public interface Values {
    /** The value of a number behind a template, the same whenever it is asked. */
    String value(int template, int number);
  }

  /**
   * A table.
   *
   * @param model whose weights they have
   * @param size how many numbers there are
   * @param templates how the features of a number begin, such as {@code verb=}
   */
  public FeatureTable(LinearModel model, int size, List<String> templates, Values values) {
    this.model = model;
    this.templates = List.copyOf(templates);
    this.values = values;
    this.weights = new AtomicLongArray(size);
  }

  /** The features of a number, as a trace names them. */
  List<String> named(int number) {
    List<String> named = new ArrayList<>();
    for (int i = 0; i < templates.size(); i++) {
      named.add(templates.get(i) + values.value(i, number));
    }
    return named;
  }

  /** The sum of what the features of a number weigh. */
  double weight(int number) {
    long known = weights.getOpaque(number);
    if (known == 0) {
      double sum = 0;
      for (int i = 0; i < templates.size(); i++) {
        sum += Features.weight(model, templates.get(i), values.value(i, number));
      }
      known = Double.doubleToRawLongBits(sum == 0 ? NOTHING : sum);
      weights.setOpaque(number, known);
    }
    return Double.longBitsToDouble(known);
  }
}
