package vn.bienban.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
  private static final Fingerprint RUN = new Fingerprint("1", "--pretty", "inputs");

  @TempDir Path folder;
  private Journal.Place plain;

  @BeforeEach
  void places() {
    plain = place(false);
  }

  @Test
  void whatIsSavedOutlivesWhatWasWrittenAfterIt() throws IOException {
    Journal journal = Journal.begin(plain, RUN);
    journal.record(bytes("a"));
    journal.mark(1, Tally.NONE.plusWritten(1, Tally.Found.NOTHING));
    journal.failure(bytes("f"));
    journal.mark(2, Tally.NONE.plusWritten(1, Tally.Found.NOTHING).plusFailed());
    assertThat(journal.save().read()).isEqualTo(2);
    journal.record(bytes("lost"));
    journal.failure(bytes("lost"));
    journal.close();
    // What the process had handed over without being sure of it.
    Files.writeString(plain.records(), "a\nhalf a rec");

    Checkpoint checkpoint = Objects.requireNonNull(Checkpoint.read(plain.checkpoint()));
    assertThat(checkpoint.entries()).isEqualTo(2);
    assertThat(checkpoint.fingerprint()).isEqualTo(RUN);
    assertThat(checkpoint.tally().failed()).isEqualTo(1);
    try (Journal second = Journal.resume(plain, checkpoint)) {
      second.record(bytes("b"));
      Checkpoint end = second.complete(3, checkpoint.tally());
      assertThat(end.complete()).isTrue();
    }

    assertThat(plain.records()).hasContent("a\nb\n");
    assertThat(plain.failures()).hasContent("f\n");
    assertThat(Checkpoint.read(plain.checkpoint())).isNotNull().matches(Checkpoint::complete);
  }

  @Test
  void anEntryThatIsNotMarkedIsNotSaved() throws IOException {
    try (Journal journal = Journal.begin(plain, RUN)) {
      journal.record(bytes("a"));
      journal.mark(1, Tally.NONE);
      journal.record(bytes("b"));
      journal.save();
    }

    assertThat(Checkpoint.read(plain.checkpoint()))
        .isNotNull()
        .extracting(Checkpoint::entries, Checkpoint::recordBytes)
        .containsExactly(1L, 2L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aPackedFileIsTheSameBytesWhereverItWasTakenUp(long seed) throws IOException {
    Journal.Place whole = place(true);
    try (Journal journal = Journal.begin(whole, RUN)) {
      write(journal, 0, 400);
      journal.complete(400, Tally.NONE);
    }
    byte[] expected = Files.readAllBytes(whole.records());
    assertThat(unpacked(expected)).hasSize(400 * 10_001);

    Random random = new Random(seed);
    Journal.Place broken = place(true);
    Journal journal = Journal.begin(broken, RUN);
    int at = 0;
    while (at < 400) {
      int to = Math.min(400, at + 1 + random.nextInt(150));
      write(journal, at, to);
      journal.save();
      journal.close();
      Checkpoint checkpoint = Checkpoint.read(broken.checkpoint());
      if (checkpoint == null) {
        journal = Journal.begin(broken, RUN);
        at = 0;
      } else {
        journal = Journal.resume(broken, checkpoint);
        at = (int) checkpoint.entries();
      }
      if (to == 400) {
        break;
      }
    }
    write(journal, at, 400);
    journal.complete(400, Tally.NONE);

    assertThat(broken.records()).hasBinaryContent(expected);
  }

  @Test
  void aPackedFileOfNothingStillIsOne() throws IOException {
    Journal.Place empty = place(true);
    try (Journal journal = Journal.begin(empty, RUN)) {
      journal.complete(0, Tally.NONE);
    }

    assertThat(unpacked(Files.readAllBytes(empty.records()))).isEmpty();
  }

  @Test
  void twoRunsDoNotWriteTheSameFile() throws IOException {
    try (Journal first = Journal.begin(plain, RUN)) {
      first.record(bytes("a"));
      assertThatThrownBy(() -> Journal.begin(plain, RUN))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another run");
      first.complete(1, Tally.NONE);
    }
    assertThat(plain.records()).hasContent("a\n");
  }

  @Test
  void recordsThatAreGoneAreToldOf() throws IOException {
    Journal journal = Journal.begin(plain, RUN);
    journal.record(bytes("abc"));
    journal.mark(1, Tally.NONE);
    journal.save();
    journal.close();
    Checkpoint checkpoint = Objects.requireNonNull(Checkpoint.read(plain.checkpoint()));
    Files.writeString(plain.records(), "a");

    assertThatThrownBy(() -> Journal.resume(plain, checkpoint))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("shorter than its checkpoint");
  }

  @Test
  void aFileThatLosesItsNameEndsTheRun() throws IOException {
    try (Journal journal = Journal.begin(plain, RUN)) {
      journal.record(bytes("a"));
      journal.mark(1, Tally.NONE);
      Files.delete(plain.records());

      assertThatThrownBy(journal::save)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("gone");
    }
  }

  @Test
  void anotherFileIsNoCheckpoint() throws IOException {
    for (String text : new String[] {"", "{}", "{\"form\":\"bienban/checkpoint/0\"}"}) {
      Files.writeString(plain.checkpoint(), text);
      assertThatThrownBy(() -> Checkpoint.read(plain.checkpoint()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("not a checkpoint");
    }
  }

  private static void write(Journal journal, int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      // Ten thousand letters each, and different ones.
      journal.record(bytes((i + "-").repeat(10_000).substring(0, 10_000)));
      journal.mark(i + 1, Tally.NONE);
    }
  }

  private int places;

  private Journal.Place place(boolean gzip) {
    Path base = folder.resolve("p" + places++);
    return new Journal.Place(
        base.resolveSibling(base.getFileName() + ".part"),
        gzip,
        base.resolveSibling(base.getFileName() + ".errors"),
        base.resolveSibling(base.getFileName() + ".checkpoint"));
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
