package vn.bienban.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
  private static final Fingerprint RUN = new Fingerprint("1", "--pretty", "a", "inputs");

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

  @Test
  void aCheckpointThatIsNotWholeIsNone() throws IOException {
    Journal journal = Journal.begin(plain, RUN);
    journal.record(bytes("abc"));
    journal.mark(1, Tally.NONE.plusWritten(5, new Tally.Found(1, 2, 3, 4, 5)));
    journal.save();
    journal.close();
    String whole = Files.readString(plain.checkpoint());
    assertThat(Checkpoint.read(plain.checkpoint())).isNotNull();

    List<String> damaged = new ArrayList<>();
    for (int end = 0; end < whole.length(); end++) {
      damaged.add(whole.substring(0, end));
    }
    for (int i = 0; i < whole.length(); i++) {
      for (char c : "0-x\"".toCharArray()) {
        if (whole.charAt(i) != c) {
          damaged.add(whole.substring(0, i) + c + whole.substring(i + 1));
        }
      }
    }
    Matcher field = Pattern.compile("\"(\\w+)\":(-?\\d+|true|false|\"[^\"]*\"),").matcher(whole);
    int fields = 0;
    while (field.find()) {
      fields++;
      damaged.add(whole.replace(field.group(), ""));
      for (String value : List.of("null", "\"4\"", "-4", "4.0", "[]", "{}", "1e99", "true", "7")) {
        damaged.add(whole.substring(0, field.start(2)) + value + whole.substring(field.end(2)));
      }
    }
    assertThat(fields).isGreaterThan(15);
    damaged.addAll(List.of("[]", "3", "null", "\u0000", whole + whole, "[".repeat(5000)));
    damaged.remove(whole);
    for (String text : damaged) {
      Files.writeString(plain.checkpoint(), text);
      assertThatThrownBy(() -> Checkpoint.read(plain.checkpoint()))
          .as(text)
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith(plain.checkpoint() + ": not a checkpoint")
          .message()
          .hasLineCount(1);
    }
    Files.write(plain.checkpoint(), new byte[] {(byte) 0xFF, (byte) 0xFE, 0x7B, 0});
    assertThatThrownBy(() -> Checkpoint.read(plain.checkpoint()))
        .hasMessageStartingWith(plain.checkpoint() + ": not a checkpoint");
  }

  @Test
  void aJournalThatCannotBeTakenUpIsLeftAsItWas() throws IOException {
    Journal journal = Journal.begin(plain, RUN);
    journal.record(bytes("abc"));
    journal.failure(bytes("def"));
    journal.mark(1, Tally.NONE);
    journal.save();
    journal.record(bytes("more"));
    journal.close();
    Checkpoint checkpoint = Objects.requireNonNull(Checkpoint.read(plain.checkpoint()));
    Files.writeString(plain.records(), "abc\nmore");
    Files.writeString(plain.failures(), "d");

    assertThatThrownBy(() -> Journal.resume(plain, checkpoint)).isInstanceOf(IOException.class);
    assertThat(plain.records()).hasContent("abc\nmore");
    Files.delete(plain.failures());
    assertThatThrownBy(() -> Journal.resume(plain, checkpoint))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(plain.failures()).doesNotExist();
    Files.delete(plain.records());
    assertThatThrownBy(() -> Journal.resume(plain, checkpoint))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(plain.records()).doesNotExist();
  }

  @Test
  void aJournalThatCannotBeginLeavesAnEarlierOneAsItWas() throws IOException {
    Journal journal = Journal.begin(plain, RUN);
    journal.record(bytes("abc"));
    journal.mark(1, Tally.NONE);
    journal.save();
    journal.close();
    Path nowhere = folder.resolve("no such folder/errors");
    Journal.Place wrong = new Journal.Place(plain.records(), false, nowhere, plain.checkpoint());

    assertThatThrownBy(() -> Journal.begin(wrong, RUN)).isInstanceOf(NoSuchFileException.class);

    assertThat(plain.records()).hasContent("abc\n");
    assertThat(Checkpoint.read(plain.checkpoint())).isNotNull();
    Journal.Place fresh = place(false);
    Journal.Place none = new Journal.Place(fresh.records(), false, nowhere, fresh.checkpoint());
    assertThatThrownBy(() -> Journal.begin(none, RUN)).isInstanceOf(NoSuchFileException.class);
    assertThat(fresh.records()).doesNotExist();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right of their own there")
  void aLinkIsNotFollowed() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious"), "do not touch");
    for (Path file : List.of(plain.records(), plain.failures())) {
      Files.createSymbolicLink(file, precious);
      assertThatThrownBy(() -> Journal.begin(plain, RUN)).isInstanceOf(IOException.class);
      Files.delete(file);
    }
    Files.createSymbolicLink(plain.nextCheckpoint(), precious);
    try (Journal journal = Journal.begin(plain, RUN)) {
      journal.record(bytes("a"));
      journal.mark(1, Tally.NONE);
      journal.save();
    }
    assertThat(Checkpoint.read(plain.checkpoint())).isNotNull();
    assertThat(precious).hasContent("do not touch");
  }

  @Test
  void aCompleteJournalStaysItsRunsOwnUntilItIsClosed() throws IOException {
    try (Journal journal = Journal.begin(plain, RUN)) {
      journal.record(bytes("a"));
      journal.complete(1, Tally.NONE);
      assertThat(journal.completed()).hasContent("a\n");

      assertThatThrownBy(() -> Journal.begin(plain, RUN)).hasMessageContaining("another run");
    }
    assertThat(plain.records()).hasContent("a\n");
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
