package vn.bienban.annotate.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.Explanation;

/** The register of a text tells whether the duties in it are anybody's tasks. */
class RegisterTest {
  private static final Bienban BIENBAN = Bienban.create();

  private static final String DUTY =
      "Cơ quan thuế phải kiểm tra tờ khai, thông báo kết quả cho đơn vị nộp trong ba ngày.";

  private static final String LETTER =
      "Cục Thuế tỉnh vừa có công văn gửi các chi cục. Cục yêu cầu các chi cục rà soát số nợ đọng, giao Phòng Thanh"
          + " tra lập danh sách và chỉ đạo các đội thuế đôn đốc thu nộp. "
          + DUTY;

  private static final String EXPLAINER =
      "Từ năm sau, bạn đọc làm thủ tục hoàn thuế theo luật mới sẽ qua hai bước, theo quy định của luật và thông tư"
          + " tại Điều 7. Bước 1, bạn nộp hồ sơ; bước 2, bạn sẽ được trả lời. Luật cũ đã hết hiệu lực, dự thảo luật"
          + " sau đó đã được thông qua. "
          + DUTY;

  /** What a text's decision makes of its register. */
  private static Explanation.Weighing register(String text) {
    return BIENBAN.explain(Article.of(text)).weighings().stream()
        .filter(each -> each.decision().equals(TaskExtractor.ARTICLE))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void sharesOfWordsAreTold() {
    assertThat(register(LETTER).features())
        .contains("always", "letter>0", "letter>5", "demand>5")
        .doesNotContain("letter>10", "laws>0", "cited parts>0");
    assertThat(register(EXPLAINER).features())
        .contains("laws>40", "steps>10", "reader>20", "cited parts>5")
        .doesNotContain("cited parts>10", "letter>0");
  }

  @Test
  void aLetterGivesOrdersAndAnExplainerOfLawDoesNot() {
    assertThat(register(LETTER).probability())
        .isGreaterThan(register(EXPLAINER).probability() + 0.2);
  }

  @Test
  void everyClauseIsWeighedWithIt() {
    assertThat(BIENBAN.explain(Article.of(LETTER)).weighings())
        .filteredOn(each -> each.decision().equals(TaskExtractor.ACCEPT))
        .isNotEmpty()
        .allSatisfy(
            each -> assertThat(each.features()).anyMatch(seen -> seen.startsWith("register=")));
  }

  @Test
  void noDutyOfAnExplainerOfLawIsWeighed() {
    assertThat(BIENBAN.explain(Article.of(EXPLAINER)).weighings())
        .noneMatch(each -> each.decision().equals(TaskExtractor.ACCEPT));
  }

  @Test
  void aTextWithoutClausesIsNotAsked() {
    assertThat(BIENBAN.explain(Article.of("Trời nhiều mây, có mưa rào.")).weighings())
        .noneMatch(each -> each.decision().equals(TaskExtractor.ARTICLE));
  }

  @Test
  void aSectionThatExplainsLawLeavesTheOthersAlone() {
    String dispatch =
        "# Công điện về bão?\n\nBộ trưởng Bộ Y tế Đỗ Quốc Trung yêu cầu các sở thực hiện các nội dung sau:\n\n- Rà"
            + " soát lại phương án chống bão.\n\n";
    String law =
        "**Phòng chống bão thế nào?**\n\nTheo Điều 5, Điều 7 và khoản 2 Điều 9 thì xử lý như sau:\n\n- Bộ Y tế"
            + " yêu cầu các bệnh viện báo cáo hằng ngày.";
    List<String> seen =
        BIENBAN.explain(Article.of(dispatch + law)).weighings().stream()
            .filter(each -> each.decision().equals(TaskExtractor.ACCEPT))
            .map(each -> each.text() + (each.features().contains("law") ? ": law" : ""))
            .toList();
    assertThat(seen)
        .contains("Rà soát lại phương án chống bão", "báo cáo hằng ngày: law")
        .doesNotContain("Rà soát lại phương án chống bão: law");
  }
}
