package vn.bienban.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  private static final String A =
      """
      {"id": "a", "title": null, "tasks": [{"text": "gửi báo cáo", "begin": 11, "end": 22, "confidence": 0.9, "assignee": {"text": "các sở", "begin": 4, "end": 10}}]}
      """;
  private static final String A_NOW =
      """
      {"id": "a", "title": null, "tasks": [{"text": "gửi báo cáo", "begin": 11, "end": 22, "confidence": 0.8, "assignee": null}]}
      """;
  private static final String B = "{\"id\": \"b\", \"tasks\": []}\n";
  private static final String B_NOW =
      "{\"id\": \"b\", \"tasks\": [{\"text\": \"họp\", \"begin\": 0, \"end\": 3}]}\n";

  @TempDir private Path folder;

  @Test
  void saysThatAllIsEqual() throws IOException {
    CommandRun run = compare(A + B, A + B);

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo("2 articles in both, 2 equal, 0 different; 0 only before, 0 only after\n");
  }

  @Test
  void showsWhatDiffersByField() throws IOException {
    CommandRun run = compare(A + B, A_NOW + B_NOW);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            """
            2 articles in both, 0 equal, 2 different; 0 only before, 0 only after

            field               added  removed  changed  articles
            tasks                   1        0        0         1
            tasks.assignee          0        1        0         1
            tasks.confidence        0        0        1         1

            tasks added
              b: tasks[0] new: "họp" [0,3)

            tasks.assignee removed
              a: tasks[0].assignee: "các sở" [4,10) → null

            tasks.confidence changed
              a: tasks[0].confidence: 0.9 → 0.8
            """);
  }

  @Test
  void findsArticlesInAnyOrderAndRepeatedIdsByTheirOrder() throws IOException {
    String again = B.replace("\"b\"", "\"a\"");

    assertThat(compare(A + again + B, B + A + again).code()).isZero();
    assertThat(compare(A + again + B, again + B + A).out())
        .contains("1 equal, 2 different; 0 only before")
        .contains("  a: tasks[0] gone: ")
        .contains("  a (2): tasks[0] new: ");
  }

  @Test
  void namesArticlesThatOneFileLacks() throws IOException {
    CommandRun run = compare(A + B, B + "{\"id\": \"c\"}\n{\"url\": null}\n");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            """
            1 articles in both, 1 equal, 0 different; 1 only before, 2 only after
              only before: a
              only after: c
              only after: without id
            """);
  }

  @Test
  void comparesTheFieldsAskedForAlone() throws IOException {
    assertThat(compare(A, A_NOW, "--field", "title").code()).isZero();
    assertThat(compare(A, A_NOW, "--field", "tasks.assignee").out())
        .contains("tasks.assignee ")
        .doesNotContain("confidence");
    assertThat(compare(A, A_NOW, "--field=tasks", "--ignore=assignee,confidence").code()).isZero();

    CommandRun wrong = compare(A, A_NOW, "--field", "tasks.asignee,tasks");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err()).isEqualTo("bienban: --field: no record has tasks.asignee\n");
  }

  @Test
  void showsNoMoreExamplesThanAskedFor() throws IOException {
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    IntStream.range(0, 3)
        .forEach(
            i -> {
              before.append(B.replace("\"b\"", "\"b" + i + "\""));
              after.append(B_NOW.replace("\"b\"", "\"b" + i + "\""));
            });

    assertThat(compare(before.toString(), after.toString(), "--limit", "2").out())
        .endsWith(
            "\ntasks added, 2 of 3\n  b0: tasks[0] new: \"họp\" [0,3)\n  b1: tasks[0] new: \"họp\" [0,3)\n");
    assertThat(compare(before.toString(), after.toString(), "--limit", "0").out())
        .endsWith("tasks        3        0        0         3\n");
    assertThat(compare(A, A_NOW, "--limit", "-1").code()).isEqualTo(2);
  }

  @Test
  void showsTheWordsAroundWithTheTexts() throws IOException {
    Path articles = folder.resolve("articles.jsonl");
    Files.writeString(
        articles,
        "{\"id\": \"a\", \"text\": \"Đề nghị các sở gửi báo cáo.\"}\n"
            + "{\"id\": \"a\", \"text\": \"Giao các sở gửi báo cáo.\"}\n");
    String again = A.replace("0.9", "0.7");

    assertThat(compare(A + A, A + again, "--texts", articles.toString()).out())
        .endsWith("  a (2): tasks[0].confidence: 0.9 → 0.7\n      Giao các sở ‹gửi báo cáo›.\n");
  }

  @Test
  void comparesTheOthersWhereALineIsNoRecord() throws IOException {
    CommandRun run = compare(A + "{\"id\": \"x\"\n[]\n\n" + B, A + "\n5\n" + B_NOW);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines())
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).startsWith(file("before") + ":2: no JSON: "),
            line -> assertThat(line).isEqualTo(file("before") + ":3: no record: not an object"),
            line -> assertThat(line).isEqualTo(file("after") + ":3: no record: not an object"));
    assertThat(run.out()).startsWith("2 articles in both, 1 equal, 1 different; ");
  }

  @Test
  void readsPackedFilesAndSaysWhereOneBreaksOff() throws IOException {
    pack(file("before"), A + B);
    pack(file("after"), A + B);
    assertThat(run().code()).isZero();

    byte[] whole = Files.readAllBytes(file("after"));
    Files.write(file("after"), Arrays.copyOf(whole, whole.length - 12));
    CommandRun run = run();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).matches("\\Q" + file("after") + "\\E:\\d: cannot be read: .*\n");
  }

  @Test
  void namesAFileThatIsMissing() {
    CommandRun run = run();

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo(file("before") + ": no such file\n");
  }

  private CommandRun compare(String before, String after, String... options) throws IOException {
    Files.writeString(file("before"), before);
    Files.writeString(file("after"), after);
    return run(options);
  }

  private CommandRun run(String... options) {
    String[] arguments = Arrays.copyOf(options, options.length + 3);
    System.arraycopy(options, 0, arguments, 3, options.length);
    arguments[0] = "compare";
    arguments[1] = file("before").toString();
    arguments[2] = file("after").toString();
    return CommandRun.of(arguments);
  }

  private Path file(String name) {
    return folder.resolve(name + ".jsonl");
  }

  private static void pack(Path file, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(UTF_8));
    }
  }
}
