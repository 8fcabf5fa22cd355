package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the stages of the reading allocate a character: a figure that no noise reaches, and that
 * grows where something is made again and again. The bounds leave a third more than is needed
 * today.
 */
class AllocationTest {
  private static final Map<String, Double> STAGES = measured();

  private static Map<String, Double> measured() {
    Bienban bienban = Bienban.builder().build();
    List<Article> articles = articles();
    allocated(bienban, articles);
    Map<String, Long> bytes = allocated(bienban, articles);
    double chars = articles.stream().mapToInt(article -> article.text().length()).sum();
    Map<String, Double> each = new HashMap<>();
    bytes.forEach((stage, sum) -> each.put(stage, sum / chars));
    return each;
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

  private static Map<String, Long> allocated(Bienban bienban, List<Article> articles) {
    com.sun.management.ThreadMXBean threads =
        (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    Map<String, Long> bytes = new HashMap<>();
    long[] last = {threads.getCurrentThreadAllocatedBytes()};
    bienban.readAll(
        articles,
        stage -> {
          bytes.merge(stage, threads.getCurrentThreadAllocatedBytes() - last[0], Long::sum);
          last[0] = threads.getCurrentThreadAllocatedBytes();
        });
    return bytes;
  }

  @ParameterizedTest
  @CsvSource({
    "page, 1",
    "normalize, 3",
    "blocks, 4",
    "tokens, 12",
    "lexicon, 5",
    "entities, 8",
    "times, 20",
    "citations, 16",
    "people, 29",
    "attributions, 18",
    "events, 50",
    "turns, 11",
    "speeches, 2",
    "tasks, 26",
    "record, 16"
  })
  void aStageAllocatesNoMoreThanItNeeds(String stage, double bytesPerCharacter) {
    assertThat(STAGES.get(stage)).isLessThan(bytesPerCharacter);
  }

  @Test
  void theWholePathAllocatesNoMoreThanItNeeds() {
    assertThat(STAGES.values().stream().mapToDouble(Double::doubleValue).sum()).isLessThan(230);
  }
}
