package vn.bienban.lexicon;

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
 * alone: a folder of classes changes bit by bit while somebody works on it.
 */
public final class CompiledForm {
  /** The bytes before the first array: how many follow. */
  static final int HEAD = Integer.BYTES;

  private final ByteBuffer in;

  private CompiledForm(byte[] content) {
    this.in = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * The form that lies in the jar of this class, or null where there is none of just these sources.
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
      try (JarFile jar = connection.getJarFile();
          InputStream stream = jar.getInputStream(connection.getJarEntry())) {
        String folder = connection.getEntryName();
        folder = folder.substring(0, folder.length() - (resource.length() - 1));
        CompiledForm form = of(stream);
        for (String source : sources) {
          ZipEntry entry = jar.getEntry(folder + source.substring(1));
          if (entry == null || (int) entry.getCrc() != form.number()) {
            return null;
          }
        }
        return form;
      }
    } catch (IOException | ClassCastException e) {
      // The sources tell what is wrong with a jar that cannot be read.
      return null;
    }
  }

  /**
   * The form that some bytes are, whatever its sources have become.
   *
   * @param sources how many it has
   */
  public static CompiledForm of(byte[] bytes, int sources) {
    CompiledForm form = new CompiledForm(Arrays.copyOfRange(bytes, HEAD, bytes.length));
    form.in.position(sources * Integer.BYTES);
    return form;
  }

  private static CompiledForm of(InputStream stream) throws IOException {
    byte[] head = stream.readNBytes(HEAD);
    byte[] content = new byte[ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt()];
    stream.readNBytes(content, 0, content.length);
    return new CompiledForm(content);
  }

  /** The next number. */
  public int number() {
    return in.getInt();
  }

  /** The next array of ints. */
  public int[] ints() {
    int[] array = new int[number()];
    in.asIntBuffer().get(array);
    skip(array.length * Integer.BYTES);
    return array;
  }

  /** The next array of longs. */
  public long[] longs() {
    long[] array = new long[number()];
    in.asLongBuffer().get(array);
    skip(array.length * Long.BYTES);
    return array;
  }

  /** The next array of characters. */
  public char[] chars() {
    char[] array = new char[number()];
    in.asCharBuffer().get(array);
    skip(array.length * Character.BYTES);
    return array;
  }

  /** The next array of bytes. */
  public byte[] bytes() {
    byte[] array = new byte[number()];
    in.get(array);
    return array;
  }

  /** The next text. */
  public String text() {
    return new String(chars());
  }

  /** The next texts. */
  public String[] texts() {
    int[] starts = ints();
    String all = text();
    String[] texts = new String[starts.length - 1];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = all.substring(starts[i], starts[i + 1]);
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
