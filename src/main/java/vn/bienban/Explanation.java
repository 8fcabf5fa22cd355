package vn.bienban;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.ArticleRecord;
import vn.bienban.text.Span;

/**
 * A record with what was weighed for its values and lost, and what the models made of open cases.
 *
 * @param record the record, as {@link Bienban#read} gives it
 * @param alternatives in the order in which they lost
 * @param weighings in the order in which they were weighed
 */
public record Explanation(
    ArticleRecord record, List<Alternative> alternatives, List<Weighing> weighings) {
  public Explanation {
    alternatives = List.copyOf(alternatives);
    weighings = List.copyOf(weighings);
  }

  /**
   * What was weighed and lost, or was refused altogether.
   *
   * @param field the field of the record, such as {@code meetings.date}
   * @param winner where the value stands that won, or null where nothing did
   * @param words where the loser stands; as all offsets, UTF-16 units of the original
   * @param text the loser's words
   * @param why what decided, in English
   */
  public record Alternative(
      String field, @Nullable Span winner, Span words, String text, String why) {}

  /**
   * A case that rules leave open.
   *
   * @param decision which: named as the field whose values are weighed, such as {@code tasks}, or
   *     after it, such as {@code tasks.boundary}
   * @param words where the words in question stand; as all offsets, UTF-16 units of the original
   * @param text the words
   * @param subject where the words stand for whom or what it is asked of, such as a speaker, or
   *     null
   * @param alternative which one of several was weighed, such as a year, or null where the answer
   *     is "yes" or "no"
   * @param probability of "yes", or of the alternative among the others, from 0 to 1
   * @param features what was seen of the case
   * @param reasons the features that weighed most, with their weights
   */
  public record Weighing(
      String decision,
      Span words,
      String text,
      @Nullable Span subject,
      @Nullable String alternative,
      double probability,
      List<String> features,
      List<String> reasons) {
    public Weighing {
      features = List.copyOf(features);
      reasons = List.copyOf(reasons);
    }
  }
}
