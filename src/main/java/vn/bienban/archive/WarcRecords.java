package vn.bienban.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The records of a WARC file as bytes, packed or not. Where one is damaged, the next line that
 * begins a record is found, from the second byte of the damaged one on. For one thread.
 */
final class WarcRecords implements Closeable {
  private static final byte[] VERSION = "WARC/".getBytes(StandardCharsets.US_ASCII);

  /** So much of a damaged record is looked at again. */
  private static final int HELD = 1 << 22;

  /**
   * A record.
   *
   * @param type its WARC-Type, in small letters
   * @param header its first lines, with the empty one at their end
   * @param block what it holds
   */
  record Raw(String type, byte[] header, InputStream block) {}

  private final @Nullable GzipMembers packed;
  private final Replay in;

  /** Where the record at hand begins, in the unpacked stream and in the file. */
  private long begin;

  private long offset;

  /** What is unread of the record's block. */
  private long left;

  private boolean inRecord;

  WarcRecords(BufferedInputStream bytes, boolean gzip) {
    packed = gzip ? new GzipMembers(bytes) : null;
    in = new Replay(packed == null ? bytes : packed, HELD);
  }

  /** Where the record at hand, or what is damaged, begins in the file as it lies. */
  long offset() {
    return offset;
  }

  /**
   * The next record; call {@link #end} when it is done with.
   *
   * @return null at the end of the file
   * @throws IOException if what comes is no record; then {@link #pass} goes on behind it
   */
  @Nullable Raw next() throws IOException {
    try {
      while (isLineEnd(in.peek())) {
        in.read();
      }
    } finally {
      begin = in.position();
      in.keep();
      offset = packed == null ? begin : packed.begin();
    }
    if (in.peek() < 0) {
      return null;
    }
    inRecord = true;
    byte[] header = header();
    String length = field(header, "content-length");
    if (length == null || length.isEmpty() || !length.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new IOException("damaged: a header without a length");
    }
    try {
      left = Long.parseLong(length);
    } catch (NumberFormatException e) {
      throw new IOException("damaged: a length of " + length, e);
    }
    String type = field(header, "warc-type");
    return new Raw(type == null ? "" : type.toLowerCase(Locale.ROOT), header, new Block());
  }

  /**
   * Reads what is left of a record.
   *
   * @throws IOException if it is not as long as it says; then {@link #pass} goes on behind its
   *     beginning
   */
  void end() throws IOException {
    byte[] rest = new byte[8192];
    InputStream block = new Block();
    while (block.read(rest) >= 0) {
      // passed over
    }
    if (!endsHere()) {
      throw new IOException("damaged: it is not as long as it says");
    }
    inRecord = false;
  }

  /**
   * Whether a block ends here: before two line ends, as the standard has it, or at least before the
   * end of the file or member or another record.
   */
  private boolean endsHere() {
    try {
      int lines = 0;
      while (lines < 2) {
        if (packed != null && !in.holdsUnread() && packed.isBetween()) {
          return true;
        }
        int c = in.peek();
        if (!isLineEnd(c)) {
          return c < 0 || atVersion();
        }
        in.read();
        lines += c == '\n' ? 1 : 0;
      }
      return true;
    } catch (IOException e) {
      // What is wrong with what follows is told when it is read.
      return true;
    }
  }

  /**
   * Goes to the next line that begins a record, behind the beginning of a damaged one.
   *
   * @return whether there is one
   * @throws IOException if the file cannot be read
   */
  boolean pass() throws IOException {
    if (inRecord) {
      in.again(begin + 1);
    }
    inRecord = false;
    boolean atMember = false;
    while (true) {
      try {
        return (atMember && atVersion()) || find();
      } catch (IOException e) {
        if (packed == null) {
          throw e;
        }
        if (!packed.pass()) {
          return false;
        }
        atMember = true;
      }
    }
  }

  /** Passes over lines up to one that begins a record. */
  private boolean find() throws IOException {
    while (true) {
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          return false;
        }
        if (packed != null && !in.holdsUnread() && packed.isBetween()) {
          // A member begins a line, whatever the one before ended with.
          break;
        }
      }
      if (atVersion()) {
        return true;
      }
    }
  }

  /** Whether a record begins here. */
  private boolean atVersion() throws IOException {
    long here = in.position();
    for (byte letter : VERSION) {
      if (in.peek() != letter) {
        in.back(here);
        return false;
      }
      in.read();
    }
    in.back(here);
    return true;
  }

  /** The lines up to an empty one. */
  private byte[] header() throws IOException {
    if (!atVersion()) {
      throw new IOException("damaged: no WARC record");
    }
    ByteArrayOutputStream header = new ByteArrayOutputStream(1024);
    boolean empty = false;
    for (int c = in.read(); ; c = in.read()) {
      if (c < 0) {
        throw new EOFException("cut off in a header");
      }
      header.write(c);
      if (header.size() > Streams.LONGEST_HEADER) {
        throw new IOException("a header of more than " + Streams.LONGEST_HEADER + " bytes");
      }
      if (c == '\n') {
        if (empty) {
          return header.toByteArray();
        }
        empty = true;
      } else if (c != '\r') {
        empty = false;
      }
    }
  }

  private static @Nullable String field(byte[] header, String name) {
    for (String line : new String(header, StandardCharsets.ISO_8859_1).split("\n", -1)) {
      int colon = line.indexOf(':');
      if (colon >= 0 && line.substring(0, colon).strip().equalsIgnoreCase(name)) {
        return line.substring(colon + 1).strip();
      }
    }
    return null;
  }

  private static boolean isLineEnd(int c) {
    return c == '\r' || c == '\n';
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** What is left of the block at hand. */
  private final class Block extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int count = in.read(bytes, offset, (int) Math.min(length, left));
      if (count < 0) {
        throw new EOFException("cut off");
      }
      left -= count;
      return count;
    }
  }
}
