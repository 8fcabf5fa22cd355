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
import org.junit.jupiter.params.provider.ValueSource;

class QueryCommandTest {
  @TempDir Path folder;
  private Path records;

  @BeforeEach
  void someRecords() throws IOException {
    Path archive =
        Files.writeString(
            folder.resolve("a.jsonl"),
            """
            {"id":"007","title":"Họp, \\"bàn\\"","text":"Ông Lê Văn Khải chủ trì hội nghị sáng 3/7/2019."}
            {"id":"8","text":"Không có gì."}
            """);
    records = folder.resolve("records.jsonl");
    CommandRun.of("annotate", archive.toString(), "--out", records.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"duckdb", "parquet", "csv"})
  void tablesOfEveryFormAnswerAlike(String form) {
    Path out = folder.resolve("t." + form);
    CommandRun.of("tables", records.toString(), "--out", out.toString(), "--out-format", form);

    CommandRun run =
        CommandRun.of(
            "query",
            out.toString(),
            "SELECT a.article_id, a.title IS NULL AS untitled, p.name FROM articles a LEFT JOIN"
                + " people p USING (article) ORDER BY article");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo("article_id\tuntitled\tname\n007\tfalse\tLê Văn Khải\n8\ttrue\t\n");
  }

  @Test
  void recordsAndOneTableAloneAreAsked() {
    Path out = folder.resolve("csv");
    CommandRun.of("tables", records.toString(), "--out", out.toString(), "--out-format", "csv");

    assertThat(
            CommandRun.of("query", records.toString(), "SELECT id, len(people) AS n FROM records")
                .out())
        .isEqualTo("id\tn\n007\t1\n8\t0\n");
    assertThat(
            CommandRun.of("query", out.resolve("people.csv").toString(), "SELECT name FROM people")
                .out())
        .isEqualTo("name\nLê Văn Khải\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "csv"})
  void nothingElseIsReadOrWritten(String form) throws IOException {
    Path out = folder.resolve("t");
    CommandRun.of("tables", records.toString(), "--out", out.toString(), "--out-format", form);
    Path secret = Files.writeString(folder.resolve("secret.csv"), "a\n1\n");

    for (String question :
        new String[] {
          "FROM '" + secret + "'",
          "FROM read_csv('" + secret + "')",
          "COPY (SELECT 1) TO '" + folder.resolve("x.csv") + "'",
          "SET enable_external_access = true",
          "SELECT * FROM read_text('" + out.resolve("people." + form) + "')",
        }) {
      CommandRun run = CommandRun.of("query", out.toString(), question);
      assertThat(run.code()).as(question).isEqualTo(2);
      assertThat(run.out()).isEmpty();
    }
    assertThat(folder.resolve("x.csv")).doesNotExist();
  }

  @Test
  void anAnswerIsWrittenAsIsAsked() {
    Path out = folder.resolve("t.duckdb");
    CommandRun.of("tables", records.toString(), "--out", out.toString());
    String question =
        "SELECT article_id AS id, title, article AS n, title IS NULL AS untitled FROM articles";

    assertThat(ask(out, question, "table"))
        .isEqualTo(
            """
            id   title       n  untitled
            ---  ----------  -  --------
            007  Họp, "bàn"  1  false
            8                2  true
            """);
    assertThat(ask(out, question, "csv"))
        .isEqualTo("id,title,n,untitled\n007,\"Họp, \"\"bàn\"\"\",1,false\n8,,2,true\n");
    assertThat(ask(out, question, "json"))
        .isEqualTo(
            """
            [
            {"id":"007","title":"Họp, \\"bàn\\"","n":1,"untitled":false},
            {"id":"8","title":null,"n":2,"untitled":true}
            ]
            """);
    assertThat(ask(out, "SELECT 1 AS n WHERE false", "json")).isEqualTo("[\n]\n");
    assertThat(ask(out, "SELECT 1 AS n WHERE false", "tsv")).isEqualTo("n\n");
    CommandRun wrong = CommandRun.of("query", out.toString(), question, "--out-format", "xml");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("none of tsv, table, csv, json");
  }

  @Test
  void whatHasNoResultIsToldPlainly() throws IOException {
    Path out = folder.resolve("t.duckdb");
    CommandRun.of("tables", records.toString(), "--out", out.toString());
    for (String none : new String[] {"", " \n", "-- a remark"}) {
      CommandRun run = CommandRun.withInput(none.getBytes(UTF_8), "query", out.toString());
      assertThat(run.err())
          .containsAnyOf("bienban: there is no question\n", "No statements to execute.\n")
          .hasLineCount(1);
      assertThat(run.code()).isEqualTo(2);
    }
    assertThat(CommandRun.of("query", out.toString(), "CREATE TABLE x (a INTEGER)").err())
        .startsWith("bienban: read-only: a question begins with SELECT");
    Path nothing = Files.createDirectory(folder.resolve("nothing"));
    assertThat(CommandRun.of("query", nothing.toString(), "SELECT 1").err())
        .contains("no Parquet or CSV files");
  }

  private static String ask(Path tables, String question, String form) {
    CommandRun run = CommandRun.of("query", tables.toString(), question, "--out-format", form);
    assertThat(run.err()).isEmpty();
    return run.out();
  }
}
