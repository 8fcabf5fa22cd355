package vn.bienban.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.CitedDocument;
import vn.bienban.record.ContractWords;
import vn.bienban.record.DateValue;
import vn.bienban.record.Deadline;
import vn.bienban.record.Excerpt;
import vn.bienban.record.Meeting;
import vn.bienban.record.Participant;
import vn.bienban.record.Person;
import vn.bienban.record.Post;
import vn.bienban.record.ReportingVerb;
import vn.bienban.record.Speech;
import vn.bienban.record.SpeechAct;
import vn.bienban.record.Statement;
import vn.bienban.record.Task;
import vn.bienban.text.Printable;

/**
 * What the minutes of an article's main meeting say, part by part, in the order of the model of
 * Nghị định 30/2020/NĐ-CP. What the article does not say is {@link Labels#OPEN}.
 *
 * @param body the body that held the meeting
 * @param about the meeting's name
 * @param begin when it began
 * @param place where
 * @param present who was there beside the chairs
 * @param chairs who chaired it
 * @param course who said what, but for the conclusions
 * @param conclusions who concluded what
 * @param tasks the rows of the table of tasks
 * @param documents the documents named
 * @param end the sentence that closes it
 * @param signer the name under the chair's signature
 * @param source what all this was taken from
 */
record Minutes(
    String body,
    String about,
    String begin,
    String place,
    List<String> present,
    List<String> chairs,
    List<Turn> course,
    List<Turn> conclusions,
    List<Row> tasks,
    List<String> documents,
    String end,
    String signer,
    String source) {

  /**
   * What somebody says.
   *
   * @param speaker who, with the verbs that the article reports it by
   * @param statements the words
   */
  record Turn(String speaker, List<String> statements) {}

  /** A task. */
  record Row(String work, String assigner, String assignee, String deadline, String product) {
    /** The labels of the columns. */
    static final List<String> COLUMNS =
        List.of(
            "tasks.work", "tasks.assigner", "tasks.assignee", "tasks.deadline", "tasks.product");

    List<String> cells() {
      return List.of(work, assigner, assignee, deadline, product);
    }
  }

  /** The minutes of the first meeting that was held; null where the article reports none. */
  static @Nullable Minutes of(AnnotatedArticle article) {
    for (Meeting meeting : article.record().meetings()) {
      if (!meeting.announced()) {
        return new Writer(article, meeting).minutes();
      }
    }
    return null;
  }

  /** Words without what a reader would obey: control characters, marks that turn the writing. */
  static String shown(String words) {
    return Printable.line(words.replace('\t', ' '));
  }

  private static final class Writer {
    private static final DateTimeFormatter DUE =
        DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final Pattern DAY = Pattern.compile("(\\d{4}|XXXX)-(\\d\\d)(?:-(\\d\\d))?");

    private final AnnotatedArticle article;
    private final ArticleRecord record;
    private final Meeting meeting;

    /** Those whose posts were told. */
    private final Set<String> introduced = new HashSet<>();

    Writer(AnnotatedArticle article, Meeting meeting) {
      this.article = article;
      this.record = article.record();
      this.meeting = meeting;
    }

    Minutes minutes() {
      List<String> chairs = people(meeting.chairs(), List.of());
      List<String> present = people(meeting.attendees(), meeting.chairs());
      List<Turn> course = new ArrayList<>();
      List<Turn> conclusions = new ArrayList<>();
      for (Speech speech : record.speeches()) {
        (speech.acts().contains(SpeechAct.CONCLUDE) ? conclusions : course).add(turn(speech));
      }
      String kind = meeting.kind();
      return new Minutes(
          orOpen(words(meeting.organizer())),
          meeting.name() == null ? kind : article.words(meeting.name()),
          begin(),
          place(),
          present,
          chairs,
          course,
          conclusions,
          record.tasks().stream().map(this::row).toList(),
          record.documents().stream()
              .filter(document -> !document.mentions().isEmpty())
              .map(this::document)
              .toList(),
          Labels.of("end", capitalized(kind)),
          meeting.chairs().size() == 1 ? name(meeting.chairs().get(0)) : Labels.OPEN,
          source());
    }

    private static String orOpen(@Nullable String words) {
      return words == null || words.isBlank() ? Labels.OPEN : words;
    }

    private @Nullable String words(@Nullable Excerpt excerpt) {
      return excerpt == null ? null : article.words(excerpt);
    }

    private static String capitalized(String words) {
      int first = words.isEmpty() ? 0 : words.offsetByCodePoints(0, 1);
      return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }

    private String begin() {
      String time = meeting.time();
      String hour =
          time != null && time.length() == 5
              ? Labels.of("hour", time.substring(0, 2), time.substring(3))
              : Labels.of("no-hour");
      DateValue date = meeting.date();
      StringJoiner when = new StringJoiner(" ");
      if (meeting.partOfDay() != null) {
        when.add(Labels.of(ContractWords.of(meeting.partOfDay())));
      }
      when.add(days(date == null ? null : date.value()));
      String begin = hour + ", " + when;
      return date == null ? begin : Labels.of("said", begin, article.words(date));
    }

    private static String days(@Nullable String value) {
      if (value == null) {
        return Labels.of("day", Labels.OPEN, Labels.OPEN, Labels.OPEN);
      }
      int slash = value.indexOf('/');
      return slash < 0
          ? day(value)
          : Labels.of("days", day(value.substring(0, slash)), day(value.substring(slash + 1)));
    }

    /** A day as official documents write it: days below ten and the first two months with a 0. */
    private static String day(String value) {
      Matcher parts = DAY.matcher(value);
      if (!parts.matches()) {
        return Labels.of("day", Labels.OPEN, Labels.OPEN, Labels.OPEN);
      }
      String month = parts.group(2);
      return Labels.of(
          "day",
          parts.group(3) == null ? Labels.OPEN : parts.group(3),
          month.compareTo("03") < 0 ? month : Integer.toString(Integer.parseInt(month)),
          parts.group(1).equals("XXXX") ? Labels.OPEN : parts.group(1));
    }

    private String place() {
      StringJoiner place = new StringJoiner("; ");
      place.add(orOpen(words(meeting.place())));
      if (Boolean.TRUE.equals(meeting.online())) {
        place.add(Labels.of("online"));
      }
      if (!meeting.bridgePoints().isEmpty()) {
        StringJoiner points = new StringJoiner(", ");
        meeting.bridgePoints().forEach(point -> points.add(article.words(point)));
        place.add(Labels.of("bridge-points", points.toString()));
      }
      return place.toString();
    }

    /** Some people with their posts, each once, without others. */
    private List<String> people(List<Participant> participants, List<Participant> others) {
      Set<String> seen = new HashSet<>();
      others.forEach(other -> seen.add(other.person()));
      List<String> people = new ArrayList<>();
      for (Participant participant : participants) {
        if (seen.add(participant.person())) {
          Person person = record.person(participant.person());
          people.add(person == null ? article.words(participant) : introduced(person));
        }
      }
      return people;
    }

    private String name(Participant participant) {
      Person person = record.person(participant.person());
      return person == null ? article.words(participant) : person.name();
    }

    /** A name, the first time with the posts that the article gives. */
    private String introduced(Person person) {
      if (!introduced.add(person.id())) {
        return person.name();
      }
      Set<String> parts = new LinkedHashSet<>();
      parts.add(person.name());
      for (Post post : person.titles()) {
        parts.add(article.words(post));
      }
      return String.join(", ", parts);
    }

    private Turn turn(Speech speech) {
      Person person = record.speaker(speech);
      String speaker = person != null ? introduced(person) : orOpen(words(speech.speakerText()));
      Set<String> verbs = new LinkedHashSet<>();
      for (ReportingVerb verb : speech.verbs()) {
        verbs.add(article.words(verb));
      }
      List<String> statements = new ArrayList<>();
      for (Statement statement : speech.statements()) {
        String said = article.words(statement);
        statements.add(statement.quoted() ? "“" + said + "”" : said);
      }
      return new Turn(
          verbs.isEmpty()
              ? Labels.of("turn-alone", speaker)
              : Labels.of("turn", speaker, String.join(", ", verbs)),
          statements.isEmpty() ? List.of(Labels.OPEN) : statements);
    }

    private Row row(Task task) {
      Person assigner = record.assigner(task);
      String assignee = orOpen(words(task.assignee()));
      String with = words(task.cooperation());
      return new Row(
          article.words(task),
          assigner != null ? assigner.name() : orOpen(words(task.assigner())),
          with == null ? assignee : Labels.of("with", assignee, with),
          deadline(task.deadline()),
          orOpen(words(task.product())));
    }

    private String deadline(@Nullable Deadline deadline) {
      if (deadline == null) {
        return Labels.OPEN;
      }
      String said = article.words(deadline);
      LocalDate day = deadline.last();
      return day != null && day.equals(deadline.first())
          ? Labels.of("due", said, DUE.format(day))
          : said;
    }

    private String document(CitedDocument document) {
      Map<String, String> parts = new LinkedHashMap<>();
      parts.put("", article.words(document.mentions().get(0)));
      for (Excerpt part : Arrays.asList(document.issued(), document.issuer(), document.subject())) {
        if (part != null && !document.mentions().get(0).contains(part)) {
          parts.putIfAbsent(article.words(part), article.words(part));
        }
      }
      return String.join(", ", parts.values());
    }

    private String source() {
      StringJoiner source = new StringJoiner(", ");
      if (record.title() != null) {
        source.add("“" + article.reading(record.title()) + "”");
      } else if (record.id() != null) {
        source.add("“" + record.id() + "”");
      }
      if (record.url() != null) {
        source.add(record.url());
      }
      if (record.published() != null) {
        source.add(days(record.published()));
      }
      return Labels.of("source", source.length() == 0 ? Labels.OPEN : source.toString());
    }
  }
}
