package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * Finds with whom a directive is to be carried out: "phối hợp với Sở Y tế và các xã …". Immutable
 * and thread-safe.
 */
final class Cooperation extends Domain {
  private static final int LONGEST = 40;

  private final VerbPhrases phrases;
  private final AssigneePhrases subjects;
  private final LexicalClass cooperate = of("cooperate");
  private final LexicalClass and = of("and");
  private final LexicalClass determiner = of("determiner");
  private final LexicalClass agent = of("agent");
  private final LexicalClass fieldHead = of("field-head");
  private final LexicalClass recipient = of("recipient");
  private final LexicalClass scope = of("scope");
  private final LexicalClass front = of("front");
  private final LexicalClass related = of("related");

  Cooperation(Lexicon lexicon, VerbPhrases phrases, AssigneePhrases subjects) {
    super(lexicon, "task");
    this.phrases = phrases;
    this.subjects = subjects;
  }

  /** The bodies to work with in the directive between two tokens, or null. */
  @Nullable TokenRange find(SentenceWindow words, int from, int to) {
    if (!words.has(cooperate)) {
      return null;
    }
    for (int i = from; i < to; i++) {
      int begin = words.isFree(i) ? words.phraseEnd(cooperate, i) : -1;
      if (begin > 0 && begin < to && subjects.isRecipient(words, begin)) {
        int end = end(words, begin, to);
        return end > begin ? new TokenRange(begin, end) : null;
      }
    }
    return null;
  }

  /** Where the verb of the work, a mark or a preposition ends the row of bodies. */
  private int end(SentenceWindow words, int begin, int to) {
    int at = Math.max(begin + 1, words.unitEnd(begin));
    int stop = Math.min(to, begin + LONGEST);
    while (at < stop && !(words.isFree(at) && ends(words, at, to))) {
      at++;
    }
    while (at > begin && (!words.isWord(at - 1) || words.is(and, at - 1))) {
      at--;
    }
    return Math.min(at, to);
  }

  private boolean ends(SentenceWindow words, int at, int to) {
    boolean verb =
        phrases.begins(words, at, to)
            && !words.ends(determiner, at)
            && !words.ends(agent, at)
            && !words.ends(fieldHead, at)
            && !words.begins(recipient, at);
    boolean mark =
        !words.isWord(at)
            && !words.isMark(at, ',')
            && !words.isMark(at, '-')
            && !words.isMark(at, ':');
    return verb
        || mark
        || words.begins(scope, at)
        || words.begins(front, at) && !words.begins(related, at)
        || words.isMark(at, ',') && phrases.begins(words, at + 1, to);
  }
}
