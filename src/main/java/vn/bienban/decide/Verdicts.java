package vn.bienban.decide;

import java.util.ArrayList;
import java.util.List;
import vn.bienban.text.Span;

/**
 * Asks judges, and keeps their verdicts where somebody wants to hear them. For one text and one
 * thread, but {@link #UNHEARD}, which keeps nothing, may be shared.
 */
public final class Verdicts {
  /** Keeps nothing. */
  public static final Verdicts UNHEARD = new Verdicts(false);

  private static final int MOST_REASONS = 6;

  private final boolean heard;
  private final List<Verdict> verdicts = new ArrayList<>();

  private Verdicts(boolean heard) {
    this.heard = heard;
  }

  /** A new list that keeps what it hears. */
  public static Verdicts heard() {
    return new Verdicts(true);
  }

  /**
   * How probable "yes" is in a case.
   *
   * @param span the words in question, in the view
   * @param features what is seen of the case
   */
  public double ask(Judge judge, Span span, List<String> features) {
    double probability = judge.probability(features);
    if (heard) {
      verdicts.add(
          new Verdict(
              judge.name(), span, features, probability, judge.reasons(features, MOST_REASONS)));
    }
    return probability;
  }

  /** What was heard, in the order it was asked. */
  public List<Verdict> all() {
    return List.copyOf(verdicts);
  }
}
