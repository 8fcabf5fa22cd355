package vn.bienban.lexicon;

/** Some lexical classes of one lexicon, to be asked for together. Immutable. */
public final class ClassSet {
  private final long[] bits;
  private final long mask;

  private ClassSet(long[] bits, long mask) {
    this.bits = bits;
    this.mask = mask;
  }

  /** These classes. */
  public static ClassSet of(LexicalClass... classes) {
    int last = 0;
    for (LexicalClass each : classes) {
      last = Math.max(last, each.id() / Long.SIZE);
    }
    long[] bits = new long[last + 1];
    long mask = 0;
    for (LexicalClass each : classes) {
      bits[each.id() / Long.SIZE] |= each.mask();
      mask |= each.mask();
    }
    return new ClassSet(bits, mask);
  }

  /** Whether the class of this number is one of them. */
  public boolean contains(int id) {
    return id >= 0 && (bits(id / Long.SIZE) & 1L << (id % Long.SIZE)) != 0;
  }

  /** A bit for each of them whose number lies in the 64 from 64 times an index on. */
  public long bits(int index) {
    return index < bits.length ? bits[index] : 0;
  }

  /** The bits of {@link LexicalClass#mask()} of all of them. */
  public long mask() {
    return mask;
  }
}
