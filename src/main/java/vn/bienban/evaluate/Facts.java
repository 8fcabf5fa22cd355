package vn.bienban.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.bienban.json.Json;

/**
 * What one record claims, in comparable form, read from either of two shapes of JSON: the record of
 * the product or the annotation of the guide.
 */
final class Facts {
  /** What stands between the parts of a compound item, such as a name and a title. */
  private static final String AND = " | ";

  /** The meetings beside the main one, in an annotation that has nothing else. */
  private static final String FURTHER = "further";

  private final Json record;
  private final Map<String, String> nameById = new HashMap<>();
  private final Map<Field, Map<String, Fact>> facts = new EnumMap<>(Field.class);
  private final List<TaskFact> tasks = new ArrayList<>();
  private @Nullable List<StatementFact> statements;

  /**
   * One item of a field.
   *
   * @param key the form in which items are compared
   * @param words the words of the article behind it, or null where the record gives none
   * @param begin where they stand in the text, or -1 where the record does not say
   * @param trust what the record says of its origin, or null
   */
  record Fact(String key, @Nullable String words, int begin, @Nullable Trust trust) {}

  /**
   * A meeting of several: its name's words, kind, day and the words that tell it, each null where
   * the record has none.
   */
  record MeetingFact(
      @Nullable String name,
      @Nullable String kind,
      @Nullable String day,
      @Nullable String dayText) {
    private static MeetingFact of(Json meeting) {
      Json date = meeting.get("date");
      boolean record = date.isObject();
      return new MeetingFact(
          textOf(meeting.get("name")),
          textOf(meeting.get("kind")),
          record ? date.get("value").text() : date.text(),
          record ? date.get("text").text() : meeting.get("date_text").text());
    }
  }

  /** A task: its words and, folded, who gives it, who gets it and by when. */
  record TaskFact(
      String text,
      int begin,
      @Nullable String assigner,
      @Nullable String assignee,
      @Nullable String deadline,
      @Nullable Trust trust) {}

  /** Words said: who says them, folded, and the words. */
  record StatementFact(String speaker, String text, int begin, @Nullable Trust trust) {}

  /** The rule behind a value and how far the record trusts it, from 0 to 1. */
  record Trust(String source, double confidence) {
    static @Nullable Trust of(Json value) {
      String source = value.has("source") ? value.get("source").text() : null;
      return source == null
          ? null
          : new Trust(source, Double.parseDouble(value.get("confidence").toString()));
    }
  }

  private Facts(Json record) {
    this.record = record;
    for (Field field : Field.values()) {
      facts.put(field, new TreeMap<>());
    }
  }

  /** The facts of a record that claims nothing. */
  static Facts none() {
    return new Facts(Json.parse("{}"));
  }

  /**
   * The facts of a record.
   *
   * @throws IllegalArgumentException saying what the record lacks
   */
  static Facts of(Json record) {
    Facts facts = new Facts(record);
    facts.readPeople();
    facts.readMeeting();
    facts.readFurtherMeetings();
    facts.readSpeeches();
    facts.readStatements();
    facts.readDocuments();
    facts.readTasks();
    return facts;
  }

  /** The items of a field by key, in the order of the keys. */
  Map<String, Fact> of(Field field) {
    return facts.getOrDefault(field, Map.of());
  }

  List<TaskFact> tasks() {
    return tasks;
  }

  private void readPeople() {
    for (Json person : record.get("people").elements()) {
      String name = required(person, "name", "a person");
      nameById.put(person.has("id") ? String.valueOf(person.get("id").text()) : name, name);
      Json mention = person.get("mentions").first();
      add(Field.PEOPLE, Folding.words(name), name, mention);
      for (Json title : person.get("titles").elements()) {
        String words = textOf(title);
        if (words != null) {
          add(Field.TITLES, Folding.words(name) + AND + Folding.words(words), words, title);
        }
      }
    }
  }

  /**
   * Whether the record goes into a field: an annotation of one meeting says nothing of others, one
   * of meetings alone nothing of people, documents and what was said, one of further meetings alone
   * nothing else.
   */
  boolean goesInto(Field field) {
    return switch (field) {
      case FURTHER -> goesIntoFurtherMeetings();
      case PEOPLE, TITLES -> record.has("people");
      case SPEAKERS, ACTS -> record.has("speakers") || record.has("speeches");
      case DOCUMENTS -> record.has("documents");
      default -> !record.has(FURTHER);
    };
  }

  /** Whether the record goes into tasks. */
  boolean goesIntoTasks() {
    return record.has("tasks");
  }

  /** Whether the record tells of all meetings. */
  boolean goesIntoFurtherMeetings() {
    return record.get("meetings").isArray() || record.has(FURTHER);
  }

  /**
   * The main meeting of a record that goes into all of them, none where it tells the others alone.
   */
  Optional<MeetingFact> mainMeeting() {
    return record.get("meetings").elements().stream().findFirst().map(MeetingFact::of);
  }

  /** The meetings beside the main one, of a record that goes into them. */
  List<MeetingFact> furtherMeetings() {
    return further().stream().map(MeetingFact::of).toList();
  }

  private List<Json> further() {
    List<Json> meetings = record.get("meetings").elements();
    return record.has(FURTHER)
        ? record.get(FURTHER).elements()
        : meetings.subList(Math.min(1, meetings.size()), meetings.size());
  }

  private void readFurtherMeetings() {
    Map<String, Integer> days = new HashMap<>();
    for (Json meeting : further()) {
      String day = MeetingFact.of(meeting).day();
      if (day != null) {
        int same = days.merge(day, 1, Integer::sum);
        add(
            Field.FURTHER,
            same == 1 ? day : day + AND + same,
            textOf(meeting.get("name")),
            meeting);
      }
    }
  }

  private void readMeeting() {
    Json meeting =
        record.get("meetings").isArray() ? record.get("meetings").first() : record.get("meeting");
    boolean any =
        record.has("is_meeting") ? record.get("is_meeting").isTrue() : !meeting.fields().isEmpty();
    if (any) {
      add(Field.IS_MEETING, "a meeting", textOf(meeting.get("name")), meeting);
    }
    Json date = meeting.get("date");
    String day = date.isObject() ? date.get("value").text() : date.text();
    if (day != null && !day.isEmpty()) {
      String words = date.isObject() ? date.get("text").text() : meeting.get("date_text").text();
      add(Field.DATE, day, words, date);
    }
    addWords(Field.NAME, meeting.get("name"));
    addWords(Field.KIND, meeting.get("kind"));
    addWords(Field.PLACE, meeting.get("place"));
    addWords(Field.ORGANIZER, meeting.get("organizer"));
    addNames(Field.CHAIRS, record.has("chairs") ? record.get("chairs") : meeting.get("chairs"));
    addNames(
        Field.ATTENDEES,
        record.has("attendees") ? record.get("attendees") : meeting.get("attendees"));
  }

  /**
   * The words said, in the order of the text; null where the record does not go into them: an
   * annotation without statements, a record none of whose speeches has a list of them.
   */
  @Nullable List<StatementFact> statements() {
    return statements;
  }

  private void readSpeeches() {
    for (Json speech : record.get("speeches").elements()) {
      String speaker = nameOf(speech.get("speaker"));
      if (!speech.get("acts").isArray()) {
        throw new IllegalArgumentException("a speech has no \"acts\"");
      }
      if (speaker == null || speaker.isEmpty()) {
        continue;
      }
      for (Json act : speech.get("acts").elements()) {
        Json at = speech.get("statements").first();
        for (Json verb : speech.get("verbs").elements()) {
          if (String.valueOf(verb.get("act").text()).equals(act.text())) {
            at = verb;
            break;
          }
        }
        addSpeaker(speaker, String.valueOf(act.text()), at);
      }
    }
    if (!record.has("speeches")) {
      for (Json speaker : record.get("speakers").elements()) {
        String name = required(speaker, "name", "a speaker");
        for (Json act : speaker.get("acts").elements()) {
          addSpeaker(name, String.valueOf(act.text()), speaker);
        }
      }
    }
  }

  private void addSpeaker(String name, String act, Json at) {
    String words = at.has("text") ? at.get("text").text() : name;
    add(Field.SPEAKERS, Folding.words(name), words, at);
    add(Field.ACTS, Folding.words(name) + AND + act, words, at);
  }

  private void readStatements() {
    List<StatementFact> said = new ArrayList<>();
    for (Json statement : record.get("statements").elements()) {
      said.add(
          new StatementFact(
              Folding.words(required(statement, "speaker", "a statement")),
              required(statement, "text", "a statement"),
              -1,
              null));
    }
    List<Json> speeches = record.get("speeches").elements();
    boolean any = record.has("statements");
    if (!any && record.get("speeches").isArray()) {
      any = speeches.isEmpty() || speeches.stream().anyMatch(speech -> speech.has("statements"));
      for (Json speech : speeches) {
        String speaker = nameOf(speech.get("speaker"));
        if (speaker == null || speaker.isEmpty()) {
          continue;
        }
        for (Json words : speech.get("statements").elements()) {
          said.add(
              new StatementFact(
                  Folding.words(speaker),
                  required(words, "text", "a statement"),
                  words.get("begin").number(-1),
                  Trust.of(words)));
        }
      }
      said.sort(
          Comparator.comparingInt(StatementFact::begin)
              .thenComparingInt(words -> words.begin() + words.text().length())
              .thenComparing(StatementFact::speaker)
              .thenComparing(StatementFact::text));
    }
    statements = any ? List.copyOf(said) : null;
  }

  private void readDocuments() {
    for (Json document : record.get("documents").elements()) {
      String key = required(document, "key", "a document");
      Json mention = document.has("mentions") ? document.get("mentions").first() : document;
      add(Field.DOCUMENTS, Folding.documentKey(key), textOf(mention), mention);
    }
  }

  private void readTasks() {
    for (Json task : record.get("tasks").elements()) {
      String assigner = nameOf(task.get("assigner"));
      String assignee = textOf(task.get("assignee"));
      String deadline = textOf(task.get("deadline"));
      tasks.add(
          new TaskFact(
              required(task, "text", "a task"),
              task.get("begin").number(-1),
              assigner == null ? null : Folding.words(assigner),
              assignee == null ? null : Folding.words(assignee),
              deadline == null ? null : Folding.words(deadline),
              Trust.of(task)));
    }
  }

  private void addWords(Field field, Json value) {
    String words = textOf(value);
    if (words != null && !words.isEmpty()) {
      add(field, Folding.words(words), words, value);
    }
  }

  private void addNames(Field field, Json people) {
    for (Json person : people.elements()) {
      String name = nameOf(person);
      if (name != null) {
        String words = person.isObject() ? person.get("text").text() : name;
        add(field, Folding.words(name), words, person);
      }
    }
  }

  private void add(Field field, String key, @Nullable String words, Json at) {
    of(field).putIfAbsent(key, new Fact(key, words, at.get("begin").number(-1), Trust.of(at)));
  }

  /** The name behind an id, a bare name, a participant, or the words of a body. */
  private @Nullable String nameOf(Json value) {
    if (value.isObject()) {
      String name = nameById.get(String.valueOf(value.get("person").text()));
      if (name == null || name.isEmpty()) {
        name = value.get("name").text();
      }
      return name == null || name.isEmpty() ? value.get("text").text() : name;
    }
    String text = value.text();
    return text == null ? null : nameById.getOrDefault(text, text);
  }

  private static @Nullable String textOf(Json value) {
    return value.isObject() ? value.get("text").text() : value.text();
  }

  private static String required(Json object, String field, String what) {
    String text = object.get(field).text();
    if (text == null) {
      throw new IllegalArgumentException(what + " has no \"" + field + "\"");
    }
    return text;
  }
}
