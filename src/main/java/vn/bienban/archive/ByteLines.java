package vn.bienban.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream as bytes, so that a line that is no text spoils no other. Empty lines are
 * counted and passed over.
 */
final class ByteLines {
  private final InputStream in;
  private final int maxBytes;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private int number;
  private boolean tooLong;
  private long begin;
  private long end;

  ByteLines(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** The next line that is not empty, without its line feed, cut off at the limit; or null. */
  byte @Nullable [] next() throws IOException {
    passEmptyLines();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    tooLong = false;
    begin = end;
    boolean any = false;
    while (position < limit || fill()) {
      any = true;
      int stop = position;
      while (stop < limit && buffer[stop] != '\n') {
        stop++;
      }
      int room = maxBytes - line.size();
      tooLong |= stop - position > room;
      line.write(buffer, position, Math.min(stop - position, room));
      boolean complete = stop < limit;
      int next = complete ? stop + 1 : stop;
      end += next - position;
      position = next;
      if (complete) {
        break;
      }
    }
    if (!any) {
      return null;
    }
    count();
    return line.toByteArray();
  }

  private void passEmptyLines() throws IOException {
    while (position < limit || fill()) {
      int from = position;
      while (position < limit && buffer[position] == '\n') {
        position++;
        count();
      }
      end += position - from;
      if (position < limit) {
        return;
      }
    }
  }

  /** Stays at the greatest number where there are more lines. */
  private void count() {
    if (number < Integer.MAX_VALUE) {
      number++;
    }
  }

  /** The number of the line last returned, counted from 1. */
  int number() {
    return number;
  }

  /** Whether the line last returned was longer than the limit. */
  boolean tooLong() {
    return tooLong;
  }

  /** The offset in the stream of the first byte of the line last returned. */
  long begin() {
    return begin;
  }

  /** The offset after the line last returned and its line feed. */
  long end() {
    return end;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer));
    return limit > 0;
  }
}
