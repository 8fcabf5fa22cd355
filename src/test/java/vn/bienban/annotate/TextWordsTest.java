package vn.bienban.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.Explanation;

/** The words of a whole text are features of what is decided in it. */
class TextWordsTest {
  private static final Bienban BIENBAN = Bienban.create();

  private static final String LETTER =
      "Cục Thuế tỉnh vừa có công văn gửi các chi cục. Cục yêu cầu các chi cục rà soát số nợ đọng. Bà Hà Thị Loan"
          + " ký công văn.";

  /** The words of the text that each candidate for a task is weighed with. */
  private static List<List<String>> words(String text) {
    return BIENBAN.explain(Article.of(text)).weighings().stream()
        .filter(each -> each.decision().equals("tasks"))
        .map(Explanation.Weighing::features)
        .map(seen -> seen.stream().filter(each -> each.matches("faint [0-9]+=.*")).toList())
        .toList();
  }

  @Test
  void aWordThatComesAgainIsToldByItsShareOfAShortTextAsOfALongerOne() {
    assertThat(words(LETTER))
        .isNotEmpty()
        .allSatisfy(
            told ->
                assertThat(told)
                    .contains("faint 1=cục", "faint 8=cục", "faint 4=văn")
                    .doesNotContain("faint 8=văn"));
  }

  @Test
  void aWordToldOnceANumberAndANameAreNone() {
    String text = LETTER + " Bà Loan ký ngày 5/3/2021 và 5/3/2022. Bà Hà Thị Loan là cục phó.";
    assertThat(words(text))
        .isNotEmpty()
        .allSatisfy(
            told ->
                assertThat(told)
                    .contains("faint 1=bà", "faint 1=ký")
                    .doesNotContain(
                        "faint 1=đọng", "faint 1=loan", "faint 1=thị", "faint 1=5/3/2021"));
  }

  @Test
  void wordsOfOneHashAreCountedEachByItself() {
    assertThat("chức").hasSameHashCodeAs("khác");
    String text = LETTER + " Các tổ chức khác và tổ chức khác nữa cũng vậy.";
    assertThat(words(text))
        .isNotEmpty()
        .allSatisfy(told -> assertThat(told).contains("faint 1=chức", "faint 1=khác"));
  }

  @Test
  void theWordsOfAMeetingTellOfItsTopicAndAreLeftOut() {
    String meeting =
        "Sáng 5/3, Bí thư Tỉnh ủy Lê Minh Khuê chủ trì hội nghị về thuế. Ông Khuê yêu cầu ngành thuế rà soát số nợ"
            + " đọng.";
    assertThat(words(meeting)).isNotEmpty().allSatisfy(told -> assertThat(told).isEmpty());
  }
}
