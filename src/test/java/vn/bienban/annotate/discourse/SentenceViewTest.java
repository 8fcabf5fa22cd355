package vn.bienban.annotate.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bienban.annotate.Vocabulary;
import vn.bienban.annotate.segment.BlockSplitter;
import vn.bienban.annotate.segment.Segmenter;
import vn.bienban.document.Cast;
import vn.bienban.document.Document;
import vn.bienban.document.Layers;
import vn.bienban.document.PersonMention;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.normalize.TextNormalizer;
import vn.bienban.record.MentionKind;
import vn.bienban.text.AlignedText;
import vn.bienban.text.SourceText;
import vn.bienban.text.Span;

/** What a sentence tells of its marks and of its persons. */
class SentenceViewTest {
  private static final Lexicon LEXICON = Vocabulary.load();

  private static SentenceView view(String text, PersonMention... mentions) {
    AlignedText aligned = TextNormalizer.normalize(SourceText.of(text));
    Document document =
        new Document(
            Segmenter.byRules().segment(aligned, new BlockSplitter().split(aligned)), LEXICON);
    document.put(Layers.PEOPLE, new Cast(List.of(), Arrays.asList(mentions)));
    return SentenceView.of(document).get(0);
  }

  private static int mark(SentenceView view, int nth) {
    int left = nth;
    for (int i = view.first(); i < view.end(); i++) {
      if (view.isMark(i, '"') && --left == 0) {
        return i;
      }
    }
    throw new AssertionError("there are fewer marks");
  }

  @Test
  void aMarkBehindSpaceOpensAQuotation() {
    SentenceView view = view("Bà nói \"đường chậm\" và ao cạn");

    assertThat(view.opens(mark(view, 1))).isTrue();
    assertThat(view.opens(mark(view, 2))).isFalse();
    assertThat(view.openingQuotation(view.first(), view.end())).isEqualTo(-1);
    assertThat(view.openingQuotation(view.first(), mark(view, 2))).isEqualTo(mark(view, 1));
    assertThat(view.closingQuotation(view.first(), view.end())).isEqualTo(-1);
    assertThat(view.closingQuotation(mark(view, 1) + 1, view.end())).isEqualTo(mark(view, 2));
    assertThat(view.closingQuotation(view.first(), view.first() + 1)).isEqualTo(-1);
  }

  @Test
  void aQuotationIsOpenUntilAMarkClosesIt() {
    SentenceView closed = view("Bà nói \"đường chậm\" và ao cạn");
    SentenceView open = view("Bà nói \"đường chậm và ao cạn");

    assertThat(closed.isQuotationOpen(false, closed.first())).isFalse();
    assertThat(closed.isQuotationOpen(true, closed.first())).isFalse();
    assertThat(open.isQuotationOpen(false, open.first())).isTrue();
    assertThat(open.isQuotationOpen(true, mark(open, 1) + 1)).isTrue();
    assertThat(open.isQuotationOpen(false, mark(open, 1) + 1)).isFalse();
  }

  @Test
  void aQuotationEndsWithTheSentence() {
    assertThat(view("Bà nói \"đường chậm\".").endsQuotation()).isTrue();
    assertThat(view("Bà nói \"đường chậm.\"").endsQuotation()).isTrue();
    assertThat(view("Bà nói \"đường chậm\" và ao cạn.").endsQuotation()).isFalse();
    assertThat(view("Bà nói đường chậm \"").endsQuotation()).isFalse();
  }

  @Test
  void aSemicolonOrAQuotationMarkStandsBetween() {
    SentenceView semicolon = view("đường chậm; ao cạn");
    SentenceView quotation = view("đường chậm \"ao cạn\"");
    SentenceView none = view("đường chậm, ao cạn");

    assertThat(semicolon.hasMark(semicolon.first(), semicolon.end())).isTrue();
    assertThat(semicolon.hasMark(semicolon.first(), semicolon.first() + 2)).isFalse();
    assertThat(quotation.hasMark(quotation.first(), quotation.end())).isTrue();
    assertThat(none.hasMark(none.first(), none.end())).isFalse();
  }

  @Test
  void somebodyIsSpokenOfByNameByPostOrByPronoun() {
    Span name = new Span(0, 11);
    Span post = new Span(13, 22);
    Span pronoun = new Span(26, 29);
    SentenceView view =
        view(
            "Hà Thị Loan, Chủ tịch và ông",
            new PersonMention(0, MentionKind.NAME, name, 0, 3, "person.name", .9),
            new PersonMention(0, MentionKind.TITLE, post, 4, 6, "person.title", .9),
            new PersonMention(1, MentionKind.PRONOUN, pronoun, 7, 8, "person.pronoun", .9));

    assertThat(view.isByName(name)).isTrue();
    assertThat(view.isByPost(name)).isFalse();
    assertThat(view.isByName(post)).isFalse();
    assertThat(view.isByPost(post)).isTrue();
    assertThat(view.isByPost(pronoun)).isTrue();
    assertThat(view.isByName(new Span(13, 16))).isFalse();
    assertThat(view.isByPost(new Span(13, 16))).isFalse();
    assertThat(view.isByName(null)).isFalse();
  }

  @Test
  void aVerbWithinAnotherWordIsNoneOfSpeech() {
    SpeechWords words = new SpeechWords(LEXICON);
    SentenceView view = view("Lãnh đạo chủ chốt nhất trí. Đây là khâu then chốt");
    int verbs = 0;
    for (int i = view.first(); i < view.end(); i++) {
      assertThat(view.text(i).equals("chốt") && words.says(view, i)).isFalse();
      verbs += words.says(view, i) ? 1 : 0;
    }
    assertThat(verbs).isEqualTo(1);
  }
}
