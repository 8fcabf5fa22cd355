package vn.bienban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private static final String TEXT =
      "Sáng 3/7/2020, Sở Y tế tổ chức hội nghị dân vận. Bà Hà Thị Loan gõ búa khai cuộc.";

  private static final String RULE =
      """
      [union.gavel]
      what = A person who opens the meeting with the gavel
      origin = minutes
      like = chair.subject
      confidence = 0.8
      pattern = who:<people> <adverb>* gõ_búa khai_cuộc
      """;

  @TempDir private Path folder;
  private Path own = Path.of("");
  private Path text = Path.of("");

  @BeforeEach
  void begin() throws IOException {
    own = folder.resolve("own");
    text = folder.resolve("a.txt");
    Files.createDirectories(own.resolve("event"));
    Files.createDirectories(own.resolve("entity"));
    Files.writeString(text, TEXT);
    Files.writeString(
        own.resolve("entity/posts.tsv"), "phrase\tkind\nbí thư\tpost\nphó tổ\tpost\n");
    rule("+ " + TEXT + " => Hà Thị Loan\n- Bà Hà Thị Loan gõ búa.\n");
  }

  private void rule(String examples) throws IOException {
    Files.writeString(own.resolve("event/meeting.rules"), RULE + examples);
  }

  private String gold(String chair) throws IOException {
    Path gold = folder.resolve("gold.jsonl");
    Files.writeString(
        gold, "{\"id\":\"a\",\"is_meeting\":true,\"chairs\":[\"" + chair + "\"],\"text\":\"\"}\n");
    return gold.toString();
  }

  @Test
  void countsWhatIsThereAndRunsTheExamples() {
    CommandRun run = CommandRun.of("check", own.toString());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.records())
        .containsExactly(
            own.resolve("entity/posts.tsv") + ":2: 'bí thư' ships already",
            "2 rows, 1 of which ship already; 1 rules with 2 examples, 0 of which do not hold");
  }

  @Test
  void anExampleThatDoesNotHoldIsToldWithItsPlace() throws IOException {
    rule("+ " + TEXT + " => Lê Minh Khuê\n- " + TEXT + "\n");

    CommandRun run = CommandRun.of("check", own.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "meeting.rules:7: union.gavel finds Hà Thị Loan, expected Lê Minh Khuê",
            "meeting.rules:8: union.gavel finds Hà Thị Loan, and nothing is expected");
  }

  @Test
  void whatIsBrokenEndsItBeforeAnythingIsRead() throws IOException {
    Files.writeString(own.resolve("entity/posts.tsv"), "phrase\tkind\nbí thư\trole\n");

    for (String[] arguments :
        new String[][] {
          {"check", own.toString()},
          {"annotate", text.toString(), "--extend", own.toString()},
          {"explain", text.toString(), "--extend", own.toString()}
        }) {
      CommandRun run = CommandRun.of(arguments);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err())
          .startsWith("bienban: " + own.resolve("entity/posts.tsv") + ":2: 'bí thư' is in");
    }
  }

  @Test
  void aFolderThatIsNotThere() {
    CommandRun run = CommandRun.of("annotate", text.toString(), "--extend", own + "x");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo(own + "x: no such folder\n");
  }

  @Test
  void saysWhatAnArchiveGains() {
    CommandRun run = CommandRun.of("check", own.toString(), "--on", text.toString());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("1 articles in both, 0 equal, 1 different")
        .containsPattern("meetings\\.chairs +1 +0 +0 +1")
        .contains("‹Hà Thị Loan› gõ búa khai cuộc");
  }

  @Test
  void saysByTheGoldWhetherThatIsAGainOrALoss() throws IOException {
    CommandRun gain =
        CommandRun.of(
            "check", own.toString(), "--on", text.toString(), "--gold", gold("Hà Thị Loan"));
    assertThat(gain.code()).as(gain.err()).isZero();
    assertThat(gain.out()).contains("by the gold of 1 articles", "chairs: 1 gained, 0 lost");

    CommandRun loss =
        CommandRun.of(
            "check", own.toString(), "--on", text.toString(), "--gold", gold("Lê Minh Khuê"));
    assertThat(loss.out()).contains("chairs: 0 gained, 1 lost");
  }

  @Test
  void aRunOverAnArchiveCannotGoOnWithOtherWords() throws IOException {
    Path archive = folder.resolve("b.jsonl");
    Files.writeString(archive, "{\"text\":\"" + TEXT + "\"}\nno article\n".repeat(1));
    String out = folder.resolve("out.jsonl").toString();
    String[] arguments = {
      "annotate", archive.toString(), "--extend", own.toString(), "--out", out, "--fail-fast"
    };
    assertThat(CommandRun.of(arguments).code()).isEqualTo(1);
    Files.writeString(own.resolve("entity/posts.tsv"), "phrase\tkind\nphó nhóm\tpost\n");

    String[] again = java.util.Arrays.copyOf(arguments, arguments.length + 1);
    again[arguments.length] = "--resume";
    CommandRun run = CommandRun.of(again);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("it was begun with other options");
  }
}
