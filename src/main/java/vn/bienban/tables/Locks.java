package vn.bienban.tables;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Files that one run alone writes. */
final class Locks {
  private Locks() {}

  /**
   * Opens a file, empty, until it is closed for this run alone. A link is not followed.
   *
   * @throws IOException if it cannot be written or another run is writing it
   */
  static FileChannel open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, CREATE, WRITE, LinkOption.NOFOLLOW_LINKS);
    try {
      lock(channel, file);
      channel.truncate(0);
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Makes sure that nobody is writing a file.
   *
   * @throws IOException if somebody is
   */
  static void check(Path file) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      try (FileChannel channel = FileChannel.open(file, WRITE, LinkOption.NOFOLLOW_LINKS)) {
        lock(channel, file);
      }
    }
  }

  private static void lock(FileChannel channel, Path file) throws IOException {
    try {
      if (channel.tryLock() != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // Held in this very process.
    }
    throw new IOException(file + ": another run is writing it");
  }
}
