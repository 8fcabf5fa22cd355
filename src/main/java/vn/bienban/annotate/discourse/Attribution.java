package vn.bienban.annotate.discourse;

import org.jspecify.annotations.Nullable;
import vn.bienban.document.ReportingClause;
import vn.bienban.text.Span;

/**
 * A reporting clause and the words that it attributes, quotation marks around them included.
 *
 * @param clause the clause
 * @param words the words, or null where it attributes none
 */
record Attribution(ReportingClause clause, @Nullable Span words) {
  /** The same clause with other words. */
  Attribution with(@Nullable Span others) {
    return new Attribution(clause, others);
  }

  int person() {
    return clause.person();
  }
}
