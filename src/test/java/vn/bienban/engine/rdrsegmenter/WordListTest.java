package vn.bienban.engine.rdrsegmenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordListTest {
  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void names() {
    file = folder.resolve("VnVocab");
  }

  private void refused(Object what, String why) throws IOException {
    TinyHome.serialize(file, what);
    refused(why);
  }

  private void refused(String why) {
    assertThatIllegalStateException()
        .isThrownBy(() -> WordList.read(file))
        .withMessageStartingWith(file + ": ")
        .withMessageContaining(why);
  }

  @Test
  void aSetIsTakenAsItIs() throws IOException {
    Set<String> words = new HashSet<>(Set.of("hòa bình", "Hà Nội"));
    IntStream.range(0, 50_000).forEach(i -> words.add("từ " + i));
    TinyHome.serialize(file, words);

    assertThat(WordList.read(file)).isEqualTo(words);
  }

  @Test
  void linesArePutAsTheEngineSeesWords() throws IOException {
    Files.writeString(file, "# list\nHòa Bình\n\ncu\u0309i khô\n");

    assertThat(WordList.read(file)).containsExactly("hoà bình", "củi khô");
  }

  @Test
  void nothingButASetOfStringsIsMade() throws IOException {
    refused(new TreeSet<>(Set.of("a b")), "REJECTED");
    refused(new ArrayList<>(List.of("a b")), "REJECTED");
    refused(new HashMap<>(Map.of("a b", "c")), "REJECTED");
    refused(new HashSet<Object>(List.of(1)), "REJECTED");
    refused(new HashSet<>(Collections.<Object>singleton(new String[] {"a"})), "REJECTED");
    refused(new HashSet<Object>(List.of(new HashSet<>(List.of("a")))), "REJECTED");
    refused("a word", "expected a HashSet");
    refused(new HashSet<>(Collections.singletonList((String) null)), "more than words");
    refused(new HashSet<>(), "without a word");
  }

  /** Sets in sets, whose hash takes for ever to count. */
  @Test
  void aBombIsRefused() throws IOException {
    Set<Object> root = new HashSet<>();
    Set<Object> one = root;
    Set<Object> two = new HashSet<>();
    for (int i = 0; i < 12; i++) {
      Set<Object> left = new HashSet<>();
      Set<Object> right = new HashSet<>(Set.of("x" + i));
      one.add(left);
      one.add(right);
      two.add(left);
      two.add(right);
      one = left;
      two = right;
    }
    refused(root, "REJECTED");
  }

  @Test
  void aHugeSetIsRefusedBeforeItIsMade() throws IOException {
    TinyHome.serialize(file, new HashSet<>(Set.of("a b")));
    byte[] bytes = Files.readAllBytes(file);
    // block data of 12 bytes: capacity, load factor, size
    int block =
        IntStream.range(0, bytes.length - 1)
            .filter(i -> bytes[i] == 0x77 && bytes[i + 1] == 12)
            .findFirst()
            .orElseThrow();
    ByteBuffer.wrap(bytes).putInt(block + 10, 1 << 29);
    Files.write(file, bytes);

    refused("REJECTED");
  }

  @Test
  void whatIsDamagedIsTold() throws IOException {
    TinyHome.serialize(file, new HashSet<>(TinyHome.WORDS));
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    refused("damaged");
    Files.write(file, Arrays.copyOf(bytes, 3));
    refused("damaged");
    Files.write(file, new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
    assertThatIllegalStateException()
        .isThrownBy(() -> WordList.read(file))
        .withMessageStartingWith(file + ":1: no text in UTF-8");
    Files.write(file, new byte[0]);
    refused("without a word");
  }
}
