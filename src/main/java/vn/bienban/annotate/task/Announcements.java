package vn.bienban.annotate.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.BlockKind;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;

/**
 * Finds what announces directives or names plans, and those whom the words tell that announce a
 * list or stand over it. Immutable and thread-safe.
 */
final class Announcements extends Domain {
  /** Behind the modal verb of an announcement without a colon stand at most so many tokens. */
  private static final int SHORT_DUTY = 6;

  private final LexicalClass topicFront = of("topic-front");
  private final LexicalClass toward = of("toward");
  private final LexicalClass link = of("link");

  /** So few tokens may stand behind the head of a plan that a list gives. */
  private static final int SHORT_TAIL = 12;

  private final Verbs verbs;
  private final Assignees assignees;
  private final LexicalClass of = of("of");

  /** Words for a plan or for tasks as such. */
  private final ClassSet heads = ClassSet.of(of("plan-head"), of("general-head"));

  private final RuleMatcher counts;
  private final RuleMatcher headed;
  private final RuleMatcher alone;
  private final RuleMatcher plans;

  private final LexicalClass plan = of("plan");
  private final LexicalClass duties = of("duties");
  private final LexicalClass first = of("first");
  private final LexicalClass points = of("discourse.counted");

  Announcements(Lexicon lexicon, Verbs verbs, Assignees assignees, RuleSheet rules) {
    super(lexicon, "task");
    this.verbs = verbs;
    this.assignees = assignees;
    counts = TaskProduction.COUNTED.in(rules);
    headed = TaskProduction.HEADED.in(rules);
    alone = TaskProduction.ALONE.in(rules);
    plans = TaskProduction.PLAN.in(rules);
  }

  /**
   * "… nêu 5 nhóm giải pháp": whether a list of tasks or solutions is about to follow.
   *
   * @param plan what {@link #counted} found in the sentence
   */
  static boolean announcesPlan(SentenceWindow words, @Nullable Match plan) {
    return plan != null && (words.endsWith(':') || words.end() - plan.end() <= SHORT_TAIL);
  }

  /** The first number of tasks or solutions that is spoken of, or null. */
  @Nullable Match counted(SentenceWindow words) {
    return words.has(heads) ? words.find(counts, words.first(), words.end()) : null;
  }

  /** The end of the word for a plan or for tasks as such that begins at a token, or -1. */
  private int headEnd(SentenceWindow words, int at) {
    return words.phraseEnd(heads, at);
  }

  /** "IV. Tổ chức thực hiện:": whether the sentence only heads what a plan shares out. */
  boolean sharesOut(SentenceWindow words) {
    int end = words.phraseEnd(duties, words.listMarkEnd());
    while (end > 0 && end < words.end() && !words.isWord(end)) {
      end++;
    }
    return end == words.end();
  }

  /** Whether a list mark or a word for the first of several points opens a sentence. */
  boolean opensItem(SentenceWindow words) {
    return words.listMarkEnd() > words.first() || words.begins(first, words.first());
  }

  /**
   * "Một là, …": whether points are counted from a token on, marks aside; each that is work directs
   * where a leader counts them.
   */
  boolean counts(SentenceWindow words, int from) {
    int at = from;
    while (at < words.end() && !words.isWord(at)) {
      at++;
    }
    return words.begins(points, at);
  }

  /** "Bộ Y tế: …": whether those who are told stand before a colon at the beginning. */
  boolean beginsWithHead(SentenceWindow words) {
    return words.at(headed, words.listMarkEnd(), words.end()) != null;
  }

  /**
   * Those whom a sentence tells that announces a list: "… 5 nhiệm vụ đối với ngành Y tế", "toàn
   * ngành cần thực hiện các nhiệm vụ sau:", or null.
   *
   * @param counted what {@link #counted} found in the sentence
   */
  @Nullable TokenRange announced(SentenceWindow words, @Nullable Match counted) {
    boolean list = words.endsWith(':') || announcesPlan(words, counted);
    if (!list && counted == null) {
      return null;
    }
    TokenRange told = null;
    int plan = -1;
    for (int i = words.first(); i < words.end(); i++) {
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

  /** Those who stand alone over a list: "2. Sở Y tế", "Đối với Bộ trưởng Bộ Y tế:", or null. */
  @Nullable TokenRange alone(SentenceWindow words) {
    boolean head =
        words.isItem() || words.block().kind() == BlockKind.HEADING || words.endsWith(':');
    int mark = words.listMarkEnd();
    int begin = words.endsWith(':') ? Math.max(mark, words.phraseEnd(topicFront, mark)) : mark;
    Match found =
        head && assignees.isAgent(words, begin) ? words.at(alone, begin, words.end()) : null;
    TokenRange who = TokenRange.of(found, "who");
    if (who == null) {
      return null;
    }
    TokenRange told = assignees.find(words, who.begin(), who.end());
    return told != null && told.end() == who.end() ? told : null;
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
    Match found = words.find(plans, words.first(), words.end());
    return found == null
        ? null
        : new Plan(found.begin(), found.end(), TokenRange.of(found, "owner"));
  }
}
