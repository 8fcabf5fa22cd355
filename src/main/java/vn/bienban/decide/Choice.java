package vn.bienban.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.Span;

/**
 * One choice among alternatives by a linear model: each is weighed, and the share that the
 * exponential of its sum has of all of them is its probability. What is seen of an alternative is
 * told before the next one is added. For one case and one thread.
 *
 * @param <T> what is chosen among
 */
public final class Choice<T> {
  private final LinearModel model;
  private final Trace trace;
  private final List<T> alternatives = new ArrayList<>();
  private int open = -1;
  private double[] scores = new double[8];

  /** What was told of each, where somebody asks for an explanation. */
  private final List<Features> seen = new ArrayList<>();

  /** What is told of the last one; the same for all where nothing is kept. */
  private @Nullable Features telling;

  /** A choice by a model; features are kept only where the trace is on. */
  public Choice(LinearModel model, Trace trace) {
    this.model = model;
    this.trace = trace;
  }

  /** Forgets all alternatives, for the next choice. */
  public void clear() {
    alternatives.clear();
    seen.clear();
    open = -1;
  }

  /** Adds an alternative, of which the features are to be told. */
  public Features weigh(T alternative) {
    keep();
    Features last = telling;
    alternatives.add(alternative);
    Features features = last == null || trace.isOn() ? model.weigh(trace) : last.restart();
    if (trace.isOn()) {
      seen.add(features);
    }
    telling = features;
    return features;
  }

  /** Keeps the sum of the last alternative. */
  private void keep() {
    int at = alternatives.size() - 1;
    if (telling != null && at >= 0) {
      scores = at < scores.length ? scores : Arrays.copyOf(scores, 2 * scores.length);
      scores[at] = telling.score();
    }
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
   * @param open the share of what leaves the choice open, from 0 to 1
   */
  public record Best<T>(T value, double probability, double open) {}

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
    double most = most();
    String[] names = new String[alternatives.size()];
    Map<String, Double> shares = new HashMap<>();
    double sum = 0;
    for (int i = 0; i < names.length; i++) {
      double share = Math.exp(scores[i] - most);
      sum += share;
      names[i] = name.apply(alternatives.get(i));
      shares.merge(names[i], share, Double::sum);
    }
    int best = -1;
    double ahead = 0;
    for (int i = 0; i < names.length; i++) {
      double its = shares.getOrDefault(names[i], 0.0);
      if (i != open && (best < 0 || its > ahead || its == ahead && scores[i] > scores[best])) {
        best = i;
        ahead = its;
      }
    }
    explain(asked, words, name, most, sum);
    return best < 0
        ? null
        : new Best<>(alternatives.get(best), hundredths(ahead / sum), openShare(most, sum));
  }

  /**
   * Ends the choice as {@link #decide}, where each alternative has a name of its own, which only
   * the trace asks for.
   */
  public @Nullable Best<T> decideApart(
      Span asked, Function<T, Span> words, Function<T, String> name) {
    double most = most();
    double sum = 0;
    int best = -1;
    for (int i = 0; i < alternatives.size(); i++) {
      sum += Math.exp(scores[i] - most);
      best = i != open && (best < 0 || scores[i] > scores[best]) ? i : best;
    }
    explain(asked, words, name, most, sum);
    return best < 0
        ? null
        : new Best<>(
            alternatives.get(best),
            hundredths(Math.exp(scores[best] - most) / sum),
            openShare(most, sum));
  }

  private double openShare(double most, double sum) {
    return open < 0 ? 0 : Math.exp(scores[open] - most) / sum;
  }

  /** The highest sum, once all is told. */
  private double most() {
    keep();
    double most = alternatives.isEmpty() ? 0 : Double.NEGATIVE_INFINITY;
    for (int i = 0; i < alternatives.size(); i++) {
      most = Math.max(most, scores[i]);
    }
    return most;
  }

  private void explain(
      Span asked, Function<T, Span> words, Function<T, String> name, double most, double sum) {
    for (int i = 0; i < seen.size(); i++) {
      T value = alternatives.get(i);
      double share = hundredths(Math.exp(scores[i] - most) / sum);
      trace.add(seen.get(i).weighing(words.apply(value), asked, name.apply(value), share));
    }
  }

  private static double hundredths(double share) {
    return Math.max(1, Math.min(99, Math.rint(100 * share))) / 100;
  }
}
