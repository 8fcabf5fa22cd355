package vn.bienban.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.annotate.ClusterFeatures.Bag;
import vn.bienban.annotate.ClusterFeatures.Told;
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.decide.FeatureTable;
import vn.bienban.decide.Features;
import vn.bienban.decide.LinearModel;
import vn.bienban.decide.Trace;
import vn.bienban.document.Cast;
import vn.bienban.document.Document;
import vn.bienban.document.Layers;
import vn.bienban.document.Tokens;
import vn.bienban.lexicon.WordClusters;
import vn.bienban.lexicon.WordTable;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;
import vn.bienban.text.Span;

/** A word is told by the clusters that it is in; two syllables that are one word by theirs. */
class ClusterFeaturesTest {
  private static final Document DOCUMENT = document("Xã rà soát, đôn đốc 12 hộ nghèo");
  private static final Tokens TOKENS = DOCUMENT.tokens();

  private static final LinearModel MODEL =
      new LinearModel("test", Map.of("verb coarse=làm", 0.5, "verb fine=rà soát", 0.25));

  private static final ClusterFeatures CLUSTERS = new ClusterFeatures(clusters(), MODEL);
  private static final FeatureTable VERB = CLUSTERS.slot("verb", Told.COARSE, Told.FINE);

  private static WordClusters clusters() {
    String table =
        """
        word\tcoarse\tfine
        rà soát\tlàm\trà soát
        đôn đốc\tlàm\trà soát
        xã\txã\txã
        0\t0\t0
        hộ\txã\thộ
        """;
    try {
      return WordClusters.of(
          WordTable.read(
              "table",
              new BufferedReader(new StringReader(table)),
              WordClusters.COLUMNS.toArray(new String[0])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(String text) {
    AlignedText aligned = TextNormalizer.normalize(SourceText.of(text));
    Document document =
        new Document(
            Segmenter.byRules().segment(aligned, new BlockSplitter().split(aligned)),
            Vocabulary.load());
    document.put(Layers.PEOPLE, new Cast(List.of(), List.of()));
    return document;
  }

  private static Tokens tokens(String text) {
    return document(text).tokens();
  }

  private static List<String> told(Consumer<Features> teller) {
    Trace trace = Trace.on();
    Features features = MODEL.weigh(trace);
    teller.accept(features);
    features.decide(new Span(0, 1));
    return trace.weighings().get(0).features();
  }

  @Test
  void aWordOfTwoSyllablesIsToldAsOne() {
    assertThat(told(features -> CLUSTERS.tell(features, VERB, TOKENS, 1, 9)))
        .containsExactly("verb coarse=làm", "verb fine=rà soát");
    assertThat(told(features -> CLUSTERS.tellBefore(features, VERB, TOKENS, 0, 3)))
        .containsExactly("verb coarse=làm", "verb fine=rà soát");
  }

  @Test
  void nothingIsToldOfAnUnknownWordNorBeyondTheEnds() {
    assertThat(told(features -> CLUSTERS.tell(features, VERB, TOKENS, 8, 9))).isEmpty();
    // the second syllable stands outside
    assertThat(told(features -> CLUSTERS.tell(features, VERB, TOKENS, 1, 2))).isEmpty();
    assertThat(told(features -> CLUSTERS.tellBefore(features, VERB, TOKENS, 2, 3))).isEmpty();
    assertThat(told(features -> CLUSTERS.tell(features, VERB, TOKENS, 9, 9))).isEmpty();
    assertThat(told(features -> CLUSTERS.tellBefore(features, VERB, TOKENS, 0, 0))).isEmpty();
  }

  @Test
  void aWordWeighsWhatItsClustersDoHoweverOftenItIsTold() {
    for (int time = 0; time < 2; time++) {
      Features features = MODEL.weigh(Trace.OFF);
      CLUSTERS.tell(features, VERB, TOKENS, 1, 9);
      CLUSTERS.tell(features, VERB, TOKENS, 0, 9);
      assertThat(features.score()).isEqualTo(0.75);
    }
  }

  @Test
  void ofAStretchEachWordIsToldOnceANumberAsANumber() {
    Bag bag = CLUSTERS.bag("near", Told.values());
    assertThat(told(features -> CLUSTERS.tellAll(features, bag, DOCUMENT, 1, 9)))
        .containsExactly(
            "faint near coarse=làm",
            "faint near fine=rà soát",
            "faint near=rà soát",
            "faint near=,",
            "faint near coarse=làm",
            "faint near fine=rà soát",
            "faint near=đôn đốc",
            "faint near coarse=0",
            "faint near fine=0",
            "faint near=0",
            "faint near coarse=xã",
            "faint near fine=hộ",
            "faint near=hộ",
            "faint near=nghèo");
  }

  @Test
  void onlyWhatWasAskedForIsToldOfAWord() {
    FeatureTable fine = CLUSTERS.slot("verb", Told.FINE);
    assertThat(told(features -> CLUSTERS.tell(features, fine, TOKENS, 1, 9)))
        .containsExactly("verb fine=rà soát");
    Bag coarse = CLUSTERS.bag("near", Told.COARSE);
    assertThat(told(features -> CLUSTERS.tellAll(features, coarse, DOCUMENT, 6, 9)))
        .containsExactly("faint near coarse=0", "faint near coarse=xã");
    Bag words = CLUSTERS.bag("near", Told.WORD);
    assertThat(told(features -> CLUSTERS.tellAll(features, words, DOCUMENT, 6, 9)))
        .containsExactly("faint near=0", "faint near=hộ", "faint near=nghèo");
  }

  @Test
  void aPersonsNameIsPassedOver() {
    String text = "Bà Hà Thị Loan nói. Ông Lê Minh Khuê yêu cầu Sở Y tế rà soát lại quy hoạch.";
    List<String> seen =
        Bienban.create().explain(Article.of("Hội nghị. " + text)).weighings().stream()
            .filter(each -> each.decision().equals("tasks"))
            .flatMap(each -> each.features().stream())
            .toList();

    assertThat(seen)
        .contains("faint ahead=yêu cầu", "faint previous=nói", "faint inside fine=kiểm tra")
        .doesNotContain("faint previous=loan", "faint ahead=khuê", "faint ahead=minh");
  }
}
