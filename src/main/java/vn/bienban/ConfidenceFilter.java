package vn.bienban;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Assigner;
import vn.bienban.record.CitedDocument;
import vn.bienban.record.DateValue;
import vn.bienban.record.Deadline;
import vn.bienban.record.DocumentMention;
import vn.bienban.record.DocumentRelation;
import vn.bienban.record.Meeting;
import vn.bienban.record.Mention;
import vn.bienban.record.Participant;
import vn.bienban.record.Person;
import vn.bienban.record.Post;
import vn.bienban.record.ReportingVerb;
import vn.bienban.record.Speech;
import vn.bienban.record.SpeechAct;
import vn.bienban.record.Statement;
import vn.bienban.record.Task;
import vn.bienban.record.TimeMention;
import vn.bienban.record.Value;

/**
 * Leaves out of a record what is trusted less than asked for: a list loses the entry, a single
 * value becomes null. A document without a mention goes, a speech without a verb and a statement; a
 * person without one goes unless somebody who stays refers to him. Immutable and thread-safe.
 */
public final class ConfidenceFilter {
  private final double min;

  private ConfidenceFilter(double min) {
    this.min = min;
  }

  /**
   * A filter that keeps values of at least this confidence.
   *
   * @throws IllegalArgumentException unless the confidence lies in 0 to 1
   */
  public static ConfidenceFilter atLeast(double confidence) {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence lies between 0 and 1, not " + confidence);
    }
    return new ConfidenceFilter(confidence);
  }

  /** The record without what is trusted less. */
  public ArticleRecord apply(ArticleRecord record) {
    if (min == 0) {
      return record;
    }
    List<Meeting> meetings =
        record.meetings().stream().filter(m -> keeps(m.confidence())).map(this::meeting).toList();
    List<Speech> speeches = new ArrayList<>();
    Map<Integer, Integer> indices = new HashMap<>();
    for (int i = 0; i < record.speeches().size(); i++) {
      Speech speech = speech(record.speeches().get(i));
      if (speech != null) {
        indices.put(i, speeches.size());
        speeches.add(speech);
      }
    }
    List<Task> tasks =
        record.tasks().stream()
            .filter(task -> keeps(task.confidence()))
            .map(task -> task(task, indices))
            .toList();
    List<CitedDocument> documents = documents(record.documents());
    return new ArticleRecord(
        record.schema(),
        record.id(),
        record.title(),
        record.published(),
        record.url(),
        meetings,
        people(record.people(), referred(meetings, speeches, tasks)),
        speeches,
        documents,
        relations(record.relations(), documents),
        tasks,
        record.times().stream().filter((TimeMention t) -> keeps(t.confidence())).toList(),
        record.diagnostics());
  }

  private boolean keeps(double confidence) {
    return confidence >= min;
  }

  private @Nullable Value value(@Nullable Value value) {
    return value != null && keeps(value.confidence()) ? value : null;
  }

  private @Nullable DateValue date(@Nullable DateValue date) {
    return date != null && keeps(date.confidence()) ? date : null;
  }

  private List<Participant> participants(List<Participant> participants) {
    return participants.stream().filter(p -> keeps(p.confidence())).toList();
  }

  private Meeting meeting(Meeting meeting) {
    DateValue date = date(meeting.date());
    return new Meeting(
        value(meeting.name()),
        meeting.kind(),
        date,
        date == null ? null : meeting.partOfDay(),
        date == null ? null : meeting.time(),
        value(meeting.place()),
        value(meeting.organizer()),
        participants(meeting.chairs()),
        participants(meeting.attendees()),
        meeting.announced(),
        meeting.online(),
        meeting.bridgePoints().stream().filter(point -> keeps(point.confidence())).toList(),
        meeting.source(),
        meeting.confidence());
  }

  /** What is left of a speech; null where neither a verb nor a statement is. */
  private @Nullable Speech speech(Speech speech) {
    List<ReportingVerb> verbs =
        speech.verbs().stream().filter(verb -> keeps(verb.confidence())).toList();
    List<Statement> statements =
        speech.statements().stream().filter(words -> keeps(words.confidence())).toList();
    if (verbs.isEmpty() && statements.isEmpty()) {
      return null;
    }
    Set<SpeechAct> left = EnumSet.noneOf(SpeechAct.class);
    verbs.forEach(verb -> left.add(verb.act()));
    List<SpeechAct> acts = speech.acts().stream().filter(left::contains).toList();
    return new Speech(
        speech.speaker(),
        value(speech.speakerText()),
        acts.isEmpty() ? speech.acts() : acts,
        verbs,
        statements);
  }

  /**
   * A task without what is trusted less.
   *
   * @param speeches the index that each speech which stays has now
   */
  private Task task(Task task, Map<Integer, Integer> speeches) {
    Assigner assigner = task.assigner();
    Deadline deadline = task.deadline();
    return new Task(
        task.text(),
        task.begin(),
        task.end(),
        assigner != null && keeps(assigner.confidence()) ? assigner : null,
        value(task.assignee()),
        deadline != null && keeps(deadline.confidence()) ? deadline : null,
        task.speech() == null ? null : speeches.get(task.speech()),
        value(task.product()),
        value(task.cooperation()),
        task.source(),
        task.confidence());
  }

  private static Set<String> referred(
      List<Meeting> meetings, List<Speech> speeches, List<Task> tasks) {
    Set<String> ids = new HashSet<>();
    for (Meeting meeting : meetings) {
      meeting.chairs().forEach(chair -> ids.add(chair.person()));
      meeting.attendees().forEach(attendee -> ids.add(attendee.person()));
    }
    speeches.stream().map(Speech::speaker).filter(Objects::nonNull).forEach(ids::add);
    for (Task task : tasks) {
      if (task.assigner() != null && task.assigner().person() != null) {
        ids.add(task.assigner().person());
      }
    }
    return ids;
  }

  private List<Person> people(List<Person> people, Set<String> referred) {
    List<Person> kept = new ArrayList<>();
    for (Person person : people) {
      List<Mention> mentions =
          person.mentions().stream().filter(m -> keeps(m.confidence())).toList();
      if (mentions.isEmpty() && referred.contains(person.id())) {
        mentions = person.mentions();
      }
      if (!mentions.isEmpty()) {
        List<Post> titles = person.titles().stream().filter(t -> keeps(t.confidence())).toList();
        kept.add(new Person(person.id(), person.name(), titles, mentions));
      }
    }
    // The first mention may have gone.
    kept.sort(Comparator.comparingInt(person -> person.mentions().get(0).begin()));
    return kept;
  }

  private List<DocumentRelation> relations(
      List<DocumentRelation> relations, List<CitedDocument> kept) {
    Set<String> keys = kept.stream().map(CitedDocument::key).collect(Collectors.toSet());
    return relations.stream()
        .filter(r -> keeps(r.confidence()) && keys.contains(r.by()) && keys.contains(r.to()))
        .toList();
  }

  private List<CitedDocument> documents(List<CitedDocument> documents) {
    List<CitedDocument> kept = new ArrayList<>();
    for (CitedDocument document : documents) {
      List<DocumentMention> mentions =
          document.mentions().stream().filter(m -> keeps(m.confidence())).toList();
      if (!mentions.isEmpty()) {
        kept.add(
            new CitedDocument(
                document.key(),
                document.type(),
                document.typeText(),
                document.number(),
                document.year(),
                document.symbol(),
                document.system(),
                value(document.issuer()),
                date(document.issued()),
                value(document.subject()),
                document.lookup(),
                mentions));
      }
    }
    kept.sort(Comparator.comparingInt(document -> document.mentions().get(0).begin()));
    return kept;
  }
}
