package vn.bienban.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.Printable;

/**
 * Where lines of UTF-8 go: standard output or a file. A file gets its name when everything is
 * written, so that a job that breaks off leaves an earlier file as it was.
 */
final class Output implements Closeable {
  private final OutputStream out;
  private final @Nullable Path file;
  private final @Nullable Path unfinished;

  private Output(OutputStream out, @Nullable Path file, @Nullable Path unfinished) {
    this.out = out;
    this.file = file;
    this.unfinished = unfinished;
  }

  /**
   * Opens a file, or standard output where none is given.
   *
   * @throws NotBegunException if the file cannot be written
   */
  static Output open(Console console, @Nullable Path file) {
    if (file == null) {
      return new Output(new BufferedOutputStream(console.out(), 1 << 16), null, null);
    }
    if (Files.isDirectory(file)) {
      throw new NotBegunException(file + ": is a folder");
    }
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        // A device or a pipe has no second name.
        return new Output(new BufferedOutputStream(stream(file)), null, null);
      }
      Path beside = unfinished(file);
      // Another file of this name is what a process of this number left; a link is not followed.
      Files.deleteIfExists(beside);
      return new Output(
          new BufferedOutputStream(
              Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW), 1 << 16),
          file,
          beside);
    } catch (IOException e) {
      throw new NotBegunException(file + ": cannot be written: " + WriteException.reason(e));
    }
  }

  /** Where a file grows until all of it is written. */
  static Path unfinished(Path file) {
    Path absolute = file.toAbsolutePath();
    return absolute.resolveSibling(
        absolute.getFileName() + "." + ProcessHandle.current().pid() + ".part");
  }

  /**
   * Opens a file or a device for what is there at once and not only when all is done.
   *
   * @throws NotBegunException if it cannot be written
   */
  static OutputStream stream(Path file) {
    try {
      return Files.newOutputStream(file);
    } catch (IOException e) {
      throw new NotBegunException(file + ": cannot be written: " + WriteException.reason(e));
    }
  }

  /**
   * Writes a file of a folder that {@link RunFiles} has checked; it gets its name when it is whole.
   */
  static void file(Path file, byte[] bytes) {
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    try {
      // A link that somebody put there is not followed.
      Files.deleteIfExists(beside);
      Files.write(beside, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new WriteException(e);
    }
  }

  /** An output that keeps nothing. */
  static Output none() {
    return new Output(OutputStream.nullOutputStream(), null, null);
  }

  /** Writes a line for reading; whatever of the articles stands in it, a terminal only shows it. */
  void show(String text) {
    line(Printable.line(text));
  }

  /** Writes a line, or several, as they are. */
  void line(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.write('\n');
    } catch (IOException e) {
      throw new WriteException(e);
    }
  }

  /** Writes bytes. */
  void bytes(byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new WriteException(e);
    }
  }

  /** Everything is written. */
  void finish() {
    try {
      out.flush();
      if (file != null && unfinished != null) {
        out.close();
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new WriteException(e);
    }
  }

  /** Lets go of a file that was not finished. */
  @Override
  public void close() {
    if (unfinished == null) {
      return;
    }
    try {
      out.close();
    } catch (IOException e) {
      // What could not be written was told when it was written.
    }
    try {
      Files.deleteIfExists(unfinished);
    } catch (IOException e) {
      throw new WriteException(e);
    }
  }
}
