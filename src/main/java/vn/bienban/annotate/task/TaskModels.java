package vn.bienban.annotate.task;

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

  /** Whether a text's register is that of orders. */
  static final String ARTICLE = "tasks.article";

  private final LinearModel article;
  private final LinearModel split;
  private final LinearModel accept;
  private final Trace trace;

  TaskModels(Models models, Trace trace) {
    this.article = models.get(ARTICLE);
    this.split = models.get(SPLIT);
    this.accept = models.get(ACCEPT);
    this.trace = trace;
  }

  /** Begins to weigh a text as a whole. */
  Features article() {
    return article.weigh(trace);
  }

  /** Begins to weigh a boundary. */
  Features boundary() {
    return split.weigh(trace);
  }

  /** Whether a boundary divides; a model without weights leaves it to the rule. */
  boolean divides(Span boundary, Features features, boolean rule) {
    double probability = features.decide(boundary);
    return split.isEmpty() ? rule : probability >= LinearModel.ENOUGH;
  }

  /** Begins to weigh a candidate. */
  Features candidate() {
    return accept.weigh(trace);
  }

  /** How probable it is that a candidate is a directive; without weights what the rule says. */
  double accepts(Span candidate, Features features, double rule) {
    double probability = features.decide(candidate);
    return accept.isEmpty() ? rule : probability;
  }
}
