package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bienban.decide.Models;
import vn.bienban.record.Task;

/** Weights decide who must do a task: among whom, where their words end, and whether nobody. */
class AssigneeChoiceTest {
  private static final String LEADER = "Phát biểu kết luận hội nghị, Bí thư Tỉnh ủy Lê Minh Khuê ";
  private static final String TWO =
      LEADER + "yêu cầu Sở Y tế rà soát kho thuốc. Các xã phải báo cáo số dân.";
  private static final String LIST =
      LEADER
          + "yêu cầu:\n\n- Sở Xây dựng: rà soát quy hoạch; hồ sơ nào vướng phải trả lời bằng văn bản"
          + " trong 7 ngày.\n\n- Sở Tư pháp: đơn giản hóa mẫu hồ sơ.";

  private static List<String> assignees(Bienban bienban, String text) {
    return bienban.read(Article.of(text)).tasks().stream()
        .map(Task::assignee)
        .map(assignee -> assignee == null ? "nobody" : assignee.text())
        .toList();
  }

  /** Who must do the tasks that the rules find, where each of some features speaks for them. */
  private static List<String> by(String text, String... features) throws IOException {
    StringBuilder table = new StringBuilder("decision\tfeature\tweight\n");
    for (String feature : features) {
      table.append("tasks.assignee\t").append(feature).append("\t9\n");
    }
    Models models = Models.read("weights", new BufferedReader(new StringReader(table.toString())));
    return assignees(Bienban.builder().weights(models).build(), text);
  }

  @Test
  void thoseWhomTheRulesTellMayLoseToNobody() throws IOException {
    assertThat(by(TWO, "rules rule=task.ordered here", "rules rule=task.carried here"))
        .containsExactly("Sở Y tế", "Các xã");
    assertThat(by(TWO, "none")).containsExactly("nobody", "nobody");
  }

  @Test
  void whoeverMustDoTheTaskBeforeMayHaveToDoTheNext() throws IOException {
    assertThat(by(TWO, "gap,form=0 SUBJECT", "source,since=last next"))
        .containsExactly("Sở Y tế", "Sở Y tế");
  }

  @Test
  void theWordsOfSomebodyMayEndInSeveralPlaces() throws IOException {
    String text = LEADER + "đề nghị công ty, cùng với hoạt động kinh doanh phải giữ kho hàng.";

    assertThat(by(text, "rules rule=task.ordered here"))
        .containsExactly("công ty, cùng với hoạt động kinh doanh");
    assertThat(by(text, "behind=,")).containsExactly("công ty");
  }

  @Test
  void whoStandsBeforeAListMustDoAllOfIt() {
    assertThat(assignees(Bienban.create(), LIST))
        .containsExactly("Sở Xây dựng", "Sở Xây dựng", "Sở Tư pháp");
  }

  @Test
  void whatIsSaidOfNobodyIsNobodys() {
    assertThat(
            assignees(
                Bienban.create(),
                LEADER
                    + "yêu cầu Sở Y tế rà soát kho thuốc.\n\nĐồng chí nhấn mạnh cần đẩy mạnh công"
                    + " tác tuyên truyền."))
        .containsExactly("Sở Y tế", "nobody");
  }
}
