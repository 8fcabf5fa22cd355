package vn.bienban.decide;

import java.util.List;
import vn.bienban.text.Span;

/**
 * What a judge made of a case.
 *
 * @param judge its name
 * @param span the words in question, in the view
 * @param features what was seen of the case
 * @param probability how probable "yes" is, from 0 to 1
 * @param reasons the features that weighed most
 */
public record Verdict(
    String judge, Span span, List<String> features, double probability, List<String> reasons) {
  public Verdict {
    features = List.copyOf(features);
    reasons = List.copyOf(reasons);
  }
}
