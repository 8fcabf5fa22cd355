package vn.bienban.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one article reports. Every value that comes from the article carries offsets into its
 * original text, so that {@code value.text()} equals {@code original.substring(value.begin(),
 * value.end())}. Lists stand in the order of first mention. Immutable.
 *
 * @param schema the version of the contract, {@link #SCHEMA}
 * @param id given with the article, or null
 * @param title given with the article, else found in its HTML, or null
 * @param published the ISO date given with the article, else found in its HTML, or null
 * @param url given with the article, or null
 * @param meetings the main one first; empty where the article reports none
 * @param people everybody named
 * @param speeches every turn in which somebody has the floor
 * @param documents every document cited
 * @param relations what the documents cited are said to do to each other, each pair and role once
 * @param tasks every directive
 * @param times every temporal expression
 * @param diagnostics what a reader should know of the text
 */
public record ArticleRecord(
    String schema,
    @Nullable String id,
    @Nullable String title,
    @Nullable String published,
    @Nullable String url,
    List<Meeting> meetings,
    List<Person> people,
    List<Speech> speeches,
    List<CitedDocument> documents,
    List<DocumentRelation> relations,
    List<Task> tasks,
    List<TimeMention> times,
    List<Diagnostic> diagnostics) {

  /** The version of the contract. */
  public static final String SCHEMA = "bienban/record/1";

  public ArticleRecord {
    meetings = List.copyOf(meetings);
    people = List.copyOf(people);
    speeches = List.copyOf(speeches);
    documents = List.copyOf(documents);
    relations = List.copyOf(relations);
    tasks = List.copyOf(tasks);
    times = List.copyOf(times);
    diagnostics = List.copyOf(diagnostics);
  }

  /** The person with an id, or null where nobody has it. */
  public @Nullable Person person(@Nullable String personId) {
    for (Person person : people) {
      if (person.id().equals(personId)) {
        return person;
      }
    }
    return null;
  }

  /** Who chairs a meeting of this record. */
  public List<Person> chairs(Meeting meeting) {
    return persons(meeting.chairs());
  }

  /** Who attends a meeting of this record. */
  public List<Person> attendees(Meeting meeting) {
    return persons(meeting.attendees());
  }

  private List<Person> persons(List<Participant> participants) {
    return participants.stream()
        .map(each -> person(each.person()))
        .filter(Objects::nonNull)
        .toList();
  }

  /** Who has the floor in a speech of this record, or null where the article names nobody. */
  public @Nullable Person speaker(Speech speech) {
    return person(speech.speaker());
  }

  /** Who gives a task of this record, or null where a body does, or nobody is said to. */
  public @Nullable Person assigner(Task task) {
    return task.assigner() == null ? null : person(task.assigner().person());
  }

  /** The speech in which a task of this record is given, or null. */
  public @Nullable Speech speech(Task task) {
    return task.speech() == null ? null : speeches.get(task.speech());
  }

  /** The tasks given in a speech of this record. */
  public List<Task> tasks(Speech speech) {
    int index = speeches.indexOf(speech);
    return tasks.stream().filter(task -> Objects.equals(task.speech(), index)).toList();
  }

  /** The deadlines of the tasks given in a speech of this record. */
  public List<Deadline> deadlines(Speech speech) {
    return tasks(speech).stream().map(Task::deadline).filter(Objects::nonNull).toList();
  }

  /** The documents that are cited in the words said in a speech of this record. */
  public List<CitedDocument> documents(Speech speech) {
    return documents.stream()
        .filter(
            document ->
                document.mentions().stream()
                    .anyMatch(
                        mention ->
                            speech.statements().stream()
                                .anyMatch(statement -> statement.contains(mention))))
        .toList();
  }

  /** {@link #published} as a day, or null where it is not known. */
  public @Nullable LocalDate publishedDay() {
    return Days.first(published);
  }

  /** The same record with these diagnostics before its own. */
  public ArticleRecord withDiagnostics(List<Diagnostic> first) {
    if (first.isEmpty()) {
      return this;
    }
    List<Diagnostic> all = new ArrayList<>(first);
    all.addAll(diagnostics);
    return new ArticleRecord(
        schema, id, title, published, url, meetings, people, speeches, documents, relations, tasks,
        times, all);
  }
}
