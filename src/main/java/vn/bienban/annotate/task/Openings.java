package vn.bienban.annotate.task;

import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.pattern.RuleSheet;

/** Tells by how a sentence begins or ends that it directs nobody. Immutable and thread-safe. */
final class Openings extends Domain {
  /** A photo credit has at most so many tokens. */
  private static final int LONGEST_CREDIT = 10;

  private final LexicalClass earlier = of("earlier");
  private final LexicalClass photoCredit = of("photo-credit");
  private final RuleMatcher recounted;

  Openings(Lexicon lexicon, RuleSheet rules) {
    super(lexicon, "task");
    recounted = TaskProduction.RECOUNTED.in(rules);
  }

  /**
   * Whether the sentence tells of a day that has come, or of what the law lays down: "Sáng 18/5,
   * Hội đồng họp phiên thứ năm", "Theo quy định, chủ đầu tư phải …".
   */
  boolean recounts(SentenceWindow words) {
    return words.at(recounted, words.listMarkEnd(), words.end()) != null;
  }

  /** Whether the sentence tells of an earlier time. */
  boolean recalls(SentenceWindow words) {
    return words.begins(earlier, words.first());
  }

  /** Whether the sentence asks, or ends with a photo credit. */
  boolean asksOrShows(SentenceWindow words) {
    return words.endsWith('?')
        || words.has(photoCredit)
            && words
                    .tokens()
                    .find(
                        photoCredit,
                        Math.max(words.first(), words.end() - LONGEST_CREDIT),
                        words.end())
                >= 0;
  }
}
