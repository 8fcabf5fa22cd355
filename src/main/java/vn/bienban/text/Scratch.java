package vn.bienban.text;

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
public abstract class Scratch<A> {
  /**
   * More is not kept: a thread that has read one long article should not hold its room for ever.
   */
  private static final int LARGEST = 1 << 16;

  private static final int SMALLEST = 1 << 8;

  private final ThreadLocal<@Nullable A> kept = new ThreadLocal<>();

  private Scratch() {}

  /** Of numbers. */
  public static Scratch<int[]> ints() {
    return new Scratch<>() {
      @Override
      int[] make(int length) {
        return new int[length];
      }

      @Override
      int length(int[] array) {
        return array.length;
      }
    };
  }

  /** Of bytes. */
  public static Scratch<byte[]> bytes() {
    return new Scratch<>() {
      @Override
      byte[] make(int length) {
        return new byte[length];
      }

      @Override
      int length(byte[] array) {
        return array.length;
      }
    };
  }

  /** Of long numbers. */
  public static Scratch<long[]> longs() {
    return new Scratch<>() {
      @Override
      long[] make(int length) {
        return new long[length];
      }

      @Override
      int length(long[] array) {
        return array.length;
      }
    };
  }

  /** Of characters. */
  public static Scratch<char[]> chars() {
    return new Scratch<>() {
      @Override
      char[] make(int length) {
        return new char[length];
      }

      @Override
      int length(char[] array) {
        return array.length;
      }
    };
  }

  /** An array with at least so many elements. */
  public final A take(int length) {
    A array = kept.get();
    if (array == null || length(array) < length) {
      return make(length > LARGEST ? length : room(length));
    }
    kept.set(null);
    return array;
  }

  /** Gives an array back, which the caller uses no more. */
  public final void give(A array) {
    if (length(array) <= LARGEST) {
      kept.set(array);
    }
  }

  /** The next power of two, so that lengths which grow a little do not make an array each. */
  private static int room(int length) {
    return Integer.highestOneBit(Math.max(SMALLEST, length) - 1) << 1;
  }

  abstract A make(int length);

  abstract int length(A array);
}
