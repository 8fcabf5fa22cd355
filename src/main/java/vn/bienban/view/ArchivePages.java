package vn.bienban.view;

import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Body;
import vn.bienban.record.CitedDocument;
import vn.bienban.record.ContractWords;
import vn.bienban.record.Dated;
import vn.bienban.record.DocumentMention;
import vn.bienban.record.DocumentRelation;
import vn.bienban.record.Meeting;
import vn.bienban.record.Participant;
import vn.bienban.record.Person;
import vn.bienban.record.Post;
import vn.bienban.record.Speech;
import vn.bienban.record.Statement;
import vn.bienban.record.Task;
import vn.bienban.record.Value;
import vn.bienban.text.Spaces;

/**
 * Pages over the records of a run: meetings over time, documents with who cites them, people with
 * their posts, tasks by deadline. One page and files of data beside it, of which a browser reads
 * those that it shows; what they hold stands in memory until they are written. For one thread.
 */
public final class ArchivePages {
  /** Bodies on the first page. */
  private static final int MOST_BODIES = 12;

  private final Language language;
  private final @Nullable LocalDate today;

  private final List<Article> articles = new ArrayList<>();
  private final List<Row> meetings = new ArrayList<>();
  private final List<Row> tasks = new ArrayList<>();
  private final Map<String, CitedSomewhere> documents = new LinkedHashMap<>();
  private final Map<String, NamedSomewhere> people = new LinkedHashMap<>();
  private final List<Relation> relations = new ArrayList<>();
  private final Map<String, Integer> meetingMonths = new TreeMap<>();
  private final Map<String, Integer> dueMonths = new TreeMap<>();

  /** The days by which bodies must have done something. */
  private final Map<String, List<String>> deadlines = new TreeMap<>();

  /** An article and where its facts ended up. */
  private static final class Article {
    final @Nullable String id;
    final @Nullable String title;
    final @Nullable String published;
    final @Nullable String url;
    final @Nullable String page;
    final Set<Row> meetings = new LinkedHashSet<>();
    final Set<Row> tasks = new LinkedHashSet<>();
    final Set<CitedSomewhere> documents = new LinkedHashSet<>();
    final Set<NamedSomewhere> people = new LinkedHashSet<>();

    Article(ArticleRecord record, @Nullable String title, @Nullable String page) {
      this.id = record.id();
      this.title = title;
      this.published = record.published();
      this.url = record.url();
      this.page = page;
    }

    String name() {
      return title != null ? title : id != null ? id : "";
    }
  }

  /** A row of a list: what it is sorted by, its cells, and its number once all are sorted. */
  private static final class Row {
    final @Nullable String day;
    final List<@Nullable Object> cells;
    int number;

    Row(@Nullable String day, @Nullable Object... cells) {
      this.day = day;
      this.cells = new ArrayList<>(Arrays.asList(cells));
    }
  }

  private static final class CitedSomewhere {
    final String key;
    String title = "";
    @Nullable String issuer;
    @Nullable String issued;
    int mentions;
    final List<Row> citations = new ArrayList<>();
    int number;

    CitedSomewhere(String key) {
      this.key = key;
    }
  }

  private static final class NamedSomewhere {
    final String name;
    int articles;
    final List<Row> posts = new ArrayList<>();
    int number;

    NamedSomewhere(String name) {
      this.name = name;
    }
  }

  private record Relation(CitedSomewhere by, String role, CitedSomewhere to, int article) {}

  /**
   * @param today the day to which deadlines are compared, or null for the day on which somebody
   *     looks at the pages
   */
  public ArchivePages(Language language, @Nullable LocalDate today) {
    this.language = language;
    this.today = today;
  }

  /**
   * Takes a record.
   *
   * @param title what to call its article where the record has no title, or null
   * @param page the path of the article's own page in the folder, or null where it has none
   */
  public void add(ArticleRecord record, @Nullable String title, @Nullable String page) {
    int number = articles.size();
    Article article = new Article(record, record.title() != null ? record.title() : title, page);
    articles.add(article);
    for (Meeting meeting : record.meetings()) {
      meeting(number, article, record, meeting);
    }
    for (Task task : record.tasks()) {
      task(number, article, record, task);
    }
    documents(number, article, record);
    people(number, article, record);
  }

  private void meeting(int number, Article article, ArticleRecord record, Meeting meeting) {
    String day = meeting.date() == null ? null : day(meeting.date());
    if (day != null && !meeting.announced()) {
      meetingMonths.merge(day.substring(0, 7), 1, Integer::sum);
    }
    Value name = meeting.name();
    Row row =
        new Row(
            day,
            number,
            day,
            meeting.date() == null ? null : language.time(meeting.date().value()),
            name == null ? meeting.kind() : oneLine(name.text()),
            names(record, meeting.chairs()),
            text(meeting.organizer()),
            text(meeting.place()),
            meeting.announced() ? 1 : 0,
            article.page);
    meetings.add(row);
    article.meetings.add(row);
  }

  private static String names(ArticleRecord record, List<Participant> participants) {
    return participants.stream()
        .map(
            each -> {
              Person person = record.person(each.person());
              return person == null ? each.text() : person.name();
            })
        .distinct()
        .collect(Collectors.joining("; "));
  }

  private void task(int number, Article article, ArticleRecord record, Task task) {
    LocalDate last = task.deadline() == null ? null : task.deadline().last();
    String due = last == null ? null : last.toString();
    if (due != null) {
      dueMonths.merge(due.substring(0, 7), 1, Integer::sum);
    }
    if (due != null && task.assignee() != null) {
      deadlines
          .computeIfAbsent(oneLine(task.assignee().text()), body -> new ArrayList<>())
          .add(due);
    }
    Person assigner = record.assigner(task);
    Row row =
        new Row(
            due,
            number,
            oneLine(task.text()),
            assigner != null
                ? assigner.name()
                : task.assigner() == null ? "" : oneLine(task.assigner().text()),
            text(task.assignee()),
            task.deadline() == null ? "" : oneLine(task.deadline().text()),
            due,
            task.speech(),
            article.page);
    tasks.add(row);
    article.tasks.add(row);
  }

  private void documents(int number, Article article, ArticleRecord record) {
    Map<String, CitedSomewhere> mine = new HashMap<>();
    for (CitedDocument document : record.documents()) {
      CitedSomewhere cited = documents.computeIfAbsent(document.key(), CitedSomewhere::new);
      mine.put(document.key(), cited);
      article.documents.add(cited);
      cited.mentions += document.mentions().size();
      if (cited.title.isEmpty()) {
        cited.title = oneLine(RecordPanel.title(document));
      }
      if (cited.issuer == null && document.issuer() != null) {
        cited.issuer = oneLine(document.issuer().text());
      }
      if (cited.issued == null && document.issued() != null) {
        cited.issued = day(document.issued());
      }
      Set<String> roles = new LinkedHashSet<>();
      for (DocumentMention mention : document.mentions()) {
        mention.roles().forEach(role -> roles.add(language.of(role)));
      }
      cited.citations.add(
          new Row(
              record.published(),
              null,
              number,
              record.published(),
              article.name(),
              speakers(record, document),
              String.join(", ", roles),
              article.page));
    }
    for (DocumentRelation relation : record.relations()) {
      CitedSomewhere by = mine.get(relation.by());
      CitedSomewhere to = mine.get(relation.to());
      if (by != null && to != null) {
        relations.add(new Relation(by, ContractWords.of(relation.role()), to, number));
      }
    }
  }

  /** Who cites a document in words of their own. */
  private static String speakers(ArticleRecord record, CitedDocument document) {
    Set<String> names = new LinkedHashSet<>();
    for (Speech speech : record.speeches()) {
      Person speaker = record.speaker(speech);
      if (speaker == null) {
        continue;
      }
      for (Statement statement : speech.statements()) {
        if (document.mentions().stream().anyMatch(statement::contains)) {
          names.add(speaker.name());
        }
      }
    }
    return String.join(", ", names);
  }

  private void people(int number, Article article, ArticleRecord record) {
    for (Person person : record.people()) {
      NamedSomewhere named =
          people.computeIfAbsent(
              Normalizer.normalize(person.name(), Normalizer.Form.NFC), NamedSomewhere::new);
      if (article.people.add(named)) {
        named.articles++;
      }
      Set<String> posts = new LinkedHashSet<>();
      for (Post post : person.titles()) {
        Body body = post.body();
        String name = body == null ? null : body.name();
        posts.add(oneLine(post.text()) + (name == null ? "" : " (" + oneLine(name) + ")"));
      }
      if (posts.isEmpty()) {
        posts.add("");
      }
      for (String post : posts) {
        named.posts.add(
            new Row(
                record.published(),
                number,
                record.published(),
                post,
                article.name(),
                article.page));
      }
    }
  }

  /**
   * Writes the pages.
   *
   * @throws IOException if they cannot be written
   */
  public void write(ViewFolder folder) throws IOException {
    Comparator<@Nullable String> lastDay = Comparator.nullsFirst(Comparator.naturalOrder());
    meetings.sort(Comparator.comparing((Row row) -> row.day, lastDay).reversed());
    tasks.sort(
        Comparator.comparing(
            (Row row) -> row.day, Comparator.nullsLast(Comparator.naturalOrder())));
    number(meetings);
    number(tasks);
    List<CitedSomewhere> cited = new ArrayList<>(documents.values());
    cited.sort(
        Comparator.comparingInt((CitedSomewhere each) -> -each.citations.size())
            .thenComparingInt(each -> -each.mentions));
    List<NamedSomewhere> named = new ArrayList<>(people.values());
    named.sort(Comparator.comparingInt((NamedSomewhere each) -> -each.articles));
    ArchiveFiles files = new ArchiveFiles(folder, language);
    List<List<@Nullable Object>> citations = new ArrayList<>();
    List<List<@Nullable Object>> documentRows = new ArrayList<>();
    for (CitedSomewhere each : cited) {
      each.number = documentRows.size();
      each.citations.sort(Comparator.comparing((Row row) -> row.day, lastDay).reversed());
      documentRows.add(
          Arrays.asList(
              each.key,
              each.title,
              each.citations.size(),
              each.mentions,
              each.issuer,
              each.issued,
              citations.size(),
              each.citations.size()));
      for (Row row : each.citations) {
        row.cells.set(0, each.number);
        citations.add(row.cells);
      }
    }
    List<List<@Nullable Object>> posts = new ArrayList<>();
    List<List<@Nullable Object>> peopleRows = new ArrayList<>();
    for (NamedSomewhere each : named) {
      each.number = peopleRows.size();
      peopleRows.add(person(each, posts));
    }
    List<List<@Nullable Object>> links = new ArrayList<>();
    for (Relation relation : relations) {
      links.add(
          Arrays.asList(
              relation.by().number, relation.role(), relation.to().number, relation.article()));
    }
    List<List<@Nullable Object>> articleRows = new ArrayList<>();
    for (Article article : articles) {
      articleRows.add(
          Arrays.asList(
              article.id,
              article.title == null ? null : oneLine(article.title),
              article.published,
              article.url,
              article.page,
              article.meetings.stream().map(row -> row.number).toList(),
              article.documents.stream().map(each -> each.number).toList(),
              article.people.stream().map(each -> each.number).toList(),
              article.tasks.stream().map(row -> row.number).toList()));
    }
    files.table("meetings", cells(meetings));
    files.table("documents", documentRows);
    files.table("citations", citations);
    files.table("links", links);
    files.table("people", peopleRows);
    files.table("posts", posts);
    files.table("tasks", cells(tasks));
    files.table("articles", articleRows);
    Map<String, @Nullable Object> overview = new LinkedHashMap<>();
    overview.put("today", today == null ? null : today.toString());
    overview.put("meetings", months(meetingMonths));
    overview.put("due", months(dueMonths));
    List<@Nullable String> starts = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i += ArchiveFiles.SIZE) {
      starts.add(tasks.get(i).day);
    }
    overview.put("starts", starts);
    overview.put(
        "bodies",
        deadlines.entrySet().stream()
            .sorted(Comparator.comparingInt(body -> -body.getValue().size()))
            .limit(MOST_BODIES)
            .map(body -> List.of(body.getKey(), body.getValue()))
            .toList());
    files.index(overview);
  }

  /** The row of a person, whose posts go behind those of the persons before, the latest first. */
  private static List<@Nullable Object> person(
      NamedSomewhere person, List<List<@Nullable Object>> posts) {
    Comparator<@Nullable String> lastDay = Comparator.nullsFirst(Comparator.naturalOrder());
    person.posts.sort(Comparator.comparing((Row row) -> row.day, lastDay).reversed());
    List<String> days = new ArrayList<>();
    String latest = "";
    for (Row row : person.posts) {
      if (row.day != null) {
        days.add(row.day);
      }
      if (latest.isEmpty()) {
        latest = String.valueOf(row.cells.get(2));
      }
    }
    int first = posts.size();
    person.posts.forEach(row -> posts.add(row.cells));
    return Arrays.asList(
        person.name,
        latest,
        person.articles,
        days.isEmpty() ? null : Collections.min(days),
        days.isEmpty() ? null : Collections.max(days),
        first,
        person.posts.size());
  }

  private static void number(List<Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).number = i;
    }
  }

  private static List<List<@Nullable Object>> cells(List<Row> rows) {
    return rows.stream().map(row -> row.cells).toList();
  }

  private static List<List<Object>> months(Map<String, Integer> counts) {
    List<List<Object>> months = new ArrayList<>();
    counts.forEach((month, count) -> months.add(List.of(month, count)));
    return months;
  }

  private static @Nullable String day(Dated dated) {
    LocalDate first = dated.first();
    return first == null ? null : first.toString();
  }

  private static String text(@Nullable Value value) {
    return value == null ? "" : oneLine(value.text());
  }

  private static String oneLine(String words) {
    return Spaces.single(words);
  }
}
