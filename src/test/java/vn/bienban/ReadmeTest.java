package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bienban.tables.TableForm;
import vn.bienban.tables.TableQuery;
import vn.bienban.tables.TableWriter;

/** What the README shows is what happens. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Path DOCS = Path.of("src", "docs");

  @TempDir private Path folder;

  @Test
  void theJavaOfTheReadmeCompilesAndPrintsWhatItSays() throws Exception {
    String readme = Files.readString(README);
    List<String> texts = blocks(readme, "text");
    String java = blocks(readme, "java").get(0);

    assertThat(run(java, texts.get(0).strip())).isEqualTo(texts.get(1));
  }

  @Test
  void theVietnamesePageShowsWhatTheReadmeShows() throws Exception {
    String english = Files.readString(README);
    String vietnamese = Files.readString(DOCS.resolve("vi.md"));
    for (String language : List.of("java", "json", "text", "xml", "console")) {
      assertThat(blocks(vietnamese, language)).as(language).isEqualTo(blocks(english, language));
    }
    assertThat(headings(vietnamese)).isEqualTo(headings(english));
    Matcher figures = Pattern.compile("\\| (\\.\\d\\d[^|\\n]*\\| \\.[^|\\n]*)\\|").matcher(english);
    while (figures.find()) {
      assertThat(vietnamese).contains(figures.group(1));
    }
  }

  private static long headings(String page) {
    return page.lines().filter(line -> line.startsWith("## ")).count();
  }

  @Test
  void everyFileTheReadmeNamesIsThere() throws Exception {
    assertThat(named(README, Path.of("")))
        .hasSizeGreaterThan(3)
        .allSatisfy(file -> assertThat(file).exists());
  }

  @Test
  void everyFileThatADocumentLinksIsThere() throws Exception {
    try (Stream<Path> documents = Files.list(DOCS).filter(Files::isRegularFile)) {
      for (Path document : documents.toList()) {
        assertThat(named(document, DOCS))
            .as(document.toString())
            .allSatisfy(file -> assertThat(file).exists());
      }
    }
  }

  @Test
  void aDocumentStandsInTheReadme() throws Exception {
    String readme = Files.readString(README);
    try (Stream<Path> documents = Files.list(DOCS).filter(Files::isRegularFile)) {
      assertThat(documents.map(file -> "(src/docs/" + file.getFileName() + ")"))
          .allSatisfy(link -> assertThat(readme).contains(link));
    }
  }

  /** The files of the project that a document links, or has as code by a path from the root. */
  private static List<Path> named(Path document, Path folder) throws IOException {
    Matcher names =
        Pattern.compile("\\]\\((?!https?:)([^)#]+)[)#]|`((?:corpus|models|src)/[\\w./-]+)`")
            .matcher(Files.readString(document));
    List<Path> files = new ArrayList<>();
    while (names.find()) {
      files.add(names.group(1) != null ? folder.resolve(names.group(1)) : Path.of(names.group(2)));
    }
    return files;
  }

  @Test
  void theQuestionsToAnArchiveAreAnsweredFromTheCorpus() throws Exception {
    String readme = Files.readString(DOCS.resolve("COMMAND.md"));
    List<String> questions = blocks(readme, "sql");
    List<String> answers = blocks(readme, "tsv");
    assertThat(questions).hasSize(3).hasSameSizeAs(answers);
    Path tables = folder.resolve("corpus.duckdb");
    Bienban bienban = Bienban.create();
    try (TableWriter writer = TableWriter.open(TableForm.DUCKDB, tables);
        Stream<Path> texts = Files.list(Path.of("corpus", "articles"))) {
      for (Path text : texts.filter(file -> file.toString().endsWith(".txt")).sorted().toList()) {
        writer.write(
            bienban.read(Article.of(Files.readString(text)).published(LocalDate.of(2021, 6, 1))));
      }
      writer.finish();
    }
    for (int i = 0; i < questions.size(); i++) {
      List<String> lines = new ArrayList<>();
      TableQuery.ask(tables, questions.get(i), values -> lines.add(String.join("\t", values)));
      assertThat(lines).as(questions.get(i)).hasSizeGreaterThan(2);
      assertThat(answers.get(i).lines().findFirst()).hasValue(lines.get(0));
    }
  }

  private static List<String> blocks(String readme, String language) {
    List<String> found = new ArrayList<>();
    Matcher block =
        Pattern.compile("^```" + language + "\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL)
            .matcher(readme);
    while (block.find()) {
      found.add(block.group(1));
    }
    return found;
  }

  private String run(String body, String text) throws Exception {
    Path source = folder.resolve("Example.java");
    Files.writeString(
        source,
        """
        import java.time.LocalDate;
        import vn.bienban.*;
        import vn.bienban.record.*;
        public class Example {
          public static void run(String text, java.io.PrintStream out) {
        %s
          }
        }
        """
            .formatted(body.replace("System.out", "out")));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int code =
        compiler.run(
            null,
            messages,
            messages,
            "-encoding",
            "UTF-8",
            "-proc:none",
            "-cp",
            System.getProperty("java.class.path"),
            "-d",
            folder.toString(),
            source.toString());
    assertThat(code).as(messages.toString(StandardCharsets.UTF_8)).isZero();

    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader =
            new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      loader
          .loadClass("Example")
          .getMethod("run", String.class, PrintStream.class)
          .invoke(null, text, out);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
