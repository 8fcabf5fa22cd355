package vn.bienban.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import vn.bienban.Article;

/** Reads inputs for tests of the readers. */
final class Reading {
  private Reading() {}

  static List<Entry> all(ArchiveReader reader, Input... inputs) {
    List<Entry> read = new ArrayList<>();
    try (Entries entries = reader.open(List.of(inputs))) {
      entries.forEachRemaining(read::add);
    }
    return read;
  }

  static List<Entry> all(Input... inputs) {
    return all(ArchiveReader.create(), inputs);
  }

  static Input stream(byte[] bytes, Input.Format format) {
    return Input.stream("in", new ByteArrayInputStream(bytes)).as(format);
  }

  static Article article(Entry entry) {
    assertThat(entry).isInstanceOf(Entry.Read.class);
    return ((Entry.Read) entry).article();
  }

  static List<String> texts(List<Entry> entries) {
    return entries.stream().map(entry -> article(entry).text()).toList();
  }

  static String reason(Entry entry) {
    assertThat(entry).isInstanceOf(Entry.Failed.class);
    return ((Entry.Failed) entry).reason();
  }

  static List<String> notes(Entry entry) {
    return ((Entry.Read) entry).notes().stream().map(note -> note.message()).toList();
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  static byte[] gzip(String content) throws IOException {
    return gzip(content.getBytes(UTF_8));
  }
}
