package vn.bienban.annotate.task;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.task.Verbs.VerbPhrase;
import vn.bienban.lexicon.ClassSet;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;

/**
 * Finds the clauses of a sentence that may tell somebody to do something and that no rule takes by
 * itself: behind a modal verb whatever the subject, behind a verb of tasking whoever is told, and
 * behind the copula of what is planned. Immutable and thread-safe.
 */
final class OpenClauses extends Domain {
  /** So many tokens at most stand between a verb of tasking and the work. */
  private static final int LONGEST_TOLD = 24;

  private static final int LONGEST_MODAL = 3;

  private final Verbs verbs;
  private final Assignees assignees;
  private final ClauseEdges edges;
  private final DirectiveReader clauses;
  private final RuleMatcher plans;
  private final LexicalClass recipient = of("recipient");
  private final LexicalClass determiner = of("determiner");
  private final LexicalClass takesVerb = of("takes-verb");
  private final LexicalClass agent = of("agent");
  private final LexicalClass fieldHead = of("field-head");
  private final LexicalClass toward = of("toward");
  private final LexicalClass honorific = of("honorific");
  private final LexicalClass complementizer = of("complementizer");
  private final LexicalClass prefix = of("prefix");
  private final LexicalClass link = of("link");
  private final LexicalClass copula = of("copula");
  private final LexicalClass negation = of("negation");
  private final LexicalClass beforeTold = of("before-told");

  /** What may open such a clause. */
  private final ClassSet planned = ClassSet.of(of("plan-head"), of("general-head"), of("focus"));

  private final ClassSet beforeWork = ClassSet.of(of("copula"), of("among-them"));

  private final ClassSet openers =
      ClassSet.of(
          of("plan-head"),
          of("general-head"),
          of("focus"),
          of("modal"),
          of("modal-soft"),
          of("order"));

  OpenClauses(
      Lexicon lexicon, Verbs verbs, Assignees assignees, DirectiveReader clauses, RuleSheet rules) {
    super(lexicon, "task");
    this.verbs = verbs;
    this.assignees = assignees;
    this.clauses = clauses;
    edges = new ClauseEdges(lexicon);
    plans = TaskProduction.FOCUS.in(rules);
  }

  /** Hears of the work of such clauses. */
  interface Listener {
    /** Told of the work of a clause and what opens it. */
    void found(DirectiveSpan work, Doubt why);
  }

  /**
   * Finds the clauses of a sentence.
   *
   * @param taken the tokens that candidates have already; those of what is found are added
   */
  void find(SentenceWindow words, BitSet taken, Listener listener) {
    Search search = new Search(words, taken, listener);
    search.subjects();
    if (words.has(openers)) {
      for (int i = words.first(); i < words.end(); i++) {
        if (words.begins(openers, i) && words.isFree(i)) {
          search.at(i);
        }
      }
    }
  }

  /** Whether a verb of tasking stands here with those who are told: no work, but a clause of it. */
  boolean opensAt(SentenceWindow words, int at) {
    return verbs.isTasking(words, at) && assignees.isRecipient(words, verbs.orderEnd(words, at));
  }

  /** Those whom the clause of a directive names, or who stand right before its work, or null. */
  @Nullable TokenRange named(SentenceWindow words, DirectiveSpan directive) {
    if (directive.assignee() != null) {
      return directive.assignee();
    }
    int work = directive.begin();
    int end = work;
    for (int i = work - 1; i >= Math.max(words.first(), work - LONGEST_MODAL); i--) {
      end = verbs.modalEnd(words, i) == work ? i : end;
    }
    return subject(words, end);
  }

  /** Those who stand before a modal verb as its subject, or null. */
  private @Nullable TokenRange subject(SentenceWindow words, int modalVerb) {
    int end = modalVerb;
    while (words.ends(prefix, end) && words.isFree(end - 1)) {
      end--;
    }
    int begin = end;
    while (begin > words.first() && modalVerb - begin < LONGEST_TOLD && !ends(words, begin - 1)) {
      begin--;
    }
    int behind = words.phraseEnd(link, begin);
    begin = behind > 0 && behind < end ? behind : begin;
    return begin < end && (assignees.isAgent(words, begin) || isName(words, begin, end))
        ? assignees.find(words, begin, end)
        : null;
  }

  /** Whether all words have capitals, as those of a place have: "Hải Phòng cần …". */
  private static boolean isName(SentenceWindow words, int begin, int end) {
    boolean name = end > begin + 1 && words.mentionAt(begin) == null;
    for (int i = begin; name && i < end; i++) {
      name = words.isCapitalized(i);
    }
    return name;
  }

  private boolean ends(SentenceWindow words, int at) {
    return !words.isCovered(at)
        && (!words.isWord(at)
            || words.is(complementizer, at)
            || words.is(copula, at)
            || words.ends(beforeTold, at + 1)
            || verbs.endsOrder(words, at + 1));
  }

  /** A search in one sentence. */
  private final class Search {
    private final SentenceWindow words;
    private final BitSet taken;
    private final Listener listener;

    private Search(SentenceWindow words, BitSet taken, Listener listener) {
      this.words = words;
      this.taken = taken;
      this.listener = listener;
    }

    /** Whether what introduces planned work stands in the sentence. */
    private boolean isPlanning() {
      return words.hasMark(':') || words.has(beforeWork);
    }

    private void at(int i) {
      int after = verbs.modalEnd(words, i);
      if (after > 0) {
        if (!verbs.isJudgement(words, i)) {
          int work = workAfter(after, after + 2);
          take(
              work < 0 && mayBeVerb(after) ? after : work,
              DirectiveSpan.Form.MODAL,
              subject(words, i),
              Doubt.MODAL);
        }
        return;
      }
      if (verbs.isTasking(words, i)) {
        if (words.ends(negation, i)) {
          return; // "không yêu cầu nộp lại hồ sơ" tells nobody anything
        }
        int end = verbs.orderEnd(words, i);
        int work = workAfter(end, end + LONGEST_TOLD);
        TokenRange told = work < 0 ? null : told(end, work);
        take(
            work,
            told == null ? DirectiveSpan.Form.BARE : DirectiveSpan.Form.SUBJECT,
            told,
            Doubt.TASKING);
        return;
      }
      Match plan =
          words.begins(planned, i) && isPlanning() ? words.at(plans, i, words.end()) : null;
      if (plan != null) {
        int begin = plan.end();
        take(
            workAfter(begin, begin + 2),
            DirectiveSpan.Form.BARE,
            owner(TokenRange.of(plan, "owner")),
            Doubt.PLAN);
      }
    }

    /** Whether a word behind a modal verb may be a verb that no table has. */
    private boolean mayBeVerb(int at) {
      return words.isWord(at)
          && words.isFree(at)
          && !words.isUnit(at)
          && !words.isCapitalized(at)
          && !words.isNumber(at)
          && verbs.nounEnd(words, at) < 0
          && !words.begins(openers, at);
    }

    /** Takes the work of those who stand behind a mark and whom no verb of tasking tells. */
    private void subjects() {
      for (int i = words.first() + 1; i < words.end(); i++) {
        if (words.isWord(i - 1)
            || !words.isFree(i - 1)
            || words.mentionAt(i) != null
            || !assignees.isAgent(words, i)) {
          continue;
        }
        int end = assignees.end(words, i, words.end(), false);
        VerbPhrase work =
            end < 0 || verbs.isModal(words, end) ? null : verbs.phrase(words, end, words.end());
        if (work != null && !isRequest(work)) {
          take(end, DirectiveSpan.Form.SUBJECT, assignees.find(words, i, end), Doubt.SUBJECT);
        }
      }
    }

    /**
     * "Sở Công Thương đề nghị UBND tỉnh bố trí …": what is asked of others is no work of its own.
     */
    private boolean isRequest(VerbPhrase verb) {
      OrderKind kind = verbs.orderKind(words, verb.verb());
      return kind == OrderKind.ORDER
          || kind == OrderKind.ASSIGN && !verb.adverbs() && opensAt(words, verb.verb())
          || (kind == OrderKind.PETITION || kind == OrderKind.WISH) && opensAt(words, verb.verb());
    }

    /** The one whose plan it is, or null. */
    private @Nullable TokenRange owner(@Nullable TokenRange owner) {
      return owner == null
              || words.mentionAt(owner.begin()) != null
              || !assignees.isAgent(words, owner.begin())
          ? null
          : assignees.find(words, owner.begin(), owner.end());
    }

    /** The first verb of work in a stretch, or -1. */
    private int workAfter(int from, int limit) {
      int stop = Math.min(words.end(), limit);
      for (int i = from; i < stop; i++) {
        if (words.isMark(i, ';') || i > from && (words.isMark(i, '"') || asksAnew(i))) {
          return -1;
        }
        if (!words.isFree(i) || words.isUnit(i) || words.isCapitalized(i)) {
          continue;
        }
        int after = verbs.modalEnd(words, i);
        if (after > 0) {
          return after < words.end() ? after : -1;
        }
        int noun = assignees.nounEnd(words, i);
        if (noun > 0) {
          i = noun - 1;
          continue;
        }
        VerbPhrase verb = verbs.phrase(words, i, words.end());
        if (verb != null && !words.begins(recipient, i) && !(i > from && isNoun(verb, i))) {
          return i;
        }
      }
      return -1;
    }

    /** Whether a clause of its own begins that tells somebody: "nhắc nhở và đề nghị các xã". */
    private boolean asksAnew(int at) {
      return words.clauseAt(at) != null || edges.isJoint(words, at) && opensAt(words, at);
    }

    private boolean isNoun(VerbPhrase verb, int at) {
      return words.ends(determiner, at)
          || words.ends(takesVerb, at) && !verb.adverbs()
          || verb.kind() != VerbKind.STRONG && (words.ends(agent, at) || words.ends(fieldHead, at));
    }

    /** Those who stand between a verb of tasking and the work, or null. */
    private @Nullable TokenRange told(int from, int work) {
      int begin = from;
      while (begin < work
          && (!words.isWord(begin)
              || words.begins(toward, begin)
              || words.begins(honorific, begin)
              || words.is(complementizer, begin))) {
        begin =
            Math.max(
                begin + 1,
                Math.max(words.phraseEnd(toward, begin), words.phraseEnd(honorific, begin)));
      }
      boolean named =
          begin < work && (assignees.isAgent(words, begin) || words.isCapitalized(begin));
      return named ? assignees.find(words, begin, work) : null;
    }

    private void take(int verb, DirectiveSpan.Form form, @Nullable TokenRange told, Doubt why) {
      if (verb < 0 || verb >= words.end() || taken.get(verb)) {
        return;
      }
      for (DirectiveSpan work : clauses.readFrom(words, verb, form, told)) {
        if (!taken.get(work.begin())) {
          taken.set(work.begin(), work.end());
          listener.found(work, why);
        }
      }
    }
  }
}
