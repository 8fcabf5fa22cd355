package vn.bienban.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What a change of the system gained and lost, article by article and field by field. */
public final class ChangeReport {
  private ChangeReport() {}

  /**
   * The differences between two sets of records of the same articles: a line for each item, {@code
   * +} for a gain and {@code -} for a loss, and at the end the sums.
   *
   * @param before the earlier records
   * @param now the later ones
   */
  public static List<String> lines(
      Scorer scorer, Collection<GoldRecord> before, Collection<GoldRecord> now) {
    Map<String, ArticleComparison> earlier = scorer.compare(before);
    Map<String, ArticleComparison> later = scorer.compare(now);
    List<String> lines = new ArrayList<>();
    Map<String, int[]> sums = new LinkedHashMap<>();
    later.forEach(
        (id, article) -> {
          ArticleComparison was = earlier.get(id);
          if (was != null) {
            for (Field field : Field.values()) {
              compare(
                  id,
                  field.label(),
                  new Claims(keys(was.missed(field)), keys(was.wrong(field))),
                  new Claims(keys(article.missed(field)), keys(article.wrong(field))),
                  lines,
                  sums);
            }
            compare(id, "tasks", taskClaims(was), taskClaims(article), lines, sums);
            compare(id, "statements", statementClaims(was), statementClaims(article), lines, sums);
          }
        });
    if (sums.isEmpty()) {
      lines.add("nothing gained, nothing lost");
    }
    sums.forEach((field, sum) -> lines.add(field + ": " + sum[0] + " gained, " + sum[1] + " lost"));
    return lines;
  }

  /** What one set of records gets wrong in one field of one article. */
  private record Claims(Set<String> missed, Set<String> wrong) {}

  private static void compare(
      String id,
      String field,
      Claims before,
      Claims now,
      List<String> lines,
      Map<String, int[]> sums) {
    Set<String> all = new TreeSet<>();
    all.addAll(before.missed());
    all.addAll(before.wrong());
    all.addAll(now.missed());
    all.addAll(now.wrong());
    for (String item : all) {
      boolean missedBefore = before.missed().contains(item);
      boolean wrongBefore = before.wrong().contains(item);
      boolean missedNow = now.missed().contains(item);
      boolean wrongNow = now.wrong().contains(item);
      if (missedBefore && !missedNow) {
        note(id, field, true, item, "found now", lines, sums);
      } else if (!missedBefore && missedNow) {
        note(id, field, false, item, "missed now", lines, sums);
      }
      if (wrongBefore && !wrongNow) {
        note(id, field, true, item, "no longer wrong", lines, sums);
      } else if (!wrongBefore && wrongNow) {
        note(id, field, false, item, "wrong now", lines, sums);
      }
    }
  }

  private static void note(
      String id,
      String field,
      boolean gain,
      String item,
      String what,
      List<String> lines,
      Map<String, int[]> sums) {
    lines.add(id + " " + field + " " + (gain ? "+ " : "- ") + item + "  (" + what + ")");
    sums.computeIfAbsent(field, name -> new int[2])[gain ? 0 : 1]++;
  }

  private static Set<String> keys(List<Facts.Fact> facts) {
    Set<String> keys = new TreeSet<>();
    facts.forEach(fact -> keys.add(fact.key()));
    return keys;
  }

  private static Claims taskClaims(ArticleComparison article) {
    Set<String> missed = new TreeSet<>();
    Set<String> wrong = new TreeSet<>();
    TaskMatch match = article.tasks();
    if (match != null) {
      for (int g = 0; g < article.gold().tasks().size(); g++) {
        if (match.systemOf(g) < 0) {
          missed.add(ItemContext.oneLine(article.gold().tasks().get(g).text()));
        }
      }
      for (int s = 0; s < article.system().tasks().size(); s++) {
        if (!match.isTaken(s)) {
          wrong.add(ItemContext.oneLine(article.system().tasks().get(s).text()));
        }
      }
    }
    return new Claims(missed, wrong);
  }

  private static Claims statementClaims(ArticleComparison article) {
    Set<String> missed = new TreeSet<>();
    Set<String> wrong = new TreeSet<>();
    StatementMatch match = article.statements();
    if (match != null) {
      List<Facts.StatementFact> gold = Objects.requireNonNull(article.gold().statements());
      for (int g = 0; g < gold.size(); g++) {
        if (!match.isFound(g)) {
          missed.add(claim(gold.get(g)));
        }
      }
      List<Facts.StatementFact> system = article.system().statements();
      for (int s = 0; system != null && s < system.size(); s++) {
        if (!match.isRight(s)) {
          wrong.add(claim(system.get(s)));
        }
      }
    }
    return new Claims(missed, wrong);
  }

  private static String claim(Facts.StatementFact statement) {
    return statement.speaker() + ": " + ItemContext.oneLine(statement.text());
  }
}
