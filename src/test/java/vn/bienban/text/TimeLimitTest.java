package vn.bienban.text;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
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
  void refusesLessThanNoTime() {
    assertThatThrownBy(() -> TimeLimit.in(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
