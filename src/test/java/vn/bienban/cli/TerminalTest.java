package vn.bienban.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.bienban.archive.Tally;
import vn.bienban.text.Printable;

/** Nothing that articles, file names or dates bring is obeyed by the terminal it is shown on. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no such file names there")
class TerminalTest {
  /** Red letters in two ways, a wiped line, a bell, a name that reads backwards. */
  private static final String EVIL = "\u001b[31mđỏ\u009b32m\r\u0007\u202egnart\u2066";

  @TempDir Path folder;

  @Test
  void filesThatAreNotThereOrNoArticles() throws IOException {
    CommandRun missing = CommandRun.of("annotate", "gone " + EVIL);
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).startsWith("'gone \uFFFD[31mđỏ").hasLineCount(1);
    assertShown(missing.err());

    Path file = Files.writeString(folder.resolve("a" + EVIL + ".jsonl"), "{\"id\":7}\n");
    CommandRun bad = CommandRun.of("annotate", file.toString());
    assertThat(bad.code()).isEqualTo(1);
    assertThat(bad.err()).contains("\uFFFD[31mđỏ").contains(".jsonl:1: ");
    assertShown(bad.err());

    CommandRun option = CommandRun.of("annotate", "--" + EVIL);
    assertThat(option.code()).isEqualTo(2);
    assertShown(option.err());

    CommandRun two = CommandRun.of("annotate", "gone\nbienban: all is well", "gone too");
    assertThat(two.err().lines()).hasSize(2);
  }

  @Test
  void datesAndLines() throws IOException {
    Path lines =
        Files.writeString(
            folder.resolve("a.jsonl"),
            "{\"text\":\"x\",\"published\":\""
                + EVIL.replace("\u001b", "\\u001b")
                    .replace("\r", "\\r")
                    .replace("\u0007", "\\u0007")
                + "\"}\n{\"\u009b31m\u202e\":\n");

    CommandRun run = CommandRun.of("annotate", lines.toString());

    assertThat(run.err()).contains("đỏ").contains("a.jsonl:2: ");
    assertShown(run.err());
  }

  @Test
  void explanations() throws IOException {
    Path text =
        Files.writeString(
            folder.resolve("b" + EVIL + ".txt"),
            "Sáng 3/7/2019, ông Lê Minh Khuê chủ trì hội nghị. Ông Khuê yêu cầu các xã rà soát "
                + EVIL.replace("\r", "")
                + " kênh mương.");

    CommandRun run = CommandRun.of("explain", text.toString());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("# ").contains("rà soát \\u001B[31mđỏ\\u009b32m");
    assertShown(run.out());
    assertShown(run.err());
  }

  @Test
  void answersToQuestions() throws IOException {
    Path records = Files.writeString(folder.resolve("records.jsonl"), "");
    Path tables = folder.resolve("x.duckdb");
    assertThat(CommandRun.of("tables", records.toString(), "--out", tables.toString()).code())
        .isZero();

    CommandRun run =
        CommandRun.of(
            "query",
            tables.toString(),
            "SELECT 'a' || chr(27) || chr(155) || chr(13) || chr(8238) || chr(7) AS \""
                + EVIL
                + "\", 1 AS b");

    assertThat(run.out()).endsWith("\na\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\t1\n");
    assertShown(run.out());
    CommandRun wrong = CommandRun.of("query", tables.toString(), "SELECT '" + EVIL);
    assertThat(wrong.code()).isEqualTo(2);
    assertShown(wrong.err());
  }

  @Test
  void progressIsNeverMoreThanAllNorItsTimeNegative() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream(), err, true);
    Reporter reporter = new Reporter(console, false, 10);
    for (double part : new double[] {0.1, 0.9, 1.7, 250, -3, Double.POSITIVE_INFINITY}) {
      reporter.progress(Tally.NONE, part);
    }
    reporter.summary(Tally.NONE);

    assertThat(err.toString(UTF_8))
        .contains("[####################]")
        .contains(" 100 %, 0:00 left")
        .doesNotContainPattern("[1-9][0-9]{3,} %|170 %|-[0-9]|NaN|∞|Infinity");
  }

  private static void assertShown(String text) {
    assertThat(text.lines()).allSatisfy(line -> assertThat(line).isEqualTo(Printable.line(line)));
    assertThat(text).doesNotContain("\r");
  }
}
