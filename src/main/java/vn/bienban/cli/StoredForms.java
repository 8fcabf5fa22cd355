package vn.bienban.cli;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;

/**
 * What the build calls to keep the compiled forms in the command's jar as they are: to unpack them
 * takes longer than to read them.
 */
public final class StoredForms {
  private StoredForms() {}

  /**
   * Stores the compiled forms of a jar without compression; all else stays as it is.
   *
   * @param args the jar, and the folder of the forms in it
   * @throws WriteException if that cannot be done
   */
  public static void main(String... args) {
    try (FileSystem jar =
        FileSystems.newFileSystem(Path.of(args[0]), Map.of("compressionMethod", "STORED"))) {
      for (String file : CompiledForms.FILES) {
        Path form = jar.getPath(args[1], file);
        FileTime time = Files.getLastModifiedTime(form);
        Output.file(form, Files.readAllBytes(form));
        Files.setLastModifiedTime(form, time);
      }
    } catch (IOException e) {
      throw new WriteException(e);
    }
  }
}
