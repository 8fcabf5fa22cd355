package vn.bienban.decide;

import java.util.Map;

/**
 * A linear model of one decision: the weights of its features, added up for a case and read as a
 * probability by the logistic function. The weights stand in a table that anybody can read.
 * Immutable and thread-safe; {@link #weigh(Trace)} begins a case.
 */
public final class LinearModel {
  /**
   * From this probability on an answer counts as "yes"; below one half, for what is left out costs
   * a reader more than what is one too many.
   */
  public static final double ENOUGH = 0.4;

  /** Spreads hashes that differ in few bits. */
  private static final int SPREAD = 0x9E3779B9;

  private final String name;
  private final String[] features;
  private final int slotShift;
  private final int[] hashes;
  private final double[] weights;
  private final boolean empty;

  /** A bit for each feature by its hash: most of what is told of a case has no weight. */
  private final long[] filter;

  /** By how much a hash is shifted for its bit. */
  private final int filterShift;

  /**
   * A model.
   *
   * @param name of its decision, as traces and tables call it
   * @param weights the weight of each feature for "yes"; one that is not among them weighs nothing
   */
  public LinearModel(String name, Map<String, Double> weights) {
    this.name = name;
    this.empty = weights.isEmpty();
    this.features = new String[Integer.highestOneBit(Math.max(4, weights.size())) * 4];
    this.slotShift = Integer.SIZE - Integer.numberOfTrailingZeros(features.length);
    this.hashes = new int[features.length];
    this.weights = new double[features.length];
    int filterBits = Integer.numberOfTrailingZeros(features.length) + 2;
    this.filter = new long[1 << filterBits - 6];
    this.filterShift = Integer.SIZE - filterBits;
    weights.forEach(
        (feature, weight) -> {
          int bit = feature.hashCode() * SPREAD >>> filterShift;
          filter[bit / 64] |= 1L << bit;
          int slot = slot(feature.hashCode());
          while (features[slot] != null) {
            slot = next(slot);
          }
          features[slot] = feature;
          hashes[slot] = feature.hashCode();
          this.weights[slot] = weight;
        });
  }

  /** The name of its decision. */
  public String name() {
    return name;
  }

  /** Whether it has no weights, so that it knows nothing. */
  public boolean isEmpty() {
    return empty;
  }

  /** Begins to weigh a case; its features are kept only where the trace is on. */
  public Features weigh(Trace trace) {
    return new Features(this, trace);
  }

  /** The weight of a feature; 0 for one that the model does not know. */
  public double weight(String feature) {
    return weight(feature, "", feature.hashCode());
  }

  /** The weight of the feature that two strings make together, whose joint hash is given. */
  double weight(String template, String value, int hash) {
    if (isUnknown(hash)) {
      return 0;
    }
    for (int slot = slot(hash); features[slot] != null; slot = next(slot)) {
      String feature = features[slot];
      if (hashes[slot] == hash
          && feature.length() == template.length() + value.length()
          && feature.startsWith(template)
          && feature.endsWith(value)) {
        return weights[slot];
      }
    }
    return 0;
  }

  /** The weight of the feature that six strings make together, whose joint hash is given. */
  double weight(String template, String a, String b, String c, String d, String e, int hash) {
    if (isUnknown(hash)) {
      return 0;
    }
    for (int slot = slot(hash); features[slot] != null; slot = next(slot)) {
      String feature = features[slot];
      if (hashes[slot] == hash && feature.startsWith(template)) {
        int at = over(feature, a, template.length());
        at = over(feature, e, over(feature, d, over(feature, c, over(feature, b, at))));
        if (at == feature.length()) {
          return weights[slot];
        }
      }
    }
    return 0;
  }

  private boolean isUnknown(int hash) {
    int bit = hash * SPREAD >>> filterShift;
    return (filter[bit / 64] >>> bit & 1) == 0;
  }

  /** Behind a part that stands at an offset, or -1; -1 behind one that does not stand. */
  private static int over(String feature, String part, int at) {
    return at >= 0 && feature.startsWith(part, at) ? at + part.length() : -1;
  }

  private int slot(int hash) {
    return hash * SPREAD >>> slotShift;
  }

  private int next(int slot) {
    return (slot + 1) & (features.length - 1);
  }

  /** The probability that a sum of weights stands for. */
  public static double probability(double score) {
    return 1 / (1 + Math.exp(-score));
  }
}
