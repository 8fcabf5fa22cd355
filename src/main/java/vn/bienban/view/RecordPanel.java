package vn.bienban.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import vn.bienban.record.DocumentRole;
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
 * Writes a record as a person would write minutes, and marks in the text what each value stands on.
 * For one thread.
 *
 * <p>Longer than other classes: each part of a record has its few lines here, and nothing else.
 */
final class RecordPanel {
  /** Mentions in a paragraph: a browser lays out the paragraphs in sight alone. */
  private static final int CHIPS = 60;

  private final Language language;
  private final ArticleRecord record;
  private final RecordFields fields;
  private final Html html;

  /** The marks of each person's mentions, by the person's id. */
  private final Map<String, List<TextMark>> mentions = new HashMap<>();

  private boolean inTerm;

  private RecordPanel(Language language, ArticleRecord record, RecordFields fields) {
    this.language = language;
    this.record = record;
    this.fields = fields;
    this.html = fields.html();
  }

  static void write(Language language, ArticleRecord record, RecordFields fields) {
    RecordPanel panel = new RecordPanel(language, record, fields);
    panel.markPeople();
    panel.meetings();
    panel.speeches();
    panel.tasks();
    panel.documents();
    panel.people();
    panel.times();
    panel.diagnostics();
  }

  private void markPeople() {
    for (Person person : record.people()) {
      List<TextMark> marks = new ArrayList<>();
      for (Mention mention : person.mentions()) {
        TextMark mark = fields.mark(MarkLayer.PERSON, mention, mention.confidence());
        if (mark != null) {
          marks.add(mark);
        }
      }
      mentions.put(person.id(), marks);
    }
  }

  private void meetings() {
    if (record.meetings().isEmpty()) {
      open("event", "section.event", 0);
      html.element("p", language.get("event.none"), "class", "none").close("section");
      return;
    }
    int number = 0;
    for (Meeting meeting : record.meetings()) {
      number++;
      open("event" + number, number == 1 ? "section.event" : "section.further", 0);
      meeting(meeting);
      html.close("section");
    }
  }

  private void meeting(Meeting meeting) {
    html.open("dl");
    Value name = meeting.name();
    term("event.name");
    value(MarkLayer.EVENT, "event.name", name);
    term("event.kind");
    fields.plain("event.kind", meeting.kind(), meeting.source(), meeting.confidence());
    if (meeting.announced()) {
      html.element("span", language.get("event.announced"), "class", "tag");
    }
    if (meeting.online() != null) {
      html.element(
          "span", language.get(meeting.online() ? "event.online" : "event.onsite"), "class", "tag");
    }
    term("event.date");
    date(MarkLayer.DATE, "event.date", meeting.date());
    if (meeting.time() != null) {
      html.text(", ");
      fields.plain("event.time", meeting.time(), meeting.source(), meeting.confidence());
    }
    if (meeting.partOfDay() != null) {
      html.text(", ");
      fields.plain(
          "event.part", language.of(meeting.partOfDay()), meeting.source(), meeting.confidence());
    }
    term("event.place");
    value(MarkLayer.EVENT, "event.place", meeting.place());
    if (!meeting.bridgePoints().isEmpty()) {
      term("event.bridge");
      html.open("ul");
      for (Value point : meeting.bridgePoints()) {
        html.open("li");
        value(MarkLayer.EVENT, "event.bridge", point);
        html.close("li");
      }
      html.close("ul");
    }
    term("event.organizer");
    value(MarkLayer.BODY, "event.organizer", meeting.organizer());
    term("event.chair");
    participants("event.chair", meeting.chairs());
    term("event.attendees");
    participants("event.attendees", meeting.attendees());
    html.close("dd").close("dl");
  }

  private void term(String key) {
    if (inTerm && !key.equals("event.name")) {
      html.close("dd");
    }
    inTerm = true;
    html.element("dt", language.get(key)).open("dd");
  }

  private void participants(String label, List<Participant> participants) {
    if (participants.isEmpty()) {
      unsaid();
      return;
    }
    html.open("ul");
    for (Participant participant : participants) {
      html.open("li");
      Person person = record.person(participant.person());
      if (person != null && person.name().equals(participant.text())) {
        fields.mark(MarkLayer.PERSON, participant, participant.confidence());
        fields.named(
            MarkLayer.PERSON,
            label,
            person.name(),
            mentions.getOrDefault(person.id(), List.of()),
            participant.source(),
            participant.confidence());
        posts(person);
      } else {
        if (person != null) {
          person(person);
          posts(person);
          html.text(": ");
        }
        fields.value(
            MarkLayer.PERSON,
            label,
            participant,
            participant.source(),
            participant.confidence(),
            participant.inferred() ? language.get("inferred") : null);
      }
      html.close("li");
    }
    html.close("ul");
  }

  /** A person's name, which stands for all words that mean the person. */
  private void person(Person person) {
    List<TextMark> marks = mentions.getOrDefault(person.id(), List.of());
    Mention first = person.mentions().isEmpty() ? null : person.mentions().get(0);
    fields.named(
        MarkLayer.PERSON,
        "person",
        person.name(),
        marks,
        first == null ? null : first.source(),
        first == null ? null : first.confidence());
  }

  private void posts(Person person) {
    if (person.titles().isEmpty()) {
      return;
    }
    html.open("span", "class", "posts").text(" – ");
    String separator = "";
    for (Post post : person.titles()) {
      html.text(separator);
      separator = ", ";
      post(post);
    }
    html.close("span");
  }

  private void post(Post post) {
    Body body = post.body();
    fields.value(
        MarkLayer.POST,
        "post",
        post,
        post.source(),
        post.confidence(),
        body == null || body.name() == null ? null : body.name());
    if (body != null) {
      fields.mark(MarkLayer.BODY, body, post.confidence());
    }
  }

  private void speeches() {
    if (record.speeches().isEmpty()) {
      return;
    }
    open("course", "section.course", record.speeches().size());
    html.open("ol", "class", "course");
    int index = 0;
    for (Speech speech : record.speeches()) {
      html.open("li").open("p", "class", "who");
      Person speaker = record.speaker(speech);
      if (speaker != null) {
        person(speaker);
        if (!speaker.titles().isEmpty()) {
          html.open("span", "class", "posts").text(" – ");
          post(speaker.titles().get(0));
          html.close("span");
        }
      } else if (speech.speakerText() != null) {
        value(MarkLayer.PERSON, "speaker", speech.speakerText());
      } else {
        html.element("span", language.get("speaker.unsaid"), "class", "none");
      }
      html.close("p").open("p", "class", "acts");
      speech.acts().forEach(act -> html.element("span", language.of(act), "class", "tag"));
      for (ReportingVerb verb : speech.verbs()) {
        fields.value(
            MarkLayer.VERB,
            "verb",
            verb,
            verb.source(),
            verb.confidence(),
            language.of(verb.act()));
        html.text(" ");
      }
      html.close("p");
      for (Statement statement : speech.statements()) {
        html.open("blockquote", "class", statement.quoted() ? "quoted" : null);
        fields.value(
            MarkLayer.STATEMENT,
            "statement",
            statement,
            statement.source(),
            statement.confidence(),
            statement.quoted() ? language.get("statement.quoted") : null);
        html.close("blockquote");
      }
      int turn = index++;
      List<Integer> given = new ArrayList<>();
      for (int i = 0; i < record.tasks().size(); i++) {
        Integer of = record.tasks().get(i).speech();
        if (of != null && of == turn) {
          given.add(i + 1);
        }
      }
      if (!given.isEmpty()) {
        html.open("p", "class", "given").text(language.get("course.tasks")).text(" ");
        for (Integer task : given) {
          html.element("a", task.toString(), "href", "#task" + task).text(" ");
        }
        html.close("p");
      }
      html.close("li");
    }
    html.close("ol").close("section");
  }

  private void tasks() {
    if (record.tasks().isEmpty()) {
      return;
    }
    open("tasks", "section.tasks", record.tasks().size());
    html.open("table").open("thead").open("tr");
    html.element("th", "#", "scope", "col");
    List<String> columns = new ArrayList<>(List.of("work", "assigner", "assignee", "deadline"));
    if (record.tasks().stream().anyMatch(task -> task.product() != null)) {
      columns.add("product");
    }
    if (record.tasks().stream().anyMatch(task -> task.cooperation() != null)) {
      columns.add("cooperation");
    }
    columns.forEach(column -> html.element("th", language.get("task." + column), "scope", "col"));
    html.close("tr").close("thead").open("tbody");
    int number = 0;
    for (Task task : record.tasks()) {
      number++;
      html.open("tr", "id", "task" + number);
      html.element("td", Integer.toString(number), "class", "no");
      for (String column : columns) {
        html.open("td", "data-l", language.get("task." + column));
        cell(task, column);
        html.close("td");
      }
      html.close("tr");
    }
    html.close("tbody").close("table").close("section");
  }

  private void cell(Task task, String column) {
    switch (column) {
      case "work" ->
          fields.value(MarkLayer.TASK, "task.work", task, task.source(), task.confidence(), null);
      case "assigner" -> {
        Assigner assigner = task.assigner();
        if (assigner == null) {
          unsaid();
          return;
        }
        Person person = record.assigner(task);
        fields.value(
            person == null ? MarkLayer.BODY : MarkLayer.PERSON,
            "task.assigner",
            assigner,
            assigner.source(),
            assigner.confidence(),
            person == null || person.name().equals(assigner.text()) ? null : person.name());
        if (person != null && !person.name().equals(assigner.text())) {
          html.element("span", person.name(), "class", "read");
        }
      }
      case "assignee" -> value(MarkLayer.BODY, "task.assignee", task.assignee());
      case "deadline" -> {
        Deadline deadline = task.deadline();
        if (deadline == null) {
          unsaid();
          return;
        }
        String time = language.time(deadline.value());
        fields.value(
            MarkLayer.DATE,
            "task.deadline",
            deadline,
            deadline.source(),
            deadline.confidence(),
            time);
        if (time != null) {
          html.element("span", time, "class", "read");
        }
      }
      case "product" -> value(MarkLayer.TASK, "task.product", task.product());
      default -> value(MarkLayer.BODY, "task.cooperation", task.cooperation());
    }
  }

  private void documents() {
    if (record.documents().isEmpty()) {
      return;
    }
    open("documents", "section.documents", record.documents().size());
    Map<String, List<DocumentRelation>> relations = new LinkedHashMap<>();
    for (DocumentRelation relation : record.relations()) {
      relations.computeIfAbsent(relation.by(), key -> new ArrayList<>()).add(relation);
    }
    Map<String, String> titles = new HashMap<>();
    for (CitedDocument document : record.documents()) {
      titles.put(document.key(), title(document));
    }
    html.open("ul", "class", "documents");
    for (CitedDocument document : record.documents()) {
      html.open("li");
      html.open("p", "class", "who").element("strong", title(document));
      if (document.issuer() != null) {
        html.open("span", "class", "posts").text(" – ");
        value(MarkLayer.BODY, "document.issuer", document.issuer());
        html.close("span");
      }
      if (document.issued() != null) {
        html.text(", ");
        date(MarkLayer.DATE, "document.issued", document.issued());
      }
      html.close("p");
      if (document.subject() != null) {
        html.open("p");
        value(MarkLayer.DOCUMENT, "document.subject", document.subject());
        html.close("p");
      }
      for (DocumentRelation relation : relations.getOrDefault(document.key(), List.of())) {
        String does = language.get("does." + ContractWords.of(relation.role()));
        html.open("p", "class", "does")
            .text("→ " + does + " ")
            .element("strong", titles.getOrDefault(relation.to(), relation.to()))
            .text(" ");
        fields.value(
            MarkLayer.DOCUMENT,
            "relation",
            relation,
            relation.source(),
            relation.confidence(),
            does);
        html.close("p");
      }
      html.open("p", "class", "chips");
      int shown = 0;
      for (DocumentMention mention : document.mentions()) {
        if (++shown % CHIPS == 0) {
          html.close("p").open("p", "class", "chips");
        }
        fields.value(
            MarkLayer.DOCUMENT,
            "document",
            mention,
            mention.source(),
            mention.confidence(),
            mention.roles().isEmpty() ? null : roles(mention));
        if (mention.pinpoint() != null) {
          html.element("span", mention.pinpoint(), "class", "read");
        }
        for (DocumentRole role : mention.roles()) {
          html.element("span", language.of(role), "class", "tag");
        }
        html.text(" ");
      }
      html.close("p").close("li");
    }
    html.close("ul").close("section");
  }

  private String roles(DocumentMention mention) {
    return mention.roles().stream().map(language::of).collect(Collectors.joining(", "));
  }

  /** What people call a document: its type and code, else the words it is first cited by. */
  static String title(CitedDocument document) {
    if (document.type() != null && document.symbol() != null) {
      return document.type() + " " + document.key();
    }
    return document.mentions().isEmpty() ? document.key() : document.mentions().get(0).text();
  }

  private void people() {
    if (record.people().isEmpty()) {
      return;
    }
    open("people", "section.people", record.people().size());
    html.open("ul", "class", "people");
    for (Person person : record.people()) {
      html.open("li").open("p", "class", "who");
      person(person);
      posts(person);
      html.close("p").open("p", "class", "chips");
      int shown = 0;
      for (Mention mention : person.mentions()) {
        if (++shown % CHIPS == 0) {
          html.close("p").open("p", "class", "chips");
        }
        fields.value(
            MarkLayer.PERSON,
            "mention",
            mention,
            mention.source(),
            mention.confidence(),
            language.of(mention.kind()));
        html.text(" ");
      }
      html.close("p").close("li");
    }
    html.close("ul").close("section");
  }

  private void times() {
    if (record.times().isEmpty()) {
      return;
    }
    open("times", "section.times", record.times().size());
    html.open("ul", "class", "times");
    for (TimeMention time : record.times()) {
      html.open("li");
      fields.value(
          MarkLayer.DATE,
          "time",
          time,
          time.source(),
          time.confidence(),
          reading(time.value(), time.inferred()));
      html.element("span", String.valueOf(language.time(time.value())), "class", "read");
      html.close("li");
    }
    html.close("ul").close("section");
  }

  private void diagnostics() {
    if (record.diagnostics().isEmpty()) {
      return;
    }
    open("notes", "section.notes", record.diagnostics().size());
    html.open("ul");
    for (Diagnostic diagnostic : record.diagnostics()) {
      html.open("li")
          .element("code", diagnostic.code())
          .text(" " + diagnostic.message())
          .text(" [" + diagnostic.begin() + ", " + diagnostic.end() + ")")
          .close("li");
    }
    html.close("ul").close("section");
  }

  private void open(String id, String title, int count) {
    inTerm = false;
    html.open("section", "id", id, "aria-labelledby", "h-" + id);
    html.open("h2", "id", "h-" + id).text(language.get(title));
    if (count > 0) {
      html.text(" ").element("span", Integer.toString(count), "class", "num");
    }
    html.close("h2");
  }

  private void value(MarkLayer layer, String label, @Nullable Value value) {
    if (value == null) {
      unsaid();
    } else {
      fields.value(layer, label, value, value.source(), value.confidence(), null);
    }
  }

  private void date(MarkLayer layer, String label, @Nullable DateValue date) {
    if (date == null) {
      unsaid();
      return;
    }
    fields.value(
        layer,
        label,
        date,
        date.source(),
        date.confidence(),
        reading(date.value(), date.inferred()));
    html.element("span", String.valueOf(language.time(date.value())), "class", "read");
  }

  private String reading(String value, List<String> inferred) {
    return inferred.isEmpty()
        ? value
        : value
            + " ("
            + language.get("inferred")
            + ": "
            + inferred.stream()
                .map(part -> language.get("inferred." + part))
                .collect(Collectors.joining(", "))
            + ")";
  }

  private void unsaid() {
    html.element("span", language.get("unsaid"), "class", "none");
  }
}
