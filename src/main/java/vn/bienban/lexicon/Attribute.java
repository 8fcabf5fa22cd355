package vn.bienban.lexicon;

import org.jspecify.annotations.Nullable;

/**
 * What a column of a table says of the phrases of a class, read once. Immutable and thread-safe.
 *
 * @param <V> what the cells stand for
 */
public final class Attribute<V> {
  private final int firstEntry;
  private final @Nullable Object[] values;

  Attribute(int firstEntry, @Nullable Object[] values) {
    this.firstEntry = firstEntry;
    this.values = values;
  }

  /**
   * The value of an entry of the class.
   *
   * @throws IndexOutOfBoundsException if the entry is of another class
   */
  @SuppressWarnings("unchecked")
  public V of(int entry) {
    return (V) values[entry - firstEntry];
  }
}
