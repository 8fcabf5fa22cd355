package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.annotate.event.EventMention.Doubt;
import vn.bienban.decide.Trace;
import vn.bienban.document.BlockKind;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.record.SpeechAct;

/**
 * Finds the mentions of events, each with its name and what stands around it. Immutable and
 * thread-safe.
 */
final class EventFinder extends Domain {
  private static final int RULED_WITHIN = 8;

  /** How long a name that opens a headline must be to need no verb of holding, in words. */
  private static final int HEADLINE_NAME = 3;

  /** A notice names its event within so many sentences, its own words at most so far in. */
  private static final int NOTICE_HEAD = 20;

  private static final int NOTICE_OPENS = 4;

  /** The longest verb that opens or closes an event, in words. */
  static final int LONGEST_VERB = 6;

  /** The longest words before a noun that make it another event. */
  private static final int LONGEST_OTHER = 4;

  /** So many words at most stand between a name and the verb that says it is held. */
  private static final int HELD_WITHIN = 3;

  /** A name is compared with those behind so many nouns of its kind at most, the first ones. */
  private static final int MOST_LIKE = 12;

  /** So many names at most are read in one sentence; no article has as many. */
  private static final int MOST_NAMES = 16;

  private final EventWords words;
  private final EventNames names;
  private final LexicalClass notice = of("notice");
  private final LexicalClass anaphor = of("anaphor");
  private final LexicalClass noEventAfter = of("no-event-after");
  private final LexicalClass noEventBefore = of("no-event-before");
  private final LexicalClass longerWord = of("longer-word");
  private final LexicalClass longerWordBefore = of("longer-word-before");

  EventFinder(Lexicon lexicon, EventWords words, EventNames names) {
    super(lexicon, "event");
    this.words = words;
    this.names = names;
  }

  /** The mentions of events in all sentences, which come as one reads them. */
  List<EventMention> find(List<SentenceView> views, Trace trace) {
    List<SentenceView> telling =
        views.stream()
            .filter(view -> view.has(words.head) && view.kind() != BlockKind.BYLINE)
            .toList();
    Map<String, List<Integer>> ends = ends(telling);
    List<EventMention> mentions = new ArrayList<>();
    for (SentenceView view : telling) {
      find(view, ends, trace, mentions);
    }
    return mentions;
  }

  /** Where the first head nouns of an article end, by their last words. */
  private Map<String, List<Integer>> ends(List<SentenceView> views) {
    Map<String, List<Integer>> ends = new HashMap<>();
    for (SentenceView view : views) {
      for (int i = view.first(); i < view.end(); i++) {
        int end = view.phraseEnd(words.head, i);
        if (end >= 0) {
          List<Integer> like = ends.computeIfAbsent(view.lower(end - 1), w -> new ArrayList<>());
          if (like.size() < MOST_LIKE) {
            like.add(end);
          }
          i = end - 1;
        }
      }
    }
    return ends;
  }

  private void find(
      SentenceView view,
      Map<String, List<Integer>> ends,
      Trace trace,
      List<EventMention> mentions) {
    int saidFrom = saidFrom(view);
    int known = view.first();
    // where a noun ended that the next one says again: that is no part of a body's name
    int again = -1;
    int read = 0;
    for (int i = view.first(); i < view.end(); i++) {
      int end = view.phraseEnd(words.head, i);
      if (end < 0) {
        continue;
      }
      int noun = nounBegin(view, i, end);
      view.document().timeLimit().check();
      EventNames.Name name =
          read++ < MOST_NAMES
              ? names.read(
                  view, noun, end, ends.getOrDefault(view.lower(end - 1), List.of()), trace)
              : new EventNames.Name(end, 0);
      EventMention mention =
          mention(view, i, noun, end, name, i >= saidFrom, doubt(view, i, end, known, again));
      mentions.add(mention);
      if (!mention.isDoubtful()) {
        known = mention.nameEnd();
      }
      again = mention.doubt() == Doubt.REPEATED ? end : -1;
      if (mention.doubt() != Doubt.WEAK) {
        i = end - 1;
      }
    }
  }

  /**
   * What speaks against an event.
   *
   * @param known where the name of the one before ends
   * @param again where a noun ends that this one says again
   */
  private Doubt doubt(SentenceView view, int begin, int end, int known, int again) {
    if (begin < known) {
      return Doubt.INSIDE;
    }
    if (begin != again && isPart(view, begin, end)) {
      return Doubt.PART;
    }
    if (CitedSpans.holds(view.document(), begin)) {
      return Doubt.CITED;
    }
    if (view.begins(noEventBefore, end) || view.endsWith(noEventAfter, begin, LONGEST_OTHER)) {
      return Doubt.OTHER;
    }
    return isToldTwice(view, begin, end) ? Doubt.REPEATED : Doubt.NONE;
  }

  private EventMention mention(
      SentenceView view,
      int begin,
      int noun,
      int end,
      EventNames.Name name,
      boolean behindSpeaker,
      Doubt doubt) {
    EventWords.Kind kind = words.kind(view, begin, end);
    boolean takesUp = begin == view.first() || view.is(anaphor, begin - 1);
    boolean verbal = isVerbal(view, begin, end);
    // a noun in somebody's words is not ruled by what stands around it
    boolean ruled =
        (!behindSpeaker || takesUp)
            && (isRuled(view, begin)
                || isHeldAfter(view, name.end())
                || verbal && isPredicate(view, begin)
                || isOpenedBy(view, begin));
    boolean headline =
        begin == view.first()
            && view.kind() == BlockKind.HEADING
            && name.end() - end >= HEADLINE_NAME;
    boolean weak = kind.weak() && !ruled && !headline;
    return new EventMention(
        view,
        begin,
        noun,
        end,
        name,
        kind,
        verbal,
        ruled,
        takesUp,
        behindSpeaker && begin > view.first() && !view.is(words.at, begin - 1),
        isNoticed(view, begin),
        weak && doubt == Doubt.NONE ? Doubt.WEAK : doubt);
  }

  /** The first token after a verb of speech that follows its speaker; the end if there is none. */
  private int saidFrom(SentenceView view) {
    boolean person = false;
    for (int i = view.first(); i < view.end(); i++) {
      int end = view.personEnd(i);
      int verb = end < 0 && person ? words.speech.sayEnd(view, i) : -1;
      if (verb >= 0) {
        return verb;
      }
      if (end >= 0) {
        person = true;
        i = end - 1;
      }
    }
    return view.end();
  }

  private boolean isVerbal(SentenceView view, int begin, int end) {
    return view.phraseEnd(words.verbalHead, begin) == end;
  }

  /** "tại tọa đàm Tọa đàm …": the second noun begins the name. */
  private boolean isToldTwice(SentenceView view, int begin, int end) {
    int again = view.phraseEnd(words.head, end);
    return again >= 0
        && words.kind(view, begin, end).family().equals(words.kind(view, end, again).family());
  }

  /** Where a noun that names an event by itself begins behind a counter: "buổi tọa đàm". */
  private int nounBegin(SentenceView view, int begin, int end) {
    for (int i = begin + 1; i < end - 1; i++) {
      boolean noun = view.tokens().phraseEnd(words.head, i, end) == end;
      if (noun && !words.kind(view, i, end).weak() && !isVerbal(view, i, end)) {
        return i;
      }
    }
    return begin;
  }

  /** Whether a verb around events stands before the noun. */
  private boolean isRuled(SentenceView view, int begin) {
    int left = RULED_WITHIN;
    for (int i = begin - 1; i >= view.first() && left > 0; i--) {
      if (view.isInPerson(i)) {
        continue;
      }
      left--;
      if (view.begins(words.hold, i)
          || view.begins(words.chair, i)
          || words.speech.attends(view, i)) {
        return true;
      }
    }
    return false;
  }

  /** "Kết luận của … tại cuộc họp …" in the head of a document: the event of a notice. */
  private boolean isNoticed(SentenceView view, int begin) {
    int opens = Math.min(begin, view.first() + NOTICE_OPENS);
    return view.place() < NOTICE_HEAD
        && view.is(words.at, begin - 1)
        && view.tokens().find(notice, view.first(), opens) >= 0;
  }

  /** "Phát biểu kết luận hội nghị …": a verb of opening or closing right before the noun. */
  private boolean isOpenedBy(SentenceView view, int begin) {
    int end = view.is(words.at, begin - 1) ? begin - 1 : begin;
    for (int i = Math.max(view.first(), end - LONGEST_VERB); i < end; i++) {
      if (words.speech.sayEnd(view, i) == end) {
        SpeechAct act = words.speech.act(view, i);
        return i <= view.first() + 1 || act == SpeechAct.OPEN || act == SpeechAct.CONCLUDE;
      }
    }
    return false;
  }

  /** "Bộ Công an họp báo", "Ban Chỉ đạo đã họp": a body or a person right before the verb. */
  private boolean isPredicate(SentenceView view, int verb) {
    int i = verb;
    while (view.is(words.holdingAdverb, i - 1)) {
      i--;
    }
    return i > view.first()
        && (view.isInPerson(i - 1) || view.document().bodies().endingAt(i) != null);
  }

  private boolean isHeldAfter(SentenceView view, int nameEnd) {
    int i = nameEnd;
    while (i - nameEnd < HELD_WITHIN && view.is(words.holdingAdverb, i)) {
      if (view.begins(words.hold, i)) {
        return true;
      }
      i++;
    }
    return view.begins(words.hold, i);
  }

  /** Whether the noun is a part of a body's name or of a longer word, or a verb with its body. */
  private boolean isPart(SentenceView view, int begin, int end) {
    // "giao Ban Tuyên giáo …"
    boolean bodyInside = view.isCapitalized(end - 1) && !view.isCapitalized(begin);
    return bodyInside
        || view.begins(longerWord, end)
        || endsLongerWord(view, begin)
        || EventSlot.insideBody(view, begin);
  }

  /** "phòng họp"; not "Hải Phòng họp". */
  private boolean endsLongerWord(SentenceView view, int begin) {
    return view.is(longerWordBefore, begin - 1)
        && (begin - 1 == view.first() || !view.isCapitalized(begin - 1));
  }
}
