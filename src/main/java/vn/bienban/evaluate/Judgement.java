package vn.bienban.evaluate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.Span;

/**
 * One item of a gold record or of what a system found, and whether the other side has it too.
 *
 * @param field the field, as reports call it
 * @param outcome whether it was found
 * @param item what it says
 * @param place where its words stand in the text, or null where nobody knows
 */
public record Judgement(String field, Outcome outcome, String item, @Nullable Span place) {

  /** What became of an item. */
  public enum Outcome {
    /** The gold has it, and it was found. */
    RIGHT,
    /** It was found, and the gold does not have it. */
    WRONG,
    /** The gold has it, and it was not found. */
    MISSED
  }

  /**
   * Every item of both records, field by field in the order of the reports.
   *
   * @param gold the gold, laid on its text
   * @param found what a system found in the text
   */
  public static List<Judgement> of(GoldRecord gold, GoldRecord found, String text) {
    Judge judge = new Judge(text, new ArticleComparison(gold.facts(), found.facts(), text));
    for (Field field : Field.values()) {
      judge.items(field);
    }
    judge.tasks();
    judge.statements();
    return List.copyOf(judge.all);
  }

  private static final class Judge {
    private final String text;
    private final FlatText flat;
    private final ArticleComparison article;
    private final List<Judgement> all = new ArrayList<>();

    Judge(String text, ArticleComparison article) {
      this.text = text;
      this.flat = FlatText.of(text);
      this.article = article;
    }

    private void add(
        String field, Outcome outcome, String item, @Nullable String words, int begin) {
      all.add(new Judgement(field, outcome, item, place(words, begin)));
    }

    /** Where words stand: where the record says, else where they first do. */
    private @Nullable Span place(@Nullable String words, int begin) {
      if (words == null) {
        return null;
      }
      if (begin >= 0 && text.startsWith(words, begin)) {
        return new Span(begin, begin + words.length());
      }
      Span at = flat.find(words);
      return at == null ? null : flat.source(at);
    }

    private void items(Field field) {
      List<Facts.Fact> missed = article.missed(field);
      for (Facts.Fact fact : article.gold().of(field).values()) {
        if (article.gold().goesInto(field)) {
          add(field, missed.contains(fact) ? Outcome.MISSED : Outcome.RIGHT, fact);
        }
      }
      article.wrong(field).forEach(fact -> add(field, Outcome.WRONG, fact));
    }

    private void add(Field field, Outcome outcome, Facts.Fact fact) {
      boolean hasPlace = fact.begin() >= 0 || (field != Field.KIND && field != Field.IS_MEETING);
      String words = fact.words();
      boolean isItself =
          words != null
              && Folding.words(words).equals(Folding.words(fact.key()))
              && Normalizer.isNormalized(words, Normalizer.Form.NFC);
      add(
          field.label(),
          outcome,
          isItself ? Objects.requireNonNull(words) : fact.key(),
          hasPlace ? words : null,
          fact.begin());
    }

    private void tasks() {
      TaskMatch match = article.tasks();
      if (match == null) {
        return;
      }
      List<Facts.TaskFact> golds = article.gold().tasks();
      List<Facts.TaskFact> systems = article.system().tasks();
      for (int g = 0; g < golds.size(); g++) {
        Facts.TaskFact gold = golds.get(g);
        int s = match.systemOf(g);
        Outcome outcome = s < 0 ? Outcome.MISSED : Outcome.RIGHT;
        add("tasks", outcome, gold.text(), gold.text(), gold.begin());
        if (s >= 0) {
          Facts.TaskFact system = systems.get(s);
          part("assigner", gold.assigner(), system.assigner(), system);
          part("assignee", gold.assignee(), system.assignee(), system);
          part("deadline", gold.deadline(), system.deadline(), system);
        }
      }
      for (int s = 0; s < systems.size(); s++) {
        if (!match.isTaken(s)) {
          add(
              "tasks",
              Outcome.WRONG,
              systems.get(s).text(),
              systems.get(s).text(),
              systems.get(s).begin());
        }
      }
    }

    /** A part of a task, which stands with the task. */
    private void part(
        String field, @Nullable String gold, @Nullable String system, Facts.TaskFact task) {
      if (Objects.equals(gold, system)) {
        if (gold != null) {
          add(field, Outcome.RIGHT, gold, null, -1);
        }
        return;
      }
      if (gold != null) {
        add(field, Outcome.MISSED, gold, task.text(), task.begin());
      }
      if (system != null) {
        add(field, Outcome.WRONG, system, task.text(), task.begin());
      }
    }

    private void statements() {
      StatementMatch match = article.statements();
      List<Facts.StatementFact> golds = article.gold().statements();
      if (match == null || golds == null) {
        return;
      }
      for (int g = 0; g < golds.size(); g++) {
        if (match.isFound(g)) {
          Facts.StatementFact said = golds.get(g);
          add("statements", Outcome.RIGHT, said.speaker() + ": " + said.text(), said.text(), -1);
        }
      }
      match.missed().forEach(stretch -> add(Outcome.MISSED, stretch));
      match.wrong().forEach(stretch -> add(Outcome.WRONG, stretch));
    }

    private void add(Outcome outcome, StatementMatch.Stretch stretch) {
      String item = stretch.speaker() + ": " + stretch.place().of(text);
      all.add(new Judgement("statements", outcome, item, stretch.place()));
    }
  }
}
