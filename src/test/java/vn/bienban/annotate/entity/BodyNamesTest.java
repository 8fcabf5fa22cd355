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
        int body = BODIES.bodyOf(document.tokens(), entity);
        String words =
            body < entity.endToken()
                ? segmented.tokenSpan(body, entity.endToken()).of(segmented.text())
                : "-";
        String name =
            body < entity.endToken() ? abbreviations.fullName(body, entity.endToken()) : null;
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
    for (String abbreviation : LEXICON.phrases(LEXICON.lexicalClass("entity.abbreviation"))) {
      assertThat(abbreviation.chars()).allMatch(Character::isLetterOrDigit);
      assertThat(abbreviation).isEqualTo(abbreviation.toLowerCase(Locale.ROOT));
    }
  }
}
