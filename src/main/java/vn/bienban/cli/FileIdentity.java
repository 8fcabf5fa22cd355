package vn.bienban.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which file a path leads to, however it is spelled and through whatever links; also of a file that
 * is not there yet. Immutable.
 */
final class FileIdentity {
  private static final int MOST_LINKS = 40;

  private final Path path;

  /** What there is, or null where there is nothing yet. */
  private final @Nullable BasicFileAttributes attributes;

  private FileIdentity(Path path, @Nullable BasicFileAttributes attributes) {
    this.path = path;
    this.attributes = attributes;
  }

  /** The file that a path leads to. */
  static FileIdentity of(Path path) {
    return new FileIdentity(path, attributes(path));
  }

  /**
   * Whether both are one file. Of two that are not there yet it is enough that their names differ
   * in nothing but case or Unicode form: which file systems tell such names apart shows too late.
   * Devices and pipes, which take anything from anybody, are never the same.
   */
  boolean isSame(FileIdentity other) {
    if (attributes == null && other.attributes == null) {
      return folded(real(path)).equals(folded(real(other.path)));
    }
    return isFile() && other.isFile() && isSameFile(path, other.path);
  }

  private boolean isFile() {
    return attributes != null && attributes.isRegularFile();
  }

  /** Whether what is written to a path goes elsewhere: there is a link, a device or a pipe. */
  static boolean leadsElsewhere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
        && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** The path without links and detours, as far as it is there. */
  static Path real(Path path) {
    return real(path, MOST_LINKS);
  }

  /** As {@link #real}, but a link at its end stays one. */
  static Path named(Path path) {
    return named(path.toAbsolutePath(), MOST_LINKS);
  }

  private static Path real(Path path, int links) {
    Path absolute = path.toAbsolutePath();
    try {
      return absolute.toRealPath();
    } catch (IOException e) {
      // Its end is not there, or a link on the way leads nowhere.
    }
    if (links > 0 && Files.isSymbolicLink(absolute)) {
      try {
        return real(absolute.resolveSibling(Files.readSymbolicLink(absolute)), links - 1);
      } catch (IOException e) {
        return absolute.normalize();
      }
    }
    return named(absolute, links);
  }

  private static Path named(Path absolute, int links) {
    Path parent = absolute.getParent();
    Path name = absolute.getFileName();
    return parent == null || name == null
        ? absolute
        : real(parent, links).resolve(name).normalize();
  }

  private static String folded(Path path) {
    return Normalizer.normalize(path.toString(), Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  private static @Nullable BasicFileAttributes attributes(Path path) {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class);
    } catch (IOException e) {
      return null;
    }
  }

  private static boolean isSameFile(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  /** Finds among a few files the one that a path leads to, at the cost of a look at that path. */
  static final class Index {
    private final Map<Object, Integer> keys = new HashMap<>();

    /** Files of a system that has no keys for them. */
    private final Map<Integer, Path> others = new HashMap<>();

    Index(List<FileIdentity> files) {
      for (int i = 0; i < files.size(); i++) {
        FileIdentity file = files.get(i);
        Object key = file.attributes == null ? null : file.attributes.fileKey();
        if (key != null) {
          keys.putIfAbsent(key, i);
        } else if (file.attributes != null) {
          others.put(i, file.path);
        }
      }
    }

    boolean isEmpty() {
      return keys.isEmpty() && others.isEmpty();
    }

    /** The number of the file that the path leads to, or -1. */
    int find(Path path) {
      BasicFileAttributes attributes = attributes(path);
      Object key = attributes == null ? null : attributes.fileKey();
      if (key != null) {
        return keys.getOrDefault(key, -1);
      }
      for (Map.Entry<Integer, Path> other : others.entrySet()) {
        if (isSameFile(path, other.getValue())) {
          return other.getKey();
        }
      }
      return -1;
    }
  }
}
