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

  /** Writes a value of a list. */
  @FunctionalInterface
  private interface Each<T> {
    void write(T value) throws IOException;
  }

  private void article(ArticleRecord record) throws IOException {
    out.writeStartObject();
    out.writeStringField("schema", record.schema());
    text("id", record.id());
    text("title", record.title());
    text("published", record.published());
    text("url", record.url());
    list("meetings", record.meetings(), this::meeting);
    list("people", record.people(), this::person);
    list("speeches", record.speeches(), this::speech);
    list("documents", record.documents(), this::document);
    list("relations", record.relations(), this::relation);
    list("tasks", record.tasks(), this::task);
    list("times", record.times(), this::time);
    list("diagnostics", record.diagnostics(), this::diagnostic);
    out.writeEndObject();
  }

  private void meeting(Meeting meeting) throws IOException {
    out.writeStartObject();
    field("name", meeting.name(), this::value);
    text("kind", meeting.kind());
    field("date", meeting.date(), this::date);
    word("partOfDay", meeting.partOfDay());
    text("time", meeting.time());
    field("place", meeting.place(), this::value);
    field("organizer", meeting.organizer(), this::value);
    list("chairs", meeting.chairs(), this::participant);
    list("attendees", meeting.attendees(), this::participant);
    out.writeBooleanField("announced", meeting.announced());
    field("online", meeting.online(), out::writeBoolean);
    list("bridgePoints", meeting.bridgePoints(), this::value);
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
    list("titles", person.titles(), this::post);
    list("mentions", person.mentions(), this::mention);
    out.writeEndObject();
  }

  private void post(Post post) throws IOException {
    out.writeStartObject();
    excerpt(post);
    field("body", post.body(), this::body);
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
    field("speakerText", speech.speakerText(), this::value);
    list("acts", speech.acts(), this::word);
    list("verbs", speech.verbs(), this::verb);
    list("statements", speech.statements(), this::statement);
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
    field("issuer", document.issuer(), this::value);
    field("issued", document.issued(), this::date);
    field("subject", document.subject(), this::value);
    text("lookup", document.lookup());
    list("mentions", document.mentions(), this::mention);
    out.writeEndObject();
  }

  private void mention(DocumentMention mention) throws IOException {
    out.writeStartObject();
    text("text", mention.text());
    text("pinpoint", mention.pinpoint());
    list("roles", mention.roles(), this::word);
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
    field("assigner", task.assigner(), this::assigner);
    field("assignee", task.assignee(), this::value);
    field("deadline", task.deadline(), this::deadline);
    field("speech", task.speech(), out::writeNumber);
    field("product", task.product(), this::value);
    field("cooperation", task.cooperation(), this::value);
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
    list("inferred", time.inferred(), out::writeString);
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
    list("inferred", date.inferred(), out::writeString);
    trust(date.source(), date.confidence());
  }

  private void value(Value value) throws IOException {
    out.writeStartObject();
    excerpt(value);
    trust(value.source(), value.confidence());
  }

  /** Writes a field that may be absent. */
  private <T> void field(String field, @Nullable T value, Each<T> each) throws IOException {
    if (value == null) {
      out.writeNullField(field);
    } else {
      out.writeFieldName(field);
      each.write(value);
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

  private void word(Enum<?> constant) throws IOException {
    out.writeString(ContractWords.of(constant));
  }

  private <T> void list(String field, List<T> values, Each<T> each) throws IOException {
    out.writeArrayFieldStart(field);
    for (T value : values) {
      each.write(value);
    }
    out.writeEndArray();
  }
}
