package vn.bienban.annotate.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.annotate.task.AssigneeCandidates.Source;
import vn.bienban.document.Document;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;

/** Who is among those who may have to do a task, and where it stands. */
class AssigneeCandidatesTest {
  private static final String TEXT = "Các xã báo cáo. Nay các xã và các phường rà soát.";

  private static AssigneeCandidates candidates() {
    AlignedText aligned = TextNormalizer.normalize(SourceText.of(TEXT));
    Document document =
        new Document(
            Segmenter.byRules().segment(aligned, new BlockSplitter().split(aligned)),
            Vocabulary.load());
    return new AssigneeCandidates(document.tokens());
  }

  @Test
  void theSameWordsAreOneWhoStandsInTheSentence() {
    AssigneeCandidates candidates = candidates();

    assertThat(candidates.add(0, 2, Source.RULES)).isTrue();
    assertThat(candidates.add(6, 8, Source.HERE)).isFalse();

    assertThat(candidates.size()).isEqualTo(1);
    assertThat(candidates.range(0)).isEqualTo(new TokenRange(6, 8));
    assertThat(candidates.is(0, Source.RULES)).isTrue();
    assertThat(candidates.source(0)).isEqualTo("here rules");
    assertThat(candidates.words(0)).isEqualTo("các xã");
  }

  @Test
  void whereItStandsInTheSentenceStays() {
    AssigneeCandidates candidates = candidates();
    candidates.add(6, 8, Source.HERE);
    candidates.add(0, 2, Source.LAST);
    candidates.add(new TokenRange(0, 2), Source.HERE);

    assertThat(candidates.range(0)).isEqualTo(new TokenRange(6, 8));
    assertThat(candidates.source(0)).isEqualTo("here");
  }

  @Test
  void otherWordsAreSomebodyElse() {
    AssigneeCandidates candidates = candidates();
    candidates.add(6, 8, Source.HERE);
    assertThat(candidates.add(6, 11, Source.HERE)).isTrue();
    assertThat(candidates.add(9, 11, Source.OVER)).isTrue();

    assertThat(candidates.size()).isEqualTo(3);
    assertThat(List.of(candidates.source(1), candidates.source(2))).containsExactly("here", "over");
    candidates.clear();
    assertThat(candidates.size()).isZero();
    assertThat(candidates.add(null, Source.LAST)).isFalse();
  }
}
