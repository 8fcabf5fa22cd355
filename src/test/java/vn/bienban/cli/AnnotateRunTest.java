package vn.bienban.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.archive.ArchiveReader;
import vn.bienban.archive.Checkpoint;
import vn.bienban.archive.Entries;
import vn.bienban.archive.Entry;
import vn.bienban.archive.Fingerprint;
import vn.bienban.archive.Input;
import vn.bienban.archive.Journal;
import vn.bienban.archive.Tally;
import vn.bienban.json.Json;

/** How annotate runs over an archive. */
class AnnotateRunTest {
  private static final String BAD = "{\"id\":\"bad\",\"text\":7}\n";

  @TempDir Path folder;
  private Path out;
  private Path errors;

  @BeforeEach
  void files() {
    out = folder.resolve("out.jsonl");
    errors = folder.resolve("out.jsonl.errors.jsonl");
  }

  @Test
  void theNumberOfThreadsDoesNotShow() throws IOException {
    Path archive = write("a.jsonl", lines(0, 200));

    assertThat(CommandRun.of("annotate", archive.toString(), "--threads", "1").out())
        .isEqualTo(CommandRun.of("annotate", archive.toString(), "--threads", "7").out());
  }

  @Test
  void aLimitTakesTheFirst() throws IOException {
    Path archive = write("a.jsonl", lines(0, 50));

    CommandRun run = CommandRun.of("annotate", archive.toString(), "--limit", "3");

    assertThat(ids(run.records())).containsExactly("0", "1", "2");
    assertThat(run.err()).startsWith("bienban: 3 read, 3 written, 0 skipped, 0 failed");
  }

  @Test
  void aSampleKeepsTheOrderAndIsDrawnAgainByItsSeed() throws IOException {
    Path archive = write("a.jsonl", lines(0, 100));

    CommandRun run = CommandRun.of("annotate", archive.toString(), "--sample", "10");
    List<String> ids = ids(run.records());

    assertThat(ids.stream().map(Integer::valueOf).toList()).hasSize(10).isSorted();
    assertThat(run.err()).startsWith("bienban: 10 read, 10 written, 90 skipped, 0 failed");
    assertThat(ids(CommandRun.of("annotate", archive.toString(), "--sample", "10").records()))
        .isEqualTo(ids);
    assertThat(
            ids(
                CommandRun.of("annotate", archive.toString(), "--sample", "10", "--seed", "1")
                    .records()))
        .isNotEqualTo(ids);
  }

  @Test
  void aShareNeedsOneReadingAlone() {
    CommandRun run =
        CommandRun.withInput(lines(0, 400).getBytes(UTF_8), "annotate", "--sample", "25%");

    assertThat(run.code()).isZero();
    assertThat(run.records().size()).isBetween(60, 140);
    assertThat(CommandRun.withInput(new byte[0], "annotate", "--sample", "3").code()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--sample=0",
        "--sample=x",
        "--sample=1.5",
        "--limit=0",
        "--threads=0",
        "--resume"
      })
  void aWrongOptionIsToldBeforeAnyWork(String option) throws IOException {
    Path archive = write("a.jsonl", lines(0, 2));

    CommandRun run = CommandRun.of("annotate", archive.toString(), option);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("bienban: " + option.split("=", -1)[0]).hasLineCount(1);
  }

  @Test
  void quietSaysNothing() throws IOException {
    Path archive = write("a.jsonl", lines(0, 2) + BAD);

    CommandRun run = CommandRun.of("annotate", archive.toString(), "--quiet");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void theSumTellsWhatWasFound() throws IOException {
    Path text =
        write(
            "a.txt",
            "Sáng 3/7, ông Lê Minh Khuê chủ trì hội nghị. Ông Khuê yêu cầu các xã rà soát kênh"
                + " mương theo Nghị quyết số 12/NQ-HĐND.");

    CommandRun run = CommandRun.of("annotate", text.toString(), text.toString());

    assertThat(run.err())
        .contains("bienban: found 2 meetings, 2 people, 2 speeches, 2 documents, 2 tasks\n");
  }

  @Test
  void everyFailureIsALineBesideTheRecords() throws IOException {
    Path archive = write("a.jsonl", lines(0, 2) + BAD + lines(2, 4) + "{\n");

    CommandRun run = CommandRun.of("annotate", archive.toString(), "--out", out.toString());

    assertThat(run.code()).isEqualTo(1);
    assertThat(ids(Files.readAllLines(out))).containsExactly("0", "1", "2", "3");
    List<Json> failures = Files.readAllLines(errors).stream().map(Json::parse).toList();
    assertThat(failures)
        .extracting(json -> json.get("source").text() + ":" + json.get("line").number(0))
        .containsExactly(archive + ":3", archive + ":6");
    assertThat(failures.get(0).get("cause").text()).isEqualTo("\"text\" is not a string");
    assertThat(folder).isDirectoryNotContaining("glob:**.{part,checkpoint,new}");
  }

  @Test
  void withoutFailuresThereIsNoFileOfThemEvenIfThereWas() throws IOException {
    Path archive = write("a.jsonl", lines(0, 2) + BAD);
    CommandRun.of("annotate", archive.toString(), "--out", out.toString());
    assertThat(errors).exists();
    write("a.jsonl", lines(0, 2));

    CommandRun run = CommandRun.of("annotate", archive.toString(), "--out", out.toString());

    assertThat(run.code()).isZero();
    assertThat(errors).doesNotExist();
  }

  @Test
  void failuresGoWhereTheyAreToldAlsoFromStandardOutput() throws IOException {
    Path archive = write("a.jsonl", BAD + lines(0, 1));
    Path file = folder.resolve("lỗi.jsonl");

    CommandRun run = CommandRun.of("annotate", archive.toString(), "--errors", file.toString());

    assertThat(run.records()).hasSize(1);
    assertThat(Files.readAllLines(file)).singleElement().asString().contains("\"line\":1");
  }

  @Test
  void manyFailuresAreShownInPartAndWrittenInFull() throws IOException {
    Path archive = write("a.jsonl", BAD.repeat(40));

    CommandRun run = CommandRun.of("annotate", archive.toString(), "--out", out.toString());

    assertThat(run.err().lines()).hasSize(12);
    assertThat(run.err()).contains("more failures stand in the file of errors");
    assertThat(Files.readAllLines(errors)).hasSize(40);
  }

  @Test
  void aFolderGetsFilesOfTheirUsualNames() throws IOException {
    Path archive = write("a.jsonl", lines(0, 2) + BAD);
    Path target = Files.createDirectory(folder.resolve("out"));

    CommandRun.of("annotate", archive.toString(), "--out", target.toString());

    assertThat(Files.readAllLines(target.resolve("records.jsonl"))).hasSize(2);
    assertThat(Files.readAllLines(target.resolve("errors.jsonl"))).hasSize(1);
  }

  @Test
  void aNameWithGzIsPacked() throws IOException {
    Path archive = write("a.jsonl", lines(0, 30));
    Path packed = folder.resolve("out.jsonl.gz");

    assertThat(CommandRun.of("annotate", archive.toString(), "--out", packed.toString()).code())
        .isZero();

    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(packed)))) {
      assertThat(new String(in.readAllBytes(), UTF_8))
          .isEqualTo(CommandRun.of("annotate", archive.toString()).out());
    }
  }

  @Test
  void theFirstFailureCanEndTheRunAndTheRestBeDoneLater() throws IOException {
    Path archive = write("a.jsonl", lines(0, 5) + BAD + lines(5, 9));
    String[] fast = {"annotate", archive.toString(), "--out", out.toString(), "--fail-fast"};
    CommandRun whole = CommandRun.of("annotate", archive.toString());

    CommandRun run = CommandRun.of(fast);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains(archive + ":6: ").contains("--resume");
    assertThat(out).doesNotExist();
    CommandRun rest =
        CommandRun.of("annotate", archive.toString(), "--out", out.toString(), "--resume");
    assertThat(rest.code()).isEqualTo(1);
    assertThat(rest.err()).contains("10 read, 9 written").contains("5 of them in earlier runs");
    assertThat(out).content(UTF_8).isEqualTo(whole.out());
    assertThat(Files.readAllLines(errors)).hasSize(1);
  }

  @Test
  void aRunWithOtherInputsOrOptionsIsNotTakenUp() throws IOException {
    Path archive = write("a.jsonl", lines(0, 5) + BAD);
    CommandRun.of("annotate", archive.toString(), "--out", out.toString(), "--fail-fast");

    CommandRun options =
        CommandRun.of(
            "annotate", archive.toString(), "--out", out.toString(), "--resume", "--pretty");
    write("a.jsonl", lines(0, 6));
    CommandRun inputs =
        CommandRun.of("annotate", archive.toString(), "--out", out.toString(), "--resume");
    CommandRun stream =
        CommandRun.withInput(
            lines(0, 6).getBytes(UTF_8), "annotate", "--out", out.toString(), "--resume");

    assertThat(options.code()).isEqualTo(2);
    assertThat(options.err()).contains("it was begun with other options (none)");
    assertThat(inputs.code()).isEqualTo(2);
    assertThat(inputs.err()).contains("the inputs are not those");
    assertThat(stream.code()).isEqualTo(2);
    assertThat(stream.err()).contains("standard input cannot be read a second time");
    assertThat(out).doesNotExist();
  }

  @Test
  void anInputWrittenAnewWithItsSizeAndTimeIsAnother() throws IOException {
    String before = lines(0, 5) + BAD;
    String padding = " ".repeat(20_000) + "\n";
    String[] arguments = {"annotate", "", "--out", out.toString(), "--fail-fast"};
    for (String after :
        List.of(
            before.replaceFirst("\"0\"", "\"9\"") + padding + lines(5, 6),
            before + padding + lines(6, 7))) {
      Path archive = write("a.jsonl", before + padding + lines(5, 6));
      FileTime time = Files.getLastModifiedTime(archive);
      arguments[1] = archive.toString();
      arguments[4] = "--fail-fast";
      CommandRun.of(arguments);
      assertThat(after).hasSize((int) Files.readString(archive).length());
      write("a.jsonl", after);
      Files.setLastModifiedTime(archive, time);
      arguments[4] = "--resume";

      CommandRun run = CommandRun.of(arguments);

      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("the inputs are not those it was begun with");
    }
  }

  @Test
  void emptyFilesWithoutNumberAreARecordEach() throws IOException {
    Path many = Files.createDirectories(folder.resolve("many"));
    for (int i = 0; i < 20_000; i++) {
      Files.createFile(many.resolve(i + ".txt"));
    }

    CommandRun run = CommandRun.of("annotate", many.toString(), "--out", out.toString());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("20,000 read, 20,000 written");
    try (Stream<String> records = Files.lines(out)) {
      assertThat(records).hasSize(20_000).allMatch(record -> record.contains("\"diagnostics\":[{"));
    }
  }

  @Test
  void aFinishedRunOfAnotherArchiveIsNotThisOne() throws IOException {
    Path archive = write("a.jsonl", lines(0, 5));
    Path other = write("b.jsonl", lines(5, 9));
    FileTime past = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));
    Files.setLastModifiedTime(archive, past);
    Files.setLastModifiedTime(other, past);
    CommandRun.of("annotate", archive.toString(), "--out", out.toString());
    byte[] finished = Files.readAllBytes(out);

    CommandRun run =
        CommandRun.of("annotate", other.toString(), "--out", out.toString(), "--resume");
    CommandRun options =
        CommandRun.of(
            "annotate", archive.toString(), "--out", out.toString(), "--resume", "--pretty");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("not those it was begun with (" + archive + ")");
    assertThat(options.code()).isEqualTo(2);
    assertThat(options.err()).contains("it was begun with other options (none)");
    assertThat(out).hasBinaryContent(finished);

    Files.writeString(out, "{}\n");
    CommandRun changed =
        CommandRun.of("annotate", archive.toString(), "--out", out.toString(), "--resume");
    assertThat(changed.code()).isEqualTo(2);
    assertThat(changed.err()).contains(out + " is not as it was written");

    Files.delete(folder.resolve("out.jsonl.manifest"));
    CommandRun unknown =
        CommandRun.of("annotate", archive.toString(), "--out", out.toString(), "--resume");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("out.jsonl.manifest, which says what it was made from");
  }

  @Test
  void anUnfinishedRunIsNotWrittenOverUnasked() throws IOException {
    Path archive = write("a.jsonl", lines(0, 5) + BAD + lines(5, 9));
    CommandRun.of("annotate", archive.toString(), "--out", out.toString(), "--fail-fast");
    Path part = folder.resolve("out.jsonl.part");
    byte[] before = Files.readAllBytes(part);

    CommandRun run = CommandRun.of("annotate", archive.toString(), "--out", out.toString());

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "bienban: a run to "
                + out
                + " was broken off, 5 articles are done; --resume goes on with it, --restart begins"
                + " anew\n");
    assertThat(part).hasBinaryContent(before);
    CommandRun both =
        CommandRun.of(
            "annotate", archive.toString(), "--out", out.toString(), "--resume", "--restart");
    assertThat(both.err()).isEqualTo("bienban: --resume and --restart do not go together\n");
    CommandRun anew =
        CommandRun.of("annotate", archive.toString(), "--out", out.toString(), "--restart");
    assertThat(anew.err())
        .contains("10 read, 9 written, 0 skipped, 1 failed")
        .doesNotContain("earlier");
    assertThat(Files.readAllLines(out)).hasSize(9);
  }

  @Test
  void withNothingToGoOnFromTheRunBeginsAtTheBeginning() throws IOException {
    Path archive = write("a.jsonl", lines(0, 5));
    String[] arguments = {"annotate", archive.toString(), "--out", out.toString(), "--resume"};

    assertThat(CommandRun.of(arguments).code()).isZero();
    assertThat(Files.readAllLines(out)).hasSize(5);
    CommandRun again = CommandRun.of(arguments);
    assertThat(again.code()).isZero();
    assertThat(again.err())
        .isEqualTo("bienban: " + out + " is complete; there is nothing to resume\n");
    Files.setLastModifiedTime(archive, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
    CommandRun changed = CommandRun.of(arguments);
    assertThat(changed.code()).isEqualTo(2);
    assertThat(changed.err())
        .isEqualTo(
            "bienban: --resume: the inputs are not those it was begun with ("
                + archive
                + "); --restart begins anew\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"recordBytes\":[0-9]+,->",
        "\"recordBytes\":->\"recordBytes\":-",
        "\"recordBytes\":([0-9]+)->\"recordBytes\":\"$1\"",
        "\"recordBytes\":([0-9])->\"recordBytes\":$1.",
        "\"failureBytes\":[0-9]+->\"failureBytes\":null",
        "\"entries\":[0-9]+->\"entries\":1",
        "\"complete\":false->\"complete\":true",
        "\"tally\":->\"tailly\":",
        "\"version\":\"[^\"]*\"->\"version\":7",
        "(?s).{40}$->",
        "(?s).+->[]",
        "(?s).+->{\"name\":\"package.json\"}",
        "(?s).+->"
      })
  void aDamagedCheckpointIsRefusedByNameAndNothingIsChanged(String damage) throws IOException {
    Path archive = write("a.jsonl", lines(0, 5) + BAD + lines(5, 9));
    String[] arguments = {"annotate", archive.toString(), "--out", out.toString(), "--fail-fast"};
    CommandRun.of(arguments);
    Path checkpoint = folder.resolve("out.jsonl.checkpoint");
    Path part = folder.resolve("out.jsonl.part");
    String whole = Files.readString(checkpoint);
    String[] change = damage.split("->", -1);
    Files.writeString(checkpoint, whole.replaceFirst(change[0], change[1]));
    assertThat(checkpoint).content().isNotEqualTo(whole);
    String damaged = Files.readString(checkpoint);
    byte[] before = Files.readAllBytes(part);
    arguments[4] = "--resume";

    CommandRun run = CommandRun.of(arguments);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("bienban: --resume: " + checkpoint + ": not a checkpoint")
        .endsWith("; --restart begins anew\n")
        .hasLineCount(1);
    assertThat(checkpoint).hasContent(damaged);
    assertThat(part).hasBinaryContent(before);
    assertThat(out).doesNotExist();

    CommandRun anew =
        CommandRun.of("annotate", archive.toString(), "--out", out.toString(), "--restart");
    assertThat(anew.code()).isEqualTo(1);
    assertThat(Files.readAllLines(out)).hasSize(9);
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.jsonl.part", "out.jsonl.errors.jsonl.part"})
  void whatACheckpointSpeaksOfIsThereOrTheRunIsNotTakenUp(String gone) throws IOException {
    Path archive = write("a.jsonl", lines(0, 5) + BAD + lines(5, 9));
    CommandRun.of("annotate", archive.toString(), "--out", out.toString(), "--fail-fast");
    Path file = folder.resolve(gone);
    Files.delete(file);

    CommandRun run =
        CommandRun.of("annotate", archive.toString(), "--out", out.toString(), "--resume");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("bienban: --resume: " + file + " is gone; --restart begins anew\n");
    assertThat(file).doesNotExist();
    assertThat(folder.resolve("out.jsonl.checkpoint")).exists();
  }

  @Test
  void twoRunsDoNotWriteOneOutput() throws IOException {
    Path archive = write("a.jsonl", lines(0, 5));
    Journal.Place place =
        new Journal.Place(
            folder.resolve("out.jsonl.part"),
            false,
            folder.resolve("out.jsonl.errors.jsonl.part"),
            folder.resolve("out.jsonl.checkpoint"));
    Fingerprint other = new Fingerprint("1", "", "a", "inputs");
    try (Journal first = Journal.begin(place, other)) {
      first.record("{}".getBytes(UTF_8));
      first.mark(1, Tally.NONE);
      first.save();

      for (String errors : List.of(out + ".errors.jsonl", folder.resolve("e").toString())) {
        CommandRun second =
            CommandRun.of(
                "annotate", archive.toString(), "--out", out.toString(), "--errors", errors);

        assertThat(second.code()).isEqualTo(2);
        assertThat(second.err())
            .isEqualTo(
                out + ": cannot be written: " + place.records() + ": another run is writing it\n");
      }
      CommandRun errorsAlone =
          CommandRun.of(
              "annotate",
              archive.toString(),
              "--out",
              folder.resolve("b.jsonl").toString(),
              "--errors",
              out + ".errors.jsonl");
      assertThat(errorsAlone.code()).isEqualTo(2);
      assertThat(errorsAlone.err()).contains("another run is writing it");
      assertThat(folder.resolve("b.jsonl.part")).doesNotExist();
      first.complete(1, Tally.NONE);
    }
    assertThat(place.records()).hasContent("{}\n");
    assertThat(Checkpoint.read(place.checkpoint())).isNotNull();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderThatCannotBeWrittenIsToldBeforeAnyWork() throws IOException {
    Path archive = write("a.jsonl", lines(0, 1));
    // Nobody makes files there, not even the system's own user.
    for (String closed : List.of("/sys/kernel/x.jsonl", "/sys/kernel/x.duckdb")) {
      CommandRun run = CommandRun.of("annotate", archive.toString(), "--out", closed);

      assertThat(run.code()).as(run.err()).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith(closed + ": cannot be written: ").hasLineCount(1);
    }
    CommandRun merged = CommandRun.of("merge", archive.toString(), "--out", "/sys/kernel/x");
    assertThat(merged.code()).isEqualTo(2);
    assertThat(merged.err()).startsWith("/sys/kernel/x: cannot be written: ").contains("denied");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDeviceThatIsFullEndsTheRun() throws IOException {
    Path archive = write("a.jsonl", lines(0, 50));

    CommandRun run = CommandRun.of("annotate", archive.toString(), "--out", "/dev/full");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("bienban: cannot write: ");
  }

  @Test
  void anInputThatVanishesCostsItsOwnArticlesOnly() throws IOException {
    Path archive = write("a.jsonl", lines(0, 5) + BAD + lines(5, 9));
    Path other = write("b.jsonl", lines(0, 1));
    String[] arguments = {
      "annotate", archive.toString(), other.toString(), "--out", out.toString(), "--fail-fast"
    };
    CommandRun.of(arguments);
    Files.delete(other);
    arguments[5] = "--resume";

    CommandRun resumed = CommandRun.of(arguments);

    assertThat(resumed.code()).isEqualTo(2);
    assertThat(resumed.err()).isEqualTo(other + ": no such file\n");
    assertThat(folder.resolve("out.jsonl.checkpoint")).exists();
    // Between the look at the folder and the reading.
    Input vanished = Input.file(Files.writeString(folder.resolve("c.jsonl"), "x"));
    Files.delete(folder.resolve("c.jsonl"));
    try (Entries entries = ArchiveReader.create().open(List.of(vanished, Input.file(archive)))) {
      assertThat(entries.next())
          .isInstanceOf(Entry.Failed.class)
          .extracting("reason")
          .isEqualTo("cannot be read: no such file");
      assertThat(entries.next()).isInstanceOf(Entry.Read.class);
    }
  }

  @Test
  void aCheckpointThatCannotBeReadIsToldByName() throws IOException {
    Path archive = write("a.jsonl", lines(0, 5));
    Path checkpoint = Files.createDirectory(folder.resolve("out.jsonl.checkpoint"));

    CommandRun run =
        CommandRun.of("annotate", archive.toString(), "--out", out.toString(), "--resume");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("bienban: --resume: " + checkpoint + ": cannot be read: ")
        .endsWith("; --restart begins anew\n");
    assertThat(folder.resolve("out.jsonl.part")).doesNotExist();
  }

  @Test
  void aBarIsDrawnOnATerminalAndWipedForALine() throws IOException {
    Path archive = write("a.jsonl", lines(0, 3) + BAD + lines(3, 6));
    java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            java.io.OutputStream.nullOutputStream(),
            err,
            true);

    Main.run(console, "annotate", archive.toString(), "--save-seconds", "0");

    assertThat(err.toString(UTF_8))
        .contains("]  3 articles, ")
        .contains("\r\u001b[K" + archive + ":4: ")
        .endsWith(" tasks\n")
        .contains("\r\u001b[Kbienban: 7 read, 6 written, 0 skipped, 1 failed");
  }

  private static String lines(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "{\"id\":\"" + i + "\",\"text\":\"Ông Lê Văn Khải họp lần " + i + ".\"}\n")
        .collect(Collectors.joining());
  }

  private static List<String> ids(List<String> records) {
    return records.stream().map(line -> String.valueOf(Json.parse(line).get("id").text())).toList();
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
