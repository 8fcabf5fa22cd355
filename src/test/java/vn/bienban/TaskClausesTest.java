package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bienban.decide.Models;
import vn.bienban.record.Task;

/** Which clauses of a sentence are tasks, and where their words begin and end. */
class TaskClausesTest {
  private static final Bienban BIENBAN = Bienban.create();

  /** Takes every order, also one that stands alone in its article. */
  private static final Bienban RULES = Bienban.builder().weights(Models.NONE).build();

  private static final String MEETING =
      "Sáng 5/3, Bí thư Huyện ủy Lê Minh Khuê chủ trì hội nghị giao ban của huyện Phú Lâm. ";

  private static List<String> tasks(Bienban reader, String text) {
    return reader.read(Article.of(MEETING + text)).tasks().stream().map(Task::text).toList();
  }

  @Test
  void aListInRunningTextHasATaskForEachItem() {
    for (String text :
        List.of(
            "Bí thư Huyện ủy yêu cầu các xã: (1) nạo vét kênh mương; (2) sửa chữa cầu treo.",
            "Bí thư Huyện ủy yêu cầu các xã cần: a) nạo vét kênh mương; b) sửa chữa cầu treo.",
            "Bí thư Huyện ủy yêu cầu các xã phải: - nạo vét kênh mương; - sửa chữa cầu treo.",
            "Bí thư Huyện ủy yêu cầu các xã làm hai việc: (i) nạo vét kênh mương và (ii) sửa chữa"
                + " cầu treo.",
            "Bí thư Huyện ủy yêu cầu một số việc: nạo vét kênh mương; sửa chữa cầu treo.",
            "Bí thư Huyện ủy yêu cầu: 1. Các xã nạo vét kênh mương; 2. Phòng Kinh tế sửa chữa cầu"
                + " treo.",
            "Bí thư Huyện ủy yêu cầu các xã thực hiện các nhiệm vụ sau: 1) nạo vét kênh mương, 2)"
                + " sửa chữa cầu treo.")) {
      assertThat(tasks(RULES, text))
          .describedAs(text)
          .containsExactly("nạo vét kênh mương", "sửa chữa cầu treo");
    }
  }

  @Test
  void aNumberThatNoWorkFollowsDividesNothing() {
    assertThat(
            tasks(RULES, "Bí thư Huyện ủy yêu cầu các xã nạo vét các kênh: (1) kênh Đông; (2) ao."))
        .containsExactly("nạo vét các kênh: (1) kênh Đông; (2) ao");
  }

  @Test
  void whatStandsBeforeTheOneWhoOrdersItIsHisTask() {
    String quoted = "\"Các xã phải nạo vét kênh mương trước mùa mưa\", Bí thư Huyện ủy yêu cầu";

    assertThat(tasks(RULES, quoted + "."))
        .isEqualTo(tasks(RULES, quoted + " tại hội nghị."))
        .containsExactly("nạo vét kênh mương trước mùa mưa");
    assertThat(tasks(RULES, "Phòng Kinh tế rà soát giá điện, Bí thư Huyện ủy giao."))
        .containsExactly("rà soát giá điện");
  }

  @Test
  void anOrderThatJoinsAnotherIsNoWork() {
    assertThat(
            tasks(
                BIENBAN,
                "Phát biểu giao nhiệm vụ, Bí thư Huyện ủy chúc mừng ông Phan Đức Long và đề nghị ông"
                    + " nhanh chóng nắm bắt công việc."))
        .containsExactly("nhanh chóng nắm bắt công việc");
    assertThat(
            tasks(RULES, "Phòng Kinh tế nhắc nhở và đề nghị các xã khẩn trương rà soát giá điện."))
        .containsExactly("khẩn trương rà soát giá điện");
  }

  @Test
  void aListThatIsCountedInRunningTextHasATaskForEachItem() {
    assertThat(
            tasks(
                BIENBAN,
                "Bí thư Huyện ủy yêu cầu các xã vào cuộc. Bí thư Huyện ủy nhấn mạnh hai việc cần làm"
                    + " ngay: một là khẩn trương nạo vét kênh mương; hai là tiếp tục sửa chữa cầu"
                    + " treo."))
        .contains("khẩn trương nạo vét kênh mương", "tiếp tục sửa chữa cầu treo")
        .doesNotContain("làm ngay");
  }

  @Test
  void whoIsNotAskedHasNothingToDo() {
    String text = "Bí thư Huyện ủy yêu cầu các xã nạo vét kênh mương. ";

    assertThat(tasks(RULES, text + "Huyện ủy không yêu cầu các xã báo cáo hằng ngày."))
        .containsExactly("nạo vét kênh mương");
    assertThat(
            tasks(RULES, "Bí thư Huyện ủy yêu cầu các xã không yêu cầu người dân nộp lại hồ sơ."))
        .containsExactly("không yêu cầu người dân nộp lại hồ sơ");
  }
}
