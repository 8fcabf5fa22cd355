package vn.bienban.annotate.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.lexicon.WordTable;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.text.SourceText;

class BlockWordsTest {
  private static final BlockWords WORDS = new BlockWords(Vocabulary.load("segment"));

  @ParameterizedTest
  @ValueSource(
      strings = {"agencies", "calls", "captions", "credits", "hanging", "openers", "sources"})
  void everyRowIsInTheFormOfTheView(String table) {
    for (WordTable.Row row : WordTable.load(Vocabulary.class, "segment/" + table + ".tsv").rows()) {
      String words = row.get(0);
      assertThat(words).as(row.place()).isNotBlank().isEqualTo(view(words));
      assertThat(words).as(row.place()).isEqualTo(words.toLowerCase(Locale.ROOT));
    }
  }

  private static String view(String words) {
    return TextNormalizer.normalize(SourceText.of(words)).text();
  }

  @Test
  void openersAreWholeWords() {
    assertThat(WORDS.opensRunningText("tại hội nghị")).isTrue();
    assertThat(WORDS.opensRunningText("đồng thời, các đơn vị")).isTrue();
    assertThat(WORDS.opensRunningText("đồng chí lê văn an")).isFalse();
    assertThat(WORDS.opensRunningText("tạikhoản")).isFalse();
  }
}
