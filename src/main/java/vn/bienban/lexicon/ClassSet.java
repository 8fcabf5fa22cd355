package vn.bienban.lexicon;

/** Some lexical classes of one lexicon, to be asked for together. Immutable. */
public final class ClassSet {
  private final boolean[] members;
  private final long mask;

  private ClassSet(boolean[] members, long mask) {
    this.members = members;
    this.mask = mask;
  }

  /** These classes. */
  public static ClassSet of(LexicalClass... classes) {
    int size = 0;
    for (LexicalClass each : classes) {
      size = Math.max(size, each.id() + 1);
    }
    boolean[] members = new boolean[size];
    long mask = 0;
    for (LexicalClass each : classes) {
      members[each.id()] = true;
      mask |= each.mask();
    }
    return new ClassSet(members, mask);
  }

  /** Whether the class of this number is one of them. */
  public boolean contains(int id) {
    return id >= 0 && id < members.length && members[id];
  }

  /** The bits of {@link LexicalClass#mask()} of all of them. */
  public long mask() {
    return mask;
  }
}
