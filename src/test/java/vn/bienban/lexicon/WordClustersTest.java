package vn.bienban.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words are found by one syllable or two, each with its clusters. */
class WordClustersTest {
  private static WordClusters of(String... rows) throws IOException {
    String table = "word\tcoarse\tfine\n" + String.join("\n", rows) + "\n";
    return WordClusters.of(
        WordTable.read(
            "words.tsv",
            new BufferedReader(new StringReader(table)),
            WordClusters.COLUMNS.toArray(new String[0])));
  }

  private static WordClusters some() throws IOException {
    return of("làm\tlàm\tlàm", "rà soát\tlàm\trà soát", "rà\tcá\tcá", "0\t0\t0");
  }

  @Test
  void aWordOfTwoSyllablesIsAnotherThanEachOfThem() throws IOException {
    WordClusters clusters = some();

    int both = clusters.number("rà", "soát");
    assertThat(clusters.word(both)).isEqualTo("rà soát");
    assertThat(clusters.coarse(both)).isEqualTo("làm");
    assertThat(clusters.fine(both)).isEqualTo("rà soát");
    assertThat(clusters.coarse(clusters.number("rà"))).isEqualTo("cá");
    assertThat(clusters.number("soát")).isEqualTo(WordClusters.UNKNOWN);
    assertThat(clusters.number("soát", "rà")).isEqualTo(WordClusters.UNKNOWN);
    assertThat(clusters.number("rà soát", "")).isEqualTo(WordClusters.UNKNOWN);
    assertThat(clusters.number("r", "à soát")).isEqualTo(WordClusters.UNKNOWN);
    assertThat(clusters.fine(clusters.number(WordClusters.NUMBER))).isEqualTo("0");
  }

  @Test
  void wordsOfOneHashAreToldApart() throws IOException {
    assertThat("chức").hasSameHashCodeAs("khác");
    WordClusters clusters = of("chức\tviệc\tviệc", "khác\tnào\tnào");

    assertThat(clusters.coarse(clusters.number("chức"))).isEqualTo("việc");
    assertThat(clusters.coarse(clusters.number("khác"))).isEqualTo("nào");
  }

  @Test
  void aLexiconHasTheClustersItIsBuiltWith() throws IOException {
    WordClusters clusters = some();

    assertThat(Lexicon.builder().clusters(clusters).build().clusters()).isSameAs(clusters);
    assertThat(Lexicon.builder().build().clusters()).isSameAs(WordClusters.NONE);
  }

  @Test
  void noneHasNoWord() {
    assertThat(WordClusters.NONE.number("làm")).isEqualTo(WordClusters.UNKNOWN);
    assertThat(WordClusters.NONE.number("rà", "soát")).isEqualTo(WordClusters.UNKNOWN);
  }

  @Test
  void whatIsStoredIsWhatWasRead() throws IOException {
    CompiledWriter out = new CompiledWriter(List.of());
    some().write(out);
    WordClusters stored = new WordClusters(CompiledForm.of(out.toBytes(), 0));

    assertThat(stored.fine(stored.number("rà", "soát"))).isEqualTo("rà soát");
    assertThat(stored.coarse(stored.number("rà", "soát"))).isEqualTo("làm");
    assertThat(stored.number("soát")).isEqualTo(WordClusters.UNKNOWN);
  }

  @Test
  void aBrokenTableIsToldByFileAndLine() {
    assertThatThrownBy(() -> of("làm\tlàm\tlàm", "làm\tcá\tcá"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("words.tsv:3: a second cluster of làm");
    assertThatThrownBy(() -> of("làm việc tốt\tlàm\tlàm"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("words.tsv:2: no word of one or two syllables: làm việc tốt");
  }
}
