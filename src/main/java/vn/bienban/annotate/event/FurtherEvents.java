package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.decide.Trace;
import vn.bienban.document.BlockKind;
import vn.bienban.document.TimeExpression;
import vn.bienban.text.Span;

/**
 * The further events of a round-up: each opens a paragraph with a time of its own, is held, chaired
 * or attended there, and has another name than the main one. What was held earlier, or will be, is
 * background.
 */
final class FurtherEvents {
  private static final MeetingLexicon LEXICON = MeetingLexicon.instance();

  /** How many days a round-up spans. */
  private static final int SPAN = 14;

  private static final int DAYS_OF_MONTH = 31;

  /** Names that share this part of their words name one event. */
  private static final double ONE_NAME = 0.5;

  private final List<SentenceReader> readers;
  private final List<Found> found = new ArrayList<>();

  private FurtherEvents(List<SentenceReader> readers) {
    this.readers = readers;
  }

  /** An event and the sentences that report it. */
  private record Found(EventMention mention, @Nullable TimeExpression date, int end) {
    int begin() {
      return mention.reader.sentence.index();
    }
  }

  /**
   * Finds them.
   *
   * @param mentions all mentions of events, in order of reading
   * @param main the main event's best mention
   * @param named the mention with the main event's name, or null
   * @param date the main event's day, or null
   */
  static FurtherEvents find(
      List<SentenceReader> readers,
      List<EventMention> mentions,
      EventMention main,
      @Nullable EventMention named,
      @Nullable TimeExpression date) {
    FurtherEvents further = new FurtherEvents(readers);
    List<EventMention> known = new ArrayList<>();
    known.add(main);
    if (named != null) {
      known.add(named);
    }
    for (EventMention mention : mentions) {
      TimeExpression day = day(mention.reader);
      if (isFurther(readers, mention, main, day, date) && isOther(mention, known)) {
        further.found.add(new Found(mention, day, further.end(mention, mentions, main)));
        known.add(mention);
      }
    }
    further.found.sort(Comparator.comparingInt(Found::begin));
    return further;
  }

  private static boolean isFurther(
      List<SentenceReader> readers,
      EventMention mention,
      EventMention main,
      @Nullable TimeExpression day,
      @Nullable TimeExpression date) {
    SentenceReader reader = mention.reader;
    int index = reader.sentence.index();
    boolean opens =
        index == 0 || readers.get(index - 1).sentence.block() != reader.sentence.block();
    boolean sameDay = reader.startsWith(LEXICON.sameDay);
    if (!mention.ruled
        || mention.said
        || !mention.isNamed()
        || !opens && !sameDay
        || reader == main.reader
        || reader.repeats
        || reader.kind != BlockKind.PARAGRAPH && reader.kind != BlockKind.LIST_ITEM
        || reader.isElsewhere(mention.begin)
        || !sameDay && !opensWithTime(reader)) {
      return false;
    }
    boolean told = reader.words().has("person") || EventOrganizer.find(List.of(mention)) != null;
    return told && (sameDay || date != null && day != null && isNear(day, date));
  }

  private static boolean opensWithTime(SentenceReader reader) {
    int at = 0;
    int stop = Math.min(reader.tokens.size(), EventDate.DATELINE);
    while (at < stop && !reader.isMoment(at)) {
      at++;
    }
    return at < stop && (at == 0 || EventDate.isAfterDateline(reader, at));
  }

  private static @Nullable TimeExpression day(SentenceReader reader) {
    for (TimeExpression time : reader.times) {
      if (EventDate.isDay(time)) {
        return time;
      }
    }
    return null;
  }

  /** Whether two days lie within one round-up; of the same moment they tell one event. */
  private static boolean isNear(TimeExpression day, TimeExpression date) {
    String a = day.value();
    String b = date.value();
    if (a.equals(b)) {
      return day.partOfDay() != date.partOfDay();
    }
    if (!EventDate.isDay(date) || !a.substring(0, 4).equals(b.substring(0, 4))) {
      return false;
    }
    return Math.abs(dayOfYear(a) - dayOfYear(b)) <= SPAN;
  }

  private static int dayOfYear(String value) {
    return DAYS_OF_MONTH * number(value, 5) + number(value, 8);
  }

  private static int number(String value, int at) {
    char tens = value.charAt(at);
    char ones = value.charAt(at + 1);
    return Character.isDigit(tens) && Character.isDigit(ones) ? 10 * (tens - '0') + ones - '0' : 0;
  }

  /** Whether a mention's name differs from those of the events known. */
  private static boolean isOther(EventMention mention, List<EventMention> known) {
    Set<String> name = words(mention);
    for (EventMention other : known) {
      Set<String> common = words(other);
      int size = Math.min(name.size(), common.size());
      common.retainAll(name);
      boolean same = size > 0 && common.size() >= ONE_NAME * size;
      if (same && other.family.equals(mention.family)) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> words(EventMention mention) {
    Set<String> words = new HashSet<>();
    for (int i = mention.begin; i < mention.nameEnd; i++) {
      words.add(mention.reader.words().word(i));
    }
    return words;
  }

  /** The sentence after the last one about an event: the next time in front, or the main event. */
  private int end(EventMention mention, List<EventMention> mentions, EventMention main) {
    Set<Integer> back = new HashSet<>();
    for (EventMention other : mentions) {
      if (other.family.equals(main.family) && !other.family.equals(mention.family)) {
        back.add(other.reader.sentence.index());
      }
    }
    int block = mention.reader.sentence.block();
    for (int i = mention.reader.sentence.index() + 1; i < readers.size(); i++) {
      SentenceReader reader = readers.get(i);
      boolean opens = readers.get(i - 1).sentence.block() != reader.sentence.block();
      if (reader.kind == BlockKind.HEADING
          || reader.kind == BlockKind.BYLINE
          || reader.sentence.block() > block && back.contains(i)
          || opens && (opensWithTime(reader) || reader.startsWith(LEXICON.sameDay))) {
        return i;
      }
    }
    return readers.size();
  }

  /** The sentences of the main event: all but those of the further ones. */
  List<SentenceReader> without(List<SentenceReader> all) {
    List<SentenceReader> rest = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < all.size(); i++) {
      while (next < found.size() && found.get(next).end() <= i) {
        next++;
      }
      if (next >= found.size() || i < found.get(next).begin()) {
        rest.add(all.get(i));
      }
    }
    return rest;
  }

  /** The events, in order of place. */
  List<Event> events(List<EventMention> mentions, CitedSpans cited) {
    List<Event> events = new ArrayList<>();
    for (Found event : found) {
      EventMention mention = event.mention();
      List<EventMention> order = List.of(mention);
      List<SentenceReader> own = readers.subList(event.begin(), event.end());
      Span place = EventPlace.find(List.of(mention.reader), mentions, cited);
      EventRoles roles = new EventRoles(own, Trace.OFF);
      events.add(
          new Event(
              mention.head(),
              mention.name(),
              event.date(),
              place,
              EventOrganizer.find(order),
              roles.chairs(),
              roles.attendees(),
              EventForm.isAnnounced(own, order, event.date()),
              EventForm.online(own, order),
              List.of()));
    }
    return events;
  }
}
