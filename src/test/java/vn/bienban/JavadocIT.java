package vn.bienban;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Javadoc is built without a warning. */
class JavadocIT {
  @TempDir private Path folder;

  @Test
  void allChecksButThoseForTagsThatSayNothingNew() throws IOException {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try (PrintWriter out = new PrintWriter(told, true, UTF_8)) {
      int code =
          ToolProvider.findFirst("javadoc")
              .orElseThrow()
              .run(
                  out,
                  out,
                  "-quiet",
                  "-Xdoclint:all,-missing",
                  "-Werror",
                  "-encoding",
                  "UTF-8",
                  "--release",
                  "17",
                  "-d",
                  folder.toString(),
                  "-classpath",
                  System.getProperty("java.class.path"),
                  "-sourcepath",
                  "src/main/java",
                  "-subpackages",
                  "vn.bienban",
                  // Its library is not on the class path of a test.
                  "-exclude",
                  "vn.bienban.spark");
      assertThat(code).as(told.toString(UTF_8)).isZero();
    }
  }
}
