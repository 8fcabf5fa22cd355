package vn.bienban.annotate.discourse;

import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.record.SpeechAct;

/**
 * What was said or held elsewhere: to the press, or before the event. Immutable and thread-safe.
 */
public final class Elsewhere extends Domain {
  private final SpeechWords speech;
  private final LexicalClass elsewhere = of("elsewhere");
  private final LexicalClass press = of("press");
  private final LexicalClass behindVerb = of("elsewhere-after");
  private final LexicalClass within = of("within");
  private final LexicalClass event = of("event.head");

  /** Takes its words. */
  public Elsewhere(Lexicon lexicon, SpeechWords speech) {
    super(lexicon, "discourse");
    this.speech = speech;
  }

  /** Whether the words are said to the press: "chia sẻ với báo chí", "sau cuộc họp". */
  boolean isToPress(SentenceView view) {
    return view.has(press) || view.has(behindVerb);
  }

  /** Whether words right behind a verb tell that it was said elsewhere. */
  boolean isToldBehind(SentenceView view, int verbEnd) {
    return view.begins(behindVerb, verbEnd);
  }

  /** Whether words before a token tell that what follows was said elsewhere. */
  public boolean isToldBefore(SentenceView view, int token) {
    if (!view.has(elsewhere) && !view.has(press)) {
      return false;
    }
    boolean told = false;
    for (int i = view.first(); i < token; i++) {
      int end = Math.max(view.phraseEnd(elsewhere, i), view.phraseEnd(press, i));
      told |= end >= 0 && !isAtEvent(view, end, token);
      // "Trước đó, phát biểu khai mạc hội nghị, …" tells of the same event, and so does "Trước đó,
      // phát biểu tham luận tại hội nghị, …"
      int said = speech.sayEnd(view, i);
      if (said >= 0
          && (speech.act(view, i) == SpeechAct.OPEN
              || said < token && isAtEvent(view, said, token))) {
        return false;
      }
    }
    return told;
  }

  /** "Trước đó, tại hội nghị, ông …": earlier, but of the same event. */
  private boolean isAtEvent(SentenceView view, int from, int to) {
    int at = from < to && view.isMark(from, ',') ? from + 1 : from;
    return at + 1 < to && view.is(within, at) && view.begins(event, at + 1);
  }
}
