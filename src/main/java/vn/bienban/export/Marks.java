package vn.bienban.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Assigner;
import vn.bienban.record.Body;
import vn.bienban.record.CitedDocument;
import vn.bienban.record.ContractWords;
import vn.bienban.record.DateValue;
import vn.bienban.record.Deadline;
import vn.bienban.record.DocumentMention;
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
 * A record laid over its article: every stretch of words that it points at, once for each type, and
 * how they belong together. Made once a record; not thread-safe while it is made.
 */
final class Marks {
  private record Key(Mark.Type type, int begin, int end) {}

  private final ArticleRecord record;
  private final Map<Key, Mark> marks = new LinkedHashMap<>();
  private final Set<Relation> links = new LinkedHashSet<>();

  /** The marks of each person, in order of place. */
  private final Map<String, List<Mark>> people = new HashMap<>();

  private Marks(ArticleRecord record) {
    this.record = record;
  }

  /** The marks of a record. */
  static Marks of(ArticleRecord record) {
    Marks marks = new Marks(record);
    record.people().forEach(marks::person);
    record.times().forEach(marks::time);
    int number = 0;
    for (Meeting meeting : record.meetings()) {
      marks.meeting("m" + ++number, meeting);
    }
    number = 0;
    for (CitedDocument document : record.documents()) {
      marks.document("d" + ++number, document);
    }
    number = 0;
    for (Speech speech : record.speeches()) {
      marks.speech("s" + ++number, speech);
    }
    number = 0;
    for (Task task : record.tasks()) {
      marks.task("t" + ++number, task);
    }
    return marks;
  }

  /** The marks in order of place; of two that begin together the longer one comes first. */
  List<Mark> marks() {
    List<Mark> sorted = new ArrayList<>(marks.values());
    sorted.sort(
        Comparator.comparingInt(Mark::begin)
            .thenComparing(Comparator.comparingInt(Mark::end).reversed())
            .thenComparing(Mark::type));
    return sorted;
  }

  /** What belongs together, in the order of the record. */
  List<Relation> links() {
    return List.copyOf(links);
  }

  private void person(Person person) {
    List<Mark> mentions = new ArrayList<>();
    people.put(person.id(), mentions);
    for (Mention mention : person.mentions()) {
      Map<String, String> facts = facts("id", person.id());
      facts.put("name", person.name());
      facts.put("kind", ContractWords.of(mention.kind()));
      Mark mark = add(Mark.Type.PERSON, mention, mention.source(), mention.confidence(), facts);
      if (!mentions.isEmpty()) {
        link("Coreference", mark, mentions.get(mentions.size() - 1));
      }
      mentions.add(mark);
    }
    for (Post post : person.titles()) {
      Mark mark =
          add(Mark.Type.POST, post, post.source(), post.confidence(), facts("id", person.id()));
      link("Holder", mark, nearest(person.id(), post));
      Body body = post.body();
      if (body != null) {
        Mark its = add(Mark.Type.BODY, body, null, 1, facts("name", body.name()));
        link("Body", mark, its);
      }
    }
  }

  private void time(TimeMention time) {
    Map<String, String> facts = facts("type", ContractWords.of(time.type()));
    facts.put("value", time.value());
    inferred(facts, time.inferred());
    add(Mark.Type.TIME, time, time.source(), time.confidence(), facts);
  }

  private static void inferred(Map<String, String> facts, List<String> parts) {
    if (!parts.isEmpty()) {
      facts.put("inferred", String.join(",", parts));
    }
  }

  private @Nullable Mark date(@Nullable DateValue date) {
    if (date == null) {
      return null;
    }
    Map<String, String> facts = facts("value", date.value());
    inferred(facts, date.inferred());
    return add(Mark.Type.TIME, date, date.source(), date.confidence(), facts);
  }

  private void meeting(String id, Meeting meeting) {
    Map<String, String> facts = facts("id", id);
    facts.put("kind", meeting.kind());
    if (meeting.announced()) {
      facts.put("announced", "true");
    }
    Mark name = value(Mark.Type.MEETING, meeting.name(), facts);
    link("Date", name, date(meeting.date()));
    link("Place", name, value(Mark.Type.PLACE, meeting.place(), facts("id", id)));
    link("Organizer", name, value(Mark.Type.ORGANIZER, meeting.organizer(), facts("id", id)));
    for (Value point : meeting.bridgePoints()) {
      link("BridgePoint", name, value(Mark.Type.PLACE, point, facts("id", id)));
    }
    for (Participant chair : meeting.chairs()) {
      link("Chair", name, nearest(chair.person(), chair));
    }
    for (Participant attendee : meeting.attendees()) {
      link("Attendee", name, nearest(attendee.person(), attendee));
    }
  }

  private static @Nullable String roles(DocumentMention mention) {
    return mention.roles().isEmpty()
        ? null
        : mention.roles().stream().map(ContractWords::of).collect(Collectors.joining(","));
  }

  private void document(String id, CitedDocument document) {
    Mark before = null;
    for (DocumentMention mention : document.mentions()) {
      Map<String, String> facts = facts("id", id);
      facts.put("key", document.key());
      put(facts, "pinpoint", mention.pinpoint());
      put(facts, "roles", roles(mention));
      Mark mark = add(Mark.Type.DOCUMENT, mention, mention.source(), mention.confidence(), facts);
      if (before == null) {
        link("Issued", mark, date(document.issued()));
        link("Issuer", mark, value(Mark.Type.ISSUER, document.issuer(), facts("id", id)));
        link("Subject", mark, value(Mark.Type.SUBJECT, document.subject(), facts("id", id)));
      } else {
        link("Coreference", mark, before);
      }
      before = mark;
    }
  }

  private void speech(String id, Speech speech) {
    Mark words = value(Mark.Type.SPEAKER, speech.speakerText(), facts("id", id));
    for (ReportingVerb verb : speech.verbs()) {
      Map<String, String> facts = facts("id", id);
      facts.put("act", ContractWords.of(verb.act()));
      Mark mark = add(Mark.Type.VERB, verb, verb.source(), verb.confidence(), facts);
      link("Speaker", mark, words != null ? words : nearest(speech.speaker(), verb));
    }
    for (Statement statement : speech.statements()) {
      Map<String, String> facts = facts("id", id);
      facts.put("quoted", Boolean.toString(statement.quoted()));
      Mark mark =
          add(Mark.Type.STATEMENT, statement, statement.source(), statement.confidence(), facts);
      link("Speaker", mark, words != null ? words : nearest(speech.speaker(), statement));
    }
  }

  private void task(String id, Task task) {
    Map<String, String> facts = facts("id", id);
    if (task.speech() != null) {
      facts.put("speech", "s" + (task.speech() + 1));
    }
    Mark mark = add(Mark.Type.TASK, task, task.source(), task.confidence(), facts);
    Assigner assigner = task.assigner();
    if (assigner != null) {
      Mark person = nearest(assigner.person(), assigner);
      link(
          "Assigner",
          mark,
          person != null
              ? person
              : add(
                  Mark.Type.ASSIGNER,
                  assigner,
                  assigner.source(),
                  assigner.confidence(),
                  facts("id", id)));
    }
    link("Assignee", mark, value(Mark.Type.ASSIGNEE, task.assignee(), facts("id", id)));
    link("Cooperation", mark, value(Mark.Type.COOPERATION, task.cooperation(), facts("id", id)));
    link("Product", mark, value(Mark.Type.PRODUCT, task.product(), facts("id", id)));
    Deadline deadline = task.deadline();
    if (deadline != null) {
      Map<String, String> of = facts("id", id);
      put(of, "value", deadline.value());
      link(
          "Deadline",
          mark,
          add(Mark.Type.DEADLINE, deadline, deadline.source(), deadline.confidence(), of));
    }
  }

  /**
   * Where the person is named in some words, else the last time before they end, else the first
   * time; null where that is nobody.
   */
  private @Nullable Mark nearest(@Nullable String person, Excerpt words) {
    List<Mark> mentions = people.getOrDefault(String.valueOf(person), List.of());
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (mentions.get(mid).begin() < words.end()) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return mentions.isEmpty() ? null : mentions.get(Math.max(0, low - 1));
  }

  private @Nullable Mark value(Mark.Type type, @Nullable Value value, Map<String, String> facts) {
    return value == null ? null : add(type, value, value.source(), value.confidence(), facts);
  }

  /** The mark of these words; the first one told of stays. */
  private Mark add(
      Mark.Type type,
      Excerpt words,
      @Nullable String source,
      double confidence,
      Map<String, String> facts) {
    return marks.computeIfAbsent(
        new Key(type, words.begin(), words.end()),
        key -> new Mark(type, words.text(), words.begin(), words.end(), source, confidence, facts));
  }

  private void link(String name, @Nullable Mark from, @Nullable Mark to) {
    if (from != null && to != null && !from.equals(to)) {
      links.add(new Relation(name, from, to));
    }
  }

  private static Map<String, String> facts(String field, @Nullable String value) {
    Map<String, String> facts = new LinkedHashMap<>();
    put(facts, field, value);
    return facts;
  }

  private static void put(Map<String, String> facts, String field, @Nullable String value) {
    if (value != null) {
      facts.put(field, value);
    }
  }
}
