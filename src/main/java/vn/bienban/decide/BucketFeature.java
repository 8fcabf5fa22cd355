package vn.bienban.decide;

import java.util.Arrays;

/**
 * A feature whose value is a bucket of a number, told of many cases: its weights are looked up
 * once. For the cases of one model and one thread.
 */
public final class BucketFeature {
  private final String template;
  private final Buckets buckets;

  /** The weight with each bucket, one that was not looked up yet no number. */
  private final double[] weights;

  /**
   * A feature.
   *
   * @param template what stands before the name of the bucket
   */
  public BucketFeature(String template, Buckets buckets) {
    this.template = template;
    this.buckets = buckets;
    this.weights = new double[buckets.size()];
    Arrays.fill(weights, Double.NaN);
  }

  /** The feature with the bucket that a number falls into, as a trace names it. */
  String named(int bucket) {
    return template.concat(buckets.name(bucket));
  }

  int bucket(int number) {
    return buckets.index(number);
  }

  double weight(int bucket, LinearModel model) {
    double weight = weights[bucket];
    if (Double.isNaN(weight)) {
      weight = Features.weight(model, template, buckets.name(bucket));
      weights[bucket] = weight;
    }
    return weight;
  }
}
