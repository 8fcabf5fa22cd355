package vn.bienban.annotate.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.text.AlignedText;
import vn.bienban.text.HostileText;
import vn.bienban.text.SourceText;
import vn.bienban.text.Span;

class InlineMarkupTest {
  private static final BlockSplitter BLOCKS = new BlockSplitter();

  private static String strip(String text) {
    return BLOCKS.strip(AlignedText.of(SourceText.of(text))).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**Bước 1:** Nộp *hồ sơ* tại __huyện__. | Bước 1: Nộp hồ sơ tại huyện.",
        "Theo _Nghị định_ và ***Thông tư*** mới. | Theo Nghị định và Thông tư mới.",
        "TẢI VỀ: ****Kế hoạch tại đây** | TẢI VỀ: Kế hoạch tại đây",
        "Xem [Nghị định 12](https://a.vn/b_c_d \"x\") và [đây](#). | Xem Nghị định 12 và đây.",
        "5\\* sao, mục \\[1\\] | 5* sao, mục [1]",
        "* Mục **một** của danh sách | * Mục một của danh sách",
        "- **Mục** một | - Mục một"
      })
  void marksBetweenWordsAreTakenOut(String text, String plain) {
    assertThat(strip(text)).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**Minh Châu**",
        "*Dưới đây là toàn văn bài viết.*",
        "* Mục của danh sách",
        "=D2*100+E_2*file_name_a",
        "2 * 3 = 6",
        "Họ tên: _______",
        "\\_\\_\\_\\_\\_",
        "![Đoàn họp](a_b_c.jpg \"Đoàn * họp\")",
        "[![Đoàn họp](a.jpg)](b.jpg)",
        "[:gift:Xem:gift:](a.vn)Tin đầu",
        "[Dòng một\n\ndòng hai](http://a.vn) còn nguyên.",
        "Giá **** mới **** cũ.",
        "Câu không có dấu nào."
      })
  void whatTellsBlocksApartStays(String text) {
    assertThat(strip(text)).isEqualTo(text);
  }

  @Test
  void wordsLeadBackToTheSource() {
    AlignedText view =
        BLOCKS.strip(
            TextNormalizer.normalize(
                SourceText.of("Theo **Nghị quyết 18**–NQ/TW của [Uỷ ban](u).")));

    assertThat(view.text()).isEqualTo("Theo Nghị quyết 18-NQ/TW của Ủy ban.");
    int at = view.text().indexOf("18");
    assertThat(view.sourceText(new Span(at, at + 8))).isEqualTo("18**–NQ/TW");
    assertThat(view.sourceText(new Span(29, 35))).isEqualTo("Uỷ ban");
  }

  @Test
  void whatIsLeftIsInOrder() {
    for (long seed = 0; seed < 200; seed++) {
      AlignedText view = TextNormalizer.normalize(SourceText.of(HostileText.of(seed, 60)));
      AlignedText stripped = BLOCKS.strip(view);
      int from = 0;
      for (int i = 0; i < stripped.text().length(); i++) {
        from = view.text().indexOf(stripped.text().charAt(i), from) + 1;
        assertThat(from).as("seed %s", seed).isPositive();
      }
    }
  }
}
