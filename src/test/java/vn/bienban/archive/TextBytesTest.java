package vn.bienban.archive;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class TextBytesTest {
  private static final String TEXT =
      "Chiều 12/4, Ủy ban nhân dân phường Vĩnh Trại họp đột xuất về phòng chống lũ quét;\n"
          + "ông Đặng Hữu Ước – “trưởng ban” – kết luận.";

  @Test
  void readsUtf8AndStripsItsMark() throws Exception {
    assertThat(TextBytes.decode(TEXT.getBytes(UTF_8))).isEqualTo(new TextBytes.Decoded(TEXT, null));
    assertThat(TextBytes.decode(("\ufeff" + TEXT).getBytes(UTF_8)).text()).isEqualTo(TEXT);
  }

  @Test
  void keepsTheUnicodeFormAsItIs() throws Exception {
    String decomposed = Normalizer.normalize(TEXT, Normalizer.Form.NFD);

    assertThat(TextBytes.decode(decomposed.getBytes(UTF_8)).text()).isEqualTo(decomposed);
  }

  @Test
  void readsUtf16ByItsMarkAndSaysSo() throws Exception {
    assertThat(TextBytes.decode(("\ufeff" + TEXT).getBytes(UTF_16LE)))
        .isEqualTo(new TextBytes.Decoded(TEXT, "UTF-16LE"));
    assertThat(TextBytes.decode(("\ufeff" + TEXT).getBytes(UTF_16BE)))
        .isEqualTo(new TextBytes.Decoded(TEXT, "UTF-16BE"));
  }

  @Test
  void readsVietnameseInWindows1258AndSaysSo() throws Exception {
    TextBytes.Decoded decoded = TextBytes.decode(windows1258(TEXT));

    assertThat(decoded.encoding()).isEqualTo("windows-1258");
    assertThat(Normalizer.normalize(decoded.text(), Normalizer.Form.NFC)).isEqualTo(TEXT);
  }

  @Test
  void namesTheFirstByteThatIsNoUtf8() {
    byte[] bytes = "một\nhai\nba, bốn".getBytes(UTF_8);
    int offset = bytes.length - 2; // in the middle of ố
    bytes[offset] = (byte) 0xFF;

    assertThatThrownBy(() -> TextBytes.decode(bytes))
        .isInstanceOfSatisfying(
            TextBytes.UndecodableException.class, e -> assertThat(e.line()).isEqualTo(3))
        .hasMessage(
            "byte %d (0x%02X) is neither UTF-8 nor Vietnamese in windows-1258"
                .formatted(offset - 2, bytes[offset - 2]));
  }

  @Test
  void doesNotTakeOtherLatinTextForVietnamese() {
    byte[] french =
        "Le député a été reçu à la mairie, où il a déjeuné.".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> TextBytes.decode(french))
        .isInstanceOf(TextBytes.UndecodableException.class)
        .hasMessageStartingWith("byte 4 (0xE9) is neither");
  }

  @Test
  void doesNotTakeTcvn3ForWindows1258() {
    // "Uỷ ban nhân dân xã họp" in TCVN3: one byte a letter, tones included.
    byte[] tcvn3 = "Uû ban nh©n d©n x· häp".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> TextBytes.decode(tcvn3))
        .isInstanceOf(TextBytes.UndecodableException.class);
  }

  @Test
  void refusesBinaryFilesEvenWhereTheyAreUtf8() {
    assertThatThrownBy(() -> TextBytes.decode(new byte[] {'P', 'K', 3, 4, 0, 7}))
        .hasMessage("byte 4 (0x00) does not occur in text; is this a binary file?");
  }

  @Test
  void refusesASurrogateWrittenAsThreeBytes() {
    assertThatThrownBy(
            () -> TextBytes.decode(new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0xBD}))
        .hasMessageStartingWith("byte 1 (0xED)");
  }

  /** Windows-1258 writes a letter and, after it, the tone. */
  private static byte[] windows1258(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              String parts = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
              String tone = parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
              String letter = parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
              letters.append(Normalizer.normalize(letter, Normalizer.Form.NFC)).append(tone);
            });
    byte[] bytes = letters.toString().getBytes(Charset.forName("windows-1258"));
    assertThat(new String(bytes, Charset.forName("windows-1258"))).isEqualTo(letters.toString());
    return bytes;
  }
}
