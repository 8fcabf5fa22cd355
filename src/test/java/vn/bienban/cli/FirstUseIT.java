package vn.bienban.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bienban.json.Json;

/**
 * The first call of all, from an empty repository: what it fetches comes from this build's own
 * repository, as a mirror of the real one.
 */
class FirstUseIT {
  private static final long MOST_BYTES = 90_000_000;

  @TempDir Path folder;

  @Test
  void theFirstCallFetchesLittleAndSaysWhatItDoes() throws Exception {
    assumeTrue(new File("/bin/sh").canExecute(), "no POSIX shell");
    Path checkout = Files.createDirectories(folder.resolve("checkout"));
    for (String part : new String[] {"pom.xml", "bienban", "LICENSE", "src/main", "models"}) {
      copy(Path.of(part), checkout.resolve(part));
    }
    Path settings =
        Files.writeString(
            folder.resolve("settings.xml"),
            """
            <settings><mirrors><mirror><id>here</id><mirrorOf>*</mirrorOf>
            <url>%s</url></mirror></mirrors></settings>
            """
                .formatted(Path.of(System.getProperty("bienban.repository")).toUri()));
    Path empty = folder.resolve("repository");
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path maven =
        Files.writeString(
            bin.resolve("mvn"),
            "#!/bin/sh\nexec '%s/bin/mvn' -s '%s' '-Dmaven.repo.local=%s' \"$@\"\n"
                .formatted(System.getProperty("bienban.maven"), settings, empty));
    Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path article = Files.writeString(folder.resolve("a.txt"), "Sáng 3/7, Sở Y tế họp báo.");
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder call =
        new ProcessBuilder(checkout.resolve("bienban").toString(), "annotate", article.toString());
    call.environment().put("PATH", bin + File.pathSeparator + System.getenv("PATH"));
    call.environment().put("JAVA_HOME", System.getProperty("java.home"));
    call.environment().remove("MAVEN_ARGS");

    int code = call.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();

    String told = Files.readString(err, UTF_8);
    assertThat(code).as(told).isZero();
    assertThat(Json.parse(Files.readString(out, UTF_8)).get("id").text()).isEqualTo("a");
    assertThat(told)
        .contains("fetching libraries", "compiling", "putting it together")
        .doesNotContain("[INFO]", "WARNING");
    assertThat(size(empty)).isBetween(10_000_000L, MOST_BYTES);
    assertThat(empty.resolve("org/duckdb")).doesNotExist();
    assertThat(empty.resolve("org/apache/spark")).doesNotExist();
    assertThat(empty.resolve("com/tngtech")).doesNotExist();
  }

  private static long size(Path repository) throws IOException {
    try (Stream<Path> files = Files.walk(repository)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }
}
