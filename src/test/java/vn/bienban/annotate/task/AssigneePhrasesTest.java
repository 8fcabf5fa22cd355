package vn.bienban.annotate.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.Explanation;

/** Who is asked about when it is decided who must do a task. */
class AssigneePhrasesTest {
  private static final Bienban BIENBAN = Bienban.create();

  private static List<String> asked(String sentence) {
    return BIENBAN
        .explain(
            Article.of("Sáng 5/3, Thứ trưởng Lê Minh Khuê chủ trì hội nghị về tôm. " + sentence))
        .weighings()
        .stream()
        .filter(each -> each.decision().equals("tasks.assignee"))
        .map(Explanation.Weighing::alternative)
        .toList();
  }

  @Test
  void aTimeBehindAVerbOfTaskingIsNobody() {
    assertThat(asked("Ông Khuê yêu cầu thời gian tới cần nâng cao chất lượng con giống."))
        .isNotEmpty()
        .noneMatch(each -> each.startsWith("thời"));
  }

  @Test
  void whoeverStandsBehindAVerbOfTaskingIsAskedAbout() {
    assertThat(asked("Ông Khuê yêu cầu Bè nuôi Sáu Lăng cần nâng cao chất lượng con giống."))
        .anyMatch(each -> each.startsWith("bè nuôi"));
  }
}
