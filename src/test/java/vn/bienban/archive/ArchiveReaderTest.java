package vn.bienban.archive;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.record.Diagnostic;

class ArchiveReaderTest {
  private static final String LINE = "{\"id\":\"a\",\"text\":\"Sáng nay họp.\"}";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "tin.txt, TEXT, tin",
    "tin.md, TEXT, tin",
    "hop bao.v2.html, HTML, hop bao.v2",
    "TIN.HTM, HTML, TIN",
    "ghi chép, TEXT, ghi chép",
    "tin.dat, TEXT, tin.dat"
  })
  void aFileIsOneArticleCalledByItsName(String name, Article.Format format, String id)
      throws IOException {
    Path file = write(name, "Sáng nay họp.\r\n");

    assertThat(read(Input.file(file)))
        .containsExactly(
            new Entry.Read(
                new Place(file.toString(), 0),
                new Article("Sáng nay họp.\r\n", format, id, null, null, null),
                List.of()));
  }

  @Test
  void aLineIsOneArticle() throws IOException {
    Path file =
        write(
            "b.jsonl",
            """
            {"id":"a","title":"T","published":"2018-07-05","url":"u","text":"x","tags":[1]}

              \r
            {"text":"y","id":null,"published":null}\r
            {"id":17,"text":"z"}\
            """);

    assertThat(read(Input.file(file)))
        .containsExactly(
            new Entry.Read(
                new Place(file.toString(), 1, 0),
                new Article("x", Article.Format.TEXT, "a", "T", LocalDate.of(2018, 7, 5), "u"),
                List.of()),
            new Entry.Read(new Place(file.toString(), 4, 85), Article.of("y").id("b:4"), List.of()),
            new Entry.Read(
                new Place(file.toString(), 5, 126), Article.of("z").id("17"), List.of()));
  }

  @Test
  void unpacksGzipWhateverItIsCalled() throws IOException {
    Path lines = folder.resolve("c.jsonl.gz");
    Files.write(lines, gzip(LINE + "\n"));
    Path text = folder.resolve("d.txt");
    Files.write(text, gzip("Sáng nay họp."));

    assertThat(read(Input.file(lines), Input.file(text)))
        .containsExactly(
            new Entry.Read(
                new Place(lines.toString(), 1, 0), Article.of("Sáng nay họp.").id("a"), List.of()),
            new Entry.Read(
                new Place(text.toString(), 0), Article.of("Sáng nay họp.").id("d"), List.of()));
  }

  @Test
  void aDamagedArchiveGivesWhatCanBeRead() throws IOException {
    Path file = folder.resolve("e.jsonl.gz");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      lines.append("{\"id\":\"").append(i).append("\",\"text\":\"").append(i * 31L).append("\"}\n");
    }
    byte[] whole = gzip(lines.toString());
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    List<Entry> entries = read(Input.file(file));

    assertThat(entries).hasSizeGreaterThan(100);
    assertThat(entries.subList(0, entries.size() - 1)).allMatch(Entry.Read.class::isInstance);
    assertThat(entries.get(entries.size() - 1))
        .isInstanceOfSatisfying(
            Entry.Failed.class,
            failed -> {
              assertThat(failed.reason()).startsWith("the rest cannot be read: ");
              assertThat(failed.place().line()).isEqualTo(entries.size());
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "{\"id\":\"a\" > no JSON: ",
        "[1] > not an object with the field \"text\"",
        "{\"id\":\"a\"} > no field \"text\"",
        "{\"text\":null} > no field \"text\"",
        "{\"text\":5} > \"text\" is not a string",
        "{\"text\":\"x\",\"title\":{}} > \"title\" is not a string",
        "{\"text\":\"x\",\"text\":\"y\"} > no JSON: ",
        "{\"text\":\"x\"} {\"text\":\"y\"} > no JSON: ",
      })
  void aBadLineIsNamedAndTheOthersAreRead(String bad, String reason) throws IOException {
    Path file = write("f.jsonl", LINE + "\n" + bad + "\n" + LINE + "\n");

    List<Entry> entries = read(Input.file(file));

    assertThat(entries).hasSize(3);
    assertThat(entries.get(0)).isInstanceOf(Entry.Read.class);
    assertThat(entries.get(2)).isInstanceOf(Entry.Read.class);
    assertThat(entries.get(1))
        .isInstanceOfSatisfying(
            Entry.Failed.class,
            failed -> {
              assertThat(failed.place()).hasToString(file + ":2");
              assertThat(failed.reason()).startsWith(reason).doesNotContain("\n");
            });
  }

  @Test
  void aLineThatIsNoTextSpoilsNoOther() throws IOException {
    Path file = folder.resolve("g.jsonl");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write((LINE + "\n").getBytes(UTF_8));
    bytes.write("{\"text\":\"".getBytes(UTF_8));
    bytes.write(0xFF);
    bytes.write(("\"}\n" + LINE).getBytes(UTF_8));
    Files.write(file, bytes.toByteArray());

    List<Entry> entries = read(Input.file(file));

    assertThat(entries).hasSize(3);
    assertThat(entries.get(1))
        .isEqualTo(
            new Entry.Failed(
                new Place(file.toString(), 2, LINE.getBytes(UTF_8).length + 1L),
                "byte 9 (0xFF) is neither UTF-8 nor Vietnamese in windows-1258, TCVN3 or VNI"));
  }

  @Test
  void aDateThatCannotBeIsToldAndTheArticleRead() throws IOException {
    Path file = write("h.jsonl", "{\"id\":\"a\",\"published\":\"2018-02-30\",\"text\":\"x\"}");

    assertThat(read(Input.file(file)))
        .containsExactly(
            new Entry.Read(
                new Place(file.toString(), 1, 0),
                Article.of("x").id("a"),
                List.of(
                    new Diagnostic(
                        "published",
                        "there is no day '2018-02-30' in the calendar; read without it",
                        0,
                        0))));
  }

  @Test
  void anEmptyFileIsAnEmptyArticleAndSaysSo() throws IOException {
    Path file = write("i.txt", "");

    Entry.Read read = (Entry.Read) read(Input.file(file)).get(0);

    assertThat(read.article().text()).isEmpty();
    assertThat(read.withNotes(Bienban.create().read(read.article())).diagnostics())
        .contains(new Diagnostic("empty", "the article is empty", 0, 0));
  }

  @Test
  void aFileOfLinesWithoutAnyIsNamed() throws IOException {
    Path file = write("j.jsonl", "\n\n");

    assertThat(read(Input.file(file)))
        .containsExactly(new Entry.Failed(new Place(file.toString(), 0), "holds no article"));
  }

  @Test
  void whatIsNoTextIsNamedByLineAndByte() throws IOException {
    Path file = folder.resolve("k.txt");
    Files.write(file, new byte[] {'a', '\n', 'b', 0, 'c'});

    assertThat(read(Input.file(file)))
        .containsExactly(
            new Entry.Failed(
                new Place(file.toString(), 2, 0),
                "byte 3 (0x00) does not occur in text; is this a binary file?"));
  }

  @Test
  void aMissingFileKeepsNoOtherFromBeingRead() throws IOException {
    Path missing = folder.resolve("missing.txt");
    Path there = write("l.txt", "x");

    List<Entry> entries = read(Input.file(missing), Input.file(there));

    assertThat(entries).hasSize(2);
    assertThat(entries.get(0))
        .isEqualTo(
            new Entry.Failed(new Place(missing.toString(), 0), "cannot be read: no such file"));
  }

  @Test
  void cutsTextsAndRefusesLinesThatAreLongerThanTheLimit() throws IOException {
    Path text = write("m.txt", "x".repeat(101));
    Path lines = write("m.jsonl", LINE + "\n{\"text\":\"" + "x".repeat(100_000) + "\"}\n" + LINE);
    ArchiveReader reader = ArchiveReader.create().maxBytes(100);

    List<Entry> entries = new ArrayList<>();
    try (Entries all = reader.open(List.of(Input.file(text), Input.file(lines)))) {
      all.forEachRemaining(entries::add);
    }

    assertThat(entries).hasSize(4);
    assertThat(entries.get(0))
        .isEqualTo(
            new Entry.Read(
                new Place(text.toString(), 0),
                Article.of("x".repeat(100)).id("m"),
                List.of(new Diagnostic("cut", "longer than 100 bytes; read up to there", 0, 0))));
    assertThat(entries.get(2))
        .isEqualTo(new Entry.Failed(new Place(lines.toString(), 2, 37), "longer than 100 bytes"));
    assertThat(entries.get(3)).isInstanceOf(Entry.Read.class);
  }

  @Test
  void tenMegabytesOfOneLineAreAnArticle() throws IOException {
    String text = "họp bàn ".repeat(1_000_000);
    Path file = write("n.txt", text);
    Path lines = write("n.jsonl", "{\"text\":\"" + text + "\"}");

    assertThat(read(Input.file(file), Input.file(lines)))
        .extracting(entry -> ((Entry.Read) entry).article().text())
        .containsExactly(text, text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      value = {
        "` \n{\"text\":\"x\"}` > TEXT > x",
        "`\ufeff{\"text\":\"x\"}` > TEXT > x",
        "`<!DOCTYPE html><p>x` > HTML > `<!DOCTYPE html><p>x`",
        "`<HTML><p>x` > HTML > `<HTML><p>x`",
        "`Họp {sáng}` > TEXT > `Họp {sáng}`",
      })
  void aStreamIsKnownByItsFirstCharacters(String content, Article.Format format, String text)
      throws IOException {
    List<Entry> entries = read(stream(content));

    assertThat(entries).hasSize(1);
    assertThat(((Entry.Read) entries.get(0)).article())
        .isEqualTo(new Article(text, format, null, null, null, null));
  }

  @Test
  void theCallerMaySayWhatAnInputIs() throws IOException {
    assertThat(read(stream("{not json").as(Input.Format.TEXT)))
        .extracting(entry -> ((Entry.Read) entry).article().text())
        .containsExactly("{not json");
  }

  @Test
  void halfASurrogatePairInJsonIsReadAsItIs() throws IOException {
    assertThat(read(stream("{\"text\":\"a\\ud83d\"}")))
        .extracting(entry -> ((Entry.Read) entry).article().text())
        .containsExactly("a\ud83d");
  }

  @Test
  void allMembersOfAGzipFileAreReadHoweverSlowlyTheyCome() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < 5; i++) {
      bytes.write(gzip("{\"text\":\"" + i + "\"}\n"));
    }
    InputStream slow =
        new ByteArrayInputStream(bytes.toByteArray()) {
          @Override
          public synchronized int available() {
            return 0;
          }

          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, 7));
          }
        };

    assertThat(Reading.texts(read(Input.stream("slow", slow))))
        .containsExactly("0", "1", "2", "3", "4");
  }

  @Test
  void linesInUtf16AreRead() throws IOException {
    byte[] lines = ("\ufeff" + LINE + "\n\n" + LINE).getBytes(UTF_16LE);

    List<Entry> entries = Reading.all(Reading.stream(lines, Input.Format.JSON_LINES));

    assertThat(Reading.texts(entries)).containsExactly("Sáng nay họp.", "Sáng nay họp.");
    assertThat(entries.get(1).place().line()).isEqualTo(3);
    assertThat(Reading.notes(entries.get(1)))
        .containsExactly("not UTF-8; read as UTF-16LE, certainty 1.00");
  }

  @Test
  void anEncodingThatIsGivenHolds() throws IOException {
    ArchiveReader utf16 = ArchiveReader.create().encoding(TextEncoding.named("utf-16be"));
    ArchiveReader viqr = ArchiveReader.create().encoding(TextEncoding.named("viqr"));

    List<Entry> lines =
        Reading.all(
            utf16,
            Reading.stream((LINE + "\n" + LINE).getBytes(UTF_16BE), Input.Format.JSON_LINES));
    assertThat(Reading.texts(lines)).containsExactly("Sáng nay họp.", "Sáng nay họp.");
    assertThat(Reading.notes(lines.get(0))).isEmpty();
    List<Entry> text =
        Reading.all(viqr, Reading.stream("ho.p\\.".getBytes(UTF_8), Input.Format.TEXT));
    assertThat(Reading.texts(text)).containsExactly("họp.");
    assertThat(Reading.notes(text.get(0))).isEmpty();
  }

  @Test
  void aPageSaysWhatItIsWrittenIn() throws IOException {
    byte[] page =
        ("<html><meta name=a><META charset='windows-1258'>"
                + "<p>H\u00f4\u0323i nghi\u0323 ba\u0300n vi\u00ea\u0323c</p>")
            .getBytes(java.nio.charset.Charset.forName("windows-1258"));

    Entry entry = Reading.all(Reading.stream(page, Input.Format.HTML)).get(0);

    assertThat(Reading.article(entry).text()).endsWith("<p>Hội nghị bàn việc</p>");
    assertThat(Reading.notes(entry))
        .containsExactly("not UTF-8; read as windows-1258, certainty 1.00");
  }

  @Test
  void aFolderIsItsArticlesInTheOrderOfTheirNames() throws IOException {
    write("b.txt", "2");
    write("a.html", "1");
    write("a.json", "{}");
    Files.createDirectory(folder.resolve("c.txt"));

    assertThat(Input.folder(folder, Selection.all()))
        .extracting(Input::name)
        .containsExactly(folder.resolve("a.html").toString(), folder.resolve("b.txt").toString());
  }

  @Test
  void articlesInFoldersBelowAreCalledByTheirPaths() throws IOException {
    Files.createDirectories(folder.resolve("2019/07"));
    Files.createDirectories(folder.resolve("a"));
    write("2019/07/b.txt", "x");
    write("2019/a.md", "y");
    write("a.txt", "z");
    write("a/c.jsonl", LINE);

    List<Input> inputs = Input.folder(folder, Selection.all());

    assertThat(inputs)
        .extracting(Input::name)
        .containsExactly(
            folder.resolve("2019/07/b.txt").toString(),
            folder.resolve("2019/a.md").toString(),
            folder.resolve("a.txt").toString(),
            folder.resolve("a/c.jsonl").toString());
    assertThat(inputs).extracting(Input::id).containsExactly("2019/07/b", "2019/a", "a", "a/c");
  }

  @Test
  void aSelectionTakesWhatFits() throws IOException {
    Files.createDirectories(folder.resolve("2019/07"));
    for (String name :
        List.of("a.txt", "b.shtml", "2019/a.txt", "2019/07/a.txt", "2019/07/b.html")) {
      write(name, "x");
    }

    assertThat(taken(Selection.all().include(List.of("*.shtml")))).containsExactly("b.shtml");
    assertThat(taken(Selection.all().include(List.of("2019/**/*.txt"))))
        .containsExactly("2019/07/a.txt", "2019/a.txt");
    assertThat(taken(Selection.all().include(List.of("**/a.txt"))))
        .containsExactly("2019/07/a.txt", "2019/a.txt", "a.txt");
    assertThat(taken(Selection.all().exclude(List.of("2019/07/*", "a.*")))).isEmpty();
    assertThat(taken(Selection.all().include(List.of("*.{html,shtml}")).exclude(List.of("b.s*"))))
        .containsExactly("2019/07/b.html");
    assertThatThrownBy(() -> Selection.all().include(List.of("[")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'[' is no pattern of file names");
  }

  @Test
  void aPatternStandsForTheFilesThatItFits() throws IOException {
    Files.createDirectories(folder.resolve("2019/07"));
    for (String name : List.of("a.txt", "b.shtml", "2019/a.txt", "2019/07/a.txt")) {
      write(name, "x");
    }

    assertThat(Input.glob(folder + "/**/*.txt", Selection.all()))
        .extracting(Input::name)
        .containsExactly(
            folder.resolve("2019/07/a.txt").toString(),
            folder.resolve("2019/a.txt").toString(),
            folder.resolve("a.txt").toString());
    assertThat(Input.glob(folder + "/*.shtml", Selection.all())).hasSize(1);
    assertThat(Input.glob(folder + "/20?9/*.txt", Selection.all().exclude(List.of("a*"))))
        .isEmpty();
    assertThat(Input.glob("corpus/articles/*.html", Selection.all()))
        .isNotEmpty()
        .allMatch(input -> input.name().startsWith("corpus/articles/"));
    assertThat(Input.glob("*.md", Selection.all())).extracting(Input::name).contains("README.md");
  }

  @Test
  void aFolderThatCannotBeReadIsOneFailure() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("b"));
    write("a.txt", "x");
    write("c.txt", "y");
    write("b/d.txt", "z");
    Files.setPosixFilePermissions(closed, java.util.Set.of());
    assumeThat(Files.isReadable(closed)).as("a user whom permissions bind").isFalse();

    List<Entry> entries = Reading.all(Input.folder(folder, Selection.all()).toArray(new Input[0]));

    assertThat(entries).hasSize(3);
    assertThat(Reading.reason(entries.get(1))).isEqualTo("cannot be read: access denied");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right of their own there")
  void aLinkThatLeadsNowhereOrInACircleIsOneFailure() throws IOException {
    write("a.txt", "x");
    Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("gone"));
    Files.createSymbolicLink(folder.resolve("c.txt"), folder.resolve("c.txt"));
    Files.createSymbolicLink(folder.resolve("d"), folder);
    write("e.txt", "y");

    List<Entry> entries = Reading.all(Input.folder(folder, Selection.all()).toArray(new Input[0]));

    assertThat(entries).hasSize(4);
    assertThat(Reading.reason(entries.get(1))).isEqualTo("cannot be read: no such file");
    assertThat(Reading.reason(entries.get(2))).startsWith("cannot be read: ");
  }

  @Test
  void whatAnInputMakesOfTheReaderIsItsOwn() {
    for (Throwable thrown :
        List.of(
            new OutOfMemoryError("Java heap space"),
            new StackOverflowError(),
            new IllegalStateException("broken"),
            new IOException("broken"))) {
      for (Input.Format format : List.of(Input.Format.JSON_LINES, Input.Format.AUTO)) {
        Input bad = Input.stream("bad", new Throwing(thrown)).as(format);

        List<Entry> entries =
            Reading.all(bad, Reading.stream("họp".getBytes(UTF_8), Input.Format.TEXT));

        assertThat(entries).hasSize(2);
        assertThat(Reading.reason(entries.get(0))).contains("cannot be read: ");
        assertThat(Reading.article(entries.get(1)).text()).isEqualTo("họp");
      }
    }
  }

  private static final class Throwing extends InputStream {
    private final Throwable thrown;

    Throwing(Throwable thrown) {
      this.thrown = thrown;
    }

    @Override
    public int read() throws IOException {
      if (thrown instanceof IOException e) {
        throw e;
      }
      if (thrown instanceof RuntimeException e) {
        throw e;
      }
      throw (Error) thrown;
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aNamedPipeIsReadAsAStream() throws Exception {
    Path pipe = folder.resolve("a.tar");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (int i = 0; i < 3; i++) {
        // More than a pipe holds, and passed over.
        byte[] content = new byte[100_000];
        java.util.Arrays.fill(content, (byte) 'x');
        for (String ending : List.of(".png", ".txt")) {
          TarArchiveEntry entry = new TarArchiveEntry(i + ending);
          entry.setSize(content.length);
          tar.putArchiveEntry(entry);
          tar.write(content);
          tar.closeArchiveEntry();
        }
      }
    }
    Thread writer =
        new Thread(
            () -> {
              try {
                Files.write(pipe, bytes.toByteArray());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    writer.start();

    List<Entry> entries = Reading.all(Input.file(pipe));

    writer.join();
    assertThat(entries)
        .extracting(entry -> Reading.article(entry).id())
        .containsExactly("0", "1", "2");
    assertThat(Fingerprint.rereadable(List.of(Input.file(pipe)))).isFalse();
  }

  @Test
  void aPipeKnowsNoWayOn() throws IOException {
    byte[] bytes = "{\"text\":\"họp\"}\n".getBytes(UTF_8);
    InputStream pipe =
        new ByteArrayInputStream(bytes) {
          @Override
          public long skip(long count) {
            throw new UncheckedIOException(new IOException("Illegal seek"));
          }

          @Override
          public int available() {
            throw new UncheckedIOException(new IOException("Illegal seek"));
          }
        };

    assertThat(Reading.texts(Reading.all(Input.stream("in", pipe)))).containsExactly("họp");
  }

  @Test
  void linesInUtf32AreRead() {
    for (String name : List.of("UTF-32LE", "UTF-32BE")) {
      byte[] bytes =
          "\ufeff{\"text\":\"họp\"}\n{\"text\":\"xã\"}\n".getBytes(Charset.forName(name));

      List<Entry> entries = Reading.all(Reading.stream(bytes, Input.Format.JSON_LINES));

      assertThat(Reading.texts(entries)).containsExactly("họp", "xã");
      assertThat(Reading.notes(entries.get(0)))
          .containsExactly("not UTF-8; read as " + name + ", certainty 1.00");
    }
  }

  private List<String> taken(Selection selection) throws IOException {
    return Input.folder(folder, selection).stream()
        .map(input -> folder.relativize(Path.of(input.name())).toString())
        .toList();
  }

  @Test
  void readsNoFurtherThanAsked() throws IOException {
    int[] taken = {0};
    InputStream endless =
        new InputStream() {
          private final byte[] line = (LINE + "\n").getBytes(UTF_8);

          @Override
          public int read() {
            return line[taken[0]++ % line.length];
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            for (int i = 0; i < length; i++) {
              bytes[offset + i] = (byte) read();
            }
            return length;
          }
        };
    try (Entries entries = ArchiveReader.create().open(List.of(Input.stream("endless", endless)))) {
      for (int i = 0; i < 10; i++) {
        assertThat(entries.next()).isInstanceOf(Entry.Read.class);
      }
    }
    assertThat(taken[0]).isLessThan(200_000);
  }

  private static Input stream(String content) {
    return Input.stream("standard input", new ByteArrayInputStream(content.getBytes(UTF_8)));
  }

  private static List<Entry> read(Input... inputs) throws IOException {
    List<Entry> read = new ArrayList<>();
    try (Entries entries = ArchiveReader.create().open(List.of(inputs))) {
      entries.forEachRemaining(read::add);
    }
    return read;
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
