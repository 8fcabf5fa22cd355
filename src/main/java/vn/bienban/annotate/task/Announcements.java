package vn.bienban.annotate.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.BlockKind;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * Finds what announces directives or names plans, and those whom the words tell that announce a
 * list or stand over it. Immutable and thread-safe.
 */
final class Announcements extends Domain {
  private static final int LONGEST_ALONE = 40;

  /** Behind the modal verb of an announcement without a colon stand at most so many tokens. */
  private static final int SHORT_DUTY = 6;

  private final LexicalClass topicFront = of("topic-front");
  private final LexicalClass toward = of("toward");
  private final LexicalClass link = of("link");

  /** So few tokens may stand behind the head of a plan that a list gives. */
  private static final int SHORT_TAIL = 12;

  private static final int LONGEST_HEAD = 16;

  /** The work that a plan names begins at most so many tokens behind its head. */
  private static final int LONGEST_PLAN = 24;

  private final Verbs verbs;
  private final Assignees assignees;
  private final Narration narration;
  private final LexicalClass planHead = of("plan-head");
  private final LexicalClass recipient = of("recipient");
  private final LexicalClass copula = of("copula");
  private final LexicalClass amongThem = of("among-them");
  private final LexicalClass of = of("of");

  private final ClassSet counts = ClassSet.of(of("count"), of("determiner"));

  /** Words for a plan or for tasks as such. */
  private final ClassSet heads = ClassSet.of(planHead, of("general-head"));

  private final LexicalClass plan = of("plan");

  Announcements(Lexicon lexicon, Verbs verbs, Assignees assignees, Narration narration) {
    super(lexicon, "task");
    this.verbs = verbs;
    this.assignees = assignees;
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

  /**
   * Those whom a sentence tells that announces a list: "… 5 nhiệm vụ đối với ngành Y tế", "toàn
   * ngành cần thực hiện các nhiệm vụ sau:", or null.
   */
  @Nullable TokenRange announced(SentenceWindow words) {
    boolean list = words.endsWith(':') || announcesPlan(words);
    if (!list && !countsPlan(words)) {
      return null;
    }
    TokenRange told = null;
    int plan = -1;
    for (int i = words.begin(); i < words.end(); i++) {
      if (!words.isFree(i)) {
        continue;
      }
      int head = headEnd(words, i);
      if (head > 0) {
        plan = head;
        i = head - 1;
        continue;
      }
      if (!assignees.isAgent(words, i) || words.mentionAt(i) != null) {
        continue;
      }
      int end = assignees.end(words, i, words.end(), true);
      int modal = end > 0 ? verbs.modalEnd(words, end) : -1;
      boolean duty =
          modal > 0
              && (list || words.end() - modal <= SHORT_DUTY)
              && (plan == i || opensClause(words, i));
      if (duty || list && isAddressed(words, i, plan)) {
        TokenRange its = assignees.find(words, i, end > 0 ? end : words.end());
        told = its == null ? told : its;
        i = its == null ? i : Math.max(i, its.end() - 1);
      }
    }
    return told;
  }

  private boolean opensClause(SentenceWindow words, int at) {
    return at == words.listMarkEnd()
        || !words.isWord(at - 1)
        || words.ends(link, at)
        || verbs.endsOrder(words, at);
  }

  /** Whether a verb of tasking stands before or, right behind a plan, whose plan it is. */
  private boolean isAddressed(SentenceWindow words, int at, int plan) {
    int toward = words.phraseBegin(this.toward, at);
    return verbs.endsTasking(words, toward < 0 ? at : toward)
        || plan > 0
            && (words.phraseBegin(topicFront, at) == plan || words.is(of, plan) && plan == at - 1);
  }

  /** Those who stand alone over a list: "2. Sở Y tế", "- Bộ trưởng Bộ Y tế:", or null. */
  @Nullable TokenRange alone(SentenceWindow words) {
    boolean head =
        words.isItem() || words.block().kind() == BlockKind.HEADING || words.endsWith(':');
    int begin = words.listMarkEnd();
    int end = head ? words.end() : begin;
    while (end > begin && (words.isMark(end - 1, ':') || words.isMark(end - 1, '.'))) {
      end--;
    }
    if (begin >= end || end - begin > LONGEST_ALONE || !assignees.isAgent(words, begin)) {
      return null;
    }
    for (int i = words.isUnit(begin) ? words.unitEnd(begin) : begin + 1; i < end; i++) {
      boolean noun = assignees.nounEnd(words, i) > 0;
      if (words.isFree(i)
          && !noun
          && !words.isCapitalized(i)
          && (verbs.beginsPhrase(words, i, end)
              || verbs.isModal(words, i)
              || words.isMark(i, ':'))) {
        return null;
      }
    }
    TokenRange found = assignees.find(words, begin, end);
    return found != null && found.end() == end ? found : null;
  }

  /**
   * A plan.
   *
   * @param verb the first token of the verb of planning
   * @param begin where the work begins
   * @param owner whose plan it is, or null
   */
  record Plan(int verb, int begin, @Nullable TokenRange owner) {}

  /** The first plan of a sentence, or null; where somebody is told, it is no plan. */
  @Nullable Plan plan(SentenceWindow words, List<Order> orders) {
    if (!words.has(plan)) {
      return null;
    }
    for (Order order : orders) {
      if (order.kind() == OrderKind.ORDER || order.kind() == OrderKind.ASSIGN) {
        // "yêu cầu các sở tập trung thực hiện các nhiệm vụ sau": somebody is told
        return null;
      }
    }
    for (int i = words.begin(); i < words.end(); i++) {
      int verb = words.isFree(i) ? words.phraseEnd(plan, i) : -1;
      int head = verb < 0 ? -1 : planHead(words, verb);
      int begin = head < 0 || narration.narratesBefore(words, i) ? -1 : planBegin(words, head);
      if (begin > 0) {
        return new Plan(i, begin, planOwner(words, head, begin));
      }
    }
    return null;
  }
}
