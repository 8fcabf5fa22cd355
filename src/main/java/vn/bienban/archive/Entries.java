package vn.bienban.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.Printable;

/**
 * The articles of some inputs in order, read as they are asked for; holds one open file at a time.
 * For one thread.
 */
public final class Entries implements Iterator<Entry>, Closeable {
  private final ArchiveReader reader;
  private final Iterator<Input> inputs;
  private @Nullable EntrySource source;
  private @Nullable Entry next;
  private final ReadPosition position = new ReadPosition();
  private long sourceSize;

  Entries(ArchiveReader reader, List<Input> inputs) {
    this.reader = reader;
    this.inputs = List.copyOf(inputs).iterator();
  }

  @Override
  public boolean hasNext() {
    while (next == null && (source != null || inputs.hasNext())) {
      next = source == null ? open(inputs.next()) : advance(source);
    }
    return next != null;
  }

  @Override
  public Entry next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Entry entry = next;
    next = null;
    return entry;
  }

  /** How many bytes of the inputs, as they lie, were read so far. */
  public long bytesRead() {
    return position.bytes();
  }

  /** Closes the file at hand; what was not read yet is left unread. */
  @Override
  public void close() {
    while (inputs.hasNext()) {
      inputs.next();
    }
    closeSource();
  }

  private @Nullable Entry open(Input input) {
    try {
      sourceSize = input.size();
      source = reader.source(input, position);
      return null;
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      position.done(sourceSize);
      return new Entry.Failed(new Place(input.name(), 0), "cannot be read: " + reason(e));
    }
  }

  private @Nullable Entry advance(EntrySource from) {
    try {
      Entry entry = from.next();
      if (entry == null) {
        closeSource();
      }
      return entry;
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      // What an input makes of the reader is its own; the others are read.
      Place place = from.place();
      closeSource();
      return new Entry.Failed(place, "the rest cannot be read: " + reason(e));
    }
  }

  private void closeSource() {
    if (source != null) {
      try {
        source.close();
      } catch (IOException e) {
        // What was read of it was read.
      } finally {
        source = null;
        position.done(sourceSize);
      }
    }
  }

  /** What is wrong with an input, in a line that a terminal can show. */
  static String reason(Throwable e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    if (e instanceof OutOfMemoryError) {
      return "needs more memory than there is";
    }
    String message = e.getMessage();
    return message == null
        ? e.getClass().getSimpleName()
        : Printable.line(message.lines().findFirst().orElse(""));
  }
}
