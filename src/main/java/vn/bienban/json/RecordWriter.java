package vn.bienban.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Assigner;
import vn.bienban.record.Body;
import vn.bienban.record.CitedDocument;
import vn.bienban.record.ContractWords;
import vn.bienban.record.DateValue;
import vn.bienban.record.Deadline;
import vn.bienban.record.Diagnostic;
import vn.bienban.record.DocumentMention;
import vn.bienban.record.DocumentRelation;
import vn.bienban.record.Excerpt;
import vn.bienban.record.Meeting;
import vn.bienban.record.Mention;
import vn.bienban.record.Participant;
import vn.bienban.record.Person;
import vn.bienban.record.Post;
import vn.bienban.record.ReportingVerb;
import vn.bienban.record.Speech;
import vn.bienban.record.Statement;
import vn.bienban.record.Task;
import vn.bienban.record.TimeMention;
import vn.bienban.record.Value;

/**
 * Writes the record of an article field by field, as {@link Mapping} does, which has to look
 * through all types of records first: that takes longer than to read a short article. For one
 * record.
 */
final class RecordWriter {
  private final JsonGenerator out;

  private RecordWriter(JsonGenerator out) {
    this.out = out;
  }

  /** The record as JSON, in one line where no printer is given. */
  static String write(ArticleRecord record, @Nullable PrettyPrinter printer) {
    try (SegmentedStringWriter text =
            new SegmentedStringWriter(JsonText.FACTORY._getBufferRecycler());
        JsonGenerator out = JsonText.FACTORY.createGenerator(text)) {
      if (printer != null) {
        out.setPrettyPrinter(printer);
      }
      new RecordWriter(out).article(record);
      out.flush();
      return text.getAndClear();
    } catch (IOException e) {
      throw new UncheckedIOException("a record cannot be written", e);
    }
  }

  private void article(ArticleRecord record) throws IOException {
    out.writeStartObject();
    out.writeStringField("schema", record.schema());
    text("id", record.id());
    text("title", record.title());
    text("published", record.published());
    text("url", record.url());
    list("meetings", record.meetings());
    list("people", record.people());
    list("speeches", record.speeches());
    list("documents", record.documents());
    list("relations", record.relations());
    list("tasks", record.tasks());
    list("times", record.times());
    list("diagnostics", record.diagnostics());
    out.writeEndObject();
  }

  private void meeting(Meeting meeting) throws IOException {
    out.writeStartObject();
    field("name", meeting.name());
    text("kind", meeting.kind());
    field("date", meeting.date());
    word("partOfDay", meeting.partOfDay());
    text("time", meeting.time());
    field("place", meeting.place());
    field("organizer", meeting.organizer());
    list("chairs", meeting.chairs());
    list("attendees", meeting.attendees());
    out.writeBooleanField("announced", meeting.announced());
    field("online", meeting.online());
    list("bridgePoints", meeting.bridgePoints());
    trust(meeting.source(), meeting.confidence());
  }

  private void participant(Participant participant) throws IOException {
    out.writeStartObject();
    text("person", participant.person());
    excerpt(participant);
    out.writeBooleanField("inferred", participant.inferred());
    trust(participant.source(), participant.confidence());
  }

  private void person(Person person) throws IOException {
    out.writeStartObject();
    text("id", person.id());
    text("name", person.name());
    list("titles", person.titles());
    list("mentions", person.mentions());
    out.writeEndObject();
  }

  private void post(Post post) throws IOException {
    out.writeStartObject();
    excerpt(post);
    field("body", post.body());
    trust(post.source(), post.confidence());
  }

  private void body(Body body) throws IOException {
    out.writeStartObject();
    excerpt(body);
    text("name", body.name());
    out.writeEndObject();
  }

  private void mention(Mention mention) throws IOException {
    out.writeStartObject();
    text("text", mention.text());
    word("kind", mention.kind());
    place(mention.begin(), mention.end());
    trust(mention.source(), mention.confidence());
  }

  private void speech(Speech speech) throws IOException {
    out.writeStartObject();
    text("speaker", speech.speaker());
    field("speakerText", speech.speakerText());
    list("acts", speech.acts());
    list("verbs", speech.verbs());
    list("statements", speech.statements());
    out.writeEndObject();
  }

  private void verb(ReportingVerb verb) throws IOException {
    out.writeStartObject();
    text("text", verb.text());
    word("act", verb.act());
    place(verb.begin(), verb.end());
    trust(verb.source(), verb.confidence());
  }

  private void statement(Statement statement) throws IOException {
    out.writeStartObject();
    excerpt(statement);
    out.writeBooleanField("quoted", statement.quoted());
    trust(statement.source(), statement.confidence());
  }

  private void document(CitedDocument document) throws IOException {
    out.writeStartObject();
    text("key", document.key());
    text("type", document.type());
    text("typeText", document.typeText());
    text("number", document.number());
    text("year", document.year());
    text("symbol", document.symbol());
    word("system", document.system());
    field("issuer", document.issuer());
    field("issued", document.issued());
    field("subject", document.subject());
    text("lookup", document.lookup());
    list("mentions", document.mentions());
    out.writeEndObject();
  }

  private void mention(DocumentMention mention) throws IOException {
    out.writeStartObject();
    text("text", mention.text());
    text("pinpoint", mention.pinpoint());
    list("roles", mention.roles());
    place(mention.begin(), mention.end());
    trust(mention.source(), mention.confidence());
  }

  private void relation(DocumentRelation relation) throws IOException {
    out.writeStartObject();
    text("by", relation.by());
    word("role", relation.role());
    text("to", relation.to());
    excerpt(relation);
    trust(relation.source(), relation.confidence());
  }

  private void task(Task task) throws IOException {
    out.writeStartObject();
    excerpt(task);
    field("assigner", task.assigner());
    field("assignee", task.assignee());
    field("deadline", task.deadline());
    field("speech", task.speech());
    field("product", task.product());
    field("cooperation", task.cooperation());
    trust(task.source(), task.confidence());
  }

  private void assigner(Assigner assigner) throws IOException {
    out.writeStartObject();
    text("person", assigner.person());
    excerpt(assigner);
    trust(assigner.source(), assigner.confidence());
  }

  private void deadline(Deadline deadline) throws IOException {
    out.writeStartObject();
    text("text", deadline.text());
    text("value", deadline.value());
    place(deadline.begin(), deadline.end());
    trust(deadline.source(), deadline.confidence());
  }

  private void time(TimeMention time) throws IOException {
    out.writeStartObject();
    word("type", time.type());
    text("value", time.value());
    excerpt(time);
    list("inferred", time.inferred());
    trust(time.source(), time.confidence());
  }

  private void diagnostic(Diagnostic diagnostic) throws IOException {
    out.writeStartObject();
    text("code", diagnostic.code());
    text("message", diagnostic.message());
    place(diagnostic.begin(), diagnostic.end());
    out.writeEndObject();
  }

  private void date(DateValue date) throws IOException {
    out.writeStartObject();
    text("value", date.value());
    excerpt(date);
    list("inferred", date.inferred());
    trust(date.source(), date.confidence());
  }

  private void value(Value value) throws IOException {
    out.writeStartObject();
    excerpt(value);
    trust(value.source(), value.confidence());
  }

  /** Writes a field that may be absent. */
  private void field(String field, @Nullable Object value) throws IOException {
    if (value == null) {
      out.writeNullField(field);
    } else {
      out.writeFieldName(field);
      any(value);
    }
  }

  /** What most objects end with. */
  private void trust(String source, double confidence) throws IOException {
    text("source", source);
    out.writeNumberField("confidence", confidence);
    out.writeEndObject();
  }

  private void excerpt(Excerpt excerpt) throws IOException {
    text("text", excerpt.text());
    place(excerpt.begin(), excerpt.end());
  }

  private void place(int begin, int end) throws IOException {
    out.writeNumberField("begin", begin);
    out.writeNumberField("end", end);
  }

  private void text(String field, @Nullable String text) throws IOException {
    out.writeStringField(field, text);
  }

  private void word(String field, @Nullable Enum<?> constant) throws IOException {
    text(field, constant == null ? null : ContractWords.of(constant));
  }

  /** Writes a value of one of the record's types: a call for each type needs none made for it. */
  private void any(Object value) throws IOException {
    if (value instanceof String text) {
      out.writeString(text);
    } else if (value instanceof Enum<?> constant) {
      out.writeString(ContractWords.of(constant));
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof Integer number) {
      out.writeNumber(number);
    } else if (value instanceof Value words) {
      value(words);
    } else if (value instanceof Mention mention) {
      mention(mention);
    } else if (value instanceof TimeMention time) {
      time(time);
    } else if (value instanceof DocumentMention place) {
      mention(place);
    } else if (value instanceof CitedDocument document) {
      document(document);
    } else if (value instanceof Person person) {
      person(person);
    } else if (value instanceof Post post) {
      post(post);
    } else if (value instanceof Body body) {
      body(body);
    } else if (value instanceof Statement statement) {
      statement(statement);
    } else if (value instanceof ReportingVerb verb) {
      verb(verb);
    } else if (value instanceof Speech speech) {
      speech(speech);
    } else if (value instanceof Task task) {
      task(task);
    } else if (value instanceof Assigner assigner) {
      assigner(assigner);
    } else if (value instanceof Deadline deadline) {
      deadline(deadline);
    } else if (value instanceof DateValue date) {
      date(date);
    } else if (value instanceof Meeting meeting) {
      meeting(meeting);
    } else if (value instanceof Participant participant) {
      participant(participant);
    } else if (value instanceof DocumentRelation relation) {
      relation(relation);
    } else if (value instanceof Diagnostic diagnostic) {
      diagnostic(diagnostic);
    } else {
      throw new IllegalArgumentException("no part of a record: " + value.getClass());
    }
  }

  private void list(String field, List<?> values) throws IOException {
    out.writeArrayFieldStart(field);
    for (Object value : values) {
      any(value);
    }
    out.writeEndArray();
  }
}
