package vn.bienban.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordFileTest {
  private static final String ARTICLE = "{\"id\":\"a\",\"text\":\"Sáng 3/7, xã họp dân.\"}\n";

  @TempDir Path folder;
  private Path archive;

  @BeforeEach
  void anArchive() throws IOException {
    archive = Files.writeString(folder.resolve("a.jsonl"), ARTICLE.repeat(30));
  }

  @Test
  void whatIsNoFileOfRecordsIsToldOnceAndNothingIsMade() throws IOException {
    Path meeting =
        Files.writeString(folder.resolve("m.txt"), "Sáng 3/7/2019, xã Nam Hòa tổ chức hội nghị.");
    told(CommandRun.of("merge", meeting.toString()).out(), "merged meetings, as 'bienban merge'");
    told(
        CommandRun.of("annotate", archive.toString(), "--pretty").out(),
        "JSON over several lines, as 'annotate --pretty' prints it");
    told(ARTICLE.repeat(30), "articles, not records; 'bienban annotate' makes records");
    told("[{}]\n", "a list in JSON");
    told("id,title\n".repeat(300), "no JSON, not records");
    told("PAR1\0\0", "a binary file, not records");
    told("{\"a\":1}\n".repeat(300), "JSON of another kind");
    told(
        CommandRun.of("annotate", archive.toString())
            .out()
            .replace("bienban/record/1", "bienban/record/2"),
        "records of bienban/record/2; this build reads bienban/record/1");
  }

  private void told(String content, String what) throws IOException {
    Path file = Files.write(folder.resolve("r"), content.getBytes(UTF_8));
    String name = file.toString();
    String out = folder.resolve("out").toString();
    for (String[] call :
        new String[][] {
          {"tables", name, "--out", out, "--out-format", "csv"},
          {"export", archive.toString(), "--records", name, "--to", "brat=" + out},
          {"view", archive.toString(), "--records", name, "--out", out},
          {"merge", archive.toString(), "--records", name}
        }) {
      CommandRun run = CommandRun.of(call);
      assertThat(run.err()).as(call[0]).startsWith(name + ": " + what).hasLineCount(1);
      assertThat(run.code()).isEqualTo(2);
    }
  }

  @Test
  void ofManyLinesThatAreNoRecordsTheFirstAreTold() throws IOException {
    String record = CommandRun.of("annotate", archive.toString(), "--limit", "1").out();
    Path file = Files.writeString(folder.resolve("r"), record + "x\n".repeat(500));

    CommandRun run =
        CommandRun.of(
            "tables",
            file.toString(),
            "--out",
            folder.resolve("out").toString(),
            "--out-format",
            "csv");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("bienban: 490 more lines are no records\n").hasLineCount(12);
  }

  @ParameterizedTest
  @CsvSource({"d1/x.txt,d2/x.txt,d1/x,d2/x", "x.txt,x.md,x.txt,x.md", "y.txt,d/z.txt,y,z"})
  void articlesOfOneNameAreCalledByTheirPaths(String one, String other, String a, String b)
      throws IOException {
    for (String name : new String[] {one, other}) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), "Sáng 3/7/2019, xã Nam Hòa họp dân.");
    }
    String root = folder.toString().substring(1) + "/";

    CommandRun run =
        CommandRun.of("annotate", folder.resolve(one).toString(), folder.resolve(other).toString());

    assertThat(run.out().replace(root, "").replace("\"id\":\"/", "\"id\":\""))
        .contains("\"id\":\"" + a + "\"", "\"id\":\"" + b + "\"");
  }

  @Test
  void anArticleFromStandardInputHasAnIdAndIsMerged() {
    byte[] text = "Sáng 3/7/2019, xã Nam Hòa tổ chức hội nghị.".getBytes(UTF_8);

    CommandRun record = CommandRun.withInput(text, "annotate", "-");
    CommandRun merged = CommandRun.withInput(text, "merge", "-");
    CommandRun lines =
        CommandRun.withInput("{\"text\":\"Xã họp.\"}\n".getBytes(UTF_8), "annotate", "-");

    assertThat(record.out()).contains("\"id\":\"stdin\"");
    assertThat(lines.out()).contains("\"id\":\"stdin:1\"");
    assertThat(merged.code()).as(merged.err()).isZero();
    assertThat(merged.out()).contains("\"sources\":[{\"id\":\"stdin\"");
  }
}
