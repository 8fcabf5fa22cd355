package vn.bienban.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.bienban.json.RecordAssertions;

/** The corpus is sound, and every article of it is read within the contract. */
class CorpusTest {
  private static final Path ARTICLES = Path.of("corpus", "articles");
  private static final Bienban BIENBAN = Bienban.create();
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void thereAreAtLeastSixtyArticles() throws IOException {
    assertThat(goldFiles()).hasSizeGreaterThanOrEqualTo(60);
  }

  @TestFactory
  Stream<DynamicTest> everyGoldRecordPointsAtItsWords() throws IOException {
    return goldFiles().stream()
        .map(gold -> DynamicTest.dynamicTest(gold.getFileName().toString(), () -> isSound(gold)));
  }

  private static void isSound(Path gold) throws IOException {
    JsonNode record = JSON.readTree(Files.readString(gold));
    String text = Files.readString(article(gold));
    List<String> wrong = new ArrayList<>();
    Set<String> people = new HashSet<>();
    record.path("people").forEach(p -> people.add(p.path("id").asText()));
    check(record, text, people, wrong);
    assertThat(wrong).isEmpty();
  }

  private static void check(JsonNode node, String text, Set<String> people, List<String> wrong) {
    if (node.has("begin")) {
      int begin = node.get("begin").asInt();
      int end = node.get("end").asInt();
      String words = node.path("text").asText();
      if (begin < 0 || end > text.length() || !text.substring(begin, end).equals(words)) {
        wrong.add("'" + words + "' does not stand at " + begin);
      }
    }
    for (String field : List.of("person", "speaker", "assigner")) {
      JsonNode id = node.path(field);
      if (id.isTextual() && !people.contains(id.asText())) {
        wrong.add(field + " " + id.asText() + " is nobody");
      }
    }
    node.forEach(child -> check(child, text, people, wrong));
  }

  @TestFactory
  Stream<DynamicTest> everyArticleIsReadWithinTheContract() throws IOException {
    return goldFiles().stream()
        .map(
            gold ->
                DynamicTest.dynamicTest(gold.getFileName().toString(), () -> keepsContract(gold)));
  }

  private static void keepsContract(Path gold) throws IOException {
    Path file = article(gold);
    String text = Files.readString(file);
    JsonNode published = JSON.readTree(Files.readString(gold)).path("published");
    Article article = file.toString().endsWith(".html") ? Article.ofHtml(text) : Article.of(text);
    if (published.isTextual()) {
      article = article.published(LocalDate.parse(published.asText()));
    }
    RecordAssertions.assertKeepsContract(BIENBAN.read(article), text);
  }

  private static List<Path> goldFiles() throws IOException {
    try (Stream<Path> files = Files.list(ARTICLES)) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static Path article(Path gold) {
    String name = gold.getFileName().toString().replaceFirst("\\.json$", "");
    for (String suffix : List.of(".txt", ".md", ".html")) {
      Path file = gold.resolveSibling(name + suffix);
      if (Files.exists(file)) {
        return file;
      }
    }
    throw new IllegalStateException("no article beside " + gold);
  }
}
