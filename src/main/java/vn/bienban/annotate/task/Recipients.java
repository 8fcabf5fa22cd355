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

  /** A member of a row of those who are told has at most so many tokens. */
  private static final int LONGEST_MEMBER = 12;

  private static final int MOST_MEMBERS = 12;

  /** So many members in a row may be of no known noun: "học giả, chuyên gia". */
  private static final int MOST_UNKNOWN = 2;

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
  private final LexicalClass goesOn = of("goes-on");
  private final LexicalClass praise = of("praise");
  private final LexicalClass thing = of("thing");
  private final LexicalClass beforeTold = of("before-told");
  private final LexicalClass and = of("and");
  private final LexicalClass topicFront = of("topic-front");

  /** What stands in no member of a row of those who are told. */
  private final ClassSet noMember =
      ClassSet.of(of("front"), of("modal"), of("copula"), of("then"), of("complementizer"));

  /** What says nothing of who is meant: time, ground, duty. */
  private final ClassSet behind =
      ClassSet.of(of("time-front"), of("habit"), of("by-duty"), of("modal"), future);

  Recipients(Lexicon lexicon, Verbs verbs, VerbPhrases phrases, AssigneePhrases subjects) {
    super(lexicon, "task");
    this.verbs = verbs;
    this.phrases = phrases;
    this.subjects = subjects;
  }

  /** Those who stand between two tokens, or null where nobody does. */
  @Nullable TokenRange find(SentenceWindow words, int from, int to) {
    int begin = from;
    for (int i = from; i < to; i++) {
      // "hai nước nhất trí hai bên", "Tổng Bí thư yêu cầu các cấp", not so "Ban chỉ đạo quốc gia"
      int noun = words.isFree(i) ? subjects.nounEnd(words, i) : -1;
      if (noun > i + 1) {
        i = noun - 1;
        continue;
      }
      int told = words.isFree(i) && i > from ? tellingEnd(words, i) : -1;
      if (told > 0 && told < to && subjects.isRecipient(words, told)) {
        begin = told;
      }
    }
    begin = begin == from ? rowBegin(words, from) : begin;
    for (int noun = words.phraseEnd(honorific, begin);
        noun > 0 && noun < to && isAddressed(words, noun);
        noun = words.phraseEnd(honorific, begin)) {
      begin = noun;
    }
    int noun = Math.max(begin, words.phraseEnd(quantity, begin));
    if (words.begins(planHead, noun)
        || words.begins(generalHead, noun)
        || words.begins(thing, noun) && subjects.nounEnd(words, noun) < 0) {
      return null;
    }
    int end = begin + 1;
    while (end < to && !ends(words, end) && !isBehindName(words, begin, end)) {
      end = Math.max(end + 1, Math.min(to, verbs.nounEnd(words, end)));
    }
    boolean speaks =
        words.mentionAt(begin) != null
            && end < to
            && (tellingEnd(words, end) > 0 || words.begins(praise, end));
    if (speaks) {
      // "Bộ trưởng đồng ý việc này cần …"
      return null;
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
        words.isMark(at, ',')
            && (words.begins(condition, at + 1)
                || words.is(aside, at + 1)
                || words.timeEnd(at + 1) > 0
                || words.mentionAt(at + 1) != null && verbs.isOrder(words, words.unitEnd(at + 1)));
    return remark || words.begins(behind, at);
  }

  /** The end of what stands at a token and has those who are told behind it, or -1. */
  private int tellingEnd(SentenceWindow words, int at) {
    return verbs.isOrder(words, at) ? verbs.orderEnd(words, at) : words.phraseEnd(beforeTold, at);
  }

  /** The begin of the row that ends with the noun phrase at a token: "lãnh đạo sở, | ngành". */
  private int rowBegin(SentenceWindow words, int at) {
    int begin = at;
    int mark = at - 1;
    int unknown = 0;
    for (int n = 0; n < MOST_MEMBERS && unknown <= MOST_UNKNOWN && isJoint(words, mark); n++) {
      int member = memberBegin(words, mark, begin);
      if (member < 0) {
        break;
      }
      if (subjects.isAgent(words, member)) {
        begin = member;
        unknown = 0;
      } else {
        unknown++;
      }
      mark = member - 1;
    }
    return begin;
  }

  private boolean isJoint(SentenceWindow words, int at) {
    return words.isFree(at) && (words.isMark(at, ',') || words.is(and, at));
  }

  /**
   * The begin of the noun phrase that ends before a mark, or -1 where no such phrase does.
   *
   * @param next where the next member begins
   */
  private int memberBegin(SentenceWindow words, int mark, int next) {
    int begin = mark;
    while (begin > words.begin() && mark - begin < LONGEST_MEMBER) {
      int before = begin - 1;
      if (words.isFree(before) && (!words.isWord(before) || words.is(and, before))) {
        break;
      }
      int told = words.isFree(before) ? tellingEnd(words, before) : -1;
      if (told > 0 && told < mark && subjects.isRecipient(words, told)) {
        return told;
      }
      if (begin < mark && words.phraseEnd(topicFront, before) == begin) {
        // "đối với các sở, ngành", not so "đối với các sở, các ngành"
        return words.begins(quantity, begin) && !words.begins(quantity, next) && !words.isUnit(next)
            ? begin
            : -1;
      }
      if (words.isFree(before)
          && (words.begins(noMember, before)
              || phrases.begins(words, before, mark) && subjects.nounEnd(words, before) < 0)) {
        return -1;
      }
      begin = before;
    }
    return begin < mark && words.mentionAt(begin) == null ? begin : -1;
  }

  /** Whether a verb stands behind the name of a body or person and is no part of the phrase. */
  private boolean isBehindName(SentenceWindow words, int begin, int at) {
    int name = words.unitBefore(at);
    return name >= begin
        && (at > name + 1 || words.isAcronym(name))
        && words.isFree(at)
        && words.isWord(at)
        && !words.isUnit(at)
        && !words.isCapitalized(at)
        && !words.isNumber(at)
        && !words.isInBody(at)
        && (verbs.verbKind(words, at) != VerbKind.NONE || verbs.isOrder(words, at))
        && words.phraseEnd(recipient, at - 1) <= at
        && (words.begins(quantity, at)
            ? !subjects.isAgent(words, at)
            : !words.begins(goesOn, at) && subjects.nounEnd(words, at) < 0);
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
