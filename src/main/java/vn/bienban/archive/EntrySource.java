package vn.bienban.archive;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The entries of one opened input, in order. */
interface EntrySource extends Closeable {
  /**
   * The next entry, or null at the end.
   *
   * @throws IOException if the rest cannot be read
   */
  @Nullable Entry next() throws IOException;

  /** Where reading has come to, for the message that the rest cannot be read. */
  Place place();
}
