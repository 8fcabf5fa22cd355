package vn.bienban.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bienban.json.Json;

class ArticlesTest {
  @TempDir Path folder;

  @Test
  void foldersAreReadToTheirEndsAndPatternsTaken() throws IOException {
    write("a.txt", "Họp.");
    write("2019/07/b.html", "<p>Họp.</p>");
    write("2019/c.md", "Họp.");

    assertThat(ids("annotate", folder.toString())).containsExactly("2019/07/b", "2019/c", "a");
    assertThat(ids("annotate", "--include", "*.md", "--include", "*.txt", folder.toString()))
        .containsExactly("2019/c", "a");
    assertThat(ids("annotate", "--exclude", "2019/07/**", folder.toString()))
        .containsExactly("2019/c", "a");
    assertThat(ids("annotate", folder + "/**/*.html")).containsExactly("2019/07/b");
    assertThat(CommandRun.of("explain", folder + "/*/*.md").out()).startsWith("# " + folder);
  }

  @Test
  void whatFitsNothingIsToldBeforeAnythingIsDone() throws IOException {
    write("a.txt", "Họp.");

    CommandRun run =
        CommandRun.of(
            "annotate", folder + "/a.txt", folder + "/*.html", folder + "/no/*.txt", folder + "/[");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            folder
                + "/*.html: fits no file\n"
                + folder
                + "/no/*.txt: fits no file\n'[' is no pattern of file names\n");
  }

  @Test
  void aFileWhoseNameIsAPatternIsAFile() throws IOException {
    write("[1].txt", "Họp.");

    assertThat(ids("annotate", folder + "/[1].txt")).containsExactly("[1]");
  }

  @Test
  void columnsAndDelimiterOfCsvMayBeGiven() throws IOException {
    write("a.csv", "ma;noi dung\nx;Họp, bàn.\ny;Họp.\n");

    assertThat(ids("annotate", "--columns", "text=Noi dung,id=ma", folder + "/a.csv"))
        .containsExactly("x", "y");
    CommandRun comma =
        CommandRun.of("annotate", "--delimiter", ",", "--columns", "id=ma", folder + "/a.csv");
    assertThat(comma.code()).isEqualTo(1);
    assertThat(comma.err()).contains("no column 'ma' for the id; there are ma;noi dung");
  }

  @Test
  void theEncodingMayBeGivenAndIsToldWhereItWasFound() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.write(file, "Uû ban nh©n d©n x· häp".getBytes(ISO_8859_1));

    CommandRun found = CommandRun.of("annotate", file.toString());
    CommandRun given = CommandRun.of("annotate", "--encoding", "abc", file.toString());

    assertThat(found.err()).contains("not UTF-8; read as TCVN3, certainty 0.83");
    assertThat(Json.parse(found.out()).get("diagnostics").first().get("message").text())
        .isEqualTo("not UTF-8; read as TCVN3, certainty 0.83");
    assertThat(given.code()).isZero();
    assertThat(given.err()).isEmpty();
    assertThat(Json.parse(given.out()).get("diagnostics").elements()).isEmpty();
  }

  @Test
  void aTextThatIsTooLongIsCutAndSaysSo() throws IOException {
    write("a.txt", "Sáng nay họp. ".repeat(100));

    CommandRun run = CommandRun.of("annotate", "--max-bytes", "100", folder + "/a.txt");

    assertThat(run.code()).isZero();
    assertThat(Json.parse(run.out()).get("diagnostics").first().get("code").text())
        .isEqualTo("cut");
  }

  @Test
  void anArticleThatTakesTooLongIsAFailureAndTheOthersAreDone() throws IOException {
    write("a.txt", "Sáng nay họp.");

    CommandRun run = CommandRun.of("annotate", "--max-seconds", "0.0001", folder + "/a.txt");
    CommandRun without = CommandRun.of("annotate", "--max-seconds", "0", folder + "/a.txt");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("/a.txt: took longer than 0 s\n");
    assertThat(without.code()).isZero();
  }

  @Test
  void wrongValuesAreToldBeforeAnythingIsDone() {
    for (List<String> options :
        List.of(
            List.of("--encoding", "utf-9"),
            List.of("--delimiter", "ab"),
            List.of("--delimiter", "\""),
            List.of("--columns", "body=text"),
            List.of("--columns", "text"),
            List.of("--max-bytes", "0"),
            List.of("--max-seconds", "-1"),
            List.of("--max-seconds", "NaN"),
            List.of("--include", "[a"))) {
      CommandRun run =
          CommandRun.withInput(
              "Họp.".getBytes(UTF_8), "annotate", options.get(0), options.get(1), "-");
      assertThat(run.code()).as("%s", options).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("bienban: --").hasLineCount(1);
    }
  }

  private static List<String> ids(String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    return run.out()
        .lines()
        .filter(line -> line.startsWith("{"))
        .map(line -> String.valueOf(Json.parse(line).get("id").text()))
        .toList();
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling("x").getParent());
    Files.writeString(file, content);
  }
}
