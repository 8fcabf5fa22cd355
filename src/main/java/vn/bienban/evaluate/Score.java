package vn.bienban.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How well a system does on a set of articles, micro-averaged over them. Immutable.
 *
 * @param fields the counts of each field
 * @param tasks the characters that tasks cover; null where no article's text was at hand
 * @param statements the letters and figures given to each speaker; null where no article's text was
 *     at hand, or the gold of none goes into them
 * @param said how many statements the system has where these are compared
 * @param noise how many of them repeat another one of the same speaker, or have hardly a word
 * @param wholeTasks tasks that share half of their characters with one of the gold's
 * @param sameAssigner of those, the ones with the same assigner
 * @param sameAssignee of those, the ones with the same assignee
 */
public record Score(
    Map<Field, MatchCounts> fields,
    @Nullable MatchCounts tasks,
    @Nullable MatchCounts statements,
    int said,
    int noise,
    MatchCounts wholeTasks,
    int sameAssigner,
    int sameAssignee) {
  private static final List<Field> CORE =
      List.of(Field.DATE, Field.CHAIRS, Field.SPEAKERS, Field.DOCUMENTS);

  public Score {
    fields = Map.copyOf(fields);
  }

  /** The counts of a field. */
  public MatchCounts of(Field field) {
    return Objects.requireNonNullElse(fields.get(field), MatchCounts.NONE);
  }

  /** The mean F1 of date, chairs, speakers, documents and, where texts are at hand, tasks. */
  public BigDecimal core() {
    // The mean of the rounded figures, so that it can be checked from what is printed.
    BigDecimal sum = BigDecimal.ZERO;
    int count = 0;
    for (Field field : CORE) {
      sum = sum.add(rounded(of(field).f1()));
      count++;
    }
    if (tasks != null) {
      sum = sum.add(rounded(tasks.f1()));
      count++;
    }
    return sum.divide(BigDecimal.valueOf(count), 4, RoundingMode.HALF_EVEN);
  }

  /** The share of the tasks found that have the same assigner; null where none was found. */
  public @Nullable BigDecimal assignerAccuracy() {
    return share(sameAssigner, wholeTasks.matched());
  }

  /** The share of the tasks found that have the same assignee; null where none was found. */
  public @Nullable BigDecimal assigneeAccuracy() {
    return share(sameAssignee, wholeTasks.matched());
  }

  /** The figures for reading, one a line. */
  public String toText() {
    StringBuilder out = new StringBuilder();
    counts()
        .forEach(
            (name, counts) ->
                out.append(padded(name))
                    .append("P ")
                    .append(shown(counts.precision()))
                    .append("  R ")
                    .append(shown(counts.recall()))
                    .append("  F1 ")
                    .append(shown(counts.f1()))
                    .append("  n=")
                    .append(counts.gold())
                    .append('\n'));
    shares()
        .forEach(
            (name, share) ->
                out.append(padded(name)).append(share == null ? "-" : plain(share)).append('\n'));
    return out.toString();
  }

  /** The figures as one JSON object. */
  public String toJson() {
    StringBuilder out = new StringBuilder("{");
    counts()
        .forEach(
            (name, counts) ->
                out.append('"')
                    .append(name)
                    .append("\": {\"p\": ")
                    .append(plain(rounded(counts.precision())))
                    .append(", \"r\": ")
                    .append(plain(rounded(counts.recall())))
                    .append(", \"f1\": ")
                    .append(plain(rounded(counts.f1())))
                    .append(", \"gold\": ")
                    .append(counts.gold())
                    .append("}, "));
    shares()
        .forEach(
            (name, share) ->
                out.append('"')
                    .append(name)
                    .append("\": ")
                    .append(share == null ? "null" : plain(share))
                    .append(", "));
    out.setLength(out.length() - 2);
    return out.append('}').toString();
  }

  private Map<String, MatchCounts> counts() {
    Map<String, MatchCounts> counts = new LinkedHashMap<>();
    for (Field field : Field.values()) {
      if (field != Field.FURTHER || of(field).gold() > 0) {
        counts.put(field.label(), of(field));
      }
    }
    if (tasks != null) {
      counts.put("tasks", tasks);
    }
    if (statements != null && statements.gold() > 0) {
      counts.put("statements", statements);
    }
    if (tasks != null) {
      counts.put("tasks_iou50", wholeTasks);
    }
    return counts;
  }

  private Map<String, @Nullable BigDecimal> shares() {
    Map<String, @Nullable BigDecimal> shares = new LinkedHashMap<>();
    if (tasks != null) {
      shares.put("assigner_acc", assignerAccuracy());
      shares.put("assignee_acc", assigneeAccuracy());
    }
    if (said > 0) {
      shares.put("speech_noise", speechNoise());
    }
    shares.put("core", core());
    return shares;
  }

  /** The share of the statements that are noise; null where there are none. */
  public @Nullable BigDecimal speechNoise() {
    return share(noise, said);
  }

  private static @Nullable BigDecimal share(int part, int all) {
    return all == 0 ? null : rounded((double) part / all);
  }

  private static BigDecimal rounded(double figure) {
    return new BigDecimal(figure).setScale(4, RoundingMode.HALF_EVEN);
  }

  /** Three digits of the figure already rounded to four, as a reader of the JSON would round it. */
  private static String shown(double figure) {
    return new BigDecimal(rounded(figure).doubleValue())
        .setScale(3, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  private static String plain(BigDecimal figure) {
    BigDecimal stripped = figure.stripTrailingZeros();
    return (stripped.scale() < 1 ? stripped.setScale(1) : stripped).toPlainString();
  }

  private static String padded(String name) {
    return name + " ".repeat(Math.max(0, 14 - name.length())) + " ";
  }

  /** Adds up articles. */
  static final class Sum {
    private final Map<Field, MatchCounts> fields = new EnumMap<>(Field.class);
    private @Nullable MatchCounts tasks;
    private @Nullable MatchCounts statements;
    private int said;
    private int noise;
    private MatchCounts wholeTasks = MatchCounts.NONE;
    private int sameAssigner;
    private int sameAssignee;

    void add(ArticleComparison article) {
      for (Field field : Field.values()) {
        fields.merge(field, article.counts(field), MatchCounts::plus);
      }
      TaskMatch match = article.tasks();
      if (match != null) {
        tasks = tasks == null ? match.characters() : tasks.plus(match.characters());
        wholeTasks = wholeTasks.plus(match.whole());
        sameAssigner += article.sameAssigner();
        sameAssignee += article.sameAssignee();
      }
      StatementMatch words = article.statements();
      if (words != null) {
        statements = statements == null ? words.characters() : statements.plus(words.characters());
        said += words.said();
        noise += words.noise();
      }
    }

    Score score() {
      return new Score(
          fields, tasks, statements, said, noise, wholeTasks, sameAssigner, sameAssignee);
    }
  }
}
