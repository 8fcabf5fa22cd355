package vn.bienban;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as a module: compiled against, run from the module path, linked into a runtime image. */
class ModuleIT {
  private static final List<String> LIBRARIES =
      List.of(
          "jackson-annotations",
          "jackson-core",
          "jackson-databind",
          "jsoup",
          "jspecify",
          "opennlp-tools",
          "slf4j-api");

  private static final Path SOURCE = Path.of("src", "it", "modular");

  @TempDir private Path folder;

  private Path modules;
  private Path application;

  @BeforeEach
  void gatherModules() throws Exception {
    modules = Files.createDirectory(folder.resolve("modules"));
    Files.copy(jar(), modules.resolve("bienban.jar"));
    for (String library : LIBRARIES) {
      Path file = library(library);
      Files.copy(file, modules.resolve(file.getFileName().toString()));
    }
    application = folder.resolve("application");
    run(
        "javac",
        "--release",
        "17",
        "-Xlint:all,-requires-automatic",
        "-Werror",
        "-d",
        application.toString(),
        "--module-path",
        modules.toString(),
        SOURCE.resolve("module-info.java").toString(),
        SOURCE.resolve("modular/Modular.java").toString());
  }

  @Test
  void aModuleThatRequiresItReadsAnArticle() throws Exception {
    String out =
        run(
            "java",
            "--module-path",
            modules + File.pathSeparator + application,
            "--module",
            "modular/modular.Modular");

    assertThat(out).isEqualTo("hội nghị, 2018-07-03, Bùi Thị Ngân\n");
  }

  @Test
  void itIsLinkedIntoARuntimeImage() throws Exception {
    describe(library("opennlp-tools").getFileName().toString());
    Path image = folder.resolve("image");
    run(
        "jlink",
        "--module-path",
        modules + File.pathSeparator + application,
        "--add-modules",
        "modular",
        "--output",
        image.toString());

    String out =
        execute(image.resolve("bin").resolve("java").toString(), "-m", "modular/modular.Modular");

    assertThat(out).isEqualTo("hội nghị, 2018-07-03, Bùi Thị Ngân\n");
  }

  @Test
  void theDoorTheRecordAndWhatAnExtensionNeedsAreExportedAndNoMore() {
    ModuleDescriptor module = ModuleFinder.of(jar()).find("vn.bienban").orElseThrow().descriptor();

    assertThat(module.isAutomatic()).isFalse();
    assertThat(module.exports())
        .extracting(ModuleDescriptor.Exports::source)
        .containsExactlyInAnyOrder(
            "vn.bienban",
            "vn.bienban.decide",
            "vn.bienban.document",
            "vn.bienban.engine.opennlp",
            "vn.bienban.engine.rdrsegmenter",
            "vn.bienban.engine.vncorenlp",
            "vn.bienban.extend",
            "vn.bienban.json",
            "vn.bienban.pattern",
            "vn.bienban.record",
            "vn.bienban.stream",
            "vn.bienban.text");
  }

  /** Gives a library without a descriptor one, as who links an image must: jlink takes no other. */
  private void describe(String name) throws Exception {
    Path file = modules.resolve(name);
    Path made = Files.createDirectory(folder.resolve("made"));
    StringBuilder descriptor =
        new StringBuilder(
            "module org.apache.opennlp.tools {\n  requires java.xml;\n  requires org.slf4j;\n");
    try (JarFile library = new JarFile(file.toFile())) {
      library.stream()
          .map(JarEntry::getName)
          .filter(entry -> entry.endsWith(".class") && !entry.endsWith("package-info.class"))
          .map(entry -> entry.substring(0, entry.lastIndexOf('/')).replace('/', '.'))
          .distinct()
          .forEach(each -> descriptor.append("  exports ").append(each).append(";\n"));
    }
    Path source = Files.writeString(made.resolve("module-info.java"), descriptor.append("}\n"));
    run(
        "javac",
        "-d",
        made.toString(),
        "--module-path",
        modules.toString(),
        "--patch-module",
        "org.apache.opennlp.tools=" + file,
        source.toString());
    run("jar", "--update", "--file", file.toString(), "-C", made.toString(), "module-info.class");
  }

  private static Path jar() {
    return Path.of(System.getProperty("bienban.jar"));
  }

  /** The library that this build uses. */
  private static Path library(String name) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(file -> file.getFileName().toString().matches(name + "-\\d.*\\.jar"))
        .findFirst()
        .orElseThrow();
  }

  private String run(String tool, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    command.addAll(List.of(arguments));
    return execute(command.toArray(String[]::new));
  }

  private String execute(String... command) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    int code =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    String told = Files.readString(out, UTF_8);
    assertThat(code)
        .as(
            Stream.of(command).collect(Collectors.joining(" "))
                + told
                + Files.readString(err, UTF_8))
        .isZero();
    return told;
  }
}
