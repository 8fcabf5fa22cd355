package vn.bienban.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bienban.json.Json;

/** The script that builds and runs the command, in a checkout with a Maven that only pretends. */
class LauncherIT {
  /** A checkout that a call has built, with its archive of classes: making one takes seconds. */
  @TempDir static Path built;

  @TempDir Path folder;
  private Path checkout;
  private Path script;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeAll
  static void aCheckoutThatACallHasBuilt() throws Exception {
    assumeTrue(new File("/bin/sh").canExecute(), "no POSIX shell");
    LauncherIT call = new LauncherIT();
    call.folder = built;
    call.aCheckoutThatWasNotBuilt();
    assertThat(call.run("", call.script.toString(), "schema").code()).isZero();
    assertThat(call.archives()).hasSize(1);
  }

  @BeforeEach
  void aCheckoutThatWasNotBuilt() throws IOException {
    Path jar = Path.of(System.getProperty("bienban.jar").replaceAll("\\.jar$", "-cli.jar"));
    assertThat(jar).isRegularFile();
    checkout = Files.createDirectories(folder.resolve("check out"));
    Files.createDirectories(checkout.resolve("src/main"));
    Files.writeString(
        checkout.resolve("pom.xml"), "<project>\n<duckdb.version>1</duckdb.version>\n</project>");
    script = Files.copy(Path.of("bienban"), checkout.resolve("bienban"));
    executable(script);
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path maven =
        Files.writeString(
            bin.resolve("mvn"),
            """
            #!/bin/sh
            cat >/dev/null
            echo "Downloading from central: https://repo/a.jar"
            echo "Downloaded from central: https://repo/a.jar (5.9 MB at 12 MB/s)"
            case "$*" in
              *copy-dependencies*)
                echo x >>'%1$s/fetches'
                mkdir -p '%1$s/target/lib'
                touch '%1$s/target/lib/duckdb_jdbc-1.jar'
                ;;
              *)
                echo "$LC_ALL" >'%1$s/locale'
                echo x >>'%1$s/builds'
                mkdir -p '%1$s/target'
                cp '%2$s' '%1$s/target/bienban-1-cli.jar'
                ;;
            esac
            """
                .formatted(checkout, jar));
    executable(maven);
    environment.put("PATH", bin + File.pathSeparator + System.getenv("PATH"));
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("LC_ALL", "C.UTF-8");
  }

  /**
   * Builds the checkout as a call would, whose archive fits no other folder and says nothing of it.
   */
  private void build() throws IOException {
    Path from = built.resolve("check out");
    Path target = Files.createDirectories(checkout.resolve("target"));
    Files.copy(from.resolve("builds"), checkout.resolve("builds"));
    try (Stream<Path> files = Files.list(from.resolve("target"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void buildsOnceAndSaysSoOnStandardErrorAlone() throws Exception {
    Run first = run("Họp.", script.toString(), "annotate", "-");

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.err().lines())
        .hasSize(2)
        .anyMatch(line -> line.startsWith("bienban: building the command"))
        .contains("bienban: fetching libraries from Maven's repository, once");
    assertThat(checkout.resolve("target/build.log")).content().contains("5.9 MB at 12 MB/s");
    // The build did not take the article from standard input.
    assertThat(Json.parse(first.out()).get("schema").text()).isEqualTo("bienban/record/1");
    assertThat(first.out()).hasLineCount(1);

    Run second = run("Họp.", script.toString(), "annotate", "-");

    assertThat(second.err()).isEmpty();
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(checkout.resolve("builds")).content().hasLineCount(1);
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws Exception {
    build();
    Path source = Files.writeString(checkout.resolve("src/main/Rule.java"), "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));

    Run again = run("", script.toString(), "schema");

    assertThat(again.err()).contains("building");
    assertThat(checkout.resolve("builds")).content().hasLineCount(2);
  }

  @Test
  void isFoundThroughLinksAndReadsVietnameseFileNamesInAnyLocale() throws Exception {
    build();
    Path link = Files.createSymbolicLink(folder.resolve("one"), script);
    Path other = Files.createDirectories(folder.resolve("other"));
    Path relative = Files.createSymbolicLink(other.resolve("two"), Path.of("..", "one"));
    assertThat(link).isSymbolicLink();
    // The folder's entry is made by the shell: this JVM's locale may not know the letters.
    run("", "/bin/sh", "-c", "printf 'Họp.' >'" + folder + "/cuộc họp.txt'");
    environment.put("LC_ALL", "C");

    Run run = run("", relative.toString(), "annotate", folder + "/cuộc họp.txt");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("\"id\":\"cuộc họp\"");
  }

  @Test
  void anyLocaleBuildsAndRunsInAFolderWithVietnameseLetters() throws Exception {
    Path maven = folder.resolve("bin/mvn");
    Files.writeString(maven, Files.readString(maven).replace("check out", "bản mới"));
    environment.put("LC_ALL", "C");

    // The folder is named by the shell: this JVM's locale may not know the letters.
    Run run =
        run(
            "Họp.",
            "/bin/sh",
            "-c",
            "cd '" + folder + "' && mv 'check out' 'bản mới' && './bản mới/bienban' annotate -");

    assertThat(run.code()).as(run.err()).isZero();
    // Named by the shell again.
    assertThat(run("", "/bin/sh", "-c", "cat '" + folder + "/bản mới/locale'").out())
        .isEqualTo("C.UTF-8\n");
    assertThat(run.out()).contains("\"schema\":\"bienban/record/1\"");
  }

  @Test
  void anotherJvmHasAnArchiveOfItsOwn() throws Exception {
    build();
    List<Path> first = archives();
    assertThat(first).hasSize(1);
    Path other = Files.createDirectories(folder.resolve("jvm/bin")).resolve("java");
    executable(
        Files.writeString(
            other, "#!/bin/sh\nexec '" + System.getProperty("java.home") + "/bin/java' \"$@\"\n"));
    environment.put("JAVA_HOME", folder.resolve("jvm").toString());

    Run run = run("Họp.", script.toString(), "annotate", "-");

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(archives()).hasSize(2).containsAll(first);
    assertThat(checkout.resolve("builds")).content().hasLineCount(1);
  }

  @Test
  void anArchiveThatFitsNoJvmIsNotSpokenOf() throws Exception {
    build();
    for (String damage : List.of("no archive", "")) {
      for (Path archive : archives()) {
        Files.writeString(archive, damage);
      }

      Run run = run("Họp.", script.toString(), "annotate", "-");

      assertThat(run.code()).isZero();
      assertThat(run.err()).isEmpty();
      assertThat(run.out()).hasLineCount(1);
    }
  }

  @Test
  void anotherCollectorMayBeChosen() throws Exception {
    String command = built.resolve("check out/bienban").toString();
    String record = run("Họp.", command, "annotate", "-").out();
    for (String options :
        List.of("-XX:+UseParallelGC", "-Xmx1g -XX:+UseG1GC -XX:MaxGCPauseMillis=50")) {
      environment.put("BIENBAN_JAVA_OPTS", options);

      Run run = run("Họp.", command, "annotate", "-");

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.err()).isEmpty();
      assertThat(run.out()).isEqualTo(record);
    }
  }

  @Test
  void aLongArchiveIsReadByBothCompilers() throws Exception {
    build();
    Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(
        java,
        "#!/bin/sh\ncase $1 in -version) echo 'version \"17\"' >&2 ;; *) echo \"$@\" ;; esac\n");
    executable(java);
    environment.put("JAVA_HOME", folder.resolve("jdk").toString());
    Path archive = ofLength(folder.resolve("kho bài.jsonl"), 900_000_000);
    Path packed = ofLength(folder.resolve("kho.jsonl.gz"), 240_000_000);
    Path years = folder.resolve("kho");
    Files.createDirectories(years.resolve("2019"));
    ofLength(years.resolve("2019/1.txt"), 600_000_000);
    ofLength(years.resolve("2019/2.txt"), 600_000_000);

    assertThat(options("annotate", archive.toString())).contains(FIRST_ALONE);
    assertThat(options("annotate", packed.toString())).contains(FIRST_ALONE);
    assertThat(options("annotate", "-")).contains(FIRST_ALONE);
    assertThat(options("annotate", "--threads", "2", archive.toString(), packed.toString()))
        .doesNotContain(FIRST_ALONE);
    assertThat(options("annotate", years.toString())).doesNotContain(FIRST_ALONE);
    assertThat(options("explain", archive.toString(), packed.toString())).contains(FIRST_ALONE);
  }

  private static final String FIRST_ALONE = "-XX:TieredStopAtLevel=1";

  private String options(String... arguments) throws Exception {
    String[] command = new String[arguments.length + 1];
    command[0] = script.toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return run("", command).out();
  }

  /** A file that looks so long and takes no place. */
  private static Path ofLength(Path file, long bytes) throws IOException {
    try (RandomAccessFile empty = new RandomAccessFile(file.toFile(), "rw")) {
      empty.setLength(bytes);
    }
    return file;
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(checkout.resolve("target"))) {
      return files.filter(file -> file.toString().endsWith(".jsa")).toList();
    }
  }

  @Test
  void saysThatJavaIsMissing() throws Exception {
    environment.put("JAVA_HOME", "/no/such/java");

    Run run = run("", script.toString(), "schema");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "bienban: no Java found (/no/such/java/bin/java); Java 17 or newer is needed, on the"
                + " PATH or in JAVA_HOME\n");
  }

  @Test
  void saysThatJavaIsTooOld() throws Exception {
    Path old = Files.createDirectories(folder.resolve("old/bin"));
    executable(
        Files.writeString(
            old.resolve("java"), "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n"));
    environment.put("JAVA_HOME", folder.resolve("old").toString());

    Run run = run("", script.toString(), "schema");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("bienban: Java 17 or newer is needed; ")
        .contains("version 11");
  }

  @Test
  void saysThatTheBuildFailed() throws Exception {
    Files.writeString(folder.resolve("bin/mvn"), "#!/bin/sh\necho 'no network'\nexit 1\n");

    Run run = run("", script.toString(), "schema");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("no network\n").contains("bienban: the build failed");
  }

  @Test
  void aReleaseNeedsNoMaven() throws Exception {
    Path release = Files.createDirectories(folder.resolve("bienban-1"));
    executable(Files.copy(script, release.resolve("bienban")));
    Files.copy(
        Path.of(System.getProperty("bienban.jar").replaceAll("\\.jar$", "-cli.jar")),
        release.resolve("bienban-1-cli.jar"));
    Files.writeString(folder.resolve("bin/mvn"), "#!/bin/sh\necho 'called'\nexit 1\n");

    Run first = run("Họp.", release.resolve("bienban").toString(), "annotate", "-");
    Run tables =
        run("Họp.", release.resolve("bienban").toString(), "annotate", "-", "--out", "t.duckdb");

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.err()).isEmpty();
    assertThat(tables.code()).isEqualTo(2);
    assertThat(tables.err()).startsWith("bienban: duckdb needs DuckDB").hasLineCount(1);
    try (Stream<Path> files = Files.list(release)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .allMatch(name -> name.matches("bienban(-1-cli\\.jar|-\\d+\\.jsa)?"));
    }
  }

  @Test
  void theLibraryOfTablesIsFetchedWhenACallFirstNeedsIt() throws Exception {
    build();
    run("Họp.", script.toString(), "annotate", "-");
    assertThat(checkout.resolve("fetches")).doesNotExist();

    // What was fetched is an empty file, of which the command says that it is no library.
    String out = folder.resolve("t.duckdb").toString();
    Run first = run("Họp.", script.toString(), "annotate", "-", "--out", out);
    Run second = run("Họp.", script.toString(), "annotate", "-", "--out", out);

    assertThat(first.err()).contains("bienban: fetching DuckDB (85 MB) into ");
    assertThat(second.err()).doesNotContain("fetching");
    assertThat(checkout.resolve("fetches")).content().hasLineCount(1);
    assertThat(checkout.resolve("builds")).content().hasLineCount(1);
  }

  @Test
  void whatCannotBeFetchedIsToldByTheCommand() throws Exception {
    build();
    Files.writeString(folder.resolve("bin/mvn"), "#!/bin/sh\necho 'no network'\nexit 1\n");
    Path records = Files.writeString(folder.resolve("r.jsonl"), "");
    String out = folder.resolve("t").toString();

    Run run =
        run(
            "",
            script.toString(),
            "tables",
            records.toString(),
            "--out",
            out,
            "--out-format",
            "parquet");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("no network\n", "bienban: it cannot be fetched", "parquet needs DuckDB");
  }

  private record Run(int code, String out, String err) {}

  private Run run(String input, String... command) throws IOException, InterruptedException {
    Path in = Files.writeString(folder.resolve("in"), input);
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("BIENBAN_JAVA_OPTS");
    builder.environment().putAll(environment);
    int code =
        builder
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    return new Run(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
