package vn.bienban.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Users of the library have no Commons Compress, jwarc, FastCSV and Mime4j unless they ask for
 * them.
 */
class OptionalLibrariesTest {
  private static final List<String> OPTIONAL =
      List.of(
          "org.apache.commons.compress.", "org.netpreserve.", "de.siegmar.", "org.apache.james.");

  @TempDir Path folder;

  /** Runs in a class loader of its own. */
  public static final class Reader {
    private Reader() {}

    /** What becomes of a file's first entry. */
    public static String first(Path file) {
      try (Entries entries = ArchiveReader.create().open(List.of(Input.file(file)))) {
        Entry entry = entries.next();
        return entry instanceof Entry.Failed failed ? failed.reason() : "read";
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a.zip, org.apache.commons:commons-compress",
    "a.tar, org.apache.commons:commons-compress",
    "a.warc, org.netpreserve:jwarc",
    "a.csv, de.siegmar:fastcsv",
    "a.eml, org.apache.james:apache-mime4j-core"
  })
  void aFileThatNeedsOneSaysWhich(String name, String library) throws Exception {
    Path file = Files.writeString(folder.resolve(name), "text\nx\n");

    assertThat(first(file))
        .isEqualTo("cannot be read: needs a library that is not on the class path: " + library);
  }

  @Test
  void allOtherFilesAreRead() throws Exception {
    for (String name : List.of("a.txt", "a.html", "a.jsonl")) {
      Path file = Files.writeString(folder.resolve(name), "{\"text\":\"x\"}");
      assertThat(first(file)).isEqualTo("read");
    }
  }

  private static String first(Path file) throws Exception {
    return (String)
        new Without(OptionalLibrariesTest.class.getClassLoader())
            .loadClass(Reader.class.getName())
            .getMethod("first", Path.class)
            .invoke(null, file);
  }

  /** Has everything but the optional libraries. */
  private static final class Without extends ClassLoader {
    Without(ClassLoader parent) {
      super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (OPTIONAL.stream().anyMatch(name::startsWith)) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith("vn.bienban.")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : findClass(name);
      }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        if (in == null) {
          throw new ClassNotFoundException(name);
        }
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
