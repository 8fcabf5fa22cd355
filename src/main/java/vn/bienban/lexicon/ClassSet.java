package vn.bienban.lexicon;

/** Some lexical classes of one lexicon, to be asked for together. Immutable. */
public final class ClassSet {
  private final long[] bits;
  private final int first;

  private ClassSet(long[] bits) {
    this.bits = bits;
    int none = 0;
    while (none < bits.length - 1 && bits[none] == 0) {
      none++;
    }
    this.first = none;
  }

  /** These classes. */
  public static ClassSet of(LexicalClass... classes) {
    int last = 0;
    for (LexicalClass each : classes) {
      last = Math.max(last, each.id() / Long.SIZE);
    }
    long[] bits = new long[last + 1];
    for (LexicalClass each : classes) {
      bits[each.id() / Long.SIZE] |= each.mask();
    }
    return new ClassSet(bits);
  }

  /** These classes and those of another set. */
  public ClassSet with(ClassSet other) {
    long[] both = new long[Math.max(bits.length, other.bits.length)];
    for (int i = 0; i < both.length; i++) {
      both[i] = bits(i) | other.bits(i);
    }
    return new ClassSet(both);
  }

  /** Whether the class of this number is one of them. */
  public boolean contains(int id) {
    return id >= 0 && (bits(id / Long.SIZE) & 1L << (id % Long.SIZE)) != 0;
  }

  /** A bit for each of them whose number lies in the 64 from 64 times an index on. */
  public long bits(int index) {
    return index < bits.length ? bits[index] : 0;
  }

  /** The first index for which {@link #bits} gives any. */
  int first() {
    return first;
  }

  /** The index from which on {@link #bits} gives none. */
  int end() {
    return bits.length;
  }
}
