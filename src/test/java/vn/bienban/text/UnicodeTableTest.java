package vn.bienban.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class UnicodeTableTest {
  @Test
  @EnabledForJreRange(max = JRE.JAVA_17)
  void theTableIsWhatItsWriterPrints() throws Exception {
    try (InputStream in = UnicodeTable.class.getResourceAsStream("unicode-13.txt")) {
      assertThat(new String(in.readAllBytes(), UTF_8)).isEqualTo(UnicodeTableWriter.table());
    }
  }

  /** Fails on a JVM whose Unicode has changed a character: it has to leave the table. */
  @Test
  void whatIsSettledIsTheSameOnEveryJvm() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    StringBuilder line = new StringBuilder();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (!UnicodeTable.isSettled(c)) {
        continue;
      }
      String text = Character.toString(c);
      line.setLength(0);
      line.append(c)
          .append(' ')
          .append(Character.getType(c))
          .append(Character.isLetter(c))
          .append(Character.isLetterOrDigit(c))
          .append(Character.isUpperCase(c))
          .append(Character.isLowerCase(c))
          .append(Character.isWhitespace(c))
          .append(Character.isSpaceChar(c))
          .append(Character.toLowerCase(c))
          .append(' ')
          .append(Character.toUpperCase(c))
          .append(text.toLowerCase(Locale.ROOT))
          .append(text.toUpperCase(Locale.ROOT));
      if (Character.getType(c) != Character.SURROGATE) {
        line.append(Normalizer.normalize(text, Normalizer.Form.NFC))
            .append(Normalizer.normalize(text, Normalizer.Form.NFD));
      }
      digest.update(line.toString().getBytes(UTF_8));
    }
    assertThat(HexFormat.of().formatHex(digest.digest()))
        .isEqualTo("a7b9158dadef3da50d13f873667477775cbf115e652fcf181c86af76a705c52e");
  }

  @Test
  void laterCharactersAreNotSettled() {
    // 13: a letter, an emoji of 2020. 14: a letter, an emoji of 2021. 16: a letter.
    for (int c : new int[] {'a', 'ạ', 0x8BE, 0x1FAD6, 0x10FFFD, 0xE000}) {
      assertThat(UnicodeTable.isSettled(c)).as("%x", c).isTrue();
    }
    for (int c :
        new int[] {0x870, 0x1FAE0, 0xA7CB, 0x264, 0x1171E, UnicodeTable.NONE, 0x1FFFF, 0x10FFFF}) {
      assertThat(UnicodeTable.isSettled(c)).as("%x", c).isFalse();
    }
  }

  @Test
  void laterCharactersStandBetweenWhatIsJoined() {
    // U+0898 is a mark since Unicode 14, of another class than that of the dot below.
    assertThat(UnicodeTable.nfc("a\u0301\u0898\u0323 \ud83e\udee0e\u0323\u0302"))
        .isEqualTo("á\u0898\u0323 \ud83e\udee0ệ");
    assertThat(UnicodeTable.nfc("e\u0302\u0323")).isEqualTo("ệ");
    assertThat(UnicodeTable.nfc("")).isEmpty();
  }
}
