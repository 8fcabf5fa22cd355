package vn.bienban.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;

/** Which build of the program runs. */
final class Build {
  /** What the manifest says where nobody told the build its commit. */
  private static final String UNKNOWN = "unknown";

  private Build() {}

  /** The version and, where it runs from a jar, a checksum: builds of one version may differ. */
  static String name() {
    String version = version();
    String name = version == null ? "(built from its classes)" : version;
    CodeSource source = Main.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return name;
    }
    try {
      Path jar = Path.of(source.getLocation().toURI());
      return Files.isRegularFile(jar) ? name + " " + checksum(jar) : name;
    } catch (URISyntaxException | IOException e) {
      return name;
    }
  }

  /** The version the jar was built as, or null. */
  static @Nullable String version() {
    return Main.class.getPackage().getImplementationVersion();
  }

  /** The commit that the jar was built of, where the build was told, or null. */
  static @Nullable String commit() {
    try (InputStream in = Main.class.getResourceAsStream("/META-INF/MANIFEST.MF")) {
      String commit =
          in == null || version() == null
              ? null
              : new Manifest(in).getMainAttributes().getValue("Implementation-Build");
      return commit == null || commit.equals(UNKNOWN) ? null : commit;
    } catch (IOException e) {
      return null;
    }
  }

  private static String checksum(Path jar) throws IOException {
    try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(jar), new CRC32())) {
      in.transferTo(OutputStream.nullOutputStream());
      return Long.toHexString(in.getChecksum().getValue());
    }
  }
}
