package vn.bienban.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReplayTest {
  private static final int MOST = 1 << 16;

  private final byte[] bytes = new byte[1 << 20];

  ReplayTest() {
    new Random(1).nextBytes(bytes);
  }

  @Test
  void whatIsHeldIsReadAgain() throws IOException {
    Replay in = new Replay(new ByteArrayInputStream(bytes), MOST);
    in.skipNBytes(100_000);
    in.keep();
    byte[] first = in.readNBytes(50_000);

    assertThat(in.back(100_000)).isTrue();

    assertThat(in.position()).isEqualTo(100_000);
    assertThat(in.readNBytes(50_000)).isEqualTo(first);
    assertThat(in.read()).isEqualTo(bytes[150_000] & 0xFF);
  }

  @Test
  void whatIsTooMuchIsLetGoAndOnlyTheLastBytesStay() throws IOException {
    Replay in = new Replay(new ByteArrayInputStream(bytes), MOST);
    in.keep();
    in.skipNBytes(200_000);

    assertThat(in.back(0)).isFalse();

    assertThat(in.position()).isEqualTo(200_000);
    assertThat(in.back(200_000 - 60)).isTrue();
    assertThat(in.readAllBytes())
        .isEqualTo(java.util.Arrays.copyOfRange(bytes, 200_000 - 60, bytes.length));
    assertThat(in.peek()).isNegative();
  }

  @Test
  void noMoreIsReadAgainThanWasRead() throws IOException {
    Replay in = new Replay(new ByteArrayInputStream(bytes), MOST);
    long read = 0;
    for (int at = 0; at < 50_000; at += 50) {
      in.keep();
      in.skipNBytes(50_000 - at);
      read += 50_000 - at;
      if (!in.again(at + 50)) {
        break;
      }
    }

    assertThat(read).isLessThan(4 * (50_000 + MOST));
  }
}
