package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Entity;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.record.SpeechAct;

/**
 * Finds the mentions of events, each with the evidence that it speaks of the article's event.
 * Immutable and thread-safe.
 */
final class EventFinder {
  private static final int RULED_WITHIN = 8;
  private static final double MOST_SUPPORT = 3.5;

  /** How long a name that opens a headline must be to need no verb of holding, in words. */
  private static final int HEADLINE_NAME = 3;

  /** What the lead's visit says for "buổi làm việc" and its like. */
  private static final double VISIT = 2.5;

  /** A notice names its event within so many sentences, its own words at most so far in. */
  private static final int NOTICE_HEAD = 20;

  private static final int NOTICE_OPENS = 4;

  /** What a mention loses in words that only repeat others, cut off perhaps. */
  private static final double REPEATED = 1.5;

  /** What the heading of a notice says for its event. */
  private static final double NOTICED = 4;

  /** The longest verb that opens or closes an event, in words. */
  static final int LONGEST_VERB = 6;

  /** The longest words before a noun that make it another event. */
  private static final int LONGEST_OTHER = 4;

  /** So many words at most stand between a name and the verb that says it is held. */
  private static final int HELD_WITHIN = 3;

  private final EventWords words;
  private final EventNames names;
  private final LexicalClass notice;
  private final LexicalClass anaphor;
  private final LexicalClass noEventAfter;
  private final LexicalClass noEventBefore;

  EventFinder(Lexicon lexicon, EventWords words, Moments moments) {
    this.words = words;
    names = new EventNames(lexicon, words, moments);
    notice = lexicon.lexicalClass("event.notice");
    anaphor = lexicon.lexicalClass("event.anaphor");
    noEventAfter = lexicon.lexicalClass("event.no-event-after");
    noEventBefore = lexicon.lexicalClass("event.no-event-before");
  }

  /** The mentions of events in all sentences, which come as one reads them. */
  List<EventMention> find(List<SentenceView> views, CitedSpans cited) {
    List<EventMention> mentions = new ArrayList<>();
    for (SentenceView view : views) {
      if (view.has(words.head) && view.kind() != BlockKind.BYLINE) {
        find(view, cited, mentions);
      }
    }
    return supported(mentions, tellsVisit(views));
  }

  private void find(SentenceView view, CitedSpans cited, List<EventMention> mentions) {
    int saidFrom = saidFrom(view);
    int known = view.first();
    for (int i = view.first(); i < view.end(); i++) {
      int end = i < known ? -1 : view.endOf(words.head, i);
      if (end < 0) {
        continue;
      }
      boolean other = isOther(view, cited, i, end);
      EventMention mention = other ? null : mention(view, i, end, i >= saidFrom);
      if (mention != null) {
        mentions.add(mention);
        known = mention.nameEnd();
      }
      if (other || mention != null) {
        i = end - 1;
      }
    }
  }

  /** The mention at a noun, or null where the noun alone is not enough. */
  private @Nullable EventMention mention(
      SentenceView view, int begin, int end, boolean behindSpeaker) {
    EventWords.Kind kind = words.kind(view, begin, end);
    int name = names.end(view, end);
    int rulingGap = rulingGap(view, begin);
    boolean heldAfter = isHeldAfter(view, name);
    boolean takesUp = begin == view.first() || view.is(anaphor, begin - 1);
    boolean said = behindSpeaker && !takesUp;
    boolean verbal = isVerbal(view, begin, end);
    boolean told = verbal && isPredicate(view, begin);
    boolean ruled = !said && (rulingGap >= 0 || heldAfter || told || isOpenedBy(view, begin));
    boolean headline =
        begin == view.first() && view.kind() == BlockKind.HEADING && name - end >= HEADLINE_NAME;
    if (kind.weak() && !ruled && !headline) {
      return null;
    }
    boolean noticed = isNoticed(view, begin);
    double score =
        (!ruled ? 0 : heldAfter || told || rulingGap >= 0 && rulingGap <= 2 ? 3 : 2)
            - (said ? 2 : 0)
            + (Moments.hasDay(view) ? 2 : 0)
            + (name > end ? 1 : 0)
            + (view.paragraph() <= 3 ? 1 : 0)
            + (kind.weak() ? -1 : 0)
            - (EventMention.isTruncated(view, name) ? 1 : 0)
            - (view.repeats() ? REPEATED : 0)
            - (words.elsewhere.isToldBefore(view, begin) ? 2 : 0)
            + (noticed ? NOTICED : 0)
            - 0.01 * view.place();
    return new EventMention(
        view,
        begin,
        nounBegin(view, begin, end),
        end,
        name,
        kind,
        verbal,
        ruled,
        takesUp,
        behindSpeaker && begin > view.first() && !view.is(words.at, begin - 1),
        noticed,
        score);
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
    return view.endOf(words.verbalHead, begin) == end;
  }

  /** Where a noun that names an event by itself begins behind a counter: "buổi tọa đàm". */
  private int nounBegin(SentenceView view, int begin, int end) {
    for (int i = begin + 1; i < end - 1; i++) {
      boolean noun = view.document().tokens().phraseEnd(words.head, i, end) == end;
      if (noun && !words.kind(view, i, end).weak() && !isVerbal(view, i, end)) {
        return i;
      }
    }
    return begin;
  }

  /** How many words stand between a verb around events and the noun; -1 where none rules it. */
  private int rulingGap(SentenceView view, int begin) {
    int left = RULED_WITHIN;
    for (int i = begin - 1; i >= view.first() && left > 0; i--) {
      if (view.isInPerson(i)) {
        continue;
      }
      left--;
      int end = view.endOf(words.hold, i);
      if (end < 0) {
        end = view.endOf(words.chair, i);
      }
      if (end < 0) {
        end = words.speech.attendEnd(view, i);
      }
      if (end >= 0) {
        return Math.max(0, begin - end);
      }
    }
    return -1;
  }

  /** "Kết luận của … tại cuộc họp …" in the head of a document: the event of a notice. */
  private boolean isNoticed(SentenceView view, int begin) {
    boolean opens = false;
    for (int i = view.first(); i < Math.min(begin, view.first() + NOTICE_OPENS); i++) {
      opens |= view.begins(notice, i);
    }
    return opens && view.place() < NOTICE_HEAD && view.is(words.at, begin - 1);
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

  /**
   * Whether the noun speaks of another event: the source of a resolution, a plenum, many of a kind,
   * a part of a body's name.
   */
  private boolean isOther(SentenceView view, CitedSpans cited, int begin, int end) {
    Entity body = view.document().bodies().covering(begin);
    return view.endsWith(noEventAfter, begin, LONGEST_OTHER)
        || view.begins(noEventBefore, end)
        || body != null && body.firstToken() < begin
        || cited.contains(view.document().tokens().begin(begin));
  }

  /** Whether the lead tells of a visit or a working session by its verb alone. */
  private boolean tellsVisit(List<SentenceView> views) {
    for (SentenceView view : views) {
      if (view.paragraph() > 3) {
        return false;
      }
      if (view.has(words.eventVerb)
          && view.hasPerson()
          && !view.has(words.head)
          && Moments.hasDay(view)) {
        return true;
      }
    }
    return false;
  }

  /** The mentions with what the other mentions of its family say for each. */
  private static List<EventMention> supported(List<EventMention> mentions, boolean visit) {
    Map<String, Double> support = new HashMap<>();
    for (EventMention mention : mentions) {
      double weight = mention.isAnaphoric() || mention.ruled() ? 1 : 0.2;
      support.merge(mention.family(), weight, Double::sum);
    }
    List<EventMention> supported = new ArrayList<>(mentions.size());
    for (EventMention mention : mentions) {
      double more = Math.min(MOST_SUPPORT, 0.6 * support.getOrDefault(mention.family(), 0.0));
      boolean visited = visit && mention.isAnaphoric() && mention.kind().visit();
      supported.add(mention.supported(more).supported(visited ? VISIT : 0));
    }
    return supported;
  }
}
