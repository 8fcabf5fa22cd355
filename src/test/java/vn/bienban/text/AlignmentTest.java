package vn.bienban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  /** "abc" made from "a-bb-c": the dashes are left out, "bb" is one unit. */
  private final Alignment folded = Alignment.of(new int[] {0, 2, 5}, new int[] {1, 4, 6});

  @Test
  void viewSpansGoToTheStretchFromFirstToLastUnit() {
    assertThat(folded.toSource(new Span(0, 1))).isEqualTo(new Span(0, 1));
    assertThat(folded.toSource(new Span(1, 2))).isEqualTo(new Span(2, 4));
    assertThat(folded.toSource(new Span(0, 3))).isEqualTo(new Span(0, 6));
  }

  @Test
  void emptyViewSpansStayEmpty() {
    assertThat(folded.toSource(new Span(1, 1))).isEqualTo(new Span(2, 2));
    assertThat(folded.toSource(new Span(3, 3))).isEqualTo(new Span(6, 6));
    assertThat(Alignment.of(new int[0], new int[0]).toSource(new Span(0, 0)))
        .isEqualTo(new Span(0, 0));
  }

  @Test
  void sourceSpansGoToEveryUnitTheyTouch() {
    assertThat(folded.toView(new Span(0, 6))).isEqualTo(new Span(0, 3));
    assertThat(folded.toView(new Span(3, 6))).isEqualTo(new Span(1, 3));
    assertThat(folded.toView(new Span(2, 3))).isEqualTo(new Span(1, 2));
  }

  @Test
  void whatTheViewLeftOutIsEmptyThere() {
    assertThat(folded.toView(new Span(1, 2)).isEmpty()).isTrue();
    assertThat(folded.toView(new Span(4, 5)).isEmpty()).isTrue();
  }

  @Test
  void twoStagesComposeToOne() {
    Alignment second = Alignment.of(new int[] {0, 2}, new int[] {1, 3});
    Alignment both = second.andThen(folded);

    assertThat(both.toSource(new Span(0, 1))).isEqualTo(new Span(0, 1));
    assertThat(both.toSource(new Span(1, 2))).isEqualTo(new Span(5, 6));
    assertThat(both.viewLength()).isEqualTo(2);
  }

  @Test
  void theIdentityLeavesTheOtherStageAsItIs() {
    assertThat(Alignment.identity(3).andThen(folded)).isSameAs(folded);
    assertThat(folded.andThen(Alignment.identity(6))).isSameAs(folded);
    assertThat(Alignment.identity(4).toSource(new Span(1, 3))).isEqualTo(new Span(1, 3));
    assertThat(Alignment.identity(4).toView(new Span(2, 9))).isEqualTo(new Span(2, 4));
  }

  @Test
  void stretchesThatRunBackAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Alignment.of(new int[] {2, 1}, new int[] {3, 4}))
        .withMessageContaining("offset 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Alignment.of(new int[] {2}, new int[] {1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Alignment.of(new int[] {0, 1}, new int[] {1}));
  }

  @Test
  void spansOutsideTheViewAreRefused() {
    assertThatThrownBy(() -> folded.toSource(new Span(2, 4)))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void theArraysAreCopied() {
    int[] begins = {0, 1};
    Alignment alignment = Alignment.of(begins, new int[] {1, 2});
    begins[1] = 0;

    assertThat(alignment.toSource(new Span(1, 2))).isEqualTo(new Span(1, 2));
    assertThat(alignment).isEqualTo(Alignment.of(new int[] {0, 1}, new int[] {1, 2}));
  }

  /** Units that stand for none, one or two source units each, with gaps between some. */
  private static int[][] units(Random random, int length, int sourceLength) {
    int[][] units = new int[2][length];
    int at = 0;
    for (int i = 0; i < length; i++) {
      at = Math.min(sourceLength, at + (random.nextInt(4) == 0 ? random.nextInt(3) : 0));
      int end = Math.min(sourceLength, at + (random.nextInt(5) == 0 ? random.nextInt(3) : 1));
      units[0][i] = at;
      units[1][i] = end;
      at = end;
    }
    return units;
  }

  @Test
  void runsMeanWhatTheirUnitsMean() {
    Random random = new Random(11);
    for (int round = 0; round < 2000; round++) {
      int middle = 1 + random.nextInt(14);
      int[][] one = units(random, random.nextInt(14), middle);
      int[][] other = units(random, middle, 20);
      Alignment first = Alignment.of(one[0], one[1]);
      Alignment both = first.andThen(Alignment.of(other[0], other[1]));

      for (int b = 0; b < one[0].length; b++) {
        Span unit = first.toSource(new Span(b, b + 1));
        assertThat(unit).isEqualTo(new Span(one[0][b], one[1][b]));
        int begin = unit.isEmpty() && unit.begin() == middle ? -1 : other[0][unit.begin()];
        if (begin >= 0) {
          int end = unit.isEmpty() ? begin : other[1][unit.end() - 1];
          assertThat(both.toSource(new Span(b, b + 1))).isEqualTo(new Span(begin, end));
        }
      }
      int from = random.nextInt(middle);
      int to = from + 1 + random.nextInt(middle - from);
      int begin = 0;
      while (begin < one[1].length && one[1][begin] <= from) {
        begin++;
      }
      int end = 0;
      while (end < one[0].length && one[0][end] < to) {
        end++;
      }
      assertThat(first.toView(new Span(from, to))).isEqualTo(new Span(Math.min(begin, end), end));
    }
  }
}
