package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.document.BlockKind;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * Finds those who must do what a list says in the words that announce it or stand over it.
 * Immutable and thread-safe.
 */
final class ListHeads extends Domain {
  private static final int LONGEST_HEAD = 40;

  /** Behind the modal verb of an announcement without a colon stand at most so many tokens. */
  private static final int SHORT_TAIL = 6;

  private final Verbs verbs;
  private final VerbPhrases phrases;
  private final AssigneePhrases subjects;
  private final Recipients recipients;
  private final Announcements announcements;
  private final LexicalClass topicFront = of("topic-front");
  private final LexicalClass toward = of("toward");
  private final LexicalClass of = of("of");
  private final LexicalClass link = of("link");

  ListHeads(
      Lexicon lexicon,
      Verbs verbs,
      VerbPhrases phrases,
      AssigneePhrases subjects,
      Recipients recipients,
      Announcements announcements) {
    super(lexicon, "task");
    this.verbs = verbs;
    this.phrases = phrases;
    this.subjects = subjects;
    this.recipients = recipients;
    this.announcements = announcements;
  }

  /**
   * Those whom a sentence tells that announces a list: "… 5 nhiệm vụ đối với ngành Y tế", "toàn
   * ngành cần thực hiện các nhiệm vụ sau:", or null.
   */
  @Nullable TokenRange announced(SentenceWindow words) {
    boolean list = words.endsWith(':') || announcements.announcesPlan(words);
    if (!list && !announcements.countsPlan(words)) {
      return null;
    }
    TokenRange told = null;
    int plan = -1;
    for (int i = words.begin(); i < words.end(); i++) {
      if (!words.isFree(i)) {
        continue;
      }
      int head = announcements.headEnd(words, i);
      if (head > 0) {
        plan = head;
        i = head - 1;
        continue;
      }
      if (!subjects.isAgent(words, i) || words.mentionAt(i) != null) {
        continue;
      }
      int end = subjects.end(words, i, words.end(), true);
      int modal = end > 0 ? phrases.modalEnd(words, end) : -1;
      boolean duty =
          modal > 0
              && (list || words.end() - modal <= SHORT_TAIL)
              && (plan == i || opensClause(words, i));
      if (duty || list && isAddressed(words, i, plan)) {
        TokenRange its = recipients.find(words, i, end > 0 ? end : words.end());
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
    if (begin >= end || end - begin > LONGEST_HEAD || !subjects.isAgent(words, begin)) {
      return null;
    }
    for (int i = words.isUnit(begin) ? words.unitEnd(begin) : begin + 1; i < end; i++) {
      boolean noun = subjects.nounEnd(words, i) > 0;
      if (words.isFree(i)
          && !noun
          && !words.isCapitalized(i)
          && (phrases.begins(words, i, end) || phrases.isModal(words, i) || words.isMark(i, ':'))) {
        return null;
      }
    }
    TokenRange found = recipients.find(words, begin, end);
    return found != null && found.end() == end ? found : null;
  }
}
