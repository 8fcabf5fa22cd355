package vn.bienban.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bienban.json.Json;
import vn.bienban.json.RecordJson;
import vn.bienban.json.SampleRecord;

class ScorerTest {
  private static final String TEXT =
      "Ông Vi Văn Hoà chủ trì. Ông yêu cầu rà soát hồ sơ, gửi báo cáo trước ngày 5/9.";

  /** The annotation guide's form. */
  private static final String GOLD =
      """
      {"id": "a", "is_meeting": true,
       "meeting": {"name": null, "kind": "cuộc họp", "date": "2024-09-01", "date_text": "1/9",
                   "part_of_day": null, "place": "xã Mai", "organizer": null},
       "chairs": ["Vi Văn Hoà"], "attendees": [],
       "speakers": [{"name": "Vi Văn Hoà", "acts": ["direct", "conclude"]}],
       "people": [{"name": "Vi Văn Hoà", "titles": ["Chủ tịch xã"]}, {"name": "Hồ A", "titles": []}],
       "documents": [{"key": "12/NQ-CP", "text": "Nghị quyết 12/NQ-CP", "type": "Nghị quyết"}],
       "tasks": [{"text": "rà soát hồ sơ", "assigner": "Vi Văn Hoà", "assignee": null, "deadline": null},
                 {"text": "gửi báo cáo trước ngày 5/9", "assigner": "Vi Văn Hoà", "assignee": "xã",
                  "deadline": "trước ngày 5/9"}],
       "notes": ""}
      """;

  /** The record's form: another tone mark, one act of two, one person too many, half a task. */
  private static final String SYSTEM =
      """
      {"schema": "bienban/record/1", "id": "a",
       "meetings": [{"name": null, "kind": "Cuộc  họp", "date": {"value": "2024-09-01", "text": "1/9"},
                     "place": {"text": "xã Mai."}, "organizer": {"text": "UBND"},
                     "chairs": [{"person": "p1", "text": "Vi Văn Hoà"}], "attendees": []}],
       "people": [{"id": "p1", "name": "Vi Văn Hòa", "titles": [{"text": "Chủ tịch xã"}]},
                  {"id": "p2", "name": "Hồ B", "titles": []},
                  {"id": "p3", "name": "Hồ C", "titles": []}],
       "speeches": [{"speaker": "p1", "acts": ["direct"]}, {"speaker": null, "acts": ["report"]}],
       "documents": [{"key": "12 / NQ–CP", "mentions": []}, {"key": "luật đất đai", "mentions": []}],
       "tasks": [{"text": "gửi báo cáo", "assigner": {"text": "xã"}, "assignee": {"text": "XÃ"},
                  "deadline": null}]}
      """;

  @Test
  void countsEachFieldByHand() {
    Score score = score(TEXT);

    assertThat(score.of(Field.IS_MEETING)).isEqualTo(new MatchCounts(1, 0, 0));
    assertThat(score.of(Field.DATE)).isEqualTo(new MatchCounts(1, 0, 0));
    assertThat(score.of(Field.CHAIRS)).isEqualTo(new MatchCounts(1, 0, 0));
    assertThat(score.of(Field.SPEAKERS)).isEqualTo(new MatchCounts(1, 0, 0));
    assertThat(score.of(Field.ACTS)).isEqualTo(new MatchCounts(1, 0, 1));
    assertThat(score.of(Field.PEOPLE)).isEqualTo(new MatchCounts(1, 2, 1));
    assertThat(score.of(Field.TITLES)).isEqualTo(new MatchCounts(1, 0, 0));
    assertThat(score.of(Field.DOCUMENTS)).isEqualTo(new MatchCounts(1, 1, 0));
    assertThat(score.of(Field.KIND)).isEqualTo(new MatchCounts(1, 0, 0));
    assertThat(score.of(Field.PLACE)).isEqualTo(new MatchCounts(1, 0, 0));
    assertThat(score.of(Field.ORGANIZER)).isEqualTo(new MatchCounts(0, 1, 0));
    assertThat(score.of(Field.NAME)).isEqualTo(new MatchCounts(0, 0, 0));
  }

  @Test
  void countsTasksByTheCharactersTheyCover() {
    Score score = score(TEXT);

    // Without spaces: "ràsoáthồsơ" has 10, "gửibáocáotrướcngày5/9" 21, "gửibáocáo" 9.
    assertThat(score.tasks()).isEqualTo(new MatchCounts(9, 0, 22));
    // 9 of 21 characters are less than half.
    assertThat(score.wholeTasks()).isEqualTo(new MatchCounts(0, 1, 2));
    assertThat(score.assignerAccuracy()).isNull();
  }

  @Test
  void comparesAssignerAndAssigneeOfTasksThatOverlapByHalf() {
    String longer = SYSTEM.replace("gửi báo cáo\"", "gửi báo cáo trước\"");

    // "gửibáocáotrước" has 14 of 21.
    Score score =
        new Scorer(List.of(record(GOLD)), Map.of("a", TEXT)).score(List.of(record(longer)));

    assertThat(score.wholeTasks()).isEqualTo(new MatchCounts(1, 0, 1));
    assertThat(score.assignerAccuracy()).isEqualByComparingTo("0");
    assertThat(score.assigneeAccuracy()).isEqualByComparingTo("1");
  }

  @Test
  void meansTheCoreOverFiveFieldsOrFour() {
    // documents 2/3, tasks 2*9/31/(1+9/31)
    double tasks = 2 * (9 / 31.0) / (1 + 9 / 31.0);
    assertThat(score(TEXT).core().doubleValue())
        .isCloseTo((1 + 1 + 1 + 2 / 3.0 + tasks) / 5, within(1e-4));
    assertThat(new Scorer(List.of(record(GOLD)), Map.of()).score(List.of(record(SYSTEM))).core())
        .isEqualByComparingTo("0.9167");
  }

  @Test
  void anArticleWithoutARecordCountsAsFoundEmpty() {
    Score score = new Scorer(List.of(record(GOLD)), Map.of("a", TEXT)).score(List.of());

    assertThat(score.of(Field.PEOPLE)).isEqualTo(new MatchCounts(0, 0, 2));
    assertThat(score.of(Field.PEOPLE).precision()).isEqualTo(1);
    assertThat(score.of(Field.PEOPLE).f1()).isZero();
    assertThat(score.of(Field.IS_MEETING)).isEqualTo(new MatchCounts(0, 0, 1));
    assertThat(score.tasks()).isEqualTo(new MatchCounts(0, 0, 31));
  }

  @Test
  void articlesAreAddedUp() {
    GoldRecord second = record(GOLD.replace("\"id\": \"a\"", "\"id\": \"b\""));

    Score score =
        new Scorer(List.of(record(GOLD), second), Map.of()).score(List.of(record(SYSTEM)));

    assertThat(score.of(Field.PEOPLE)).isEqualTo(new MatchCounts(1, 2, 3));
    assertThat(score.tasks()).isNull();
  }

  @Test
  void aRecordOfTheProductIsAllRightAgainstItself() {
    GoldRecord record = record(RecordJson.toJson(SampleRecord.create()));

    Score score =
        new Scorer(List.of(record), Map.of("mau", SampleRecord.TEXT)).score(List.of(record));

    assertThat(score.core()).isEqualByComparingTo("1");
    for (Field field : EnumSet.complementOf(EnumSet.of(Field.FURTHER))) {
      assertThat(score.of(field).f1()).as(field.label()).isEqualTo(1);
    }
    assertThat(score.of(Field.TITLES).gold()).isEqualTo(1);
    assertThat(score.of(Field.ATTENDEES).gold()).isEqualTo(1);
    assertThat(score.wholeTasks().gold()).isEqualTo(2);
    assertThat(score.assignerAccuracy()).isEqualByComparingTo("1");
  }

  @Test
  void furtherMeetingsAreComparedByTheirDayWhereTheGoldGoesIntoThem() {
    GoldRecord gold =
        record(
            """
            {"id": "a", "meetings": [{"kind": "hội nghị", "date": "2024-05-03"},
              {"kind": "cuộc họp", "date": "2024-05-04"}, {"kind": "lễ", "date": "2024-05-04"},
              {"kind": "buổi làm việc", "date": null}]}
            """);
    GoldRecord found =
        record(
            """
            {"id": "a", "meetings": [{"kind": "hội nghị", "date": {"value": "2024-05-03"}},
              {"kind": "cuộc họp", "date": {"value": "2024-05-04"}},
              {"kind": "lễ", "date": {"value": "2024-05-06"}}]}
            """);
    GoldRecord silent =
        record("{\"id\": \"a\", \"is_meeting\": true, \"meeting\": {\"date\": \"2024-05-03\"}}");

    Score score = new Scorer(List.of(gold), Map.of()).score(List.of(found));

    assertThat(score.of(Field.FURTHER)).isEqualTo(new MatchCounts(1, 1, 1));
    assertThat(score.toText()).contains("further        P 0.500  R 0.500  F1 0.500  n=2");
    assertThat(new Scorer(List.of(silent), Map.of()).score(List.of(found)).of(Field.FURTHER))
        .isEqualTo(MatchCounts.NONE);
    assertThat(new Scorer(List.of(gold), Map.of()).score(List.of(silent)).of(Field.FURTHER))
        .isEqualTo(new MatchCounts(0, 0, 2));
  }

  @Test
  void anAnnotationOfFurtherMeetingsAloneSaysNothingElse() {
    GoldRecord gold =
        record("{\"id\": \"a\", \"further\": [{\"kind\": \"lễ\", \"date\": \"2024-05-04\"}]}");
    GoldRecord found =
        record(
            """
            {"id": "a", "meetings": [{"kind": "hội nghị", "date": {"value": "2024-05-03"}},
              {"kind": "lễ", "date": {"value": "2024-05-04"}}]}
            """);

    Score score = new Scorer(List.of(gold), Map.of()).score(List.of(found));

    assertThat(score.of(Field.FURTHER)).isEqualTo(new MatchCounts(1, 0, 0));
    assertThat(score.of(Field.IS_MEETING)).isEqualTo(MatchCounts.NONE);
    assertThat(score.of(Field.DATE)).isEqualTo(MatchCounts.NONE);
  }

  @Test
  void printsOneLineAField() {
    assertThat(score(TEXT).toText().lines())
        .contains(
            "is_meeting     P 1.000  R 1.000  F1 1.000  n=1",
            "people         P 0.333  R 0.500  F1 0.400  n=2",
            "tasks          P 1.000  R 0.290  F1 0.450  n=31",
            "assigner_acc   -");
  }

  @Test
  void printsJson() {
    Json json = Json.parse(score(TEXT).toJson());

    assertThat(json.get("people")).hasToString("{\"p\":0.3333,\"r\":0.5,\"f1\":0.4,\"gold\":2}");
    assertThat(json.get("assigner_acc").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "Nghị quyết 12 / NQ–CP > 12/nq-cp",
        "458-CTr/ĐU. > 458-ctr/đu",
        "15a/2025/NĐ-CP > 15a/2025/nđ-cp",
        "nghị quyết 42 | Quốc hội > nghị quyết 42",
        "nghị quyết 42/2017 > nghị quyết 42/2017",
        "Nghị quyết đại hội XII | Đảng > nghị quyết đại hội xii|đảng",
        "nghị quyết trung ương 4 khoá XII > nghị quyết trung ương 4 khóa xii",
        "Luật  Hải quan 2014 > luật hải quan 2014",
      })
  void foldsKeysOfDocuments(String key, String folded) {
    assertThat(Folding.documentKey(key)).isEqualTo(folded);
  }

  @Test
  void readsGoldFromLinesAFileOrAFolder(@TempDir Path folder) throws IOException {
    Path lines = folder.resolve("gold.jsonl");
    Files.writeString(lines, GOLD.replace("\n", " ") + "\n\n" + SYSTEM.replace("\n", " ") + "\n");
    Files.writeString(folder.resolve("b.json"), SYSTEM);
    Files.writeString(folder.resolve("a.json"), GOLD);

    assertThat(GoldRecord.read(lines)).extracting(GoldRecord::id).containsExactly("a", "a");
    assertThat(GoldRecord.read(folder)).hasSize(2);
    assertThat(GoldRecord.read(folder.resolve("b.json"))).hasSize(1);
  }

  @Test
  void namesTheLineThatIsNoGold(@TempDir Path folder) throws IOException {
    Path lines = folder.resolve("gold.jsonl");
    Files.writeString(lines, GOLD.replace("\n", " ") + "\n{\"id\":\"b\",\"people\":[{}]}");

    assertThatThrownBy(() -> GoldRecord.read(lines))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(lines + ":2: a person has no \"name\"");

    Files.writeString(lines, "{\"people\":[]}");
    assertThatThrownBy(() -> GoldRecord.read(lines))
        .hasMessage(lines + ":1: not an object with the field \"id\"");

    Files.writeString(lines, "nonsense");
    assertThatThrownBy(() -> GoldRecord.read(lines)).hasMessageStartingWith(lines + ":1: no JSON");
  }

  static Score score(String text) {
    return new Scorer(List.of(record(GOLD)), Map.of("a", text)).score(List.of(record(SYSTEM)));
  }

  static GoldRecord record(String json) {
    return GoldRecord.of(Json.parse(json));
  }
}
