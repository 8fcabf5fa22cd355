package vn.bienban.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.json.Json;
import vn.bienban.json.RecordAssertions;
import vn.bienban.json.RecordJson;

class AnnotateCommandTest {
  private static final String TEXT =
      "Chiều 4/6, UBND xã Hòa Lộc họp bàn việc nạo vét kênh mương.\nChủ tịch UBND xã Đinh Công"
          + " Khuê chủ trì.\n";

  @TempDir Path folder;

  @Test
  void printsARecordALineThatKeepsTheContract() throws IOException {
    Path text = write("họp xã.txt", TEXT);
    Path markdown = write("b.md", "# Tin\n\n" + TEXT);

    CommandRun run = CommandRun.of("annotate", text.toString(), markdown.toString());

    assertThat(run.code()).isZero();
    assertThat(run.records()).hasSize(2);
    RecordAssertions.assertKeepsContract(RecordJson.fromJson(run.records().get(0)), TEXT);
    RecordAssertions.assertKeepsContract(
        RecordJson.fromJson(run.records().get(1)), "# Tin\n\n" + TEXT);
    assertThat(run.records()).extracting(AnnotateCommandTest::id).containsExactly("họp xã", "b");
    assertThat(run.out()).endsWith("}\n").doesNotContain("\r");
  }

  @Test
  void printsForReadingWhenAsked() throws IOException {
    Path text = write("a.txt", TEXT);

    CommandRun run = CommandRun.of("annotate", "--pretty", text.toString());

    assertThat(run.out()).startsWith("{\n  \"schema\": \"bienban/record/1\",\n  \"id\": \"a\",\n");
    RecordAssertions.assertFollowsSchema(run.out());
  }

  @Test
  void leavesOutWhatIsTrustedLessThanAsked() throws IOException {
    Path text = write("a.txt", TEXT);

    CommandRun all = CommandRun.of("annotate", text.toString());
    CommandRun sure = CommandRun.of("annotate", "--min-confidence", "0.99", text.toString());
    CommandRun wrong = CommandRun.of("annotate", "--min-confidence", "2", text.toString());

    assertThat(RecordJson.fromJson(all.records().get(0)).people()).isNotEmpty();
    assertThat(RecordJson.fromJson(sure.records().get(0)).people()).isEmpty();
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err())
        .isEqualTo("bienban: --min-confidence: a confidence lies between 0 and 1, not 2.0\n");
  }

  @Test
  void readsEveryKindOfFile() throws IOException {
    String line = "{\"id\":\"x\",\"text\":" + quoted(TEXT) + "}\n";
    Path html = write("a.html", "<html><body><p>" + TEXT + "</p></body></html>");
    Path lines = write("b.jsonl", line + line);
    Path packed = folder.resolve("c.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(line.getBytes(UTF_8));
    }

    CommandRun run =
        CommandRun.of("annotate", html.toString(), lines.toString(), packed.toString());

    assertThat(run.code()).isZero();
    assertThat(run.records())
        .extracting(AnnotateCommandTest::id)
        .containsExactly("a", "x", "x", "x");
    assertThat(run.err()).contains("4 read, 4 written, 0 skipped, 0 failed in ");
  }

  @Test
  void readsStandardInputNamedOrNot() {
    byte[] lines = "{\"id\":\"1\",\"text\":\"a\"}\n{\"id\":\"2\",\"text\":\"b\"}".getBytes(UTF_8);

    assertThat(CommandRun.withInput(lines, "annotate", "-").records())
        .extracting(AnnotateCommandTest::id)
        .containsExactly("1", "2");
    CommandRun text = CommandRun.withInput(TEXT.getBytes(UTF_8), "annotate");
    assertThat(text.code()).isZero();
    RecordAssertions.assertKeepsContract(RecordJson.fromJson(text.out()), TEXT);
    assertThat(CommandRun.withInput(lines, "annotate", "--format", "text", "-").records())
        .hasSize(1);
  }

  @Test
  void aFolderStandsForItsArticles() throws IOException {
    write("b.txt", TEXT);
    write("a.txt", TEXT);
    write("gold.json", "{}");

    assertThat(CommandRun.of("annotate", folder.toString()).records())
        .extracting(AnnotateCommandTest::id)
        .containsExactly("a", "b");
  }

  @Test
  void keepsTheOrderOfTheInputOverAllThreads() throws IOException {
    Path lines =
        write(
            "many.jsonl",
            IntStream.range(0, 500)
                .mapToObj(
                    i -> "{\"id\":\"" + i + "\",\"text\":\"" + "Họp. ".repeat(i % 7 * 50) + "\"}")
                .collect(Collectors.joining("\n")));

    assertThat(CommandRun.of("annotate", lines.toString()).records())
        .extracting(AnnotateCommandTest::id)
        .containsExactlyElementsOf(IntStream.range(0, 500).mapToObj(Integer::toString).toList());
  }

  @Test
  void theDayOfPublicationHoldsForArticlesWithoutOne() throws IOException {
    Path lines =
        write("a.jsonl", "{\"text\":\"x\"}\n{\"text\":\"y\",\"published\":\"2020-01-02\"}");

    CommandRun run = CommandRun.of("annotate", "--published", "5/7/2018", lines.toString());

    assertThat(run.records())
        .extracting(record -> Json.parse(record).get("published").text())
        .containsExactly("2018-07-05", "2020-01-02");
  }

  @Test
  void writesToAFileAndLeavesNothingElse() throws IOException {
    Path lines = write("a.jsonl", "{\"id\":\"x\",\"text\":\"Họp.\"}\n");
    Path out = folder.resolve("b.jsonl");

    CommandRun run = CommandRun.of("annotate", lines.toString(), "--out", out.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(Files.readAllLines(out))
        .singleElement()
        .extracting(AnnotateCommandTest::id)
        .isEqualTo("x");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(lines, out, folder.resolve("b.jsonl.manifest"));
    }
  }

  @Test
  void aMissingFileIsToldBeforeAnyWork() throws IOException {
    Path there = write("a.txt", TEXT);
    Path out = folder.resolve("out.jsonl");

    CommandRun run =
        CommandRun.of(
            "annotate", there.toString(), "không có.txt", "nor this.txt", "--out", out.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).isEqualTo("không có.txt: no such file\nnor this.txt: no such file\n");
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018-02-30", "30/2/2018", "hôm qua"})
  void aDayOfPublicationThatCannotBeIsToldBeforeAnyWork(String day) throws IOException {
    Path text = write("a.txt", TEXT);

    CommandRun run = CommandRun.of("annotate", "--published", day, text.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("bienban: --published: ")
        .contains("'" + day + "'")
        .hasLineCount(1);
  }

  @Test
  void anImpossibleDayInALineCostsTheDayNotTheArticle() throws IOException {
    Path lines = write("a.jsonl", "{\"id\":\"x\",\"published\":\"30/2/2018\",\"text\":\"Họp.\"}");

    CommandRun run = CommandRun.of("annotate", lines.toString());

    assertThat(run.code()).isZero();
    assertThat(run.err())
        .isEqualTo(lines + ":1: there is no day '30/2/2018' in the calendar; read without it\n");
    assertThat(run.out()).contains("\"published\":null").contains("\"code\":\"published\"");
  }

  @Test
  void invalidJsonInLineSevenCostsThatLineAlone() throws IOException {
    String good = "{\"id\":\"x\",\"text\":\"Họp.\"}\n";
    Path lines =
        write("a.jsonl", good.repeat(6) + "{\"id\":\"x\",\"text\":\"Họp.}\n" + good.repeat(3));

    CommandRun run = CommandRun.of("annotate", lines.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.records()).hasSize(9);
    assertThat(run.err().lines().toList())
        .hasSize(2)
        .element(0)
        .asString()
        .startsWith(lines + ":7: no JSON: ");
  }

  @Test
  void anEmptyFileGivesAnEmptyRecordAndAMessage() throws IOException {
    Path text = write("a.txt", "");

    CommandRun run = CommandRun.of("annotate", text.toString());

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEqualTo(text + ": the article is empty\n");
    RecordAssertions.assertKeepsContract(RecordJson.fromJson(run.out()), "");
  }

  @Test
  void binaryBytesCostThatFileAlone() throws IOException {
    Path binary = folder.resolve("a.txt");
    Files.write(binary, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
    Path text = write("b.txt", TEXT);

    CommandRun run = CommandRun.of("annotate", binary.toString(), text.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.records()).hasSize(1);
    assertThat(run.err()).startsWith(binary + ":3: byte 8 (0x00) does not occur in text");
  }

  @Test
  void bytesThatAreNoUtf8AreNamed() throws IOException {
    Path text = folder.resolve("a.txt");
    byte[] bytes = TEXT.getBytes(UTF_8);
    bytes[10] = (byte) 0xC0;
    Files.write(text, bytes);

    CommandRun run = CommandRun.of("annotate", text.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(text + ":1: byte ").hasLineCount(1);
  }

  @Test
  void windows1258IsReadAndTold() throws IOException {
    Path text = folder.resolve("a.txt");
    // "Hội nghị" with tones after their letters, as windows-1258 has them.
    Files.write(
        text,
        new byte[] {'H', (byte) 0xF4, (byte) 0xF2, 'i', ' ', 'n', 'g', 'h', 'i', (byte) 0xF2});

    CommandRun run = CommandRun.of("annotate", text.toString());

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEqualTo(text + ": not UTF-8; read as windows-1258, certainty 0.67\n");
    RecordAssertions.assertKeepsContract(RecordJson.fromJson(run.out()), "H\u1ed9i ngh\u1ecb");
  }

  @Test
  void halfASurrogatePairIsKept() throws IOException {
    Path lines = write("a.jsonl", "{\"id\":\"\\ud83d\",\"text\":\"Họp \\ude00 xã.\"}");

    CommandRun run = CommandRun.of("annotate", lines.toString());

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\"id\":\"\\ud83d\"");
    RecordAssertions.assertKeepsContract(RecordJson.fromJson(run.out()), "Họp \ude00 xã.");
  }

  @Test
  void tenMegabytesOfOneLineAreAnArticle() throws IOException {
    String text = "Họp bàn về việc nạo vét kênh mương ".repeat(200_000);
    Path file = write("a.txt", text);

    // What is usual is enough for no machine ten times as slow.
    CommandRun run = CommandRun.of("annotate", "--max-seconds", "600", file.toString());

    assertThat(run.code()).as(run.err()).isZero();
    RecordAssertions.assertKeepsContract(RecordJson.fromJson(run.out()), text);
  }

  @Test
  void fiveThousandNestedTagsAreAnArticle() throws IOException {
    String page = "<div>".repeat(5000) + TEXT + "</div>".repeat(5000);
    Path file = write("a.html", page);

    CommandRun run = CommandRun.of("annotate", file.toString());

    assertThat(run.code()).isZero();
    RecordAssertions.assertKeepsContract(RecordJson.fromJson(run.out()), page);
  }

  @Test
  void aFileOfNothingButBlankLinesIsToldByItsName() throws IOException {
    Path lines = write("a.jsonl", "\n\n");

    CommandRun run = CommandRun.of("annotate", lines.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEqualTo(lines + ": holds no article\n");
  }

  @Test
  void aWrongOptionIsToldWithoutATrace() {
    for (List<String> arguments :
        List.of(
            List.of("annotate", "--prety", "a.txt"),
            List.of("annotate", "--format", "xml", "-"),
            List.of("annotate", "--out", "/no/such/folder/x", "-"),
            List.of("annotate", "-", "-"),
            List.of("anotate"),
            List.<String>of())) {
      CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
      assertThat(run.code()).as("%s", arguments).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).isNotBlank().doesNotContain("\tat ");
      assertThat(run.err().lines().count()).isLessThan(3);
    }
  }

  @Test
  void anOutputThatCannotBeWrittenEndsTheJob() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int code =
        Main.run(new ByteArrayInputStream("Họp.".getBytes(UTF_8)), closed, err, "annotate", "-");

    assertThat(code).isEqualTo(1);
    assertThat(err.toString(UTF_8)).isEqualTo("bienban: cannot write: Broken pipe\n");
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    Path file = write("a.txt", TEXT);

    assertThat(CommandRun.of("annotate", file.toString()).out())
        .isEqualTo(CommandRun.of("annotate", file.toString()).out());
  }

  private static String quoted(String text) {
    return '"' + text.replace("\n", "\\n") + '"';
  }

  private static String id(String record) {
    return String.valueOf(Json.parse(record).get("id").text());
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
