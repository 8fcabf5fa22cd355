package vn.bienban.annotate.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.SegmentedText;
import vn.bienban.lexicon.Table;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;

class BodyNamesTest {
  private static final EntityRecognizer RECOGNIZER = EntityRecognizer.create();

  /** Every post of a text as "body => full name"; "-" where there is none. */
  private static List<String> bodies(String text) {
    AlignedText aligned = TextNormalizer.normalize(SourceText.of(text));
    SegmentedText segmented =
        Segmenter.byRules().segment(aligned, new BlockSplitter().split(aligned));
    BodyNames names = BodyNames.of(segmented);
    List<String> found = new ArrayList<>();
    for (Entity entity : RECOGNIZER.recognize(segmented)) {
      if (entity.type() == EntityType.POST) {
        int body = names.bodyOf(entity);
        String words =
            body < entity.endToken()
                ? segmented.tokenSpan(body, entity.endToken()).of(segmented.text())
                : "-";
        String name = body < entity.endToken() ? names.fullName(body, entity.endToken()) : null;
        found.add(words + " => " + (name == null ? "-" : name));
      }
    }
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Phó Chủ tịch UBND tỉnh Đinh Quốc Việt dự.|UBND tỉnh => Ủy ban nhân dân tỉnh",
        "Giám đốc Sở KH&ĐT Đinh Quốc Việt dự.|Sở KH&ĐT => Sở Kế hoạch và Đầu tư",
        "Thứ trưởng Bộ GD-ĐT Đinh Quốc Việt dự.|Bộ GD-ĐT => Bộ Giáo dục và Đào tạo",
        "Bộ trưởng Bộ NN & PTNT Đinh Quốc Việt dự.|Bộ NN & PTNT => Bộ Nông nghiệp và Phát triển nông thôn",
        "Bí thư Tỉnh ủy Đinh Quốc Việt dự.|Tỉnh ủy => -",
        "Thủ tướng Đinh Quốc Việt dự.|- => -"
      })
  void aTableKnowsTheCommonOnes(String sentence, String body) {
    assertThat(bodies(sentence)).containsExactly(body);
  }

  @Test
  void theArticleExplainsItsOwn() {
    assertThat(
            bodies(
                "Ban Bảo tồn Hang động (BBHĐ) họp sáng nay. Trưởng BBHĐ Đinh Quốc Việt chủ trì."))
        .contains("BBHĐ => Ban Bảo tồn Hang động");
    assertThat(bodies("Ngày mưa (BBHĐ) qua đi. Giám đốc BBHĐ Đinh Quốc Việt chủ trì."))
        .contains("BBHĐ => -");
  }

  @Test
  void everyAbbreviationIsAKey() {
    for (Table.Row row :
        Table.load(BodyNames.class, "abbreviations.tsv", "abbreviation", "name").rows()) {
      assertThat(row.get(0).chars()).allMatch(Character::isLetterOrDigit);
      assertThat(row.get(0)).isEqualTo(row.get(0).toLowerCase(java.util.Locale.ROOT));
    }
  }
}
