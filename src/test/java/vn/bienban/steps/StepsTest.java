package vn.bienban.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import vn.bienban.HostileText;

/**
 * The work on an article grows no faster than its text. Steps are counted, not seconds, so that the
 * answer is the same on any machine: from a text to one four times as long, each doubling takes at
 * most 1.2 times twice the steps.
 */
class StepsTest {
  private static final double MOST_GROWTH = 1.2;

  private final BiConsumer<String, String> workload = workload();

  @Test
  void countsWhatIsDone() throws Exception {
    Growth growth = new Growth("a", "text", i -> "Sáng nay. ");
    steps(growth, 1000); // classes are made ready
    long once = steps(growth, 1000);

    assertThat(steps(growth, 1000)).isEqualTo(once).isPositive();
  }

  @Test
  void workGrowsAsTheText() {
    List<String> wrong = new ArrayList<>();
    for (Growth growth : Growth.ofMany()) {
      check(growth, Integer.getInteger("length", 8_000), wrong);
    }
    for (Growth growth : Growth.of(HostileText.pieces())) {
      check(growth, Integer.getInteger("length", 8_000) / 4, wrong);
    }
    assertThat(wrong).isEmpty();
  }

  private void check(Growth growth, int length, List<String> wrong) {
    long start = steps(growth, 0);
    long one = steps(growth, length) - start;
    long two = steps(growth, 2 * length) - start;
    long four = steps(growth, 4 * length) - start;
    double first = two / 2.0 / one;
    double second = four / 2.0 / two;
    if (Boolean.getBoolean("tell")) {
      System.out.printf(
          "%6d a character, %.2f %.2f %s%n", four / (4 * length), first, second, growth.name());
    }
    if (Math.sqrt(first * second) > MOST_GROWTH) {
      wrong.add(
          "%s '%s': %d, %d, %d steps, %.2f and %.2f times as many a character"
              .formatted(growth.kind(), growth.name(), one, two, four, first, second));
    }
  }

  private long steps(Growth growth, int length) {
    String text = growth.text(length);
    Steps.take();
    workload.accept(growth.kind(), text);
    return Steps.take();
  }

  @SuppressWarnings("unchecked")
  private static BiConsumer<String, String> workload() {
    try {
      return (BiConsumer<String, String>)
          new CountingLoader()
              .loadClass(Workload.class.getName())
              .getDeclaredConstructor()
              .newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
