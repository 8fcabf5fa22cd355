package vn.bienban.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.tables.Tables;
import vn.bienban.tables.Unlocked;

/** Tables from articles at once and from records made before, and questions to them. */
class TablesCommandTest {
  private static final String MANIFEST = "records.jsonl.manifest";

  private static final String BAD = "{\"id\":\"bad\",\"text\":7}\n";
  private static final String COUNT = "SELECT count(*) AS n, max(article_id) AS last FROM people";

  @TempDir Path folder;
  private Path archive;
  private Path records;

  @BeforeEach
  void files() throws IOException {
    archive = Files.writeString(folder.resolve("a.jsonl"), lines(0, 5));
    records = folder.resolve("records.jsonl");
    CommandRun.of("annotate", archive.toString(), "--out", records.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "parquet"})
  void articlesAndTheirRecordsGiveTheSameTables(String form) throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");

    CommandRun articles =
        CommandRun.of(
            "annotate", archive.toString(), "--out", one.toString(), "--out-format", form);
    CommandRun made =
        CommandRun.of("tables", records.toString(), "--out", two.toString(), "--out-format", form);

    assertThat(articles.code()).as(articles.err()).isZero();
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.err()).isEqualTo("bienban: the tables of 5 records are in " + two + "\n");
    for (String table : Tables.names()) {
      String name = table + "." + form;
      assertThat(one.resolve(name)).hasSameBinaryContentAs(two.resolve(name));
    }
    try (var files = Files.list(one)) {
      assertThat(files).hasSize(Tables.names().size() + 1).contains(one.resolve(MANIFEST));
    }
  }

  @Test
  void aLineThatIsNoRecordLosesNoOther() throws IOException {
    Files.writeString(records, "{\"id\":\n" + Files.readString(records));
    Path tables = folder.resolve("tables");

    CommandRun run =
        CommandRun.of(
            "tables", records.toString(), "--out", tables.toString(), "--out-format", "csv");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .startsWith(records + ":1: not a record: ")
        .endsWith("bienban: the tables of 5 records are in " + tables + "\n");
  }

  @Test
  void aDuckDbFileIsAskedInSql() {
    Path file = folder.resolve("a.duckdb");

    CommandRun run = CommandRun.of("annotate", archive.toString(), "--out", file.toString());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(CommandRun.of("query", file.toString(), COUNT).out()).isEqualTo("n\tlast\n5\t4\n");
    assertThat(CommandRun.withInput(COUNT.getBytes(UTF_8), "query", file.toString()).out())
        .isEqualTo("n\tlast\n5\t4\n");
    CommandRun wrong = CommandRun.of("query", file.toString(), "SELECT x FROM people");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).startsWith("bienban: Binder Error").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "parquet", "duckdb"})
  void everyFormIsTakenUpWhereItWasBrokenOff(String form) throws Exception {
    Files.writeString(archive, lines(0, 3) + BAD + lines(3, 5));
    Path out = folder.resolve("out." + form);
    Path failures =
        form.equals("duckdb")
            ? folder.resolve("out.duckdb.errors.jsonl")
            : out.resolve("errors.jsonl");
    String[] begin = {
      "annotate", archive.toString(), "--out", out.toString(), "--out-format", form, "--fail-fast"
    };
    String[] resume = begin.clone();
    resume[resume.length - 1] = "--resume";

    assertThat(CommandRun.of(begin).code()).isEqualTo(1);
    CommandRun rest = CommandRun.of(resume);

    assertThat(rest.err()).contains("6 read, 5 written, 0 skipped, 1 failed");
    assertThat(rest.code()).isEqualTo(1);
    assertThat(Files.readAllLines(failures)).hasSize(1);
    if (form.equals("duckdb")) {
      assertThat(CommandRun.of("query", out.toString(), COUNT).out()).isEqualTo("n\tlast\n5\t4\n");
    } else {
      String from = "'" + out.resolve("people." + form) + "'";
      assertThat(Unlocked.ask(COUNT.replace("people", from)))
          .containsExactly(List.of("n", "last"), List.of("5", "4"));
    }
    CommandRun again = CommandRun.of(resume);
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("is complete");
  }

  @Test
  void whatIsBrokenOffBetweenTheLastRecordAndTheTablesIsTakenUpThere() throws IOException {
    Path out = folder.resolve("out.duckdb");
    // A folder in the place of the tables' file: it cannot get its name.
    Path blocked = Files.createDirectories(folder.resolve("out.duckdb.new/x"));
    String[] arguments = {"annotate", archive.toString(), "--out", out.toString(), "--resume"};
    assertThat(CommandRun.of(arguments).code()).isEqualTo(1);
    assertThat(folder.resolve("out.duckdb.part")).exists();
    Files.delete(blocked);
    Files.delete(blocked.getParent());

    CommandRun run = CommandRun.of(arguments);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("5 read, 5 written").contains("5 of them in earlier runs");
    assertThat(CommandRun.of("query", out.toString(), COUNT).out()).isEqualTo("n\tlast\n5\t4\n");
    assertThat(folder).isDirectoryNotContaining("glob:**.{part,checkpoint,new}");
  }

  @Test
  void recordsThatWereCompleteAndAreGoneAreToldOf() throws IOException {
    Path out = folder.resolve("out.duckdb");
    Path blocked = Files.createDirectories(folder.resolve("out.duckdb.new/x"));
    String[] arguments = {"annotate", archive.toString(), "--out", out.toString(), "--resume"};
    assertThat(CommandRun.of(arguments).code()).isEqualTo(1);
    Files.delete(blocked);
    Files.delete(blocked.getParent());
    Path part = folder.resolve("out.duckdb.part");
    Files.delete(part);

    CommandRun run = CommandRun.of(arguments);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("bienban: --resume: " + part + " is gone; --restart begins anew\n");
    assertThat(out).doesNotExist();
    assertThat(folder.resolve("out.duckdb.checkpoint")).exists();
  }

  @Test
  void theDescriptionIsThePageInTheDocuments() throws IOException {
    String page = Files.readString(Path.of("src", "docs", "TABLES.md"));

    assertThat(page.substring(page.indexOf("\n## ") + 1))
        .isEqualTo(CommandRun.of("tables", "--describe").out());
  }

  @Test
  void whatDoesNotGoTogetherIsToldBeforeAnyWork() throws IOException {
    String file = folder.resolve("x").toString();
    for (String[] arguments :
        new String[][] {
          {"annotate", archive.toString(), "--out", file, "--out-format", "xml"},
          {"annotate", archive.toString(), "--out-format", "csv"},
          {"annotate", archive.toString(), "--out", file + ".csv"},
          {"annotate", archive.toString(), "--out", file + ".parquet"},
          {"annotate", archive.toString(), "--out", file + ".duckdb", "--pretty"},
          {"annotate", archive.toString(), "--out", records.toString(), "--out-format", "csv"},
          {"tables", records.toString()},
          {"tables", "--out", file + ".duckdb"},
          {"tables", records.toString(), "--out", file},
          {"tables", records.toString(), "--out", file, "--out-format", "jsonl"},
          {"tables", file, "--out", file + ".duckdb"},
          {"annotate", archive.toString(), "--out", file + ".duckdb", "--csv-safe"},
          {"annotate", archive.toString(), "--csv-safe"},
          {"tables", records.toString(), "--out", file + ".duckdb", "--csv-safe"},
          {"annotate", archive.toString(), "--out", file + ";x.duckdb"},
          {"annotate", archive.toString(), "--out", file + "?", "--out-format", "parquet"},
          {"tables", records.toString(), "--out", file + "?x.duckdb"},
          {"query", file}
        }) {
      CommandRun run = CommandRun.of(arguments);
      assertThat(run.code()).as(String.join(" ", arguments)).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).hasLineCount(1);
    }
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(archive, records, folder.resolve(MANIFEST));
    }
  }

  @Test
  void aFileThatDuckDbCannotNameIsNotAsked() throws IOException {
    for (char c : new char[] {';', '?'}) {
      Path file = Files.writeString(folder.resolve("a" + c + "threads=2.duckdb"), "");

      CommandRun run = CommandRun.of("query", file.toString(), COUNT);

      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err())
          .isEqualTo(
              "bienban: query cannot have '"
                  + c
                  + "' in the path ("
                  + file
                  + "); DuckDB reads options behind it\n");
    }
  }

  @Test
  void whatASpreadsheetWouldRunIsTextWhereThatIsWanted() throws IOException {
    Files.writeString(archive, "{\"id\":\"=1+1\",\"text\":\"Họp.\"}\n");
    String out = folder.resolve("out").toString();

    CommandRun.of("annotate", archive.toString(), "--out", out, "--out-format", "csv");
    assertThat(folder.resolve("out/articles.csv")).content().contains("\n1,=1+1,");
    CommandRun.of(
        "annotate", archive.toString(), "--out", out, "--out-format", "csv", "--csv-safe");
    assertThat(folder.resolve("out/articles.csv")).content().contains("\n1,'=1+1,");
    CommandRun.of("annotate", archive.toString(), "--out", records.toString());
    CommandRun.of("tables", records.toString(), "--out", out, "--out-format", "csv", "--csv-safe");
    assertThat(folder.resolve("out/articles.csv")).content().contains("\n1,'=1+1,");
  }

  private static String lines(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "{\"id\":\"" + i + "\",\"text\":\"Ông Lê Văn Khải họp lần " + i + ".\"}\n")
        .collect(Collectors.joining());
  }
}
