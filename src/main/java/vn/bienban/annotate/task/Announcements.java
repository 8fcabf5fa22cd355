package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/** Finds what announces directives or names plans. Immutable and thread-safe. */
final class Announcements extends Domain {
  /** So few tokens may stand behind the head of a plan that a list gives. */
  private static final int SHORT_TAIL = 12;

  private static final int LONGEST_HEAD = 16;

  /** The work that a plan names begins at most so many tokens behind its head. */
  private static final int LONGEST_PLAN = 24;

  private final Verbs verbs;
  private final Narration narration;
  private final LexicalClass planHead = of("plan-head");
  private final LexicalClass recipient = of("recipient");
  private final LexicalClass copula = of("copula");
  private final LexicalClass amongThem = of("among-them");
  private final LexicalClass of = of("of");

  private final ClassSet counts = ClassSet.of(of("count"), of("determiner"));

  /** Words for a plan or for tasks as such. */
  private final ClassSet heads = ClassSet.of(planHead, of("general-head"));

  Announcements(Lexicon lexicon, Verbs verbs, Narration narration) {
    super(lexicon, "task");
    this.verbs = verbs;
    this.narration = narration;
  }

  /** "… nêu 5 nhóm giải pháp": whether a list of tasks or solutions is about to follow. */
  boolean announcesPlan(SentenceWindow words) {
    int head = countedEnd(words);
    return head > 0 && (words.endsWith(':') || words.end() - head <= SHORT_TAIL);
  }

  /** Whether a number of tasks or solutions is spoken of. */
  boolean countsPlan(SentenceWindow words) {
    return countedEnd(words) > 0;
  }

  /** The end of the first counted word for a plan or for tasks, or -1. */
  private int countedEnd(SentenceWindow words) {
    if (!words.has(heads)) {
      return -1;
    }
    int counted = -1;
    for (int i = words.begin(); i < words.end(); i++) {
      counted = words.isNumber(i) || words.begins(counts, i) ? i : counted;
      int head = words.isFree(i) ? headEnd(words, i) : -1;
      if (head > 0 && counted >= 0 && i - counted <= 3 && !narration.narratesBefore(words, i)) {
        return head;
      }
    }
    return -1;
  }

  /** The end of the word for a plan or for tasks as such that begins at a token, or -1. */
  int headEnd(SentenceWindow words, int at) {
    return words.phraseEnd(heads, at);
  }

  /** "Bộ Y tế: …": whether those who are told stand before a colon at the beginning. */
  boolean beginsWithHead(SentenceWindow words) {
    int at = words.listMarkEnd();
    boolean told = words.isUnit(at) || words.begins(recipient, at);
    int stop = Math.min(words.end() - 1, at + LONGEST_HEAD);
    for (int i = at; told && i < stop; i++) {
      if (words.isMark(i, ':') && !words.isCovered(i)) {
        return true;
      }
      if (verbs.orderEnd(words, i) > 0
          || verbs.verbEnd(words, i) > 0 && !words.begins(recipient, i)) {
        return false;
      }
    }
    return false;
  }

  /** The end of the head of a plan ("nhiệm vụ trọng tâm") shortly after a token, or -1. */
  int planHead(SentenceWindow words, int from) {
    for (int i = from; i < from + 4; i++) {
      int head = words.isFree(i) ? words.phraseEnd(planHead, i) : -1;
      if (head > 0) {
        return head;
      }
    }
    return -1;
  }

  /** Where the work begins that a plan names after its head: behind a copula or colon, or -1. */
  int planBegin(SentenceWindow words, int head) {
    int stop = Math.min(words.end(), head + LONGEST_PLAN);
    for (int i = head; i < stop; i++) {
      if (!words.isFree(i)) {
        continue;
      }
      if (words.isMark(i, ';') || words.isMark(i, '.')) {
        return -1;
      }
      if (words.is(copula, i) || words.isMark(i, ':')) {
        return i + 1;
      }
      int among = words.phraseEnd(amongThem, i);
      if (among > 0) {
        return among;
      }
    }
    return -1;
  }

  /** The one whose plan it is ("nhiệm vụ … của ngành Y tế là"), or null. */
  @Nullable TokenRange planOwner(SentenceWindow words, int head, int begin) {
    for (int i = head; i + 1 < begin - 1; i++) {
      if (words.is(of, i)) {
        return new TokenRange(i + 1, begin - 1);
      }
    }
    return null;
  }
}
