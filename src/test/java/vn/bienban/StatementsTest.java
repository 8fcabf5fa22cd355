package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bienban.record.Speech;
import vn.bienban.record.Statement;

/** What is said in a turn, and how far its words go. */
class StatementsTest {
  private static final Bienban BIENBAN = Bienban.create();
  private static final String LEAD =
      "Sáng 3/7, ông Tạ Huy Bách chủ trì hội nghị dân vận của tỉnh.\n\n";

  private static List<Speech> read(String text) {
    return BIENBAN.read(Article.of(LEAD + text)).speeches();
  }

  private static List<Statement> statements(String text) {
    return read(text).stream().flatMap(speech -> speech.statements().stream()).toList();
  }

  private static String only(String text) {
    List<Statement> statements = statements(text);
    assertThat(statements).hasSize(1);
    return statements.get(0).text();
  }

  @Test
  void anOccasionIsNotSaid() {
    assertThat(statements("Ông Bách phát biểu tại hội nghị dân vận của tỉnh.")).isEmpty();
    assertThat(statements("Ông Bách phát biểu khai mạc hội nghị.")).isEmpty();
    assertThat(statements("Tại hội nghị, ông Bách phát biểu.")).isEmpty();
    assertThat(statements("Ông Bách khẳng định tại cuộc họp của tỉnh.")).isEmpty();
    assertThat(only("Ông Bách khẳng định tại cuộc họp: dân vận phải gần dân."))
        .isEqualTo("dân vận phải gần dân");
    assertThat(only("Ông Bách cho biết tại xã Phú Lâm còn 40 hộ nghèo."))
        .isEqualTo("tại xã Phú Lâm còn 40 hộ nghèo");
  }

  @Test
  void aTopicIsNotSaid() {
    assertThat(statements("Ông Bách trình bày báo cáo tổng kết công tác dân vận năm 2019."))
        .isEmpty();
    assertThat(statements("Ông Bách báo cáo kết quả sáu tháng đầu năm.")).isEmpty();
    assertThat(only("Ông Bách trình bày báo cáo cho biết xã còn thiếu cán bộ."))
        .isEqualTo("xã còn thiếu cán bộ");
    assertThat(only("Ông Bách quán triệt: dân vận phải gần dân."))
        .isEqualTo("dân vận phải gần dân");
    assertThat(only("Ông Bách nhấn mạnh kết quả này là của dân."))
        .isEqualTo("kết quả này là của dân");
  }

  @Test
  void whoTookThePictureIsNotSaid() {
    assertThat(statements("Ông Bách phát biểu tại hội nghị - Ảnh: PLO/Hà Mai")).isEmpty();
    assertThat(only("Ông Bách phát biểu tại hội nghị: dân vận phải gần dân."))
        .isEqualTo("dân vận phải gần dân");
  }

  @Test
  void theSourceOfAPictureIsNoEndOfWhatIsSaid() {
    assertThat(only("Ông Bách khẳng định dân vận phải gần dân (ở xã Phú Lâm) - Ảnh: PLO/Hà Mai"))
        .isEqualTo("dân vận phải gần dân (ở xã Phú Lâm)");
    assertThat(only("Ông Bách khẳng định dân vận phải gần dân như trong ảnh: một buổi họp thôn."))
        .endsWith("một buổi họp thôn");
  }

  @Test
  void whatPointsBackToNothingIsNotSaid() {
    assertThat(
            BIENBAN
                .read(
                    Article.of(
                        "Ông Tạ Huy Bách nhấn mạnh như vậy khi chủ trì hội nghị dân vận sáng 3/7."))
                .speeches())
        .hasSize(1)
        .allSatisfy(speech -> assertThat(speech.statements()).isEmpty());
  }

  @Test
  void whatANoticeAnnouncesIsSaidToItsEnd() {
    String points =
        "Sau khi nghe các xã báo cáo, ông Bách đã kết luận như sau:\n\n"
            + "**I. ĐÁNH GIÁ CHUNG**\n\n"
            + "Trong sáu tháng đầu năm, ba xã đã làm xong 12 km đường. Số hộ nghèo giảm còn 40"
            + " hộ.\n\n"
            + "**II. VIỆC CẦN LÀM**\n\n"
            + "1. Về đường thôn:\n\n"
            + "Đoạn qua thôn Đông chưa có mặt bằng do hai hộ chưa nhận tiền.\n\n";
    String end = "Đoạn qua thôn Đông chưa có mặt bằng do hai hộ chưa nhận tiền";
    List<Statement> said =
        statements(points + "Văn phòng UBND tỉnh thông báo để các xã biết, thực hiện./.");
    assertThat(said.get(0).text()).startsWith("Trong sáu tháng").endsWith("còn 40 hộ");
    assertThat(said.get(said.size() - 1).text()).endsWith(end);
    said = statements(points + "Nơi nhận:\n- Các xã;\n- Lưu: VT.");
    assertThat(said.get(said.size() - 1).text()).endsWith(end);
    said =
        statements(
            points + "## Ai làm đường thôn?\n\nTrên báo hôm qua, nhiều hộ kể chuyện làm đường.");
    assertThat(said.get(said.size() - 1).text()).endsWith(end);
    said = statements(points + "Bà Hà Thị Loan đề nghị các hộ nhận tiền trong tháng này.");
    assertThat(said)
        .extracting(Statement::text)
        .endsWith("các hộ nhận tiền trong tháng này")
        .noneMatch(text -> text.contains("Loan"));
  }

  @Test
  void aLongNoticeIsSaidAsAWhole() {
    StringBuilder notice = new StringBuilder("Kết thúc, ông Bách kết luận:\n\n");
    for (int i = 1; i <= 90; i++) {
      notice.append("Thôn thứ ").append(i).append(" đã làm xong đường trong năm qua.\n\n");
    }
    List<Statement> said = statements(notice.toString());
    assertThat(said.get(said.size() - 1).text())
        .endsWith("Thôn thứ 90 đã làm xong đường trong năm qua");
  }

  @Test
  void nobodySpeaksWhereANoticeCloses() {
    assertThat(
            statements(
                "Trên đây là kết luận của ông Bách tại hội nghị, Văn phòng thông báo để các xã biết,"
                    + " thực hiện."))
        .isEmpty();
    assertThat(only("Ông Bách cho biết Sở Y tế đã thông báo để các xã tiêm phòng."))
        .isEqualTo("Sở Y tế đã thông báo để các xã tiêm phòng");
  }

  @Test
  void anAddressIsOnePersonsFromItsSalutationToItsThanks() {
    String address =
        "Kính thưa các đồng chí,\n\nNăm qua, ba xã đã làm xong 12 km đường.\n\n"
            + "Bác Hồ dạy: “Dễ trăm lần không dân cũng chịu”. Bà Hà Thị Loan cho biết thôn Đông còn"
            + " 40 hộ nghèo.\n\nThưa các đồng chí,\n\nViệc còn nhiều.\n\n"
            + "Xin trân trọng cảm ơn!";
    String said = address.substring(0, address.length() - 1);
    assertThat(
            only(
                "Ông Bách có bài phát biểu tại hội nghị.\n\n"
                    + address
                    + "\n\nCuối buổi, các xã ký cam kết."))
        .isEqualTo(said);
    assertThat(read("Ông Bách phát biểu.\n\n" + address))
        .extracting(Speech::speaker)
        .containsOnly("p1");
  }

  @Test
  void thoseWhoSaluteInTurnHoldNoAddress() {
    assertThat(
            read(
                "Ông Bách phát biểu.\n\nÔng Lê Minh Khuê:\n\nThưa các đồng chí, đường thôn đã xong"
                    + " ba phần tư.\n\nBà Hà Thị Loan:\n\nThưa các đồng chí, trạm xá xã Phú Lâm"
                    + " phải có bác sĩ."))
        .extracting(Speech::speaker)
        .contains("p2", "p3");
    assertThat(
            statements(
                "Ông Bách phát biểu.\n\nThưa các đồng chí, đường thôn đã xong ba phần tư.\n\n"
                    + "Bà Hà Thị Loan cho biết trạm xá xã Phú Lâm còn thiếu bác sĩ."))
        .extracting(Statement::text)
        .contains("trạm xá xã Phú Lâm còn thiếu bác sĩ");
  }

  @Test
  void aSpeechThatIsPresentedNeedsNoSalutation() {
    assertThat(
            only(
                "Báo xin giới thiệu toàn văn bài phát biểu của ông Tạ Huy Bách:\n\n"
                    + "Năm qua, ba xã đã làm xong 12 km đường.\n\nSố hộ nghèo giảm còn 40 hộ."))
        .startsWith("Năm qua")
        .endsWith("40 hộ");
    assertThat(
            statements(
                "Báo xin giới thiệu toàn văn bài phát biểu của ông Tạ Huy Bách.\n\n"
                    + "Cùng ngày, bà Hà Thị Loan cho biết thôn Đông còn 40 hộ nghèo."))
        .extracting(Statement::text)
        .containsExactly("thôn Đông còn 40 hộ nghèo");
  }

  @Test
  void aVerbInThePassiveSaysNothing() {
    assertThat(
            only(
                "Phát biểu tại hội nghị, ông Lò Văn Pán, Chủ tịch UBND huyện Phú Lâm, TP Hà Nội cho"
                    + " hay trong số những con đường được giao, ba thôn tự mở."))
        .isEqualTo("trong số những con đường được giao, ba thôn tự mở");
    assertThat(only("Bí thư Đảng ủy xã Đỗ Văn Được khẳng định dân vận phải gần dân."))
        .isEqualTo("dân vận phải gần dân");
  }

  @Test
  void aQuotationEndsBeforeARowOfPosts() {
    assertThat(
            only(
                "Tổng Bí thư, Chủ tịch nước Tạ Huy Bách dự hội nghị. “Dân vận phải gần dân, phải vì"
                    + " dân”, Tổng Bí thư, Chủ tịch nước nhấn mạnh."))
        .isEqualTo("Dân vận phải gần dân, phải vì dân");
  }

  @Test
  void aMarkWithASpaceBehindOpensAQuotationWhereASentenceBegins() {
    assertThat(statements("\" Dân vận phải vì dân, gần dân”, ông Bách nói trong lời khai mạc."))
        .extracting(Statement::text)
        .containsExactly("Dân vận phải vì dân, gần dân");
  }

  @Test
  void aQuotationBeforeATopicIsSaid() {
    assertThat(only("“Dân vận phải gần dân”, ông Bách phát biểu tại hội nghị."))
        .isEqualTo("Dân vận phải gần dân");
  }

  @Test
  void aQuotationIsSaidBesideWhatFollowsTheVerb() {
    assertThat(
            statements(
                "“Đường thôn hỏng đã ba mùa mưa. Ai cũng thấy cả”, ông Bách nhấn mạnh các xã phải"
                    + " vào cuộc."))
        .extracting(Statement::text)
        .containsExactly("Đường thôn hỏng đã ba mùa mưa. Ai cũng thấy cả", "các xã phải vào cuộc");
    assertThat(
            statements(
                "“Đường thôn hỏng đã ba mùa mưa”, ông Bách và bà Hà Thị Loan cùng nhấn mạnh các xã"
                    + " phải vào cuộc."))
        .extracting(Statement::text)
        .containsExactly("Đường thôn hỏng đã ba mùa mưa", "các xã phải vào cuộc");
    assertThat(only("Cầm trên tay cuốn “Đường thôn”, ông Bách nhấn mạnh các xã phải vào cuộc."))
        .isEqualTo("các xã phải vào cuộc");
    assertThat(only("“Dân vận khéo”, ông Bách nhấn mạnh các xã phải vào cuộc."))
        .isEqualTo("các xã phải vào cuộc");
  }

  @Test
  void wordsBeforeAnOccasionAreSaid() {
    assertThat(only("Các xã phải làm xong đường thôn năm nay, ông Bách cho biết tại hội nghị."))
        .isEqualTo("Các xã phải làm xong đường thôn năm nay");
    assertThat(statements("Trước câu hỏi của các xã về đường thôn, ông Bách chia sẻ tại hội nghị."))
        .isEmpty();
    assertThat(statements("Các xã đã có mặt từ sáng sớm, ông Bách phát biểu tại hội nghị."))
        .isEmpty();
  }

  @Test
  void wordsBeforeAccordingToAreSaid() {
    assertThat(only("Đường thôn sẽ được làm xong trước mùa mưa năm nay, theo ông Bách."))
        .isEqualTo("Đường thôn sẽ được làm xong trước mùa mưa năm nay");
  }

  @Test
  void whatIsToldAgainInTheSameWordsIsSaidOnce() {
    assertThat(
            statements(
                "Ông Bách nhấn mạnh dân vận phải gần dân.\n\n"
                    + "Bà Hà Thị Loan cho biết xã còn thiếu cán bộ.\n\n"
                    + "Ông Bách nhấn mạnh dân vận phải gần dân."))
        .extracting(Statement::text)
        .containsExactly("dân vận phải gần dân", "xã còn thiếu cán bộ");
  }

  @Test
  void goesOnInItsParagraph() {
    assertThat(only("Ông Bách nhấn mạnh dân vận phải gần dân. Cán bộ về thôn phải hiểu thôn."))
        .isEqualTo("dân vận phải gần dân. Cán bộ về thôn phải hiểu thôn");
  }

  @Test
  void goesOnBehindAConnective() {
    assertThat(
            only(
                "Ông Bách yêu cầu các xã rà soát hộ nghèo.\n\n"
                    + "Đồng thời, các xã lập danh sách trước ngày 15/7.\n\n"
                    + "Bên cạnh đó, cần công khai danh sách."))
        .isEqualTo(
            "các xã rà soát hộ nghèo.\n\n"
                + "Đồng thời, các xã lập danh sách trước ngày 15/7.\n\n"
                + "Bên cạnh đó, cần công khai danh sách");
  }

  @Test
  void endsWhereAnotherSpeaks() {
    assertThat(
            statements(
                "Ông Bách nhấn mạnh dân vận phải gần dân. Bà Hà Thị Loan cho biết xã còn thiếu cán"
                    + " bộ."))
        .extracting(Statement::text)
        .containsExactly("dân vận phải gần dân", "xã còn thiếu cán bộ");
  }

  @Test
  void endsWhereTheNarratorTakesOver() {
    assertThat(
            only(
                "Ông Bách nhấn mạnh dân vận phải gần dân.\n\n"
                    + "Tại hội nghị, nhiều tập thể được khen thưởng."))
        .isEqualTo("dân vận phải gần dân");
    assertThat(only("Ông Bách nhấn mạnh dân vận phải gần dân. Chiều 4/7, đoàn đi thăm xã Phú Lâm."))
        .isEqualTo("dân vận phải gần dân");
    assertThat(only("Ông Bách nhấn mạnh dân vận phải gần dân.\n\nTỉnh có 12 xã với 40.000 dân."))
        .isEqualTo("dân vận phải gần dân");
  }

  @Test
  void goesBackToWhereItsQuotationOpens() {
    List<Statement> said = statements("“Dân vận là việc chung. Ai cũng phải làm”, ông Bách nói.");
    assertThat(said).hasSize(1);
    assertThat(said.get(0).text()).isEqualTo("Dân vận là việc chung. Ai cũng phải làm");
    assertThat(said.get(0).quoted()).isTrue();
  }

  @Test
  void takesTheQuotationBelowAColon() {
    List<Statement> said =
        statements("Ông Bách nhấn mạnh:\n\n“Dân vận là việc chung. Ai cũng phải làm”.");
    assertThat(said).hasSize(1);
    assertThat(said.get(0).text()).isEqualTo("Dân vận là việc chung. Ai cũng phải làm");
    assertThat(said.get(0).quoted()).isTrue();
  }

  @Test
  void endsBeforeTheSpeakersNextVerb() {
    assertThat(
            statements(
                "Ông Bách đánh giá cao kết quả của các xã, đồng thời yêu cầu rà soát hộ nghèo."))
        .extracting(Statement::text)
        .containsExactly("kết quả của các xã", "rà soát hộ nghèo");
  }

  @Test
  void keepsItsLastWordsBeforeTheSpeakersNextVerb() {
    assertThat(statements("Ông Bách cảm ơn bà con trong thời gian qua; đề nghị các xã gần dân."))
        .extracting(Statement::text)
        .containsExactly("bà con trong thời gian qua", "các xã gần dân");
    assertThat(
            statements("Ông Bách cảm ơn bà con xã Phú Lâm, qua đó đề nghị các xã gần dân hơn nữa."))
        .extracting(Statement::text)
        .containsExactly("bà con xã Phú Lâm", "các xã gần dân hơn nữa");
  }

  @Test
  void aVerbInFrontHasTheWordsBehindIt() {
    assertThat(
            statements(
                "Khẳng định dân vận là việc của cả hệ thống, ông Bách yêu cầu các xã rà soát hộ"
                    + " nghèo."))
        .extracting(Statement::text)
        .containsExactly("dân vận là việc của cả hệ thống", "các xã rà soát hộ nghèo");
    assertThat(only("Phát biểu tại hội nghị của tỉnh, ông Bách cho biết kết quả khá tốt."))
        .isEqualTo("kết quả khá tốt");
  }

  @Test
  void whatOnlyLeadsToTheSpeakerIsNotSaid() {
    assertThat(statements("Trước tình hình mưa lũ kéo dài, Thủ tướng Tạ Huy Bách chỉ đạo:"))
        .isEmpty();
    assertThat(statements("Kết thúc buổi làm việc sáng nay ông Bách đã có kết luận.")).isEmpty();
    assertThat(only("“Đường thôn hỏng đã ba mùa mưa”, tỷ phú Tạ Huy Bách nói."))
        .isEqualTo("Đường thôn hỏng đã ba mùa mưa");
    assertThat(
            only("“Đường thôn hỏng đã ba mùa mưa”, người trồng chè lâu nhất thôn là ông Bách nói."))
        .isEqualTo("Đường thôn hỏng đã ba mùa mưa");
    assertThat(only("“Đường thôn hỏng đã ba mùa mưa”, nhà thơ, người trồng chè, ông Bách nói."))
        .isEqualTo("Đường thôn hỏng đã ba mùa mưa");
  }

  @Test
  void whatWasSaidEarlierAtTheSameEventIsSaidThere() {
    assertThat(
            only(
                "Trước đó, phát biểu tham luận tại hội nghị, bà Hà Thị Loan cho biết xã còn thiếu"
                    + " cán bộ."))
        .isEqualTo("xã còn thiếu cán bộ");
    assertThat(statements("Trước đó, tại Hà Nội, bà Hà Thị Loan cho biết xã còn thiếu cán bộ."))
        .isEmpty();
  }

  @Test
  void wordsToThePressAreNotSaidThere() {
    List<Statement> said =
        statements(
            "Ông Bách nhấn mạnh dân vận phải gần dân.\n\n"
                + "Trao đổi với phóng viên bên lề hội nghị, bà Hà Thị Loan cho biết xã còn thiếu"
                + " cán bộ. Bà Loan cho rằng nên tăng phụ cấp.");
    assertThat(said).extracting(Statement::text).containsExactly("dân vận phải gần dân");
  }

  @Test
  void theHeadOfAListIsNotSaid() {
    assertThat(only("Ông Bách nêu một số việc như: sửa đường thôn; lập tổ dân vận; nạo vét kênh."))
        .isEqualTo("sửa đường thôn; lập tổ dân vận; nạo vét kênh");
    assertThat(only("Ông Bách nhấn mạnh một số việc dân vận chưa làm được, như sửa đường thôn."))
        .startsWith("một số việc");
  }

  @Test
  void aQuotationBeforeItsSpeakerMayStandBehindTheOccasion() {
    assertThat(
            statements(
                "Tại hội nghị, \"Thôn nào cũng kêu thiếu tiền\", ông Bách nói, \"nhưng có thôn chưa tiêu"
                    + " đồng nào\"."))
        .extracting(Statement::text)
        .containsExactly("Thôn nào cũng kêu thiếu tiền", "nhưng có thôn chưa tiêu đồng nào");
  }
}
