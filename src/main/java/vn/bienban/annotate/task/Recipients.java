package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * Finds those who must do something in all that stands before the work: without honorific, time,
 * ground and adverbs, and behind the verb that tells them. Immutable and thread-safe.
 */
final class Recipients extends Domain {
  private static final int LONGEST_ADVERB = 3;

  private final Verbs verbs;
  private final VerbPhrases phrases;
  private final AssigneePhrases subjects;
  private final LexicalClass honorific = of("honorific");
  private final LexicalClass quantity = of("quantity");
  private final LexicalClass planHead = of("plan-head");
  private final LexicalClass generalHead = of("general-head");
  private final LexicalClass condition = of("condition");
  private final LexicalClass aside = of("aside");
  private final LexicalClass recipient = of("recipient");
  private final LexicalClass noNounEnd = of("no-noun-end");
  private final LexicalClass future = of("future");
  private final LexicalClass prefix = of("prefix");

  /** What says nothing of who is meant: time, ground, duty. */
  private final ClassSet behind =
      ClassSet.of(of("time-front"), of("habit"), of("by-duty"), of("modal"));

  Recipients(Lexicon lexicon, Verbs verbs, VerbPhrases phrases, AssigneePhrases subjects) {
    super(lexicon, "task");
    this.verbs = verbs;
    this.phrases = phrases;
    this.subjects = subjects;
  }

  /** Those who stand between two tokens, or null where nobody does. */
  @Nullable TokenRange find(SentenceWindow words, int from, int to) {
    int begin = from;
    for (int i = from + 1; i < to; i++) {
      // "hai nước nhất trí hai bên", "Tổng Bí thư yêu cầu các cấp"
      if (words.isFree(i) && verbs.isOrder(words, i)) {
        int told = verbs.orderEnd(words, i);
        begin = told < to && subjects.isRecipient(words, told) ? told : begin;
      }
    }
    for (int noun = words.phraseEnd(honorific, begin);
        noun > 0 && noun < to && isAddressed(words, noun);
        noun = words.phraseEnd(honorific, begin)) {
      begin = noun;
    }
    int noun = Math.max(begin, words.phraseEnd(quantity, begin));
    if (words.begins(planHead, noun) || words.begins(generalHead, noun)) {
      return null;
    }
    int end = begin + 1;
    while (end < to && !ends(words, end)) {
      end = Math.max(end + 1, Math.min(to, verbs.nounEnd(words, end)));
    }
    // "các hãng hàng không" ends with a noun
    while (end > begin + 1 && verbs.nounEnd(words, end - 2) != end) {
      int adverb = adverbBegin(words, end, begin);
      if (adverb < 0 && !isTrailing(words, end)) {
        break;
      }
      end = adverb < 0 ? end - 1 : adverb;
    }
    return new TokenRange(begin, end);
  }

  /** Whether words of time, of ground or of duty begin that say nothing of who is meant. */
  private boolean ends(SentenceWindow words, int at) {
    if (!words.isFree(at)) {
      return false;
    }
    boolean remark =
        words.isMark(at, ',') && (words.begins(condition, at + 1) || words.is(aside, at + 1));
    return remark || words.begins(behind, at);
  }

  /** Whether an honorific stands before a name or a post, and is not the noun itself. */
  private boolean isAddressed(SentenceWindow words, int at) {
    return words.isUnit(at) || words.begins(recipient, at) || words.isCapitalized(at);
  }

  private boolean isTrailing(SentenceWindow words, int end) {
    int last = end - 1;
    if (words.isMark(last, ')') || words.isMark(last, '"')) {
      return false;
    }
    return !words.isWord(last)
        || words.isFree(last)
            && (words.is(noNounEnd, last) || words.ends(future, end) || words.ends(prefix, end));
  }

  /** Where the adverb begins that ends at a token: "Bộ Y tế tập trung, quyết liệt", or -1. */
  private int adverbBegin(SentenceWindow words, int end, int begin) {
    for (int i = Math.max(begin + 1, end - LONGEST_ADVERB); i < end; i++) {
      if (phrases.kindEndingAt(words, i, end) == VerbKind.ADVERB) {
        return i;
      }
    }
    return -1;
  }
}
