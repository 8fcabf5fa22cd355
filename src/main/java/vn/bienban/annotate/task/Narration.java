package vn.bienban.annotate.task;

import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/** Tells what was or is from what is to be done. Immutable and thread-safe. */
final class Narration extends Domain {
  /** What stands farther off than so many tokens tells nothing of a verb. */
  private static final int FARTHEST = 80;

  /** A photo credit has at most so many tokens. */
  private static final int LONGEST_CREDIT = 10;

  private final Verbs verbs;
  private final LexicalClass relative = of("relative");
  private final LexicalClass perfect = of("perfect");
  private final LexicalClass condition = of("condition");
  private final LexicalClass state = of("state");
  private final LexicalClass dayPart = of("day-part");
  private final LexicalClass byLaw = of("by-law");
  private final LexicalClass earlier = of("earlier");
  private final LexicalClass photoCredit = of("photo-credit");

  Narration(Lexicon lexicon, Verbs verbs) {
    super(lexicon, "task");
    this.verbs = verbs;
  }

  /**
   * Whether a stretch tells what has happened: a perfect, but not in a relative clause nor behind a
   * verb of work.
   */
  boolean narrates(SentenceWindow words, int from, int to) {
    if (!words.has(perfect)) {
      return false;
    }
    boolean inside = false;
    for (int i = from; i < to; i++) {
      if (words.isMark(i, ',') || words.isMark(i, ';')) {
        inside = false;
        continue;
      }
      boolean free = words.isFree(i);
      VerbKind verb = free ? verbs.verbKind(words, i) : VerbKind.NONE;
      inside |= words.begins(relative, i) || verb != VerbKind.NONE && verb != VerbKind.PLAIN;
      if (!inside && free && words.is(perfect, i)) {
        return true;
      }
    }
    return false;
  }

  /** As {@link #narrates}, for what stands right before a token. */
  boolean narratesBefore(SentenceWindow words, int at) {
    return narrates(words, Math.max(words.begin(), at - FARTHEST), at);
  }

  /** Whether a stretch tells how things are: "còn thấp", but not after a condition. */
  boolean describes(SentenceWindow words, int from, int to) {
    if (!words.has(state)) {
      return false;
    }
    boolean conditional = false;
    for (int i = from; i < to; i++) {
      conditional = (conditional || words.begins(condition, i)) && !words.isMark(i, ';');
      if (!conditional && words.isFree(i) && words.begins(state, i)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the sentence tells of a day that has come, or of what the law lays down: "Sáng 18/5,
   * Hội đồng họp phiên thứ năm", "Theo quy định, chủ đầu tư phải …".
   */
  boolean recounts(SentenceWindow words) {
    int at = words.listMarkEnd();
    int day = words.phraseEnd(dayPart, at);
    return words.begins(byLaw, at)
        || day > 0 && day < words.end() && Character.isDigit(words.word(day).charAt(0));
  }

  /** Whether the sentence tells of an earlier time. */
  boolean recalls(SentenceWindow words) {
    return words.begins(earlier, words.begin());
  }

  /** Whether the sentence asks, or ends with a photo credit. */
  boolean asksOrShows(SentenceWindow words) {
    return words.endsWith('?')
        || words.has(photoCredit)
            && words
                    .tokens()
                    .find(
                        photoCredit,
                        Math.max(words.begin(), words.end() - LONGEST_CREDIT),
                        words.end())
                >= 0;
  }
}
