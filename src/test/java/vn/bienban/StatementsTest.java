package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bienban.record.Speech;

/** How far the words of a statement go. */
class StatementsTest {
  private static final Bienban BIENBAN = Bienban.create();
  private static final String LEAD =
      "Sáng 3/7, ông Tạ Huy Bách chủ trì hội nghị dân vận của tỉnh.\n\n";

  private static List<Speech> read(String text) {
    return BIENBAN.read(Article.of(LEAD + text)).speeches();
  }

  private static String only(String text) {
    List<Speech> speeches = read(text);
    assertThat(speeches).hasSize(1);
    return speeches.get(0).text();
  }

  @Test
  void goesOnInItsParagraph() {
    assertThat(only("Ông Bách nhấn mạnh dân vận phải gần dân. Cán bộ về thôn thì hiểu thôn."))
        .isEqualTo("dân vận phải gần dân. Cán bộ về thôn thì hiểu thôn");
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
    List<Speech> speeches =
        read(
            "Ông Bách nhấn mạnh dân vận phải gần dân. Bà Hà Thị Loan cho biết xã còn thiếu cán bộ.");
    assertThat(speeches)
        .extracting(Speech::text)
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
    List<Speech> speeches = read("“Dân vận là việc chung. Ai cũng phải làm”, ông Bách nói.");
    assertThat(speeches).hasSize(1);
    assertThat(speeches.get(0).text()).isEqualTo("“Dân vận là việc chung. Ai cũng phải làm”");
    assertThat(speeches.get(0).quoted()).isTrue();
  }

  @Test
  void takesTheQuotationBelowAColon() {
    List<Speech> speeches =
        read("Ông Bách nhấn mạnh:\n\n“Dân vận là việc chung. Ai cũng phải làm”.");
    assertThat(speeches).hasSize(1);
    assertThat(speeches.get(0).text()).isEqualTo("“Dân vận là việc chung. Ai cũng phải làm”");
    assertThat(speeches.get(0).quoted()).isTrue();
  }

  @Test
  void endsBeforeTheSpeakersNextVerb() {
    assertThat(
            read("Ông Bách đánh giá cao kết quả của các xã, đồng thời yêu cầu rà soát hộ nghèo."))
        .extracting(Speech::text)
        .containsExactly("kết quả của các xã", "rà soát hộ nghèo");
  }

  @Test
  void aVerbInFrontHasTheWordsBehindIt() {
    assertThat(
            read(
                "Khẳng định dân vận là việc của cả hệ thống, ông Bách yêu cầu các xã rà soát hộ"
                    + " nghèo."))
        .extracting(Speech::text)
        .containsExactly("dân vận là việc của cả hệ thống", "các xã rà soát hộ nghèo");
    assertThat(read("Phát biểu tại hội nghị của tỉnh, ông Bách cho biết kết quả khá tốt."))
        .extracting(Speech::text)
        .containsExactly("kết quả khá tốt", "kết quả khá tốt");
  }

  @Test
  void whatALeadSaysInPartStandsOnce() {
    assertThat(
            read(
                "Ông Bách cho biết tỉnh sẽ lập tổ công tác về tận các thôn để lo…\n\n"
                    + "Ông Bách cho biết tỉnh sẽ lập tổ công tác về tận các thôn để lo việc nước"
                    + " sạch cho bà con."))
        .extracting(Speech::text)
        .containsExactly("tỉnh sẽ lập tổ công tác về tận các thôn để lo việc nước sạch cho bà con");
  }

  @Test
  void wordsToThePressAreNotSaidThere() {
    List<Speech> speeches =
        read(
            "Ông Bách nhấn mạnh dân vận phải gần dân.\n\n"
                + "Trao đổi với phóng viên bên lề hội nghị, bà Hà Thị Loan cho biết xã còn thiếu"
                + " cán bộ. Bà Loan cho rằng nên tăng phụ cấp.");
    assertThat(speeches).extracting(Speech::text).containsExactly("dân vận phải gần dân");
  }
}
