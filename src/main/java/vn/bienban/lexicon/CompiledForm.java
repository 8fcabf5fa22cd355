package vn.bienban.lexicon;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * What a build has made of tables or of a model: the arrays that reading them would make, one
 * behind the other, so that a start needs to copy them only. It is read as {@link CompiledWriter}
 * wrote it, in the same order. For one thread.
 *
 * <p>The sources stand beside it in the same jar and are what counts: it knows the checksum of
 * each, and where one is another, {@link #open} gives none and the sources are read. Out of a jar
 * alone: a folder of classes changes bit by bit while somebody works on it. A form that cannot be
 * read to its end throws an {@link IllegalStateException} that names it.
 */
public final class CompiledForm implements AutoCloseable {
  /** The bytes before the first array: how many follow. */
  static final int HEAD = Integer.BYTES;

  /** So many bytes are read at once: what stands in a form is not held twice. */
  private static final int PIECE = 1 << 16;

  private final String name;
  private final @Nullable JarFile jar;
  private final InputStream stream;
  private final ByteBuffer in =
      ByteBuffer.allocate(PIECE).order(ByteOrder.LITTLE_ENDIAN).position(PIECE);

  private CompiledForm(String name, @Nullable JarFile jar, InputStream stream) {
    this.name = name;
    this.jar = jar;
    this.stream = stream;
  }

  /**
   * The form that lies in the jar of this class, to be closed; null where there is none of just
   * these sources.
   *
   * @param resource its absolute name
   * @param sources the absolute names of what it was made of, in order
   */
  public static @Nullable CompiledForm open(String resource, List<String> sources) {
    URL url = CompiledForm.class.getResource(resource);
    if (url == null || !url.getProtocol().equals("jar")) {
      return null;
    }
    try {
      JarURLConnection connection = (JarURLConnection) url.openConnection();
      connection.setUseCaches(false);
      JarFile jar = connection.getJarFile();
      InputStream stream = jar.getInputStream(connection.getJarEntry());
      String folder = connection.getEntryName();
      folder = folder.substring(0, folder.length() - (resource.length() - 1));
      CompiledForm form = new CompiledForm(resource, jar, stream);
      if (form.isOf(sources, jar, folder)) {
        return form;
      }
      form.close();
    } catch (IOException | ClassCastException e) {
      // The sources tell what is wrong with a jar that cannot be read.
    }
    return null;
  }

  private boolean isOf(List<String> sources, JarFile jar, String folder) {
    boolean same = number() > 0;
    for (int i = 0; i < sources.size() && same; i++) {
      ZipEntry entry = jar.getEntry(folder + sources.get(i).substring(1));
      same = entry != null && (int) entry.getCrc() == number();
    }
    return same;
  }

  /**
   * The form that some bytes are, whatever its sources have become.
   *
   * @param sources how many it has
   */
  public static CompiledForm of(byte[] bytes, int sources) {
    CompiledForm form = new CompiledForm("a form", null, new ByteArrayInputStream(bytes));
    for (int i = 0; i <= sources; i++) {
      form.number();
    }
    return form;
  }

  @Override
  public void close() {
    try (JarFile closed = jar) {
      stream.close();
    } catch (IOException e) {
      // All that was asked for has been read.
    }
  }

  /** Has bytes at hand, at least so many, few of them. */
  private void have(int bytes) {
    if (in.remaining() >= bytes) {
      return;
    }
    in.compact();
    try {
      do {
        int read = stream.read(in.array(), in.position(), in.remaining());
        if (read < 0) {
          throw new IllegalStateException(name + " ends too soon");
        }
        in.position(in.position() + read);
      } while (in.position() < bytes);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + name, e);
    }
    in.flip();
  }

  /** How many elements of some bytes each come next from the piece at hand, at least one. */
  private int next(int left, int bytes) {
    have(bytes);
    return Math.min(left, in.remaining() / bytes);
  }

  /** The next number. */
  public int number() {
    have(Integer.BYTES);
    return in.getInt();
  }

  /** The next array of ints. */
  public int[] ints() {
    int[] array = new int[number()];
    for (int at = 0; at < array.length; ) {
      int count = next(array.length - at, Integer.BYTES);
      in.asIntBuffer().get(array, at, count);
      skip(count * Integer.BYTES);
      at += count;
    }
    return array;
  }

  /** The next array of longs. */
  public long[] longs() {
    long[] array = new long[number()];
    for (int at = 0; at < array.length; ) {
      int count = next(array.length - at, Long.BYTES);
      in.asLongBuffer().get(array, at, count);
      skip(count * Long.BYTES);
      at += count;
    }
    return array;
  }

  /** The next array of characters. */
  public char[] chars() {
    char[] array = new char[number()];
    for (int at = 0; at < array.length; ) {
      int count = next(array.length - at, Character.BYTES);
      in.asCharBuffer().get(array, at, count);
      skip(count * Character.BYTES);
      at += count;
    }
    return array;
  }

  /** The next array of bytes. */
  public byte[] bytes() {
    byte[] array = new byte[number()];
    for (int at = 0; at < array.length; ) {
      int count = next(array.length - at, Byte.BYTES);
      in.get(array, at, count);
      at += count;
    }
    return array;
  }

  /** The next text. */
  public String text() {
    return new String(chars());
  }

  /** The next texts. */
  public String[] texts() {
    int[] starts = ints();
    char[] all = chars();
    String[] texts = new String[starts.length - 1];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = new String(all, starts[i], starts[i + 1] - starts[i]);
    }
    return texts;
  }

  /** The next array of ints most of which are the same. */
  public int[] sparseInts() {
    int[] array = new int[number()];
    int most = number();
    if (most != 0) {
      Arrays.fill(array, most);
    }
    int[] places = ints();
    int[] values = ints();
    for (int i = 0; i < places.length; i++) {
      array[places[i]] = values[i];
    }
    return array;
  }

  /** The next array of longs most of which are the same. */
  public long[] sparseLongs() {
    long[] array = new long[number()];
    long most = longs()[0];
    if (most != 0) {
      Arrays.fill(array, most);
    }
    int[] places = ints();
    long[] values = longs();
    for (int i = 0; i < places.length; i++) {
      array[places[i]] = values[i];
    }
    return array;
  }

  private void skip(int bytes) {
    in.position(in.position() + bytes);
  }
}
