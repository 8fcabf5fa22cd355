package vn.bienban.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bienban.Article;
import vn.bienban.json.Json;

class PopoloTest {
  private static final Exporter FORM = Exported.form("popolo");
  private static final List<String> CLASSES =
      List.of("persons", "organizations", "posts", "memberships", "events", "speeches");

  @Test
  void readsWell() throws IOException {
    Exported.assertIsAsExpected(
        Exported.text(FORM, Exported.golden(), ".popolo.json"), "article.popolo.json");
  }

  @Test
  void everyArticleFollowsTheSchemasAndEveryIdLeadsSomewhere() {
    Stream.concat(Exported.CORPUS.stream(), Exported.hostile()).forEach(PopoloTest::check);
  }

  @Test
  void idsOfSeveralArticlesDoNotMeet() {
    Set<String> ids = new HashSet<>();
    for (AnnotatedArticle article : Exported.CORPUS) {
      Json json = Json.parse(Exported.text(FORM, article, ".popolo.json"));
      for (String name : CLASSES) {
        for (Json thing : json.get(name).elements()) {
          assertThat(ids.add(String.valueOf(thing.get("id").text()))).isTrue();
        }
      }
    }
  }

  @Test
  void theArticleIsTheSourceWhereItHasAnAddressOfTheWeb() {
    Article article = Article.of("Ông Lê Văn Đạt phát biểu.");

    assertThat(source(article.url("https://vi.du/bài?a=ô")))
        .isEqualTo("https://vi.du/b%C3%A0i?a=%C3%B4");
    assertThat(source(article.url("javascript:alert(1)"))).isNull();
    assertThat(source(article.url("https://vi.du/a b"))).isNull();
  }

  private static @org.jspecify.annotations.Nullable String source(Article article) {
    Json person =
        Json.parse(Exported.text(FORM, Exported.of(article), ".popolo.json"))
            .get("persons")
            .first();
    return person.get("sources").first().get("url").text();
  }

  private static void check(AnnotatedArticle article) {
    String text = Exported.text(FORM, article, ".popolo.json");
    try {
      Exported.assertFollows("popolo.schema.json", text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Json json = Json.parse(text);
    Set<String> ids = new HashSet<>();
    for (String name : CLASSES) {
      json.get(name).elements().forEach(thing -> ids.add(thing.get("id").text()));
    }
    for (String name : CLASSES) {
      for (Json thing : json.get(name).elements()) {
        for (String field :
            List.of("person_id", "organization_id", "post_id", "creator_id", "event_id")) {
          if (thing.has(field)) {
            assertThat(ids).contains(thing.get(field).text());
          }
        }
        thing
            .get("attendees")
            .elements()
            .forEach(attendee -> assertThat(ids).contains(attendee.get("id").text()));
      }
    }
    assertThat(json.get("persons").elements()).hasSameSizeAs(article.record().people());
    assertThat(json.get("speeches").elements()).hasSameSizeAs(article.record().speeches());
  }
}
