package vn.bienban.annotate.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bienban.document.Citation;
import vn.bienban.text.Span;

class DetailsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      nullValues = "-",
      value = {
        "Công văn số 12/BTC-CST ngày 5/6/2020 V/v hoàn thuế; kính gửi~-~2020-06-05~V/v hoàn thuế",
        "Công văn 13/BTC-CST (v/v nộp thuế)~-~-~v/v nộp thuế",
        "Quyết định 15/QĐ-UBND của UBND tỉnh An Khê v/v giao đất.~UBND tỉnh An Khê~-~v/v giao đất",
        "Chỉ thị 05-CT/TW của Ban Bí thư về \"Làm tốt, làm đủ\" và~Ban Bí thư~-~về \"Làm tốt, làm đủ\"",
        "Nghị định 87/2009/NĐ-CP về vận tải và Nghị định 63/2017/NĐ-CP~-~-~về vận tải",
        "Thông tư 12/2020/TT-BTC hướng dẫn Luật Hải quan và Nghị định 8/2015/NĐ-CP.~-~-~hướng dẫn Luật Hải quan và Nghị định 8/2015/NĐ-CP",
        "Nghị định 83/2014/NĐ-CP về xăng dầu, thời gian giữa hai kỳ sẽ rút ngắn~-~-~về xăng dầu",
        "Nghị định 83/2014/NĐ-CP về kinh doanh xăng dầu ra sao?~-~-~về kinh doanh xăng dầu",
        "UBND TP.HCM vừa ban hành Quyết định số 79/2024/QĐ-UBND~UBND TP.HCM~-~-",
        "Thông tư 12/2021/TT-BXD do Bộ Xây dựng ban hành ngày 5/3/2021 về nhà ở.~Bộ Xây dựng~2021-03-05~về nhà ở",
        "Công văn 12/BTC-CST về giá đất và hợp đồng số 15 với dân~-~-~về giá đất và hợp đồng số 15 với dân",
        "Công văn 12/BTC-CST về giá đất và Nghị định 15 với dân~-~-~về giá đất",
        "Của Bộ Tài chính: Thông tư 12/2022/TT-BTC⏎⏎Xã đã họp.~-~-~-",
        "Theo [Nghị định 30/2020/NĐ-CP](https://luat.vn/a) của Chính phủ thì rõ~Chính phủ~-~-",
        "Nghị định 100/2019/NĐ-CP (sửa đổi, bổ sung bởi Nghị định 3/2021/NĐ-CP)~-~-~-"
      })
  void readsIssuerDateAndSubject(
      String row, @Nullable String issuer, @Nullable String issued, @Nullable String subject) {
    String text = row.replace('⏎', '\n');
    Citation citation = Citations.extract(text).citations().get(0);

    assertThat(words(citation.issuer(), text)).isEqualTo(issuer);
    assertThat(citation.issuedValue()).isEqualTo(issued);
    assertThat(words(citation.subject(), text)).isEqualTo(subject);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "theo từ Điều 5 đến Điều 8 Nghị định 30/2020/NĐ-CP~Điều 5 đến Điều 8",
        "các Điều 5, 6 và 7 của Luật Lưu trữ 2024~Điều 5, 6 và 7",
        "điểm c, điểm d khoản 2 và khoản 3 Điều 4 Luật Lưu trữ 2024~điểm c, điểm d khoản 2 và khoản 3 Điều 4",
        "Mục 3 Chương IV Luật Lưu trữ 2024~Mục 3 Chương IV",
        "Phụ lục số 02 ban hành kèm theo Thông tư 30/2020/TT-BTC~Phụ lục số 02",
        "xem khoản 2⏎⏎Điều 5 Luật Lưu trữ 2024~Điều 5",
        "khoản 3a Điều 12b Nghị định 30/2020/NĐ-CP~khoản 3a Điều 12b"
      })
  void readsThePartPointedAt(String row, String pinpoint) {
    String text = row.replace('⏎', '\n');
    Citation.Mention mention = Citations.extract(text).citations().get(0).mentions().get(0);

    assertThat(words(mention.pinpoint(), text)).isEqualTo(pinpoint);
  }

  private static @Nullable String words(@Nullable Span span, String text) {
    return span == null ? null : span.of(text);
  }
}
