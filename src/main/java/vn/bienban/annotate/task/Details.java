package vn.bienban.annotate.task;

import org.jspecify.annotations.Nullable;
import vn.bienban.document.PersonMention;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * Finds what a directive tells beside the work: what must exist when it is done ("trình đề án …"),
 * with whom it is carried out ("phối hợp với Sở Y tế và các xã …"), and the subject of the verb
 * that governs it ("Chi cục Thú y chỉ đạo các trạm | tiêm phòng đàn bò …"). Immutable and
 * thread-safe.
 */
final class Details extends Domain {
  private static final int LONGEST_ROW = 40;

  private final LexicalClass cooperate = of("cooperate");
  private final LexicalClass and = of("and");
  private final LexicalClass determiner = of("determiner");
  private final LexicalClass agent = of("agent");
  private final LexicalClass fieldHead = of("field-head");
  private final LexicalClass recipient = of("recipient");
  private final LexicalClass scope = of("scope");
  private final LexicalClass front = of("front");
  private final LexicalClass related = of("related");

  private static final int LONGEST_PRODUCT = 24;

  private final LexicalClass make = of("make");
  private final LexicalClass product = of("product");
  private final LexicalClass productStop = of("product-end");
  private final LexicalClass productPiece = of("product-piece");
  private final LexicalClass about = of("about");

  private static final int FARTHEST = 48;

  private final LexicalClass plan = of("plan");
  private final LexicalClass headOf = of("head-of");
  private final LexicalClass prefix = of("prefix");
  private final LexicalClass past = of("past");
  private final LexicalClass future = of("future");

  private final Verbs verbs;
  private final Assignees assignees;

  Details(Lexicon lexicon, Verbs verbs, Assignees assignees) {
    super(lexicon, "task");
    this.verbs = verbs;
    this.assignees = assignees;
  }

  /** The product of the directive between two tokens, or null. */
  @Nullable TokenRange product(SentenceWindow words, int from, int to) {
    if (!words.has(make) || !words.has(product)) {
      return null;
    }
    for (int i = from; i < to; i++) {
      int made = words.isFree(i) ? words.phraseEnd(make, i) : -1;
      int end = made > 0 && made < to ? words.phraseEnd(product, made) : -1;
      if (end > 0 && end <= to) {
        return new TokenRange(made, endOfProduct(words, end, to));
      }
    }
    return null;
  }

  private int endOfProduct(SentenceWindow words, int from, int to) {
    int at = from;
    int stop = Math.min(to, from + LONGEST_PRODUCT);
    while (at < stop && goesOn(words, at, to)) {
      at++;
    }
    return at;
  }

  private boolean goesOn(SentenceWindow words, int at, int to) {
    if (words.isMark(at, '-') && at + 1 < to) {
      return words.isNumber(at + 1);
    }
    if (words.begins(productStop, at) && !words.ends(productPiece, at)) {
      return false;
    }
    // "gửi danh sách về Ban Tổ chức"
    return words.isWord(at) && !(words.is(about, at) && words.isUnit(at + 1));
  }

  /** The bodies to work with in the directive between two tokens, or null. */
  @Nullable TokenRange cooperation(SentenceWindow words, int from, int to) {
    if (!words.has(cooperate)) {
      return null;
    }
    for (int i = from; i < to; i++) {
      int begin = words.isFree(i) ? words.phraseEnd(cooperate, i) : -1;
      if (begin > 0 && begin < to && assignees.isRecipient(words, begin)) {
        int end = endOfRow(words, begin, to);
        return end > begin ? new TokenRange(begin, end) : null;
      }
    }
    return null;
  }

  /** Where the verb of the work, a mark or a preposition ends the row of bodies. */
  private int endOfRow(SentenceWindow words, int begin, int to) {
    int at = Math.max(begin + 1, words.unitEnd(begin));
    int stop = Math.min(to, begin + LONGEST_ROW);
    while (at < stop && !(words.isFree(at) && endsRow(words, at, to))) {
      at++;
    }
    while (at > begin && (!words.isWord(at - 1) || words.is(and, at - 1))) {
      at--;
    }
    return Math.min(at, to);
  }

  private boolean endsRow(SentenceWindow words, int at, int to) {
    boolean verb =
        verbs.beginsPhrase(words, at, to)
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
        || words.isMark(at, ',') && verbs.beginsPhrase(words, at + 1, to);
  }

  /** The subject of the verb that governs the directive which begins at a token, or null. */
  @Nullable Giver governor(SentenceWindow words, int at) {
    for (int i = at - 1; i >= Math.max(words.begin() + 1, at - FARTHEST); i--) {
      if (!words.isFree(i)) {
        continue;
      }
      if (words.isMark(i, ';')) {
        return null;
      }
      boolean order = verbs.isOrder(words, i) && verbs.orderEnd(words, i) <= at;
      if (!order && !words.begins(plan, i)) {
        continue;
      }
      int subject = subjectEnd(words, i);
      PersonMention person = words.mentionBefore(subject);
      if (person != null) {
        return Giver.of(person);
      }
      int unit = words.unitBefore(subject);
      if (unit >= 0 && !words.ends(headOf, unit)) {
        return Giver.body(words.span(unit, subject));
      }
    }
    return null;
  }

  /** The end of a verb's subject, the words of time and manner between skipped. */
  private int subjectEnd(SentenceWindow words, int verb) {
    int at = verb;
    int before = adverbBegin(words, at);
    while (before >= 0) {
      at = before;
      before = adverbBegin(words, at);
    }
    return at;
  }

  private int adverbBegin(SentenceWindow words, int before) {
    return Math.max(
        words.phraseBegin(prefix, before),
        Math.max(words.phraseBegin(past, before), words.phraseBegin(future, before)));
  }
}
