package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bienban.record.Speech;
import vn.bienban.record.Statement;

/** Where the words of a speaker stand whom another sentence or line names. */
class StatementBoundariesTest {
  private static final Bienban BIENBAN = Bienban.create();
  private static final String MEETING =
      " tại hội nghị sơ kết công tác dân vận do Huyện ủy Phú Lâm tổ chức sáng 3/7.\n\n"
          + "Dự hội nghị có bà Trần Thị Hòa, Phó Giám đốc Sở Y tế.\n\n";

  private static List<String> words(String text) {
    return BIENBAN.read(Article.of(text)).speeches().stream()
        .map(Speech::statements)
        .flatMap(List::stream)
        .map(Statement::text)
        .toList();
  }

  @Test
  void theFirstParagraphIsSaidByWhomTheSecondTells() {
    assertThat(
            words(
                "Các xã phải làm xong đường thôn trước mùa mưa.\n\n"
                    + "Bí thư Huyện ủy Lê Văn Bách chỉ đạo như vậy"
                    + MEETING))
        .containsExactly("Các xã phải làm xong đường thôn trước mùa mưa");
    assertThat(
            words(
                "Các xã phải làm xong đường thôn trước mùa mưa.\n\n"
                    + "Đó là ý kiến chỉ đạo của Bí thư Huyện ủy Lê Văn Bách"
                    + MEETING))
        .containsExactly("Các xã phải làm xong đường thôn trước mùa mưa");
  }

  @Test
  void noParagraphButTheFirstIs() {
    assertThat(
            words(
                "Mùa mưa đã đến gần.\n\nĐường thôn vẫn chưa làm xong.\n\n"
                    + "Bí thư Huyện ủy Lê Văn Bách nêu rõ nội dung này"
                    + MEETING))
        .doesNotContain("Đường thôn vẫn chưa làm xong", "Mùa mưa đã đến gần");
  }

  @Test
  void aLineWithNoMoreThanANameOpensWordsBelow() {
    String head = "Bí thư Huyện ủy Lê Văn Bách phát biểu" + MEETING;
    String below = "Xe cấp cứu không vào được thôn từ mùa mưa năm ngoái.";

    assertThat(words(head + "Bà Trần Thị Hòa, Phó Giám đốc Sở Y tế:\n\n" + below))
        .containsExactly(below.substring(0, below.length() - 1));
    assertThat(words(head + "Đến dự còn có bà Trần Thị Hòa, Phó Giám đốc Sở Y tế:\n\n" + below))
        .isEmpty();
  }

  @Test
  void aSpeakerGoesOnBehindACaption() {
    assertThat(
            words(
                "Bí thư Huyện ủy Lê Văn Bách phát biểu"
                    + MEETING
                    + "Ông Lê Văn Bách yêu cầu các xã làm tốt công tác tuyên truyền.\n\n"
                    + "Các đại biểu dự hội nghị. Ảnh: Minh Hà\n\n"
                    + "Đồng thời, đề nghị Sở Y tế cử bác sĩ về các xã vùng cao."))
        .containsExactly(
            "các xã làm tốt công tác tuyên truyền", "Sở Y tế cử bác sĩ về các xã vùng cao");
  }

  @Test
  void aSpeakerGoesOnBehindACaptionThatNamesAnother() {
    assertThat(
            words(
                "Bí thư Huyện ủy Lê Văn Bách phát biểu"
                    + MEETING
                    + "Ông Lê Văn Bách yêu cầu các xã làm tốt công tác tuyên truyền.\n\n"
                    + "Bà Trần Thị Hòa phát biểu tại hội nghị. Ảnh: Minh Hà\n\n"
                    + "Đồng thời, các xã cần cử cán bộ xuống thôn nắm tình hình."))
        .containsExactly(
            "các xã làm tốt công tác tuyên truyền",
            "Đồng thời, các xã cần cử cán bộ xuống thôn nắm tình hình");
  }
}
