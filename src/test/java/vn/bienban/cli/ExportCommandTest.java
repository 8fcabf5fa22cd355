package vn.bienban.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.export.Exporter;
import vn.bienban.export.Exporters;
import vn.bienban.json.Json;

/** Articles in the forms of other tools, while they are annotated and afterwards. */
class ExportCommandTest {
  private static final String TEXT = "Chiều 4/6, ông Đinh Công Khuê chủ trì Hội nghị sơ kết %s.";

  @TempDir Path folder;
  private Path articles;
  private Path records;

  @BeforeEach
  void someArticles() throws IOException {
    articles =
        write("a.jsonl", line("một", "quý I") + line("../b/\\\u202e", "quý II") + line("", "x"));
    records = folder.resolve("records.jsonl");
  }

  @Test
  void severalFormsAreWrittenInOneRun() throws IOException {
    CommandRun run =
        annotate(
            "--to",
            "brat=" + folder.resolve("b"),
            "--to",
            "webannotation=" + folder.resolve("new/w"));

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(records)
        .content(UTF_8)
        .isEqualTo(CommandRun.of("annotate", articles.toString()).out());
    assertThat(files("b").keySet())
        .containsExactly(
            "000001-mot.ann",
            "000001-mot.txt",
            "000002-b.ann",
            "000002-b.txt",
            "000003-a-3.ann",
            "000003-a-3.txt",
            "annotation.conf");
    assertThat(files("b")).containsEntry("000001-mot.txt", TEXT.formatted("quý I"));
    assertThat(files("new/w").keySet())
        .containsExactly("000001-mot.jsonld", "000002-b.jsonld", "000003-a-3.jsonld");
  }

  @Test
  void recordsToStandardOutputHaveTheirFilesToo() throws IOException {
    CommandRun run =
        CommandRun.of("annotate", articles.toString(), "--to", "brat=" + folder.resolve("b"));

    assertThat(run.records()).hasSize(3);
    assertThat(files("b")).hasSize(7);
  }

  @Test
  void pagesForABrowserAreOneOfTheForms() throws IOException {
    annotate("--to", "html=" + folder.resolve("h"));

    assertThat(files("h")).hasSize(3);
    assertThat(files("h").get("000001-mot.html"))
        .startsWith("<!DOCTYPE html>")
        .contains("Đinh Công Khuê");
  }

  @Test
  void recordsMadeBeforeGiveTheSameFiles() throws IOException {
    annotate("--to", "brat=" + folder.resolve("b"));

    CommandRun run = export(articles, "--to", "brat=" + folder.resolve("c"));

    assertThat(run.err()).isEqualTo("bienban: 3 articles are written\n");
    assertThat(run.code()).isZero();
    assertThat(files("c")).isEqualTo(files("b"));
  }

  @Test
  void recordsAndArticlesMayStandInAnyOrderAndOnlySomeOfThem() throws IOException {
    Path three = write("b.jsonl", line("1", "a") + line("2", "b") + line("3", "c"));
    CommandRun.of("annotate", three.toString(), "--out", records.toString());
    List<String> lines = Files.readAllLines(records);
    write("records.jsonl", lines.get(2) + "\n" + lines.get(0) + "\n");

    CommandRun run = export(three, "--to", "brat=" + folder.resolve("b"));

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(files("b"))
        .containsEntry("000001-3.txt", TEXT.formatted("c"))
        .containsEntry("000002-1.txt", TEXT.formatted("a"))
        .hasSize(5);
  }

  @Test
  void whatIsWrongWithOneRecordCostsThatOneAlone() throws IOException {
    annotate();
    List<String> lines = Files.readAllLines(records);
    String other = lines.get(0).replace("\"id\":\"một\"", "\"id\":\"hai\"");
    String later = lines.get(0).replace("bienban/record/1", "bienban/record/9");
    write(
        "records.jsonl",
        lines.get(0) + "\n{\n" + later + "\n" + other + "\n" + lines.get(1) + "\n");
    write(
        "a.jsonl", line("một", "quý I").replace("Chiều", "Sáng") + line("../b/\\\u202e", "quý II"));

    CommandRun run = export(articles, "--to", "brat=" + folder.resolve("b"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).startsWith(records + ":2: no"),
            line ->
                assertThat(line)
                    .isEqualTo(
                        records + ":3: not a record of bienban/record/1 but of bienban/record/9"),
            line -> assertThat(line).isEqualTo(records + ":4: there is no article called hai"),
            line ->
                assertThat(line)
                    .startsWith(records + ":1: the record does not fit the article: meetings[0].")
                    .endsWith("(" + articles + ":1)"),
            line -> assertThat(line).isEqualTo("bienban: 1 articles are written"));
    assertThat(files("b").keySet())
        .containsExactly("000005-b.ann", "000005-b.txt", "annotation.conf");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "brat      | 'brat' is no FORM=FOLDER, such as brat=standoff",
        "=b        | '=b' is no FORM=FOLDER, such as brat=standoff",
        "brat=     | 'brat=' is no FORM=FOLDER, such as brat=standoff",
        "html5=b   | 'html5' is none of text, brat, conllu, timex3, webannotation, popolo, ics,"
            + " minutes, minutes-md, html",
      })
  void aFormThatIsNoneIsToldBeforeAnyWork(String option, String message) {
    CommandRun run = CommandRun.of("annotate", articles.toString(), "--to", option);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("bienban: --to: " + message).hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"annotate", "export"})
  void theHelpNamesEachForm(String command) {
    String help = CommandRun.of(command, "--help").out().replaceAll("\\s+", " ");

    assertThat(Exporters.all("0")).isNotEmpty();
    for (Exporter form : Exporters.all("0")) {
      assertThat(help).containsPattern("[ ,]" + form.word() + "[ ,.]");
      assertThat(form.problem()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "in", "in/below", "in/../in"})
  void nothingIsWrittenBesideOrAmongWhatIsRead(String name) throws IOException {
    Files.createDirectory(folder.resolve("in"));
    write("in/b.txt", "Họp.");
    Path target = folder.resolve(name);

    CommandRun run =
        CommandRun.of("annotate", folder.resolve("in").toString(), "--to", "brat=" + target);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("bienban: --to: " + target).hasLineCount(1);
    assertThat(folder.resolve("in/annotation.conf")).doesNotExist();
    assertThat(folder.resolve("in/below")).doesNotExist();
  }

  @Test
  void aFolderIsAskedForOnceAndIsNoFile() throws IOException {
    Path file = write("b", "kept");
    String twice = folder.resolve("w").toString();

    assertThat(CommandRun.of("annotate", articles.toString(), "--to", "brat=" + file).err())
        .isEqualTo("bienban: --to: " + file + " is a file; a folder is needed\n");
    assertThat(
            CommandRun.of(
                    "annotate",
                    articles.toString(),
                    "--to",
                    "brat=" + twice,
                    "--to",
                    "webannotation=" + twice)
                .err())
        .isEqualTo(
            "bienban: --to: "
                + twice
                + " stands there twice; each form needs a folder of its own\n");
    assertThat(file).hasContent("kept");
  }

  @Test
  void aRunThatIsTakenUpLeavesTheFilesOfOneThatNobodyDisturbed() throws IOException {
    Path bad = write("c.jsonl", line("1", "a") + "{\"id\":\"x\",\"text\":7}\n" + line("2", "b"));
    Path whole = folder.resolve("whole.jsonl");
    CommandRun.of(
        "annotate",
        bad.toString(),
        "--out",
        whole.toString(),
        "--to",
        "brat=" + folder.resolve("b"));
    Map<String, String> expected = files("b");
    Files.walk(folder.resolve("b")).filter(Files::isRegularFile).forEach(ExportCommandTest::delete);
    String[] arguments = {
      "annotate",
      bad.toString(),
      "--out",
      records.toString(),
      "--to",
      "brat=" + folder.resolve("b"),
      "--fail-fast"
    };
    CommandRun.of(arguments);
    assertThat(files("b")).containsKey("000001-1.ann").doesNotContainKey("000002-2.ann");
    // What a run that was killed has not saved is written again, be it half there.
    write("b/000002-2.ann", "ha");
    write("b/000002-2.ann.part", "h");

    arguments[6] = "--resume";
    CommandRun run = CommandRun.of(arguments);

    assertThat(run.code()).as(run.err()).isEqualTo(1);
    assertThat(files("b")).isEqualTo(expected);
    assertThat(records).hasSameBinaryContentAs(whole);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "1      | null                    | 000001",
        "7      | Đảng ủy/2019\\bài 3.html | 000007-Dang-uy-2019-bai-3-html",
        "7      | ../../etc/passwd        | 000007-etc-passwd",
        "7      | ...                     | 000007",
        "7      | CON                     | 000007-CON",
        "1234567| a_b                     | 1234567-a_b",
      })
  void namesAreSafe(long line, String id, String name) {
    assertThat(ExportFolders.name(line, id)).isEqualTo(name);
  }

  @Test
  void aNameIsNoLongerThanFileSystemsTake() {
    assertThat(ExportFolders.name(1, "a-".repeat(500)).length()).isBetween(60, 100);
    assertThat(ExportFolders.name(1, "𝔞\0\n\u202eα")).isEqualTo("000001");
  }

  private CommandRun annotate(String... options) {
    return CommandRun.of(
        Stream.concat(
                Stream.of("annotate", articles.toString(), "--out", records.toString()),
                Stream.of(options))
            .toArray(String[]::new));
  }

  private CommandRun export(Path input, String... options) {
    return CommandRun.of(
        Stream.concat(
                Stream.of("export", input.toString(), "--records", records.toString()),
                Stream.of(options))
            .toArray(String[]::new));
  }

  private static String line(String id, String what) {
    Map<String, Object> fields = new TreeMap<>();
    fields.put("id", id);
    fields.put("text", TEXT.formatted(what));
    return Json.of(fields) + "\n";
  }

  private Map<String, String> files(String name) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Path write(String name, String content) throws IOException {
    return Files.write(folder.resolve(name), content.getBytes(UTF_8));
  }
}
