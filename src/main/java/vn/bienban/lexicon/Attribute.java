package vn.bienban.lexicon;

import java.lang.invoke.VarHandle;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a table says of the phrases of a class, each cell read once. Immutable to the
 * eye and thread-safe.
 *
 * @param <V> what the cells stand for
 */
public final class Attribute<V> {
  private final int firstEntry;
  private final @Nullable Object[] values;
  private final IntFunction<V> reader;

  /**
   * An attribute whose cells are read when they are first asked for.
   *
   * @param reader the value of an entry
   */
  Attribute(int firstEntry, int size, IntFunction<V> reader) {
    this.firstEntry = firstEntry;
    this.values = new @Nullable Object[size];
    this.reader = reader;
  }

  /** Reads the cell of an entry now. */
  void read(int entry) {
    of(entry);
  }

  /**
   * The value of an entry of the class.
   *
   * @throws IndexOutOfBoundsException if the entry is of another class
   */
  @SuppressWarnings("unchecked")
  public V of(int entry) {
    Object known = values[entry - firstEntry];
    return known == null ? first(entry) : (V) known;
  }

  @SuppressWarnings("unchecked")
  private synchronized V first(int entry) {
    Object known = values[entry - firstEntry];
    if (known != null) {
      return (V) known;
    }
    V value = reader.apply(entry);
    // Whoever sees the value sees all that it is made of.
    VarHandle.releaseFence();
    values[entry - firstEntry] = value;
    return value;
  }
}
