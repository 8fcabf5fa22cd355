package vn.bienban.archive;

import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that can be taken back to a place not long ago, to read from there once more. For one
 * thread.
 */
final class Replay extends InputStream {
  private static final int CHUNK = 8192;

  /** So many bytes are always held behind the next one. */
  private static final int TAIL = 64;

  private final InputStream in;

  /** So many bytes are held at most. */
  private final int most;

  private byte[] buffer = new byte[2 * CHUNK];

  /** The place of the buffer's first byte in the stream. */
  private long base;

  private int position;
  private int limit;

  /** The first byte that is still held on purpose, or -1. */
  private int kept = -1;

  private long repeated;

  Replay(InputStream in, int most) {
    this.in = in;
    this.most = most;
  }

  /** How many bytes lie before the next one. */
  long position() {
    return base + position;
  }

  /** Holds what comes from here on, until it is too much, and lets go of what came before. */
  void keep() {
    kept = position;
  }

  /**
   * Goes to a place before this one. What the last read gave is always still held, and a few bytes
   * before.
   *
   * @return whether what stood there is still held; if not, nothing happens
   */
  boolean back(long to) {
    if (to < base || to > position()) {
      return false;
    }
    position = (int) (to - base);
    return true;
  }

  /**
   * Goes to a place before this one to read all from there on once more; as {@link #back}, but no
   * more is read again than was read, so that the work stays linear.
   */
  boolean again(long to) {
    long back = position() - to;
    if (back <= 0 || repeated + back > position() + most || !back(to)) {
      return false;
    }
    repeated += back;
    return true;
  }

  /** Whether bytes were taken from the stream below that nobody has read yet. */
  boolean holdsUnread() {
    return position < limit;
  }

  /** The next byte, which stays unread, or -1 at the end. */
  int peek() throws IOException {
    return position < limit || fill() ? buffer[position] & 0xFF : -1;
  }

  @Override
  public int read() throws IOException {
    return position < limit || fill() ? buffer[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (position == limit && !fill()) {
      return -1;
    }
    int count = Math.min(length, limit - position);
    System.arraycopy(buffer, position, bytes, offset, count);
    position += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Reads some more, all before it having been read. */
  private boolean fill() throws IOException {
    if (kept >= 0 && limit - kept > most - CHUNK) {
      kept = -1;
    }
    if (buffer.length - limit < CHUNK) {
      int from = kept < 0 ? Math.max(0, position - TAIL) : kept;
      byte[] target = limit - from > buffer.length / 2 ? new byte[2 * buffer.length] : buffer;
      System.arraycopy(buffer, from, target, 0, limit - from);
      buffer = target;
      base += from;
      position -= from;
      limit -= from;
      kept = kept < 0 ? -1 : 0;
    }
    int count = in.read(buffer, limit, CHUNK);
    limit += Math.max(0, count);
    return count > 0;
  }
}
