package vn.bienban.annotate.task;

import java.util.List;
import vn.bienban.decide.Features;
import vn.bienban.decide.LinearModel;
import vn.bienban.decide.Models;
import vn.bienban.decide.Trace;
import vn.bienban.text.Span;

/**
 * What decides where rules alone would err too often: whether a comma or "và" divides two
 * directives, and whether a candidate is a directive at all. For one text and one thread.
 */
final class TaskModels {
  /** Whether what stands before and behind a comma are directives of their own. */
  static final String SPLIT = "tasks.boundary";

  /** Whether a candidate is a directive. */
  static final String ACCEPT = "tasks";

  private final LinearModel split;
  private final LinearModel accept;
  private final Trace trace;

  TaskModels(Models models, Trace trace) {
    this.split = models.get(SPLIT);
    this.accept = models.get(ACCEPT);
    this.trace = trace;
  }

  /** Whether a boundary divides; a model without weights leaves it to the rule. */
  boolean divides(Span boundary, List<String> features, boolean rule) {
    double probability = weigh(split, boundary, features);
    return split.isEmpty() ? rule : probability >= LinearModel.ENOUGH;
  }

  /** How probable it is that a candidate is a directive; without weights what the rule says. */
  double accepts(Span candidate, List<String> features, double rule) {
    double probability = weigh(accept, candidate, features);
    return accept.isEmpty() ? rule : probability;
  }

  private double weigh(LinearModel model, Span words, List<String> seen) {
    Features features = model.weigh(trace);
    seen.forEach(features::add);
    return features.decide(words);
  }
}
