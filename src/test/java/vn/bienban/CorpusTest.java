package vn.bienban;

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
  private static final Path HELD_OUT = Path.of("corpus", "heldout");
  private static final Bienban BIENBAN = Bienban.create();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NER_ARTICLE = "# article ";
  private static final Set<String> LABELS =
      Set.of("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC");

  @Test
  void thereAreAtLeastAHundredArticles() throws IOException {
    assertThat(goldFiles(ARTICLES)).hasSizeGreaterThanOrEqualTo(100);
  }

  @Test
  void thereAreAtLeastFortyHeldOutArticles() throws IOException {
    assertThat(goldFiles(HELD_OUT)).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void noHeldOutArticleIsAlsoOneToDevelopOn() throws IOException {
    assertThat(names(HELD_OUT)).doesNotContainAnyElementsOf(names(ARTICLES));
  }

  @Test
  void theNamesOfHeldOutArticlesStandInLabelledColumns() throws IOException {
    List<String> articles = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    String before = "O";
    for (String line : Files.readAllLines(HELD_OUT.resolve("ner.conll"))) {
      if (line.startsWith(NER_ARTICLE)) {
        articles.add(line.substring(NER_ARTICLE.length()));
      }
      boolean token = !line.isEmpty() && !line.startsWith(NER_ARTICLE);
      String label = token ? line.substring(line.indexOf('\t') + 1) : "O";
      boolean known = LABELS.contains(label);
      boolean continues = !label.startsWith("I-") || before.endsWith(label.substring(1));
      if (token && (line.indexOf('\t') < 1 || !known || !continues)) {
        wrong.add(line);
      }
      before = label;
    }
    assertThat(wrong).isEmpty();
    assertThat(articles).hasSizeGreaterThanOrEqualTo(20).doesNotHaveDuplicates();
    assertThat(names(HELD_OUT)).containsAll(articles);
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
    for (JsonNode task : record.path("tasks")) {
      JsonNode speech = task.path("speech");
      if (speech.isInt() && !record.path("speeches").has(speech.asInt())) {
        wrong.add("there is no speech " + speech);
      }
    }
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
    for (String field : List.of("person", "speaker")) {
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
    return Stream.concat(goldFiles(ARTICLES).stream(), goldFiles(HELD_OUT).stream()).toList();
  }

  private static List<Path> goldFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    return goldFiles(folder).stream().map(CorpusTest::name).toList();
  }

  private static String name(Path gold) {
    return gold.getFileName().toString().replaceFirst("\\.json$", "");
  }

  private static Path article(Path gold) {
    for (String suffix : List.of(".txt", ".md", ".html")) {
      Path file = gold.resolveSibling(name(gold) + suffix);
      if (Files.exists(file)) {
        return file;
      }
    }
    throw new IllegalStateException("no article beside " + gold);
  }
}
