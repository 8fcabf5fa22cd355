package vn.bienban.archive;

import java.io.Closeable;
import java.io.IOException;

/** Takes what a run makes, article by article, in the order of the input. For one thread. */
public interface RecordSink extends Closeable {
  /** Takes a record, a line without its line feed. */
  void record(byte[] line) throws IOException;

  /** Takes a failure, a line without its line feed. */
  void failure(byte[] line) throws IOException;

  /**
   * Everything up to here belongs together.
   *
   * @param entries how many entries of the input are over with
   * @param tally what was done with them
   */
  void mark(long entries, Tally tally) throws IOException;

  /** Puts what is marked where the end of the process cannot reach it; says what is there now. */
  Tally save() throws IOException;
}
