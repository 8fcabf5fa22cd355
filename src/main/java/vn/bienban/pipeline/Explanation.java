package vn.bienban.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.Span;

/**
 * A record with what was weighed for its values and lost.
 *
 * @param record the record, as {@link Bienban#read} gives it
 * @param competitors in the order in which they lost
 */
public record Explanation(ArticleRecord record, List<Competitor> competitors) {
  public Explanation {
    competitors = List.copyOf(competitors);
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
}
