package vn.bienban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Help, completion, manual pages, what was meant, and options from a file. */
class HelpTest {
  private static final String TEXT = "Sáng 3/7/2020, ông Lê Minh Khuê chủ trì hội nghị dân vận.\n";

  @TempDir private Path folder;

  private Path written(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @Test
  void helpOfACommandIsThatOfItsOption() {
    for (String command : List.of("annotate", "serve", "check", "help", "completion")) {
      CommandRun help = CommandRun.of("help", command);
      assertThat(help.code()).isZero();
      assertThat(help.out()).isEqualTo(CommandRun.of(command, "--help").out()).contains("--config");
    }
    assertThat(CommandRun.of("help").out()).isEqualTo(CommandRun.of("--help").out());
    assertThat(CommandRun.of("help", "evaluate", "ner").out())
        .startsWith("Usage: bienban evaluate ner ");
    assertThat(CommandRun.of("help", "annotate").out()).contains("Recommended", "0.8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "anotate x|no command 'anotate'|annotate",
        "help anotate|no command 'anotate'|annotate",
        "annotate --pubished 3 -|Unknown options: '--pubished', '3'|--published",
        "serve --max-byte 3|Unknown option: '--max-byte'|--max-bytes"
      })
  void whatWasMeantIsAsked(String line, String wrong, String meant) {
    CommandRun run = CommandRun.of(line.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines().findFirst().orElse(""))
        .startsWith("bienban: " + wrong.substring(0, 12));
    assertThat(run.err()).containsPattern("Did you mean .*" + meant);
  }

  @Test
  void manualPagesHoldEveryOptionAndNothingThatRoffWouldObey() {
    for (String command : List.of("annotate", "serve", "query", "evaluate")) {
      String page = CommandRun.of("help", "--man", command).out();
      assertThat(page).startsWith(".TH BIENBAN-" + command.toUpperCase(Locale.ROOT));
      assertThat(page.lines().filter(line -> line.startsWith(".")))
          .allMatch(line -> line.matches("\\.(TH|SH|TP|nf|fi)\\b.*"));
      assertThat(page.chars()).allMatch(c -> c == '\n' || c >= ' ' && c < 127);
    }
    assertThat(CommandRun.of("help", "--man", "annotate").out())
        .contains("\\-\\-min\\-confidence SHARE", "bienban(1)");
    assertThat(CommandRun.of("help", "--man").out())
        .contains(".SH \"COMMANDS\"", "\\fBannotate\\fR");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void bashCompletesCommandsAndOptions() throws Exception {
    Path script = written("completion", CommandRun.of("completion").out());
    String ask =
        """
        source '%s'
        COMP_WORDS=(bienban an); COMP_CWORD=1; _complete_bienban; echo "${COMPREPLY[@]}"
        COMP_WORDS=(bienban serve --max-b); COMP_CWORD=2; _complete_bienban; echo "${COMPREPLY[@]}"
        """
            .formatted(script);
    Process bash = new ProcessBuilder("bash", "-c", ask).start();
    assertThat(bash.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("annotate\n--max-bytes\n");
  }

  @Test
  void whatTheFileOfOptionsSaysHoldsUnlessTheCommandLineSaysOtherwise() throws IOException {
    String text = written("a.txt", TEXT).toString();
    String config =
        written(
                "bienban.properties",
                "# mine\nannotate.published = 5/7/2019\nbienban.annotate.min-confidence=1\nextend ="
                    + " gone\n")
            .toString();
    assertThat(CommandRun.of("annotate", "--config", config, text).err())
        .isEqualTo("gone: no such folder\n");
    Files.writeString(
        Path.of(config), "annotate.published = 5/7/2019\nbienban.annotate.min-confidence=1\n");

    assertThat(CommandRun.of("annotate", "--config", config, text).out())
        .isEqualTo(
            CommandRun.of("annotate", text, "--published", "5/7/2019", "--min-confidence", "1")
                .out());
    assertThat(CommandRun.of("--config=" + config, "annotate", text, "--min-confidence", "0").out())
        .isEqualTo(CommandRun.of("annotate", text, "--published", "2019-07-05").out());
    assertThat(CommandRun.of("explain", "--config", config, text).code()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "annotate.publshed=1|1: no option 'publshed'; did you mean --published?",
        "anotate.published=1|1: no command 'anotate'; did you mean annotate",
        "publshed=1|1: no command has an option 'publshed'",
        "annotate.help=true|1: no option 'help'",
        "config=x|1: no command has an option 'config'"
      })
  void whatNoCommandKnowsIsToldWithItsLine(String line, String message) throws IOException {
    Path config = written("c.properties", line + "\n");
    CommandRun run = CommandRun.of("schema", "--config", config.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("bienban: " + config + ":" + message);
  }

  @Test
  void aFileOfOptionsThatIsNotThere() {
    CommandRun run = CommandRun.of("schema", "--config", "gone");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("bienban: --config: gone: cannot be read: gone: no such file or folder\n");
  }

  @Test
  void aRunCannotGoOnWithOtherOptionsOfTheFile() throws IOException {
    Path archive = written("b.jsonl", "{\"text\":\"" + TEXT.strip() + "\"}\nno article\n");
    Path config = written("d.properties", "annotate.published=5/7/2019\n");
    Path out = folder.resolve("out.jsonl");
    List<String> arguments =
        List.of(
            "annotate",
            archive.toString(),
            "--config",
            config.toString(),
            "--out",
            out.toString(),
            "--fail-fast");
    assertThat(CommandRun.of(arguments.toArray(new String[0])).code()).isEqualTo(1);
    Files.writeString(config, "annotate.published=6/7/2019\n");

    ArrayList<String> again = new ArrayList<>(arguments);
    again.add("--resume");
    CommandRun run = CommandRun.of(again.toArray(new String[0]));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("other options");
  }

  @Test
  void progressKnowsTheLimit() throws IOException {
    Path archive = written("e.jsonl", ("{\"text\":\"" + TEXT.strip() + "\"}\n").repeat(3000));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console terminal =
        new Console(
            new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream(), err, true);

    int code =
        Main.run(
            terminal,
            "annotate",
            archive.toString(),
            "--limit",
            "4",
            "--save-seconds",
            "0",
            "--threads",
            "1");

    assertThat(code).isZero();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("[####################]", " 100 %");
  }

  @Test
  void theVersionNamesTheBuild() {
    assertThat(CommandRun.of("--version").out()).matches("bienban \\S.*, Java \\d.*\\n");
  }
}
