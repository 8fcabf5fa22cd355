package vn.bienban.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.bienban.archive.Input;
import vn.bienban.json.Json;
import vn.bienban.pipeline.ArticleRecord;
import vn.bienban.pipeline.Bienban;
import vn.bienban.rules.Rule;

/** {@code bienban explain}: which rule made each value, from which words. */
@Command(
    name = "explain",
    description = "Shows for every value of the record the words and the rule it comes from.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class)
final class ExplainCommand implements Callable<Integer> {
  /** What an explanation says in a line of its own. */
  private static final Set<String> OWN_LINES =
      Set.of("text", "begin", "end", "source", "confidence");

  private final Console console;

  @Mixin private Articles articles = new Articles();

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Input> inputs = articles.inputs(console);
    try (Output output = Output.open(console, null)) {
      Bienban bienban = Bienban.create();
      int code =
          Work.<ArticleRecord>run(
              console,
              inputs,
              read -> read.withNotes(bienban.read(articles.completed(read.article()))),
              (read, record) -> {
                output.line("# " + read.place());
                lines(record, bienban::rule).forEach(output::line);
              });
      output.finish();
      return code;
    }
  }

  /** Two or three lines for every value of a record. */
  static List<String> lines(ArticleRecord record, Function<String, @Nullable Rule> rules) {
    List<String> lines = new ArrayList<>();
    walk("", Json.of(record), rules, lines);
    return lines;
  }

  private static void walk(
      String path, Json json, Function<String, @Nullable Rule> rules, List<String> lines) {
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
    }
    for (Map.Entry<String, Json> field : json.fields().entrySet()) {
      String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
      walk(name, field.getValue(), rules, lines);
    }
    int i = 0;
    for (Json element : json.elements()) {
      walk(path + "[" + i++ + "]", element, rules, lines);
    }
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
