package vn.bienban.annotate.task;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.PhraseTrie;

/**
 * The words of those who must do something, out of all that stands before the work: without
 * honorific, time, ground and adverbs, and behind the verb that tells them.
 */
final class RecipientWords {
  private static final int LONGEST_ADVERB = 3;

  /** Words that end no noun phrase. */
  private static final Set<String> LINKS =
      Set.of("thì", "về", "và", "với", "cho", "là", "của", "để", "ở", "trong", "theo", "cùng");

  private final TaskSentence words;
  private final VerbReader verbs;

  private RecipientWords(TaskSentence words, VerbReader verbs) {
    this.words = words;
    this.verbs = verbs;
  }

  /** Those who stand between two words, or null where nobody does. */
  static @Nullable Words of(TaskSentence words, VerbReader verbs, int from, int to) {
    return new RecipientWords(words, verbs).of(from, to);
  }

  private @Nullable Words of(int from, int to) {
    int begin = from;
    for (int i = from + 1; i < to; i++) {
      // "hai nước nhất trí hai bên", "Tổng Bí thư yêu cầu các cấp"
      PhraseTrie.Hit<OrderKind> order = words.isFree(i) ? words.order(i) : null;
      if (order != null
          && order.value() != OrderKind.NONE
          && order.end() < to
          && verbs.isRecipient(order.end())) {
        begin = order.end();
      }
    }
    int honorific = words.cue(Cue.HONORIFIC, begin);
    while (honorific > 0 && honorific < to && isAddressed(honorific)) {
      begin = honorific;
      honorific = words.cue(Cue.HONORIFIC, begin);
    }
    int noun = Math.max(begin, words.cue(Cue.QUANTITY, begin));
    if (words.cue(Cue.PLAN_HEAD, noun) > 0 || words.cue(Cue.GENERAL_HEAD, noun) > 0) {
      return null;
    }
    int end = begin + 1;
    while (end < to && !ends(end)) {
      end = Math.max(end + 1, Math.min(to, words.nounEnd(end)));
    }
    // "các hãng hàng không" ends with a noun
    while (end > begin + 1 && words.nounEnd(end - 2) != end) {
      int adverb = adverbBegin(end, begin);
      if (adverb < 0 && !isTrailing(end)) {
        break;
      }
      end = adverb < 0 ? end - 1 : adverb;
    }
    return new Words(begin, end);
  }

  /** Whether words of time, of ground or of duty begin that say nothing of who is meant. */
  private boolean ends(int at) {
    if (!words.isFree(at)) {
      return false;
    }
    boolean aside =
        words.is(at, ",")
            && (words.cue(Cue.CONDITION, at + 1) > 0
                || words.is(at + 1, "trong")
                || words.is(at + 1, "trên"));
    return aside
        || words.cue(Cue.TIME_FRONT, at) > 0
        || words.cue(Cue.HABIT, at) > 0
        || words.cue(Cue.BY_DUTY, at) > 0
        || words.cue(Cue.MODAL, at) > 0;
  }

  /** Whether an honorific stands before a name or a post, and is not the noun itself. */
  private boolean isAddressed(int at) {
    return words.unitEnd(at) > 0
        || words.cue(Cue.RECIPIENT, at) > 0
        || words.tokens.get(at).isCapitalized();
  }

  private boolean isTrailing(int end) {
    if (words.is(end - 1, ")") || words.is(end - 1, "\"")) {
      return false;
    }
    return !words.isWord(end - 1)
        || LINKS.contains(words.word(end - 1)) && words.isFree(end - 1)
        || words.cueBefore(Cue.FUTURE, end) && words.isFree(end - 1)
        || words.cueBefore(Cue.PREFIX, end) && words.isFree(end - 1);
  }

  /** Where the adverb begins that ends at a word: "Bộ Y tế tập trung, quyết liệt", or -1. */
  private int adverbBegin(int end, int begin) {
    for (int i = Math.max(begin + 1, end - LONGEST_ADVERB); i < end; i++) {
      PhraseTrie.Hit<VerbKind> hit = words.isFree(i) ? words.verb(i) : null;
      if (hit != null && hit.end() == end && hit.value() == VerbKind.ADVERB) {
        return i;
      }
    }
    return -1;
  }
}
