package vn.bienban.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.Span;

/**
 * What is seen of one case, weighed by a model as it is told: features are looked up as they come
 * and kept only for a trace. For one case and one thread.
 */
public final class Features {
  /**
   * How features begin that are many and say little each, such as the words of a whole text. A
   * training weighs them with restraint.
   */
  public static final String FAINT = "faint ";

  private static final int MOST_REASONS = 6;

  /** The powers of 31, by which a string's hash grows with each character. */
  private static final int[] POWERS = new int[64];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = 31 * POWERS[i - 1];
    }
  }

  private final LinearModel model;
  private final Trace trace;
  private final List<String> told;

  /** Those of them that weigh something. */
  private final List<Reason> weighed;

  private double score;

  private record Reason(String feature, double weight) {}

  Features(LinearModel model, Trace trace) {
    this.model = model;
    this.trace = trace;
    this.told = trace.isOn() ? new ArrayList<>() : List.of();
    this.weighed = trace.isOn() ? new ArrayList<>() : List.of();
  }

  /** Begins another case, where nothing was kept of the one before. */
  Features restart() {
    score = 0;
    return this;
  }

  /** Tells a feature: it is seen of the case. */
  public Features add(String feature) {
    double weight = model.weight(feature);
    score += weight;
    if (trace.isOn()) {
      keep(feature, weight);
    }
    return this;
  }

  /** Tells a feature only where something holds. */
  public Features addIf(boolean holds, String feature) {
    return holds ? add(feature) : this;
  }

  /**
   * Tells a feature that has a value, such as {@code verb=} and a verb. The two are not joined for
   * it.
   */
  public Features add(String template, String value) {
    double weight = weight(model, template, value);
    score += weight;
    if (trace.isOn()) {
      keep(template + value, weight);
    }
    return this;
  }

  /** What a feature weighs that has a value. */
  static double weight(LinearModel model, String template, String value) {
    return model.weight(template, value, joined(template.hashCode(), value));
  }

  /** As {@link #add(String, String)}, with the bucket of a number as the value. */
  public Features add(BucketFeature feature, int number) {
    int bucket = feature.bucket(number);
    double weight = feature.weight(bucket, model);
    score += weight;
    if (trace.isOn()) {
      keep(feature.named(bucket), weight);
    }
    return this;
  }

  /** Tells the features that a table has for a number. */
  public Features add(FeatureTable table, int number) {
    score += table.weight(number);
    if (trace.isOn()) {
      for (String feature : table.named(number)) {
        keep(feature, model.weight(feature));
      }
    }
    return this;
  }

  /** As {@link #add(String, String)}, with a value of two parts. */
  public Features addJoined(String template, String a, String b) {
    double weight =
        model.weight(template, a, b, "", "", "", joined(joined(template.hashCode(), a), b));
    score += weight;
    if (trace.isOn()) {
      keep(template + a + b, weight);
    }
    return this;
  }

  /** As {@link #add(String, String)}, with a value of three parts. */
  public Features addJoined(String template, String a, String b, String c) {
    int hash = joined(joined(joined(template.hashCode(), a), b), c);
    double weight = model.weight(template, a, b, c, "", "", hash);
    score += weight;
    if (trace.isOn()) {
      keep(template + a + b + c, weight);
    }
    return this;
  }

  /** As {@link #add(String, String)}, with a value of four parts. */
  public Features addJoined(String template, String a, String b, String c, String d) {
    return addJoined(template, a, b, c, d, "");
  }

  /** As {@link #add(String, String)}, with a value of five parts. */
  public Features addJoined(String template, String a, String b, String c, String d, String e) {
    int hash = joined(joined(joined(joined(joined(template.hashCode(), a), b), c), d), e);
    double weight = model.weight(template, a, b, c, d, e, hash);
    score += weight;
    if (trace.isOn()) {
      keep(template + a + b + c + d + e, weight);
    }
    return this;
  }

  private void keep(String feature, double weight) {
    told.add(feature);
    if (weight != 0) {
      weighed.add(new Reason(feature, weight));
    }
  }

  /** The hash of a string of which the first part's is known, and of one more part. */
  private static int joined(int hash, String part) {
    int length = part.length();
    int all = hash;
    for (; length >= POWERS.length; length -= POWERS.length - 1) {
      all *= POWERS[POWERS.length - 1];
    }
    return all * POWERS[length] + part.hashCode();
  }

  /** Tells all that was told of a part of the case, which other cases may share. */
  public Features add(Features part) {
    score += part.score;
    if (trace.isOn()) {
      told.addAll(part.told);
      weighed.addAll(part.weighed);
    }
    return this;
  }

  /** The sum of the weights of what was told. */
  public double score() {
    return score;
  }

  /**
   * How probable "yes" is, in hundredths from 0.01 to 0.99, as no model is ever sure; one half
   * where no feature is known.
   */
  public double probability() {
    double hundredths = Math.rint(100 * LinearModel.probability(score));
    return Math.max(1, Math.min(99, hundredths)) / 100;
  }

  /**
   * Ends the case: traces it.
   *
   * @param span the words in question, in the view
   * @return {@link #probability()}
   */
  public double decide(Span span) {
    return decide(span, null);
  }

  /**
   * Ends the case, as {@link #decide(Span)}.
   *
   * @param subject the words for whom or what it is asked of, such as a speaker, or null
   */
  public double decide(Span span, @Nullable Span subject) {
    double probability = probability();
    if (trace.isOn()) {
      trace.add(new Weighing(model.name(), span, subject, null, told, probability, reasons()));
    }
    return probability;
  }

  /** What a choice that knows all alternatives makes of this one. */
  Weighing weighing(Span span, Span subject, String alternative, double probability) {
    return new Weighing(model.name(), span, subject, alternative, told, probability, reasons());
  }

  /** The features that weigh most, in order, with their weights: {@code "verb=giao +1.20"}. */
  private List<String> reasons() {
    return weighed.stream()
        .distinct()
        .sorted(
            Comparator.<Reason>comparingDouble(reason -> -Math.abs(reason.weight()))
                .thenComparing(Reason::feature))
        .limit(MOST_REASONS)
        .map(reason -> String.format(Locale.ROOT, "%s %+.2f", reason.feature(), reason.weight()))
        .toList();
  }
}
