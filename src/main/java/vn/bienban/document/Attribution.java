package vn.bienban.document;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.text.Span;

/**
 * A reporting clause and the words that it attributes, quotation marks around them included.
 * Immutable.
 *
 * @param clause the clause
 * @param words the words, or null where it attributes none
 */
public record Attribution(ReportingClause clause, @Nullable Span words) {
  /** The reporting clauses of some attributions, in order of place. */
  public static List<ReportingClause> clauses(List<Attribution> attributions) {
    return attributions.stream()
        .map(Attribution::clause)
        .distinct()
        .sorted(Comparator.comparingInt(ReportingClause::token))
        .toList();
  }

  /** The same clause with other words. */
  public Attribution with(@Nullable Span others) {
    return new Attribution(clause, others);
  }

  /** The index of the speaker in {@link Cast#members()}. */
  public int person() {
    return clause.person();
  }
}
