package vn.bienban.annotate.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bienban.document.Block;
import vn.bienban.document.BlockKind;
import vn.bienban.document.SegmentedText;
import vn.bienban.document.Sentence;
import vn.bienban.document.Token;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;
import vn.bienban.text.Span;

class SegmenterTest {
  private static final String TEXT = "Tiêu đề\n\nMột. Hai ba.\n- Bốn";

  private final SegmentedText segmented =
      Segmenter.byRules()
          .segment(
              AlignedText.of(SourceText.of(TEXT)),
              List.of(
                  new Block(0, BlockKind.HEADING, new Span(0, 7), false),
                  new Block(1, BlockKind.PARAGRAPH, new Span(9, 21), false),
                  new Block(2, BlockKind.LIST_ITEM, new Span(24, 27), false)));

  @Test
  void givesEachSentenceItsBlock() {
    assertThat(segmented.sentences())
        .extracting(sentence -> sentence.span().of(TEXT))
        .containsExactly("Tiêu đề", "Một.", "Hai ba.", "Bốn");
    assertThat(segmented.sentences()).extracting(Sentence::block).containsExactly(0, 1, 1, 2);
    assertThat(segmented.sentences()).extracting(Sentence::index).containsExactly(0, 1, 2, 3);
  }

  @Test
  void givesEachSentenceItsTokens() {
    assertThat(segmented.tokensOf(segmented.sentences().get(2)))
        .extracting(Token::text)
        .containsExactly("Hai", "ba", ".");
    assertThat(segmented.tokens()).hasSize(8);
  }

  @Test
  void leavesWhatIsInNoBlockAlone() {
    assertThat(segmented.tokens()).extracting(Token::text).doesNotContain("-");
  }

  @Test
  void aLongBlockHasItsSentencesWhereverTheyStand() {
    String text = "Ngày mai các xã sẽ họp về việc này. ".repeat(2000).strip();

    List<Sentence> sentences = paragraph(text).sentences();

    assertThat(sentences).hasSize(2000);
    assertThat(sentences).allMatch(sentence -> sentence.endToken() - sentence.firstToken() == 10);
  }

  @Test
  void aSentenceWithoutEndIsCutAndLosesNothing() {
    String text = "một hai \ud83d\ude00 ".repeat(5000).strip();
    String oneWord = "\ud83d\ude00".repeat(20_000);

    assertThat(paragraph(text).tokens())
        .hasSize(15_000)
        .allMatch(token -> token.text().length() < 4);
    assertThat(paragraph(oneWord).tokens().stream().mapToInt(t -> t.text().length()).sum())
        .isEqualTo(oneWord.length());
    assertThat(paragraph(oneWord).tokens())
        .noneMatch(token -> Character.isLowSurrogate(token.text().charAt(0)));
  }

  private static SegmentedText paragraph(String text) {
    return Segmenter.byRules()
        .segment(
            AlignedText.of(SourceText.of(text)),
            List.of(new Block(0, BlockKind.PARAGRAPH, new Span(0, text.length()), false)));
  }

  @Test
  void segmentsNoBlocksIntoNothing() {
    SegmentedText nothing =
        Segmenter.byRules().segment(AlignedText.of(SourceText.of("abc")), List.of());
    assertThat(nothing.sentences()).isEmpty();
    assertThat(nothing.tokens()).isEmpty();
  }
}
