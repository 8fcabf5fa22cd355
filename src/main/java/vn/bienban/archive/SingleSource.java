package vn.bienban.archive;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** An input that gives one entry. */
abstract class SingleSource implements EntrySource {
  final ArchiveReader reader;
  final Origin origin;
  final InputStream in;
  private boolean done;

  SingleSource(ArchiveReader reader, Origin origin, InputStream in) {
    this.reader = reader;
    this.origin = origin;
    this.in = in;
  }

  /** What the input holds; asked once. */
  abstract Entry entry() throws IOException;

  @Override
  public final @Nullable Entry next() throws IOException {
    if (done) {
      return null;
    }
    done = true;
    return entry();
  }

  @Override
  public final Place place() {
    return origin.place();
  }

  @Override
  public final void close() throws IOException {
    in.close();
  }
}
