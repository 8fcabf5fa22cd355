package vn.bienban.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.quasinewton.Function;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;
import vn.bienban.decide.Choice;
import vn.bienban.decide.Features;
import vn.bienban.decide.LinearModel;
import vn.bienban.decide.Trace;
import vn.bienban.text.Span;

/**
 * Trains a model that chooses among alternatives: the weights by which the right ones are most
 * probable (a conditional logit with a quadratic penalty, found by L-BFGS). The same cases give the
 * same weights. Not thread-safe.
 */
final class ChoiceTraining {
  private static final int FEWEST = 2;
  private static final double SMALLEST = 0.02;
  private static final int ITERATIONS = 120;

  /** The probabilities from which on a validation tells how much is answered, and how well. */
  private static final double[] LEAST = {0.9, 0.8, 0.7, 0.6, 0.5, 0.4};

  private static final Span START = new Span(0, 0);

  private final double penalty;
  private final List<Case> cases = new ArrayList<>();

  /**
   * A training.
   *
   * @param penalty how much the square of a weight costs
   */
  ChoiceTraining(double penalty) {
    this.penalty = penalty;
  }

  /**
   * A choice with its answer.
   *
   * @param article which article it is from, for the parts of a cross-validation
   * @param names what the alternatives are called
   * @param alternatives what is seen of each
   * @param right the indices of the right ones
   * @param open the index of the one that leaves it open, or -1
   * @param weight how much it counts in training
   */
  record Case(
      int article,
      List<String> names,
      List<List<String>> alternatives,
      BitSet right,
      int open,
      double weight) {
    Case {
      names = List.copyOf(names);
      alternatives = List.copyOf(alternatives);
    }
  }

  void add(Case its) {
    cases.add(its);
  }

  /** The weights of all cases. */
  Map<String, Double> weights() {
    return weights(cases);
  }

  private Map<String, Double> weights(List<Case> cases) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Case each : cases) {
      Set<String> seen = new HashSet<>();
      each.alternatives().forEach(seen::addAll);
      seen.forEach(feature -> counts.merge(feature, 1, Integer::sum));
    }
    Map<String, Integer> indices = new HashMap<>();
    List<String> features = new ArrayList<>();
    counts.forEach(
        (feature, count) -> {
          if (count >= FEWEST) {
            indices.put(feature, features.size());
            features.add(feature);
          }
        });
    if (features.isEmpty()) {
      return Map.of();
    }
    Loss loss = new Loss(features.size(), penalty, indexed(cases, indices));
    double[] start = new double[features.size()];
    // along no direction the search for a step would not end
    boolean best = Arrays.stream(loss.gradientAt(start)).allMatch(slope -> slope == 0);
    double[] found = best ? start : new QNMinimizer(0, 0, ITERATIONS).minimize(loss);
    Map<String, Double> weights = new TreeMap<>();
    for (int i = 0; i < found.length; i++) {
      if (Math.abs(found[i]) >= SMALLEST) {
        weights.put(features.get(i), found[i]);
      }
    }
    return weights;
  }

  /**
   * A choice in numbers.
   *
   * @param alternatives the features of each
   */
  private record Indexed(int[][] alternatives, BitSet right, double weight) {
    /** How much of some shares the right alternatives have. */
    double right(double[] shares) {
      return right.stream().mapToDouble(i -> shares[i]).sum();
    }
  }

  private static List<Indexed> indexed(List<Case> cases, Map<String, Integer> indices) {
    List<Indexed> indexed = new ArrayList<>();
    for (Case each : cases) {
      int[][] alternatives = new int[each.alternatives().size()][];
      for (int i = 0; i < alternatives.length; i++) {
        alternatives[i] =
            each.alternatives().get(i).stream()
                .filter(indices::containsKey)
                .mapToInt(indices::get)
                .toArray();
      }
      indexed.add(new Indexed(alternatives, each.right(), each.weight()));
    }
    return indexed;
  }

  /** The negative logarithm of how probable the right alternatives are, and the penalty. */
  private record Loss(int size, double penalty, List<Indexed> cases) implements Function {
    @Override
    public int getDimension() {
      return size;
    }

    @Override
    public double valueAt(double[] weights) {
      double value = 0;
      for (Indexed each : cases) {
        value -= each.weight() * Math.log(each.right(shares(weights, each.alternatives())));
      }
      for (double weight : weights) {
        value += penalty / 2 * weight * weight;
      }
      return value;
    }

    @Override
    public double[] gradientAt(double[] weights) {
      double[] gradient = new double[weights.length];
      for (int i = 0; i < weights.length; i++) {
        gradient[i] = penalty * weights[i];
      }
      for (Indexed each : cases) {
        double[] shares = shares(weights, each.alternatives());
        double right = each.right(shares);
        for (int i = 0; i < shares.length; i++) {
          double step = each.weight() * (shares[i] - (each.right().get(i) ? shares[i] / right : 0));
          for (int feature : each.alternatives()[i]) {
            gradient[feature] += step;
          }
        }
      }
      return gradient;
    }

    private static double[] shares(double[] weights, int[][] alternatives) {
      double[] shares = new double[alternatives.length];
      for (int i = 0; i < shares.length; i++) {
        for (int feature : alternatives[i]) {
          shares[i] += weights[feature];
        }
      }
      double best = Arrays.stream(shares).max().orElse(0);
      double sum = 0;
      for (int i = 0; i < shares.length; i++) {
        shares[i] = Math.exp(shares[i] - best);
        sum += shares[i];
      }
      for (int i = 0; i < shares.length; i++) {
        shares[i] = Math.max(1e-12, shares[i] / sum);
      }
      return shares;
    }
  }

  /** How well the model does on articles it was not trained on, in so many parts: a line. */
  String validate(String name, int parts) {
    int right = 0;
    int open = 0;
    int[] answered = new int[LEAST.length];
    int[] rightly = new int[LEAST.length];
    for (int part = 0; part < parts; part++) {
      int tested = part;
      LinearModel model =
          new LinearModel(
              name,
              weights(cases.stream().filter(each -> each.article() % parts != tested).toList()));
      for (Case each : cases) {
        if (each.article() % parts != part) {
          continue;
        }
        Choice.Best<Integer> best = choose(model, each);
        right += each.right().get(best.value()) ? 1 : 0;
        open += each.open() >= 0 && each.right().get(each.open()) ? 1 : 0;
        for (int i = 0; i < LEAST.length && best.value() >= 0; i++) {
          boolean answers = best.probability() >= LEAST[i];
          answered[i] += answers ? 1 : 0;
          rightly[i] += answers && each.right().get(best.value()) ? 1 : 0;
        }
      }
    }
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT,
            "%-12s %5d choices, %5d open: right %.3f",
            name,
            cases.size(),
            open,
            (double) right / Math.max(1, cases.size())));
    for (int i = 0; i < LEAST.length; i++) {
      line.append(
          String.format(
              Locale.ROOT,
              "; from %.1f on %.2f, right %.3f",
              LEAST[i],
              (double) answered[i] / Math.max(1, cases.size()),
              (double) rightly[i] / Math.max(1, answered[i])));
    }
    return line.toString();
  }

  private static Choice.Best<Integer> choose(LinearModel model, Case its) {
    Choice<Integer> choice = new Choice<>(model, Trace.OFF);
    for (int i = 0; i < its.alternatives().size(); i++) {
      Features features = i == its.open() ? choice.weighOpen(i) : choice.weigh(i);
      its.alternatives().get(i).forEach(features::add);
    }
    Choice.Best<Integer> best = choice.decide(START, i -> START, i -> its.names().get(i));
    return best == null ? new Choice.Best<>(-1, 0, 0) : best;
  }
}
