package vn.bienban.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/** Writes a {@link CompiledForm}: the same bytes for the same sources. For one thread. */
public final class CompiledWriter {
  private ByteBuffer out = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

  /**
   * Begins a form.
   *
   * @param sources the absolute names of what it is made of, on the class path
   * @throws IllegalStateException naming a source that is not there
   */
  public CompiledWriter(List<String> sources) {
    number(0);
    sources.forEach(source -> number(checksum(source)));
  }

  private static int checksum(String source) {
    try (InputStream in = CompiledWriter.class.getResourceAsStream(source)) {
      if (in == null) {
        throw new IllegalStateException("no " + source + " on the class path");
      }
      CRC32 checksum = new CRC32();
      checksum.update(in.readAllBytes());
      return (int) checksum.getValue();
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + source, e);
    }
  }

  /** Writes a number. */
  public void number(int number) {
    room(Integer.BYTES).putInt(number);
  }

  /** Writes an array. */
  public void ints(int[] array) {
    number(array.length);
    room(array.length * Integer.BYTES);
    for (int each : array) {
      out.putInt(each);
    }
  }

  /** Writes an array. */
  public void longs(long... array) {
    number(array.length);
    room(array.length * Long.BYTES);
    for (long each : array) {
      out.putLong(each);
    }
  }

  /** Writes an array. */
  public void chars(char[] array) {
    number(array.length);
    room(array.length * Character.BYTES);
    for (char each : array) {
      out.putChar(each);
    }
  }

  /** Writes an array. */
  public void bytes(byte[] array) {
    number(array.length);
    room(array.length).put(array);
  }

  /** Writes a text. */
  public void text(String text) {
    chars(text.toCharArray());
  }

  /** Writes texts. */
  public void texts(List<String> texts) {
    int[] starts = new int[texts.size() + 1];
    for (int i = 0; i < texts.size(); i++) {
      starts[i + 1] = starts[i] + texts.get(i).length();
    }
    ints(starts);
    text(String.join("", texts));
  }

  /** Writes an array of which most are the same: those alone that are not. */
  public void sparseInts(int[] array, int most) {
    int[] places = places(array.length, i -> array[i] != most);
    number(array.length);
    number(most);
    ints(places);
    ints(Arrays.stream(places).map(i -> array[i]).toArray());
  }

  /** Writes an array of which most are the same: those alone that are not. */
  public void sparseLongs(long[] array, long most) {
    int[] places = places(array.length, i -> array[i] != most);
    number(array.length);
    longs(most);
    ints(places);
    longs(Arrays.stream(places).mapToLong(i -> array[i]).toArray());
  }

  private static int[] places(int length, IntPredicate kept) {
    return IntStream.range(0, length).filter(kept).toArray();
  }

  /** All that was written. */
  public byte[] toBytes() {
    out.putInt(0, out.position() - CompiledForm.HEAD);
    return Arrays.copyOf(out.array(), out.position());
  }

  private ByteBuffer room(int bytes) {
    if (out.remaining() < bytes) {
      byte[] grown =
          Arrays.copyOf(out.array(), Math.max(2 * out.capacity(), out.position() + bytes));
      out = ByteBuffer.wrap(grown).order(ByteOrder.LITTLE_ENDIAN).position(out.position());
    }
    return out;
  }
}
