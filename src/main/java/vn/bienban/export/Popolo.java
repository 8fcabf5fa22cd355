package vn.bienban.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import vn.bienban.json.Json;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Body;
import vn.bienban.record.ContractWords;
import vn.bienban.record.DateValue;
import vn.bienban.record.Meeting;
import vn.bienban.record.Mention;
import vn.bienban.record.MentionKind;
import vn.bienban.record.Participant;
import vn.bienban.record.Person;
import vn.bienban.record.Post;
import vn.bienban.record.Speech;
import vn.bienban.record.SpeechAct;
import vn.bienban.record.Statement;

/**
 * Popolo, open government data: persons, organizations, posts, memberships, events and speeches.
 * Ids begin with the article's, so that the files of many articles can be laid together.
 */
final class Popolo implements Exporter {
  @Override
  public String word() {
    return "popolo";
  }

  @Override
  public List<ExportFile> files(AnnotatedArticle article) {
    return List.of(
        ExportFile.of(".popolo.json", Json.of(new Data(article).all()).toPrettyString() + "\n"));
  }

  /** What one article becomes. */
  private static final class Data {
    private final AnnotatedArticle article;
    private final ArticleRecord record;
    private final List<Map<String, Object>> sources;
    private final Map<String, Map<String, Object>> organizations = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> posts = new LinkedHashMap<>();
    private final Map<String, Object> all = new LinkedHashMap<>();

    Data(AnnotatedArticle article) {
      this.article = article;
      this.record = article.record();
      this.sources = sources();
    }

    Map<String, Object> all() {
      List<Object> persons = new ArrayList<>();
      List<Object> memberships = new ArrayList<>();
      for (Person person : record.people()) {
        persons.add(person(person));
        for (Post post : person.titles()) {
          memberships.add(membership(person, post, memberships.size() + 1));
        }
      }
      List<Object> events = new ArrayList<>();
      for (Meeting meeting : record.meetings()) {
        events.add(event(meeting, events.size() + 1));
      }
      List<Object> speeches = new ArrayList<>();
      for (Speech speech : record.speeches()) {
        speeches.add(speech(speech, speeches.size() + 1));
      }
      all.put("persons", persons);
      all.put("organizations", List.copyOf(organizations.values()));
      all.put("posts", List.copyOf(posts.values()));
      all.put("memberships", memberships);
      all.put("events", events);
      all.put("speeches", speeches);
      return all;
    }

    private String id(String local) {
      return article.fingerprint() + "-" + local;
    }

    private List<Map<String, Object>> sources() {
      String url = Ids.uri(record.url());
      if (url == null) {
        return List.of();
      }
      Map<String, Object> link = new LinkedHashMap<>();
      link.put("url", url);
      put(link, "note", record.title());
      return List.of(link);
    }

    private Map<String, Object> thing(String id) {
      Map<String, Object> thing = new LinkedHashMap<>();
      thing.put("id", id);
      return thing;
    }

    private Map<String, Object> sourced(Map<String, Object> thing) {
      if (!sources.isEmpty()) {
        thing.put("sources", sources);
      }
      return thing;
    }

    private Map<String, Object> person(Person person) {
      Map<String, Object> fields = thing(id(person.id()));
      fields.put("name", person.name());
      Set<String> others = new LinkedHashSet<>();
      for (Mention mention : person.mentions()) {
        if (mention.kind() == MentionKind.NAME || mention.kind() == MentionKind.SHORT_NAME) {
          others.add(article.words(mention));
        }
      }
      others.remove(person.name());
      names(fields, others);
      return sourced(fields);
    }

    private static void names(Map<String, Object> fields, Set<String> names) {
      if (!names.isEmpty()) {
        fields.put("other_names", names.stream().map(name -> Map.of("name", name)).toList());
      }
    }

    private String organization(String name, @Nullable String written) {
      Map<String, Object> fields =
          organizations.computeIfAbsent(
              name,
              key -> {
                Map<String, Object> made = thing(id("o" + (organizations.size() + 1)));
                made.put("name", name);
                if (written != null && !written.equals(name)) {
                  names(made, Set.of(written));
                }
                return sourced(made);
              });
      return String.valueOf(fields.get("id"));
    }

    private Map<String, Object> membership(Person person, Post post, int number) {
      Map<String, Object> fields = thing(id("membership" + number));
      fields.put("person_id", id(person.id()));
      String label = article.words(post);
      Body body = post.body();
      if (body != null) {
        String written = article.words(body);
        String organization = organization(body.name() == null ? written : body.name(), written);
        fields.put("organization_id", organization);
        fields.put("post_id", post(label, role(post, body, label), organization));
      }
      fields.put("role", body == null ? label : role(post, body, label));
      return sourced(fields);
    }

    /** The words of a post before those of its body. */
    private String role(Post post, Body body, String label) {
      int until = body.begin() - post.begin();
      String role =
          until > 0 && until <= post.text().length()
              ? article.reading(post.text().substring(0, until))
              : "";
      return role.isEmpty() ? label : role;
    }

    private String post(String label, String role, String organization) {
      Map<String, Object> fields =
          posts.computeIfAbsent(
              label + "\n" + organization,
              key -> {
                Map<String, Object> made = thing(id("post" + (posts.size() + 1)));
                made.put("label", label);
                made.put("role", role);
                made.put("organization_id", organization);
                return sourced(made);
              });
      return String.valueOf(fields.get("id"));
    }

    private Map<String, Object> event(Meeting meeting, int number) {
      Map<String, Object> fields = thing(id("m" + number));
      fields.put("name", meeting.name() == null ? meeting.kind() : article.words(meeting.name()));
      fields.put("classification", meeting.kind());
      DateValue date = meeting.date();
      if (date != null) {
        put(fields, "start_date", start(meeting, date));
        put(fields, "end_date", date.last() == null ? null : String.valueOf(date.last()));
      }
      put(fields, "location", meeting.place() == null ? null : article.words(meeting.place()));
      if (meeting.announced()) {
        fields.put("status", "announced");
      }
      if (meeting.organizer() != null) {
        fields.put("organization_id", organization(article.words(meeting.organizer()), null));
      }
      Map<String, Map<String, Object>> attendees = new LinkedHashMap<>();
      meeting.chairs().forEach(chair -> attendee(attendees, chair));
      meeting.attendees().forEach(attendee -> attendee(attendees, attendee));
      if (!attendees.isEmpty()) {
        fields.put("attendees", List.copyOf(attendees.values()));
      }
      return sourced(fields);
    }

    private static @Nullable String start(Meeting meeting, DateValue date) {
      if (date.first() == null) {
        return null;
      }
      return meeting.time() != null && date.value().length() == 10
          ? date.value() + "T" + meeting.time() + "+07:00"
          : String.valueOf(date.first());
    }

    private void attendee(Map<String, Map<String, Object>> attendees, Participant participant) {
      Person person = record.person(participant.person());
      if (person != null) {
        Map<String, Object> fields = thing(id(person.id()));
        fields.put("name", person.name());
        attendees.put(person.id(), fields);
      }
    }

    private Map<String, Object> speech(Speech speech, int number) {
      Map<String, Object> fields = thing(id("s" + number));
      put(fields, "creator_id", speech.speaker() == null ? null : id(speech.speaker()));
      put(
          fields,
          "attribution_text",
          speech.speakerText() == null ? null : article.words(speech.speakerText()));
      StringJoiner acts = new StringJoiner(", ");
      for (SpeechAct act : speech.acts()) {
        acts.add(ContractWords.of(act));
      }
      fields.put("title", acts.toString());
      fields.put("type", "speech");
      fields.put("position", number);
      if (!speech.statements().isEmpty()) {
        StringJoiner text = new StringJoiner("\n");
        for (Statement statement : speech.statements()) {
          text.add(article.words(statement));
        }
        fields.put("text", text.toString());
      }
      if (!record.meetings().isEmpty()) {
        fields.put("event_id", id("m1"));
      }
      return sourced(fields);
    }

    private static void put(Map<String, Object> fields, String field, @Nullable String value) {
      if (value != null) {
        fields.put(field, value);
      }
    }
  }
}
