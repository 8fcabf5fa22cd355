package vn.bienban;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.bienban.json.RecordAssertions;
import vn.bienban.json.RecordJson;

/**
 * Installs the built artifact into a repository of its own and builds and runs a project that
 * depends on it alone, as a user would.
 */
class ConsumerIT {
  private static final Path PROJECT = Path.of("src", "it", "consumer");
  private static final Path PLACE = Path.of("target", "it");

  private final Path repository = PLACE.resolve("repository").toAbsolutePath();
  private final Path consumer = PLACE.resolve("consumer").toAbsolutePath();

  @BeforeEach
  void installTheArtifact() throws IOException {
    deleteAll(PLACE);
    String version = property("bienban.version");
    Path folder = repository.resolve("vn/bienban/bienban").resolve(version);
    Files.createDirectories(folder);
    // An installed artifact is a jar and a pom at their place in the repository.
    Files.copy(Path.of(property("bienban.jar")), folder.resolve("bienban-" + version + ".jar"));
    Files.copy(Path.of(property("bienban.pom")), folder.resolve("bienban-" + version + ".pom"));
    copyAll(PROJECT, consumer);
  }

  @Test
  void aProjectThatDependsOnTheLibraryAloneReadsAnArticle() throws Exception {
    Run build =
        run(
            maven(),
            "-B",
            "-q",
            "-f",
            consumer.resolve("pom.xml").toString(),
            "-Dbienban.version=" + property("bienban.version"),
            // The plugins and libraries come from the repository of this build, and the artifact
            // from its own, so that no other version of it can be taken.
            "-Dmaven.repo.local=" + repository,
            "-Dmaven.repo.local.tail=" + property("bienban.repository"),
            "-Dmaven.repo.local.tail.ignoreAvailability=true",
            "-Dmaven.test.skip=true",
            "package");
    assertThat(build.code()).as(build.all()).isZero();

    Path jar = consumer.resolve("target/consumer-1.jar");
    List<Path> classPath = classPath(jar);
    assertThat(classPath)
        .anyMatch(entry -> entry.startsWith(repository) && named(entry, "bienban-"))
        .noneMatch(entry -> named(entry, "picocli"))
        .noneMatch(entry -> named(entry, "slf4j-nop"))
        .noneMatch(entry -> named(entry, "commons-"))
        .noneMatch(entry -> named(entry, "jwarc"))
        .noneMatch(entry -> named(entry, "fastcsv"))
        .noneMatch(entry -> named(entry, "duckdb"))
        .noneMatch(entry -> named(entry, "pdfbox"))
        .noneMatch(entry -> named(entry, "mime4j"))
        .noneMatch(entry -> named(entry, "jcl-over-slf4j"))
        .noneMatch(entry -> named(entry, "poi"))
        .noneMatch(entry -> named(entry, "xmlbeans"))
        .noneMatch(entry -> named(entry, "log4j"))
        .noneMatch(entry -> named(entry, "spark"))
        .noneMatch(entry -> named(entry, "junit"));

    Run run =
        run(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            Stream.concat(Stream.of(jar), classPath.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)),
            "consumer.Consumer");

    assertThat(run.code()).as(run.all()).isZero();
    RecordAssertions.assertKeepsContract(
        RecordJson.fromJson(run.out()), "Sáng 3/7, đồng chí Bùi Thị Ngân chủ trì hội nghị sơ kết.");
    assertThat(run.out()).contains("\"published\":\"2018-07-05\"").hasLineCount(1);
  }

  /** The class path that Maven wrote into the jar, each entry where its repository has it. */
  private List<Path> classPath(Path jar) throws IOException {
    String entries;
    try (JarFile file = new JarFile(jar.toFile())) {
      entries = file.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
    }
    List<Path> paths = new ArrayList<>();
    for (String entry : entries.split(" ", -1)) {
      Path own = repository.resolve(entry);
      paths.add(Files.exists(own) ? own : Path.of(property("bienban.repository"), entry));
    }
    assertThat(paths).allMatch(Files::isRegularFile);
    return paths;
  }

  private static boolean named(Path entry, String start) {
    return String.valueOf(entry.getFileName()).startsWith(start);
  }

  private record Run(int code, String out, String err) {
    String all() {
      return out + err;
    }
  }

  private static Run run(String... command) throws IOException, InterruptedException {
    Path out = PLACE.resolve("out.txt");
    Path err = PLACE.resolve("err.txt");
    int code =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    return new Run(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private static String maven() {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    return Path.of(property("bienban.maven"), "bin", windows ? "mvn.cmd" : "mvn").toString();
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    if (value == null) {
      throw new IllegalStateException(name + " is not set; run this test with 'mvn verify'");
    }
    return value;
  }

  private static void copyAll(Path from, Path to) throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(from)) {
      paths.forEach(all::add);
    }
    for (Path path : all) {
      Path target = to.resolve(from.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(target);
      } else {
        Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException error)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
