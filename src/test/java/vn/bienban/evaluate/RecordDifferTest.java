package vn.bienban.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.bienban.json.Json;

class RecordDifferTest {
  @Test
  void findsNothingWhereTheSameIsSaid() {
    assertThat(
            lines(
                """
                {"id": "a", "title": null, "tasks": [{"text": "x", "begin": 1, "end": 2, "product": null}], "times": []}
                """,
                """
                {"tasks": [{"end": 2, "begin": 1, "text": "x"}], "id": "a"}
                """))
        .isEmpty();
  }

  @Test
  void tellsAValueThatIsGoneNewOrAnother() {
    assertThat(
            lines(
                """
                {"tasks": [{"text": "gửi", "begin": 9, "end": 12, "act": "speak", "inferred": ["year"],
                  "assignee": {"text": "các sở", "begin": 1, "end": 7, "source": "task.ordered", "confidence": 0.9},
                  "deadline": null}]}
                """,
                """
                {"tasks": [{"text": "gửi", "begin": 9, "end": 12, "act": "open", "inferred": ["year", "month"],
                  "assignee": null,
                  "deadline": {"text": "hôm nay", "value": "2024-05-06", "begin": 20, "end": 27}}]}
                """))
        .containsExactly(
            "tasks[0].act: speak → open",
            "tasks[0].inferred: [\"year\"] → [\"year\",\"month\"]",
            "tasks[0].assignee: \"các sở\" [1,7) task.ordered .9 → null",
            "tasks[0].deadline: null → \"hôm nay\" [20,27) value=2024-05-06");
  }

  @Test
  void takesWordsAndOffsetsForOneValue() {
    assertThat(
            lines(
                """
                {"tasks": [{"text": "gửi báo", "begin": 9, "end": 16, "confidence": 0.9,
                  "assignee": {"text": "sở", "begin": 1, "end": 3, "source": "a"},
                  "product": {"text": "báo", "begin": 13, "end": 16, "source": "a"}}]}
                """,
                """
                {"tasks": [{"text": "gửi báo cáo", "begin": 9, "end": 20, "confidence": 0.8,
                  "assignee": {"text": "xã", "begin": 5, "end": 7, "source": "b"},
                  "product": {"text": "báo cáo", "begin": 13, "end": 20, "source": "b"}}]}
                """))
        .containsExactly(
            "tasks[0]: \"gửi báo\" [9,16) → \"gửi báo cáo\" [9,20)",
            "tasks[0].confidence: 0.9 → 0.8",
            // Other words at another place are another value.
            "tasks[0].assignee: \"sở\" [1,3) a → \"xã\" [5,7) b",
            "tasks[0].product: \"báo\" [13,16) → \"báo cáo\" [13,20)",
            "tasks[0].product.source: a → b");
  }

  @Test
  void findsAnEntryAgainBehindOneMoreAndOneLess() {
    assertThat(
            lines(
                """
                {"tasks": [{"text": "a", "begin": 1, "end": 2}, {"text": "b", "begin": 3, "end": 4},
                           {"text": "c", "begin": 5, "end": 6, "rank": 1}]}
                """,
                """
                {"tasks": [{"text": "x", "begin": 0, "end": 1}, {"text": "a", "begin": 1, "end": 2},
                           {"text": "c", "begin": 5, "end": 6, "rank": 2}]}
                """))
        .containsExactly(
            "tasks[1] gone: \"b\" [3,4)", "tasks[2].rank: 1 → 2", "tasks[0] new: \"x\" [0,1)");
  }

  @Test
  void tellsEntriesWithTheSameWordsApart() {
    String open =
        "{\"text\": \"a\", \"begin\": 1, \"end\": 2, \"act\": \"open\", \"verb\": \"mở\"}";
    String speak =
        "{\"text\": \"a\", \"begin\": 1, \"end\": 2, \"act\": \"speak\", \"verb\": \"nói\"}";

    assertThat(
            lines(
                "{\"speeches\": [" + open + ", " + speak + "]}", "{\"speeches\": [" + speak + "]}"))
        .containsExactly("speeches[0] gone: \"a\" [1,2) act=open verb=mở");
    assertThat(
            lines(
                "{\"speeches\": [" + open + ", " + speak + "]}",
                "{\"speeches\": [" + speak.replace("nói", "thêm") + ", " + open + "]}"))
        .containsExactly("speeches: in another order", "speeches[1].verb: nói → thêm");
  }

  @Test
  void knowsPeopleWhateverTheirIds() {
    String hoa =
        "{\"id\": \"%s\", \"name\": \"Lý Hòa\", \"mentions\": [{\"begin\": 5, \"end\": 9}]}";
    String ba =
        "{\"id\": \"p1\", \"name\": \"Cao Bá\", \"mentions\": [{\"begin\": 1, \"end\": 3}]}";
    String tasks =
        "\"tasks\": [{\"begin\": 1, \"end\": 2, \"assigner\": \"%s\"}, {\"begin\": 3, \"end\": 4, \"assigner\": \"%s\"}]";

    assertThat(
            lines(
                "{\"people\": [" + hoa.formatted("p1") + "], " + tasks.formatted("p1", "p1") + "}",
                "{\"people\": ["
                    + ba
                    + ","
                    + hoa.formatted("p2")
                    + "], "
                    + tasks.formatted("p2", "p1")
                    + "}"))
        .containsExactly(
            "people[0] new: name=\"Cao Bá\" mentions [1,3)",
            "tasks[1].assigner: @\"Lý Hòa\" → @\"Cao Bá\"");
  }

  @Test
  void followsAPersonToAnotherName() {
    assertThat(
            lines(
                """
                {"people": [{"id": "p1", "name": "Hòa", "mentions": [{"text": "Hòa", "begin": 5, "end": 8}]}],
                 "tasks": [{"begin": 1, "end": 2, "assigner": "p1"}]}
                """,
                """
                {"people": [{"id": "p1", "name": "Lý Hòa", "mentions": [{"text": "Hòa", "begin": 5, "end": 8}]}],
                 "tasks": [{"begin": 1, "end": 2, "assigner": "p1"}]}
                """))
        .containsExactly("people[0].name: Hòa → \"Lý Hòa\"");
  }

  @Test
  void knowsDocumentsByKeyAndOneWithAnotherKeyByItsMentions() {
    String form =
        "{\"documents\": [{\"key\": \"1/KL\"}, {\"key\": \"%s\", \"mentions\": [{\"text\": \"%s\", \"begin\": 1, \"end\": 9}]}]}";

    assertThat(lines(form.formatted("2/KL", "Kết luận"), form.formatted("2-KL/TW", "Kết luận")))
        .containsExactly("documents[1].key: 2/KL → 2-KL/TW");
  }

  @Test
  void knowsATurnByItsStatements() {
    assertThat(
            lines(
                """
                {"speeches": [
                  {"acts": ["open"], "statements": [{"text": "a", "begin": 1, "end": 2}]},
                  {"acts": ["speak"], "statements": [{"text": "b", "begin": 3, "end": 4}, {"text": "c", "begin": 5, "end": 6}]}],
                 "tasks": [{"text": "c", "begin": 5, "end": 6, "speech": 1}, {"text": "b", "begin": 3, "end": 4, "speech": 0}]}
                """,
                """
                {"speeches": [
                  {"acts": ["direct"], "statements": [{"text": "b", "begin": 3, "end": 4}, {"text": "d", "begin": 7, "end": 8}]}],
                 "tasks": [{"text": "c", "begin": 5, "end": 6, "speech": 0}, {"text": "b", "begin": 3, "end": 4, "speech": 0}]}
                """))
        .containsExactly(
            "speeches[0] gone: acts=[\"open\"] statements \"a\" [1,2)",
            "speeches[1].acts: [\"speak\"] → [\"direct\"]",
            "speeches[1].statements[1] gone: \"c\" [5,6)",
            "speeches[1].statements[1] new: \"d\" [7,8)",
            // Only the number of the turn is another in the first task.
            "tasks[1].speech: 0 (acts=[\"open\"] statements \"a\" [1,2))"
                + " → 0 (acts=[\"direct\"] statements \"b\" [3,4))");
  }

  @Test
  void leavesOutWhatIsIgnored() {
    String form =
        "{\"tasks\": [{\"text\": \"a\", \"begin\": 1, \"end\": 2, \"source\": \"%s\", \"by\": {\"confidence\": %s}}]}";

    assertThat(
            RecordDiffer.between(
                RecordNode.of(Json.parse(form.formatted("a", 1)), Set.of("source", "confidence")),
                RecordNode.of(Json.parse(form.formatted("b", 2)), Set.of("source", "confidence"))))
        .isEmpty();
    assertThat(lines(form.formatted("a", 1), form.formatted("b", 2))).hasSize(2);
  }

  @Test
  void cutsLongWordsInTheMiddle() {
    String form = "{\"tasks\": [{\"text\": \"%s\", \"begin\": 1, \"end\": 900}]}";

    assertThat(lines("{}", form.formatted("một ".repeat(100) + "hết")))
        .singleElement()
        .asString()
        .startsWith("tasks[0] new: \"một một ")
        .contains(" … ")
        .endsWith(" một hết\" [1,900)")
        .hasSizeLessThan(150);
  }

  private static List<String> lines(String before, String after) {
    return RecordDiffer.between(
            RecordNode.of(Json.parse(before), Set.of()), RecordNode.of(Json.parse(after), Set.of()))
        .stream()
        .map(RecordDifference::toString)
        .toList();
  }
}
