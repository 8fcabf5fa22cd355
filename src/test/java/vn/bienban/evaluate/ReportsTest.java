package vn.bienban.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bienban.json.Json;

class ReportsTest {
  private static final String TEXT =
      "Sáng 3/2, bà Lý Thị Hòa\nchủ trì họp. Bà yêu cầu phòng Nội vụ gửi báo cáo; ông Cao Bá dự.";
  private static final GoldRecord GOLD =
      record(
          """
          {"id": "a", "meeting": {"date": "2024-02-03", "date_text": "Sáng 3/2"}, "chairs": ["Lý Thị Hoà"],
           "people": [{"name": "Lý Thị Hoà"}, {"name": "Cao Bá"}],
           "tasks": [{"text": "gửi báo cáo", "assigner": "Lý Thị Hoà", "assignee": "phòng Nội vụ"}]}
          """);
  private static final GoldRecord BEFORE =
      record(
          """
          {"id": "a", "meetings": [{"date": {"value": "2024-03-02", "text": "3/2", "begin": 5}}],
           "people": [{"name": "Cao Bá"}, {"name": "Nội vụ"}], "tasks": []}
          """);
  private static final GoldRecord NOW =
      record(
          """
          {"id": "a", "meetings": [{"date": {"value": "2024-02-03", "text": "3/2", "begin": 5},
             "chairs": [{"person": "p1", "text": "Lý Thị Hòa", "begin": 13}]}],
           "people": [{"id": "p1", "name": "Lý Thị Hòa"}],
           "tasks": [{"text": "gửi báo cáo", "begin": 0, "assigner": "p1", "assignee": {"text": "Nội vụ"}},
                     {"text": "dự", "assigner": null}]}
          """);

  private final Scorer scorer = new Scorer(List.of(GOLD), Map.of("a", TEXT));

  @Test
  void listsErrorsWithTheWordsAround() {
    assertThat(ErrorReport.lines(scorer, List.of(BEFORE), "people"))
        .containsExactly(
            // The text has another tone mark and a line break.
            "a missed lý thị hoà\tSáng 3/2, bà ‹Lý Thị Hòa› chủ trì họp. Bà yêu cầu phòng Nội vụ gửi báo cáo; ông Cao B…",
            "a wrong  nội vụ\tSáng 3/2, bà Lý Thị Hòa chủ trì họp. Bà yêu cầu phòng ‹Nội vụ› gửi báo cáo; ông Cao Bá dự.");
    assertThat(ErrorReport.lines(scorer, List.of(BEFORE), "date"))
        .containsExactly(
            "a missed 2024-02-03\t‹Sáng 3/2›, bà Lý Thị Hòa chủ trì họp. Bà yêu cầu phòng Nội vụ gửi báo…",
            "a wrong  2024-03-02\tSáng ‹3/2›, bà Lý Thị Hòa chủ trì họp. Bà yêu cầu phòng Nội vụ gửi báo…");
  }

  @Test
  void showsWhichShareOfAConfidenceIsRight() {
    GoldRecord found =
        record(
            """
            {"id": "a", "people": [
               {"name": "Lý Thị Hòa", "mentions": [{"text": "Lý Thị Hòa", "begin": 13, "source": "people.name", "confidence": 0.95}]},
               {"name": "Cao Bá", "mentions": [{"text": "Cao Bá", "begin": 90, "source": "people.name", "confidence": 0.949}]},
               {"name": "Nội vụ", "mentions": [{"text": "Nội vụ", "begin": 60, "source": "people.name", "confidence": 0.9}]},
               {"name": "Phòng A", "mentions": [{"text": "Phòng A", "begin": 60, "source": "people.name", "confidence": 0.9}]},
               {"name": "Phòng B", "mentions": [{"text": "Phòng B", "begin": 60, "source": "people.name", "confidence": 0.3}]}],
             "tasks": [{"text": "gửi báo cáo", "begin": 0, "source": "task.ordered", "confidence": 0.8},
                       {"text": "không có nguồn"}]}
            """);

    assertThat(Calibration.lines(scorer, List.of(found)))
        .containsExactly(
            "confidence      values   said  right",
            "0.95 to 1.00         1   0.95   1.00",
            "0.90 to 0.95         3   0.92   0.33",
            "0.80 to 0.85         1   0.80   1.00",
            "0.00 to 0.50         1   0.30   0.00",
            "people  people.name                           5   0.80   0.40",
            "all  6 values, said 0.800, right 0.500, mean distance 0.383");
  }

  @Test
  void listsErrorsOfTasks() {
    assertThat(ErrorReport.lines(scorer, List.of(BEFORE), "tasks"))
        .singleElement()
        .asString()
        .startsWith("a missed ")
        .contains("‹gửi báo cáo›");
    assertThat(ErrorReport.lines(scorer, List.of(NOW), "tasks"))
        .singleElement()
        .asString()
        .startsWith("a wrong  ")
        .contains("‹dự›");
    assertThat(ErrorReport.lines(scorer, List.of(NOW), "assignee"))
        .singleElement()
        .asString()
        .startsWith("a wrong  'nội vụ' for 'phòng nội vụ'\t");
    assertThat(ErrorReport.lines(scorer, List.of(NOW), "assigner")).isEmpty();
  }

  @Test
  void findsWordsInAnotherUnicodeForm() {
    String decomposed = Normalizer.normalize(TEXT, Normalizer.Form.NFD);

    assertThat(new ItemContext(decomposed).of("LÝ THỊ HOÀ", -1)).contains("‹Lý Thị Hòa›");
    assertThat(new ItemContext(decomposed).of("Lý Thị Hiền", -1)).isEmpty();
  }

  @Test
  void knowsEveryFieldItNamesAndNoOther() {
    for (String field : ErrorReport.fields()) {
      ErrorReport.lines(scorer, List.of(NOW), field);
    }
    assertThatThrownBy(() -> ErrorReport.lines(scorer, List.of(NOW), "dates"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no field 'dates'; there are is_meeting, date, ");
  }

  @Test
  void tellsWhatAChangeGainedAndLost() {
    assertThat(ChangeReport.lines(scorer, List.of(BEFORE), List.of(NOW)))
        .containsExactly(
            "a date + 2024-02-03  (found now)",
            "a date + 2024-03-02  (no longer wrong)",
            "a chairs + lý thị hoà  (found now)",
            "a people - cao bá  (missed now)",
            "a people + lý thị hoà  (found now)",
            "a people + nội vụ  (no longer wrong)",
            "a tasks - dự  (wrong now)",
            "a tasks + gửi báo cáo  (found now)",
            "date: 2 gained, 0 lost",
            "chairs: 1 gained, 0 lost",
            "people: 2 gained, 1 lost",
            "tasks: 1 gained, 1 lost");
  }

  @Test
  void saysSoWhenNothingChanged() {
    assertThat(ChangeReport.lines(scorer, List.of(NOW), List.of(NOW)))
        .containsExactly("nothing gained, nothing lost");
  }

  private static GoldRecord record(String json) {
    return GoldRecord.of(Json.parse(json));
  }
}
