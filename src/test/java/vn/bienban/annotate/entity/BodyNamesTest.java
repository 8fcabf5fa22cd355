package vn.bienban.annotate.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.document.Document;
import vn.bienban.document.Entity;
import vn.bienban.document.EntityType;
import vn.bienban.document.SegmentedText;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;

class BodyNamesTest {
  private static final Lexicon LEXICON = Vocabulary.load();
  private static final EntityRecognizer RECOGNIZER = new EntityRecognizer(LEXICON);
  private static final BodyNames BODIES = new BodyNames(LEXICON);

  /** Every post of a text as "body => full name"; "-" where there is none. */
  private static List<String> bodies(String text) {
    AlignedText aligned = TextNormalizer.normalize(SourceText.of(text));
    SegmentedText segmented =
        Segmenter.byRules().segment(aligned, new BlockSplitter().split(aligned));
    Document document = new Document(segmented, LEXICON);
    BodyAbbreviations abbreviations = BODIES.abbreviations(document);
    List<String> found = new ArrayList<>();
    for (Entity entity : RECOGNIZER.recognize(document)) {
      if (entity.type() == EntityType.POST) {
        BodyNames.Body body = BODIES.bodyOf(document.tokens(), entity);
        String words =
            body == null ? "-" : segmented.tokenSpan(body.first(), body.end()).of(segmented.text());
        String name = body == null ? null : abbreviations.fullName(body.first(), body.end());
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Trưởng Ban Tổ chức Tỉnh ủy dự.|Ban Tổ chức Tỉnh ủy => -",
        "Trưởng phòng Giáo dục dự.|phòng Giáo dục => -",
        "Phó Chánh Văn phòng Trung ương Đảng dự.|Văn phòng Trung ương Đảng => -",
        "Trưởng Đoàn đại biểu Quốc hội tỉnh dự.|Đoàn đại biểu Quốc hội tỉnh => -",
        "Đại biểu Quốc hội khóa XV dự.|Quốc hội => -",
        "Ủy viên Trung ương Đảng các khóa XI, XII dự.|Trung ương Đảng => -",
        "Phó Chủ tịch Quốc hội dự.|Quốc hội => -",
        "Phó Trưởng Ban Thường trực Ban Dân vận Tỉnh ủy dự.|Ban Dân vận Tỉnh ủy => -",
        "Phó Chủ tịch Thường trực UBND tỉnh dự.|UBND tỉnh => Ủy ban nhân dân tỉnh",
        "Ủy viên Thường vụ Quân ủy dự.|Quân ủy => -",
        "Trưởng phòng dự.|- => -"
      })
  void theHeadOfAPostMayEndWithThatOfItsBody(String sentence, String body) {
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
    assertThat(
            bodies(
                "Ban Bảo tồn, Hang động (BBHĐ) họp sáng nay. Trưởng BBHĐ Đinh Quốc Việt chủ trì."))
        .contains("BBHĐ => -");
  }

  @Test
  void everyAbbreviationIsAKey() {
    for (String abbreviation : LEXICON.phrases(LEXICON.lexicalClass("entity.abbreviation"))) {
      assertThat(abbreviation.chars()).allMatch(Character::isLetterOrDigit);
      assertThat(abbreviation).isEqualTo(abbreviation.toLowerCase(Locale.ROOT));
    }
  }
}
