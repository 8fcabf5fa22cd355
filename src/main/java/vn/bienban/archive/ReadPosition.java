package vn.bienban.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How many bytes of some inputs were read, as they lie, one input after the other. */
final class ReadPosition {
  private long before;
  private long inInput;

  /** The same stream of the next input, counted. */
  InputStream count(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int b = super.read();
        inInput += b < 0 ? 0 : 1;
        return b;
      }

      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        inInput += Math.max(0, read);
        return read;
      }

      @Override
      public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        inInput += skipped;
        return skipped;
      }
    };
  }

  /** The input is done, also where it was not read as a stream or not to its end. */
  void done(long size) {
    before += Math.max(size, 0);
    inInput = 0;
  }

  long bytes() {
    return before + inInput;
  }
}
