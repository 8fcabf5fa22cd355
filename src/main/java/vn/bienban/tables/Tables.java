package vn.bienban.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Assigner;
import vn.bienban.record.Body;
import vn.bienban.record.CitedDocument;
import vn.bienban.record.ContractWords;
import vn.bienban.record.Deadline;
import vn.bienban.record.Diagnostic;
import vn.bienban.record.DocumentMention;
import vn.bienban.record.DocumentRelation;
import vn.bienban.record.Meeting;
import vn.bienban.record.Participant;
import vn.bienban.record.Person;
import vn.bienban.record.Post;
import vn.bienban.record.ReportingVerb;
import vn.bienban.record.Speech;
import vn.bienban.record.Statement;
import vn.bienban.record.Task;
import vn.bienban.record.TimeMention;
import vn.bienban.record.Value;

/** The tables that records are laid out in. */
public final class Tables {
  /** Between several values in one field. */
  private static final String AND = "; ";

  /** Somebody in a role at the record's n-th meeting. */
  private record Role(int meeting, String name, Participant participant) {}

  /** A verb of the record's n-th speech. */
  private record Reported(int speech, Speech by, ReportingVerb verb) {}

  /** A stretch of words of the record's n-th speech. */
  private record Said(int speech, Speech by, Statement statement) {}

  /** A mention of the record's n-th document. */
  private record Citation(int document, CitedDocument cited, DocumentMention mention) {}

  private static final Table<ArticleRecord> ARTICLES =
      Table.<ArticleRecord>of("articles", "each article that gave a record", List::of)
          .text("title", "its title", ArticleRecord::title)
          .add(
              "published",
              Column.Type.DAY,
              "the day it was published",
              row -> row.record().publishedDay())
          .text("url", "where it stood", ArticleRecord::url);

  private static final Table<Meeting> MEETINGS =
      Table.of(
              "meetings", "each meeting, the main one of an article first", ArticleRecord::meetings)
          .number("meeting", "the meeting's number in the article, from 1")
          .text("kind", "the head noun phrase, such as hội nghị", Meeting::kind)
          .value("name", "its name", Meeting::name)
          .date("date", "the day or days it takes place", Meeting::date)
          .word("part_of_day", "morning, afternoon or evening", Meeting::partOfDay)
          .text("time", "the hour, such as 08:30", Meeting::time)
          .value("place", "the venue or locality", Meeting::place)
          .value("organizer", "the body that holds it", Meeting::organizer)
          .flag("announced", "whether it is still to take place", Meeting::announced)
          .add(
              "online",
              Column.Type.FLAG,
              "true where it is held over a connection",
              row -> row.item().online())
          .text(
              "bridge_points",
              "the places connected with it, with \"; \" between them",
              meeting -> joined(meeting.bridgePoints(), Value::text))
          .source(Meeting::source, Meeting::confidence);

  private static final Table<Role> PARTICIPANTS =
      Table.of("participants", "each role of a person at a meeting", Tables::roles)
          .number("meeting", "the meeting's number in the article", Role::meeting)
          .text("role", "chair or attendee", Role::name)
          .text("person", "the person's id in the article", role -> role.participant().person())
          .flag(
              "inferred",
              "whether the person was inferred from a post standing alone",
              role -> role.participant().inferred())
          .text("text", "the words that name the person here", role -> role.participant().text())
          .found(
              role -> role.participant().begin(),
              role -> role.participant().end(),
              role -> role.participant().source(),
              role -> role.participant().confidence());

  private static final Table<Person> PEOPLE =
      Table.of("people", "each person named in an article", ArticleRecord::people)
          .text("person", "the person's id in the article, such as p1", Person::id)
          .text("name", "the fullest form of the name", Person::name)
          .text(
              "titles",
              "posts, ranks and degrees, with \"; \" between them",
              person -> joined(person.titles(), Post::text))
          .text(
              "bodies",
              "the bodies of these posts, their full names where known, with \"; \" between them",
              person ->
                  joined(bodies(person), body -> body.name() != null ? body.name() : body.text()))
          .number(
              "mentions", "how often the article speaks of the person", p -> p.mentions().size());

  private static final Table<Speech> SPEECHES =
      Table.of("speeches", "each turn in which somebody has the floor", ArticleRecord::speeches)
          .number("speech", "the speech's number in the article, from 1")
          .text("speaker", "the person's id in the article", Speech::speaker)
          .value(
              "speaker_text",
              "the words for the speaker where the article names none",
              Speech::speakerText)
          .text(
              "acts",
              "open, report, discuss, direct, conclude, speak, with \"; \" between them",
              speech -> joined(speech.acts(), ContractWords::of))
          .text(
              "verbs",
              "the verbs that report it, with \"; \" between them",
              speech -> joined(speech.verbs(), ReportingVerb::text))
          .number("statements", "how many stretches of words it has", s -> s.statements().size());

  private static final Table<Reported> VERBS =
      Table.of("verbs", "each verb that reports a speech", Tables::verbs)
          .number("speech", "the speech's number in the article", Reported::speech)
          .text("speaker", "the person's id in the article", verb -> verb.by().speaker())
          .word(
              "act",
              "open, report, discuss, direct, conclude or speak",
              reported -> reported.verb().act())
          .text("text", "the verb", reported -> reported.verb().text())
          .found(
              reported -> reported.verb().begin(),
              reported -> reported.verb().end(),
              reported -> reported.verb().source(),
              reported -> reported.verb().confidence());

  private static final Table<Said> STATEMENTS =
      Table.of("statements", "each stretch of words said", Tables::statements)
          .number("statement", "the statement's number in the article, from 1")
          .number("speech", "the number of the speech it belongs to", Said::speech)
          .text("speaker", "the person's id in the article", said -> said.by().speaker())
          .flag("quoted", "whether it stands in quotation marks", said -> said.statement().quoted())
          .text("text", "the words said", said -> said.statement().text())
          .found(
              said -> said.statement().begin(),
              said -> said.statement().end(),
              said -> said.statement().source(),
              said -> said.statement().confidence());

  private static final Table<CitedDocument> DOCUMENTS =
      Table.of("documents", "each document that an article cites", ArticleRecord::documents)
          .number("document", "the document's number in the article, from 1")
          .text("key", "what tells it from other documents, in all articles", CitedDocument::key)
          .text("type", "the full name of its type, such as Nghị quyết", CitedDocument::type)
          .text("type_text", "the type words as written, such as NQ", CitedDocument::typeText)
          .text("number", "its number", CitedDocument::number)
          .text("year", "its year", CitedDocument::year)
          .text("symbol", "type and issuer as in its code, such as CTr/ĐU", CitedDocument::symbol)
          .word("system", "party, state, law, congress or other", CitedDocument::system)
          .value("issuer", "the body said to have issued it", CitedDocument::issuer)
          .date("issued", "when it was issued", CitedDocument::issued)
          .value("subject", "what it is about", CitedDocument::subject)
          .text("lookup", "what to search a database for", CitedDocument::lookup)
          .number("mentions", "how often the article cites it", d -> d.mentions().size());

  private static final Table<Citation> CITATIONS =
      Table.of("citations", "each place where a document is cited", Tables::citations)
          .number("document", "the document's number in the article", Citation::document)
          .text("key", "the document's key", citation -> citation.cited().key())
          .text("text", "the words that cite it", citation -> citation.mention().text())
          .text(
              "pinpoint",
              "the điểm, khoản, điều, chương or phụ lục pointed at",
              citation -> citation.mention().pinpoint())
          .text(
              "roles",
              "what the sentence says is done to the document, such as amends or based-on, with"
                  + " \"; \" between them",
              citation -> joined(citation.mention().roles(), ContractWords::of))
          .found(
              citation -> citation.mention().begin(),
              citation -> citation.mention().end(),
              citation -> citation.mention().source(),
              citation -> citation.mention().confidence());

  private static final Table<DocumentRelation> RELATIONS =
      Table.of(
              "relations",
              "each thing that one cited document is said to do to another",
              ArticleRecord::relations)
          .number("relation", "the relation's number in the article, from 1")
          .text("by_key", "the key of the document that does it", DocumentRelation::by)
          .word(
              "role",
              "what it does, such as amends, replaces, repeals or guides",
              DocumentRelation::role)
          .text("to_key", "the key of the document that it is done to", DocumentRelation::to)
          .text("text", "the words that say so first", DocumentRelation::text)
          .found(
              DocumentRelation::begin,
              DocumentRelation::end,
              DocumentRelation::source,
              DocumentRelation::confidence);

  private static final Table<Task> TASKS =
      Table.of("tasks", "each directive", ArticleRecord::tasks)
          .number("task", "the directive's number in the article, from 1")
          .text("text", "what is to be done", Task::text)
          .text(
              "assigner",
              "the id of the person who gives it",
              task -> orNull(task.assigner(), Assigner::person))
          .text(
              "assigner_text",
              "the words that name the person or body that gives it",
              task -> orNull(task.assigner(), Assigner::text))
          .value("assignee", "who must do it", Task::assignee)
          .text(
              "deadline",
              "by when, in the article's words",
              task -> orNull(task.deadline(), Deadline::text))
          .text(
              "deadline_value",
              "the same as a TIMEX3 value",
              task -> orNull(task.deadline(), Deadline::value))
          .add(
              "due",
              Column.Type.DAY,
              "the deadline's last day, where the value says one",
              row -> orNull(row.item().deadline(), Deadline::last))
          .add(
              "speech",
              Column.Type.NUMBER,
              "the number of the speech in which it is given",
              row -> orNull(row.item().speech(), index -> index + 1))
          .value("product", "what must exist when it is done", Task::product)
          .value("cooperation", "the bodies to work with", Task::cooperation)
          .found(Task::begin, Task::end, Task::source, Task::confidence);

  private static final Table<TimeMention> TIMES =
      Table.of("times", "each temporal expression", ArticleRecord::times)
          .number("time", "the expression's number in the article, from 1")
          .word("type", "DATE, TIME, DURATION or SET, as TIMEX3 has them", TimeMention::type)
          .text(
              "value",
              "the TIMEX3 value; unknown parts are XX, a part of the day as in 2018-07-03TMO",
              TimeMention::value)
          .add(
              "first_day",
              Column.Type.DAY,
              "its first day, where the value says one",
              row -> row.item().first())
          .add(
              "last_day",
              Column.Type.DAY,
              "its last day, where the value says one",
              row -> row.item().last())
          .text("text", "the words", TimeMention::text)
          .text(
              "inferred",
              "the parts that the words themselves do not say, with \"; \" between them",
              time -> joined(time.inferred(), part -> part))
          .found(
              TimeMention::begin, TimeMention::end, TimeMention::source, TimeMention::confidence);

  private static final Table<Diagnostic> DIAGNOSTICS =
      Table.of(
              "diagnostics",
              "each thing that a reader of the record should know",
              ArticleRecord::diagnostics)
          .number("diagnostic", "the diagnostic's number in the article, from 1")
          .text("code", "a stable word such as look-alike", Diagnostic::code)
          .text("message", "what was seen, in English", Diagnostic::message)
          .at(Diagnostic::begin, Diagnostic::end);

  /** All tables, the one that the others point to first. */
  static final List<Table<?>> ALL =
      List.of(
          ARTICLES,
          MEETINGS,
          PARTICIPANTS,
          PEOPLE,
          SPEECHES,
          VERBS,
          STATEMENTS,
          DOCUMENTS,
          CITATIONS,
          RELATIONS,
          TASKS,
          TIMES,
          DIAGNOSTICS);

  private Tables() {}

  /** The names of the tables. */
  public static List<String> names() {
    return ALL.stream().map(Table::name).toList();
  }

  /** Every table and column with type and meaning, as Markdown. */
  public static String describe() {
    StringBuilder text = new StringBuilder();
    for (Table<?> table : ALL) {
      text.append("\n## ").append(table.name()).append("\n\n");
      text.append("One row for ").append(table.meaning()).append(".\n\n");
      text.append("| column | type | what |\n|---|---|---|\n");
      for (Column<?> column : table.columns()) {
        text.append("| `")
            .append(column.name())
            .append("` | ")
            .append(column.type().sql())
            .append(" | ")
            .append(column.meaning())
            .append(" |\n");
      }
    }
    return text.substring(1);
  }

  private static List<Body> bodies(Person person) {
    return person.titles().stream().map(Post::body).filter(Objects::nonNull).distinct().toList();
  }

  /** The words of some values, or null where there are none. */
  private static <A> @Nullable String joined(List<A> values, Function<A, String> words) {
    return values.isEmpty() ? null : values.stream().map(words).collect(Collectors.joining(AND));
  }

  private static <A, B> @Nullable B orNull(@Nullable A of, Function<A, @Nullable B> part) {
    return of == null ? null : part.apply(of);
  }

  private static List<Role> roles(ArticleRecord record) {
    List<Role> roles = new ArrayList<>();
    int number = 0;
    for (Meeting meeting : record.meetings()) {
      number++;
      for (Participant chair : meeting.chairs()) {
        roles.add(new Role(number, "chair", chair));
      }
      for (Participant attendee : meeting.attendees()) {
        roles.add(new Role(number, "attendee", attendee));
      }
    }
    return roles;
  }

  private static List<Reported> verbs(ArticleRecord record) {
    List<Reported> verbs = new ArrayList<>();
    int number = 0;
    for (Speech speech : record.speeches()) {
      number++;
      for (ReportingVerb verb : speech.verbs()) {
        verbs.add(new Reported(number, speech, verb));
      }
    }
    return verbs;
  }

  private static List<Said> statements(ArticleRecord record) {
    List<Said> statements = new ArrayList<>();
    int number = 0;
    for (Speech speech : record.speeches()) {
      number++;
      for (Statement statement : speech.statements()) {
        statements.add(new Said(number, speech, statement));
      }
    }
    return statements;
  }

  private static List<Citation> citations(ArticleRecord record) {
    List<Citation> citations = new ArrayList<>();
    int number = 0;
    for (CitedDocument document : record.documents()) {
      number++;
      for (DocumentMention mention : document.mentions()) {
        citations.add(new Citation(number, document, mention));
      }
    }
    return citations;
  }
}
