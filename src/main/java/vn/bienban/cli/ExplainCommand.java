package vn.bienban.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.bienban.Bienban;
import vn.bienban.Explanation;
import vn.bienban.archive.Input;
import vn.bienban.json.Json;
import vn.bienban.pattern.Rule;
import vn.bienban.text.Spaces;
import vn.bienban.text.Span;

/** {@code bienban explain}: which rule made each value, from which words. */
@Command(
    name = "explain",
    description =
        "Shows for every value of the record the words and the rule it comes from, and what was weighed against it.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ExplainCommand implements Callable<Integer> {
  /** What an explanation says in a line of its own. */
  private static final Set<String> OWN_LINES =
      Set.of("text", "begin", "end", "source", "confidence");

  private final Console console;

  @Mixin private Articles articles = new Articles();
  @Mixin private Engines engines = new Engines();

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RunFiles files = new RunFiles(console);
    List<Input> inputs = articles.inputs(files);
    engines.files(files);
    Bienban bienban = engines.bienban();
    try (Output output = files.output(null)) {
      int code =
          Work.<Explanation>run(
              console,
              articles.reader(),
              inputs,
              read -> {
                Explanation explanation =
                    bienban.explain(articles.completed(read.article()), articles.timeLimit());
                return new Explanation(
                    read.withNotes(explanation.record()),
                    explanation.alternatives(),
                    explanation.weighings());
              },
              (read, explanation) -> {
                output.show("# " + read.place());
                lines(explanation, bienban::rule).forEach(output::show);
              });
      output.finish();
      return code;
    }
  }

  /**
   * A paragraph for every value of a record: the value, its words, its rule, and what it was
   * weighed against; at the end what was weighed and left out altogether.
   */
  static List<String> lines(Explanation explanation, Function<String, @Nullable Rule> rules) {
    List<String> lines = new ArrayList<>();
    Open open =
        new Open(
            new ArrayList<>(explanation.alternatives()),
            new ArrayList<>(new LinkedHashSet<>(explanation.weighings())));
    walk("", Json.of(explanation.record()), rules, open, lines);
    if (!open.alternatives().isEmpty()) {
      lines.add("left out");
      for (Explanation.Alternative alternative : open.alternatives()) {
        lines.add(
            "    "
                + alternative.field()
                + "  "
                + words(alternative.text(), alternative.words())
                + ": "
                + alternative.why());
      }
    }
    List<Explanation.Weighing> told =
        open.weighings().stream().filter(weighing -> !weighing.reasons().isEmpty()).toList();
    if (!told.isEmpty()) {
      lines.add("weighed");
      for (Explanation.Weighing weighing : told) {
        lines.add("    " + words(weighing.text(), weighing.words()) + ": " + told(weighing));
      }
    }
    return lines;
  }

  /** What no value has claimed yet. */
  private record Open(
      List<Explanation.Alternative> alternatives, List<Explanation.Weighing> weighings) {}

  private static void walk(
      String path,
      Json json,
      Function<String, @Nullable Rule> rules,
      Open open,
      List<String> lines) {
    if (json.has("source")) {
      lines.add(heading(path, json));
      if (json.has("text")) {
        lines.add(
            "    words  "
                + json.get("text")
                + " ["
                + json.get("begin")
                + ", "
                + json.get("end")
                + ")");
      }
      String source = String.valueOf(json.get("source").text());
      Rule rule = rules.apply(source);
      lines.add(
          "    rule   "
              + source
              + ", confidence "
              + json.get("confidence")
              + (rule == null ? "" : ": " + rule.what()));
      Iterator<Explanation.Weighing> weighings = open.weighings().iterator();
      while (weighings.hasNext()) {
        Explanation.Weighing weighing = weighings.next();
        if (isAbout(path, json, weighing)) {
          if (!weighing.reasons().isEmpty()) {
            lines.add("    weighed " + told(weighing));
          }
          weighings.remove();
        }
      }
      Iterator<Explanation.Alternative> alternatives = open.alternatives().iterator();
      while (alternatives.hasNext()) {
        Explanation.Alternative alternative = alternatives.next();
        if (hasBeaten(path, json, alternative)) {
          lines.add(
              "    beat   "
                  + words(alternative.text(), alternative.words())
                  + ": "
                  + alternative.why());
          alternatives.remove();
        }
      }
    }
    for (Map.Entry<String, Json> field : json.fields().entrySet()) {
      String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
      walk(name, field.getValue(), rules, open, lines);
    }
    int i = 0;
    for (Json element : json.elements()) {
      walk(path + "[" + i++ + "]", element, rules, open, lines);
    }
  }

  private static boolean hasBeaten(String path, Json value, Explanation.Alternative alternative) {
    Span winner = alternative.winner();
    return winner != null
        && alternative.field().equals(withoutIndices(path))
        && (!value.has("begin")
            || winner.overlaps(new Span(value.get("begin").number(0), value.get("end").number(0))));
  }

  /** Whether a weighing is the one on a value itself: a task with just these words. */
  private static boolean isAbout(String path, Json value, Explanation.Weighing weighing) {
    return weighing.decision().equals(withoutIndices(path))
        && value.has("begin")
        && weighing
            .words()
            .equals(new Span(value.get("begin").number(0), value.get("end").number(0)));
  }

  /** {@code meetings.date} for {@code meetings[0].date}. */
  private static String withoutIndices(String path) {
    StringBuilder field = new StringBuilder();
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) == '[') {
        i = path.indexOf(']', i);
      } else {
        field.append(path.charAt(i));
      }
    }
    return field.toString();
  }

  private static String words(String text, Span at) {
    return "\"" + Spaces.single(text) + "\" [" + at.begin() + ", " + at.end() + ")";
  }

  private static String told(Explanation.Weighing weighing) {
    return String.format(
        Locale.ROOT,
        "%s, probability %.2f: %s",
        weighing.decision(),
        weighing.probability(),
        String.join(", ", weighing.reasons()));
  }

  /** The path and the value's plain fields, such as {@code meetings[0].date value="2018-07-03"}. */
  private static String heading(String path, Json json) {
    StringBuilder line = new StringBuilder(path);
    json.fields()
        .forEach(
            (name, value) -> {
              boolean plain = !value.isObject() && !(value.isArray() && value.first().isObject());
              if (plain && !value.isNull() && !OWN_LINES.contains(name)) {
                line.append(' ').append(name).append('=').append(value);
              }
            });
    return line.toString();
  }
}
