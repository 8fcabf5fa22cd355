package vn.bienban.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.bienban.json.Json;

/** Gold that tells by offsets what it may not copy. */
class StandoffTest {
  private static final String TEXT = "Ông Lê Minh Khuê yêu cầu rà soát 𝟡 xã.";

  private static final GoldRecord GOLD =
      GoldRecord.of(
          Json.parse(
              """
              {"id": "a", "length": %d, "is_meeting": false, "meeting": null,
               "people": [{"name": [4, 16], "titles": []}],
               "speakers": [{"name": [4, 16], "acts": ["direct"]}],
               "tasks": [{"text": [25, 38], "assigner": [4, 16], "assignee": null}]}
              """
                  .formatted(TEXT.length())));

  @Test
  void offsetsStandForTheWordsOfTheArticle() {
    Facts facts = GOLD.on(TEXT).facts();

    assertThat(facts.of(Field.PEOPLE)).containsOnlyKeys("lê minh khuê");
    assertThat(facts.tasks())
        .extracting(Facts.TaskFact::text, Facts.TaskFact::assigner)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("rà soát 𝟡 xã", "lê minh khuê"));
  }

  @Test
  void saysNothingBeforeItIsLaidOnTheText() {
    assertThat(GOLD.facts().of(Field.PEOPLE)).isEmpty();
    assertThat(GOLD.facts().tasks()).isEmpty();
  }

  @Test
  void isOfTheArticleOfItsLengthAlone() {
    assertThat(GOLD.fits(TEXT)).isTrue();
    assertThat(GOLD.fits(TEXT + " ")).isFalse();
    assertThat(GoldRecord.of(Json.parse("{\"id\": \"b\"}")).fits("whatever")).isTrue();
  }

  @Test
  void tellsOfOffsetsThatAreNoneOfTheText() {
    for (String span : List.of("[4, 99]", "[-1, 3]", "[7, 7]")) {
      Json json = Json.parse("{\"id\": \"a\", \"people\": [{\"name\": " + span + "}]}");
      assertThatThrownBy(() -> GoldRecord.of(json).on(TEXT))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("lies outside the article's " + TEXT.length() + " characters");
    }
  }

  @Test
  void aRecordOfWordsIsItself() {
    GoldRecord words = GoldRecord.of(Json.parse("{\"id\": \"a\", \"people\": []}"));
    assertThat(words.on(TEXT)).isSameAs(words);
  }
}
