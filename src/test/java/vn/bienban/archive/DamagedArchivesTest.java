package vn.bienban.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Files damaged at random: each gives entries and an end, never an exception. */
class DamagedArchivesTest {
  private static final int SEEDS = 150;

  @TempDir Path folder;

  @Test
  void everyFileHasAnEnd() throws IOException {
    Map<String, byte[]> archives = archives();
    assertTimeoutPreemptively(
        Duration.ofSeconds(120),
        () -> {
          for (Map.Entry<String, byte[]> archive : archives.entrySet()) {
            for (long seed = 0; seed < SEEDS; seed++) {
              Path file = folder.resolve(archive.getKey());
              Files.write(file, damaged(archive.getValue(), seed));
              ArchiveReader reader = ArchiveReader.create().maxBytes(10_000);
              assertThat(Reading.all(reader, Input.file(file)))
                  .as("%s, seed %s", archive.getKey(), seed)
                  .isNotEmpty()
                  .hasSizeLessThan(1000);
              Reading.all(reader, Input.stream("in", Files.newInputStream(file)));
            }
          }
        });
  }

  @Test
  void anyBytesAreATextOrNone() {
    Random random = new Random(7);
    int read = 0;
    for (int i = 0; i < 3000; i++) {
      byte[] bytes = new byte[random.nextInt(60)];
      random.nextBytes(bytes);
      if (i % 2 == 0) {
        // Mostly letters, as a text has them.
        for (int k = 0; k < bytes.length; k++) {
          bytes[k] = random.nextInt(4) > 0 ? (byte) ('a' + random.nextInt(26)) : bytes[k];
        }
      }
      try {
        TextBytes.in(null).decode(bytes, TextBytes.Kind.PLAIN, null, random.nextBoolean());
        read++;
      } catch (TextBytes.UndecodableException e) {
        assertThat(e).hasMessageStartingWith("byte ");
      }
    }
    assertThat(read).isLessThan(600);
  }

  private static byte[] damaged(byte[] whole, long seed) {
    Random random = new Random(seed);
    byte[] bytes =
        random.nextInt(3) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
    for (int i = random.nextInt(6); i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static Map<String, byte[]> archives() throws IOException {
    String lines = "{\"text\":\"một\"}\n{\"id\":\"b\",\"text\":\"hai\"}\n".repeat(20);
    String csv = "id,text\nx,\"ba\nbốn\"\n".repeat(20);
    byte[] tar = tar(lines, csv);
    Map<String, byte[]> archives = new TreeMap<>();
    archives.put("a.jsonl", lines.getBytes(UTF_8));
    archives.put("a.jsonl.gz", Reading.gzip(lines));
    archives.put("a.csv", csv.getBytes(UTF_8));
    archives.put("a.zip", zip(lines, csv));
    archives.put("a.tar", tar);
    archives.put("a.tgz", Reading.gzip(tar));
    archives.put("a.warc", warc(WarcCompression.NONE));
    archives.put("a.warc.gz", warc(WarcCompression.GZIP));
    return archives;
  }

  private static byte[] zip(String... contents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String content : contents) {
        zip.putNextEntry(new ZipEntry(content.startsWith("{") ? "a.jsonl" : "b.csv"));
        zip.write(content.getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] tar(String... contents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (String content : contents) {
        byte[] file = content.getBytes(UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(content.startsWith("{") ? "a.jsonl" : "b.csv");
        entry.setSize(file.length);
        tar.putArchiveEntry(entry);
        tar.write(file);
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] warc(WarcCompression compression) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), compression)) {
      for (String text : List.of("một", "hai", "ba")) {
        writer.write(
            new WarcResponse.Builder("https://xa.example/" + text.length())
                .body(
                    new HttpResponse.Builder(200, "OK")
                        .body(MediaType.HTML, ("<p>" + text).getBytes(UTF_8))
                        .build())
                .build());
      }
    }
    return bytes.toByteArray();
  }
}
