package vn.bienban.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.evaluate.RecordNode.Struct;
import vn.bienban.json.Json;
import vn.bienban.json.SampleRecord;

class RecordPageTest {
  @Test
  void showsAValueALine() {
    assertThat(
            RecordPage.write(
                record(
                    """
                    {"schema": "s/1", "id": "a", "title": null,
                     "people": [{"id": "p1", "name": "Lý Mão",
                       "titles": [{"text": "ông", "begin": 3, "end": 6, "body": null}]}],
                     "tasks": [{"text": "gửi \\"báo cáo\\"", "begin": 8, "end": 21, "assigner": "p1",
                       "deadline": {"value": "2024-05", "inferred": ["year"], "text": "tháng 5", "begin": 30, "end": 37,
                                    "source": "task.ordered", "confidence": 0.9},
                       "quoted": false, "source": "task.ordered", "confidence": 1.0}],
                     "times": []}
                    """)))
        .isEqualTo(
            """
            record schema=s/1 id=a

            - people name="Lý Mão"
              - titles "ông" [3,6)

            - tasks "gửi \\"báo cáo\\"" [8,21) assigner=@"Lý Mão" quoted=false task.ordered 1.0
              deadline "tháng 5" [30,37) value=2024-05 inferred=["year"] task.ordered .9
            """);
  }

  @Test
  void tellsTwoPeopleOfOneNameApart() {
    assertThat(
            RecordPage.write(
                record(
                    """
                    {"people": [{"id": "p1", "name": "Lan"}, {"id": "p2", "name": "Lan"}],
                     "tasks": [{"assigner": "p2"}]}
                    """)))
        .isEqualTo(
            """
            record

            - people name=Lan
            - people id="Lan (2)" name=Lan

            - tasks assigner=@"Lan (2)"
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "\"",
        "\\",
        "\\\"",
        "a\nb",
        "\t",
        "12",
        "-3",
        ".5",
        "1e5",
        "2024-05-01",
        "true",
        "null",
        "a=b",
        "a=",
        "=",
        "[1,2)",
        "[x]",
        "@p",
        "- a",
        "–",
        "…",
        "\u0000",
        "\u2028",
        "\uD83D\uDE00",
        "\uD83D",
        "p1",
        "Lý Mão",
        "a,b",
        "}",
        "e5",
        "E",
        "+"
      })
  void readsBackWhateverAStringHolds(String string) {
    Map<String, @Nullable Object> value = new LinkedHashMap<>();
    value.put("text", string);
    value.put("begin", 1);
    value.put("end", 2);
    value.put("other", string);
    value.put("list", List.of(string, "]", 1.5));
    value.put("source", string);
    value.put("confidence", 0.25);
    Struct record =
        RecordNode.of(
            Json.of(
                Map.of(
                    "title", string,
                    "source", string,
                    "people", List.of(Map.of("id", "p1", "name", string)),
                    "one", value,
                    "many", List.of(value, Map.of("inner", value, "more", List.of(value))))),
            Set.of());

    assertThat(RecordPage.parse(RecordPage.write(record))).isEqualTo(record);
  }

  @Test
  void readsBackWhatHasNoPlaceOfItsOwn() {
    Struct record =
        record(
            """
            {"one": {"text": 5, "begin": "1", "end": 2, "source": 7, "confidence": "high"},
             "two": {"begin": 3, "end": 1}, "three": {}, "four": [[1], [2]], "five": [1, {"a": null}], "six": 1e300}
            """);

    assertThat(RecordPage.parse(RecordPage.write(record))).isEqualTo(record);
  }

  @Test
  void readsBackARecord() {
    Struct record = RecordNode.of(Json.of(SampleRecord.create()), Set.of());

    assertThat(RecordPage.parse(RecordPage.write(record))).isEqualTo(record);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record id=a\n\n- tasks\n    assignee \"a\"\n",
        "record id=a\n\n- tasks\n- tasks \"a\n",
        "record id=a\n\n- tasks\n- tasks [1,2\n"
      })
  void namesALineThatIsNoneOfAPage(String page) {
    assertThatThrownBy(() -> RecordPage.parse(page))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 4");
  }

  private static Struct record(String json) {
    return RecordNode.of(Json.parse(json), Set.of());
  }
}
