package vn.bienban.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.Span;

/**
 * One choice among alternatives by a linear model: each is weighed, and the share that the
 * exponential of its sum has of all of them is its probability. For one case and one thread.
 *
 * @param <T> what is chosen among
 */
public final class Choice<T> {
  private final LinearModel model;
  private final Trace trace;
  private final List<T> alternatives = new ArrayList<>();
  private int open = -1;
  private final List<Features> seen = new ArrayList<>();

  /** A choice by a model; features are kept only where the trace is on. */
  public Choice(LinearModel model, Trace trace) {
    this.model = model;
    this.trace = trace;
  }

  /** Adds an alternative, of which the features are to be told. */
  public Features weigh(T alternative) {
    Features features = model.weigh(trace);
    alternatives.add(alternative);
    seen.add(features);
    return features;
  }

  /**
   * Adds what leaves the choice open, of which the features are to be told: it takes its share, but
   * is never the best. How probable that must be is the caller's to say.
   */
  public Features weighOpen(T alternative) {
    open = alternatives.size();
    return weigh(alternative);
  }

  /**
   * The best alternative.
   *
   * @param value what it is
   * @param probability how probable it and those of its name are, in hundredths from 0.01 to 0.99
   */
  public record Best<T>(T value, double probability) {}

  /**
   * Ends the choice: traces it.
   *
   * @param asked the words of which it is asked, in the view
   * @param words those of an alternative
   * @param name what an alternative is called; those of one name are one answer, and count together
   * @return the best alternative of the most probable name, the first of several; null where there
   *     is none
   */
  public @Nullable Best<T> decide(Span asked, Function<T, Span> words, Function<T, String> name) {
    double most = seen.isEmpty() ? 0 : Double.NEGATIVE_INFINITY;
    for (Features each : seen) {
      most = Math.max(most, each.score());
    }
    String[] names = new String[seen.size()];
    Map<String, Double> shares = new HashMap<>();
    double sum = 0;
    for (int i = 0; i < seen.size(); i++) {
      double share = Math.exp(seen.get(i).score() - most);
      sum += share;
      names[i] = name.apply(alternatives.get(i));
      shares.merge(names[i], share, Double::sum);
    }
    int best = -1;
    double ahead = 0;
    for (int i = 0; i < seen.size(); i++) {
      double its = shares.getOrDefault(names[i], 0.0);
      if (i != open
          && (best < 0
              || its > ahead
              || its == ahead && seen.get(i).score() > seen.get(best).score())) {
        best = i;
        ahead = its;
      }
    }
    for (int i = 0; i < seen.size() && trace.isOn(); i++) {
      T value = alternatives.get(i);
      double share = hundredths(Math.exp(seen.get(i).score() - most) / sum);
      trace.add(seen.get(i).weighing(words.apply(value), asked, names[i], share));
    }
    return best < 0 ? null : new Best<>(alternatives.get(best), hundredths(ahead / sum));
  }

  private static double hundredths(double share) {
    return Math.max(1, Math.min(99, Math.rint(100 * share))) / 100;
  }
}
