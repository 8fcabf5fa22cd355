package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bienban.decide.Models;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Person;
import vn.bienban.record.Task;

/** Weights decide who gives a task: among whom, and whether nobody. */
class GiverChoiceTest {
  private static final String MEETING =
      "Sáng 3/7, Sở Y tế tỉnh Phú Lâm tổ chức hội nghị tổng kết. Phát biểu kết luận hội nghị, Bí thư"
          + " Tỉnh ủy Lê Minh Khuê yêu cầu Sở Xây dựng rà soát quy hoạch. Các xã phải báo cáo số"
          + " dân.";

  private static final String NOTICE =
      "Văn phòng UBND tỉnh Phú Lâm vừa có Thông báo số 12/TB-VP về kết luận của Chủ tịch UBND tỉnh"
          + " Phú Lâm tại cuộc họp về phòng, chống cháy rừng.\n\nTheo đó, yêu cầu Sở Nông nghiệp"
          + " và Môi trường rà soát các khu rừng có nguy cơ cháy cao. Các huyện khẩn trương kiện"
          + " toàn ban chỉ huy.";

  private static List<String> givers(Bienban bienban, String text) {
    ArticleRecord record = bienban.read(Article.of(text));
    return record.tasks().stream().map(task -> giver(record, task)).toList();
  }

  private static String giver(ArticleRecord record, Task task) {
    Person person = record.assigner(task);
    return person != null
        ? person.name()
        : task.assigner() == null ? "nobody" : task.assigner().text();
  }

  /** Who gives the tasks that the rules find, where each of some features speaks for them. */
  private static List<String> by(String text, String... features) throws IOException {
    StringBuilder table = new StringBuilder("decision\tfeature\tweight\n");
    for (String feature : features) {
      table.append("tasks.assigner\t").append(feature).append("\t9\n");
    }
    Models models = Models.read("weights", new BufferedReader(new StringReader(table.toString())));
    return givers(Bienban.builder().weights(models).build(), text);
  }

  @Test
  void thoseWhomTheRulesTakeMayLoseToNobody() throws IOException {
    assertThat(by(MEETING)).containsExactly("Lê Minh Khuê", "Lê Minh Khuê");
    assertThat(by(MEETING, "none")).containsExactly("nobody", "nobody");
  }

  @Test
  void bodiesAndPersonsOfTheWholeDocumentMayGiveIt() throws IOException {
    assertThat(by(MEETING, "first=sở", "must do it")).contains("Sở Xây dựng");
    assertThat(by(MEETING, "lead,kind=0 body")).containsOnly("Sở Y tế tỉnh Phú Lâm");
    assertThat(by(MEETING, "ordered last")).containsOnly("Lê Minh Khuê");
  }

  @Test
  void whoeverGivesTheTaskBeforeMayGiveTheNext() throws IOException {
    assertThat(by(MEETING, "must do it", "source,since=last next"))
        .containsExactly("Sở Xây dựng", "Sở Xây dựng");
  }

  @Test
  void anOfficeThatGivesOutWhatItsHeadConcludesGivesNoTask() {
    assertThat(givers(Bienban.create(), NOTICE))
        .isNotEmpty()
        .containsOnly("Chủ tịch UBND tỉnh Phú Lâm");
  }
}
