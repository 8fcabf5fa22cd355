package vn.bienban.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.bienban.json.SampleRecord;

class ArticleRecordTest {
  private final ArticleRecord record = SampleRecord.create();

  @Test
  void findsAPersonById() {
    assertThat(record.person("p2")).isSameAs(record.people().get(1));
    assertThat(record.person("p3")).isNull();
    assertThat(record.person(null)).isNull();
  }

  @Test
  void everyTimeHasItsDays() {
    assertThat(record.publishedDay()).isEqualTo(LocalDate.of(2025, 3, 6));
    DateValue date = Objects.requireNonNull(record.meetings().get(0).date());
    assertThat(date.firstDay()).isEqualTo(LocalDate.of(2025, 3, 5));
    assertThat(date.lastDay()).isEqualTo(LocalDate.of(2025, 3, 5));
    assertThat(record.times().get(0).firstDay()).isEqualTo(LocalDate.of(2025, 3, 5));
    assertThat(record.times().get(0).lastDay()).isEqualTo(LocalDate.of(2025, 3, 5));
    Deadline range = new Deadline("quý III", "2025-Q3", 0, 7, "rule", 1);
    assertThat(range.firstDay()).isEqualTo(LocalDate.of(2025, 7, 1));
    assertThat(range.lastDay()).isEqualTo(LocalDate.of(2025, 9, 30));
    Deadline none = new Deadline("sớm", null, 0, 3, "rule", 1);
    assertThat(none.firstDay()).isNull();
    assertThat(none.lastDay()).isNull();
  }

  @Test
  void aSpeechHasAnAct() {
    assertThatThrownBy(() -> new Speech("p1", null, List.of(), List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
