package vn.bienban.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 99, 1000})
  void aCountIsMetExactly(int count) {
    for (long seed = 0; seed < 5; seed++) {
      assertThat(taken(Sample.count(count, 1000, seed), 1000)).hasSize(count);
    }
  }

  @Test
  void moreThanThereAreTakesAll() {
    assertThat(taken(Sample.count(7, 5, 1), 5)).hasSize(5);
  }

  @Test
  void aShareIsMetAboutEvenlyOverTheArchive() {
    List<Long> taken = taken(Sample.share(0.1, 3), 100_000);

    assertThat(taken.size()).isBetween(9_700, 10_300);
    assertThat(taken.stream().filter(number -> number < 50_000).count()).isBetween(4_700L, 5_300L);
    assertThat(taken(Sample.share(1, 3), 100)).hasSize(100);
  }

  @Test
  void theSeedAloneDecides() {
    assertThat(taken(Sample.share(0.2, 1), 500))
        .isEqualTo(taken(Sample.share(0.2, 1), 500))
        .isNotEqualTo(taken(Sample.share(0.2, 2), 500));
    assertThat(taken(Sample.count(50, 500, 1), 500))
        .isNotEqualTo(taken(Sample.count(50, 500, 2), 500));
  }

  @Test
  void whatIsNoShareIsRefused() {
    for (double share : new double[] {0, -0.1, 1.5, Double.NaN}) {
      assertThatThrownBy(() -> Sample.share(share, 0)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Sample.count(0, 5, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Long> taken(Sample sample, long total) {
    return LongStream.range(0, total).filter(sample::takes).boxed().toList();
  }
}
