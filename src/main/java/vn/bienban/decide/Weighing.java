package vn.bienban.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.Span;

/**
 * What a model made of a case.
 *
 * @param decision the name of the decision
 * @param span the words in question, in the view
 * @param subject the words for whom or what it is asked of, in the view, or null
 * @param alternative which one of several was weighed, or null where the answer is "yes" or "no"
 * @param features what was seen of the case
 * @param probability how probable "yes" is, from 0 to 1
 * @param reasons the features that weighed most, with their weights
 */
public record Weighing(
    String decision,
    Span span,
    @Nullable Span subject,
    @Nullable String alternative,
    List<String> features,
    double probability,
    List<String> reasons) {
  public Weighing {
    features = List.copyOf(features);
    reasons = List.copyOf(reasons);
  }
}
