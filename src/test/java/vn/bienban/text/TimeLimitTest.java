package vn.bienban.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
  @Test
  void goesOnWhileThereIsTime() {
    assertThatCode(TimeLimit.none()::check).doesNotThrowAnyException();
    assertThatCode(TimeLimit.in(Duration.ofDays(1))::check).doesNotThrowAnyException();
  }

  @Test
  void saysHowMuchTimeThereWas() {
    assertThatThrownBy(TimeLimit.in(Duration.ZERO)::check)
        .isInstanceOf(TimeLimitException.class)
        .hasMessage("took longer than 0 s");
  }

  @Test
  void aListGivesOutItsElementsWhileThereIsTime() {
    List<String> words = List.of("a", "b");

    assertThat(TimeLimit.none().over(words)).isSameAs(words);
    assertThat(TimeLimit.in(Duration.ofDays(1)).over(words)).isEqualTo(words);
    assertThatThrownBy(() -> TimeLimit.in(Duration.ZERO).over(words).get(1))
        .isInstanceOf(TimeLimitException.class);
  }

  @Test
  void refusesLessThanNoTime() {
    assertThatThrownBy(() -> TimeLimit.in(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
