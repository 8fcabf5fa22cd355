package vn.bienban.decide;

import java.util.Map;
import vn.bienban.lexicon.CompiledForm;
import vn.bienban.lexicon.CompiledWriter;
import vn.bienban.lexicon.HashSlots;

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

  /** Before the characters of a feature stand how many they are and the bits of its weight. */
  private static final int HEAD = 5;

  private final String name;

  /**
   * The features by hash, in an open table at most half full: the hash, then where the feature
   * stands; 0 where none does.
   */
  private final long[] table;

  /** The features one behind the other, so that one is found without a look elsewhere. */
  private final String pool;

  private final boolean empty;

  /**
   * A model.
   *
   * @param name of its decision, as traces and tables call it
   * @param weights the weight of each feature for "yes"; one that is not among them weighs nothing
   */
  public LinearModel(String name, Map<String, Double> weights) {
    this.name = name;
    this.empty = weights.isEmpty();
    this.table = new long[Integer.highestOneBit(Math.max(16, weights.size())) * 4];
    char[] chars =
        new char[1 + weights.keySet().stream().mapToInt(each -> HEAD + each.length()).sum()];
    int at = 1;
    for (Map.Entry<String, Double> each : weights.entrySet()) {
      String feature = each.getKey();
      int hash = feature.hashCode();
      int slot = slot(hash);
      while (table[slot] != 0) {
        slot = next(slot);
      }
      table[slot] = (long) hash << Integer.SIZE | at;
      if (feature.length() > Character.MAX_VALUE) {
        throw new IllegalArgumentException("too long a feature for " + name);
      }
      chars[at] = (char) feature.length();
      long bits = Double.doubleToRawLongBits(each.getValue());
      for (int i = 1; i < HEAD; i++) {
        chars[at + i] = (char) (bits >>> Character.SIZE * (i - 1));
      }
      feature.getChars(0, feature.length(), chars, at + HEAD);
      at += HEAD + feature.length();
    }
    this.pool = new String(chars);
  }

  /** A model as {@link #write} wrote it. */
  LinearModel(CompiledForm in) {
    name = in.text();
    table = in.sparseLongs();
    pool = in.text();
    empty = pool.length() == 1;
  }

  void write(CompiledWriter out) {
    out.text(name);
    out.sparseLongs(table, 0);
    out.text(pool);
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
    int length = template.length() + value.length();
    for (int slot = slot(hash); table[slot] != 0; slot = next(slot)) {
      int at = (int) table[slot];
      if ((int) (table[slot] >>> Integer.SIZE) == hash
          && pool.charAt(at) == length
          && over(value, over(template, at + HEAD)) >= 0) {
        return weightAt(at);
      }
    }
    return 0;
  }

  /** The weight of the feature that six strings make together, whose joint hash is given. */
  double weight(String template, String a, String b, String c, String d, String e, int hash) {
    int length = template.length() + a.length() + b.length() + c.length() + d.length() + e.length();
    for (int slot = slot(hash); table[slot] != 0; slot = next(slot)) {
      int at = (int) table[slot];
      if ((int) (table[slot] >>> Integer.SIZE) == hash
          && pool.charAt(at) == length
          && over(e, over(d, over(c, over(b, over(a, over(template, at + HEAD)))))) >= 0) {
        return weightAt(at);
      }
    }
    return 0;
  }

  /** Behind a part that stands at a place of the pool, or -1; -1 behind one that does not stand. */
  private int over(String part, int at) {
    if (at < 0) {
      return -1;
    }
    return pool.startsWith(part, at) ? at + part.length() : -1;
  }

  private double weightAt(int at) {
    return Double.longBitsToDouble(
        pool.charAt(at + 1)
            | (long) pool.charAt(at + 2) << Character.SIZE
            | (long) pool.charAt(at + 3) << 2 * Character.SIZE
            | (long) pool.charAt(at + 4) << 3 * Character.SIZE);
  }

  private int slot(int hash) {
    return HashSlots.of(hash, table.length);
  }

  private int next(int slot) {
    return (slot + 1) & (table.length - 1);
  }

  /** The probability that a sum of weights stands for. */
  public static double probability(double score) {
    return 1 / (1 + Math.exp(-score));
  }
}
