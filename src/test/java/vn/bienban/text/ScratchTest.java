package vn.bienban.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ScratchTest {
  private final Scratch<int[]> scratch = Scratch.ints();

  @Test
  void givesTheSameArrayAgain() {
    int[] first = scratch.take(10);
    scratch.give(first);

    assertThat(first.length).isGreaterThanOrEqualTo(10);
    assertThat(scratch.take(5)).isSameAs(first);
  }

  @Test
  void givesAnotherArrayWhileTheFirstIsTaken() {
    int[] first = scratch.take(10);

    assertThat(scratch.take(10)).isNotSameAs(first);
  }

  @Test
  void makesALongerArrayWhereTheLastOneIsTooShort() {
    int[] first = scratch.take(1_000);
    scratch.give(first);

    int[] longer = scratch.take(first.length + 1);
    assertThat(longer.length).isGreaterThan(first.length);
    scratch.give(longer);

    assertThat(scratch.take(1)).isSameAs(longer);
  }

  @Test
  void aLongTextsRoomIsNotKept() {
    int[] large = scratch.take(1 << 20);
    scratch.give(large);

    assertThat(scratch.take(1 << 20)).isNotSameAs(large);
  }

  @Test
  void eachThreadHasItsOwn() {
    int[] first = scratch.take(10);
    scratch.give(first);

    assertThat(CompletableFuture.supplyAsync(() -> scratch.take(10)).join()).isNotSameAs(first);
    assertThat(scratch.take(10)).isSameAs(first);
  }

  @Test
  void thereIsOneForEachTypeOfNumber() {
    assertThat(Scratch.longs().take(3).length).isGreaterThanOrEqualTo(3);
    assertThat(Scratch.bytes().take(3).length).isGreaterThanOrEqualTo(3);
    assertThat(Scratch.chars().take(300).length).isGreaterThanOrEqualTo(300);
  }
}
