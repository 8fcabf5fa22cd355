package vn.bienban.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameAFile() {
    file = folder.resolve("a.jsonl");
  }

  @Test
  void readsLinesThatAreNotBlank() throws IOException {
    Files.writeString(file, "{\"a\": \"Lý\"}\n\n \r\n\"\u2028\u0085\"");

    try (InputStream in = Files.newInputStream(file)) {
      JsonLines lines = JsonLines.of(in, "a.jsonl");
      assertThat(lines.next(Json::parse)).hasToString("{\"a\":\"Lý\"}");
      assertThat(lines.place()).isEqualTo("a.jsonl:1");
      assertThat(lines.next(Json::parse)).hasToString("\"\\u2028\\u0085\"");
      assertThat(lines.place()).isEqualTo("a.jsonl:4");
      assertThat(lines.next(Json::parse)).isNull();
    }
  }

  @Test
  void goesOnBehindALineThatIsNone() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("{\"a\"\n\"b".getBytes(UTF_8));
    bytes.write(0xFF);
    bytes.writeBytes("\"\n3\n".getBytes(UTF_8));
    Files.write(file, bytes.toByteArray());

    try (InputStream in = Files.newInputStream(file)) {
      JsonLines lines = JsonLines.of(in, "a.jsonl");
      assertThatThrownBy(() -> lines.next(Json::parse))
          .isInstanceOf(JsonException.class)
          .hasMessageStartingWith("a.jsonl:1: no JSON: ");
      assertThatThrownBy(() -> lines.next(Json::parse))
          .isInstanceOf(JsonException.class)
          .hasMessage("a.jsonl:2: no UTF-8");
      assertThat(lines.next(Json::parse)).hasToString("3");
    }
  }

  @Test
  void unpacksWhatIsPackedWhateverItsName() throws IOException {
    // Two files one behind the other are one.
    Files.write(file, concat(packed("1\n"), packed("2\n")));

    try (InputStream in = Files.newInputStream(file)) {
      JsonLines lines = JsonLines.of(in, "a.jsonl");
      assertThat(lines.next(Json::parse)).hasToString("1");
      assertThat(lines.next(Json::parse)).hasToString("2");
      assertThat(lines.next(Json::parse)).isNull();
    }
  }

  @Test
  void namesThePlaceWhereAPackedFileBreaksOff() throws IOException {
    StringBuilder text = new StringBuilder();
    Random random = new Random(7);
    for (int i = 0; i < 30_000; i++) {
      text.append(random.nextInt()).append('\n');
    }
    byte[] whole = packed(text.toString());
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    try (InputStream in = Files.newInputStream(file)) {
      JsonLines lines = JsonLines.of(in, "a.jsonl");
      assertThatThrownBy(
              () -> {
                while (lines.next(Json::parse) != null) {
                  assertThat(lines.place()).startsWith("a.jsonl:");
                }
              })
          .isInstanceOf(IOException.class)
          .hasMessageMatching("a\\.jsonl:\\d{4,}: cannot be read: .*");
    }
  }

  @Test
  void findsNothingInAnEmptyFile() throws IOException {
    Files.writeString(file, "");

    try (InputStream in = Files.newInputStream(file)) {
      JsonLines lines = JsonLines.of(in, "a.jsonl");
      assertThat(lines.next(Json::parse)).isNull();
    }
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] concat(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
