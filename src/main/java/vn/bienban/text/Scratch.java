package vn.bienban.text;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/**
 * An array that a thread takes again and again for work that begins and ends in one place, so that
 * it is not made anew for each sentence or article. What it holds when taken is whatever the last
 * user left. Who takes it while the same thread has it already gets another one; one that is never
 * given back (an exception was thrown) is made anew at the next call. Thread-safe: each thread has
 * an array of its own.
 *
 * @param <A> the type of the array
 */
public final class Scratch<A> {
  /**
   * More is not kept: a thread that has read one long article should not hold its room for ever.
   */
  private static final int LARGEST = 1 << 16;

  private static final int SMALLEST = 1 << 8;

  private final Class<?> element;
  private final ThreadLocal<@Nullable A> kept = new ThreadLocal<>();

  private Scratch(Class<?> element) {
    this.element = element;
  }

  /** Of numbers. */
  public static Scratch<int[]> ints() {
    return new Scratch<>(int.class);
  }

  /** Of long numbers. */
  public static Scratch<long[]> longs() {
    return new Scratch<>(long.class);
  }

  /** Of bytes. */
  public static Scratch<byte[]> bytes() {
    return new Scratch<>(byte.class);
  }

  /** Of characters. */
  public static Scratch<char[]> chars() {
    return new Scratch<>(char.class);
  }

  /** An array with at least so many elements. */
  @SuppressWarnings("unchecked")
  public A take(int length) {
    A array = kept.get();
    if (array == null || Array.getLength(array) < length) {
      return (A) Array.newInstance(element, length > LARGEST ? length : room(length));
    }
    kept.set(null);
    return array;
  }

  /** Gives an array back, which the caller uses no more. */
  public void give(A array) {
    if (Array.getLength(array) <= LARGEST) {
      kept.set(array);
    }
  }

  /** The next power of two, so that lengths which grow a little do not make an array each. */
  private static int room(int length) {
    return Integer.highestOneBit(Math.max(SMALLEST, length) - 1) << 1;
  }
}
