package vn.bienban.archive;

import java.io.InputStream;

/** Some bytes over and over, so many or without end. */
final class Endless extends InputStream {
  private final byte[] bytes;
  private long left;
  private int next;

  Endless(byte[] bytes) {
    this(bytes, Long.MAX_VALUE);
  }

  Endless(byte[] bytes, long count) {
    this.bytes = bytes;
    this.left = count;
  }

  @Override
  public int read() {
    if (left == 0) {
      return -1;
    }
    left--;
    next = (next + 1) % bytes.length;
    return bytes[next] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    int count = (int) Math.min(length, left);
    for (int i = 0; i < count; i++) {
      into[offset + i] = (byte) read();
    }
    return count == 0 && length > 0 ? -1 : count;
  }
}
