package vn.bienban.evaluate;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.bienban.decide.Features;

/**
 * Learns the weights of a decision for "yes" and "no" from cases with their answers: logistic
 * regression with a quadratic penalty, by LIBLINEAR's trust region method, which ends on cases that
 * are told apart perfectly, too. The same cases in the same order give the same weights.
 */
final class WeightTraining {
  private static final int FEWEST = 2;
  private static final double PENALTY = 3.0;

  /**
   * What the square of a weight costs, by cross-validation: most where few cases have many words.
   */
  private static final Map<String, Double> PENALTIES =
      Map.of("events.meeting", 20.0, "events.name", 1.0, "speeches.floor", 10.0);

  /** How far below its first length the gradient falls before the training ends. */
  private static final double PRECISION = 1e-6;

  private static final double SMALLEST = 0.005;

  /** What a faint feature counts for where another one counts for one. */
  private static final double FAINTNESS = 0.15;

  /** A faint feature is learned from so many articles at least. */
  private static final int FEWEST_FAINT = 20;

  private WeightTraining() {}

  /**
   * A case with its answer.
   *
   * @param article which article it is from, for the parts of a cross-validation
   */
  record Case(int article, List<String> features, boolean yes) {}

  /** The weights that tell the cases apart; none where all have one answer. */
  static Map<String, Double> weights(String name, Collection<Case> cases) {
    if (cases.stream().map(Case::yes).distinct().count() < 2) {
      return Map.of();
    }
    Map<String, Integer> indices = indices(cases);
    Problem problem = problem(cases, indices);
    Linear.disableDebugOutput();
    Model model =
        Linear.train(
            problem,
            new Parameter(SolverType.L2R_LR, 1 / PENALTIES.getOrDefault(name, PENALTY), PRECISION));
    // positive weights speak for the label that was met first
    double sign = model.getLabels()[0];
    double[] found = model.getFeatureWeights();
    Map<String, Double> weights = new HashMap<>();
    indices.forEach(
        (feature, index) -> {
          double weight = sign * found[index - 1] * value(feature);
          if (Math.abs(weight) >= SMALLEST) {
            weights.put(feature, weight);
          }
        });
    return weights;
  }

  /** The features that are met often enough to be learned, numbered from 1. */
  private static Map<String, Integer> indices(Collection<Case> cases) {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, Set<Integer>> faint = new HashMap<>();
    for (Case its : cases) {
      for (String feature : its.features()) {
        counts.merge(feature, 1, Integer::sum);
        if (feature.startsWith(Features.FAINT)) {
          faint.computeIfAbsent(feature, key -> new HashSet<>()).add(its.article());
        }
      }
    }
    Map<String, Integer> indices = new HashMap<>();
    counts.forEach(
        (feature, count) -> {
          Set<Integer> articles = faint.get(feature);
          if (count >= FEWEST && (articles == null || articles.size() >= FEWEST_FAINT)) {
            indices.put(feature, indices.size() + 1);
          }
        });
    return indices;
  }

  private static Problem problem(Collection<Case> cases, Map<String, Integer> indices) {
    Problem problem = new Problem();
    problem.l = cases.size();
    problem.n = indices.size();
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    int row = 0;
    for (Case its : cases) {
      Map<Integer, Double> values = new TreeMap<>();
      for (String feature : its.features()) {
        Integer index = indices.get(feature);
        if (index != null) {
          values.merge(index, value(feature), Double::sum);
        }
      }
      problem.x[row] =
          values.entrySet().stream()
              .map(each -> new FeatureNode(each.getKey(), each.getValue()))
              .toArray(Feature[]::new);
      problem.y[row++] = its.yes() ? 1 : -1;
    }
    return problem;
  }

  /** What a feature counts for. */
  private static double value(String feature) {
    return feature.startsWith(Features.FAINT) ? FAINTNESS : 1;
  }
}
