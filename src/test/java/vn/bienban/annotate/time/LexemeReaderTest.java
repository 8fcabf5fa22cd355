package vn.bienban.annotate.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bienban.document.Document;

class LexemeReaderTest {
  private static final LexemeReader READER =
      new LexemeReader(Times.LEXICON, new TimeWords(Times.LEXICON));

  private static List<String> read(String text) {
    Document document = Times.document(text);
    Lexemes lex = READER.read(document);
    List<String> read = new ArrayList<>();
    for (int i = 0; i < lex.size(); i++) {
      if (lex.figure(i) != Figure.BREAK) {
        read.add(lex.figure(i) + " " + document.text().substring(lex.begin(i), lex.end(i)));
      }
    }
    return read;
  }

  @ParameterizedTest
  @CsvSource({
    "Họp 3/7/2024, NUMBER 3 SLASH / NUMBER 7 SLASH / NUMBER 2024",
    "Họp 20h30, CLOCK 20h30",
    "Họp 4pm, NUMBER 4 WORD pm",
    "Họp ngày3/7, WORD ngày NUMBER 3 SLASH / NUMBER 7",
    "Họp 23p, OTHER 23p",
    "Họp 8h 23p, CLOCK 8h NUMBER 23 WORD p",
    "Họp T9, SHORT_MONTH T9",
    "Họp quý IV, WORD quý ROMAN IV",
    "Họp QĐ15, OTHER QĐ15",
    "Họp https://a.vn/3/7, OTHER https://a.vn/3/7",
    "Họp 5%, NUMBER 5 WORD %"
  })
  void figuresAreCutFromTokens(String text, String expected) {
    assertThat(String.join(" ", read(text))).isEqualTo("OTHER Họp " + expected);
  }

  @Test
  void aSentenceThatCannotTellATimeIsOneUnknownLexeme() {
    assertThat(read("Đại biểu thảo luận sôi nổi. Sáng nay, đoàn về."))
        .startsWith("OTHER Đại biểu thảo luận sôi nổi", "DOT .", "WORD Sáng", "WORD nay");
  }

  @Test
  void anExpressionStandsOnItsTokens() {
    String text = "Họp kể từ ngày 5 đến 17-4 ở Vinh.";
    Document document = Times.document(text);

    assertThat(Times.extract(text, null))
        .singleElement()
        .satisfies(
            time -> {
              assertThat(document.tokens().span(time.firstToken(), time.endToken()))
                  .isEqualTo(time.span());
              assertThat(time.span().of(text)).isEqualTo("từ ngày 5 đến 17-4");
            });
  }
}
