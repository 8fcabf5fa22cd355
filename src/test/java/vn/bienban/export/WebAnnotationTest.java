package vn.bienban.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.bienban.Article;
import vn.bienban.json.Json;

class WebAnnotationTest {
  private static final Exporter FORM = Exported.form("webannotation");

  @Test
  void readsWell() throws IOException {
    AnnotatedArticle article =
        Exported.of(
            Article.of("𝟡 Chiều 4/6, ông Lê Văn Đạt chủ trì họp.")
                .id("a")
                .url("https://vi.du/a?b=c"));

    Exported.assertIsAsExpected(Exported.text(FORM, article, ".jsonld"), "article.jsonld");
  }

  @Test
  void bothSelectorsFindTheWordsInEveryArticle() throws IOException {
    for (AnnotatedArticle article : Exported.CORPUS) {
      check(article);
    }
  }

  @Test
  void bothSelectorsFindTheWordsInHostileTexts() {
    assertThat(
            Exported.hostile()
                .mapToInt(
                    article -> {
                      try {
                        return check(article);
                      } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                      }
                    })
                .sum())
        .isGreaterThan(1_000);
  }

  private static int check(AnnotatedArticle article) throws IOException {
    String json = Exported.text(FORM, article, ".jsonld");
    Exported.assertFollows("webannotation.schema.json", json);
    int[] points = article.text().codePoints().toArray();
    Set<String> ids = new HashSet<>();
    List<Json> items = Json.parse(json).get("items").elements();
    for (Json item : items) {
      assertThat(ids.add(String.valueOf(item.get("id").text()))).isTrue();
      List<Json> selectors = item.get("target").get("selector").elements();
      Json quote = selectors.get(0);
      int start = selectors.get(1).get("start").number(-1);
      int end = selectors.get(1).get("end").number(-1);
      assertThat(new String(points, start, end - start)).isEqualTo(quote.get("exact").text());
      String whole =
          quote.get("prefix").text() + quote.get("exact").text() + quote.get("suffix").text();
      assertThat(article.text()).contains(whole);
    }
    return items.size();
  }
}
