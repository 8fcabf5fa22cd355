package vn.bienban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command's jar with the large libraries beside it, and without them. */
class CommandJarIT {
  private static final Path JAR =
      Path.of(System.getProperty("bienban.jar").replaceAll("\\.jar$", "-cli.jar"));

  @TempDir Path folder;

  @Test
  void minutesAreDocumentsOfWordAndNothingIsSaidOfIt() throws Exception {
    assertThat(annotate(JAR, "minutes")).isZero();

    assertThat(Files.readString(folder.resolve("err.txt"))).isEmpty();
    assertThat(Files.readAllBytes(folder.resolve("to/000001-a.docx"))).startsWith('P', 'K');
  }

  @Test
  void withoutTheLibraryItSaysSoBeforeAnyWork() throws Exception {
    Path alone = Files.copy(JAR, folder.resolve("alone.jar"));

    assertThat(annotate(alone, "minutes")).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("err.txt")))
        .startsWith("bienban: minutes needs Apache POI (org.apache.poi:poi-ooxml), which is not on")
        .hasLineCount(1);
    assertThat(annotate(alone, "minutes-md")).isZero();
    assertThat(folder.resolve("to/000001-a.md")).isNotEmptyFile();
  }

  @Test
  void aStartReadsWhatTheBuildHasStored() throws Exception {
    Path jar = Files.copy(JAR, folder.resolve("alone.jar"));
    Path article = Path.of("corpus/articles/dang-uy-cuc-thue-so-ket.txt");
    String loaded = loaded(jar, article);

    assertThat(loaded).contains("vn.bienban.lexicon.CompiledForm ");
    assertThat(loaded)
        .doesNotContain("vn.bienban.lexicon.Lexicon$Builder ")
        .doesNotContain("vn.bienban.engine.opennlp.ModelFiles ")
        .doesNotContain("opennlp.tools.namefind.TokenNameFinderModel ")
        .doesNotContain("com.fasterxml.jackson.databind.")
        .doesNotContain("picocli.CommandLine ");
  }

  /** Each of its records costs a start several milliseconds. */
  @Test
  void noRecordIsComparedByWhatTheCompilerMakesForIt() throws Exception {
    Path jar = Files.copy(JAR, folder.resolve("alone.jar"));

    assertThat(loaded(jar, Path.of("corpus/articles/dang-uy-cuc-thue-so-ket.txt")))
        .contains("vn.bienban.text.Span ")
        .doesNotContain("java.lang.runtime.ObjectMethods ");
  }

  @Test
  void whatTheBuildHasStoredIsNotPacked() throws IOException {
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      for (String form : CompiledForms.FILES) {
        ZipEntry entry = jar.getEntry("vn/bienban/models/" + form);
        assertThat(entry).as(form).isNotNull();
        assertThat(entry.getMethod()).as(form).isEqualTo(ZipEntry.STORED);
      }
    }
  }

  /** The names of the classes that a run loads, each with a space behind it. */
  private String loaded(Path jar, Path article) throws IOException, InterruptedException {
    Path log = folder.resolve("classes.txt");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    assertThat(
            new ProcessBuilder(
                    java,
                    "-Xlog:class+load:file=" + log,
                    "-jar",
                    jar.toString(),
                    "annotate",
                    article.toString())
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start()
                .waitFor())
        .isZero();
    return Files.readString(log);
  }

  private int annotate(Path jar, String form) throws IOException, InterruptedException {
    Path article =
        Files.copy(
            Path.of("corpus/articles/dang-uy-cuc-thue-so-ket.txt"),
            Files.createDirectories(folder.resolve(form)).resolve("a.txt"),
            StandardCopyOption.REPLACE_EXISTING);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", jar.toString(), "annotate", "--quiet", article.toString()));
    command.addAll(List.of("--to", form + "=" + folder.resolve("to")));
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("out.txt").toFile())
        .redirectError(folder.resolve("err.txt").toFile())
        .start()
        .waitFor();
  }
}
