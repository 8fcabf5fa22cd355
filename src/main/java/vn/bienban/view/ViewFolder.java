package vn.bienban.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder that pages are written to. For one thread. */
public final class ViewFolder {
  /** Tells a folder of pages from one with files of somebody's own. */
  private static final String MARK = ".bienban-view";

  private static final String ARTICLES = "articles";
  private static final int LONGEST = 100;

  private final Path folder;
  private final Set<String> taken = new HashSet<>();

  private ViewFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * A folder for pages, made where it is not there yet.
   *
   * @throws IOException if it cannot be made, or has files of somebody's own, which are left alone
   */
  public static ViewFolder open(Path folder) throws IOException {
    if (Files.isDirectory(folder) && !Files.exists(folder.resolve(MARK))) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new IOException("has files in it; name a new folder");
        }
      }
    }
    Files.createDirectories(folder.resolve(ARTICLES));
    Files.writeString(folder.resolve(MARK), "Pages of BienBan; written anew by every run.\n");
    return new ViewFolder(folder);
  }

  /**
   * Writes the page of an article.
   *
   * @param id what the article is called; null where it has no name
   * @return the page's path in the folder, with slashes
   */
  public String article(@Nullable String id, String html) throws IOException {
    String path = ARTICLES + "/" + name(id == null ? "article" : id) + ".html";
    write(path, html);
    return path;
  }

  /** Writes a file of the folder. */
  void write(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, content.getBytes(StandardCharsets.UTF_8));
  }

  /** A name that every file system and address takes, and that no other article has. */
  private String name(String id) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < id.length() && name.length() < LONGEST; i++) {
      char c = id.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
      name.append(plain ? c : '-');
    }
    String base = name.isEmpty() ? "article" : name.toString();
    String free = base;
    for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
      free = base + "-" + i;
    }
    return free;
  }
}
