package vn.bienban.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.ArticleRecord;
import vn.bienban.record.Assigner;
import vn.bienban.record.CitedDocument;
import vn.bienban.record.Meeting;
import vn.bienban.record.Participant;
import vn.bienban.record.Person;
import vn.bienban.record.ReportingVerb;
import vn.bienban.record.Speech;
import vn.bienban.record.Statement;
import vn.bienban.record.Task;

/**
 * What holds of every record, whatever the article: its JSON follows the schema and its values the
 * contract.
 */
public final class RecordAssertions {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(RecordSchema.text(), InputFormat.JSON);

  private RecordAssertions() {}

  /**
   * Fails unless the record follows the schema, survives writing and reading, and keeps the rules
   * of the contract.
   *
   * @param original the article's text as it was given
   */
  public static void assertKeepsContract(ArticleRecord record, String original) {
    String json = RecordJson.toJson(record);
    assertFollowsSchema(json);
    assertThat(RecordJson.fromJson(json)).as("written and read back").isEqualTo(record);
    assertThat(brokenRules(record, original)).as("rules of the contract broken").isEmpty();
  }

  /** Fails unless a JSON text follows the schema. */
  public static void assertFollowsSchema(String json) {
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).as("errors of the schema").isEmpty();
  }

  /**
   * The first rule of the contract or error of the schema that a record breaks, in words, or null.
   *
   * @param shapes the shapes of records that follow the schema, so that each is asked for once
   */
  public static @Nullable String firstBrokenRule(
      ArticleRecord record, String original, Set<String> shapes) {
    Json json = Json.of(record);
    List<String> broken = new ArrayList<>();
    wordsStandInTheText("", json, original, broken);
    idsResolve(record, broken);
    listsStandInOrder(record, broken);
    if (!broken.isEmpty()) {
      return broken.get(0);
    }
    StringBuilder shape = new StringBuilder();
    shape(json, shape);
    if (shapes.add(shape.toString())) {
      List<Error> errors = SCHEMA.validate(RecordJson.toJson(record), InputFormat.JSON);
      return errors.isEmpty() ? null : "schema: " + errors.get(0);
    }
    return null;
  }

  /** What the schema sees of a value: names and kinds, and the words where it lists them. */
  private static void shape(Json json, StringBuilder shape) {
    if (json.isObject()) {
      json.fields()
          .forEach(
              (name, value) -> {
                shape.append(name.charAt(0)).append(name.length());
                shape(value, shape);
              });
    } else if (json.isArray()) {
      shape.append('[');
      Set<String> elements = new TreeSet<>();
      for (Json element : json.elements()) {
        StringBuilder each = new StringBuilder();
        shape(element, each);
        elements.add(each.toString());
      }
      elements.forEach(shape::append);
      shape.append(']');
    } else {
      shape.append(json.isNull() ? '-' : '+');
    }
  }

  /** Every rule of the contract that a record breaks, in words. */
  static List<String> brokenRules(ArticleRecord record, String original) {
    List<String> broken = new ArrayList<>();
    wordsStandInTheText("", Json.of(record), original, broken);
    idsResolve(record, broken);
    listsStandInOrder(record, broken);
    return broken;
  }

  /** Walks over every object of the JSON, so that a field added later is checked too. */
  private static void wordsStandInTheText(
      String path, Json json, String original, List<String> broken) {
    if (json.has("begin") || json.has("end")) {
      int begin = json.get("begin").number(-1);
      int end = json.get("end").number(-1);
      if (begin < 0 || end < begin || end > original.length()) {
        broken.add(path + ": [" + begin + ", " + end + ") lies outside the text");
      } else if (json.has("text")
          && !original.substring(begin, end).equals(json.get("text").text())) {
        broken.add(path + ": '" + json.get("text").text() + "' does not stand at " + begin);
      }
    }
    if (json.has("confidence")) {
      double confidence = Double.parseDouble(json.get("confidence").toString());
      if (!(confidence >= 0 && confidence <= 1)) {
        broken.add(path + ": confidence " + confidence);
      }
    }
    for (Map.Entry<String, Json> field : json.fields().entrySet()) {
      wordsStandInTheText(path + "/" + field.getKey(), field.getValue(), original, broken);
    }
    int i = 0;
    for (Json element : json.elements()) {
      wordsStandInTheText(path + "/" + i++, element, original, broken);
    }
  }

  private static void idsResolve(ArticleRecord record, List<String> broken) {
    Set<String> ids = new HashSet<>();
    for (Person person : record.people()) {
      ids.add(person.id());
      if (!person.id().equals("p" + ids.size())) {
        broken.add("person " + ids.size() + " has the id " + person.id());
      }
      if (!Normalizer.isNormalized(person.name(), Normalizer.Form.NFC)) {
        broken.add("the name of " + person.id() + " is not NFC");
      }
    }
    List<String> used = new ArrayList<>();
    for (Meeting meeting : record.meetings()) {
      meeting.chairs().forEach(chair -> used.add(chair.person()));
      meeting.attendees().forEach(attendee -> used.add(attendee.person()));
    }
    for (Speech speech : record.speeches()) {
      if (speech.speaker() != null) {
        used.add(speech.speaker());
      }
    }
    for (Task task : record.tasks()) {
      Assigner assigner = task.assigner();
      if (assigner != null && assigner.person() != null) {
        used.add(assigner.person());
      }
      Integer speech = task.speech();
      if (speech != null && (speech < 0 || speech >= record.speeches().size())) {
        broken.add("there is no speech " + speech);
      }
    }
    for (String id : used) {
      if (!ids.contains(id)) {
        broken.add("nobody has the id " + id);
      }
    }
  }

  private static void listsStandInOrder(ArticleRecord record, List<String> broken) {
    for (Meeting meeting : record.meetings()) {
      ordered("chairs", meeting.chairs().stream().map(Participant::begin).toList(), broken);
      ordered("attendees", meeting.attendees().stream().map(Participant::begin).toList(), broken);
    }
    for (Person person : record.people()) {
      ordered(
          "titles of " + person.id(),
          person.titles().stream().map(title -> title.begin()).toList(),
          broken);
      ordered(
          "mentions of " + person.id(),
          person.mentions().stream().map(mention -> mention.begin()).toList(),
          broken);
    }
    for (CitedDocument document : record.documents()) {
      ordered(
          "mentions of " + document.key(),
          document.mentions().stream().map(mention -> mention.begin()).toList(),
          broken);
    }
    ordered(
        "people",
        record.people().stream().map(person -> person.mentions().get(0).begin()).toList(),
        broken);
    ordered(
        "documents",
        record.documents().stream().map(document -> document.mentions().get(0).begin()).toList(),
        broken);
    for (Speech speech : record.speeches()) {
      ordered("verbs", speech.verbs().stream().map(ReportingVerb::begin).toList(), broken);
      ordered("statements", speech.statements().stream().map(Statement::begin).toList(), broken);
      apart(speech.statements(), broken);
    }
    ordered("speeches", record.speeches().stream().map(RecordAssertions::begin).toList(), broken);
    ordered("tasks", record.tasks().stream().map(Task::begin).toList(), broken);
    ordered("times", record.times().stream().map(time -> time.begin()).toList(), broken);
  }

  /** Where a speech begins, or the place before it where nothing of it is left. */
  private static int begin(Speech speech) {
    return IntStream.concat(
            speech.verbs().stream().mapToInt(ReportingVerb::begin),
            speech.statements().stream().mapToInt(Statement::begin))
        .min()
        .orElseThrow(() -> new AssertionError("a speech without a verb and a statement"));
  }

  private static void apart(List<Statement> statements, List<String> broken) {
    for (int i = 1; i < statements.size(); i++) {
      if (statements.get(i).begin() < statements.get(i - 1).end()) {
        broken.add("'" + statements.get(i).text() + "' is said twice");
      }
    }
  }

  private static void ordered(String list, List<Integer> begins, List<String> broken) {
    for (int i = 1; i < begins.size(); i++) {
      if (begins.get(i) < begins.get(i - 1)) {
        broken.add(list + ": number " + i + " stands after a later one");
      }
    }
  }
}
