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
    assertThat(date.first()).isEqualTo(LocalDate.of(2025, 3, 5));
    assertThat(date.last()).isEqualTo(LocalDate.of(2025, 3, 5));
    assertThat(record.times().get(0).first()).isEqualTo(LocalDate.of(2025, 3, 5));
    assertThat(record.times().get(0).last()).isEqualTo(LocalDate.of(2025, 3, 5));
    Deadline range = new Deadline("quý III", "2025-Q3", 0, 7, "rule", 1);
    assertThat(range.first()).isEqualTo(LocalDate.of(2025, 7, 1));
    assertThat(range.last()).isEqualTo(LocalDate.of(2025, 9, 30));
    Deadline none = new Deadline("sớm", null, 0, 3, "rule", 1);
    assertThat(none.first()).isNull();
    assertThat(none.last()).isNull();
  }

  @Test
  void leadsFromMeetingsSpeechesAndTasksToPersons() {
    Person chair = record.people().get(0);
    Speech speech = record.speeches().get(0);
    Speech unnamed = record.speeches().get(1);
    Task byPerson = record.tasks().get(0);
    Task byBody = record.tasks().get(1);

    assertThat(record.chairs(record.meetings().get(0))).containsExactly(chair);
    assertThat(record.attendees(record.meetings().get(0))).containsExactly(record.people().get(1));
    assertThat(record.speaker(speech)).isSameAs(chair);
    assertThat(record.speaker(unnamed)).isNull();
    assertThat(record.assigner(byPerson)).isSameAs(chair);
    assertThat(record.assigner(byBody)).isNull();
    assertThat(record.speech(byBody)).isSameAs(unnamed);
  }

  @Test
  void leadsFromASpeechToWhatStandsInIt() {
    Speech speech = record.speeches().get(0);
    Speech unnamed = record.speeches().get(1);

    assertThat(record.tasks(speech)).containsExactly(record.tasks().get(0));
    assertThat(record.tasks(unnamed)).containsExactly(record.tasks().get(1));
    assertThat(record.deadlines(speech)).extracting(Deadline::value).containsExactly("2025-04-30");
    assertThat(record.deadlines(unnamed)).isEmpty();
    assertThat(record.documents(speech)).isEmpty();
    DocumentMention mention = record.documents().get(0).mentions().get(0);
    Speech citing =
        new Speech(
            "p1",
            null,
            List.of(SpeechAct.SPEAK),
            List.of(),
            List.of(
                new Statement(mention.text(), mention.begin(), mention.end(), false, "rule", 1)));
    assertThat(record.documents(citing)).containsExactly(record.documents().get(0));
  }

  @Test
  void aSpeechHasAnAct() {
    assertThatThrownBy(() -> new Speech("p1", null, List.of(), List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
