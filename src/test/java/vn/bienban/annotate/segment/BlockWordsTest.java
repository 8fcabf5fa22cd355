package vn.bienban.annotate.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bienban.lexicon.Table;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.text.SourceText;

class BlockWordsTest {
  @ParameterizedTest
  @CsvSource({
    "agencies.tsv, mark,",
    "calls.tsv, call,",
    "captions.tsv, words, form",
    "credits.tsv, words, role",
    "hanging.tsv, word,",
    "openers.tsv, words,",
    "sources.tsv, source,"
  })
  void everyRowIsInTheFormOfTheView(String table, String first, String second) {
    String[] columns = second == null ? new String[] {first} : new String[] {first, second};
    Set<List<String>> seen = new HashSet<>();
    for (Table.Row row : Table.load(BlockWords.class, table, columns).rows()) {
      String words = row.get(0);
      assertThat(words).as(row.place()).isNotBlank().isEqualTo(view(words));
      if (!table.equals("agencies.tsv")) {
        assertThat(words).as(row.place()).isEqualTo(words.toLowerCase(Locale.ROOT));
      }
      assertThat(seen.add(row.cells())).as("%s stands twice", row.place()).isTrue();
    }
    assertThat(seen).isNotEmpty();
  }

  private static String view(String words) {
    return TextNormalizer.normalize(SourceText.of(words)).text();
  }

  @Test
  void everyRoleIsKnown() {
    for (Table.Row row : Table.load(BlockWords.class, "credits.tsv", "words", "role").rows()) {
      assertThat(row.get(1)).as(row.place()).isIn("label", "phrase", "work", "doing");
    }
    for (Table.Row row : Table.load(BlockWords.class, "captions.tsv", "words", "form").rows()) {
      assertThat(row.get(1)).as(row.place()).isIn("begin", "act", "weak", "end", "bar");
    }
  }

  @Test
  void openersAreWholeWords() {
    assertThat(BlockWords.DEFAULT.opensRunningText("tại hội nghị")).isTrue();
    assertThat(BlockWords.DEFAULT.opensRunningText("đồng thời, các đơn vị")).isTrue();
    assertThat(BlockWords.DEFAULT.opensRunningText("đồng chí lê văn an")).isFalse();
    assertThat(BlockWords.DEFAULT.opensRunningText("tạikhoản")).isFalse();
  }
}
