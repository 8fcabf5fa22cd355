package vn.bienban.engine.opennlp;

import java.util.Map;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.MaxentModel;
import vn.bienban.lexicon.CompiledForm;
import vn.bienban.lexicon.CompiledWriter;

/**
 * A model of OpenNLP that answers yes or no about a mark, as arrays: the same probability to the
 * last bit as {@link QNModel} gives, without what that needs to be made. Immutable and thread-safe.
 */
final class CompiledMarks {
  private static final int OUTCOMES = 2;

  private final WordNumbers features;

  /** The weights of each feature for both outcomes, those of number 0 empty. */
  private final double[] weights;

  private final int yes;

  private CompiledMarks(MaxentModel model, String outcome) {
    if (!(model instanceof QNModel weighed) || model.getNumOutcomes() != OUTCOMES) {
      throw new IllegalStateException("a model of another kind than the build can compile");
    }
    @SuppressWarnings("unchecked")
    Map<String, Context> known = (Map<String, Context>) weighed.getDataStructures()[1];
    features = new WordNumbers();
    weights = new double[(known.size() + 1) * OUTCOMES];
    yes = model.getIndex(outcome);
    known.keySet().stream().sorted().forEach(features::add);
    known.forEach(
        (feature, its) -> {
          int from = features.of(feature) * OUTCOMES;
          for (int i = 0; i < its.getOutcomes().length; i++) {
            weights[from + its.getOutcomes()[i]] = its.getParameters()[i];
          }
        });
  }

  /** A model as {@link #write} wrote it. */
  CompiledMarks(CompiledForm in) {
    features = new WordNumbers(in);
    long[] bits = in.longs();
    weights = new double[bits.length];
    for (int i = 0; i < bits.length; i++) {
      weights[i] = Double.longBitsToDouble(bits[i]);
    }
    yes = in.number();
  }

  /** Writes a model with the outcome that means yes. */
  static void write(MaxentModel model, String outcome, CompiledWriter out) {
    CompiledMarks marks = new CompiledMarks(model, outcome);
    marks.features.write(out);
    long[] bits = new long[marks.weights.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Double.doubleToRawLongBits(marks.weights[i]);
    }
    out.longs(bits);
    out.number(marks.yes);
  }

  /** The probability of yes where these features are seen. */
  double probability(String[] seen) {
    double first = 0;
    double second = 0;
    for (String feature : seen) {
      int from = features.of(feature) * OUTCOMES;
      first += weights[from];
      second += weights[from + 1];
    }
    // The very operations of OpenNLP: the order of them is in the last bits.
    double greater = Math.max(first, second);
    double sum = StrictMath.exp(first - greater) + StrictMath.exp(second - greater);
    return StrictMath.exp((yes == 0 ? first : second) - (greater + StrictMath.log(sum)));
  }
}
