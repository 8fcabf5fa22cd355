package vn.bienban.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.bienban.json.RecordJson;

/** The command in a shell: pipes as files, and files behind standard input and output. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class RedirectionsIT {
  private static final String LINES =
      "{\"id\":\"a\",\"text\":\"Họp.\"}\n{\"id\":\"b\",\"text\":\"Họp.\"}\n";

  private static CommandStart start;

  @TempDir Path folder;

  @BeforeAll
  static void aStartLeavesItsClasses(@TempDir Path shared) throws Exception {
    start = CommandStart.sharingIn(shared);
  }

  @BeforeEach
  void anArchive() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), LINES);
  }

  @Test
  void pipesAreReadAsStreams() throws Exception {
    for (String way :
        List.of(
            "cat a.jsonl | bienban annotate -",
            "cat a.jsonl | bienban annotate /dev/stdin",
            "cat a.jsonl | bienban annotate --format jsonl /dev/stdin",
            "bienban annotate <(cat a.jsonl)",
            "bienban annotate <(gzip -c a.jsonl)",
            "tar -cf - a.jsonl | bienban annotate --format tar -",
            "bienban annotate <(tar -czf - a.jsonl)",
            "mkfifo p.jsonl; cat a.jsonl >p.jsonl & bienban annotate p.jsonl",
            "bienban annotate /dev/stdin <a.jsonl",
            "bienban annotate - <a.jsonl")) {
      Shell shell = shell(way);
      assertThat(shell.code()).as("%s: %s", way, shell.err()).isZero();
      assertThat(shell.out().lines()).as(way).hasSize(2);
    }
  }

  @Test
  void recordsAreTakenFromAPipe() throws Exception {
    Shell shell =
        shell("bienban tables <(bienban annotate a.jsonl | gzip) --out t --out-format csv");

    assertThat(shell.code()).as(shell.err()).isZero();
    assertThat(Files.readAllLines(folder.resolve("t/articles.csv"))).hasSize(3);
  }

  @Test
  void aQuestionIsTakenFromAPipe() throws Exception {
    Shell shell =
        shell(
            "bienban annotate a.jsonl --out r.jsonl; echo 'SELECT count(*) AS n FROM records' |"
                + " bienban query r.jsonl");

    assertThat(shell.code()).as(shell.err()).isZero();
    assertThat(shell.out()).isEqualTo("n\n2\n");
  }

  @Test
  void whatStandardInputComesFromIsAnInput() throws Exception {
    for (String way :
        List.of(
            "bienban annotate - --out a.jsonl <a.jsonl",
            "bienban annotate --errors a.jsonl <a.jsonl",
            "bienban annotate /dev/stdin --out a.jsonl <a.jsonl",
            "bienban merge --out a.jsonl <a.jsonl")) {
      Shell shell = shell(way);
      assertThat(shell.code()).as(way).isEqualTo(2);
      assertThat(shell.err()).contains("nothing is written over an input");
      assertThat(folder.resolve("a.jsonl")).hasContent(LINES);
    }
  }

  @Test
  void recordsAreNotAppendedToTheirOwnInput() throws Exception {
    Shell shell = shell("bienban annotate a.jsonl >>a.jsonl");

    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).contains("standard output").contains("is a.jsonl, which is read");
    assertThat(folder.resolve("a.jsonl")).hasContent(LINES);
  }

  @Test
  void twoRunsDoNotLayOutOneSetOfTables() throws Exception {
    shell("bienban annotate a.jsonl --out r.jsonl; mkfifo p");
    for (String form : List.of("csv", "parquet", "duckdb")) {
      String out = form.equals("duckdb") ? "t.duckdb" : "t-" + form;
      String grows =
          switch (form) {
            case "csv" -> out + "/tasks.csv.part";
            case "parquet" -> out + "/tables.duckdb.new";
            default -> out + ".new";
          };
      String run = "bienban tables %s --out " + out + " --out-format " + form;
      Shell shell =
          shell(
              // The first run waits for its second record.
              "exec 3<>p; head -n 1 r.jsonl >&3; "
                  + String.format(Locale.ROOT, run, "p")
                  + " 3>&- & for i in $(seq 600); do [ -e "
                  + grows
                  + " ] && break; sleep 0.1; done; "
                  + String.format(Locale.ROOT, run, "r.jsonl")
                  + "; second=$?; tail -n 1 r.jsonl >&3; exec 3>&-; wait $! && exit $second");

      assertThat(shell.code()).as("%s: %s", form, shell.err()).isEqualTo(2);
      assertThat(shell.err())
          // Which of the tables is begun first is all one.
          .containsPattern(grows.replace("tasks", "\\w+") + ": another run is writing it")
          .contains("the tables of 2 records are in");
    }
    assertThat(Files.readAllLines(folder.resolve("t-csv/articles.csv"))).hasSize(3);
    Shell asked = shell("bienban query t.duckdb 'SELECT count(*) AS n FROM articles'");
    assertThat(asked.out()).isEqualTo("n\n2\n");
  }

  @Test
  void aTemporaryFolderThatDuckDbCannotUseIsToldBeforeTheRun() throws Exception {
    // Where nobody may mount anything, the folder that is not there stands for both.
    String run =
        "export JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=%s; bienban annotate a.jsonl --out t.duckdb";
    for (String way :
        List.of(
            run.formatted("$PWD/nowhere"),
            "if unshare -rm true; then export -f bienban; mkdir m; unshare -rm bash -c"
                + " 'mount -t tmpfs -o noexec none m; "
                + run.formatted("$PWD/m")
                + "'; else "
                + run.formatted("$PWD/nowhere")
                + "; fi")) {
      Shell shell = shell(way);
      assertThat(shell.code()).as("%s: %s", way, shell.err()).isEqualTo(2);
      assertThat(shell.err())
          .contains("bienban: duckdb needs DuckDB, which cannot")
          .contains("java.io.tmpdir");
      try (var files = Files.list(folder)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .allMatch(name -> name.matches("a\\.jsonl|(out|err)\\.txt|m"));
      }
    }
    Shell csv =
        shell(
            "JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=/nowhere bienban annotate a.jsonl --out c"
                + " --out-format csv");
    assertThat(csv.code()).as(csv.err()).isZero();
  }

  @Test
  void aFullDiskLeavesAnEarlierOutputAsItWas() throws Exception {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      many.append("{\"id\":\"").append(i).append("\",\"text\":\"Sáng ").append(1 + i % 28);
      many.append("/7/").append(1990 + i / 28).append(", ông Lê Minh Khuê chủ trì hội nghị số ");
      many.append(i).append(".\"}\n");
    }
    Files.writeString(folder.resolve("many.jsonl"), many.toString());
    Files.writeString(folder.resolve("m.jsonl"), "an earlier output");

    Shell shell = shell("ulimit -f 64; bienban merge many.jsonl --out m.jsonl");

    assertThat(shell.code()).as(shell.err()).isEqualTo(1);
    assertThat(shell.err()).contains("bienban: cannot write: ");
    assertThat(folder.resolve("m.jsonl")).hasContent("an earlier output");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void anArticleTooBigForTheMemoryCostsThatArticleAlone() throws Exception {
    String small = "Sáng 3/7/2020, ông Lê Minh Khuê chủ trì hội nghị.";
    String line = "{\"id\":\"%s\",\"text\":\"%s\"}\n";
    Files.writeString(
        folder.resolve("big.jsonl"),
        line.formatted("a", small)
            + line.formatted("b", (small + " ").repeat(160_000))
            + line.formatted("c", small)
            + line.formatted("d", small));

    Shell shell =
        shell("JAVA_TOOL_OPTIONS=-Xmx128m bienban annotate --threads 2 big.jsonl --out r.jsonl");

    assertThat(shell.code()).as(shell.err()).isEqualTo(1);
    assertThat(shell.err())
        .containsPattern(
            "big.jsonl:2: needs more memory than the 1\\d\\d MiB that Java has been given: give it"
                + " more with -Xmx, or pass over articles so long as this one of 8000000"
                + " characters");
    assertThat(Files.readAllLines(folder.resolve("r.jsonl")))
        .extracting(record -> RecordJson.fromJson(record).id())
        .containsExactly("a", "c", "d");
  }

  private record Shell(int code, String out, String err) {}

  private Shell shell(String line) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            "bash",
            "-c",
            "bienban() { "
                + start.command().stream()
                    .map(word -> "'" + word + "'")
                    .collect(Collectors.joining(" "))
                + " \"$@\"; }; "
                + line);
    builder.environment().put("LC_ALL", "C.UTF-8");
    int code =
        builder
            .directory(folder.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    return new Shell(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }
}
