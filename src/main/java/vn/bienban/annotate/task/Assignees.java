package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.task.Verbs.VerbPhrase;
import vn.bienban.document.TokenKind;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * Reads the noun phrases of those who can be told to do something, and finds in all that stands
 * before the work those who must do it: without honorific, time, ground and adverbs, and behind the
 * verb that tells them. Immutable and thread-safe.
 */
final class Assignees extends Domain {
  private final Verbs verbs;
  private static final int LONGEST = 45;

  private final LexicalClass and = of("and");
  private final LexicalClass of = of("of");
  private final LexicalClass quantity = of("quantity");
  private final LexicalClass noRecipient = of("no-recipient");
  private final LexicalClass recipient = of("recipient");
  private final LexicalClass copula = of("copula");
  private final LexicalClass inclusion = of("inclusion");
  private final LexicalClass takesVerb = of("takes-verb");
  private final LexicalClass determiner = of("determiner");
  private final LexicalClass agent = of("agent");
  private final LexicalClass field = of("field");
  private final LexicalClass fieldHead = of("field-head");
  private final LexicalClass product = of("product");
  private final LexicalClass compound = of("compound");

  /** What shows that no subject of work stands before it. */
  private final ClassSet ending = ClassSet.of(of("praise"), of("future"));

  /** What shows it unless those named are told. */
  private final ClassSet endingUntold = ClassSet.of(of("past"), of("clause"));

  /** What tells something of where a subject ends, marks aside. */
  private final ClassSet telling =
      ClassSet.of(
          of("praise"),
          of("future"),
          of("past"),
          of("clause"),
          copula,
          recipient,
          of("modal"),
          of("modal-soft"),
          of("verb"));

  private final ClassSet noUnknownVerb =
      ClassSet.of(of("no-verb"), of("front"), recipient, of("prefix"));

  private static final int LONGEST_ADVERB = 3;

  /** A name in a row behind a colon has at most so many tokens. */
  private static final int LONGEST_NAME = 5;

  /** A member of a row of those who are told has at most so many tokens. */
  private static final int LONGEST_MEMBER = 12;

  private static final int MOST_MEMBERS = 12;

  /** So many members in a row may be of no known noun: "học giả, chuyên gia". */
  private static final int MOST_UNKNOWN = 2;

  private final LexicalClass honorific = of("honorific");
  private final LexicalClass planHead = of("plan-head");
  private final LexicalClass generalHead = of("general-head");
  private final LexicalClass condition = of("condition");
  private final LexicalClass count = of("count");
  private final LexicalClass aside = of("aside");
  private final LexicalClass noNounEnd = of("no-noun-end");
  private final LexicalClass future = of("future");
  private final LexicalClass prefix = of("prefix");
  private final LexicalClass goesOn = of("goes-on");
  private final LexicalClass praise = of("praise");
  private final LexicalClass thing = of("thing");
  private final LexicalClass beforeTold = of("before-told");
  private final LexicalClass topicFront = of("topic-front");
  private final LexicalClass limit = of("limit");

  /** What stands in no member of a row of those who are told. */
  private final ClassSet noMember =
      ClassSet.of(of("front"), of("modal"), of("copula"), of("then"), of("complementizer"));

  /** Words for tasks. */
  private final ClassSet tasks = ClassSet.of(of("plan-head"), of("general-head"));

  /** What says nothing of who is meant: time, ground, duty. */
  private final ClassSet behind =
      ClassSet.of(of("time-front"), of("habit"), of("by-duty"), of("modal"), of("first"), future);

  Assignees(Lexicon lexicon, Verbs verbs) {
    super(lexicon, "task");
    this.verbs = verbs;
  }

  /**
   * Whether the noun phrase at a token surely names those who can be told to do something: "các"
   * needs a noun for such behind it.
   */
  boolean isAgent(SentenceWindow words, int at) {
    return isRecipient(words, noun(words, at));
  }

  /** The noun behind the words of quantity at a token. */
  private int noun(SentenceWindow words, int at) {
    int noun = at;
    for (int n = 0; n < 2 && words.begins(quantity, noun); n++) {
      noun = words.phraseEnd(quantity, noun);
    }
    return noun;
  }

  /** Whether the noun phrase at a token names those who can be told to do something. */
  boolean isRecipient(SentenceWindow words, int at) {
    int noun = words.phraseEnd(quantity, at);
    if (noun > 0 && words.begins(noRecipient, noun) && nounEnd(words, noun) < 0) {
      return false;
    }
    return words.isUnit(at)
        || words.isAcronym(at) && !words.begins(noRecipient, at)
        || nounEnd(words, at) > 0;
  }

  /** Whether those who are told stand at a token behind a verb of tasking, and their work. */
  boolean areAddressed(SentenceWindow words, int at) {
    return (isRecipient(words, at) || words.begins(honorific, at))
        && (end(words, at, words.end(), true) > 0 || words.endsWith(':'));
  }

  /** The end of the words at a token that are a noun for those who carry out, or -1. */
  int nounEnd(SentenceWindow words, int at) {
    int end = words.phraseEnd(recipient, at);
    return words.phraseEnd(noRecipient, at) < end ? end : -1;
  }

  /**
   * Where the verb phrase, modal verb or colon after the noun phrase at a token begins.
   *
   * @param told whether the phrase is known to name those who are told
   * @return the token, or -1 where none follows in the clause
   */
  int end(SentenceWindow words, int at, int limit, boolean told) {
    int stop = Math.min(limit, at + LONGEST);
    int weak = -1;
    int unknown = -1;
    int first =
        words.isUnit(at) ? words.unitEnd(at) : Math.max(at + 1, nounEnd(words, noun(words, at)));
    for (int i = first; i < stop; i++) {
      boolean plain = !told && words.isWord(i) && !words.begins(telling, i);
      if (plain || !words.isFree(i)) {
        continue;
      }
      if (words.isMark(i, ';') || words.isMark(i, '"')) {
        break;
      }
      if (words.isMark(i, ':') && told && isRow(words, i + 1, stop)) {
        continue;
      }
      if (words.isMark(i, ':')) {
        return i + 1 < limit && verbs.beginsPhrase(words, i + 1, limit) ? i : told ? weak : -1;
      }
      if (unknown > 0 && words.isMark(i, ',')) {
        return unknown;
      }
      if (verbs.isModal(words, i)) {
        return i;
      }
      if (endsSubject(words, i, told)) {
        break;
      }
      int noun = nounEnd(words, i);
      if (noun > i + 1 && noun > verbs.verbEnd(words, i)) {
        // "các thành viên Ban chỉ đạo | rà soát"
        i = noun - 1;
        continue;
      }
      VerbPhrase verb = words.isCapitalized(i) ? null : verbs.phrase(words, i, limit);
      if (verb == null) {
        if (told && unknown < 0 && isBehindBody(words, at, i) && isUnknownVerb(words, i)) {
          unknown = i;
        }
        i = Math.max(i, verbs.nounEnd(words, i) - 1);
        continue;
      }
      boolean nominal = isNominal(words, verb, i, limit);
      if (!nominal && opensWork(words, verb, i, at, told)) {
        return i;
      }
      if (weak < 0
          && !nominal
          && verb.kind() != VerbKind.RESULT
          && !words.is(and, i - 1)
          && !words.isMark(i - 1, ',')) {
        weak = i;
      }
      // no verb begins within the words of another: "biện pháp tháo gỡ"
      i = Math.max(i, verbs.verbEnd(words, i) - 1);
    }
    return !told ? -1 : weak > 0 ? weak : unknown;
  }

  /**
   * "các sở: | Xây dựng, Công Thương, Y tế": whether names with capitals follow each other, the
   * first of them no work: "các xã: Phối hợp Công an, Quân sự".
   */
  private boolean isRow(SentenceWindow words, int at, int stop) {
    int mark = at;
    while (mark < Math.min(stop, at + LONGEST_NAME) && !words.isMark(mark, ',')) {
      mark++;
    }
    return words.isCapitalized(at)
        && words.isMark(mark, ',')
        && words.isCapitalized(mark + 1)
        && (words.begins(field, at) || !verbs.beginsPhrase(words, at, stop));
  }

  /** Whether a token shows that what stood before is no subject of work. */
  private boolean endsSubject(SentenceWindow words, int at, boolean told) {
    return words.begins(ending, at)
        || !told && words.begins(endingUntold, at)
        || words.is(copula, at) && !words.ends(inclusion, at + 1);
  }

  private static boolean isBehindBody(SentenceWindow words, int begin, int at) {
    return words.unitBefore(at) >= begin && words.mentionBefore(at) == null;
  }

  /** Whether a verb after a noun phrase tells what those it names do, and is no part of it. */
  private boolean opensWork(
      SentenceWindow words, VerbPhrase verb, int at, int begin, boolean told) {
    boolean afterUnit = words.unitBefore(at) >= begin;
    if (afterUnit && (told || words.mentionBefore(at) == null)) {
      return true;
    }
    if (words.ends(takesVerb, at) && !afterUnit || isJoinedNoun(words, at, begin)) {
      return false;
    }
    return switch (verb.kind()) {
      case STRONG -> true;
      case SHORT ->
          !words.isMark(at - 1, ',')
              && !words.is(and, at - 1)
              && (told || words.begins(determiner, verb.end()) || words.isUnit(verb.end()));
      case PLAIN -> verb.adverbs() || told && !words.ends(agent, at) && words.ends(recipient, at);
      case RESULT -> verb.adverbs() || told && words.ends(recipient, at);
      case ADVERB, NONE -> verb.adverbs();
    };
  }

  /** Whether the lower-case word after the name of a body could be a verb that no table knows. */
  boolean isUnknownVerb(SentenceWindow words, int at) {
    return !words.isUnit(at)
        && words.tokens().kind(at) == TokenKind.WORD
        && !words.isCapitalized(at)
        && !words.begins(noUnknownVerb, at);
  }

  /** Whether a verb stands as a noun: "các tổ chức", "tổ chức, đoàn thể", "lãnh đạo của". */
  private boolean isNominal(SentenceWindow words, VerbPhrase verb, int at, int limit) {
    boolean behind = !verb.adverbs() && verb.end() < limit;
    return words.ends(determiner, at)
        || isField(words, verb)
        || behind && verbs.isModal(words, verb.end())
        || verb.kind() == VerbKind.SHORT && words.ends(compound, verb.verb())
        || behind
            && (words.is(of, verb.end())
                || words.isMark(verb.end(), ',') && !isJoinedWork(words, verb, at, limit));
  }

  /** "Bộ Y tế tập trung, quyết liệt chỉ đạo": a verb right behind a name goes on in the next. */
  private boolean isJoinedWork(SentenceWindow words, VerbPhrase verb, int at, int limit) {
    return words.unitBefore(at) >= 0
        && (verb.kind() == VerbKind.STRONG || verb.kind() == VerbKind.PLAIN)
        && verbs.beginsPhrase(words, verb.end() + 1, limit);
  }

  /** Whether a verb names a field of work behind a noun: "ngành giáo dục". */
  private boolean isField(SentenceWindow words, VerbPhrase verb) {
    return !verb.adverbs()
        && words.phraseEnd(field, verb.begin()) >= verb.end()
        && words.ends(fieldHead, verb.begin())
        && !words.begins(determiner, verb.end())
        && !words.begins(product, verb.end());
  }

  /**
   * Whether the verb only goes on with a verb that modifies a noun: "cơ quan tham mưu, giúp việc".
   */
  private boolean isJoinedNoun(SentenceWindow words, int at, int begin) {
    return (words.isMark(at - 1, ',') || words.is(and, at - 1))
        && at - 2 > begin
        && verbs.endVerb(words, at - 1, begin);
  }

  /** Those who stand between two tokens, or null where nobody does. */
  @Nullable TokenRange find(SentenceWindow words, int from, int to) {
    int begin = from;
    for (int i = from; i < to; i++) {
      // "hai nước nhất trí hai bên", "Tổng Bí thư yêu cầu các cấp", not so "Ban chỉ đạo quốc gia"
      int noun = words.isFree(i) ? nounEnd(words, i) : -1;
      if (noun > i + 1) {
        i = noun - 1;
        continue;
      }
      int told = words.isFree(i) && i > from ? tellingEnd(words, i) : -1;
      if (told > 0 && told < to && isRecipient(words, told)) {
        begin = told;
      }
    }
    begin = begin == from ? rowBegin(words, from) : begin;
    int behindFront = words.phraseEnd(topicFront, begin);
    if (behindFront > 0 && behindFront < to && isRecipient(words, behindFront)) {
      // "yêu cầu đối với | các đơn vị"
      begin = behindFront;
    }
    for (int noun = words.phraseEnd(honorific, begin);
        noun > 0 && noun < to && isAddressed(words, noun);
        noun = words.phraseEnd(honorific, begin)) {
      begin = noun;
    }
    int noun = Math.max(begin, words.phraseEnd(quantity, begin));
    if (words.begins(planHead, noun)
        || words.begins(generalHead, noun)
        || words.begins(thing, noun) && nounEnd(words, noun) < 0) {
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
                || words.timeEnd(Math.max(at + 1, words.phraseEnd(limit, at + 1))) > 0
                || words.mentionAt(at + 1) != null && verbs.isOrder(words, words.unitEnd(at + 1)));
    boolean until = words.begins(limit, at) && words.timeEnd(words.phraseEnd(limit, at)) > 0;
    return remark || until || words.begins(behind, at) || isCounted(words, at);
  }

  /** "ngành Y tế | 5 nhiệm vụ": whether tasks are counted behind those who are told. */
  private boolean isCounted(SentenceWindow words, int at) {
    int head = words.isNumber(at) ? at + 1 : words.phraseEnd(count, at);
    return head > 0 && words.begins(tasks, head);
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
      if (isAgent(words, member)) {
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
    while (begin > words.first() && mark - begin < LONGEST_MEMBER) {
      int before = begin - 1;
      if (words.isFree(before) && (!words.isWord(before) || words.is(and, before))) {
        break;
      }
      int told = words.isFree(before) ? tellingEnd(words, before) : -1;
      if (told > 0 && told < mark && isRecipient(words, told)) {
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
              || verbs.beginsPhrase(words, before, mark) && nounEnd(words, before) < 0)) {
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
            ? !isAgent(words, at)
            : !words.begins(goesOn, at) && nounEnd(words, at) < 0);
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
      if (verbs.kindEndingAt(words, i, end) == VerbKind.ADVERB) {
        return i;
      }
    }
    return -1;
  }
}
