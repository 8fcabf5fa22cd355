package vn.bienban.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
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
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
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
