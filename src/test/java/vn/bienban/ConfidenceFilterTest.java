package vn.bienban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bienban.json.RecordAssertions;
import vn.bienban.json.SampleRecord;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.CitedDocument;
import vn.bienban.record.DocumentMention;
import vn.bienban.record.DocumentRelation;
import vn.bienban.record.DocumentRole;
import vn.bienban.record.Meeting;
import vn.bienban.record.Mention;
import vn.bienban.record.MentionKind;
import vn.bienban.record.Person;
import vn.bienban.record.ReportingVerb;
import vn.bienban.record.Task;

class ConfidenceFilterTest {
  private final ArticleRecord record = SampleRecord.create();

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 0.8, 0.85, 0.9, 0.95, 1})
  void keepsTheContract(double min) {
    RecordAssertions.assertKeepsContract(
        ConfidenceFilter.atLeast(min).apply(record), SampleRecord.TEXT);
  }

  @Test
  void keepsEverythingWhereNothingIsAsked() {
    assertThat(ConfidenceFilter.atLeast(0).apply(record)).isEqualTo(record);
  }

  @Test
  void dropsWhatIsTrustedLess() {
    Meeting meeting = record.meetings().get(0);
    assertThat(meeting.confidence()).isEqualTo(0.85);

    ArticleRecord left = ConfidenceFilter.atLeast(0.85).apply(record);

    assertThat(left.meetings()).extracting(Meeting::kind).containsExactly("hội nghị");
    assertThat(ConfidenceFilter.atLeast(0.86).apply(record).meetings()).isEmpty();
  }

  @Test
  void aSpeechGoesWithItsLastVerbAndStatement() {
    // The first speech has a verb of 0.9 and a statement of 0.8, the second a verb of 0.5 alone.
    ArticleRecord left = ConfidenceFilter.atLeast(0.85).apply(record);

    assertThat(left.speeches()).hasSize(1);
    assertThat(left.speeches().get(0).verbs())
        .extracting(ReportingVerb::text)
        .containsExactly("yêu cầu");
    assertThat(left.speeches().get(0).statements()).isEmpty();
    assertThat(ConfidenceFilter.atLeast(0.95).apply(record).speeches()).isEmpty();
  }

  @Test
  void aTaskPointsAtTheSpeechThatIsLeft() {
    ArticleRecord swapped =
        new ArticleRecord(
            record.schema(),
            null,
            null,
            null,
            null,
            List.of(),
            record.people(),
            List.of(record.speeches().get(1), record.speeches().get(0)),
            List.of(),
            List.of(),
            List.of(in(0), in(1)),
            List.of(),
            List.of());

    assertThat(ConfidenceFilter.atLeast(0.6).apply(swapped).tasks())
        .extracting(Task::speech)
        .containsExactly(null, 0);
  }

  private Task in(int speech) {
    Task like = record.tasks().get(0);
    return new Task(
        like.text(), like.begin(), like.end(), null, null, null, speech, null, null, "rule", 1);
  }

  @Test
  void keepsWhomSomebodyRefersTo() {
    ArticleRecord doubtful =
        with(
            record.meetings(),
            List.of(person("p1"), person("p2"), person("p3")),
            record.documents());

    // A chair and a guest are referred to, the third is not.
    assertThat(ConfidenceFilter.atLeast(0.6).apply(doubtful).people())
        .extracting(Person::id)
        .containsExactly("p1", "p2");
  }

  private static Person person(String id) {
    return new Person(
        id, id, List.of(), List.of(new Mention("Sáng", MentionKind.NAME, 0, 4, "rule", 0.5)));
  }

  @Test
  void putsDocumentsInOrderOfWhatIsLeft() {
    ArticleRecord changed =
        with(
            record.meetings(),
            record.people(),
            List.of(
                document("A", mention(0, 0.5), mention(90, 0.9)), document("B", mention(40, 0.9))));

    assertThat(ConfidenceFilter.atLeast(0.8).apply(changed).documents())
        .extracting(CitedDocument::key)
        .containsExactly("B", "A");
  }

  @Test
  void aRelationNeedsBothDocumentsAndItsOwnWords() {
    ArticleRecord changed =
        with(
            record.meetings(),
            record.people(),
            List.of(
                document("A", mention(0, 0.9)),
                document("B", mention(40, 0.9)),
                document("C", mention(90, 0.5))),
            List.of(relation("A", "B", 0.9), relation("A", "C", 0.9), relation("B", "A", 0.5)));

    assertThat(ConfidenceFilter.atLeast(0.8).apply(changed).relations())
        .extracting(DocumentRelation::by, DocumentRelation::to)
        .containsExactly(tuple("A", "B"));
  }

  private static DocumentRelation relation(String by, String to, double confidence) {
    return new DocumentRelation(
        by, DocumentRole.AMENDS, to, SampleRecord.TEXT.substring(0, 4), 0, 4, "rule", confidence);
  }

  private ArticleRecord with(
      List<Meeting> meetings, List<Person> people, List<CitedDocument> documents) {
    return with(meetings, people, documents, List.of());
  }

  private ArticleRecord with(
      List<Meeting> meetings,
      List<Person> people,
      List<CitedDocument> documents,
      List<DocumentRelation> relations) {
    return new ArticleRecord(
        record.schema(),
        record.id(),
        record.title(),
        record.published(),
        record.url(),
        meetings,
        people,
        record.speeches(),
        documents,
        relations,
        record.tasks(),
        record.times(),
        record.diagnostics());
  }

  private CitedDocument document(String key, DocumentMention... mentions) {
    CitedDocument like = record.documents().get(0);
    return new CitedDocument(
        key,
        null,
        null,
        null,
        null,
        null,
        like.system(),
        null,
        null,
        null,
        null,
        List.of(mentions));
  }

  private DocumentMention mention(int begin, double confidence) {
    return new DocumentMention(
        SampleRecord.TEXT.substring(begin, begin + 4),
        null,
        List.of(),
        begin,
        begin + 4,
        "rule",
        confidence);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
  void refusesWhatIsNoShare(double min) {
    assertThatThrownBy(() -> ConfidenceFilter.atLeast(min))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("between 0 and 1");
  }
}
