package vn.bienban.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes records to a stream, whole lines at the latest when it is told to save them. */
public final class StreamSink implements RecordSink {
  private final OutputStream records;
  private final OutputStream failures;
  private Tally marked = Tally.NONE;

  /** Of the streams only the one for the failures is closed with the sink. */
  public StreamSink(OutputStream records, OutputStream failures) {
    this.records = new BufferedOutputStream(records, 1 << 16);
    this.failures = new BufferedOutputStream(failures);
  }

  @Override
  public void record(byte[] line) throws IOException {
    records.write(line);
    records.write('\n');
  }

  @Override
  public void failure(byte[] line) throws IOException {
    failures.write(line);
    failures.write('\n');
  }

  @Override
  public void mark(long entries, Tally tally) {
    marked = tally;
  }

  @Override
  public Tally save() throws IOException {
    records.flush();
    failures.flush();
    return marked;
  }

  @Override
  public void close() throws IOException {
    failures.close();
  }
}
