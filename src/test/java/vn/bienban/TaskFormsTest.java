package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bienban.decide.Models;
import vn.bienban.record.Task;
import vn.bienban.record.Value;

/** The forms in which news, notices and plans tell tasks, each with who gives it and who does. */
class TaskFormsTest {
  /** Takes what the rules take. */
  private static final Bienban RULES = Bienban.builder().weights(Models.NONE).build();

  private static final String MEETING =
      "Sáng 5/3, Chủ tịch UBND tỉnh Đỗ Quốc Trung chủ trì hội nghị về chuyển đổi số.\n\n";

  /** "who does: the work / who gives it", in order of place. */
  private static List<String> tasks(String text) {
    return RULES.read(Article.of(text)).tasks().stream().map(TaskFormsTest::line).toList();
  }

  private static String line(Task task) {
    Value told = task.assignee();
    var giver = task.assigner();
    return (told == null ? "-" : told.text())
        + ": "
        + task.text()
        + " / "
        + (giver == null ? "-" : giver.text());
  }

  @Test
  void planGivesWorkToOthers() {
    assertThat(
            tasks(
                "UBND tỉnh An Khê vừa ban hành kế hoạch phòng cháy rừng.\n\n"
                    + "Theo kế hoạch, Sở Tài chính sẽ bố trí kinh phí mua thiết bị."
                    + " Các xã sẽ thành lập tổ trực đêm."))
        .containsExactly(
            "Sở Tài chính: bố trí kinh phí mua thiết bị / UBND tỉnh An Khê",
            "Các xã: thành lập tổ trực đêm / UBND tỉnh An Khê");
  }

  @Test
  void planIsOfWhomItNames() {
    assertThat(
            tasks(
                "Theo kế hoạch của UBND thành phố Vĩnh Hải, Sở Xây dựng sẽ thẩm định mẫu gạch;"
                    + " Sở Tài chính sẽ cấp bổ sung kinh phí."))
        .containsExactly(
            "Sở Xây dựng: thẩm định mẫu gạch / UBND thành phố Vĩnh Hải",
            "Sở Tài chính: cấp bổ sung kinh phí / UBND thành phố Vĩnh Hải");
  }

  @Test
  void forecastsAndPromisesAreNoPlan() {
    assertThat(tasks("Theo kế hoạch, dự án sẽ hoàn thành vào cuối năm.")).isEmpty();
    assertThat(
            tasks(
                "Công ty Nhựa Vĩnh Hải công bố báo cáo quý II. Theo kế hoạch, công ty sẽ xây dựng"
                    + " thêm nhà máy."))
        .isEmpty();
    assertThat(
            tasks(
                "UBND tỉnh An Khê ban hành kế hoạch phòng cháy rừng. Theo đó, UBND tỉnh sẽ hỗ trợ"
                    + " các chủ rừng."))
        .isEmpty();
    assertThat(
            tasks(
                "UBND tỉnh An Khê ban hành kế hoạch phòng cháy rừng. Theo đó, các xã đã thành lập"
                    + " tổ trực đêm."))
        .isEmpty();
  }

  @Test
  void planOfABodyAssigns() {
    assertThat(
            tasks(
                "Kế hoạch phòng chống lụt bão của UBND tỉnh An Khê phân công Sở Y tế chuẩn bị đủ"
                    + " thuốc cho vùng trũng."))
        .containsExactly("Sở Y tế: chuẩn bị đủ thuốc cho vùng trũng / UBND tỉnh An Khê");
  }

  @Test
  void bodyDirectsOthers() {
    assertThat(
            tasks(
                "Mưa lớn làm sạt lở nhiều đường. UBND huyện Sơn Bình chỉ đạo các xã huy động lực"
                    + " lượng dọn đất đá."))
        .containsExactly("các xã: huy động lực lượng dọn đất đá / UBND huyện Sơn Bình");
    assertThat(
            tasks(
                MEETING
                    + "Giám đốc Sở Y tế Hà Thị Loan đề nghị các xã vệ sinh trường học.\n\n"
                    + "UBND tỉnh chỉ đạo các sở, ngành bố trí kinh phí mua hóa chất."))
        .containsExactly(
            "các xã: vệ sinh trường học / Hà Thị Loan",
            "các sở, ngành: bố trí kinh phí mua hóa chất / UBND tỉnh");
  }

  @Test
  void bodyThatIsToldToDirectGivesNothing() {
    assertThat(
            tasks(
                "Thủ tướng Trần Hữu Phúc yêu cầu Bộ Tài chính rà soát giá thuốc. Bộ Công Thương"
                    + " chỉ đạo các chủ hồ vận hành đúng quy trình."))
        .noneMatch(task -> task.endsWith("/ Bộ Công Thương"));
    assertThat(tasks("UBND tỉnh An Khê đã chỉ đạo các xã rà soát lại quy hoạch.")).isEmpty();
  }

  @Test
  void listLastsAsLongAsItsForm() {
    String items =
        "\n\n- Rà soát đê bao.\n\n- Củng cố lực lượng xung kích.\n\n- Chuẩn bị đủ vật tư."
            + "\n\n- Kiểm tra các cống.\n\n- Tổ chức trực ban.\n\n- Cập nhật số liệu mưa.";
    String letter = "UBND tỉnh An Khê vừa có văn bản về phòng chống bão, trong đó yêu cầu các xã:";
    assertThat(tasks(letter + items))
        .hasSize(6)
        .allMatch(task -> task.startsWith("các xã: ") && task.endsWith("/ UBND tỉnh An Khê"));
    assertThat(tasks(letter + items + "\n\nXây dựng đê là việc của nhiều đời.")).hasSize(6);
  }

  @Test
  void documentsOfABodyAskForIt() {
    assertThat(
            tasks(
                "Ngày 9/9, Bộ Giáo dục và Đào tạo có công văn về khắc phục hậu quả bão.\n\n"
                    + "Theo đó, Bộ yêu cầu các sở thống kê thiệt hại."))
        .containsExactly("các sở: thống kê thiệt hại / Bộ");
  }

  @Test
  void nothingStandsBeforeAnOrderThatOpensATextWithADocument() {
    assertThat(tasks("Yêu cầu rà soát quy hoạch theo công văn 12 của UBND tỉnh An Khê.")).isEmpty();
  }

  @Test
  void announcersCount() {
    String by = " / Đỗ Quốc Trung";
    String who = MEETING + "Chủ tịch UBND tỉnh Đỗ Quốc Trung ";
    assertThat(tasks(who + "nhất trí giao Sở Xây dựng lập quy hoạch phân khu."))
        .containsExactly("Sở Xây dựng: lập quy hoạch phân khu" + by);
    assertThat(tasks(who + "nhất trí đề nghị Sở Y tế sớm xây dựng khu điều trị."))
        .containsExactly("Sở Y tế: sớm xây dựng khu điều trị" + by);
    assertThat(tasks(who + "nhấn mạnh yêu cầu các xã không đùn đẩy trách nhiệm."))
        .containsExactly("các xã: không đùn đẩy trách nhiệm" + by);
    assertThat(tasks(who + "gợi ý Sở Y tế xây dựng bản đồ số ổ dịch."))
        .containsExactly("Sở Y tế: xây dựng bản đồ số ổ dịch" + by);
    assertThat(tasks(MEETING + "Đó là nội dung gợi ý rà soát quy hoạch.")).isEmpty();
  }

  @Test
  void ordinalsAreNoPartOfThoseWhoAreTold() {
    assertThat(
            tasks(
                MEETING
                    + "Chủ tịch UBND tỉnh Đỗ Quốc Trung đề nghị Sở Y tế thứ nhất là kiện toàn ban"
                    + " chỉ đạo; thứ hai là công khai giá thuốc."))
        .containsExactly(
            "Sở Y tế: kiện toàn ban chỉ đạo / Đỗ Quốc Trung",
            "Sở Y tế: công khai giá thuốc / Đỗ Quốc Trung");
  }

  @Test
  void whatMustBeDoneToAThingIsATaskWithTheThing() {
    assertThat(
            tasks(
                MEETING
                    + "Chủ tịch UBND tỉnh Đỗ Quốc Trung yêu cầu hồ sơ đền bù phải được niêm yết"
                    + " tại phường."))
        .containsExactly("-: hồ sơ đền bù phải được niêm yết tại phường / Đỗ Quốc Trung");
    assertThat(
            tasks(
                MEETING
                    + "Chủ tịch UBND tỉnh Đỗ Quốc Trung khẳng định người dân phải được thụ hưởng"
                    + " thành quả."))
        .isEmpty();
  }

  @Test
  void planSharesOutWorkBelowItsHeading() {
    String issued = "UBND tỉnh An Khê ban hành Kế hoạch số 98/KH-UBND về an toàn thực phẩm.\n\n";
    String shared =
        "1. Sở Y tế\n- Chủ trì thanh tra các bếp ăn tập thể.\n2. Sở Công Thương kiểm tra chợ đầu"
            + " mối.";
    String[] works = {
      "Sở Y tế: Chủ trì thanh tra các bếp ăn tập thể / UBND tỉnh An Khê",
      "Sở Công Thương: kiểm tra chợ đầu mối / UBND tỉnh An Khê"
    };
    assertThat(tasks(issued + "Tổ chức thực hiện:\n" + shared)).containsExactly(works);
    assertThat(tasks(issued + "IV. TỔ CHỨC THỰC HIỆN\n" + shared)).containsExactly(works);
    assertThat(tasks(issued + "IV. CƠ SỞ PHÁP LÝ\n" + shared)).isEmpty();
    assertThat(tasks("Tổ chức thực hiện:\n" + shared)).isEmpty();
    assertThat(tasks(issued + "Tổ chức thực hiện đúng tiến độ.\n" + shared)).isEmpty();
  }

  @Test
  void planSharesOutWorkInOneSentence() {
    assertThat(
            tasks(
                "UBND tỉnh An Khê ban hành Kế hoạch số 98/KH-UBND về an toàn thực phẩm. Về tổ chức"
                    + " thực hiện, Sở Y tế chủ trì thanh tra các bếp ăn tập thể; Sở Công Thương"
                    + " kiểm tra chợ đầu mối."))
        .containsExactly(
            "Sở Y tế: chủ trì thanh tra các bếp ăn tập thể / UBND tỉnh An Khê",
            "Sở Công Thương: kiểm tra chợ đầu mối / UBND tỉnh An Khê");
  }

  @Test
  void timeLimitIsNoPartOfThoseTold() {
    assertThat(tasks(MEETING + "Ông Trung giao Sở Tài chính đến ngày 20/4 cân đối nguồn vốn."))
        .containsExactly("Sở Tài chính: cân đối nguồn vốn / Trung");
  }

  @Test
  void somebodyDemandsAndNoSituation() {
    assertThat(tasks(MEETING + "Ông Trung đòi hỏi các sở phải cắt giảm thủ tục cấp vật tư."))
        .containsExactly("các sở: cắt giảm thủ tục cấp vật tư / Trung");
    assertThat(tasks(MEETING + "Ông Trung nói tình hình mới đòi hỏi các sở phải đổi mới."))
        .isEmpty();
  }

  @Test
  void namesBehindAColonAreToldTogether() {
    assertThat(tasks(MEETING + "Ông Trung giao các sở: Xây dựng, Công Thương, Y tế rà soát kho."))
        .containsExactly("các sở: Xây dựng, Công Thương, Y tế: rà soát kho / Trung");
    assertThat(tasks(MEETING + "Ông Trung yêu cầu các sở: Rà soát kho, bổ sung vật tư."))
        .containsExactly("các sở: Rà soát kho / Trung", "các sở: bổ sung vật tư / Trung");
    assertThat(tasks(MEETING + "Ông Trung yêu cầu các xã: Phối hợp Công an, Quân sự tuần tra."))
        .containsExactly("các xã: Phối hợp Công an, Quân sự tuần tra / Trung");
  }

  @Test
  void pointsThatALeaderCountsAreTasks() {
    assertThat(
            tasks(
                MEETING
                    + "Ông Trung nêu rõ: Một là, củng cố lực lượng xung kích. Hai là, chuẩn bị nhu"
                    + " yếu phẩm."))
        .containsExactly(
            "-: củng cố lực lượng xung kích / Trung", "-: chuẩn bị nhu yếu phẩm / Trung");
    assertThat(
            tasks(
                MEETING
                    + "Ông Trung nêu rõ: Một là, kinh tế tăng trưởng khá. Hai là, đời sống người dân"
                    + " được cải thiện."))
        .isEmpty();
    assertThat(tasks(MEETING + "Ông Trung nêu rõ: củng cố lực lượng xung kích.")).isEmpty();
    assertThat(tasks(MEETING + "Ông Trung nêu rõ đó là củng cố lực lượng xung kích.")).isEmpty();
  }
}
