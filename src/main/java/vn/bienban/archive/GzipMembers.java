package vn.bienban.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * What the members of a gzip file hold, one after the other. Unlike the JDK's stream it knows where
 * a member begins and ends, and finds the next one behind a damaged one. For one thread.
 */
final class GzipMembers extends InputStream {
  /** So many packed bytes of a member are held, to look in them for the next one. */
  private static final int HELD = 1 << 22;

  private static final int CHECKED = 1 << 1;
  private static final int EXTRA = 1 << 2;
  private static final int NAME = 1 << 3;
  private static final int COMMENT = 1 << 4;
  private static final int RESERVED = 0xE0;
  private static final int DEFLATED = 8;

  private final Replay in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private final byte[] packed = new byte[4096];

  private long begin;

  private boolean inMember;
  private boolean damaged;

  GzipMembers(InputStream in) {
    this.in = new Replay(in, HELD);
  }

  /** Where the member begins in the file that the last bytes came from, or that is damaged. */
  long begin() {
    return begin;
  }

  /** Whether all of the last member was read and nothing of the next. */
  boolean isBetween() {
    return !inMember;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /**
   * Reads some bytes, never of two members at once.
   *
   * @throws IOException where the member is damaged; then {@link #pass} goes on behind it
   */
  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (damaged) {
      throw new ZipException("damaged");
    }
    if (length == 0) {
      return 0;
    }
    damaged = true;
    int count = 0;
    while (count == 0) {
      if (!inMember && !beginMember()) {
        damaged = false;
        return -1;
      }
      count = inflate(bytes, offset, length);
    }
    damaged = false;
    return count;
  }

  /**
   * Goes to the next member behind the beginning of a damaged one.
   *
   * @return whether there is one
   */
  boolean pass() throws IOException {
    in.again(begin + 1);
    inMember = false;
    while (in.peek() >= 0) {
      if (in.read() == 0x1F && in.peek() == 0x8B) {
        in.back(in.position() - 1);
        damaged = false;
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }

  private int inflate(byte[] bytes, int offset, int length) throws IOException {
    try {
      int count = inflater.inflate(bytes, offset, length);
      sum.update(bytes, offset, count);
      if (inflater.finished()) {
        endMember();
      } else if (count == 0) {
        if (inflater.needsDictionary()) {
          throw new ZipException("damaged: no dictionary is known");
        }
        int read = in.read(packed, 0, packed.length);
        if (read < 0) {
          throw new EOFException("cut off");
        }
        inflater.setInput(packed, 0, read);
      }
      return count;
    } catch (DataFormatException e) {
      throw new ZipException("damaged: " + e.getMessage());
    }
  }

  private boolean beginMember() throws IOException {
    in.keep();
    begin = in.position();
    if (in.peek() < 0) {
      return false;
    }
    boolean gzip = in.read() == 0x1F && in.read() == 0x8B && in.read() == DEFLATED;
    int flags = in.read();
    if (!gzip || (flags & RESERVED) != 0) {
      throw new ZipException("damaged: no gzip");
    }
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    for (int name = (flags & NAME) / NAME + (flags & COMMENT) / COMMENT; name > 0; name--) {
      int length = 0;
      while (next() != 0) {
        if (++length > Streams.LONGEST_HEADER) {
          throw new ZipException("a name of more than " + Streams.LONGEST_HEADER + " bytes");
        }
      }
    }
    if ((flags & CHECKED) != 0) {
      skip(2);
    }
    inflater.reset();
    sum.reset();
    inMember = true;
    return true;
  }

  /** Checks what was read; the bytes behind the member are the next one's. */
  private void endMember() throws IOException {
    in.back(in.position() - inflater.getRemaining());
    long crc = word();
    long length = word();
    if (crc != sum.getValue() || length != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw new ZipException("damaged: its checksum is another");
    }
    inMember = false;
  }

  private long word() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private int next() throws IOException {
    int next = in.read();
    if (next < 0) {
      throw new EOFException("cut off");
    }
    return next;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }
}
