package vn.bienban.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One article's record beside its gold record. */
final class ArticleComparison {
  private final Facts gold;
  private final Facts system;
  private final @Nullable TaskMatch tasks;
  private final @Nullable StatementMatch statements;

  /** Compares; without the article's text tasks and statements are left out. */
  ArticleComparison(Facts gold, Facts system, @Nullable String text) {
    this.gold = gold;
    this.system = system;
    FlatText flat = text == null ? null : FlatText.of(text);
    this.tasks = flat == null || !gold.goesIntoTasks() ? null : TaskMatch.of(gold, system, flat);
    this.statements = flat == null ? null : StatementMatch.of(gold, system, flat);
  }

  Facts gold() {
    return gold;
  }

  Facts system() {
    return system;
  }

  /** The tasks side by side; null without a text, or where the gold does not go into them. */
  @Nullable TaskMatch tasks() {
    return tasks;
  }

  /** The statements side by side; null without a text, or where the gold does not go into them. */
  @Nullable StatementMatch statements() {
    return statements;
  }

  MatchCounts counts(Field field) {
    int missed = missed(field).size();
    return new MatchCounts(gold.of(field).size() - missed, wrong(field).size(), missed);
  }

  /** The gold's items that the system does not have, in the order of their keys. */
  List<Facts.Fact> missed(Field field) {
    return gold.goesInto(field) ? without(gold, system, field) : List.of();
  }

  /** The system's items that the gold does not have, in the order of their keys. */
  List<Facts.Fact> wrong(Field field) {
    return gold.goesInto(field) ? without(system, gold, field) : List.of();
  }

  int sameAssigner() {
    return same(Facts.TaskFact::assigner);
  }

  int sameAssignee() {
    return same(Facts.TaskFact::assignee);
  }

  private int same(Function<Facts.TaskFact, @Nullable String> part) {
    int same = 0;
    if (tasks != null) {
      for (int g = 0; g < gold.tasks().size(); g++) {
        int s = tasks.systemOf(g);
        if (s >= 0
            && Objects.equals(part.apply(gold.tasks().get(g)), part.apply(system.tasks().get(s)))) {
          same++;
        }
      }
    }
    return same;
  }

  private static List<Facts.Fact> without(Facts these, Facts those, Field field) {
    List<Facts.Fact> left = new ArrayList<>();
    for (Facts.Fact fact : these.of(field).values()) {
      if (!those.of(field).containsKey(fact.key())) {
        left.add(fact);
      }
    }
    return left;
  }
}
