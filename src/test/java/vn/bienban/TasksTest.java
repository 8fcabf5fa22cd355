package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bienban.decide.Models;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Assigner;
import vn.bienban.record.Deadline;
import vn.bienban.record.Task;
import vn.bienban.record.Value;

/** What stands beside the words of a task: who, with whom, by when. */
class TasksTest {
  private static final Bienban BIENBAN = Bienban.create();

  /** Takes every order, also one that stands alone in its article. */
  private static final Bienban RULES = Bienban.builder().weights(Models.NONE).build();

  private static Task only(String text) {
    return only(BIENBAN, text);
  }

  private static Task only(Bienban reader, String text) {
    List<Task> tasks = reader.read(Article.of(text)).tasks();
    assertThat(tasks).hasSize(1);
    return tasks.get(0);
  }

  private static @Nullable String words(@Nullable Value value) {
    return value == null ? null : value.text();
  }

  private static @Nullable String assigner(Task task) {
    Assigner assigner = task.assigner();
    return assigner == null ? null : assigner.person() + ": " + assigner.text();
  }

  private static @Nullable String words(@Nullable Deadline deadline) {
    return deadline == null ? null : deadline.text();
  }

  @Test
  void tellsWithWhom() {
    Task task =
        only(
            "Chủ tịch UBND tỉnh Đỗ Quốc Trung giao Sở Y tế chủ trì, phối hợp với Sở Nội vụ và các"
                + " đơn vị liên quan rà soát biên chế.");
    assertThat(words(task.assignee())).isEqualTo("Sở Y tế");
    assertThat(words(task.cooperation())).isEqualTo("Sở Nội vụ và các đơn vị liên quan");
    assertThat(
            words(
                only("Chủ tịch UBND tỉnh Đỗ Quốc Trung giao Sở Y tế rà soát biên chế.")
                    .cooperation()))
        .isNull();
  }

  @Test
  void aFieldOfWorkBelongsToTheAssignee() {
    assertThat(
            words(
                only("Bí thư Tỉnh ủy Lê Minh Khuê yêu cầu ngành giáo dục rà soát lại quy hoạch.")
                    .assignee()))
        .isEqualTo("ngành giáo dục");
  }

  @Test
  void whatABodyAsksOfAnotherIsTheOthersWork() {
    Task task =
        only(
            "Trước tình hình đó, Bộ Công Thương đề nghị Thủ tướng xem xét phê duyệt kế hoạch nhập"
                + " khẩu than năm 2021.");
    assertThat(task.text()).isEqualTo("xem xét phê duyệt kế hoạch nhập khẩu than năm 2021");
    assertThat(assigner(task)).isEqualTo("null: Bộ Công Thương");
    assertThat(words(task.assignee())).isEqualTo("Thủ tướng");
    task =
        only(
            "Chủ tịch UBND tỉnh giao nhiệm vụ cho các đơn vị như sau: Sở Tài chính đề xuất phương án"
                + " xử lý nợ đọng; Sở Nội vụ rà soát biên chế.");
    assertThat(task.text()).isEqualTo("đề xuất phương án xử lý nợ đọng");
    assertThat(words(task.assignee())).isEqualTo("Sở Tài chính");
  }

  @Test
  void noVerbBeginsWithinAnotherWord() {
    Task task =
        only(
            "Tại buổi hội đàm sáng 5/3, Bộ trưởng Lê Minh Khuê đề nghị hai bên phát triển hơn nữa"
                + " các lĩnh vực thương mại, hàng không, năng lượng.");
    assertThat(words(task.assignee())).isEqualTo("hai bên");
    task =
        only(
            "Bí thư Tỉnh ủy Lê Minh Khuê yêu cầu các đơn vị nêu trên bảo đảm chế độ báo cáo hằng"
                + " tuần.");
    assertThat(words(task.assignee())).isEqualTo("các đơn vị nêu trên");
  }

  @Test
  void whatStandsFirstMayBeWhatIsToBeDone() {
    Task task =
        only(
            "Phát biểu kết luận hội nghị, Bí thư Tỉnh ủy Lê Minh Khuê biểu dương các xã. Việc này"
                + " giao Sở Y tế rà soát lại quy hoạch.");
    assertThat(assigner(task)).isEqualTo("p1: Lê Minh Khuê");
    assertThat(words(task.assignee())).isEqualTo("Sở Y tế");
  }

  @Test
  void aVagueOrPastTimeIsNoDeadline() {
    for (String time : List.of("trong thời gian tới", "trong thời gian qua", "của năm 2024")) {
      assertThat(
              words(
                  only("Bí thư Tỉnh ủy Lê Minh Khuê yêu cầu Sở Y tế rà soát việc này " + time + ".")
                      .deadline()))
          .as(time)
          .isNull();
    }
    assertThat(
            words(
                only("Bí thư Tỉnh ủy Lê Minh Khuê yêu cầu Sở Y tế rà soát việc này trước ngày"
                        + " 30/6.")
                    .deadline()))
        .isEqualTo("trước ngày 30/6");
  }

  @Test
  void aSloganBehindAColonIsNoPartOfTheWork() {
    assertThat(
            only(
                    RULES,
                    "Bí thư Tỉnh ủy Lê Minh Khuê yêu cầu các sở thực hiện phương châm: \"Rõ người, rõ"
                        + " việc\".")
                .text())
        .isEqualTo("thực hiện phương châm");
  }

  @Test
  void aTimeBehindThoseWhoAreToldIsTheLimit() {
    Task task =
        only(
            "Chủ tịch UBND tỉnh Đỗ Quốc Trung giao Sở Y tế trong tháng 9/2019 nộp đề án biên chế.");
    assertThat(task.text()).isEqualTo("nộp đề án biên chế");
    assertThat(words(task.deadline())).isEqualTo("trong tháng 9/2019");
    task =
        last(
            "Chủ tịch UBND tỉnh Đỗ Quốc Trung giao Sở Y tế rà soát biên chế trước ngày 30/6; xây"
                + " dựng đề án tinh giản.");
    assertThat(words(task.deadline())).isNull();
  }

  @Test
  void aTimeThatStandsFirstIsTheLimitAndNoPartOfTheWork() {
    Task task =
        only(
            "Bí thư Tỉnh ủy Lê Minh Khuê yêu cầu trong năm nay phải triển khai dự án cầu Bến Tượng.");
    assertThat(task.text()).isEqualTo("triển khai dự án cầu Bến Tượng");
    assertThat(words(task.deadline())).isEqualTo("trong năm nay");
    task =
        last(
            "Bí thư Tỉnh ủy Lê Minh Khuê yêu cầu các sở rà soát lại quy hoạch. Trước ngày 30/6 các"
                + " đơn vị tiếp tục đẩy nhanh tiến độ.");
    assertThat(task.text()).isEqualTo("tiếp tục đẩy nhanh tiến độ");
    assertThat(words(task.assignee())).isEqualTo("các đơn vị");
    assertThat(words(task.deadline())).isEqualTo("Trước ngày 30/6");
  }

  @Test
  void aLimitHasTheValueOfItsTime() {
    for (String[] limit :
        new String[][] {
          {"từ ngày 5/10 đến 31/12/2020", "2020-10-05/2020-12-31"},
          {"trước 17 giờ ngày 30/6/2020", "2020-06-30T17:00"},
          {"trước ngày 30/6/2020", "2020-06-30"},
          {"hằng tháng", "P1M"}
        }) {
      Deadline deadline =
          only("Bí thư Tỉnh ủy Lê Minh Khuê yêu cầu Sở Y tế rà soát việc này " + limit[0] + ".")
              .deadline();
      assertThat(words(deadline)).isEqualTo(limit[0]);
      assertThat(deadline == null ? null : deadline.value()).as(limit[0]).isEqualTo(limit[1]);
    }
  }

  @Test
  void aPetitionNamesWhomItAsks() {
    List<Task> tasks =
        BIENBAN
            .read(
                Article.of(
                    "Phát biểu kết luận hội nghị, Bí thư Tỉnh ủy Lê Minh Khuê biểu dương các xã."
                        + " Các đại biểu nêu nhiều khó khăn. Đồng thời, kiến nghị Bộ Y tế sớm ban"
                        + " hành hướng dẫn."))
            .tasks();
    assertThat(tasks).hasSize(1);
    assertThat(words(tasks.get(0).assignee())).isEqualTo("Bộ Y tế");
  }

  private static Task last(String text) {
    return last(BIENBAN, text);
  }

  private static Task last(Bienban reader, String text) {
    List<Task> tasks = reader.read(Article.of(text)).tasks();
    assertThat(tasks).isNotEmpty();
    return tasks.get(tasks.size() - 1);
  }

  @Test
  void thoseWhoAreToldAreNamedWithoutTimeGroundAndAdverb() {
    for (String told :
        List.of(
            "Sở Y tế trong thời gian tới",
            "Sở Y tế cần",
            "Sở Y tế, trong trường hợp có dịch,",
            "Sở Y tế liên tục",
            "Sở Y tế khẩn trương,")) {
      assertThat(
              words(
                  only("Bí thư Tỉnh ủy Lê Minh Khuê yêu cầu " + told + " rà soát lại quy hoạch.")
                      .assignee()))
          .as(told)
          .isEqualTo("Sở Y tế");
    }
  }

  @Test
  void aNounThatEndsLikeAnAdverbIsWhole() {
    assertThat(
            words(
                only("Bí thư Tỉnh ủy Lê Minh Khuê yêu cầu các hãng hàng không rà soát lại vé.")
                    .assignee()))
        .isEqualTo("các hãng hàng không");
  }

  @Test
  void aGroupOfTasksIsNobody() {
    Task task =
        last(
            RULES,
            "Bí thư Tỉnh ủy Lê Minh Khuê yêu cầu rà soát lại quy hoạch. Nhóm nhiệm vụ thứ hai là"
                + " tiếp tục đẩy mạnh chuyển đổi số.");
    assertThat(words(task.assignee())).isNull();
  }

  @Test
  void theBodyWhoseVerbItIsGivesTheTask() {
    Task task =
        last(
            "Sáng 5/3, Bộ Y tế tổ chức hội nghị. Thứ trưởng Lê Minh Khuê yêu cầu các sở khẩn trương"
                + " rà soát lại quy hoạch. Theo đó, Bộ Y tế đang chỉ đạo các bệnh"
                + " viện tiếp tục đẩy mạnh triển khai bệnh án điện tử.");
    assertThat(task.source()).isEqualTo("task.weighed");
    assertThat(assigner(task)).isEqualTo("null: Bộ Y tế");
    assertThat(words(task.assignee())).isEqualTo("các bệnh viện");
  }

  @Test
  void theHeadOfAListNamesWhoMustDoItsItems() {
    List<Task> tasks =
        BIENBAN
            .read(
                Article.of(
                    "Phát biểu kết luận hội nghị, Bí thư Tỉnh ủy Lê Minh Khuê yêu cầu:\n\n"
                        + "1. Sở Y tế:\n\n- Rà soát lại quy hoạch mạng lưới trạm y tế;\n\n"
                        + "- Công khai danh sách bệnh viện trước ngày 30/6.\n\n"
                        + "2. Sở Nội vụ:\n\n- Khẩn trương rà soát biên chế của các xã."))
            .tasks();
    assertThat(tasks)
        .extracting(task -> words(task.assignee()))
        .containsExactly("Sở Y tế", "Sở Y tế", "Sở Nội vụ");
  }

  @Test
  void whoSpeaksIsNoReasonToCount() {
    String form =
        "Sáng 5/3, Bí thư Tỉnh ủy Tạ Huy Bách chủ trì hội nghị. Theo Thứ trưởng %s, thị trường còn"
            + " khó. Doanh nghiệp cần chủ động tìm hiểu thông tin thị trường.";

    assertThat(weighings(form.formatted("Vi Văn Sơn")))
        .isNotEmpty()
        .isEqualTo(weighings(form.formatted("Lê Minh Khuê")));
  }

  private static List<String> weighings(String text) {
    return BIENBAN.explain(Article.of(text)).weighings().stream()
        .map(weighing -> weighing.probability() + " " + weighing.features())
        .toList();
  }

  @Test
  void questionsMemoriesAndWhatOthersAskedAreNoTasks() {
    String lead = "Sáng 5/3, Bí thư Tỉnh ủy Lê Minh Khuê chủ trì hội nghị. ";
    for (String clause :
        List.of(
            "Vậy các đơn vị cần khẩn trương triển khai dự án nào trước?",
            "Trước đó, năm 2015, Chủ tịch UBND tỉnh yêu cầu các đơn vị tập trung triển khai dự án"
                + " cầu Bến Tượng.",
            "Ông Khuê nhắc lại việc cử tri yêu cầu sửa chữa cầu Bến Tượng.",
            "Không yêu cầu người dân nộp lại giấy khai sinh khi làm thủ tục.")) {
      assertThat(BIENBAN.read(Article.of(lead + clause)).tasks()).as(clause).isEmpty();
    }
  }

  @Test
  void aBodyIsNamedWithoutTheTimeOfItsVerb() {
    Task task =
        last(
            "Sáng 5/3, Bí thư Tỉnh ủy Lê Minh Khuê chủ trì hội nghị. Bộ Y tế đang yêu cầu các đơn"
                + " vị rà soát giá thuốc.");
    assertThat(assigner(task)).isEqualTo("null: Bộ Y tế");
  }

  @Test
  void whatTheRulesFindIsKeptWhereTheModelOnlyDoubts() throws IOException {
    String text =
        "Sáng 5/3, Thứ trưởng Bộ Y tế Lê Minh Khuê chủ trì hội nghị. Ông Khuê yêu cầu các sở rà"
            + " soát lại quy hoạch. Bộ Y tế đang chỉ đạo các bệnh viện tiếp tục đẩy mạnh triển khai"
            + " bệnh án điện tử.";

    String both = "genre,by=meeting,person";
    assertThat(sources(text, both, "0.0")).containsExactly("task.ordered", "task.weighed");
    assertThat(sources(text, both, "-0.85")).as("0.30").containsExactly("task.ordered");
    assertThat(sources(text, both, "-1.5")).as("0.18").isEmpty();
  }

  @Test
  void aModelSeesTheBodiesThatStandBesideATaskAndNoName() throws IOException {
    String person = "Chủ tịch UBND tỉnh Đỗ Quốc Trung giao ông Lê Minh Khuê rà soát lại quy hoạch.";
    String body = "Chủ tịch UBND tỉnh Đỗ Quốc Trung giao Sở Nội vụ rà soát lại quy hoạch.";

    assertThat(sources(person, "before=khuê", "-9")).hasSize(1);
    assertThat(sources(person, "before=name", "-9")).isEmpty();
    assertThat(sources(body, "before=name", "-9")).hasSize(1);
    assertThat(sources(body, "before=vụ", "-9")).isEmpty();
  }

  /** Capitals make words part of the name before them, wherever they begin and end. */
  @Test
  void aNameMaySwallowAnyWordsBehindIt() {
    for (String text :
        List.of(
            "Sở Xây dựng theo ông Lê Minh Khuê, các xã rà soát lại quy hoạch.",
            "Bí thư Lê Minh Khuê giao Sở Y tế cùng các xã, trước ngày 30/6 trình đề án.")) {
      for (int from = text.indexOf(' '); from > 0; from = text.indexOf(' ', from + 1)) {
        for (int to = text.length(); to > from; to = text.lastIndexOf(' ', to - 1)) {
          String shouted =
              text.substring(0, from)
                  + text.substring(from, to).toUpperCase(Locale.ROOT)
                  + text.substring(to);
          assertThatCode(() -> BIENBAN.read(Article.of(shouted)))
              .as(shouted)
              .doesNotThrowAnyException();
        }
      }
    }
  }

  /** Which rules find tasks, where a model knows of one feature alone. */
  private static List<String> sources(String text, String feature, String weight)
      throws IOException {
    String table = "decision\tfeature\tweight\ntasks\t" + feature + "\t" + weight + "\n";
    Models models = Models.read("one", new BufferedReader(new StringReader(table)));
    return Bienban.builder().weights(models).build().read(Article.of(text)).tasks().stream()
        .map(Task::source)
        .toList();
  }

  @Test
  void whatComesFirstSetsNoLimitAndAPriceNeither() {
    String order = "Bí thư Tỉnh ủy Lê Minh Khuê yêu cầu Sở Y tế ";
    assertThat(only(order + "trước hết rà soát kho thuốc.").deadline()).isNull();
    assertThat(only(order + "rà soát kho thuốc, trước hết là kho của huyện.").deadline()).isNull();
    assertThat(only(order + "giữ giá khẩu trang đến 22.000 đồng.").deadline()).isNull();
  }

  @Test
  void aLimitHasTheValueThatTheTimesHave() {
    for (String limit :
        List.of(
            "từ ngày 5/10 đến 31/12/2020",
            "trước 17 giờ ngày 22/8/2020",
            "từ nay đến hết quý II/2020",
            "trước ngày 30 tháng 6 năm 2020")) {
      ArticleRecord record =
          BIENBAN.read(
              Article.of(
                  "Bí thư Tỉnh ủy Lê Minh Khuê yêu cầu Sở Y tế rà soát kho thuốc " + limit + "."));
      Deadline deadline = record.tasks().get(0).deadline();
      assertThat(words(deadline)).isEqualTo(limit);
      assertThat(record.times())
          .extracting(time -> time.value())
          .contains(deadline == null ? null : deadline.value());
    }
  }

  private static List<String> limited(String text) {
    return RULES.read(Article.of(text)).tasks().stream()
        .map(task -> words(task.deadline()) + ": " + task.text())
        .toList();
  }

  @Test
  void eachClauseHasTheLimitThatStandsBeforeIt() {
    assertThat(
            limited(
                "Phát biểu kết luận hội nghị, Bí thư Tỉnh ủy Lê Minh Khuê yêu cầu trong tháng 7 trình"
                    + " đề án quy hoạch mạng lưới; trong tháng 8 rà soát lại danh mục dự án."))
        .containsExactly(
            "trong tháng 7: trình đề án quy hoạch mạng lưới",
            "trong tháng 8: rà soát lại danh mục dự án");
  }

  @Test
  void theLimitBeforeAnAnnouncedListIsThatOfItsItems() {
    assertThat(
            limited(
                "Phát biểu kết luận hội nghị, Bí thư Tỉnh ủy Lê Minh Khuê yêu cầu trước ngày 30/6 các"
                    + " sở thực hiện một số nhiệm vụ sau:\n1. Rà soát lại quy hoạch mạng lưới.\n2."
                    + " Chuẩn bị đủ thuốc cho mùa dịch."))
        .containsExactly(
            "trước ngày 30/6: Rà soát lại quy hoạch mạng lưới",
            "trước ngày 30/6: Chuẩn bị đủ thuốc cho mùa dịch");
  }

  @Test
  void tasksThatAreCountedBelongToNobodysName() {
    assertThat(
            BIENBAN
                .read(
                    Article.of(
                        "Phát biểu kết luận hội nghị, Bí thư Tỉnh ủy Lê Minh Khuê đề nghị ngành Y tế"
                            + " 5 nhiệm vụ:\n1. Rà soát lại quy hoạch mạng lưới.\n2. Chuẩn bị đủ"
                            + " thuốc cho mùa dịch."))
                .tasks())
        .extracting(task -> words(task.assignee()) + ": " + task.text())
        .containsExactly(
            "ngành Y tế: Rà soát lại quy hoạch mạng lưới",
            "ngành Y tế: Chuẩn bị đủ thuốc cho mùa dịch");
  }

  @Test
  void whatBodiesAreForIsNoWork() {
    Task task =
        only(
            "Phát biểu kết luận hội nghị, Bí thư Tỉnh ủy Lê Minh Khuê yêu cầu các cơ quan tham mưu,"
                + " giúp việc Tỉnh ủy rà soát lại quy hoạch mạng lưới.");
    assertThat(task.text()).isEqualTo("rà soát lại quy hoạch mạng lưới");
    assertThat(words(task.assignee())).isEqualTo("các cơ quan tham mưu, giúp việc Tỉnh ủy");
  }

  @Test
  void whoSaysItIsNoPartOfTheWork() {
    assertThat(
            only("Phát biểu kết luận hội nghị, Bí thư Tỉnh ủy Lê Minh Khuê yêu cầu các sở làm ngay."
                    + " \"Các sở cần rà soát lại quy hoạch mạng lưới\", ông Lê Minh Khuê nhấn"
                    + " mạnh.")
                .text())
        .isEqualTo("rà soát lại quy hoạch mạng lưới");
  }

  @Test
  void aListOfThingsBehindASemicolonBelongsToItsTask() {
    String order = "Bí thư Tỉnh ủy Lê Minh Khuê yêu cầu Sở Y tế ";
    assertThat(
            only(
                    RULES,
                    order
                        + "làm rõ kết quả thu gom rác thải; số xe rác còn thiếu;"
                        + " kinh phí của từng xã.")
                .text())
        .endsWith("kinh phí của từng xã");
    assertThat(
            RULES
                .read(
                    Article.of(
                        order + "rà soát các điểm tập kết rác; báo cáo kết quả trước ngày 30/6."))
                .tasks())
        .hasSize(2);
    assertThat(
            only(
                    RULES,
                    order + "rà soát các điểm tập kết rác; kinh phí của từng xã phải là vốn tự có.")
                .text())
        .isEqualTo("rà soát các điểm tập kết rác");
  }

  @Test
  void aModalVerbMayOpenAQuotation() {
    assertThat(
            BIENBAN
                .read(
                    Article.of(
                        "Phát biểu kết luận hội nghị, Bí thư Tỉnh ủy Lê Minh Khuê yêu cầu các sở rà soát"
                            + " lại quy hoạch. \"Cần chuẩn bị đủ thuốc cho mùa dịch\", ông Lê Minh"
                            + " Khuê nhấn mạnh."))
                .tasks())
        .extracting(Task::text)
        .contains("chuẩn bị đủ thuốc cho mùa dịch");
  }
}
