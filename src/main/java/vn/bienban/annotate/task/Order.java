package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.document.PersonMention;
import vn.bienban.record.MentionKind;
import vn.bienban.text.Span;

/**
 * A verb of tasking or speaking and the one who uses it, in one sentence.
 *
 * @param kind what the verb says of the words that go with it
 * @param subjectBegin the first token of its subject, or of the verb where it has none of its own
 * @param begin the verb's first token
 * @param end the word after its last one
 * @param giver the person, body or group that uses it, as far as one is named
 * @param addressee the words of those who are told, where they stand before a passive verb
 * @param own whether a subject of its own stands with the verb
 * @param account whether the verb gives an account of something rather than an opinion
 */
record Order(
    OrderKind kind,
    int subjectBegin,
    int begin,
    int end,
    Giver giver,
    @Nullable Span addressee,
    boolean own,
    boolean account) {

  /** Whether it gives work: a verb of ordering or assigning. */
  boolean tasks() {
    return kind == OrderKind.ORDER || kind == OrderKind.ASSIGN;
  }

  /** The person by whose name the sentence begins, where the order has no subject. */
  @Nullable PersonMention namedFirst(SentenceWindow words) {
    if (giver.body() != null || addressee != null) {
      return null;
    }
    int at = words.listMarkEnd();
    PersonMention mention = at < begin ? words.mentionAt(at) : null;
    return mention != null && mention.kind() == MentionKind.NAME ? mention : null;
  }
}
