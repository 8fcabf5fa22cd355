package vn.bienban;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.record.ArticleRecord;
import vn.bienban.text.Span;

/**
 * A record with what was weighed for its values and lost, and what the judges made of open cases.
 *
 * @param record the record, as {@link Bienban#read} gives it
 * @param competitors in the order in which they lost
 * @param judged in the order in which they were judged
 */
public record Explanation(ArticleRecord record, List<Competitor> competitors, List<Judged> judged) {
  public Explanation {
    competitors = List.copyOf(competitors);
    judged = List.copyOf(judged);
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
  public record Competitor(
      String field, @Nullable Span winner, Span words, String text, String why) {}

  /**
   * A case that rules leave open.
   *
   * @param judge who: named as the field whose values are judged, such as {@code tasks}, or after
   *     it, such as {@code tasks.boundary}
   * @param words where the words in question stand; as all offsets, UTF-16 units of the original
   * @param text the words
   * @param probability of "yes", from 0 to 1
   * @param features what was seen of the case
   * @param reasons the features that weighed most, with their weights
   */
  public record Judged(
      String judge,
      Span words,
      String text,
      double probability,
      List<String> features,
      List<String> reasons) {
    public Judged {
      features = List.copyOf(features);
      reasons = List.copyOf(reasons);
    }
  }
}
