package vn.bienban.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RtfTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X\\'e3 h\\u7885?p|Xã họp",
        "\\uc2 h\\u7885\\'6f\\'3fp v\\u224 xxo|họp vào",
        "{\\uc0 h\\u7885 p}\\u224?|họpà",
        "\\u-10179?\\u-8704?|\uD83D\uDE00",
        "\\u7885\\tab p|ọp",
        "{\\u7885}?|ọ?",
        "a\\~b\\_c\\-d \\{e\\}\\\\|a\u00A0b-cd {e}\\",
        "\\lquote a\\rquote  \\endash  \\ldblquote b\\rdblquote|‘a’ – “b”",
        "a\\b b\\b0  c\\fs24\\par|ab c",
        "a{\\*\\unknown b{c}}d{\\*\\bkmkstart e}f|adf",
        "{\\header a}{\\footerl b}{\\footnote c}{\\pict\\bin3 }}}d}e|e",
        "{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}|7",
        "a{\\v b\\v0 c}{\\deleted d}{\\v e\\plain f}|acf",
        "{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt c}}{\\shprslt d}}|c",
        "{\\upr{a}{\\*\\ud{b}}}|b",
        "{\\stylesheet{\\s0 Normal;}}{\\info{\\author A}}a|a",
      })
  void aPieceIsReadAsItIsSeen(String rtf, String text) throws IOException {
    assertThat(read("{\\rtf1\\ansi\\ansicpg1252 " + rtf + "}").text()).isEqualTo(text);
  }

  @Test
  void theCodePageIsThatOfTheDocumentOrOfTheFont() throws IOException {
    // The vowel, then its tone; the letters are put together.
    String bytes = "h\\'f4\\'d2i \\'d0\\'fd\\'ccng";

    assertThat(read("{\\rtf1\\ansi\\ansicpg1258 " + bytes + "}").text()).isEqualTo("hổi Đừng");
    assertThat(
            read("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset163"
                    + " B;}}\\'f5 {\\f1 \\'f5}\\plain  \\'f5}")
                .text())
        .isEqualTo("õ ơ õ");
    assertThat(read("{\\rtf1\\ansi\\ansicpg99999 \\'e3}").text()).isEqualTo("ã");
  }

  @Test
  void paragraphsAndCellsStandApart() throws IOException {
    assertThat(
            read("{\\rtf1 a\\par\nb\\line c\\\n\\trowd\\intbl d\\cell e\\cell\\row\\pard f\\par}\0")
                .text()
                .lines())
        .containsExactly("a", "b", "c", "d", "e", "", "f");
  }

  @Test
  void titleAndDayAreThoseOfTheProperties() throws IOException {
    ExtractedText read =
        read(
            "{\\rtf1{\\info{\\upr{\\title ?}{\\*\\ud{\\title H\\u7885?p x\\u227?}}}"
                + "{\\creatim\\yr2019\\mo7\\dy5\\hr8}{\\revtim\\yr2020\\mo1\\dy1}}a}");

    assertThat(read.title()).isEqualTo("Họp xã");
    assertThat(read.made()).isEqualTo("2019-07-05");
    assertThat(read.text()).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\\rtf1 a",
        "{\\rtf1 a\\",
        "{\\rtf1 {a}",
        "{\\rtf1 \\'g0}",
        "{\\rtf1 \\'",
        "{\\rtf1 \\bin99999999 a}",
        "{\\rtf1 \\bin-1 a}",
        "{\\rtf1 \\u99999999999?}",
      })
  void whatIsDamagedSaysHow(String rtf) {
    assertThatThrownBy(() -> read(rtf))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("damaged: ");
  }

  @Test
  void whatIsNestedWithoutEndIsDamaged() throws IOException {
    assertThatThrownBy(() -> read("{\\rtf1 " + "{".repeat(1_000_000)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nested");
    assertThat(read("{\\rtf1 " + "{".repeat(900) + "a" + "}".repeat(901)).text()).isEqualTo("a");
  }

  @Test
  void noMoreIsReadThanIsWanted() throws IOException {
    ExtractedText read =
        RtfText.read(("{\\rtf1 " + "ab\\par ".repeat(1000) + "}").getBytes(ISO_8859_1), 100);

    assertThat(read.cut()).isTrue();
    assertThat(read.text()).hasSizeLessThanOrEqualTo(100);
  }

  private static ExtractedText read(String rtf) throws IOException {
    return RtfText.read(rtf.getBytes(ISO_8859_1), 1_000_000);
  }
}
