package vn.bienban.annotate.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.decide.Models;
import vn.bienban.decide.Trace;
import vn.bienban.document.Cast;
import vn.bienban.document.Document;
import vn.bienban.document.Layers;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;
import vn.bienban.text.Span;

/** How the state of the discourse changes, and what a window on a sentence shows. */
class DiscourseStateTest {
  private static final Lexicon LEXICON = Vocabulary.load();
  private static final RuleSheet RULES = new TaskExtractor(LEXICON, Models.NONE).rules();
  private static final Span SOMEBODY = new Span(0, 5);
  private static final Giver FIRST = new Giver(0, SOMEBODY);
  private static final Giver SECOND = new Giver(1, SOMEBODY);

  private Document document;
  private TaskText text;

  @BeforeEach
  void read() {
    read("Các xã phải.\n\nRà soát quy hoạch. Báo cáo.");
  }

  private void read(String words) {
    AlignedText aligned = TextNormalizer.normalize(SourceText.of(words));
    document =
        new Document(
            Segmenter.byRules().segment(aligned, new BlockSplitter().split(aligned)), LEXICON);
    document.put(Layers.ENTITIES, document.layer(List.of()));
    document.put(Layers.TIMES, document.layer(List.of()));
    document.put(Layers.PEOPLE, new Cast(List.of(), List.of()));
    text = TaskText.add(document, List.of(), new Verbs(LEXICON), Trace.OFF);
  }

  private SentenceWindow sentence(int index) {
    return text.window(document.segmented().sentences().get(index));
  }

  private DiscourseState state(boolean meeting) {
    return new DiscourseState(
        new Setting(document, List.of(), new Authority(LEXICON, RULES), meeting, new BitSet()));
  }

  @Test
  void whoeverGoesOnSpeakingGoesOnWithTheList() {
    DiscourseState state = state(true);
    state.hear(FIRST);
    state.openList();
    state.tell(SOMEBODY);
    state.hear(FIRST);
    assertThat(state.open()).isTrue();
    assertThat(state.assignee()).isEqualTo(SOMEBODY);

    state.hear(SECOND);
    assertThat(state.open()).isFalse();
    assertThat(state.listing()).isFalse();
    assertThat(state.assignee()).isNull();
    assertThat(state.speaker()).isEqualTo(SECOND);
  }

  @Test
  void whoNeverDirectedDoesNotGoOnDirecting() {
    DiscourseState state = state(true);
    state.hear(FIRST);
    state.direct();
    state.hear(FIRST);
    assertThat(state.directing()).isTrue();
    state.hear(SECOND);
    assertThat(state.directing()).isFalse();
  }

  @Test
  void twoSentencesWithoutADirectiveEndWhatWasOpenButNoList() {
    DiscourseState state = state(true);
    state.found(true, false);
    state.miss();
    assertThat(state.open()).isTrue();
    state.miss();
    assertThat(state.open()).isFalse();

    state.openList();
    state.miss();
    state.miss();
    assertThat(state.open()).isTrue();
  }

  @Test
  void outsideAMeetingFourSentencesGoOnWithAnOrder() {
    DiscourseState outside = state(false);
    DiscourseState meeting = state(true);
    outside.found(true, false);
    meeting.found(true, false);
    for (int i = 0; i < 4; i++) {
      assertThat(outside.carry(sentence(0), false)).isTrue();
      assertThat(meeting.carry(sentence(0), false)).isTrue();
    }
    assertThat(outside.carry(sentence(0), false)).isFalse();
    assertThat(meeting.carry(sentence(0), false)).isTrue();
  }

  @Test
  void theHeadOfAListTellsItsNextItems() {
    DiscourseState state = state(true);
    state.begin(sentence(0), false);
    state.openList();
    state.tell(SOMEBODY);
    state.end(false, true);
    state.tell(new Span(7, 9));
    state.begin(sentence(1), false);
    assertThat(state.assignee()).as("a new block").isEqualTo(SOMEBODY);

    state.tell(new Span(7, 9));
    state.begin(sentence(2), false);
    assertThat(state.assignee()).as("the same block").isEqualTo(new Span(7, 9));
  }

  @Test
  void aHeadingOverResultsOpensAReviewThatAnOrderEnds() {
    DiscourseState state = state(true);
    state.heading(true, false, false);
    assertThat(state.reviewing()).isTrue();
    state.heading(false, false, false);
    assertThat(state.reviewing()).as("a heading that says nothing of it").isTrue();
    state.endReview();
    assertThat(state.reviewing()).isFalse();
  }

  @Test
  void outsideItsSentenceAWindowShowsNothing() {
    SentenceWindow first = sentence(0);
    SentenceWindow second = sentence(1);
    assertThat(first.lower(0)).isEqualTo("các");
    assertThat(second.begins(LEXICON.lexicalClass("task.recipient"), 0)).isFalse();
    assertThat(first.begins(LEXICON.lexicalClass("task.recipient"), 0)).isTrue();
    int end = first.end();
    assertThat(second.first()).isEqualTo(end);
    assertThat(first.ends(LEXICON.lexicalClass("task.modal"), end - 1)).isTrue();
    assertThat(first.isMark(end - 1, '.')).isTrue();
    assertThat(second.isMark(end - 1, '.')).isFalse();
    assertThat(first.isWord(end)).isFalse();
    assertThat(second.isWord(end)).isTrue();
    assertThat(second.unitBefore(end)).isEqualTo(-1);
    assertThat(first.isFree(-1)).isFalse();
  }

  @Test
  void theMarkOfAnItemHasNumbers() {
    read("**(1)** Các xã.\n\n1.2. Các xã.\n\n- Các xã.\n\na) Các xã.\n\n3. Các xã.\n\nCác xã.");
    assertThat(document.sentences())
        .extracting(each -> text.window(each).numbering())
        .containsExactly(1, 2, 0, 0, 1, 0);
  }

  @Test
  void aNumberEndsWhatStandsBelowANumberAlone() {
    read("1. Các xã:\n\n- Rà soát.\n\n1.1. Rà soát.\n\n2. Báo cáo.");
    DiscourseState state = state(true);
    stand(state, 0, SOMEBODY);
    stand(state, 1, null);
    assertThat(state.over()).isEqualTo(SOMEBODY);
    stand(state, 2, null);
    assertThat(state.over()).as("a number within it").isEqualTo(SOMEBODY);
    stand(state, 3, null);
    assertThat(state.over()).isNull();

    read("Các xã:\n\n1. Rà soát.");
    state = state(true);
    stand(state, 0, SOMEBODY);
    stand(state, 1, null);
    assertThat(state.over()).as("numbers below words without one").isEqualTo(SOMEBODY);
  }

  private void stand(DiscourseState state, int index, @Nullable Span alone) {
    state.begin(sentence(index), false);
    state.stand(sentence(index), alone);
  }
}
