package vn.bienban.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.CitedDocument;
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
 * What each rule yielded for a record, in the words that the rule sheets' examples use. Immutable.
 */
public final class RuleYields {
  private final Map<String, List<String>> byRule = new HashMap<>();

  private RuleYields() {}

  /** Of the values of a record. */
  public static RuleYields of(ArticleRecord record) {
    RuleYields yields = new RuleYields();
    Map<String, String> names = new HashMap<>();
    for (Person person : record.people()) {
      names.put(person.id(), person.name());
      for (Post title : person.titles()) {
        yields.add(title.source(), title.text());
      }
      for (Mention mention : person.mentions()) {
        yields.add(mention.source(), mention.text());
      }
    }
    for (Meeting meeting : record.meetings()) {
      yields.meeting(meeting, names);
    }
    for (Speech speech : record.speeches()) {
      String speaker = names.get(speech.speaker());
      for (ReportingVerb verb : speech.verbs()) {
        yields.add(verb.source(), speaker + ": " + verb.text().toLowerCase(Locale.ROOT));
      }
      for (Statement statement : speech.statements()) {
        yields.add(statement.source(), speaker + ": " + statement.text());
      }
    }
    for (CitedDocument document : record.documents()) {
      for (DocumentMention mention : document.mentions()) {
        yields.add(mention.source(), document.key());
      }
    }
    for (Task task : record.tasks()) {
      yields.add(task.source(), task.text());
      yields.part("task.assignee", task.assignee());
      yields.part("task.product", task.product());
      yields.part("task.cooperation", task.cooperation());
      yields.part("task.deadline", task.deadline());
    }
    for (TimeMention time : record.times()) {
      yields.add(time.source(), time.value());
    }
    return yields;
  }

  private void meeting(Meeting meeting, Map<String, String> names) {
    add(meeting.source(), meeting.kind());
    if (meeting.date() != null) {
      add(meeting.date().source(), meeting.date().value());
    }
    for (Value value : new Value[] {meeting.name(), meeting.place(), meeting.organizer()}) {
      if (value != null) {
        add(value.source(), value.text());
      }
    }
    for (Value point : meeting.bridgePoints()) {
      add(point.source(), point.text());
    }
    List<Participant> participants = new ArrayList<>(meeting.chairs());
    participants.addAll(meeting.attendees());
    for (Participant participant : participants) {
      add(participant.source(), String.valueOf(names.get(participant.person())));
    }
  }

  /** Adds the words of a part that has the source of its whole. */
  private void part(String rule, @Nullable Excerpt part) {
    if (part != null) {
      add(rule, part.text());
    }
  }

  private void add(String rule, String yield) {
    byRule.computeIfAbsent(rule, r -> new ArrayList<>()).add(yield);
  }

  /** What the rule yielded, in no particular order. */
  public List<String> of(String rule) {
    return byRule.getOrDefault(rule, List.of());
  }
}
