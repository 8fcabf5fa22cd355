package vn.bienban.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Diagnostic;
import vn.bienban.record.MentionKind;
import vn.bienban.text.Printable;

class RecordJsonTest {
  private final ArticleRecord sample = SampleRecord.create();

  @Test
  void writesTheFieldsInTheOrderOfTheContract() {
    Json json = Json.parse(RecordJson.toJson(sample));

    assertThat(json.fields().keySet())
        .containsExactly(
            "schema",
            "id",
            "title",
            "published",
            "url",
            "meetings",
            "people",
            "speeches",
            "documents",
            "relations",
            "tasks",
            "times",
            "diagnostics");
    Json meeting = first(json, "meetings");
    assertThat(meeting.fields().keySet())
        .containsExactly(
            "name",
            "kind",
            "date",
            "partOfDay",
            "time",
            "place",
            "organizer",
            "chairs",
            "attendees",
            "announced",
            "online",
            "bridgePoints",
            "source",
            "confidence");
    assertThat(meeting.get("name").fields().keySet())
        .containsExactly("text", "begin", "end", "source", "confidence");
    assertThat(meeting.get("date").fields().keySet())
        .containsExactly("value", "text", "begin", "end", "inferred", "source", "confidence");
    assertThat(first(meeting, "chairs").fields().keySet())
        .containsExactly("person", "text", "begin", "end", "inferred", "source", "confidence");
    assertThat(first(json, "people").fields().keySet())
        .containsExactly("id", "name", "titles", "mentions");
    assertThat(first(first(json, "people"), "mentions").fields().keySet())
        .containsExactly("text", "kind", "begin", "end", "source", "confidence");
    Json speech = first(json, "speeches");
    assertThat(speech.fields().keySet())
        .containsExactly("speaker", "speakerText", "acts", "verbs", "statements");
    assertThat(first(speech, "verbs").fields().keySet())
        .containsExactly("text", "act", "begin", "end", "source", "confidence");
    assertThat(first(speech, "statements").fields().keySet())
        .containsExactly("text", "begin", "end", "quoted", "source", "confidence");
    assertThat(first(json, "documents").fields().keySet())
        .containsExactly(
            "key",
            "type",
            "typeText",
            "number",
            "year",
            "symbol",
            "system",
            "issuer",
            "issued",
            "subject",
            "lookup",
            "mentions");
    assertThat(first(first(json, "documents"), "mentions").fields().keySet())
        .containsExactly("text", "pinpoint", "roles", "begin", "end", "source", "confidence");
    Json task = first(json, "tasks");
    assertThat(task.fields().keySet())
        .containsExactly(
            "text",
            "begin",
            "end",
            "assigner",
            "assignee",
            "deadline",
            "speech",
            "product",
            "cooperation",
            "source",
            "confidence");
    assertThat(task.get("assigner").fields().keySet())
        .containsExactly("person", "text", "begin", "end", "source", "confidence");
    assertThat(task.get("deadline").fields().keySet())
        .containsExactly("text", "value", "begin", "end", "source", "confidence");
    assertThat(first(json, "times").fields().keySet())
        .containsExactly(
            "type", "value", "text", "begin", "end", "inferred", "source", "confidence");
    assertThat(first(json, "diagnostics").fields().keySet())
        .containsExactly("code", "message", "begin", "end");
  }

  @Test
  void writesTheWordsOfTheContractInLowerCase() {
    String json = RecordJson.toJson(sample);

    assertThat(json)
        .contains("\"partOfDay\":\"morning\"")
        .contains("\"act\":\"direct\"")
        .contains("\"system\":\"party\"")
        .contains("\"kind\":\"short-name\"")
        .contains("\"type\":\"DATE\"");
  }

  @Test
  void anAssignerIsAPersonOrABodyInTheArticlesWords() {
    List<Json> tasks = Json.parse(RecordJson.toJson(sample)).get("tasks").elements();

    assertThat(tasks.get(0).get("assigner").get("person").text()).isEqualTo("p1");
    assertThat(tasks.get(0).get("assigner").get("text").text()).isEqualTo("Mây");
    assertThat(tasks.get(1).get("assigner").get("person").isNull()).isTrue();
    assertThat(tasks.get(1).get("assigner").get("text").text()).isEqualTo("Đảng ủy xã Sơn Lạc");
  }

  @Test
  void writesNullsAndLettersAsTheyAre() {
    String json = RecordJson.toJson(sample);

    assertThat(json).contains("\"url\":null").contains("\"name\":\"Lò Thị Mây\"");
    assertThat(json).doesNotContain("\n");
  }

  @Test
  void readsBackWhatItWrote() {
    assertThat(RecordJson.fromJson(RecordJson.toJson(sample))).isEqualTo(sample);
    assertThat(RecordJson.fromJson(RecordJson.toPrettyJson(sample))).isEqualTo(sample);
  }

  @Test
  void writesTheSameWhateverTheLocale() {
    Locale before = Locale.getDefault();
    String expected = RecordJson.toJson(sample);
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(RecordJson.toJson(sample)).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void prettyFormBreaksLinesWithLineFeedsAlone() {
    assertThat(RecordJson.toPrettyJson(sample))
        .startsWith("{\n  \"schema\": \"bienban/record/1\",\n  \"id\": \"mau\",\n")
        .contains("\"attendees\": [\n        {\n          \"person\": \"p2\",")
        .contains("\"titles\": [],")
        .doesNotContain("\r")
        .endsWith("\n}");
  }

  @Test
  void halfASurrogatePairSurvivesUtf8() {
    ArticleRecord broken = diagnosed("\ud83d alone, \ude00 alone, \ud83d\ude00 together");

    String json = RecordJson.toJson(broken);

    assertThat(json).contains("\\ud83d alone, \\ude00 alone, \ud83d\ude00 together");
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    assertThat(RecordJson.fromJson(new String(bytes, StandardCharsets.UTF_8))).isEqualTo(broken);
  }

  @Test
  void whatATerminalWouldObeyIsEscaped() {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c < 0x2100; c++) {
      all.append(c);
    }
    ArticleRecord hostile = diagnosed(all.toString());

    for (String json :
        List.of(RecordJson.toJson(hostile), Json.of(Map.of("x", all.toString())).toString())) {
      assertThat(json).isEqualTo(Printable.line(json)).contains("\\u009b", "\\u202e", "\\u007f");
    }
    assertThat(RecordJson.toPrettyJson(hostile).lines())
        .allSatisfy(line -> assertThat(line).isEqualTo(Printable.line(line)));
    assertThat(RecordJson.fromJson(RecordJson.toJson(hostile))).isEqualTo(hostile);
  }

  @Test
  void confidenceIsWrittenInItsShortestForm() {
    // Double.toString gives 2.0E-3 and, before JDK 19, sometimes a digit too many.
    assertThat(Json.of(sample).get("meetings").elements().get(0).get("confidence").toString())
        .isEqualTo("0.85");
    assertThat(RecordJson.toJson(sample)).contains("\"confidence\":0.85}");
  }

  @Test
  void refusesWhatIsNoRecordInOneLine() {
    String json = RecordJson.toJson(sample);

    assertThatThrownBy(() -> RecordJson.fromJson("{"))
        .isInstanceOf(JsonException.class)
        .hasMessageStartingWith("not a record: ")
        .message()
        .doesNotContain("\n");
    assertThatThrownBy(() -> RecordJson.fromJson(json.replace("record/1", "record/9")))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("bienban/record/9");
    assertThatThrownBy(() -> RecordJson.fromJson(json.replace("\"meetings\"", "\"meeting\"")))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("meetings");
    assertThatThrownBy(() -> RecordJson.fromJson(json.replace("\"direct\"", "\"shout\"")))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("shout");
    assertThatThrownBy(() -> RecordJson.fromJson("null")).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> RecordJson.fromJson(json + json)).isInstanceOf(JsonException.class);
  }

  @Test
  void passesOverFieldsThatALaterVersionAdded() {
    String json = RecordJson.toJson(sample).replace("\"url\":null", "\"url\":null,\"votes\":[1]");

    assertThat(RecordJson.fromJson(json)).isEqualTo(sample);
  }

  @Test
  void readsEveryKindOfMention() {
    for (MentionKind kind : MentionKind.values()) {
      String json =
          RecordJson.toJson(sample)
              .replace(
                  "\"short-name\"",
                  "\"" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "\"");
      assertThat(RecordJson.fromJson(json).people().get(0).mentions().get(1).kind())
          .isEqualTo(kind);
    }
  }

  private static Json first(Json json, String list) {
    return json.get(list).elements().get(0);
  }

  private static ArticleRecord diagnosed(String message) {
    return new ArticleRecord(
        ArticleRecord.SCHEMA,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(new Diagnostic("test", message, 0, 0)));
  }
}
