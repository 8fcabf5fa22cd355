package vn.bienban.normalize;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bienban.archive.OldEncoding;

class LegacyEncodingTest {
  private static final String SMALL =
      "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ";

  @Test
  void allLettersAreThere() {
    assertThat((SMALL + SMALL.toUpperCase(Locale.ROOT)).chars().distinct().count()).isEqualTo(134);
  }

  @Test
  void everyLetterOfVniAndViqrComesBack() {
    for (String letters : new String[] {SMALL, SMALL.toUpperCase(Locale.ROOT)}) {
      for (int i = 0; i < letters.length(); i++) {
        String word = "x" + letters.charAt(i) + "n";
        assertThat(LegacyEncoding.VNI.decode(OldEncoding.VNI.bytes(word))).isEqualTo(word);
        assertThat(LegacyEncoding.VIQR.decode(OldEncoding.VIQR.bytes(word))).isEqualTo(word);
      }
    }
  }

  @Test
  void everySmallLetterOfTcvn3ComesBackAndEveryCapitalAmongCapitals() {
    for (int i = 0; i < SMALL.length(); i++) {
      String word = "x" + SMALL.charAt(i) + "n";
      assertThat(LegacyEncoding.TCVN3.decode(OldEncoding.TCVN3.bytes(word))).isEqualTo(word);
      String capitals = word.toUpperCase(Locale.ROOT);
      assertThat(LegacyEncoding.TCVN3.decode(OldEncoding.TCVN3.bytes(capitals)))
          .isEqualTo(capitals);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // the word itself tells
    "CéNG HßA, CỘNG HÒA",
    "ñY BAN, ỦY BAN",
    // the words beside it tell
    "Hµ NéI, HÀ NỘI",
    "HäP ë Hµ NéI, HỌP Ở HÀ NỘI",
    "Ý KIÕN, Ý KIẾN",
    // nothing tells, or the contrary
    "Hµ Néi, Hà Nội",
    "ë Hµ Néi, ở Hà Nội",
    "Uû ban, Uỷ ban",
    "UBND tØnh, UBND tỉnh",
    "céng hßa, cộng hòa",
    "'Bµ Hµ, TØNH ñY', 'Bà Hà, TỈNH ỦY'"
  })
  void capitalsOfTcvn3AreThoseThatTheirNeighboursShow(String bytes, String text) {
    String typed = bytes.replace("Ý", "ý");
    assertThat(LegacyEncoding.TCVN3.decode(typed.getBytes(ISO_8859_1))).isEqualTo(text);
  }

  @Test
  void marksOfCapitalsMayBeSmall() {
    assertThat(LegacyEncoding.VNI.decode("UÛy ban, Uûy ban, AÂN, Aân".getBytes(ISO_8859_1)))
        .isEqualTo("Ủy ban, Ủy ban, ÂN, Ân");
    assertThat(LegacyEncoding.VIQR.decode("DDa`, Dda`".getBytes(ISO_8859_1))).isEqualTo("Đà, Đà");
  }

  @Test
  void aBackslashOfViqrMakesAMarkACharacter() {
    assertThat(LegacyEncoding.VIQR.decode("ho.p xa\\. Ve^` dda^u\\? C:\\x".getBytes(ISO_8859_1)))
        .isEqualTo("họp xa. Về đâu? C:\\x");
  }

  @Test
  void otherBytesAreThoseOfWindows() {
    assertThat(LegacyEncoding.VNI.decode("\u0093hoïp\u0094 \u0096 5 \u0080".getBytes(ISO_8859_1)))
        .isEqualTo("“họp” – 5 €");
    assertThat(LegacyEncoding.TCVN3.decode(new byte[] {'a', (byte) 0x81}))
        .isEqualTo("a" + LegacyEncoding.UNKNOWN);
  }
}
