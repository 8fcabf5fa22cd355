package vn.bienban.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextBytesTest {
  private static final String TEXT =
      "Chiều 12/4, Ủy ban nhân dân phường Vĩnh Trại họp đột xuất về phòng chống lũ quét;\n"
          + "ông Đặng Hữu Ước – “trưởng ban” – kết luận.";

  @Test
  void readsUtf8AndStripsItsMark() throws Exception {
    assertThat(decode(TEXT.getBytes(UTF_8))).isEqualTo(TextBytes.Decoded.utf8(TEXT));
    assertThat(decode(("\ufeff" + TEXT).getBytes(UTF_8)).text()).isEqualTo(TEXT);
  }

  @Test
  void keepsTheUnicodeFormAsItIs() throws Exception {
    String decomposed = Normalizer.normalize(TEXT, Normalizer.Form.NFD);

    assertThat(decode(decomposed.getBytes(UTF_8)).text()).isEqualTo(decomposed);
  }

  @Test
  void readsUtf16ByItsMarkAndSaysSo() throws Exception {
    assertThat(decode(("\ufeff" + TEXT).getBytes(UTF_16LE)))
        .isEqualTo(new TextBytes.Decoded(TEXT, "UTF-16LE", 1, 0));
    assertThat(decode(("\ufeff" + TEXT).getBytes(UTF_16BE)))
        .isEqualTo(new TextBytes.Decoded(TEXT, "UTF-16BE", 1, 0));
  }

  @Test
  void readsUtf32ByItsMarkAndSaysSo() throws Exception {
    for (String name : List.of("UTF-32LE", "UTF-32BE")) {
      assertThat(decode(("\ufeff" + TEXT).getBytes(Charset.forName(name))))
          .isEqualTo(new TextBytes.Decoded(TEXT, name, 1, 0));
    }
  }

  @Test
  void readsUtf16WithoutItsMark() throws Exception {
    assertThat(decode(TEXT.getBytes(UTF_16LE)))
        .isEqualTo(new TextBytes.Decoded(TEXT, "UTF-16LE", 1, 0));
    assertThat(decode(TEXT.getBytes(UTF_16BE)))
        .isEqualTo(new TextBytes.Decoded(TEXT, "UTF-16BE", 1, 0));
  }

  @ParameterizedTest
  @EnumSource
  void readsVietnameseInItsOldEncodings(OldEncoding encoding) throws Exception {
    String text = TEXT.toLowerCase(Locale.ROOT).replace("ubnd", "UBND");
    if (encoding == OldEncoding.VIQR) {
      // No typographic signs, and a full stop after a vowel is a tone.
      text = text.replaceAll("[–“”]", "-");
    }

    TextBytes.Decoded decoded = decode(encoding.bytes(text));

    assertThat(decoded.encoding()).isEqualTo(encoding.label());
    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.certainty()).isBetween(0.9, 0.99);
    assertThat(decoded.unknown()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void aFewWordsAreEnough(OldEncoding encoding) throws Exception {
    String text = "phường đề nghị sửa đường";

    TextBytes.Decoded decoded = decode(encoding.bytes(text));

    assertThat(decoded.encoding()).isEqualTo(encoding.label());
    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.certainty()).isBetween(0.7, 0.9);
  }

  @ParameterizedTest
  @EnumSource
  void longTextsAreReadToTheirEnd(OldEncoding encoding) throws Exception {
    String text = "phường đề nghị sửa đường, kè bờ sông và nạo vét kênh\n".repeat(5000);

    assertThat(decode(encoding.bytes(text)).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VIQR")
  void namesFromElsewhereDoNotHideTheEncoding(OldEncoding encoding) throws Exception {
    String text = "hội nghị do ông Mark Wright, bà Kowalski và tập đoàn Brown Co., Ltd. tổ chức";

    assertThat(decode(encoding.bytes(text)).text()).isEqualTo(text);
  }

  @Test
  void anEncodingThatIsGivenHoldsAndNeedsNoNote() throws Exception {
    TextBytes vni = TextBytes.in(TextEncoding.named("vni"));

    assertThat(vni.decode(OldEncoding.VNI.bytes("Hué"), TextBytes.Kind.PLAIN))
        .isEqualTo(new TextBytes.Decoded("Hué", null, 1, 0));
    assertThat(
            TextBytes.in(TextEncoding.named("VIQR"))
                .decode("5 a^".getBytes(UTF_8), TextBytes.Kind.PLAIN)
                .text())
        .isEqualTo("5 â");
    assertThatThrownBy(
            () ->
                TextBytes.in(TextEncoding.named("utf-8"))
                    .decode(OldEncoding.VNI.bytes("Hué ạ"), TextBytes.Kind.PLAIN))
        .hasMessage("byte 3 (0xF9) is no UTF-8");
  }

  @Test
  void countsWhatAnEncodingDoesNotKnow() throws Exception {
    byte[] bytes = OldEncoding.TCVN3.bytes("phường đề nghị sửa đường x kè bờ sông");
    bytes[new String(bytes, ISO_8859_1).indexOf('x')] = (byte) 0x81;

    TextBytes.Decoded decoded = decode(bytes);

    assertThat(decoded.unknown()).isEqualTo(1);
    assertThat(decoded.text()).isEqualTo("phường đề nghị sửa đường \uFFFD kè bờ sông");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "is this 5+5?",
        "He said: you're late, aren't you? I'm o.k., U.S. go.",
        "a(n) + a(m) = o(n^2) and u+v, add o^2 + e^x",
        "Chieu 12/4, UBND phuong Vinh Trai hop. Ong Uoc ket luan?",
        "sudo add o+r /etc/cron.d; ls a^b; grep -e 'dd' ./u+x",
        "C++ and odd daddy e^{i} to+ u+ o+ a^ a^",
        "Một văn bản UTF-8: ha^.u que^' ddu+o+.c, nu+o+'c",
        ""
      })
  void utf8IsNeverTakenForViqr(String text) throws Exception {
    assertThat(decode(text.getBytes(UTF_8))).isEqualTo(TextBytes.Decoded.utf8(text));
  }

  @Test
  void viqrIsNotLookedForInMarkUp() throws Exception {
    byte[] viqr = OldEncoding.VIQR.bytes("phường đề nghị sửa đường");

    assertThat(TextBytes.in(null).decode(viqr, TextBytes.Kind.MARKED_UP).encoding()).isNull();
  }

  @Test
  void whatBytesClaimHoldsUnlessTheyAreSomethingElse() throws Exception {
    TextEncoding latin = TextEncoding.named("iso-8859-1");
    byte[] french = "Le député a été reçu à la mairie".getBytes(ISO_8859_1);
    byte[] tcvn3 = OldEncoding.TCVN3.bytes("phường đề nghị sửa đường");

    assertThat(declared(french, latin).text()).isEqualTo("Le député a été reçu à la mairie");
    assertThat(declared(tcvn3, latin).encoding()).isEqualTo("TCVN3");
    assertThat(declared(TEXT.getBytes(UTF_8), latin)).isEqualTo(TextBytes.Decoded.utf8(TEXT));
    assertThat(declared(french, TextEncoding.named("windows-1250")).encoding())
        .isEqualTo("windows-1250");
  }

  @Test
  void aCutTextEndsBeforeTheCharacterThatIsNotWhole() throws Exception {
    byte[] bytes = "một hai bố".getBytes(UTF_8);
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);

    assertThat(TextBytes.in(null).decode(cut, TextBytes.Kind.PLAIN, null, true).text())
        .isEqualTo("một hai b");
    assertThatThrownBy(() -> decode(cut)).isInstanceOf(TextBytes.UndecodableException.class);
  }

  @Test
  void namesTheFirstByteThatIsNoUtf8() {
    byte[] bytes = "một\nhai\nba, bốn".getBytes(UTF_8);
    int offset = bytes.length - 2; // in the middle of ố
    bytes[offset] = (byte) 0xFF;

    assertThatThrownBy(() -> decode(bytes))
        .isInstanceOfSatisfying(
            TextBytes.UndecodableException.class, e -> assertThat(e.line()).isEqualTo(3))
        .hasMessage(
            "byte %d (0x%02X) is neither UTF-8 nor Vietnamese in windows-1258, TCVN3 or VNI"
                .formatted(offset - 2, bytes[offset - 2]));
  }

  @Test
  void doesNotTakeOtherLatinTextForVietnamese() {
    for (String text :
        List.of(
            "Le député a été reçu à la mairie, où il a déjeuné.",
            "Müller prüft größere Städte für Köln",
            "O município não terá eleições até março, dirá o cidadão João",
            "café",
            "naïve façade")) {
      assertThatThrownBy(() -> decode(text.getBytes(ISO_8859_1)))
          .as(text)
          .isInstanceOf(TextBytes.UndecodableException.class)
          .hasMessageContaining("is neither UTF-8 nor Vietnamese");
    }
  }

  @Test
  void doesNotTakeDamagedUtf8ForAnOldEncoding() {
    byte[] bytes = "ạ ả họp đột xuất".getBytes(UTF_8);
    bytes[1] = 'x';

    assertThatThrownBy(() -> decode(bytes)).hasMessageStartingWith("byte 0 (0xE1) is neither");
  }

  @Test
  void refusesBinaryFilesEvenWhereTheyAreUtf8() {
    assertThatThrownBy(() -> decode(new byte[] {'P', 'K', 3, 4, 0, 7}))
        .hasMessage("byte 4 (0x00) does not occur in text; is this a binary file?");
  }

  @Test
  void refusesASurrogateWrittenAsThreeBytes() {
    assertThatThrownBy(() -> decode(new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0xBD}))
        .hasMessageStartingWith("byte 1 (0xED)");
  }

  private static TextBytes.Decoded decode(byte[] bytes) throws TextBytes.UndecodableException {
    return TextBytes.in(null).decode(bytes, TextBytes.Kind.PLAIN);
  }

  private static TextBytes.Decoded declared(byte[] bytes, TextEncoding encoding)
      throws TextBytes.UndecodableException {
    return TextBytes.in(null).decode(bytes, TextBytes.Kind.MARKED_UP, encoding, false);
  }
}
