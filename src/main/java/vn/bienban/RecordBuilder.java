package vn.bienban;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.decide.Alternative;
import vn.bienban.decide.Weighing;
import vn.bienban.document.Cast;
import vn.bienban.document.Citation;
import vn.bienban.document.Directive;
import vn.bienban.document.Document;
import vn.bienban.document.Event;
import vn.bienban.document.Finding;
import vn.bienban.document.PersonMention;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.TimeExpression;
import vn.bienban.document.Turn;
import vn.bienban.record.Assigner;
import vn.bienban.record.Body;
import vn.bienban.record.CitedDocument;
import vn.bienban.record.DateValue;
import vn.bienban.record.Deadline;
import vn.bienban.record.Diagnostic;
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
import vn.bienban.text.AlignedText;
import vn.bienban.text.Spaces;
import vn.bienban.text.Span;

/**
 * Turns what the extractors found in the view into the record, whose offsets and words are the
 * original's.
 */
final class RecordBuilder {
  private final Document document;
  private final AlignedText aligned;

  RecordBuilder(Document document) {
    this.document = document;
    this.aligned = document.segmented().aligned();
  }

  private static String id(int person) {
    return "p" + (person + 1);
  }

  List<Meeting> meetings(List<Event> events) {
    List<Meeting> meetings = new ArrayList<>(events.size());
    for (Event event : events) {
      meetings.add(meeting(event));
    }
    return meetings;
  }

  private Meeting meeting(Event event) {
    Event.Day date = event.date();
    List<Value> bridgePoints = new ArrayList<>();
    for (Event.Part point : event.bridgePoints()) {
      bridgePoints.add(document.value(point.span(), point.rule(), point.confidence()));
    }
    return new Meeting(
        value(event.name()),
        Spaces.single(event.head().of(document.text())).toLowerCase(Locale.ROOT),
        date == null ? null : dateValue(date.time(), date.rule(), date.confidence()),
        date == null ? null : date.time().partOfDay(),
        date == null ? null : date.time().clock(),
        value(event.place()),
        value(event.organizer()),
        participants(event.chairs()),
        participants(event.attendees()),
        event.announced(),
        event.online(),
        bridgePoints,
        event.rule(),
        event.confidence());
  }

  private List<Participant> participants(List<Event.Role> roles) {
    List<Participant> participants = new ArrayList<>();
    for (Event.Role role : roles) {
      Value words = document.value(role.span(), role.rule(), role.confidence());
      participants.add(
          new Participant(
              id(role.person()),
              words.text(),
              words.begin(),
              words.end(),
              role.inferred(),
              words.source(),
              words.confidence()));
    }
    return participants;
  }

  List<Person> people(Cast cast) {
    List<List<Mention>> mentions = new ArrayList<>();
    for (int i = 0; i < cast.members().size(); i++) {
      mentions.add(new ArrayList<>());
    }
    for (PersonMention mention : cast.mentions()) {
      Value words = document.value(mention.span(), mention.rule(), mention.confidence());
      mentions
          .get(mention.person())
          .add(
              new Mention(
                  words.text(),
                  mention.kind(),
                  words.begin(),
                  words.end(),
                  words.source(),
                  words.confidence()));
    }
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < cast.members().size(); i++) {
      Cast.Member member = cast.members().get(i);
      List<Post> titles = new ArrayList<>();
      for (Cast.Title title : member.titles()) {
        titles.add(post(title));
      }
      people.add(new Person(id(i), member.name(), titles, mentions.get(i)));
    }
    return people;
  }

  private Post post(Cast.Title title) {
    Value words = document.value(title.span(), title.rule(), title.confidence());
    Span bodyWords = title.body();
    Body body = null;
    if (bodyWords != null) {
      Value value = document.value(bodyWords, title.rule(), title.confidence());
      body = new Body(value.text(), value.begin(), value.end(), title.bodyName());
    }
    return new Post(
        words.text(), words.begin(), words.end(), body, words.source(), words.confidence());
  }

  List<Speech> speeches(List<Turn> turns) {
    List<Speech> speeches = new ArrayList<>();
    for (Turn turn : turns) {
      Set<SpeechAct> acts = new LinkedHashSet<>();
      List<ReportingVerb> verbs = new ArrayList<>();
      for (ReportingClause clause : turn.clauses()) {
        acts.add(clause.act());
        Value verb = value(clause.verb(), clause.rule(), clause.confidence());
        if (verb != null) {
          verbs.add(
              new ReportingVerb(
                  verb.text(),
                  clause.act(),
                  verb.begin(),
                  verb.end(),
                  verb.source(),
                  verb.confidence()));
        }
      }
      List<Statement> statements = new ArrayList<>();
      for (Turn.Statement statement : turn.statements()) {
        ReportingClause clause = statement.clause();
        Value words = document.value(statement.span(), clause.rule(), clause.confidence());
        statements.add(
            new Statement(
                words.text(),
                words.begin(),
                words.end(),
                statement.quoted(),
                words.source(),
                words.confidence()));
      }
      speeches.add(new Speech(id(turn.person()), null, List.copyOf(acts), verbs, statements));
    }
    return speeches;
  }

  List<CitedDocument> documents(List<Citation> citations) {
    List<CitedDocument> documents = new ArrayList<>();
    for (Citation citation : citations) {
      List<DocumentMention> mentions = new ArrayList<>();
      for (Citation.Mention mention : citation.mentions()) {
        Value words = document.value(mention.span(), mention.rule(), mention.confidence());
        Value part = value(mention.pinpoint(), mention.rule(), mention.confidence());
        mentions.add(
            new DocumentMention(
                words.text(),
                part == null ? null : part.text(),
                mention.roles(),
                words.begin(),
                words.end(),
                words.source(),
                words.confidence()));
      }
      String rule = citation.mentions().get(0).rule();
      double confidence = citation.mentions().get(0).confidence();
      Value issued = value(citation.issued(), rule, confidence);
      String issuedValue = citation.issuedValue();
      documents.add(
          new CitedDocument(
              citation.key(),
              citation.type(),
              citation.typeText(),
              citation.number(),
              citation.year(),
              citation.symbol(),
              citation.system(),
              value(citation.issuer(), rule, confidence),
              issued == null || issuedValue == null
                  ? null
                  : new DateValue(
                      issuedValue,
                      issued.text(),
                      issued.begin(),
                      issued.end(),
                      List.of(),
                      rule,
                      confidence),
              value(citation.subject(), rule, confidence),
              citation.lookup(),
              mentions));
    }
    return documents;
  }

  /** What the documents cited do to each other, in the order of the words that say so. */
  List<DocumentRelation> relations(List<Citation> citations) {
    List<DocumentRelation> relations = new ArrayList<>();
    for (Citation by : citations) {
      for (Citation.Relation relation : by.relations()) {
        Value words = document.value(relation.words(), relation.rule(), relation.confidence());
        relations.add(
            new DocumentRelation(
                by.key(),
                relation.role(),
                citations.get(relation.to()).key(),
                words.text(),
                words.begin(),
                words.end(),
                words.source(),
                words.confidence()));
      }
    }
    relations.sort(Comparator.comparingInt(DocumentRelation::begin));
    return relations;
  }

  /**
   * The tasks.
   *
   * @param turns those that the record has as speeches
   */
  List<Task> tasks(List<Directive> directives, List<Turn> turns) {
    List<Task> tasks = new ArrayList<>();
    for (Directive directive : directives) {
      Value words = document.value(directive.span(), directive.rule(), directive.confidence());
      Value giver =
          value(directive.assignerWords(), directive.rule(), directive.assignerConfidence());
      Value limit = value(directive.deadline(), directive.rule(), directive.confidence());
      tasks.add(
          new Task(
              words.text(),
              words.begin(),
              words.end(),
              giver == null
                  ? null
                  : new Assigner(
                      directive.assigner() >= 0 ? id(directive.assigner()) : null,
                      giver.text(),
                      giver.begin(),
                      giver.end(),
                      giver.source(),
                      giver.confidence()),
              value(directive.assignee(), directive.rule(), directive.confidence()),
              limit == null
                  ? null
                  : new Deadline(
                      limit.text(),
                      directive.deadlineValue(),
                      limit.begin(),
                      limit.end(),
                      limit.source(),
                      limit.confidence()),
              speech(directive, turns),
              value(directive.product(), directive.rule(), directive.confidence()),
              value(directive.cooperation(), directive.rule(), directive.confidence()),
              words.source(),
              words.confidence()));
    }
    return tasks;
  }

  /**
   * The index of the turn in which a task is given: the one with the words around it, else the last
   * one before it that its giver has; null where there is none or somebody else spoke since.
   */
  private static @Nullable Integer speech(Directive directive, List<Turn> turns) {
    int last = -1;
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      boolean gives = directive.assigner() < 0 || directive.assigner() == turn.person();
      for (Turn.Statement statement : turn.statements()) {
        if (gives && statement.span().contains(directive.span().begin())) {
          return i;
        }
      }
      if (turn.clauses().get(0).speaker().begin() < directive.span().begin()) {
        last = i;
      }
    }
    return last >= 0 && turns.get(last).person() == directive.assigner() ? last : null;
  }

  List<TimeMention> times(List<TimeExpression> times) {
    List<TimeMention> mentions = new ArrayList<>();
    for (TimeExpression time : times) {
      Value words = document.value(time.span(), time.rule(), time.confidence());
      mentions.add(
          new TimeMention(
              time.timexType(),
              time.timex(),
              words.text(),
              words.begin(),
              words.end(),
              time.inferred(),
              words.source(),
              words.confidence()));
    }
    return mentions;
  }

  /** The trace in the terms of the record: words and offsets of the original. */
  List<Explanation.Alternative> alternatives(List<Alternative> trace) {
    List<Explanation.Alternative> alternatives = new ArrayList<>();
    for (Alternative alternative : trace) {
      Span words = aligned.toSource(alternative.span());
      Span winner = alternative.winner() == null ? null : aligned.toSource(alternative.winner());
      alternatives.add(
          new Explanation.Alternative(
              alternative.field(),
              winner,
              words,
              aligned.sourceText(alternative.span()),
              alternative.why()));
    }
    return alternatives;
  }

  /** The trace of models in the terms of the record: words and offsets of the original. */
  List<Explanation.Weighing> weighings(List<Weighing> trace) {
    List<Explanation.Weighing> weighings = new ArrayList<>();
    for (Weighing weighing : trace) {
      weighings.add(
          new Explanation.Weighing(
              weighing.decision(),
              aligned.toSource(weighing.span()),
              aligned.sourceText(weighing.span()),
              weighing.subject() == null ? null : aligned.toSource(weighing.subject()),
              weighing.alternative(),
              weighing.probability(),
              weighing.features(),
              weighing.reasons()));
    }
    return weighings;
  }

  /** What was seen of the page and what was found in its words, in the order of the source. */
  List<Diagnostic> diagnostics(List<Diagnostic> page, List<Finding> findings) {
    List<Diagnostic> diagnostics = new ArrayList<>(page);
    if (aligned.text().isBlank()) {
      diagnostics.add(new Diagnostic("empty", "the article is empty", 0, 0));
    }
    for (Finding finding : findings) {
      Span source = aligned.toSource(finding.span());
      diagnostics.add(
          new Diagnostic(finding.code(), finding.message(), source.begin(), source.end()));
    }
    diagnostics.sort(Comparator.comparingInt(Diagnostic::begin).thenComparingInt(Diagnostic::end));
    return diagnostics;
  }

  private DateValue dateValue(TimeExpression time, String rule, double confidence) {
    Value words = document.value(time.span(), rule, confidence);
    return new DateValue(
        time.value(),
        words.text(),
        words.begin(),
        words.end(),
        time.inferred(),
        words.source(),
        words.confidence());
  }

  private @Nullable Value value(Event.@Nullable Part part) {
    return part == null ? null : document.value(part.span(), part.rule(), part.confidence());
  }

  private @Nullable Value value(@Nullable Span span, String rule, double confidence) {
    return span == null ? null : document.value(span, rule, confidence);
  }
}
