package vn.bienban.annotate.task;

import java.util.List;
import vn.bienban.decide.Judge;
import vn.bienban.decide.Judges;
import vn.bienban.decide.Verdicts;
import vn.bienban.text.Span;

/**
 * What decides where rules alone would err too often: whether a comma or "và" divides two
 * directives, and whether a candidate is a directive at all. For one text and one thread.
 */
final class TaskJudges {
  /** Whether what stands before and behind a comma are directives of their own. */
  static final String SPLIT = "tasks.boundary";

  /** Whether a candidate is a directive. */
  static final String ACCEPT = "tasks";

  private final Judge split;
  private final Judge accept;
  private final Verdicts verdicts;

  TaskJudges(Judges judges, Verdicts verdicts) {
    this.split = judges.get(SPLIT);
    this.accept = judges.get(ACCEPT);
    this.verdicts = verdicts;
  }

  /** Whether a boundary divides; a judge without weights leaves it to the rule. */
  boolean divides(Span boundary, List<String> features, boolean rule) {
    double probability = verdicts.ask(split, boundary, features);
    return split.isEmpty() ? rule : probability >= Judge.ENOUGH;
  }

  /** How probable it is that a candidate is a directive; without weights what the rule says. */
  double accepts(Span candidate, List<String> features, double rule) {
    double probability = verdicts.ask(accept, candidate, features);
    return accept.isEmpty() ? rule : probability;
  }
}
