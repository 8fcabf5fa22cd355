package vn.bienban.text;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  @Test
  void goesOnWhileThereIsTime() {
    assertThatCode(Deadline.none()::check).doesNotThrowAnyException();
    assertThatCode(Deadline.in(Duration.ofDays(1))::check).doesNotThrowAnyException();
  }

  @Test
  void saysHowMuchTimeThereWas() {
    assertThatThrownBy(Deadline.in(Duration.ZERO)::check)
        .isInstanceOf(DeadlineException.class)
        .hasMessage("took longer than 0 s");
  }

  @Test
  void refusesLessThanNoTime() {
    assertThatThrownBy(() -> Deadline.in(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
