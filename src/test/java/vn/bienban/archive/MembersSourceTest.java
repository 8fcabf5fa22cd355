package vn.bienban.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MembersSourceTest {
  private static final String LINES = "{\"text\":\"một\"}\n{\"id\":\"b\",\"text\":\"hai\"}\n";

  @TempDir Path folder;

  /** Files of every kind, in the order of their names. */
  private static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("2018/a.txt", "Sáng nay họp.".getBytes(UTF_8));
    files.put("2018/b.html", "<html><p>Chiều họp.</p></html>".getBytes(UTF_8));
    files.put("2018/bìa.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    files.put("2019/c.jsonl.gz", Reading.gzip(LINES));
    files.put("2019/d.csv", "id,text\nx,ba\n".getBytes(UTF_8));
    files.put("họp.md", "# Họp".getBytes(UTF_8));
    return files;
  }

  private static final List<String> PLACES =
      List.of(
          "!2018/a.txt",
          "!2018/b.html",
          "!2019/c.jsonl.gz:1",
          "!2019/c.jsonl.gz:2",
          "!2019/d.csv:2",
          "!họp.md");

  private static final List<String> IDS = List.of("2018/a", "2018/b", "2019/c:1", "b", "x", "họp");

  @ParameterizedTest
  @ValueSource(strings = {"tin.zip", "tin.tar", "tin.tar.gz", "tin.tgz"})
  void everyFileInAnArchiveIsReadAsItWouldBeOutside(String name) throws IOException {
    Path file = folder.resolve(name);
    byte[] archive = name.endsWith("zip") ? zip(files()) : tar(files());
    Files.write(file, name.endsWith("gz") ? Reading.gzip(archive) : archive);

    List<Entry> entries = Reading.all(Input.file(file));

    assertThat(entries)
        .extracting(entry -> entry.place().toString())
        .containsExactlyElementsOf(PLACES.stream().map(place -> file + place).toList());
    assertThat(entries)
        .extracting(entry -> Reading.article(entry).id())
        .containsExactlyElementsOf(IDS);
    assertThat(Reading.texts(entries))
        .containsExactly(
            "Sáng nay họp.", "<html><p>Chiều họp.</p></html>", "một", "hai", "ba", "# Họp");
    assertThat(entries.stream().map(Entry::place).distinct()).hasSameSizeAs(entries);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void filesOfOneNameHaveIdsOfTheirOwn(boolean zipped) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("x.htm", "<p>một</p>".getBytes(UTF_8));
    files.put("x.html", "<p>hai</p>".getBytes(UTF_8));
    files.put("x.html.txt", "ba".getBytes(UTF_8));
    files.put("y/x.txt", "bốn".getBytes(UTF_8));

    byte[] archive = zipped ? zip(files) : tar(files);
    assertThat(Reading.all(Reading.stream(archive, Input.Format.AUTO)))
        .extracting(entry -> Reading.article(entry).id())
        .containsExactly("x", "x.html", "x.html.txt", "y/x");
  }

  @Test
  void aStreamIsKnownByItsFirstBytes() throws IOException {
    for (byte[] archive : List.of(zip(files()), tar(files()), Reading.gzip(tar(files())))) {
      assertThat(Reading.all(Reading.stream(archive, Input.Format.AUTO)))
          .extracting(entry -> entry.place().toString())
          .containsExactlyElementsOf(PLACES.stream().map(place -> "in" + place).toList());
    }
  }

  @Test
  void aSelectionTakesOnlyWhatFits() throws IOException {
    ArchiveReader reader =
        ArchiveReader.create()
            .members(Selection.all().include(List.of("2018/*", "*.md")).exclude(List.of("*.png")));

    assertThat(Reading.all(reader, Reading.stream(zip(files()), Input.Format.ZIP)))
        .extracting(entry -> entry.place().toString())
        .containsExactly("in!2018/a.txt", "in!2018/b.html", "in!họp.md");
  }

  @Test
  void anArchiveInAnArchiveIsOneFailure() throws IOException {
    Map<String, byte[]> outer = new TreeMap<>();
    outer.put("a.zip", zip(files()));
    outer.put("b.tar.gz", Reading.gzip(tar(files())));
    outer.put("c.txt", "x".getBytes(UTF_8));

    for (byte[] archive : List.of(zip(outer), tar(outer))) {
      List<Entry> entries = Reading.all(Reading.stream(archive, Input.Format.AUTO));
      assertThat(entries).hasSize(3);
      assertThat(Reading.reason(entries.get(0)))
          .isEqualTo("cannot be read: an archive inside an archive");
      assertThat(entries.get(1).place()).hasToString("in!b.tar.gz");
      assertThat(Reading.reason(entries.get(1)))
          .isEqualTo("cannot be read: an archive inside an archive");
      assertThat(Reading.article(entries.get(2)).text()).isEqualTo("x");
    }
  }

  @Test
  void namesInOldEncodingsAreRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setEncoding("windows-1252");
      zip.setUseLanguageEncodingFlag(false);
      // What a Windows program in TCVN3 wrote, byte for byte.
      String raw =
          new String(
              OldEncoding.TCVN3.bytes("phường đề nghị sửa đường.txt"),
              Charset.forName("windows-1252"));
      put(zip, raw, "x".getBytes(UTF_8));
      put(zip, "été.txt", "y".getBytes(UTF_8));
    }

    assertThat(Reading.all(Reading.stream(bytes.toByteArray(), Input.Format.ZIP)))
        .extracting(entry -> entry.place().file())
        .containsExactly("in!phường đề nghị sửa đường.txt", "in!été.txt");
  }

  @Test
  void evilNamesAndLinksDoNothing() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      put(tar, "../../../etc/x.txt", "a".getBytes(UTF_8));
      put(tar, "đỏ\u001b[31m\n.txt", "b".getBytes(UTF_8));
      TarArchiveEntry link = new TarArchiveEntry("link.txt", TarConstants.LF_SYMLINK);
      link.setLinkName("/etc/passwd");
      tar.putArchiveEntry(link);
      tar.closeArchiveEntry();
      tar.putArchiveEntry(new TarArchiveEntry("folder.txt/"));
      tar.closeArchiveEntry();
    }

    List<Entry> entries = Reading.all(Reading.stream(bytes.toByteArray(), Input.Format.TAR));

    assertThat(Reading.texts(entries)).containsExactly("a", "b");
    assertThat(entries.get(1).place().file()).isEqualTo("in!đỏ\uFFFD[31m\uFFFD.txt");
    try (var there = Files.list(folder)) {
      assertThat(there).isEmpty();
    }
  }

  @Test
  void aBombIsCutAndTheOthersAreRead() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("a.txt", new byte[50_000_000]);
    Arrays.fill(files.get("a.txt"), (byte) 'x');
    files.put("b.jsonl", files.get("a.txt"));
    files.put("c.txt", "họp".getBytes(UTF_8));
    ArchiveReader reader = ArchiveReader.create().maxBytes(1000);
    Path zip = folder.resolve("a.zip");
    Files.write(zip, zip(files));

    for (Input input :
        List.of(Input.file(zip), Reading.stream(Files.readAllBytes(zip), Input.Format.AUTO))) {
      List<Entry> entries = Reading.all(reader, input);
      assertThat(entries).hasSize(3);
      assertThat(Reading.article(entries.get(0)).text()).hasSize(1000);
      assertThat(Reading.notes(entries.get(0)))
          .containsExactly("longer than 1000 bytes; read up to there");
      assertThat(Reading.reason(entries.get(1))).isEqualTo("longer than 1000 bytes");
      assertThat(Reading.article(entries.get(2)).text()).isEqualTo("họp");
    }
  }

  @Test
  void aDamagedMemberSpoilsNoOther() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("a.txt", "x".repeat(500).getBytes(UTF_8));
    byte[] packed = Reading.gzip(LINES.repeat(500));
    files.put("b.jsonl.gz", Arrays.copyOf(packed, packed.length - 20));
    files.put("c.txt", "họp".getBytes(UTF_8));

    List<Entry> entries = Reading.all(Reading.stream(tar(files), Input.Format.TAR));

    assertThat(Reading.article(entries.get(0)).text()).hasSize(500);
    assertThat(Reading.reason(entries.get(entries.size() - 2)))
        .startsWith("the rest cannot be read: ");
    assertThat(Reading.article(entries.get(entries.size() - 1)).text()).isEqualTo("họp");
  }

  @Test
  void aCutArchiveGivesWhatCanBeReadAndEnds() throws IOException {
    for (byte[] whole : List.of(tar(files()), zip(files()))) {
      for (int length : new int[] {whole.length / 3, whole.length / 2}) {
        List<Entry> entries =
            Reading.all(Reading.stream(Arrays.copyOf(whole, length), Input.Format.AUTO));
        assertThat(Reading.article(entries.get(0)).text()).isEqualTo("Sáng nay họp.");
        assertThat(entries.get(entries.size() - 1)).isInstanceOf(Entry.Failed.class);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aMemberWhoseChecksumIsAnotherIsToldAndNoOther(boolean stored) throws IOException {
    byte[] zip = readableZip(stored, "Sáng nay họp.", "Chiều nay họp.", "Tối nay họp.");
    int at = new String(zip, ISO_8859_1).indexOf("Chi");
    zip[at] = 'X';
    Path file = Files.write(folder.resolve("a.zip"), zip);

    for (Input input : List.of(Input.file(file), Reading.stream(zip, Input.Format.ZIP))) {
      List<Entry> entries = Reading.all(input);
      assertThat(entries).hasSize(3);
      assertThat(Reading.article(entries.get(0)).text()).isEqualTo("Sáng nay họp.");
      assertThat(entries.get(1).place().file()).endsWith("!1.txt");
      assertThat(Reading.reason(entries.get(1)))
          .isEqualTo("the rest cannot be read: damaged: its checksum is another");
      assertThat(Reading.article(entries.get(2)).text()).isEqualTo("Tối nay họp.");
    }
  }

  /** A zip whose members stand in it as they are, their checksums before or behind them. */
  private static byte[] readableZip(boolean stored, String... texts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (int i = 0; i < texts.length; i++) {
        byte[] content = texts[i].getBytes(UTF_8);
        ZipEntry entry = new ZipEntry(i + ".txt");
        if (stored) {
          CRC32 crc = new CRC32();
          crc.update(content);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(content.length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"L", "K", "x", "g"})
  void aNameTooLongForMemoryCostsItsArchiveAlone(String kind) throws IOException {
    byte[] header = new byte[512];
    put(header, 0, "././@LongLink");
    put(header, 100, "0000644\0" + "0000000\0" + "0000000\0");
    put(header, 124, String.format(Locale.ROOT, "%011o\0", 734_003_200));
    put(header, 136, "00000000000\0");
    put(header, 156, kind);
    put(header, 257, "ustar\00000");
    Arrays.fill(header, 148, 156, (byte) ' ');
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xFF;
    }
    put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(whole)) {
      put(tar, "a.txt", "họp".getBytes(UTF_8));
    }
    byte[] first = Arrays.copyOf(whole.toByteArray(), 1024);
    Input bomb =
        Input.stream(
                "in",
                new SequenceInputStream(
                    new ByteArrayInputStream(first),
                    new SequenceInputStream(
                        new ByteArrayInputStream(header),
                        new Endless(new byte[] {'x'}, 734_003_200))))
            .as(Input.Format.TAR);

    List<Entry> entries =
        Reading.all(bomb, Reading.stream("sau".getBytes(UTF_8), Input.Format.TEXT));

    assertThat(entries).hasSize(3);
    assertThat(Reading.article(entries.get(0)).text()).isEqualTo("họp");
    assertThat(Reading.reason(entries.get(1)))
        .isEqualTo("the rest cannot be read: a name or header of 734003200 bytes");
    assertThat(Reading.article(entries.get(2)).text()).isEqualTo("sau");
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  @Test
  void whatIsNoArchiveOrHoldsNothingIsNamed() throws IOException {
    Path no = Files.writeString(folder.resolve("no.zip"), "họp");
    Path empty = Files.write(folder.resolve("empty.zip"), zip(Map.of()));
    Path pictures =
        Files.write(folder.resolve("pictures.tar"), tar(Map.of("a.png", new byte[] {1})));

    assertThat(Reading.reason(Reading.all(Input.file(no)).get(0))).startsWith("cannot be read: ");
    assertThat(Reading.reason(Reading.all(Input.file(empty)).get(0))).isEqualTo("holds no article");
    assertThat(Reading.reason(Reading.all(Input.file(pictures)).get(0)))
        .isEqualTo("holds no article");
  }

  @Test
  void membersOfSeveralArchivesHaveTheArchivesNameInFront() throws IOException {
    byte[] zip = zip(Map.of("in/x.txt", "họp".getBytes(UTF_8)));
    Files.createDirectories(folder.resolve("d"));
    List<Input> inputs =
        List.of(
            Input.file(Files.write(folder.resolve("a.zip"), zip)),
            Input.file(Files.write(folder.resolve("b.zip"), zip)),
            Input.file(
                Files.write(
                    folder.resolve("b.tar"), tar(Map.of("in/x.txt", "họp".getBytes(UTF_8))))));

    assertThat(ids(Input.distinct(inputs.subList(0, 2)))).containsExactly("a/in/x", "b/in/x");
    assertThat(ids(Input.distinct(inputs.subList(0, 1)))).containsExactly("in/x");
    assertThat(ids(Input.distinct(inputs))).doesNotHaveDuplicates().hasSize(3);
  }

  private static List<String> ids(List<Input> inputs) {
    return Reading.all(inputs.toArray(Input[]::new)).stream()
        .map(entry -> String.valueOf(Reading.article(entry).id()))
        .toList();
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_COMPRESSION);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        put(zip, file.getKey(), file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void put(ZipArchiveOutputStream zip, String name, byte[] content)
      throws IOException {
    zip.putArchiveEntry(new ZipArchiveEntry(name));
    zip.write(content);
    zip.closeArchiveEntry();
  }

  private static byte[] tar(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        put(tar, file.getKey(), file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void put(TarArchiveOutputStream tar, String name, byte[] content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }
}
