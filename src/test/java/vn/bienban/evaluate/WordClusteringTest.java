package vn.bienban.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.bienban.Article;
import vn.bienban.lexicon.WordClusters;

/** Words that stand beside the same words are of one cluster; two that stick together are one. */
class WordClusteringTest {
  /** Of a kind of words there are so many, each with a name of letters. */
  private static final int KIND = 100;

  private static String word(String kind, int number) {
    return kind + (char) ('a' + number / 10) + (char) ('a' + number % 10);
  }

  /** Sentences in which deeds stand where deeds do, and things where things do. */
  private static WordClustering sentences() {
    Random random = new Random(7);
    WordClustering clustering = new WordClustering();
    for (int i = 0; i < 60 * KIND; i++) {
      String deed = word("d", random.nextInt(KIND));
      String thing = word("t", random.nextInt(KIND));
      clustering.add(List.of("xã", "phải", deed, "các", thing, "trong", "năm", "0", "."));
      clustering.add(List.of("xã", "phải", "có", thing, "rà", "soát", deed, "xong", "."));
    }
    return clustering;
  }

  private static Map<String, String[]> rows(List<String> table) {
    Map<String, String[]> rows = new HashMap<>();
    for (String line : table.subList(2, table.size())) {
      String[] cells = line.split("\t");
      assertThat(cells).hasSize(WordClusters.COLUMNS.size());
      rows.put(cells[0], cells);
    }
    return rows;
  }

  private static String[] cells(Map<String, String[]> rows, String word) {
    return Objects.requireNonNull(rows.get(word), word);
  }

  @Test
  void deedsAndThingsAreInNoClusterTogether() {
    Map<String, String[]> rows = rows(sentences().table());

    Map<String, Set<Character>> kinds = new HashMap<>();
    for (int i = 0; i < KIND; i++) {
      for (String word : List.of(word("d", i), word("t", i))) {
        kinds.computeIfAbsent(cells(rows, word)[1], key -> new HashSet<>()).add(word.charAt(0));
      }
    }
    assertThat(kinds.values()).hasSizeLessThanOrEqualTo(64).allSatisfy(its -> hasOne(its));
  }

  private static void hasOne(Collection<Character> kinds) {
    assertThat(kinds).hasSize(1);
  }

  @Test
  void aClusterIsCalledByItsMostFrequentWord() {
    List<String> table = sentences().table();
    List<String> words = new ArrayList<>(rows(table).keySet());

    assertThat(table.get(0))
        .startsWith("# ")
        .matches(".*'bienban train clusters' on [0-9,]+ words of [0-9,]+ sentences;.*");
    assertThat(table.get(1)).isEqualTo("word\tcoarse\tfine");
    assertThat(rows(table).values())
        .allSatisfy(
            cells -> {
              assertThat(words).contains(cells[1], cells[2]);
              assertThat(cells(rows(table), cells[1])[1]).isEqualTo(cells[1]);
              assertThat(cells(rows(table), cells[2])[2]).isEqualTo(cells[2]);
            });
  }

  @Test
  void syllablesThatStickTogetherAreOneWord() {
    assertThat(rows(sentences().table())).containsKey("rà soát").doesNotContainKeys("rà", "soát");
  }

  @Test
  void aSentenceCountsOnceAndAHeadingNot() {
    WordClustering clustering = sentences();
    for (int i = 0; i < 20; i++) {
      clustering.add(List.of("một", "câu", "lặp", "lại"));
      clustering.add(List.of("tiêu", "đề", word("d", i)));
    }

    assertThat(rows(clustering.table())).doesNotContainKeys("lặp", "tiêu", "lặp lại", "tiêu đề");
  }

  @Test
  void theSameSentencesGiveTheSameTable() {
    assertThat(sentences().table()).isEqualTo(sentences().table());
  }

  @Test
  void anArticleIsReadInSmallLettersWithoutItsNumbers() {
    List<List<String>> sentences =
        new WordClustering().read(Article.of("Xã An Khê họp ngày 5/3. Có 12 hộ."));

    assertThat(sentences)
        .containsExactly(
            Arrays.asList("xã", "an", "khê", "họp", "ngày", "0", "."),
            Arrays.asList("có", "0", "hộ", "."));
  }

  @Test
  void wordsThatAreAllRareGiveNoTable() {
    WordClustering clustering = new WordClustering();
    clustering.add(List.of("một", "câu", "thôi", "."));

    assertThatThrownBy(clustering::table)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the articles have no word that stands 15 times");
  }
}
