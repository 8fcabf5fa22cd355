package vn.bienban.annotate.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.text.Span;

/** A bar in a case stands where a sentence ends; the text is the case without its bars. */
class RuleSentenceSplitterTest {
  private final SentenceSplitter splitter = new RuleSentenceSplitter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hội nghị kết thúc.| Mọi người ra về.",
        "Ai chịu trách nhiệm?| Không rõ!| Rồi sẽ rõ…| Hết.",
        "Giá tăng 5%.| Quý 2 giảm.",
        "Kết thúc vào năm 2018.| Sang năm 2019 sẽ làm tiếp.",
        "Có 15 đại biểu dự.| 12 đại biểu phát biểu.",
        "Tập trung vào nông nghiệp, du lịch... |Phó Chủ tịch nói thêm.",
      })
  void endsAfterAnEndMarkBeforeACapitalOrADigit(String marked) {
    assertSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dịch vụ, nông nghiệp… đều tăng.| Công nghiệp cũng vậy.",
        "Các bộ: Y tế, Công Thương... cùng dự.",
        "Chị kêu \"Trời ơi!\" và ngồi xuống.",
        "Chị hỏi đường này đi đâu?rồi ngồi xuống.",
        "Đoàn kiểm tra tại xã. ông Nam tiếp đoàn.",
      })
  void doesNotEndBeforeASmallLetter(String marked) {
    assertSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tại TP. HCM, TP. Hà Nội và TX. Sơn Tây đã họp.| Sau đó về Q. 3.",
        "GS. TS. Lê Văn An, PGS.TS. Trần Bình và ThS. Hồ Cúc dự.",
        "Đ/c. Nam chủ trì.| Đc. Hoa ghi biên bản.",
        "Bài của Ths. Nguyễn Lan.| BS. Minh trả lời.",
        "KT. CHỦ TỊCH",
        "Xem tr. 15 và tr. 20.| Hết.",
        "ở TP.HCM và TP.Huế.| Ông Nam, TS.Nguyễn An cùng đi.",
      })
  void doesNotEndAfterAnAbbreviationBeforeAName(String marked) {
    assertSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gồm rau, củ, quả, v.v.| Ngoài ra còn có hoa.",
        "Gồm rau, củ, v.v. và hoa quả.",
        "Theo kế hoạch của UBND.| Sở Tài chính trình.",
        "Ban Thường vụ Huyện ủy họp với HĐND.| Ông Nam chủ trì.",
        "Lãnh đạo T.Ư.| Ông đến dự.",
        "Nghị quyết của T.Ư Đảng.| Văn phòng T.Ư gửi.",
        "Cả vùng đạt 15 ha.| Huyện đạt 3 km.| Xong.",
      })
  void endsAfterAnAbbreviationThatCanStandLast(String marked) {
    assertSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1. Về công tác cán bộ.| 2. Về tài chính.| 10. Về đất đai.",
        "1.1. Mục tiêu chung.| 1.2. Chỉ tiêu.",
        "I. Đánh giá chung.| II. Nhiệm vụ.| XIV. Kết luận.",
        "a. Thuận lợi.| b. Khó khăn.",
        "A. Phần chung",
        "- 1. Rà soát lại.| - 2. Báo cáo.",
        "1.Về tổ chức.| Ban hành ngay.",
        "Nhiệm vụ gồm: 1. Rà soát quy hoạch; 2. Bố trí vốn.| Các sở thực hiện.",
        "Điều 5. Phạm vi điều chỉnh",
        "Chương II. Tổ chức thực hiện",
        "Phần thứ hai. Nhiệm vụ",
        "QUYẾT NGHỊ: Điều 1. Thông qua báo cáo.| Điều 2. Giao Ủy ban.",
        "[4]. Trong thời hạn 10 ngày.",
      })
  void doesNotEndAfterTheNumberOfAnItem(String marked) {
    assertSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Theo quy định tại Điều 5.| Sở trả lời.",
        "Đại hội lần thứ XIII.| Ông Nam dự.",
        "Thực hiện Nghị quyết số 18.| Ban Tổ chức báo cáo.",
        "Họp lúc 3 giờ.| Tan lúc 5.| Về.",
        "2018.| Năm ấy được mùa.",
        "Chợ bán hết 596 .| 12 người ở lại .",
      })
  void endsAfterANumberThatIsNoItems(String marked) {
    assertSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Họp từ 8h30 đến 11h30.| Chiều 14:30 họp tiếp.",
        "Thu 1.250.000 đồng, tăng 3.5 lần.| Ngày 12.4.2022 báo cáo.",
        "Theo Nghị định 30/2020/NĐ-CP.| Theo Kế hoạch 05-KH/TU.| Xong.",
        "Số của tôi là 596 . 094 .| Hết .",
        "Xem https://example.vn/a.B/c.html.| Gửi A.Ban@example.vn.| Xem Example.Vn nữa.",
      })
  void doesNotEndInsideATimeANumberOrAnAddress(String marked) {
    assertSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bế mạc hội nghị.|Ông Nam cảm ơn.",
        "Tổng thu 2018.|Tổng chi 2019.",
        "Đường khó đi.| - \ud83d\ude00 Ai cũng cười.",
        "Đạt kết quả tốt…|Ngành tiếp tục.",
        "Có 5 dự án đầu tư.|15 dự án khác đang chờ.",
        "Họp rồi sao?|Vâng.",
        "Bác sĩ N.Linh và bà K.Hoa ở T.Ư nói về U.S.A hôm qua.",
        "Hội nghị thông qua.|\"Đây là việc lớn\", ông nói.",
        "Đầu tư sân gôn.|- Hệ thống khách sạn mới.",
        "Ông sinh năm 1900.[32]| Sau đó đi học.[5][6]| Rồi về.",
      })
  void endsWithoutSpaceBetweenTwoWords(String marked) {
    assertSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ông nói: \"Tốt.\"| Bà đáp: \"Vâng!\".| Rồi đi.",
        "Ông nói: \"Phải làm ngay. |Không chậm trễ.\"| Mọi người đồng ý.",
        "\"Rất tốt!\" - ông An nói.| Bà Lan gật đầu.",
        "\"Rất tốt!\" - Phó Chủ tịch nhận xét.",
        "Thanh hô : \" Thôi chết rồi ! \" .| Hùng chạy .",
        "Ai ở nhà .| \" bà ấy đi vắng \" - anh nói .",
        "Thanh hô : \" Thôi chết rồi ! \"| Hùng chạy .",
        "(Chinhphu.vn) - Sáng nay họp.| Chiều nghỉ.",
        "Việc đã xong (hôm qua).| \"*Ông Tư về rồi*\", chị nói.| _Ảnh: Lan_",
        "Đoàn (gồm ông A. Bình. Bà Lan) đã đến.| Xong.",
        "Hội nghị đã họp (xem ảnh.)| Sau đó nghỉ.",
        "Việc đã xong.*Ông Tư về.",
        "Đạt 5 tỷ đồng (tăng 3%).| Riêng thu nội địa giảm.",
      })
  void takesClosingQuotesAndBracketsAlong(String marked) {
    assertSplit(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Các việc sau:|\n- Rà soát quy hoạch;|\n- Bố trí vốn;|\n+ Báo cáo.",
        "Giao Sở Tài chính cân đối,\nbố trí vốn cho dự án.|\nSở Xây dựng phối hợp.",
        "Hồ sơ gồm:|\na) Đơn;|\nb) Bản sao.",
        "Giai đoạn 2015\n- 2020 đạt khá.",
        "Đêm qua vùng cao xuống\n-3 độ.",
        "Nhiệt độ đêm qua ở vùng cao:\n-3 độ.",
      })
  void endsBeforeAListMarkOnANewLine(String marked) {
    assertSplit(marked);
  }

  @Test
  void findsNothingInSpace() {
    assertThat(splitter.split(" \n \t", new Span(0, 4))).isEmpty();
    assertThat(splitter.split("", new Span(0, 0))).isEmpty();
  }

  @Test
  void staysInsideItsBlock() {
    String text = "Một. Hai. Ba. Bốn.";
    assertThat(splitter.split(text, new Span(4, 13)))
        .extracting(span -> span.of(text))
        .containsExactly("Hai.", "Ba.");
  }

  private void assertSplit(String marked) {
    String text = marked.replace("|", "");
    List<String> expected =
        java.util.Arrays.stream(marked.split("\\|")).map(String::strip).toList();
    assertThat(splitter.split(text, new Span(0, text.length())))
        .extracting(span -> span.of(text))
        .isEqualTo(expected);
  }
}
