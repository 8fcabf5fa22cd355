package vn.bienban.annotate.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bienban.document.PersonMention;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;

/**
 * Finds what a directive tells beside the work: what must exist when it is done ("trình đề án …"),
 * with whom it is carried out ("phối hợp với Sở Y tế và các xã …"), and the subject of the verb
 * that governs it ("Chi cục Thú y chỉ đạo các trạm | tiêm phòng đàn bò …"). Immutable and
 * thread-safe.
 */
final class Details extends Domain {
  private static final int FARTHEST = 48;

  private final LexicalClass plan = of("plan");
  private final LexicalClass headOf = of("head-of");
  private final LexicalClass prefix = of("prefix");
  private final LexicalClass past = of("past");
  private final LexicalClass future = of("future");

  private final Verbs verbs;
  private final LexicalClass make = of("make");
  private final RuleMatcher product;
  private final LexicalClass cooperate = of("cooperate");
  private final RuleMatcher cooperation;

  Details(Lexicon lexicon, Verbs verbs, RuleSheet rules) {
    super(lexicon, "task");
    this.verbs = verbs;
    product = RuleMatcher.of(List.of(rules.rule("task.product")));
    cooperation = RuleMatcher.of(List.of(rules.rule("task.cooperation")));
  }

  /** The product of the directive between two tokens, or null. */
  @Nullable TokenRange product(SentenceWindow words, int from, int to) {
    return words.has(make) ? TokenRange.of(words.find(product, from, to), "product") : null;
  }

  /** The bodies to work with in the directive between two tokens, or null. */
  @Nullable TokenRange cooperation(SentenceWindow words, int from, int to) {
    return words.has(cooperate) ? TokenRange.of(words.find(cooperation, from, to), "with") : null;
  }

  /** The subject of the verb that governs the directive which begins at a token, or null. */
  @Nullable Giver governor(SentenceWindow words, int at) {
    for (int i = at - 1; i >= Math.max(words.first() + 1, at - FARTHEST); i--) {
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
