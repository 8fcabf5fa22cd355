package vn.bienban.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ByteLinesTest {
  @Test
  void emptyLinesArePassedOver() throws IOException {
    ByteLines lines = new ByteLines(bytes("\n\na\n\n\r\n" + "\n".repeat(200_000) + "bcd"), 2);

    assertThat(lines.next()).asString(UTF_8).isEqualTo("a");
    assertThat(lines.number()).isEqualTo(3);
    assertThat(lines.begin()).isEqualTo(2);
    assertThat(lines.end()).isEqualTo(4);
    assertThat(lines.next()).asString(UTF_8).isEqualTo("\r");
    assertThat(lines.next()).asString(UTF_8).isEqualTo("bc");
    assertThat(lines.tooLong()).isTrue();
    assertThat(lines.number()).isEqualTo(200_006);
    assertThat(lines.begin()).isEqualTo(200_007);
    assertThat(lines.next()).isNull();
  }

  @Test
  void emptyLinesAloneHoldNothing() throws IOException {
    ByteLines lines = new ByteLines(bytes("\n".repeat(100_000)), 2);

    assertThat(lines.next()).isNull();
    assertThat(lines.end()).isEqualTo(100_000);
  }

  @Test
  void moreLinesThanANumberHolds() throws IOException {
    long many = Integer.MAX_VALUE + 10L;
    ByteLines lines = new ByteLines(new SequenceInputStream(feeds(many), bytes("a\nb")), 2);

    assertThat(lines.next()).asString(UTF_8).isEqualTo("a");
    assertThat(lines.number()).isEqualTo(Integer.MAX_VALUE);
    assertThat(lines.begin()).isEqualTo(many);
    assertThat(lines.next()).asString(UTF_8).isEqualTo("b");
    assertThat(lines.number()).isEqualTo(Integer.MAX_VALUE);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  /** So many line feeds. */
  private static InputStream feeds(long count) {
    return new InputStream() {
      private long left = count;

      @Override
      public int read() {
        return left-- > 0 ? '\n' : -1;
      }

      @Override
      public int read(byte[] buffer, int from, int length) {
        if (left <= 0) {
          return -1;
        }
        int read = (int) Math.min(length, left);
        Arrays.fill(buffer, from, from + read, (byte) '\n');
        left -= read;
        return read;
      }
    };
  }
}
