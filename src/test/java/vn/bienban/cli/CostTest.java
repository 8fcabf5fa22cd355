package vn.bienban.cli;

import static java.lang.Double.parseDouble;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bienban.Article;
import vn.bienban.Bienban;

/**
 * What the stages of the reading cost: the bytes a character that they allocate, which no noise
 * reaches, and their processor time in times that of the {@link Yardstick} over the same texts in
 * the same JVM, each at its quietest of several rounds in turn. Allocation may be a third more than
 * is needed today, time some two thirds: a stage that does its work twice costs more, and on a busy
 * machine, or with JDK 25, the ratios moved by less than a sixth.
 */
class CostTest {
  private static final int WARM_UP = 4;
  private static final int ROUNDS = 12;

  private static final Map<String, Double> BYTES = new HashMap<>();
  private static final Map<String, Double> TIMES = new HashMap<>();

  static {
    measure(articles());
  }

  private static List<Article> articles() {
    try (Stream<Path> files = Files.list(Path.of("corpus/articles"))) {
      List<Article> articles = new ArrayList<>();
      for (Path file : files.filter(each -> each.toString().endsWith(".txt")).sorted().toList()) {
        articles.add(Article.of(Files.readString(file)));
      }
      return articles;
    } catch (IOException e) {
      throw new AssertionError("the corpus can be read", e);
    }
  }

  private static void measure(List<Article> articles) {
    Bienban bienban = Bienban.builder().build();
    Yardstick yardstick = new Yardstick(articles.stream().map(Article::text).toList());
    double chars = articles.stream().mapToInt(article -> article.text().length()).sum();
    double quietest = Double.MAX_VALUE;
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      Stopwatch stick = new Stopwatch();
      yardstick.run(stick);
      Stopwatch stages = new Stopwatch();
      stages.start();
      bienban.readAll(articles, stages::lap);
      if (round >= WARM_UP) {
        quietest = Math.min(quietest, nanoseconds(stick));
        TIMES.merge("whole path", nanoseconds(stages), Math::min);
        stages.stages().forEach((name, sum) -> TIMES.merge(name, (double) sum[0], Math::min));
        stages.stages().forEach((name, sum) -> BYTES.merge(name, sum[1] / chars, Math::min));
      }
    }
    double one = quietest;
    TIMES.replaceAll((name, time) -> time / one);
    BYTES.put("whole path", BYTES.values().stream().mapToDouble(Double::doubleValue).sum());
  }

  private static double nanoseconds(Stopwatch watch) {
    return watch.stages().values().stream().mapToDouble(sum -> sum[0]).sum();
  }

  /** Stage, bytes a character, times the yardstick. */
  private static final String BOUNDS =
      """
      page           1     0.05
      normalize      3     0.4
      blocks         4     1.5
      tokens        12     1.6
      lexicon        5     0.7
      entities       8     2.1
      times         20     3.3
      citations     16     2.9
      people        29     2.8
      attributions  18     2.3
      events        50     9.5
      turns         11     1.5
      speeches       2     0.3
      tasks         26    12.5
      record        16     0.5
      whole path   230    40
      """;

  private static Stream<Arguments> bounds() {
    return BOUNDS
        .lines()
        .map(line -> line.split(" {2,}"))
        .map(cells -> Arguments.of(cells[0], parseDouble(cells[1]), parseDouble(cells[2])));
  }

  @ParameterizedTest
  @MethodSource("bounds")
  void costsNoMoreThanItNeeds(String stage, double bytesPerCharacter, double timesTheYardstick) {
    assertThat(BYTES.get(stage)).isLessThan(bytesPerCharacter);
    assertThat(TIMES.get(stage)).isLessThan(timesTheYardstick);
  }

  @Test
  void everyStageIsBounded() {
    assertThat(TIMES.keySet())
        .isEqualTo(bounds().map(each -> each.get()[0]).collect(Collectors.toSet()));
  }
}
