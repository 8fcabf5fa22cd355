package vn.bienban.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Changes of files and names that outlast a power cut where the system can promise that. */
public final class Durable {
  private Durable() {}

  /** Gives a file its final name, over an earlier file of that name. */
  public static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    folderOf(to.toAbsolutePath());
  }

  /** Puts what some files hold on the disk, and their names. */
  public static void force(List<Path> files) throws IOException {
    Set<String> folders = new HashSet<>();
    for (Path file : files) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      if (folders.add(String.valueOf(file.toAbsolutePath().getParent()))) {
        folderOf(file.toAbsolutePath());
      }
    }
  }

  /** Puts the names in the folder of a file on the disk. */
  static void folderOf(Path absolute) {
    Path folder = absolute.getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Some systems open no folders; there the names are as safe as they get.
    }
  }
}
