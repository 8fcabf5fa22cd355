package vn.bienban.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists what a system missed and what it got wrong, with the words around it. */
public final class ErrorReport {
  private static final String STATEMENTS = "statements";
  private static final List<String> TASK_FIELDS =
      List.of("tasks", "assigner", "assignee", "deadline");

  private ErrorReport() {}

  /** The names that {@link #lines} takes. */
  public static List<String> fields() {
    List<String> names = new ArrayList<>();
    Arrays.stream(Field.values()).map(Field::label).forEach(names::add);
    names.addAll(TASK_FIELDS);
    names.add(STATEMENTS);
    return names;
  }

  /**
   * The errors of one field, article by article.
   *
   * @param field one of {@link #fields()}
   * @throws IllegalArgumentException if there is no such field
   */
  public static List<String> lines(Scorer scorer, Collection<GoldRecord> system, String field) {
    if (!fields().contains(field)) {
      throw new IllegalArgumentException(
          "no field '" + field + "'; there are " + String.join(", ", fields()));
    }
    List<String> lines = new ArrayList<>();
    scorer
        .compare(system)
        .forEach(
            (id, article) -> {
              ItemContext context = new ItemContext(scorer.text(id));
              if (TASK_FIELDS.contains(field)) {
                taskLines(id, article, field, context, lines);
              } else if (field.equals(STATEMENTS)) {
                statementLines(id, article, scorer.text(id), context, lines);
              } else {
                Field one = Field.valueOf(field.toUpperCase(Locale.ROOT));
                for (Facts.Fact fact : article.missed(one)) {
                  lines.add(line(id, "missed", fact.key(), context.of(fact.words(), fact.begin())));
                }
                for (Facts.Fact fact : article.wrong(one)) {
                  lines.add(line(id, "wrong", fact.key(), context.of(fact.words(), fact.begin())));
                }
              }
            });
    return lines;
  }

  /** A line for each stretch that one side alone gives to a speaker. */
  private static void statementLines(
      String id, ArticleComparison article, String text, ItemContext context, List<String> lines) {
    StatementMatch match = article.statements();
    if (match != null) {
      for (StatementMatch.Stretch missed : match.missed()) {
        String words = missed.place().of(text);
        lines.add(line(id, "missed", missed.speaker(), context.of(words, missed.place().begin())));
      }
      for (StatementMatch.Stretch wrong : match.wrong()) {
        String words = wrong.place().of(text);
        lines.add(line(id, "wrong", wrong.speaker(), context.of(words, wrong.place().begin())));
      }
    }
  }

  private static void taskLines(
      String id, ArticleComparison article, String field, ItemContext context, List<String> lines) {
    TaskMatch match = article.tasks();
    if (match == null) {
      return;
    }
    List<Facts.TaskFact> gold = article.gold().tasks();
    List<Facts.TaskFact> system = article.system().tasks();
    for (int g = 0; g < gold.size(); g++) {
      int s = match.systemOf(g);
      if (field.equals("tasks")) {
        if (s < 0) {
          lines.add(taskLine(id, "missed", gold.get(g), context));
        }
      } else if (s >= 0) {
        Function<Facts.TaskFact, @Nullable String> part = part(field);
        String expected = part.apply(gold.get(g));
        String found = part.apply(system.get(s));
        if (!Objects.equals(expected, found)) {
          lines.add(
              line(
                  id,
                  "wrong",
                  shown(found) + " for " + shown(expected),
                  context.of(system.get(s).text(), system.get(s).begin())));
        }
      }
    }
    for (int s = 0; s < system.size() && field.equals("tasks"); s++) {
      if (!match.isTaken(s)) {
        lines.add(taskLine(id, "wrong", system.get(s), context));
      }
    }
  }

  private static Function<Facts.TaskFact, @Nullable String> part(String field) {
    return switch (field) {
      case "assigner" -> Facts.TaskFact::assigner;
      case "assignee" -> Facts.TaskFact::assignee;
      default -> Facts.TaskFact::deadline;
    };
  }

  private static String taskLine(String id, String what, Facts.TaskFact task, ItemContext context) {
    String around = context.of(task.text(), task.begin());
    return line(id, what, around.isEmpty() ? ItemContext.oneLine(task.text()) : around, "");
  }

  private static String shown(@Nullable String part) {
    return part == null ? "nobody" : "'" + part + "'";
  }

  private static String line(String id, String what, String item, String around) {
    String head = id + (what.equals("wrong") ? " wrong  " : " missed ") + item;
    return around.isEmpty() ? head : head + "\t" + around;
  }
}
