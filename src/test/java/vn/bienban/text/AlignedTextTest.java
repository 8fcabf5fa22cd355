package vn.bienban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class AlignedTextTest {
  @Test
  void viewsOnViewsLeadBackToTheSource() {
    AlignedText source = AlignedText.of(SourceText.of("a - b - c"));
    AlignedText dense =
        source.view("a-b-c", Alignment.of(new int[] {0, 2, 4, 6, 8}, new int[] {1, 3, 5, 7, 9}));
    AlignedText letters = dense.view("abc", Alignment.of(new int[] {0, 2, 4}, new int[] {1, 3, 5}));

    assertThat(letters.toSource(new Span(1, 3))).isEqualTo(new Span(4, 9));
    assertThat(letters.sourceText(new Span(1, 3))).isEqualTo("b - c");
    assertThat(letters.source()).isSameAs(source.source());
  }

  @Test
  void aViewOfAnotherLengthThanItsAlignmentIsRefused() {
    AlignedText source = AlignedText.of(SourceText.of("abc"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> source.view("ab", Alignment.identity(3)))
        .withMessageContaining("3");
  }
}
