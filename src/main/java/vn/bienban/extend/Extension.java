package vn.bienban.extend;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Words, names and rules of a user's own, which a reader has beside those that ship: {@code
 * Bienban.builder().extend(extension)}. It is asked once for each reader that is built, so two
 * readers may be extended in two ways. What it adds is checked as strictly as what ships: a row
 * that means nothing, an unknown class, an entry that contradicts a shipped one each end {@code
 * build()} with file and line.
 */
@FunctionalInterface
public interface Extension {
  /**
   * Adds what it has.
   *
   * @param additions takes it; not to be kept
   * @throws IllegalStateException naming file and line of what is wrong
   */
  void extend(Additions additions);

  /**
   * An extension that is a folder of files as they ship: tables such as {@code entity/posts.tsv},
   * pattern sheets such as {@code event/meeting.rules}, and jars with extensions in Java, which
   * their {@code META-INF/services/vn.bienban.extend.Extension} names and whose code runs with the
   * rights of the program. All files are read here; later changes in the folder change nothing.
   * Hidden files, and those called README or LICENSE, are passed over.
   *
   * @throws IOException naming the file that cannot be read
   * @throws IllegalStateException naming a file that is nothing of these, or a folder without any
   */
  static Extension ofFolder(Path folder) throws IOException {
    return ExtensionFolder.read(folder);
  }
}
