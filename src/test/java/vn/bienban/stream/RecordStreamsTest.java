package vn.bienban.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.json.RecordJson;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Diagnostic;

class RecordStreamsTest {
  private static final Bienban BIENBAN = Bienban.create();

  @TempDir Path folder;

  private final List<StreamFailure> failures = new ArrayList<>();
  private final RecordStreams streams = RecordStreams.of(BIENBAN, failures::add);

  @Test
  void recordsComeInOrderAndABadArticleStopsNothing() throws IOException {
    Path archive = folder.resolve("a.jsonl");
    Files.writeString(archive, lines(0, 200) + "{\"id\":\n" + lines(200, 300));
    Path missing = folder.resolve("missing.txt");
    Path text = Files.writeString(folder.resolve("b.txt"), "Xã họp.");

    try (Stream<ArticleRecord> records = streams.read(archive, missing, text)) {
      assertThat(records.map(ArticleRecord::id))
          .containsExactlyElementsOf(
              Stream.concat(IntStream.range(0, 300).mapToObj(String::valueOf), Stream.of("b"))
                  .toList());
    }
    assertThat(failures).hasSize(2);
    assertThat(failures.get(0).toString()).startsWith(archive + ":201: ");
    assertThat(failures.get(1))
        .isEqualTo(new StreamFailure(missing.toString(), 0, null, "cannot be read: no such file"));
  }

  @Test
  void aRecordIsThatOfTheDoor() {
    Article article = Article.of("Sáng 3/7/2019, ông Lê Văn Khải chủ trì hội nghị.").id("x");

    try (Stream<ArticleRecord> records =
        streams.read(
            "in",
            new ByteArrayInputStream(
                ("{\"id\":\"x\",\"text\":\"" + article.text() + "\"}\n").getBytes(UTF_8)))) {
      assertThat(records).containsExactly(BIENBAN.read(article));
    }
  }

  @Test
  void foldersAndArchivesAreReadAndFilesOfOneNameToldApart() throws IOException {
    for (String name : List.of("d1/x.txt", "d2/x.txt")) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), "Xã họp.");
    }
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("z.zip")))) {
      zip.putNextEntry(new ZipEntry("in/y.txt"));
      zip.write("Xã họp.".getBytes(UTF_8));
      zip.closeEntry();
    }

    try (Stream<ArticleRecord> records = streams.read(folder)) {
      assertThat(records.map(ArticleRecord::id)).containsExactly("d1/x", "d2/x", "in/y");
    }
    try (Stream<ArticleRecord> records =
        streams.read(folder.resolve("d1/x.txt"), folder.resolve("d2/x.txt"))) {
      assertThat(records.map(ArticleRecord::id)).doesNotHaveDuplicates().hasSize(2);
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void noMoreIsReadThanKeepsTheThreadsBusyAndClosingEndsIt() throws IOException {
    AtomicLong given = new AtomicLong();
    byte[] line = lines(0, 1).getBytes(UTF_8);
    boolean[] closed = new boolean[1];
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return line[(int) (given.getAndIncrement() % line.length)];
          }

          @Override
          public void close() {
            closed[0] = true;
          }
        };

    try (Stream<ArticleRecord> records = streams.threads(2).read("endless", endless)) {
      assertThat(records.limit(5)).hasSize(5);
    }

    assertThat(given.get()).isLessThan(1 << 20);
    assertThat(closed[0]).isTrue();
  }

  @Test
  void anArticleThatTakesTooLongIsAFailure() throws IOException {
    Path archive = Files.writeString(folder.resolve("a.jsonl"), lines(0, 3));

    try (Stream<ArticleRecord> records = streams.timeLimit(Duration.ZERO).read(archive)) {
      assertThat(records).isEmpty();
    }
    assertThat(failures).extracting(StreamFailure::id).containsExactly("0", "1", "2");
    try (Stream<ArticleRecord> records = streams.timeLimit(null).read(archive)) {
      assertThat(records).hasSize(3);
    }
  }

  @Test
  void whatIsOddAboutAFileStandsInTheRecord() throws IOException {
    Path text = Files.writeString(folder.resolve("a.txt"), "Xã họp. ".repeat(100));

    try (Stream<ArticleRecord> records = streams.maxBytes(100).read(text)) {
      assertThat(records.toList().get(0).diagnostics())
          .extracting(Diagnostic::code)
          .contains("cut");
    }
  }

  @Test
  void storedRecordsAreReadBackAndABrokenLineLosesNoOther() throws IOException {
    ArticleRecord record = BIENBAN.read(Article.of("Xã họp.").id("x"));
    String json = RecordJson.toJson(record);
    Path file = Files.writeString(folder.resolve("r.jsonl"), json + "\n\n{}\nx\n" + json + "\n");

    try (Stream<ArticleRecord> records = RecordStreams.stored(file, failures::add)) {
      assertThat(records).containsExactly(record, record);
    }
    assertThat(failures).extracting(StreamFailure::line).containsExactly(3, 4);
    assertThat(failures.get(1).toString()).startsWith(file + ":4: not a record");
    assertThatThrownBy(() -> RecordStreams.stored(folder.resolve("none"), failures::add))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void callersSeeTheJdkAndTheRecordAlone() {
    List<String> foreign = new ArrayList<>();
    for (Class<?> type : List.of(RecordStreams.class, StreamFailure.class)) {
      for (Method method : type.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers())) {
          Stream.concat(
                  Stream.of(method.getReturnType()), Arrays.stream(method.getParameterTypes()))
              .map(Class::getName)
              .filter(name -> name.contains("."))
              .filter(name -> !name.matches("(\\[L)?java\\..*|vn\\.bienban\\.(stream\\.)?\\w+"))
              .forEach(foreign::add);
        }
      }
    }
    assertThat(foreign).isEmpty();
  }

  private static String lines(int from, int to) {
    StringBuilder lines = new StringBuilder();
    for (int i = from; i < to; i++) {
      lines
          .append("{\"id\":\"")
          .append(i)
          .append("\",\"text\":\"Xã họp lần ")
          .append(i)
          .append(".\"}\n");
    }
    return lines.toString();
  }
}
