package vn.bienban.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No run writes over what it reads, or two things into one file; it is refused with nothing done.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right of their own there")
class RunFilesTest {
  private static final String LINE =
      "{\"id\":\"a\",\"text\":\"Sáng 3/7, ông Lê Minh Khuê chủ trì hội nghị.\"}\n";

  @TempDir Path folder;
  private Path input;

  @BeforeEach
  void anArchive() throws IOException {
    input = Files.writeString(folder.resolve("bao.jsonl"), LINE);
    Files.createDirectory(folder.resolve("sub"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--out", "--errors"})
  void neitherOutputIsAnInput(String option) throws IOException {
    refused("is " + input + ", which is read", "annotate", input, option, input);
    refused("is " + input, "annotate", input, option, folder.resolve("sub/../bao.jsonl"));
    Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), input);
    refused("is " + input, "annotate", input, option, link);
    refused("is " + link, "annotate", link, option, input);
    Path twin = Files.createLink(folder.resolve("twin.jsonl"), input);
    refused("is " + input, "annotate", input, option, twin);
    Path way = Files.createSymbolicLink(folder.resolve("way"), folder);
    refused("is " + input, "annotate", input, option, way.resolve("bao.jsonl"));
  }

  @Test
  void aRelativeNameIsTheSameFileAsAWholeOne() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    Path relative = here.relativize(input.toAbsolutePath());
    refused("is " + relative, "annotate", relative, "--out", input);
  }

  @Test
  void theSecondOfSeveralInputsIsAsSafeAsTheFirst() throws IOException {
    Path other = Files.writeString(folder.resolve("b.jsonl"), LINE);
    refused("is " + other, "annotate", input, other, "--out", other);
  }

  @Test
  void failuresAndRecordsNeedFilesOfTheirOwn() throws IOException {
    Path out = folder.resolve("out.jsonl");
    refused("--out and --errors", "annotate", input, "--out", out, "--errors", out);
    refused(
        "--out and --errors",
        "annotate",
        input,
        "--out",
        out,
        "--errors",
        folder.resolve("sub/../out.jsonl"));
    // Not there yet; on many a file system these are one.
    refused(
        "--out and --errors",
        "annotate",
        input,
        "--out",
        out,
        "--errors",
        folder.resolve("OUT.jsonl"));
    refused(
        "--out and --errors",
        "annotate",
        input,
        "--out",
        folder.resolve("h\u1ecdp"),
        "--errors",
        folder.resolve("ho\u0323p"));
    Path link = Files.createSymbolicLink(folder.resolve("later"), out);
    refused("--out and --errors", "annotate", input, "--out", out, "--errors", link);
    Files.writeString(out, "earlier");
    refused("--out and --errors", "annotate", input, "--out", out, "--errors", link);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "out.jsonl.part",
        "out.jsonl.checkpoint",
        "out.jsonl.checkpoint.new",
        "out.jsonl.errors.jsonl",
        "out.jsonl.errors.jsonl.part"
      })
  void whatStandsThereMeanwhileIsNoInputAndNoOtherOutput(String name) throws IOException {
    Path taken = Files.writeString(folder.resolve(name), LINE);
    Path out = folder.resolve("out.jsonl");
    refused("is " + taken, "annotate", "--format", "jsonl", taken, "--out", out);
    if (!name.contains("errors")) {
      refused("where --out grows", "annotate", input, "--out", out, "--errors", taken);
    }
  }

  @Test
  void aMemberOfAFolderIsAnInput() throws IOException {
    Path member = Files.writeString(folder.resolve("sub/a.jsonl"), LINE);
    refused("would be read", "annotate", folder, "--out", member);
    refused("would be read", "annotate", folder.resolve("sub"), "--errors", member);
    refused("would be read", "annotate", folder + "/**/*.jsonl", "--out", member);
    // Reached by another name outside of the folder.
    Path twin = Files.createLink(folder.resolve("twin"), member);
    refused("is " + member, "annotate", folder.resolve("sub"), "--out", twin);
    Path link = Files.createSymbolicLink(folder.resolve("sub/link.jsonl"), input);
    refused("is " + link, "annotate", folder.resolve("sub"), "--out", input);
  }

  @Test
  void anOutputThatTheNextRunWouldReadIsRefusedAtOnce() throws IOException {
    refused("would be read", "annotate", folder, "--out", folder.resolve("records.jsonl"));
    refused(
        "would be read",
        "annotate",
        folder,
        "--include",
        "*",
        "--out",
        folder.resolve("records.duckdb"));
    refused("would be read", "annotate", folder, "--out", folder.resolve("sub"));

    CommandRun excluded =
        CommandRun.of(
            "annotate",
            folder.toString(),
            "--exclude",
            "records.*",
            "--out",
            folder.resolve("records.jsonl").toString());

    assertThat(excluded.code()).isZero();
    assertThat(folder.resolve("records.jsonl")).content().hasLineCount(1);
  }

  @Test
  void tablesAreNoInputs() throws IOException {
    Path csv = Files.createDirectory(folder.resolve("tables"));
    Path articles = Files.writeString(csv.resolve("articles.csv"), "id,text\nx,Họp.\n");
    refused("is " + articles, "annotate", articles, "--out", csv, "--out-format", "csv");
    Path part = Files.writeString(csv.resolve("tasks.csv.part"), "id,text\nx,Họp.\n");
    refused("is " + part, "annotate", "--format", "csv", part, "--out", csv, "--out-format", "csv");
    refused(
        "--out and --errors",
        "annotate",
        input,
        "--out",
        csv,
        "--out-format",
        "csv",
        "--errors",
        csv.resolve("tasks.csv"));
    Path none = folder.resolve("none");
    refused(
        "--out and --errors",
        "annotate",
        input,
        "--out",
        none,
        "--out-format",
        "csv",
        "--errors",
        none.resolve("tasks.csv"));
    Path records = folder.resolve("records.duckdb");
    Files.writeString(records, "{}\n");
    refused("is " + records, "tables", records, "--out", records);
    Path grown = Files.writeString(folder.resolve("x.duckdb.new"), "{}\n");
    refused("is " + grown, "tables", grown, "--out", folder.resolve("x.duckdb"));
    refused("is " + articles, "tables", articles, "--out", csv, "--out-format", "csv");
    Path parquet = Files.writeString(csv.resolve("tables.duckdb.new"), "{}\n");
    refused("is " + parquet, "tables", parquet, "--out", csv, "--out-format", "parquet");
  }

  @Test
  void mergeWritesOverNothing() throws IOException {
    refused("is " + input, "merge", input, "--out", input);
    Path records = Files.writeString(folder.resolve("records"), "{}\n");
    refused("is " + records, "merge", input, "--records", records, "--out", records);
  }

  @Test
  void evaluateWritesOverNothing() throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), "{\"id\":\"a\"}\n");
    Path before = Files.writeString(folder.resolve("before.jsonl"), "{\"id\":\"a\"}\n");
    Path weights = Files.writeString(folder.resolve("weights.tsv"), "model\tfeature\tweight\n");
    for (Path file : List.of(gold, input, before, weights)) {
      refused(
          "is " + file,
          "evaluate",
          "--gold",
          gold,
          "--input",
          input,
          "--against",
          before,
          "--weights",
          weights,
          "--out",
          file);
    }
    Path golds = Files.createDirectory(folder.resolve("golds"));
    Path one = Files.writeString(golds.resolve("a.json"), "{\"id\":\"a\"}");
    refused("would be read", "evaluate", "--gold", golds, "--input", input, "--out", one);
  }

  @Test
  void trainWritesOverNothing() throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Path text = Files.writeString(corpus.resolve("a.txt"), "Một câu.\n");
    Path tokens = Files.writeString(corpus.resolve("tokens.txt"), "Một câu<SPLIT>.\n");
    for (String kind : List.of("sentences", "tokens")) {
      for (Path file : List.of(text, tokens)) {
        refused("would be read", "train", kind, "--corpus", corpus, "--out", file);
      }
    }
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), "{\"id\":\"a\"}\n");
    Path gazetteer = Files.writeString(folder.resolve("names.tsv"), "phrase\tclass\n");
    for (Path file : List.of(gold, input)) {
      refused("is " + file, "train", "weights", "--gold", gold, "--input", input, "--out", file);
    }
    for (Path file : List.of(input, text, gazetteer)) {
      refused(
          "is " + file,
          "train",
          "ner",
          "--archive",
          input,
          "--without",
          text,
          "--gazetteer",
          gazetteer,
          "--out",
          file);
    }
  }

  @Test
  void aModelThatIsUsedIsNotWrittenOver() throws IOException {
    Path model = Files.writeString(folder.resolve("names.bin"), "a model");
    refused("is " + model, "annotate", "--ner-model", model, input, "--out", model);
    Path home = Files.createDirectories(folder.resolve("home/models"));
    Path part = Files.writeString(home.resolve("vi-tagger"), "a model");
    refused(
        "would be read",
        "annotate",
        "--engine",
        "vncorenlp",
        "--vncorenlp-home",
        folder.resolve("home"),
        input,
        "--out",
        part);
  }

  @ParameterizedTest
  @ValueSource(strings = {".part", ".checkpoint", ".checkpoint.new", ".errors.jsonl.part"})
  void aLinkWhereSomethingGrowsIsNotFollowed(String ending) throws IOException {
    Path precious = Files.writeString(folder.resolve("precious"), "do not touch");
    Path out = folder.resolve("out.jsonl");
    Files.createSymbolicLink(folder.resolve("out.jsonl" + ending), precious);

    refused("a link", "annotate", input, "--out", out);
    refused("a link", "annotate", input, "--out", out, "--resume");

    assertThat(precious).hasContent("do not touch");
  }

  @Test
  void aLinkWhereATableGrowsIsNotFollowed() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious"), "do not touch");
    Path records = Files.writeString(folder.resolve("records.jsonl"), "");
    Path csv = Files.createDirectory(folder.resolve("tables"));
    Files.createSymbolicLink(csv.resolve("people.csv.part"), precious);
    refused("a link", "tables", records, "--out", csv, "--out-format", "csv");
    Files.createSymbolicLink(folder.resolve("x.duckdb.new"), precious);
    refused("a link", "tables", records, "--out", folder.resolve("x.duckdb"));
    Files.createSymbolicLink(
        folder.resolve("m." + ProcessHandle.current().pid() + ".part"), precious);
    refused("a link", "merge", input, "--out", folder.resolve("m"));
  }

  @Test
  void aLinkAtTheOutputItselfIsReplacedAndItsTargetKept() throws IOException {
    Path kept = Files.writeString(folder.resolve("kept"), "an earlier output");
    Path out = Files.createSymbolicLink(folder.resolve("out.jsonl"), kept);

    assertThat(run("annotate", input, "--out", out).code()).isZero();

    assertThat(kept).hasContent("an earlier output");
    assertThat(Files.isSymbolicLink(out)).isFalse();
    assertThat(out).content().hasLineCount(1);
  }

  @Test
  void devicesTakeAnythingFromAnybody() {
    CommandRun run = run("annotate", input, "--out", "/dev/null", "--errors", "/dev/null");

    assertThat(run.code()).as(run.err()).isZero();
  }

  /** The run ends with 2 and this message, and every file in the folder is as it was. */
  private void refused(String message, Object... arguments) throws IOException {
    Map<String, String> before = content();

    CommandRun run = run(arguments);

    assertThat(run.code()).as("%s: %s", List.of(arguments), run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("bienban: ").contains(message).hasLineCount(1);
    assertThat(content()).isEqualTo(before);
  }

  private static CommandRun run(Object... arguments) {
    List<String> strings = new ArrayList<>();
    for (Object argument : arguments) {
      strings.add(argument.toString());
    }
    return CommandRun.of(strings.toArray(String[]::new));
  }

  private Map<String, String> content() throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        content.put(
            file.toString(),
            Files.isSymbolicLink(file)
                ? "-> " + Files.readSymbolicLink(file)
                : Files.isDirectory(file) ? "/" : Files.readString(file, UTF_8));
      }
    }
    return content;
  }
}
