package vn.bienban.annotate.discourse;

import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
import vn.bienban.record.SpeechAct;

/**
 * Tells what stands behind a verb of speech from what is said: where, when and about what.
 * Immutable and thread-safe.
 */
final class Topics extends Domain {
  private static final int NONE = -1;

  /** An occasion of more words behind a verb has a name, which may hold commas. */
  private static final int LONGEST_OCCASION = 6;

  /** Fewer words behind an occasion are not what is said. */
  private static final int FEWEST = 6;

  /** The head of a list of what is said has at most so many words. */
  private static final int LONGEST_HEAD = 8;

  private final LexicalClass topicVerb = of("topic-verb");
  private final LexicalClass opener = of("opener");
  private final LexicalClass circumstance = of("circumstance");
  private final LexicalClass topic = of("topic");
  private final LexicalClass within = of("within");
  private final LexicalClass takesFloor = of("takes-floor");
  private final LexicalClass setting = of("setting");
  private final LexicalClass head = of("event.head");
  private final LexicalClass credit = of("entity.credit");
  private final LexicalClass quantity = of("quantity");
  private final LexicalClass listed = of("listed");
  private final LexicalClass listing = of("listing");

  Topics(Lexicon lexicon) {
    super(lexicon, "discourse");
  }

  /**
   * The first token behind a verb of speech from which on words may be said, or -1 where a topic or
   * an occasion is all that follows.
   *
   * @param limit where the words end at the latest
   */
  int wordsFrom(SentenceView view, Match.Range verb, SpeechAct act, int limit) {
    int from = verb.end();
    if (isOccasion(view, from) && !view.begins(takesFloor, verb.begin())) {
      // an occasion, a comma, then the words
      int said = afterCircumstance(view, from);
      if (said > from && said - from <= LONGEST_OCCASION && limit - said >= FEWEST) {
        return said;
      }
    }
    int below = behindHead(view, from, limit);
    if (below > 0) {
      return below;
    }
    boolean about =
        view.phraseEnd(topicVerb, verb.begin()) == from && !view.isMark(from, ',')
            || isOccasion(view, from)
            || view.begins(circumstance, from)
            || act == SpeechAct.REPORT && view.begins(topic, from);
    return about ? opened(view, from, limit) : from;
  }

  /** The first token behind the head of a list, "một số nội dung như:", or -1 where none stands. */
  private int behindHead(SentenceView view, int from, int limit) {
    int noun = Math.max(from, view.phraseEnd(quantity, from));
    noun += noun == from && view.isNumber(from) ? 1 : 0;
    int head = view.phraseEnd(listed, noun);
    int stop = Math.min(limit - 1, from + LONGEST_HEAD);
    for (int i = head; head > 0 && i < stop && !view.isMark(i, ','); i++) {
      int end = view.phraseEnd(listing, i);
      if (end > 0 && end < limit - 1 && view.isMark(end, ':')) {
        return end + 1;
      }
    }
    return NONE;
  }

  /** The first token behind a phrase that tells where, and the comma that ends it. */
  int afterCircumstance(SentenceView view, int first) {
    if (isOccasion(view, first)) {
      for (int i = first; i < view.end(); i++) {
        if (view.isMark(i, ',')) {
          return i + 1;
        }
      }
    }
    return first;
  }

  /**
   * Whether words before a speaker are said where nothing but an occasion stands behind his verb:
   * "Các xã phải vào cuộc, bà X cho biết tại hội nghị".
   */
  boolean isSaidBefore(SentenceView view, int begin, int end, Match.Range verb) {
    return end - begin >= FEWEST
        && view.phraseEnd(topicVerb, verb.begin()) != verb.end()
        && (isOccasion(view, verb.end()) || view.begins(circumstance, verb.end()))
        && !view.begins(setting, begin)
        && !view.isInPerson(begin);
  }

  /** "tại hội nghị", "trong cuộc họp". */
  private boolean isOccasion(SentenceView view, int token) {
    return view.is(within, token) && view.begins(head, token + 1);
  }

  private int opened(SentenceView view, int from, int limit) {
    for (int i = from; i < limit; i++) {
      boolean colon = view.isMark(i, ':');
      if (colon && view.is(credit, i - 1)) {
        return NONE;
      }
      int end = colon ? i + 1 : view.phraseEnd(opener, i);
      if (end >= 0) {
        return end < limit ? end : NONE;
      }
    }
    return NONE;
  }
}
