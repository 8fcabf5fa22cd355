package vn.bienban.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bienban.annotate.segment.RuleSentenceSplitter;
import vn.bienban.annotate.segment.RuleTokenizer;
import vn.bienban.evaluate.SegmentationScore.Layout;
import vn.bienban.text.Span;

class SegmentationScoreTest {
  private static final String TREEBANK =
      """
      # sent_id = 1
      # text =Bà Sáu nói : " Giá 12 . 500 đồng " .
      1	Bà	bà	NOUN	N	_	0	root	_	_
      2	Sáu	sáu	PROPN	N	_	1	nmod	_	_
      3	nói	nói	VERB	V	_	1	x	_	_
      4	:	:	PUNCT	:	_	1	punct	_	_
      5	"	"	PUNCT	:	_	1	punct	_	_
      6	Giá	giá	NOUN	N	_	1	x	_	_
      7	12 . 500	12 . 500	NUM	M	_	1	x	_	_
      8	đồng	đồng	NOUN	N	_	1	x	_	_
      9	"	"	PUNCT	:	_	1	punct	_	_
      10	.	.	PUNCT	.	_	1	punct	_	_

      # sent_id = 2
      # text =Không ai mua
      1	Không ai	không ai	PRON	P	_	2	nsubj	_	_
      2	mua	mua	VERB	V	_	0	root	_	_

      # sent_id = 3
      # text =Chợ vắng .
      1	Chợ	chợ	NOUN	N	_	2	nsubj	_	_
      2	vắng	vắng	ADJ	A	_	0	root	_	_
      3	.	.	PUNCT	.	_	2	punct	_	_
      """;

  @TempDir private Path folder;

  private SegmentationScore score(Layout layout, int sentences) throws IOException {
    Path file = Files.writeString(folder.resolve("t.conllu"), TREEBANK);
    return SegmentationScore.of(
        file, layout, sentences, new RuleSentenceSplitter(), new RuleTokenizer());
  }

  @Test
  void aSentenceEachIsAllRight() throws IOException {
    SegmentationScore score = score(Layout.AS_WRITTEN, 1);
    assertThat(score.sentences()).isEqualTo(new MatchCounts(3, 0, 0));
    assertThat(score.tokens()).isEqualTo(new MatchCounts(16, 0, 0));
    assertThat(score.unmarked()).isZero();
  }

  @Test
  void aSentenceWithoutEndMarkIsCountedAndMissed() throws IOException {
    SegmentationScore score = score(Layout.AS_WRITTEN, 3);
    assertThat(score.sentences()).isEqualTo(new MatchCounts(1, 1, 2));
    assertThat(score.unmarked()).isEqualTo(1);
    assertThat(score.missed()).containsExactly("Không ai mua", "Chợ vắng.");
    assertThat(score.wrong()).containsExactly("Không ai mua Chợ vắng.");
  }

  @Test
  void theTextIsPutTogetherAsInTheFileOrAsInPrint() throws IOException {
    Path file = Files.writeString(folder.resolve("t.conllu"), TREEBANK);
    for (Layout layout : Layout.values()) {
      String[] seen = new String[1];
      SegmentationScore.of(
          file,
          layout,
          3,
          (text, block) -> {
            seen[0] = text;
            return List.of(new Span(0, text.length()));
          },
          new RuleTokenizer());
      assertThat(seen[0])
          .isEqualTo(
              layout == Layout.AS_IN_FILE
                  ? "Bà Sáu nói : \" Giá 12 . 500 đồng \" . Không ai mua Chợ vắng ."
                  : "Bà Sáu nói: \"Giá 12.500 đồng\". Không ai mua Chợ vắng.");
    }
  }

  @Test
  void figuresAreSharesOfTheCounts() {
    MatchCounts counts = new MatchCounts(3, 1, 2);
    assertThat(counts.precision()).isEqualTo(0.75);
    assertThat(counts.recall()).isEqualTo(0.6);
    assertThat(counts.f1()).isCloseTo(2 * 0.75 * 0.6 / 1.35, within(1e-12));
    assertThat(new MatchCounts(0, 0, 0).f1()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNoTreebankIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("x.conllu"), "# nothing\n");
    assertThatIOException()
        .isThrownBy(
            () ->
                SegmentationScore.of(
                    file, Layout.AS_IN_FILE, 10, new RuleSentenceSplitter(), new RuleTokenizer()))
        .withMessageContaining("holds no sentence");
    assertThatIllegalArgumentException().isThrownBy(() -> score(Layout.AS_IN_FILE, 0));
  }
}
