package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.document.PersonMention;
import vn.bienban.document.ReportingClause;
import vn.bienban.text.Span;

/**
 * Who gives tasks: a person, a body, or nobody who is named. Immutable.
 *
 * @param person the index of the person, or -1
 * @param words the words that name the person or body; null for nobody
 */
record Giver(int person, @Nullable Span words) {
  static final Giver NOBODY = new Giver(-1, null);

  /** The person of a mention. */
  static Giver of(PersonMention mention) {
    return new Giver(mention.person(), mention.span());
  }

  /** The one who speaks in a clause. */
  static Giver of(ReportingClause clause) {
    return new Giver(clause.person(), clause.speaker());
  }

  /** A body that its words name. */
  static Giver body(Span words) {
    return new Giver(-1, words);
  }

  /** The body's words, or null where it is a person or nobody. */
  @Nullable Span body() {
    return person < 0 ? words : null;
  }

  /** Whether it is a person. */
  boolean isPerson() {
    return person >= 0;
  }
}
