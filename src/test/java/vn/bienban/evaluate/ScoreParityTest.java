package vn.bienban.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the scorer to the figures of the reference script, where script and Python are at hand. */
class ScoreParityTest {
  private static final Path GOLD = Path.of("..", "shared", "gold");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  @BeforeEach
  void scriptAndPythonAreThere() throws IOException, InterruptedException {
    assumeTrue(Files.isRegularFile(GOLD.resolve("score.py")), "no reference script");
    assumeTrue(Files.isRegularFile(GOLD.resolve("dev.jsonl")), "no gold");
    assumeTrue(pythonRuns(), "no python3");
  }

  @Test
  void givesTheFiguresOfTheScriptOnDamagedAnnotations() throws Exception {
    assertSameFigures(annotation -> damaged(annotation, new Random(annotation.hashCode())));
  }

  @Test
  void givesTheFiguresOfTheScriptOnRecords() throws Exception {
    assertSameFigures(
        annotation -> record(damaged(annotation, new Random(annotation.hashCode() + 1L))));
  }

  @Test
  void givesTheFiguresOfTheScriptOnTheGoldItself() throws Exception {
    assertSameFigures(annotation -> annotation);
  }

  private void assertSameFigures(UnaryOperator<ObjectNode> system) throws Exception {
    List<String> lines = Files.readAllLines(GOLD.resolve("dev.jsonl"), UTF_8);
    List<String> output = new ArrayList<>();
    int number = 0;
    for (String line : lines) {
      // Every tenth article has no record at all.
      if (number++ % 10 != 9) {
        output.add(system.apply((ObjectNode) MAPPER.readTree(line)).toString());
      }
    }
    Path file = Files.write(folder.resolve("system.jsonl"), output, UTF_8);
    List<GoldRecord> gold = GoldRecord.read(GOLD.resolve("dev.jsonl"));
    Map<String, String> texts = new HashMap<>();
    for (GoldRecord record : gold) {
      texts.put(
          record.id(),
          Files.readString(GOLD.resolve("texts").resolve(record.id() + ".txt"), UTF_8));
    }

    assertSame(
        script(file, "--texts", GOLD.resolve("texts").toString()),
        new Scorer(gold, texts).score(GoldRecord.read(file)));
    assertSame(script(file), new Scorer(gold, Map.of()).score(GoldRecord.read(file)));
  }

  private static void assertSame(JsonNode expected, Score score) throws IOException {
    JsonNode actual = MAPPER.readTree(score.toJson());
    assertThat(names(actual)).isEqualTo(names(expected));
    for (String name : names(expected)) {
      if (name.equals("core")) {
        // The script adds in binary, so a half may fall to either side.
        assertThat(actual.get(name).doubleValue())
            .isCloseTo(expected.get(name).doubleValue(), within(1.01e-4));
      } else {
        assertThat(actual.get(name)).as(name).isEqualTo(expected.get(name));
      }
    }
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private JsonNode script(Path system, String... options) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "python3",
                "-X",
                "utf8",
                GOLD.resolve("score.py").toString(),
                GOLD.resolve("dev.jsonl").toString(),
                system.toString(),
                "--json"));
    command.addAll(List.of(options));
    Path out = folder.resolve("figures.json");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.waitFor()).isZero();
    return MAPPER.readTree(Files.readString(out, UTF_8));
  }

  private static boolean pythonRuns() throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder("python3", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** The same annotation with items gone, items changed, and other ways to write the same. */
  private static ObjectNode damaged(ObjectNode annotation, Random random) {
    ObjectNode copy = annotation.deepCopy();
    damage(copy, random);
    return copy;
  }

  private static void damage(JsonNode node, Random random) {
    if (node instanceof ArrayNode array) {
      for (int i = array.size() - 1; i >= 0; i--) {
        int fate = random.nextInt(10);
        if (fate == 0) {
          array.remove(i);
        } else if (fate == 1) {
          array.add(array.get(i).deepCopy());
        } else if (array.get(i).isTextual()) {
          array.set(i, changed(array.get(i).textValue(), random));
        } else {
          damage(array.get(i), random);
        }
      }
    } else if (node instanceof ObjectNode object) {
      for (String name : names(object)) {
        JsonNode value = object.get(name);
        if (name.equals("id")) {
          continue;
        }
        if (value.isTextual()) {
          object.put(name, changed(value.textValue(), random));
        } else if (value.isBoolean()) {
          object.put(name, value.booleanValue() == (random.nextInt(8) != 0));
        } else {
          damage(value, random);
        }
      }
    }
  }

  private static String changed(String text, Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> Normalizer.normalize(text, Normalizer.Form.NFD);
      case 1 -> text.replace("uỷ", "ủy").replace("hoá", "hóa").replace(" ", "\u00a0 ");
      case 2 -> " " + text.toUpperCase(Locale.ROOT) + " .";
      case 3 -> text.length() > 12 ? text.substring(0, text.length() * 2 / 3) : text;
      case 4 -> text.replace("-", "–").replace("/", " / ");
      case 5 -> "không có " + text;
      default -> text;
    };
  }

  /** The annotation in the form of the record. */
  private static ObjectNode record(ObjectNode annotation) {
    ObjectNode record = MAPPER.createObjectNode();
    record.put("schema", "bienban/record/1").set("id", annotation.get("id"));
    ArrayNode people = record.putArray("people");
    Map<String, String> ids = new HashMap<>();
    for (JsonNode person : annotation.get("people")) {
      String id = "p" + (people.size() + 1);
      ids.put(person.get("name").textValue(), id);
      ObjectNode added = people.addObject().put("id", id);
      added.set("name", person.get("name"));
      ArrayNode titles = added.putArray("titles");
      person.get("titles").forEach(title -> titles.addObject().set("text", title));
    }
    ArrayNode meetings = record.putArray("meetings");
    if (annotation.get("meeting").isObject()) {
      ObjectNode meeting = meetings.addObject();
      JsonNode given = annotation.get("meeting");
      meeting.set("kind", given.get("kind"));
      for (String field : List.of("name", "place", "organizer")) {
        meeting.set(field, words(given.get(field)));
      }
      if (given.get("date").isTextual()) {
        meeting.putObject("date").set("value", given.get("date"));
      }
      for (String role : List.of("chairs", "attendees")) {
        ArrayNode list = meeting.putArray(role);
        for (JsonNode name : annotation.get(role)) {
          ObjectNode one = list.addObject();
          String id = ids.get(name.textValue());
          one.put("person", id == null ? "p999" : id).set("text", name);
        }
      }
    }
    ArrayNode speeches = record.putArray("speeches");
    for (JsonNode speaker : annotation.get("speakers")) {
      ObjectNode speech = speeches.addObject();
      String name = speaker.get("name").textValue();
      speech.put("speaker", ids.getOrDefault(name, name)).putArray("statements");
      // A record's speech has an act, whatever the damage.
      if (speaker.get("acts").isEmpty()) {
        speech.putArray("acts").add("speak");
      } else {
        speech.set("acts", speaker.get("acts"));
      }
    }
    int begin = 0;
    for (JsonNode statement : annotation.path("statements")) {
      ObjectNode speech = speeches.addObject();
      String name = statement.get("speaker").textValue();
      speech.put("speaker", ids.getOrDefault(name, name)).putArray("acts").add("speak");
      String text = statement.get("text").textValue();
      speech
          .putArray("statements")
          .addObject()
          .put("text", text)
          .put("begin", begin)
          .put("end", begin + text.length());
      begin += 7;
    }
    speeches.addObject().putNull("speaker").putArray("acts").add("speak");
    record.set("documents", annotation.get("documents"));
    ArrayNode tasks = record.putArray("tasks");
    for (JsonNode task : annotation.get("tasks")) {
      ObjectNode added = tasks.addObject();
      added.set("text", task.get("text"));
      String assigner = task.path("assigner").textValue();
      if (assigner != null && ids.containsKey(assigner)) {
        added.putObject("assigner").put("person", ids.get(assigner)).put("text", assigner);
      } else {
        added.set("assigner", words(task.path("assigner")));
      }
      added.set("assignee", words(task.path("assignee")));
      added.set("deadline", words(task.path("deadline")));
    }
    return record;
  }

  private static JsonNode words(JsonNode text) {
    return text.isTextual() ? MAPPER.createObjectNode().set("text", text) : MAPPER.nullNode();
  }
}
