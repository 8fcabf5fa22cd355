package vn.bienban.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.bienban.archive.Checkpoint;
import vn.bienban.json.Json;
import vn.bienban.tables.TableQuery;
import vn.bienban.tables.Tables;

/**
 * Kills the command, a process of its own, at moments drawn at random, lets it go on each time, and
 * compares what comes out in the end with the output of a run that nobody disturbed.
 */
@DisabledOnOs(OS.WINDOWS)
class ResumeIT {
  /** The profile {@code long} has a thousand. */
  private static final int KILLS = Integer.getInteger("bienban.kills", 8);

  /** More runs than these must have been taken up where they were killed. */
  private static final int ENOUGH = KILLS / 3;

  /** Forms of {@code --to}: one run writes one of them beside its records. */
  private static final List<String> BESIDE =
      List.of(
          "brat",
          "conllu",
          "timex3",
          "webannotation",
          "popolo",
          "ics",
          "html",
          "minutes-md",
          "minutes");

  private static final int COPIES = 2;
  private static final long SEED = Long.getLong("bienban.seed", 20261124);
  private static final Pattern STOPPED = Pattern.compile("stopped after (\\d+) articles");

  private static CommandStart start;

  @TempDir Path folder;

  private Path archive;
  private long articles;

  @BeforeAll
  static void aStartLeavesItsClasses(@TempDir Path shared) throws Exception {
    start = CommandStart.sharingIn(shared);
  }

  @BeforeEach
  void anArchiveWithSomeBadLines() throws IOException {
    archive = folder.resolve("archive.jsonl.gz");
    List<Path> texts;
    try (Stream<Path> files = Files.list(Path.of("corpus", "articles"))) {
      texts = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(archive))) {
      for (int copy = 0; copy < COPIES; copy++) {
        for (Path text : texts) {
          Map<String, Object> line = new LinkedHashMap<>();
          line.put("id", articles++ + "");
          line.put("text", Files.readString(text));
          out.write((Json.of(line) + "\n").getBytes(UTF_8));
          if (articles % 97 == 0) {
            articles++;
            out.write("{\"id\":\n".getBytes(UTF_8));
          }
        }
      }
    }
  }

  /** A form of output: what the file or folder is called, and the option that asks for it. */
  private enum Form {
    JSONL(".jsonl", "jsonl"),
    CSV("-csv", "csv"),
    PACKED(".jsonl.gz", "jsonl"),
    DUCKDB(".duckdb", "duckdb"),
    PARQUET("-parquet", "parquet");

    private final String ending;
    private final String option;

    Form(String ending, String option) {
      this.ending = ending;
      this.option = option;
    }

    boolean isFolder() {
      return this == CSV || this == PARQUET;
    }
  }

  /** Where a run writes: its records, and what stands beside them in another form. */
  private record Run(Form form, Path out, String beside) {
    /** What grows while the run goes. */
    Path journal() {
      return form.isFolder() ? out.resolve("records.jsonl") : out;
    }

    Path folder() {
      return Path.of(out + "-" + beside);
    }

    Path errors() {
      return form.isFolder()
          ? out.resolve("errors.jsonl")
          : out.resolveSibling(out.getFileName() + ".errors.jsonl");
    }
  }

  @Test
  void whereverItIsKilledTheOutputComesOutTheSame() throws Exception {
    Map<Form, Run> whole = new EnumMap<>(Form.class);
    Map<Form, Long> nanos = new EnumMap<>(Form.class);
    Map<String, Map<String, String>> beside = new HashMap<>();
    Random random = new Random(SEED);
    int kills = 0;
    int takenUp = 0;
    int rounds = 0;
    while (kills < KILLS || rounds < Form.values().length || mayTakeUpMore(kills, takenUp)) {
      int earlier = kills;
      Form form = Form.values()[rounds % Form.values().length];
      // Every form of output comes with every form beside it.
      String other = BESIDE.get(rounds % BESIDE.size());
      if (!whole.containsKey(form) || !beside.containsKey(other)) {
        Run run = new Run(form, folder.resolve("whole-" + other + form.ending), other);
        Process process = start(command("", run));
        awaitWriting(process, run, "");
        long begun = System.nanoTime();
        assertThat(process.waitFor()).isEqualTo(1);
        nanos.put(form, System.nanoTime() - begun);
        whole.put(form, run);
        beside.put(other, contents(run.folder()));
      }
      Run run = new Run(form, folder.resolve("broken" + rounds++ + form.ending), other);
      for (boolean done = false; !done; ) {
        String before = written(run);
        Process process = start(command("--resume", run));
        // Mostly while it writes, which begins late; sometimes before.
        double share = random.nextDouble();
        if (random.nextInt(5) > 0) {
          awaitWriting(process, run, before);
          share = 0.2 + 0.7 * share;
        }
        long wait = (long) (Objects.requireNonNull(nanos.get(form)) * share);
        boolean more = kills < KILLS || kills == earlier || mayTakeUpMore(kills, takenUp);
        if (more && !process.waitFor(wait, TimeUnit.NANOSECONDS)) {
          kill(process, random.nextInt(3));
          kills++;
        }
        int code = process.waitFor();
        String told = Files.readString(folder.resolve("err.txt"), UTF_8);
        done = code == 1 && (told.contains(" written, ") || told.contains(" is complete"));
        if (!done) {
          assertThat(code).as(told).isGreaterThan(128);
          takenUp += checkWhatIsSaved(run.journal(), told) ? 1 : 0;
        }
      }
      Run expected = Objects.requireNonNull(whole.get(form));
      assertSame(form, run.out(), expected.out());
      assertThat(run.errors()).hasSameBinaryContentAs(expected.errors());
      assertThat(contents(run.folder())).isEqualTo(beside.get(other)).hasSizeGreaterThan(30);
      try (Stream<Path> files = Files.walk(folder)) {
        assertThat(files.map(file -> folder.relativize(file).toString()))
            .noneMatch(name -> name.startsWith("broken") && name.matches(".*\\.(part|new|wal)"))
            .noneMatch(name -> name.endsWith(".checkpoint"));
      }
      if (kills / 50 > 0 && rounds % 20 == 0) {
        System.out.println(kills + " kills, " + rounds + " runs");
      }
      delete(run.out());
      delete(run.folder());
    }
    System.out.println(
        kills + " kills, " + rounds + " runs, " + takenUp + " times taken up, seed " + SEED);
    // Else the moments were drawn badly and nothing was tested.
    assertThat(takenUp).isGreaterThan(ENOUGH);
    // The first round writes plain records.
    Run plain = Objects.requireNonNull(whole.get(Form.JSONL));
    int done = Files.readAllLines(plain.out()).size();
    assertThat(done + Files.readAllLines(plain.errors()).size()).isEqualTo((int) articles);
  }

  /** On a machine with other work many a run is killed before it has saved anything. */
  private static boolean mayTakeUpMore(int kills, int takenUp) {
    return takenUp <= ENOUGH && kills < 5 * KILLS;
  }

  /** Waits until a run has begun to write, or has ended. */
  private static void awaitWriting(Process process, Run run, String before)
      throws IOException, InterruptedException {
    while (written(run).equals(before) && !process.waitFor(2, TimeUnit.MILLISECONDS)) {}
  }

  /** How far a run has written, in a word that differs where it has written more. */
  private static String written(Run run) throws IOException {
    Path part = run.journal().resolveSibling(run.journal().getFileName() + ".part");
    try {
      return Files.size(part) + " " + Files.getLastModifiedTime(part);
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  private static void assertSame(Form form, Path out, Path whole) throws IOException {
    if (form == Form.DUCKDB) {
      // A DuckDB file has an id of its own, drawn when it is made.
      for (String table : Tables.names()) {
        assertThat(rows(out, table)).as(table).isEqualTo(rows(whole, table));
      }
    } else if (form.isFolder()) {
      for (String table : Tables.names()) {
        String name = table + "." + form.option;
        assertThat(out.resolve(name)).hasSameBinaryContentAs(whole.resolve(name));
      }
    } else {
      assertThat(out).hasSameBinaryContentAs(whole);
    }
  }

  /** The files of a folder by name, a letter a byte. */
  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file, ISO_8859_1));
      }
    }
    return contents;
  }

  private static void delete(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static List<List<String>> rows(Path tables, String table) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    TableQuery.ask(
        tables,
        "SELECT * FROM " + table,
        values -> rows.add(values.stream().map(String::valueOf).toList()));
    return rows;
  }

  @Test
  void aFullDiskCostsNothingThatWasSaved() throws Exception {
    Run whole = new Run(Form.JSONL, folder.resolve("whole.jsonl"), "ics");
    start(command("", whole)).waitFor();
    long blocks = Files.size(whole.out()) / 512 / 2;
    Run full = new Run(Form.JSONL, folder.resolve("full.jsonl"), "ics");

    List<String> command = command("", full);
    command.addAll(0, List.of("/bin/sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"));
    int code = start(command).waitFor();

    String told = Files.readString(folder.resolve("err.txt"));
    assertThat(code).as(told).isEqualTo(1);
    assertThat(told).contains("bienban: cannot write: ").contains("--resume");
    assertThat(full.out()).doesNotExist();
    assertThat(checkWhatIsSaved(full.out(), told)).isTrue();
    assertThat(start(command("--resume", full)).waitFor()).isEqualTo(1);
    assertThat(full.out()).hasSameBinaryContentAs(whole.out());
    assertThat(full.errors()).hasSameBinaryContentAs(whole.errors());
  }

  /** What the checkpoint speaks of is there, in whole lines; says whether there is a checkpoint. */
  private boolean checkWhatIsSaved(Path out, String told) throws IOException {
    Checkpoint checkpoint = Checkpoint.read(out.resolveSibling(out.getFileName() + ".checkpoint"));
    Matcher stopped = STOPPED.matcher(told);
    if (checkpoint == null) {
      assertThat(told).doesNotContainPattern("stopped after [1-9]");
      return false;
    }
    if (stopped.find()) {
      assertThat(told).contains("articles; the same call with --resume goes on there");
      assertThat(checkpoint.tally().read()).isEqualTo(Long.parseLong(stopped.group(1)));
    }
    Path part = out.resolveSibling(out.getFileName() + ".part");
    if (!Files.exists(part)) {
      // It was killed between two names.
      assertThat(checkpoint.complete()).isTrue();
      return true;
    }
    byte[] bytes = Files.readAllBytes(part);
    assertThat(bytes.length).isGreaterThanOrEqualTo((int) checkpoint.recordBytes());
    if (!out.toString().endsWith(".gz")) {
      String safe = new String(bytes, 0, (int) checkpoint.recordBytes(), UTF_8);
      assertThat(safe.lines().count()).isEqualTo(checkpoint.tally().written());
      assertThat(safe).matches(text -> text.isEmpty() || text.endsWith("}\n"));
    }
    return true;
  }

  private List<String> command(String option, Run run) {
    List<String> command = start.command();
    command.addAll(List.of("annotate", archive.toString(), "--out", run.out().toString()));
    command.addAll(List.of("--out-format", run.form().option));
    command.addAll(List.of("--to", run.beside() + "=" + run.folder()));
    command.addAll(List.of("--threads", "2", "--save-seconds", "0.02"));
    if (!option.isEmpty()) {
      command.add(option);
    }
    return command;
  }

  private Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(folder.resolve("err.txt").toFile())
        .start();
  }

  private static void kill(Process process, int how) throws IOException, InterruptedException {
    if (how == 0) {
      process.destroyForcibly();
    } else if (how == 1) {
      process.destroy();
    } else {
      new ProcessBuilder("/bin/sh", "-c", "kill -INT " + process.pid()).start().waitFor();
    }
  }
}
