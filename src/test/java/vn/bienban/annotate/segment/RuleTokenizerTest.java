package vn.bienban.annotate.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bienban.document.Token;
import vn.bienban.document.TokenKind;
import vn.bienban.text.Span;

class RuleTokenizerTest {
  private final Tokenizer tokenizer = new RuleTokenizer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        // space and marks at the rim
        "Hội nghị (mở rộng), ngày mai. | Hội nghị ( mở rộng ) , ngày mai .",
        "\"Tốt lắm!\" | \" Tốt lắm ! \"",
        "công tác thu NSNN… | công tác thu NSNN …",
        "vân vân... | vân vân ...",
        "------ Hết ---- | ------ Hết ----",
        // numbers
        "1.000.000 đồng, 3,5 triệu, 12,5% | 1.000.000 đồng , 3,5 triệu , 12,5 %",
        "5.000đ và 1.234,5 | 5.000đ và 1.234,5",
        "Nghị quyết 4,5,6,7 | Nghị quyết 4 , 5 , 6 , 7",
        "năm 2018,nhiều | năm 2018 , nhiều",
        // dates, times and ranges
        "ngày 3/7, 7-12, 20.1, 09/04/2022, 12.4.2022 | ngày 3/7 , 7-12 , 20.1 , 09/04/2022 , 12.4.2022",
        "từ 8h30 đến 11h30. | từ 8h30 đến 11h30 .",
        "lúc 14:30, nhiệm kỳ 2015-2020 | lúc 14:30 , nhiệm kỳ 2015-2020",
        "Nội dung:3 việc | Nội dung : 3 việc",
        // codes
        "số 458-CTr/ĐU, 01/NQ-CP, 15a/2025/NĐ-CP | số 458-CTr/ĐU , 01/NQ-CP , 15a/2025/NĐ-CP",
        "26/2016/TT-BLĐTBXH; 05-CT/TW; 1033-TC/TCT | 26/2016/TT-BLĐTBXH ; 05-CT/TW ; 1033-TC/TCT",
        "71/2007/TTLT/BTC-BNV, 15/1999/QH10, QĐ-TTg | 71/2007/TTLT/BTC-BNV , 15/1999/QH10 , QĐ-TTg",
        "65-Ctr/TU, 84 TC/QĐ/TCT | 65-Ctr/TU , 84 TC/QĐ/TCT",
        "HĐND/UBND tỉnh, đồng/kg, và/hoặc | HĐND / UBND tỉnh , đồng / kg , và / hoặc",
        // abbreviations
        "TP.HCM, TP. HCM, TP.Hà Nội | TP.HCM , TP. HCM , TP. Hà Nội",
        "PGS.TS Lê An, ThS. Trần Bình, TS.Nguyễn Cúc | PGS.TS Lê An , ThS. Trần Bình , TS. Nguyễn Cúc",
        "T.Ư và N.Linh, N. Linh | T.Ư và N.Linh , N. Linh",
        "Đ/c Nam, v.v. | Đ/c Nam , v.v.",
        "ở TP. | ở TP .",
        "Đội A.đã thắng | Đội A . đã thắng",
        "hội nghị.Ông Nam | hội nghị . Ông Nam",
        // apostrophes and hyphens
        "K'Sor, H'Hen, Đắk R'lấp | K'Sor , H'Hen , Đắk R'lấp",
        "nói 'không' với | nói ' không ' với",
        "Vi-rút, COVID-19, Mát-xcơ-va, mít-tinh | Vi-rút , COVID-19 , Mát-xcơ-va , mít-tinh",
        "Hà Nội-Hải Phòng, kinh tế-xã hội | Hà Nội - Hải Phòng , kinh tế - xã hội",
        "HÀ NỘI-HUẾ, Jean-Pierre | HÀ NỘI - HUẾ , Jean-Pierre",
        // addresses
        "Xem https://example.vn/tin-1.htm?a=1. | Xem https://example.vn/tin-1.htm?a=1 .",
        "gửi van.phong@example.gov.vn, (chinhphu.vn) | gửi van.phong@example.gov.vn , ( chinhphu.vn )",
      })
  void cutsAsWritten(String text, String tokens) {
    assertThat(words(text)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource({
    "Nguyễn,WORD", "TP.HCM,WORD", "COVID-19,WORD", "U23,WORD", "Đ/c,WORD", "12,NUMBER",
    "1.000,NUMBER", "12.4,NUMBER", "3/7,CODE", "7-12,CODE", "12.4.2022,CODE", "8h30,CODE",
    "458-CTr/ĐU,CODE", "NĐ-CP,CODE", "chinhphu.vn,CODE", "%,PUNCTUATION", "...,PUNCTUATION"
  })
  void knowsWhatATokenIsMadeOf(String text, TokenKind kind) {
    assertThat(tokenizer.tokenize(text, new Span(0, text.length())))
        .singleElement()
        .extracting(Token::kind)
        .isEqualTo(kind);
  }

  private String words(String text) {
    List<Token> tokens = tokenizer.tokenize(text, new Span(0, text.length()));
    return String.join(" ", tokens.stream().map(Token::text).toList());
  }
}
