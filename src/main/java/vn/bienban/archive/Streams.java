package vn.bienban.archive;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Streams under the readers. */
final class Streams {
  static final int BUFFER = 1 << 16;

  /** So many bytes of a header, a name included, are held at most. */
  static final int LONGEST_HEADER = 1 << 20;

  private Streams() {}

  /** The first bytes of a stream, which stay unread. */
  static byte[] peek(BufferedInputStream in, int count) throws IOException {
    in.mark(count);
    byte[] head = in.readNBytes(count);
    in.reset();
    return head;
  }

  /** Whether a stream begins as gzip does. */
  static boolean isGzip(BufferedInputStream in) throws IOException {
    byte[] head = peek(in, 2);
    return head.length == 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
  }

  static BufferedInputStream buffered(InputStream in) {
    return new Waiting(in);
  }

  /** A pipe or a device, in which nothing can be passed over and of which no size is known. */
  static InputStream sequential(InputStream in) {
    return new Sequential(in);
  }

  /** What a gzip stream holds, all of its members. */
  static BufferedInputStream unpacked(BufferedInputStream in) throws IOException {
    return new Waiting(new Unpacked(in));
  }

  /** The same stream, which its reader may close without closing what it comes from. */
  static InputStream kept(InputStream in) {
    return new Kept(in);
  }

  /** What a zlib stream holds, with or without its header. */
  static InputStream inflated(InputStream in, boolean header) {
    Inflater inflater = new Inflater(!header);
    return new InflaterInputStream(in, inflater) {
      @Override
      public void close() throws IOException {
        super.close();
        inflater.end();
      }
    };
  }

  /** The same text in UTF-8. */
  static BufferedInputStream inUtf8(InputStream in, Charset charset) {
    return new Waiting(new InUtf8(new InputStreamReader(in, charset)));
  }

  private static final class Sequential extends FilterInputStream {
    Sequential(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 0;
    }

    @Override
    public long skip(long count) throws IOException {
      byte[] passed = new byte[(int) Math.max(0, Math.min(count, BUFFER))];
      return Math.max(0, in.read(passed, 0, passed.length));
    }
  }

  private static final class Kept extends FilterInputStream {
    Kept(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // What it comes from goes on.
    }
  }

  /**
   * A buffer that says nothing is available only at the end: the JDK's gzip takes it for the end of
   * the file, and a pipe or a network says so whenever its writer is slow.
   */
  private static final class Waiting extends BufferedInputStream {
    Waiting(InputStream in) {
      super(in, BUFFER);
    }

    @Override
    public synchronized int available() throws IOException {
      int now = super.available();
      if (now > 0) {
        return now;
      }
      mark(1);
      int next = read();
      reset();
      return next < 0 ? 0 : 1;
    }
  }

  /**
   * Gzip that hands over what it has: a buffer above it would otherwise read on and, where the file
   * is damaged, lose with the error what came before it.
   */
  private static final class Unpacked extends GZIPInputStream {
    Unpacked(InputStream in) throws IOException {
      super(in, BUFFER);
    }

    @Override
    public int available() {
      return 0;
    }
  }

  /** Text of another encoding as UTF-8, a buffer at a time. */
  private static final class InUtf8 extends InputStream {
    private final Reader reader;
    private final char[] chars = new char[4096];
    private int held;
    private byte[] bytes = new byte[0];
    private int position;

    InUtf8(Reader reader) {
      this.reader = reader;
    }

    @Override
    public int read() throws IOException {
      return fill() ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int count = Math.min(length, bytes.length - position);
      System.arraycopy(bytes, position, into, offset, count);
      position += count;
      return count;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }

    private boolean fill() throws IOException {
      while (position == bytes.length) {
        int count = reader.read(chars, held, chars.length - held);
        if (count < 0 && held == 0) {
          return false;
        }
        int length = held + Math.max(0, count);
        // The second half of a pair may come with the next characters.
        held = count > 0 && Character.isHighSurrogate(chars[length - 1]) ? 1 : 0;
        bytes = new String(chars, 0, length - held).getBytes(StandardCharsets.UTF_8);
        position = 0;
        if (held > 0) {
          chars[0] = chars[length - 1];
        }
      }
      return true;
    }
  }
}
