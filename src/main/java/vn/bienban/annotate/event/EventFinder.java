package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bienban.decide.Alternative;
import vn.bienban.decide.Trace;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Entity;
import vn.bienban.document.TimeExpression;
import vn.bienban.lexicon.PhraseTrie;
import vn.bienban.record.SpeechAct;
import vn.bienban.text.Span;

/**
 * Finds the mentions of events and chooses the main one: what the article opens with, what is held,
 * and what "tại hội nghị" takes up again and again.
 */
final class EventFinder {
  private static final MeetingLexicon LEXICON = MeetingLexicon.instance();
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
  private static final int LONGEST_VERB = 6;

  private final List<EventMention> mentions = new ArrayList<>();
  private final CitedSpans cited;

  private EventFinder(CitedSpans cited) {
    this.cited = cited;
  }

  /** Reads the mentions of events in all sentences, which come as one reads them. */
  static EventFinder read(List<SentenceReader> readers, CitedSpans cited) {
    EventFinder finder = new EventFinder(cited);
    for (SentenceReader reader : readers) {
      if (reader.words().has("event") && reader.kind != BlockKind.BYLINE) {
        finder.read(reader);
      }
    }
    finder.support(tellsVisit(readers));
    return finder;
  }

  /** All mentions in order of reading. */
  List<EventMention> mentions() {
    return mentions;
  }

  /** The main event's best mention, or null where the text speaks of no event. */
  @Nullable EventMention main() {
    EventMention main = null;
    for (EventMention mention : mentions) {
      if (main == null || mention.score > main.score) {
        main = mention;
      }
    }
    return main;
  }

  /** Tells of the best mention of each other kind of event. */
  void traceAlternatives(EventMention main, Trace trace) {
    if (!trace.isOn()) {
      return;
    }
    Map<String, EventMention> others = new LinkedHashMap<>();
    for (EventMention mention : mentions) {
      if (!mention.family.equals(main.family)) {
        others.merge(mention.family, mention, (a, b) -> b.score > a.score ? b : a);
      }
    }
    for (EventMention other : others.values()) {
      trace.add(
          () ->
              new Alternative(
                  "meetings",
                  main.head(),
                  other.name(),
                  String.format(
                      Locale.ROOT, "evidence %.1f against %.1f", other.score, main.score)));
    }
  }

  /** The mentions of one family, in order of place. */
  List<EventMention> family(EventMention main) {
    List<EventMention> family = new ArrayList<>();
    for (EventMention mention : mentions) {
      if (mention.family.equals(main.family)) {
        family.add(mention);
      }
    }
    return family;
  }

  private void read(SentenceReader reader) {
    int size = reader.tokens.size();
    int nameEnd = 0;
    for (int i = 0; i < size; i++) {
      PhraseTrie.Hit<EventHead> hit = LEXICON.events.longest(w -> reader.words().word(w), i, size);
      if (hit == null || i < nameEnd) {
        continue;
      }
      int end = hit.end();
      if (isOther(reader, i, end)) {
        i = end - 1;
        continue;
      }
      boolean weak = hit.value().weak();
      int name = EventNames.end(reader, end);
      int rulingGap = rulingGap(reader, i);
      boolean heldAfter = isHeldAfter(reader, name);
      boolean anaphor = isAnaphor(reader, i);
      boolean said = i >= reader.saidFrom && !anaphor;
      boolean verbal = reader.endOf(LEXICON.verbalHead, i) == end && isPredicate(reader, i);
      boolean opened = isOpenedBy(reader, i);
      boolean ruled = (rulingGap >= 0 || heldAfter || verbal || opened) && !said;
      boolean headline = i == 0 && reader.kind == BlockKind.HEADING && name - end >= HEADLINE_NAME;
      if (weak && !ruled && !headline) {
        continue;
      }
      EventMention mention =
          new EventMention(
              reader,
              i,
              nounBegin(reader, i, end),
              end,
              name,
              hit.value().family(),
              ruled,
              name == end && anaphor,
              i >= reader.saidFrom && i > 0 && !reader.words().word(i - 1).equals("tại"));
      mention.score =
          (!ruled ? 0 : heldAfter || verbal || rulingGap >= 0 && rulingGap <= 2 ? 3 : 2)
              - (said ? 2 : 0)
              + (hasDay(reader) ? 2 : 0)
              + (mention.isNamed() ? 1 : 0)
              + (reader.paragraph <= 3 ? 1 : 0)
              + (weak ? -1 : 0)
              - (mention.isTruncated() ? 1 : 0)
              - (reader.repeats ? REPEATED : 0)
              - (reader.isElsewhere(i) ? 2 : 0)
              + (isNoticed(reader, i) ? NOTICED : 0)
              - 0.01 * reader.place;
      mentions.add(mention);
      nameEnd = name;
      i = end - 1;
    }
  }

  /** Where a noun that names an event by itself begins behind a counter: "buổi tọa đàm". */
  private static int nounBegin(SentenceReader reader, int begin, int end) {
    for (int i = begin + 1; i < end - 1; i++) {
      int at = i;
      PhraseTrie.Hit<EventHead> noun = LEXICON.events.longest(w -> reader.words().word(w), at, end);
      if (noun != null
          && noun.end() == end
          && !noun.value().weak()
          && reader.endOf(LEXICON.verbalHead, i) != end) {
        return i;
      }
    }
    return begin;
  }

  /** How many words stand between a verb around events and the noun; -1 where none rules it. */
  private static int rulingGap(SentenceReader reader, int begin) {
    int left = RULED_WITHIN;
    for (int w = begin - 1; w >= 0 && left > 0; w--) {
      if (reader.isInPerson(w)) {
        continue;
      }
      left--;
      for (String label : List.of("hold", "chair", "attend")) {
        int[] ends = reader.words().endsOf(label, w);
        if (ends != null) {
          return Math.max(0, begin - ends[0]);
        }
      }
    }
    return -1;
  }

  /** "Kết luận của … tại cuộc họp …" in the head of a document: the event of a notice. */
  static boolean isNoticed(SentenceReader reader, int begin) {
    if (reader.place >= NOTICE_HEAD
        || begin == 0
        || !reader.words().word(begin - 1).equals("tại")) {
      return false;
    }
    for (int i = 0; i < Math.min(begin, NOTICE_OPENS); i++) {
      if (reader.endOf(LEXICON.notice, i) > i) {
        return true;
      }
    }
    return false;
  }

  /** "Phát biểu kết luận hội nghị …": a verb of opening or closing right before the noun. */
  private static boolean isOpenedBy(SentenceReader reader, int begin) {
    int end = begin > 0 && reader.words().word(begin - 1).equals("tại") ? begin - 1 : begin;
    for (int i = Math.max(0, end - LONGEST_VERB); i < end; i++) {
      int[] ends = reader.words().endsOf("say", i);
      if (ends != null && ends[0] == end) {
        return i <= 1 || reader.act(i) == SpeechAct.OPEN || reader.act(i) == SpeechAct.CONCLUDE;
      }
    }
    return false;
  }

  /** "Bộ Công an họp báo", "Ban Chỉ đạo đã họp": a body or a person right before the verb. */
  private static boolean isPredicate(SentenceReader reader, int verb) {
    int i = verb;
    while (i > 0 && LEXICON.isHoldingAdverb(reader.words().word(i - 1))) {
      i--;
    }
    if (i == 0) {
      return false;
    }
    if (reader.isInPerson(i - 1)) {
      return true;
    }
    for (Entity body : reader.bodies) {
      if (body.endToken() - reader.sentence.firstToken() == i) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHeldAfter(SentenceReader reader, int nameEnd) {
    int size = reader.tokens.size();
    int i = nameEnd;
    while (i < size && i - nameEnd < 3 && LEXICON.isHoldingAdverb(reader.words().word(i))) {
      if (reader.words().endsOf("hold", i) != null) {
        return true;
      }
      i++;
    }
    return i < size && reader.words().endsOf("hold", i) != null;
  }

  private static boolean isAnaphor(SentenceReader reader, int begin) {
    return begin == 0 || LEXICON.isAnaphor(reader.words().word(begin - 1));
  }

  static boolean hasDay(SentenceReader reader) {
    for (TimeExpression time : reader.times) {
      if (EventDate.isDay(time)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the noun speaks of another event: the source of a resolution, a plenum, many of a kind,
   * a part of a body's name.
   */
  private boolean isOther(SentenceReader reader, int begin, int end) {
    for (int i = Math.max(0, begin - 4); i < begin; i++) {
      if (reader.endOf(LEXICON.noEvent, i) == begin) {
        return true;
      }
    }
    if (reader.endOf(LEXICON.noEventBefore, end) > end) {
      return true;
    }
    for (Entity body : reader.bodies) {
      int first = body.firstToken() - reader.sentence.firstToken();
      if (first < begin && begin < body.endToken() - reader.sentence.firstToken()) {
        return true;
      }
    }
    return cited.contains(reader.tokens.get(begin).begin());
  }

  /** Whether the lead tells of a visit or a working session by its verb alone. */
  private static boolean tellsVisit(List<SentenceReader> readers) {
    for (SentenceReader reader : readers) {
      if (reader.paragraph > 3) {
        return false;
      }
      if (reader.words().has("event-verb")
          && reader.words().has("person")
          && !reader.words().has("event")
          && hasDay(reader)) {
        return true;
      }
    }
    return false;
  }

  /** Adds to each mention what the other mentions of its family say for it. */
  private void support(boolean visit) {
    Map<String, Double> support = new LinkedHashMap<>();
    for (EventMention mention : mentions) {
      double weight = mention.anaphoric || mention.ruled ? 1 : 0.2;
      support.merge(mention.family, weight, Double::sum);
    }
    for (EventMention mention : mentions) {
      mention.score += Math.min(MOST_SUPPORT, 0.6 * support.getOrDefault(mention.family, 0.0));
      if (visit && mention.anaphoric && LEXICON.isVisit(mention.family)) {
        mention.score += VISIT;
      }
    }
  }

  /** The fullest name among well supported mentions of the family, or null where it has none. */
  @Nullable EventMention named(EventMention main, List<EventMention> family) {
    EventMention best = main.isNamed() ? main : null;
    double bestScore = best == null ? 0 : nameScore(best);
    for (EventMention mention : family) {
      if (!mention.isNamed()
          || mention == main
          || mention.said && !hasDay(mention.reader)
          || !isForemost(mention)) {
        continue;
      }
      double score = nameScore(mention);
      if (best == null ? score >= 3 : score > bestScore) {
        best = mention;
        bestScore = score;
      }
    }
    return best;
  }

  /** Whether the mention is held, dated, taken part in, or opens the article. */
  private static boolean isForemost(EventMention mention) {
    return mention.ruled
        || hasDay(mention.reader)
        || isAnaphor(mention.reader, mention.begin)
        || mention.reader.paragraph <= 1;
  }

  /** The mention's evidence, the name's length, and whether it stands whole and foremost. */
  private static double nameScore(EventMention mention) {
    double score = mention.score + Math.min(2.5, 0.2 * (mention.nameEnd - mention.end));
    boolean alone =
        mention.begin == 0
            && (mention.reader.kind == BlockKind.CAPTION
                || mention.reader.kind == BlockKind.HEADING);
    boolean title = mention.isNamed() && mention.reader.tokens.get(mention.end).text().equals("\"");
    return score + (alone ? 3 : 0) + (title ? 1.5 : 0) - (mention.isTruncated() ? 3 : 0);
  }

  /** The head noun as the text calls the event; a bare verb ("họp") gives way to a noun. */
  static Span head(EventMention main, @Nullable EventMention named, List<EventMention> family) {
    EventMention head = named == null ? main : named;
    if (head.end - head.begin == 1 || isVerbal(head) && !isHeld(head)) {
      for (EventMention mention : family) {
        if (isVerbal(head) && !isVerbal(mention)) {
          return mention.head();
        }
      }
    }
    return head.head();
  }

  /** "tổ chức họp báo": the word behind a verb of holding is a noun. */
  private static boolean isHeld(EventMention mention) {
    for (int i = Math.max(0, mention.begin - LONGEST_VERB); i < mention.begin; i++) {
      int[] ends = mention.reader.words().endsOf("hold", i);
      if (ends != null && ends[0] == mention.begin) {
        return true;
      }
    }
    return false;
  }

  /** Whether the head is a word that serves as a verb too. */
  static boolean isVerbal(EventMention mention) {
    return mention.reader.endOf(LEXICON.verbalHead, mention.begin) == mention.end;
  }
}
