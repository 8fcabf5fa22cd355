package vn.bienban.extend;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An extension that was read from a folder. Immutable. */
final class ExtensionFolder implements Extension {
  private static final String TABLE = ".tsv";
  private static final String SHEET = ".rules";
  private static final String JAR = ".jar";
  private static final char MARK = '\uFEFF';

  private final List<Part> parts;

  private ExtensionFolder(List<Part> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * A file, or an extension of a jar.
   *
   * @param name its path in the folder
   * @param file what messages call it
   */
  private record Part(String name, String file, String content, @Nullable Extension code) {}

  static ExtensionFolder read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    List<Part> parts = new ArrayList<>();
    for (Path file : files) {
      Path inside = folder.relativize(file);
      String name = inside.toString().replace('\\', '/');
      if (name.endsWith(TABLE) || name.endsWith(SHEET)) {
        parts.add(new Part(name, file.toString(), text(file), null));
      } else if (name.endsWith(JAR)) {
        for (Extension code : ofJar(file)) {
          parts.add(new Part(name, file.toString(), "", code));
        }
      } else if (!isPassedOver(inside)) {
        throw new IllegalStateException(file + ": neither " + TABLE + ", " + SHEET + " nor " + JAR);
      }
    }
    if (parts.isEmpty()) {
      throw new IllegalStateException(folder + ": no " + TABLE + ", " + SHEET + " or " + JAR);
    }
    return new ExtensionFolder(parts);
  }

  private static boolean isPassedOver(Path inside) {
    for (Path part : inside) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    String name = String.valueOf(inside.getFileName());
    return name.startsWith("README") || name.startsWith("LICENSE");
  }

  private static String text(Path file) throws IOException {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IllegalStateException(file + ": not UTF-8", e);
    }
  }

  private static List<Extension> ofJar(Path jar) throws IOException {
    // Never closed: the code of the extension is loaded as it runs.
    URLClassLoader code =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ExtensionFolder.class.getClassLoader());
    try {
      List<Extension> found =
          ServiceLoader.load(Extension.class, code).stream()
              .filter(each -> each.type().getClassLoader() == code)
              .map(ServiceLoader.Provider::get)
              .toList();
      if (found.isEmpty()) {
        throw new IllegalStateException(
            jar + ": no META-INF/services/" + Extension.class.getName() + " in it");
      }
      return found;
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new IllegalStateException(jar + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void extend(Additions additions) {
    for (Part part : parts) {
      if (part.code() != null) {
        part.code().extend(additions);
      } else if (part.name().endsWith(TABLE)) {
        additions.table(part.name(), part.file(), part.content());
      } else {
        additions.rules(part.name(), part.file(), part.content());
      }
    }
  }
}
