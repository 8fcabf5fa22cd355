package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bienban.decide.Models;
import vn.bienban.record.Task;

/** Whose words name those who must do what a task says, and where these words end. */
class AssigneesTest {
  private static final Bienban BIENBAN = Bienban.create();

  private static final Path WEIGHTS = Path.of("models", "weights", "tasks.assignee.tsv");

  /** Takes every order, also one that stands alone in its article, and chooses who must do it. */
  private static final Bienban RULES = Bienban.builder().weights(weights()).build();

  private static final String LEADER = "Phát biểu kết luận hội nghị, Bí thư Tỉnh ủy Lê Minh Khuê ";

  private static Models weights() {
    try (BufferedReader in = Files.newBufferedReader(WEIGHTS)) {
      return Models.read(WEIGHTS.toString(), in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> assignees(String text) {
    return assignees(BIENBAN, text);
  }

  private static List<String> assignees(Bienban reader, String text) {
    return reader.read(Article.of(LEADER + text)).tasks().stream()
        .map(Task::assignee)
        .map(assignee -> assignee == null ? "nobody" : assignee.text())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yêu cầu Ban chỉ đạo rà soát lại quy hoạch. | Ban chỉ đạo",
        "yêu cầu Ban chỉ đạo quốc gia rà soát lại quy hoạch. | Ban chỉ đạo quốc gia",
        "yêu cầu các cơ quan, tổ chức rà soát lại quy hoạch. | các cơ quan, tổ chức",
        "đề nghị tổ biên tập rà soát lại quy hoạch. | tổ biên tập",
        "đề nghị cấp có thẩm quyền xem xét lại quy hoạch. | cấp có thẩm quyền",
        "yêu cầu các siêu thị, chợ đầu mối rà soát lại giá bán. | các siêu thị, chợ đầu mối",
        "yêu cầu các xã khi có dịch phải rà soát lại chuồng trại. | các xã",
        "yêu cầu các tỉnh, thành kiểm tra và xử lý vi phạm. | các tỉnh, thành",
        "yêu cầu các xã chỉ tập trung rà soát chuồng trại. | các xã",
        "yêu cầu các xã chưa rà soát chuồng trại. | các xã",
        "yêu cầu lực lượng chống buôn lậu rà soát kho bãi. | lực lượng chống buôn lậu",
        "yêu cầu các cơ sở khám bệnh, chữa bệnh rà soát lại thuốc. | các cơ sở khám bệnh, chữa bệnh",
        "yêu cầu các HTX rà soát lại nợ. | các HTX",
        "yêu cầu các sở, ngành chi tiêu tiết kiệm, hiệu quả. | các sở, ngành",
        "yêu cầu các đơn vị (công an, hải quan) rà soát lại quy hoạch. | các đơn vị (công an, hải"
            + " quan)",
        "yêu cầu các đơn vị khẩn trương phải rà soát lại quy hoạch. | các đơn vị",
        "yêu cầu đối với các đơn vị chủ động rà soát lại quy hoạch. | các đơn vị",
        "yêu cầu các đơn vị liên quan, đến ngày 30/6/2025 hoàn thành quy hoạch. | các đơn vị liên quan",
      })
  void theNounPhraseIsWhole(String told, String assignee) {
    assertThat(assignees(RULES, told)).isNotEmpty().allMatch(assignee::equals);
  }

  /** Whom a sentence behind an order of its own tells. */
  private static void assertToldLast(String sentence, String assignee) {
    assertThat(assignees("yêu cầu các phường rà soát tiến độ. " + sentence))
        .hasSizeGreaterThan(1)
        .endsWith(assignee);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Đồng thời, tình hình mới đòi hỏi lãnh đạo sở, toàn thể cán bộ, công chức Sở Y tế phải đổi"
            + " mới quy trình khám bệnh."
            + " | lãnh đạo sở, toàn thể cán bộ, công chức Sở Y tế",
        "Đối với các thôn, xã cần rà soát kỹ đề án. | các thôn, xã",
        "Đối với các thôn, các xã cần rà soát kỹ đề án. | các xã",
        "Sở Y tế đã báo cáo, các xã cần rà soát kỹ đề án. | các xã",
      })
  void aRowOfThoseToldBeginsWithItsFirstMember(String sentence, String assignee) {
    assertToldLast(sentence, assignee);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sở Tư pháp thụ lý hồ sơ tồn đọng phải đẩy nhanh tiến độ giải ngân. | Sở Tư pháp",
        "Sở Y tế rồi cũng cần đẩy nhanh tiến độ giải ngân. | Sở Y tế",
        "Nếu người dân gặp khó khăn thì chính quyền cần hỗ trợ kịp thời. | chính quyền",
        "Nhiệm vụ trọng tâm của ngành Y tế là rà soát lại quy hoạch. | ngành Y tế",
        "Sở Tư pháp các tỉnh phải đẩy nhanh tiến độ giải ngân. | Sở Tư pháp các tỉnh",
        "Đối với các gói thầu, yêu cầu kiểm tra chặt chẽ. | nobody",
      })
  void aVerbBehindANameAndAThingAreNobody(String sentence, String assignee) {
    assertToldLast(sentence, assignee);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ghi nhận kết quả. / Quý tới, toàn ngành Y tế cần làm tốt các nhóm nhiệm vụ sau:"
            + " | toàn ngành Y tế",
        "nhấn mạnh một số nhiệm vụ, giải pháp Sở Y tế cần thực hiện đồng bộ. | Sở Y tế",
        "chỉ ra 5 nhiệm vụ đối với ngành Y tế. | ngành Y tế",
        "nêu 5 nhiệm vụ, trước mắt ngành Y tế phải làm. | ngành Y tế",
        "cho rằng ở nơi ngành Y tế phải có 5 giải pháp. | nobody",
        "nêu 5 nhiệm vụ mà Bộ Y tế đã làm tốt. | nobody",
        "chỉ ra 5 nhiệm vụ theo nghị quyết của ngành Y tế. | nobody",
      })
  void thoseToldByTheHeadOfAListAreToldByItsItems(String head, String assignee) {
    assertThat(
            assignees(
                head.replace(" / ", "\n\n")
                    + "\n\nThứ nhất, rà soát lại quy hoạch.\n\nThứ hai, đẩy nhanh tiến độ."))
        .endsWith(assignee, assignee);
  }

  @Test
  void whoeverStandsAloneOverItemsIsToldByThemAlone() {
    assertThat(
            assignees(
                """
                yêu cầu làm tốt các nhiệm vụ sau:

                1. Sở Y tế

                - Tăng cường kiểm tra các chợ.

                2. Bộ trưởng Bộ Y tế:

                - Hoàn thành kế hoạch năm học.
                """))
        .containsExactly("Sở Y tế", "Bộ trưởng Bộ Y tế");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "III- NHIỆM VỤ, GIẢI PHÁP | nobody",
        "PHÂN CÔNG TRÁCH NHIỆM | nobody",
        "TẢI VỀ Toàn văn Chỉ thị 26/CT-TTg năm 2025 | nobody",
        "HTX rau An Khê | HTX rau An Khê",
      })
  void wordsOfAHeadingInCapitalsAreNobody(String line, String assignee) {
    String text =
        """
        Ngày 15/9/2025, Thủ tướng Chính phủ ban hành Chỉ thị 26/CT-TTg năm 2025 về năm học mới.

        **%s**

        Thủ tướng Chính phủ yêu cầu:

        - Khẩn trương rà soát trường lớp ở các khu công nghiệp.
        """
            .formatted(line);
    assertThat(BIENBAN.read(Article.of(text)).tasks())
        .extracting(task -> task.assignee() == null ? "nobody" : task.assignee().text())
        .containsExactly(assignee);
  }
}
