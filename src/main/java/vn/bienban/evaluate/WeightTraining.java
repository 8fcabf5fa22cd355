package vn.bienban.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import vn.bienban.decide.Features;

/** Learns the weights of a decision for "yes" and "no" from cases with their answers. */
final class WeightTraining {
  private static final String YES = "yes";
  private static final String NO = "no";
  private static final int FEWEST = 2;
  private static final double PENALTY = 3.0;

  /** What the square of a weight costs in decisions that see many words of few cases. */
  private static final Map<String, Double> PENALTIES = Map.of("events.meeting", 10.0);

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
    Map<String, Set<Integer>> faint = new HashMap<>();
    for (Case its : cases) {
      for (String feature : its.features()) {
        if (feature.startsWith(Features.FAINT)) {
          faint.computeIfAbsent(feature, key -> new HashSet<>()).add(its.article());
        }
      }
    }
    faint.values().removeIf(articles -> articles.size() < FEWEST_FAINT);
    List<Event> events = new ArrayList<>();
    Set<Boolean> answers = new HashSet<>();
    for (Case its : cases) {
      answers.add(its.yes());
      events.add(event(its, faint.keySet()));
    }
    if (answers.size() < 2) {
      return Map.of();
    }
    TrainingParameters parameters =
        SentenceTraining.parameters(PENALTIES.getOrDefault(name, PENALTY));
    parameters.put(TrainingParameters.CUTOFF_PARAM, FEWEST);
    if (!faint.isEmpty()) {
      parameters.put(
          AbstractEventTrainer.DATA_INDEXER_PARAM,
          AbstractEventTrainer.DATA_INDEXER_ONE_PASS_REAL_VALUE);
    }
    EventTrainer trainer = TrainerFactory.getEventTrainer(parameters, new HashMap<>());
    MaxentModel model;
    try {
      model = trainer.train(ObjectStreamUtils.createObjectStream(events));
    } catch (IOException e) {
      throw new UncheckedIOException("a list in memory cannot fail to be read", e);
    }
    int yes = model.getIndex(YES);
    Map<String, Double> weights = new HashMap<>();
    @SuppressWarnings("unchecked")
    Map<String, Context> contexts =
        (Map<String, Context>) ((AbstractModel) model).getDataStructures()[1];
    contexts.forEach(
        (feature, context) -> {
          double weight = 0;
          int[] outcomes = context.getOutcomes();
          for (int o = 0; o < outcomes.length; o++) {
            double its = context.getParameters()[o];
            weight += outcomes[o] == yes ? its : -its;
          }
          weight *= value(feature);
          if (Math.abs(weight) >= SMALLEST) {
            weights.put(feature, weight);
          }
        });
    return weights;
  }

  /** A case as the trainer sees it, of the faint features only those that are often told. */
  private static Event event(Case its, Set<String> faint) {
    List<String> told =
        its.features().stream()
            .filter(each -> !each.startsWith(Features.FAINT) || faint.contains(each))
            .toList();
    float[] values = new float[told.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) value(told.get(i));
    }
    return new Event(its.yes() ? YES : NO, told.toArray(new String[0]), values);
  }

  /** What a feature counts for. */
  private static double value(String feature) {
    return feature.startsWith(Features.FAINT) ? FAINTNESS : 1;
  }
}
