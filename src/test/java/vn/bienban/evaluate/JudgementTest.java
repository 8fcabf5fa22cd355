package vn.bienban.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.bienban.Article;
import vn.bienban.Bienban;
import vn.bienban.evaluate.Judgement.Outcome;
import vn.bienban.json.Json;
import vn.bienban.text.Span;

class JudgementTest {
  private static final Path CORPUS = Path.of("corpus", "articles");

  @Test
  void itemsOfBothSidesAreToldWithTheirPlaces() {
    String text = "Ông Vũ Đức Khang chủ trì; bà Lý Thị Mão dự.";
    GoldRecord gold =
        record("{\"id\": \"a\", \"people\": [{\"name\": \"Lý Thị Mão\", \"titles\": []}]}");
    GoldRecord found =
        record(
            "{\"id\": \"a\", \"people\": [{\"id\": \"p1\", \"name\": \"Vũ Đức Khang\", \"titles\":"
                + " [], \"mentions\": [{\"text\": \"Vũ Đức Khang\", \"begin\": 4, \"end\":"
                + " 16}]}]}");

    assertThat(Judgement.of(gold, found, text))
        .containsExactly(
            new Judgement("people", Outcome.MISSED, "Lý Thị Mão", new Span(29, 39)),
            new Judgement("people", Outcome.WRONG, "Vũ Đức Khang", new Span(4, 16)));
  }

  /** What pages show adds up to what the figures say. */
  @Test
  void theyAddUpToTheScore() throws IOException {
    Map<String, String> texts = new HashMap<>();
    List<GoldRecord> golds = GoldRecord.read(CORPUS).stream().limit(12).toList();
    Bienban bienban = Bienban.create();
    for (GoldRecord gold : golds) {
      Path file = CORPUS.resolve(gold.id() + ".txt");
      if (!java.nio.file.Files.exists(file)) {
        continue;
      }
      String text = java.nio.file.Files.readString(file);
      texts.put(gold.id(), text);
      GoldRecord found = GoldRecord.of(Json.of(bienban.read(Article.of(text).id(gold.id()))));
      ArticleComparison article = new ArticleComparison(gold.facts(), found.facts(), text);
      Map<String, Map<Outcome, Long>> told =
          Judgement.of(gold, found, text).stream()
              .collect(
                  Collectors.groupingBy(
                      Judgement::field,
                      Collectors.groupingBy(Judgement::outcome, Collectors.counting())));
      for (Field field : Field.values()) {
        Map<Outcome, Long> of = told.getOrDefault(field.label(), Map.of());
        MatchCounts counts = article.counts(field);
        assertThat(of.getOrDefault(Outcome.MISSED, 0L)).isEqualTo(counts.missed());
        assertThat(of.getOrDefault(Outcome.WRONG, 0L)).isEqualTo(counts.wrong());
        assertThat(of.getOrDefault(Outcome.RIGHT, 0L)).isEqualTo(counts.matched());
      }
    }
    assertThat(texts).hasSizeGreaterThan(5);
  }

  private static GoldRecord record(String json) {
    return GoldRecord.of(Json.parse(json));
  }
}
