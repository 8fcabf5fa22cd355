package vn.bienban.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import vn.bienban.archive.Checkpoint;
import vn.bienban.json.Json;

/**
 * Kills the command, a process of its own, at moments drawn at random, lets it go on each time, and
 * compares what comes out in the end with the output of a run that nobody disturbed.
 */
@DisabledOnOs(OS.WINDOWS)
class ResumeIT {
  private static final int KILLS = 15;
  private static final int COPIES = 5;
  private static final long SEED = 20261124;
  private static final Pattern STOPPED = Pattern.compile("stopped after (\\d+) articles");

  @TempDir Path folder;

  private Path archive;
  private long articles;

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

  @Test
  void whereverItIsKilledTheOutputComesOutTheSame() throws Exception {
    Path plain = folder.resolve("whole.jsonl");
    Path packed = folder.resolve("whole.jsonl.gz");
    long begun = System.nanoTime();
    assertThat(run("", plain).waitFor()).isEqualTo(1);
    long nanos = System.nanoTime() - begun;
    assertThat(run("", packed).waitFor()).isEqualTo(1);

    Random random = new Random(SEED);
    int kills = 0;
    int takenUp = 0;
    int rounds = 0;
    while (kills < KILLS) {
      Path whole = rounds % 3 == 2 ? packed : plain;
      String ending = whole == packed ? ".jsonl.gz" : ".jsonl";
      Path broken = folder.resolve("broken" + rounds++ + ending);
      for (boolean done = false; !done; ) {
        Process process = run("--resume", broken);
        // Never so early that a round has no end, seldom so late that nothing is left to kill.
        long wait = nanos / 4 + (long) (random.nextDouble() * nanos / 2);
        if (kills < KILLS && !process.waitFor(wait, TimeUnit.NANOSECONDS)) {
          kill(process, random.nextInt(3));
          kills++;
        }
        int code = process.waitFor();
        String told = Files.readString(folder.resolve("err.txt"));
        done = code == 1 && Files.exists(broken);
        if (!done) {
          assertThat(code).as(told).isGreaterThan(128);
          takenUp += checkWhatIsSaved(broken, told) ? 1 : 0;
        }
      }
      assertThat(broken).hasSameBinaryContentAs(whole);
      assertThat(errors(broken)).hasSameBinaryContentAs(errors(whole));
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .noneMatch(name -> name.startsWith("broken") && name.endsWith(".part"))
            .noneMatch(name -> name.endsWith(".checkpoint"));
      }
    }
    // Else the moments were drawn badly and nothing was tested.
    assertThat(takenUp).isGreaterThan(KILLS / 3);
    assertThat(Files.readAllLines(plain).size() + Files.readAllLines(errors(plain)).size())
        .isEqualTo((int) articles);
  }

  @Test
  void aFullDiskCostsNothingThatWasSaved() throws Exception {
    Path whole = folder.resolve("whole.jsonl");
    run("", whole).waitFor();
    long blocks = Files.size(whole) / 512 / 2;
    Path full = folder.resolve("full.jsonl");

    List<String> command = command("", full);
    command.addAll(0, List.of("/bin/sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"));
    int code = start(command).waitFor();

    String told = Files.readString(folder.resolve("err.txt"));
    assertThat(code).as(told).isEqualTo(1);
    assertThat(told).contains("bienban: cannot write: ").contains("--resume");
    assertThat(full).doesNotExist();
    assertThat(checkWhatIsSaved(full, told)).isTrue();
    assertThat(run("--resume", full).waitFor()).isEqualTo(1);
    assertThat(full).hasSameBinaryContentAs(whole);
    assertThat(errors(full)).hasSameBinaryContentAs(errors(whole));
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
      assertThat(checkpoint.tally().read()).isEqualTo(Long.parseLong(stopped.group(1)));
    }
    byte[] bytes = Files.readAllBytes(out.resolveSibling(out.getFileName() + ".part"));
    assertThat(bytes.length).isGreaterThanOrEqualTo((int) checkpoint.recordBytes());
    if (!out.toString().endsWith(".gz")) {
      String safe = new String(bytes, 0, (int) checkpoint.recordBytes(), UTF_8);
      assertThat(safe.lines().count()).isEqualTo(checkpoint.tally().written());
      assertThat(safe).matches(text -> text.isEmpty() || text.endsWith("}\n"));
    }
    return true;
  }

  private static Path errors(Path out) {
    return out.resolveSibling(out.getFileName() + ".errors.jsonl");
  }

  private Process run(String option, Path out) throws IOException {
    return start(command(option, out));
  }

  private List<String> command(String option, Path out) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", classPath(), Main.class.getName()));
    command.addAll(List.of("annotate", archive.toString(), "--out", out.toString()));
    command.addAll(List.of("--threads", "2", "--save-seconds", "0.02"));
    if (!option.isEmpty()) {
      command.add(option);
    }
    return command;
  }

  /** What this test was loaded from. */
  static String classPath() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return loader instanceof URLClassLoader urls
        ? Stream.of(urls.getURLs())
            .map(URL::getPath)
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
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
