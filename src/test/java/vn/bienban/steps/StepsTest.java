package vn.bienban.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import vn.bienban.HostileText;

/**
 * The work on an article grows no faster than its text, costs no character much, and looks at the
 * time often. Steps are counted, not seconds, so that the answer is the same on any machine: from a
 * text to one four times as long, each doubling takes at most 1.2 times twice the steps.
 */
class StepsTest {
  private static final double MOST_GROWTH = 1.2;

  /** What a character may cost in the most hostile text. */
  private static final int MOST_EACH = 1000;

  /** So much a character may be done between two looks at the time: a second for 16 MiB. */
  private static final int MOST_UNASKED = 40;

  private final BiConsumer<String, String> workload = workload();

  @Test
  void countsWhatIsDone() throws Exception {
    Growth growth = new Growth("a", "text", i -> "Sáng nay. ");
    steps(growth, 1000); // classes are made ready
    long once = steps(growth, 1000).all();

    assertThat(steps(growth, 1000).all()).isEqualTo(once).isPositive();
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

  @Test
  void mergingGrowsAsTheArticlesAreMoreThatAreEqual() {
    String line = "Sáng 3/7, tại huyện Tân An, ông Vũ Đức Khang chủ trì hội nghị.\n";
    Growth equal = new Growth("equal articles", "merge", i -> line);
    long some = steps(equal, 2_000 * line.length()).all();

    long twice = steps(equal, 4_000 * line.length()).all();

    assertThat(twice / 2.0 / some).isLessThan(MOST_GROWTH);
  }

  private void check(Growth growth, int length, List<String> wrong) {
    Measure measure = measure(growth, length);
    if (measure.growth() > MOST_GROWTH || measure.unasked() > MOST_UNASKED) {
      // Sentences and what is read of a block at a time have a limit, which longer texts pass.
      measure = measure(growth, 4 * length);
    }
    if (Boolean.getBoolean("tell")) {
      System.out.println(growth.name() + ": " + measure);
    }
    if (measure.growth() > MOST_GROWTH
        || measure.each() > MOST_EACH
        || measure.unasked() > MOST_UNASKED) {
      wrong.add("%s '%s': %s".formatted(growth.kind(), growth.name(), measure));
    }
  }

  /**
   * What a text costs.
   *
   * @param each steps a character
   * @param growth how many times as many they are where the text is twice as long
   * @param unasked how many more there are without a look at the time, a character more
   * @param where what is done then
   */
  private record Measure(long each, double growth, long unasked, String where) {
    @Override
    public String toString() {
      return "%d steps a character, growing by %.2f; %d without a look at the time %s"
          .formatted(each, growth, unasked, unasked > MOST_UNASKED ? "in " + where : "");
    }
  }

  private Measure measure(Growth growth, int length) {
    long start = steps(growth, 0).all();
    long one = steps(growth, length).all() - start;
    Steps.Taken before = steps(growth, 2 * length);
    Steps.Taken last = steps(growth, 4 * length);
    long two = before.all() - start;
    long four = last.all() - start;
    return new Measure(
        four / (4 * length),
        Math.sqrt(two / 2.0 / one * (four / 2.0 / two)),
        (last.unasked() - before.unasked()) / (2 * length),
        last.where());
  }

  private Steps.Taken steps(Growth growth, int length) {
    String text = growth.text(length);
    Steps.begin((long) MOST_UNASKED * Math.max(1000, text.length()));
    workload.accept(growth.kind(), text);
    return Steps.end();
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
