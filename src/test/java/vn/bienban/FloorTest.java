package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bienban.decide.Models;
import vn.bienban.record.Speech;
import vn.bienban.record.Statement;

/** How long a speaker has the floor behind the sentence that names him. */
class FloorTest {
  private static final Bienban BIENBAN = Bienban.create();
  private static final String HEAD =
      "Sáng 3/7, Huyện ủy Phú Lâm tổ chức hội nghị sơ kết công tác dân vận.\n\n"
          + "Phát biểu tại hội nghị, đồng chí Lê Văn Bách, Bí thư Huyện ủy yêu cầu các xã làm tốt công"
          + " tác tuyên truyền.\n\n";

  private static List<String> words(Bienban bienban, String text) {
    return bienban.read(Article.of(text)).speeches().stream()
        .map(Speech::statements)
        .flatMap(List::stream)
        .map(Statement::text)
        .toList();
  }

  @Test
  void goesOnOverParagraphsWhileHeDirects() {
    assertThat(
            words(
                BIENBAN,
                HEAD
                    + "Đồng thời, cần tăng cường kiểm tra, giám sát cơ sở.\n\n"
                    + "Bên cạnh đó, phải quan tâm chăm lo đời sống nhân dân."))
        .containsExactly(
            "các xã làm tốt công tác tuyên truyền.\n\n"
                + "Đồng thời, cần tăng cường kiểm tra, giám sát cơ sở.\n\n"
                + "Bên cạnh đó, phải quan tâm chăm lo đời sống nhân dân");
  }

  @Test
  void endsWhereTheEventIsTold() {
    assertThat(
            words(BIENBAN, HEAD + "Tại hội nghị, 12 tập thể và 20 cá nhân đã được tặng giấy khen."))
        .containsExactly("các xã làm tốt công tác tuyên truyền");
  }

  @Test
  void endsWhereSomebodyElseSpeaks() {
    assertThat(
            words(
                BIENBAN,
                HEAD
                    + "Đồng thời, cần tăng cường kiểm tra, giám sát cơ sở.\n\n"
                    + "Bà Trần Thị Hòa cho biết xã đã lập 12 tổ dân vận."))
        .containsExactly(
            "các xã làm tốt công tác tuyên truyền.\n\n"
                + "Đồng thời, cần tăng cường kiểm tra, giám sát cơ sở",
            "xã đã lập 12 tổ dân vận");
  }

  @Test
  void aClauseThatTellsAgainWhoSpeaksIsNotSaid() {
    assertThat(
            words(
                BIENBAN,
                HEAD
                    + "Đồng thời nhấn mạnh, vai trò của già làng là rất lớn.\n\n"
                    + "Theo ông, nơi nào già làng vào cuộc thì việc trôi chảy."))
        .containsExactly(
            "các xã làm tốt công tác tuyên truyền",
            "vai trò của già làng là rất lớn",
            "nơi nào già làng vào cuộc thì việc trôi chảy");
  }

  @Test
  void aLineThatTellsWhomTheItemsBelowAreForEndsNoTurn() {
    String list = "Khẩn trương làm đường liên xã.\n- Tăng cường kiểm tra vệ sinh thực phẩm.";
    String other = "\n%s:\n- Hoàn thành quy hoạch đô thị trong quý II.\n- Xóa nhà tạm trong năm.";

    for (String whom : List.of("Đối với Phòng Kinh tế", "Phòng Kinh tế")) {
      assertThat(
              words(
                  BIENBAN,
                  HEAD + "Bí thư Huyện ủy yêu cầu các xã:\n- " + list + other.formatted(whom)))
          .describedAs(whom)
          .last()
          .asString()
          .contains(whom)
          .endsWith("Xóa nhà tạm trong năm");
    }
    assertThat(
            words(
                BIENBAN,
                HEAD
                    + "Kết quả khen thưởng:\n- Xã Phú An được tặng cờ thi đua.\n- Xã Phú Bình được"
                    + " tặng giấy khen."))
        .containsExactly("các xã làm tốt công tác tuyên truyền");
  }

  @Test
  void pointsThatASentenceAnnouncesAreHisWhoseItIs() {
    assertThat(
            words(
                BIENBAN,
                HEAD
                    + "Bí thư Huyện ủy đề nghị đại biểu bàn hai vấn đề:\nThứ nhất, kết quả năm 2019.\n"
                    + "Thứ hai, ý kiến về nhân sự.\nHội nghị họp trong hai ngày."))
        .last()
        .isEqualTo("Thứ nhất, kết quả năm 2019.\nThứ hai, ý kiến về nhân sự");
  }

  @Test
  void aTopicBeforeTheSpeakerIsNotSaid() {
    assertThat(
            words(
                BIENBAN,
                "Sáng 3/7, Huyện ủy Phú Lâm tổ chức hội nghị dân vận.\n\n"
                    + "Phân tích tiến độ làm đường sáu tháng đầu năm, ông Lê Văn Bách cho rằng"
                    + " kết quả là tích cực."))
        .containsExactly("kết quả là tích cực");
  }

  @Test
  void withoutWeightsHeHasNoMoreThanTheSentence() {
    Bienban rules = Bienban.builder().weights(Models.NONE).build();

    assertThat(words(rules, HEAD + "Đồng thời, cần tăng cường kiểm tra, giám sát cơ sở."))
        .containsExactly("các xã làm tốt công tác tuyên truyền");
  }

  @Test
  void theTraceTellsWhatWasSeenOfEachSentence() {
    Explanation explanation =
        BIENBAN.explain(Article.of(HEAD + "Đồng thời, cần tăng cường kiểm tra, giám sát cơ sở."));

    assertThat(explanation.weighings())
        .filteredOn(weighing -> weighing.decision().equals("speeches.floor"))
        .singleElement()
        .satisfies(
            weighing -> {
              assertThat(weighing.text()).startsWith("Đồng thời");
              assertThat(weighing.subject()).isNotNull();
              assertThat(weighing.features())
                  .contains(
                      "act,tense=DIRECT modal",
                      "linked new",
                      "place,first=new paragraphđồng",
                      "distance=1");
              assertThat(weighing.probability()).isGreaterThan(0.5);
            });
  }

  @Test
  void whatStandsBetweenAndAnOpenQuotationAreSeen() {
    assertThat(floor(HEAD + "Toàn cảnh hội nghị. Ảnh: Minh Khuê\n\nĐồng thời, cần làm nhanh."))
        .contains("interrupted=caption")
        .doesNotContain("quotation open");
    assertThat(floor(HEAD + "Bà Hà Thị Loan cho biết: \"Đường làm chậm. Xã đã lập 12 tổ\"."))
        .contains("interrupted=", "quotation open");
  }

  private static List<String> floor(String text) {
    return BIENBAN.explain(Article.of(text)).weighings().stream()
        .filter(weighing -> weighing.decision().equals("speeches.floor"))
        .flatMap(weighing -> weighing.features().stream())
        .toList();
  }
}
