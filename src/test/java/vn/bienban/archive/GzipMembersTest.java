package vn.bienban.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.junit.jupiter.api.Test;

class GzipMembersTest {
  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();

  @Test
  void allMembersAreReadWhateverStandsInTheirHeaders() throws IOException {
    Random random = new Random(3);
    for (int i = 0; i < 40; i++) {
      byte[] member = new byte[random.nextInt(3) == 0 ? random.nextInt(60_000) : 8192 * (i % 3)];
      for (int k = 0; k < member.length; k++) {
        member[k] = (byte) ('a' + random.nextInt(1 + i));
      }
      add(member, i % 2 == 0);
    }

    assertThat(members().readAllBytes()).isEqualTo(content.toByteArray());
  }

  @Test
  void behindADamagedMemberTheNextOneIsFound() throws IOException {
    add("first".getBytes(ISO_8859_1), true);
    int begin = file.size();
    add("second".repeat(500).getBytes(ISO_8859_1), false);
    int end = file.size();
    add("third".getBytes(ISO_8859_1), true);
    for (int at = begin; at < end; at++) {
      byte[] damaged = file.toByteArray();
      damaged[at] ^= 0x55;
      GzipMembers members = new GzipMembers(new ByteArrayInputStream(damaged));
      StringBuilder read = new StringBuilder();
      boolean more = true;
      while (more) {
        try {
          read.append(new String(members.readAllBytes(), ISO_8859_1));
          more = false;
        } catch (IOException e) {
          assertThatThrownBy(members::read)
              .as("until it is passed")
              .isInstanceOf(IOException.class);
          read.setLength(0);
          more = members.pass();
        }
      }
      assertThat(read.toString()).as("byte %s", at).endsWith("third");
    }
  }

  @Test
  void aNameWithoutAnEndIsNotReadIntoMemory() {
    byte[] head = {0x1F, (byte) 0x8B, 8, 1 << 3, 0, 0, 0, 0, 0, 0};
    GzipMembers members =
        new GzipMembers(
            new java.io.SequenceInputStream(
                new ByteArrayInputStream(head), new Endless("x".getBytes(ISO_8859_1))));

    assertThatThrownBy(members::read).hasMessageContaining("a name of more than");
  }

  private GzipMembers members() {
    return new GzipMembers(new ByteArrayInputStream(file.toByteArray()));
  }

  private void add(byte[] member, boolean named) throws IOException {
    GzipParameters parameters = new GzipParameters();
    if (named) {
      parameters.setFileName("a name");
      parameters.setComment("a comment");
    }
    try (GzipCompressorOutputStream out = new GzipCompressorOutputStream(file, parameters)) {
      out.write(member);
    }
    content.writeBytes(member);
  }
}
