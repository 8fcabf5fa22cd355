package vn.bienban.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
  @Test
  void whatATerminalWouldObeyIsReplaced() {
    assertThat(Printable.line("a\u001b[31mb")).isEqualTo("a\uFFFD[31mb");
    String obeyed =
        "\u0000\u0007\b\n\u000b\f\r\u001b\u007f\u0080\u009b\u009f\u061c\u200e\u200f\u202a\u202e\u2028\u2029"
            + "\u2066\u2069\ud83d";
    for (char c : obeyed.toCharArray()) {
      assertThat(Printable.line("a" + c + "b")).as("%04x", (int) c).isEqualTo("a\uFFFDb");
    }
    assertThat(Printable.line("\ude00")).isEqualTo("\uFFFD");
  }

  @Test
  void everythingElseIsTheSameText() {
    String text = "Họp\tho\u0323p \ud83d\ude00 – “x” \u200b\u00a0";

    assertThat(Printable.line(text)).isSameAs(text);
  }
}
