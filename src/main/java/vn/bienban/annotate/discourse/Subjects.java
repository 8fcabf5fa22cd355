package vn.bienban.annotate.discourse;

import java.util.List;
import vn.bienban.document.PersonMention;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
import vn.bienban.record.SpeechAct;

/**
 * Tells whether a person before a verb of speech is its subject and speaks here. Immutable and
 * thread-safe.
 */
final class Subjects extends Domain {
  /** The longest phrases before a person that tell what he is there for, in words. */
  private static final int LONGEST_ORDER = 4;

  private static final int LONGEST_CONJUNCTION = 3;

  /** What stands between a person behind "theo" and his own verb is no longer than this. */
  private static final int RELATED_WITHIN = 2;

  private final SpeechWords speech;
  private final LexicalClass nounSay = of("noun-say");
  private final LexicalClass nounMarker = of("noun-marker");
  private final LexicalClass of = of("of");
  private final LexicalClass ordering = of("ordering");
  private final LexicalClass according = of("according");
  private final LexicalClass preposition = of("preposition");
  private final LexicalClass atTheSameTime = of("at-the-same-time");
  private final LexicalClass subordinate = of("subordinate");
  private final LexicalClass citedBefore = of("cited-before");

  Subjects(Lexicon lexicon, SpeechWords speech) {
    super(lexicon, "discourse");
    this.speech = speech;
  }

  /** Whether the verb is used as one: no noun, as in "báo cáo của …", and not in the passive. */
  boolean isPredicate(SentenceView view, Match.Range verb) {
    return view.phraseEnd(nounSay, verb.begin()) != verb.end()
        && (!view.is(nounMarker, verb.begin() - 1) || view.isInPerson(verb.begin() - 1))
        && !view.is(of, verb.end());
  }

  /** Whether those who stand before a verb are its subject and say it here. */
  boolean speaks(SentenceView view, Match.Range who, Match.Range verb) {
    return !view.endsWith(ordering, who.begin(), LONGEST_ORDER)
        && !isRelated(view, who, verb)
        && !isOnlyNamedBefore(view, who)
        && !isObject(view, who, verb)
        && !isCited(view, who)
        && !isSubordinate(view, who, verb);
  }

  /** "Theo ông X, Sở Y tế cần chỉ đạo …": the verb is what he says of others. */
  private boolean isRelated(SentenceView view, Match.Range who, Match.Range verb) {
    return view.is(according, who.begin() - 1) && verb.begin() - who.end() > RELATED_WITHIN;
  }

  /**
   * "tại buổi làm việc với ông X, bà Y đề nghị": the first of a row of persons belongs to what
   * stands before it, and the last one speaks, which another match tells.
   */
  private boolean isOnlyNamedBefore(SentenceView view, Match.Range who) {
    List<PersonMention> mentions = view.mentionsIn(who.begin(), who.end());
    return mentions.size() > 1
        && view.is(preposition, who.begin() - 1)
        && view.isMark(mentions.get(0).endToken(), ',');
  }

  /** "bà X chúc mừng ông Y đồng thời nhấn mạnh": the second verb is the first one's subject's. */
  private boolean isObject(SentenceView view, Match.Range who, Match.Range verb) {
    boolean joined = false;
    for (int i = who.end(); i < verb.begin(); i++) {
      int end = view.phraseEnd(atTheSameTime, i);
      joined |= end >= 0 && end <= verb.begin();
    }
    for (int i = view.first(); joined && i < who.begin(); i++) {
      if (speech.says(view, i)) {
        return true;
      }
    }
    return false;
  }

  /** "khi ông X tuyên bố rút lui": told as the time of something else. */
  private boolean isSubordinate(SentenceView view, Match.Range who, Match.Range verb) {
    return speech.act(view, verb.begin()) == SpeechAct.SPEAK
        && view.endsWith(subordinate, who.begin(), LONGEST_CONJUNCTION);
  }

  /** "như Tổng Bí thư đã nhấn mạnh", "bài viết của …": quoted, not speaking here. */
  boolean isCited(SentenceView view, Match.Range who) {
    return view.endsWith(citedBefore, who.begin(), LONGEST_ORDER);
  }
}
