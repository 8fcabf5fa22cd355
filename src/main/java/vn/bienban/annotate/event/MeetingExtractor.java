package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.bienban.decide.Alternative;
import vn.bienban.decide.Trace;
import vn.bienban.document.BlockKind;
import vn.bienban.document.Citation;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.TimeExpression;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Turn;
import vn.bienban.pattern.RuleSheet;
import vn.bienban.text.Span;

/**
 * Finds the events of a document, who chairs them and who attends them. Immutable and thread-safe.
 */
public final class MeetingExtractor {
  /** The rules, with their examples. */
  public static final RuleSheet RULES = RuleSheet.load(MeetingExtractor.class, "meeting.rules");

  /** The evidence an article must give before it counts as the report of a meeting. */
  private static final double ENOUGH = 3;

  private static final int YEAR = 4;

  /** How far into its sentence the occasion of a turn may stand, in words. */
  private static final int OCCASION_WITHIN = 6;

  /** How late an article may first speak of its event, in sentences. */
  private static final int EARLY = 16;

  /** From this length on, in sentences, an event must stand in one of {@link #SELDOM} sentences. */
  private static final int LONG = 90;

  private static final int SELDOM = 30;

  /** Behind this sentence a meeting told by one verb alone is told in passing. */
  private static final int LEAD = 3;

  /** A text that cites so many articles and clauses explains law. */
  private static final int MANY_CITED = 6;

  /** A text that names days of so many years tells history. */
  private static final int MANY_YEARS = 5;

  /** So many reporting clauses make the report of a meeting, whatever else the text does. */
  private static final int MANY_CLAUSES = 3;

  private MeetingExtractor() {}

  /** Loads the rules, once for all. */
  public static MeetingExtractor create() {
    return new MeetingExtractor();
  }

  /**
   * The events that a document reports or announces, the main one first.
   *
   * @param trace hears of the events, days and persons that were weighed and lost
   */
  public List<Event> extract(
      LabelledDocument document, List<Citation> citations, List<Turn> turns, Trace trace) {
    int clauses = turns.stream().mapToInt(turn -> turn.clauses().size()).sum();
    return new Reading(document, citations, clauses, trace).events();
  }

  /**
   * The turns taken at some events: not what a sentence places at another one, by a day of its own
   * ("Tại hội nghị giao ban ngày 2/1, ông X cho biết …") or as "hội nghị đó".
   */
  public List<Turn> takenAt(List<Event> events, LabelledDocument document, List<Turn> turns) {
    List<Turn> taken = new ArrayList<>(turns.size());
    for (Turn turn : turns) {
      ReportingClause first = turn.clauses().get(0);
      if (!isElsewhere(document.sentences().get(first.sentence()), first, events)) {
        taken.add(turn);
      }
    }
    return List.copyOf(taken);
  }

  private static boolean isElsewhere(
      SentenceReader reader, ReportingClause clause, List<Event> events) {
    int verb = clause.token() - reader.sentence.firstToken();
    int event = -1;
    for (int i = 1; i < Math.min(OCCASION_WITHIN, verb) && event < 0; i++) {
      String before = reader.words().word(i - 1);
      int[] ends = reader.words().endsOf("event", i);
      event = ends != null && (before.equals("tại") || before.equals("trong")) ? ends[0] : -1;
    }
    if (event < 0 || event >= verb) {
      return false;
    }
    if (reader.words().word(event).equals("đó")) {
      return true;
    }
    for (TimeExpression time : reader.times) {
      int word = reader.wordAt(time.span().begin());
      if (word >= event && word < verb && EventDate.isDay(time)) {
        return isOtherDay(time, events);
      }
    }
    return false;
  }

  private static boolean isOtherDay(TimeExpression time, List<Event> events) {
    for (Event event : events) {
      TimeExpression date = event.date();
      if (date == null || !EventDate.isDay(date) || date.value().contains("/")) {
        return false;
      }
      if (date.value().substring(YEAR).equals(time.value().substring(YEAR))) {
        return false;
      }
    }
    return true;
  }

  private static final class Reading {
    /** The sentences in order of place. */
    private final List<SentenceReader> sentences;

    /** The sentences as one reads them. */
    private final List<SentenceReader> readers;

    private final CitedSpans cited;
    private final int clauses;
    private final Trace trace;

    Reading(LabelledDocument document, List<Citation> citations, int clauses, Trace trace) {
      this.trace = trace;
      this.sentences = document.sentences();
      this.readers = document.inReadingOrder();
      this.cited = new CitedSpans(citations);
      this.clauses = clauses;
    }

    List<Event> events() {
      EventFinder finder = EventFinder.read(readers, cited);
      EventMention main = finder.main();
      if (main == null) {
        return List.of();
      }
      List<Event.Role> chairs = new EventRoles(readers, Trace.OFF).chairs();
      List<EventMention> family = finder.family(main);
      double evidence = evidence(finder.mentions(), chairs) + (isNotice(family) ? ENOUGH : 0);
      boolean notice = isNotice(family);
      boolean subject =
          notice || isSubject(family, !chairs.isEmpty()) && !(chairs.isEmpty() && isTreatise(main));
      if (evidence < ENOUGH || !subject) {
        trace.add(
            () ->
                new Alternative(
                    "meetings",
                    null,
                    main.name(),
                    evidence < ENOUGH
                        ? String.format(
                            Locale.ROOT, "evidence %.1f where %.0f is needed", evidence, ENOUGH)
                        : "the article is not about it"));
        return List.of();
      }
      finder.traceAlternatives(main, trace);
      EventMention named = finder.named(main, family);
      TimeExpression date = EventDate.find(readers, main, family, cited, trace);
      List<EventMention> order = inOrder(main, named, family);
      Span organizer = EventOrganizer.find(order);
      FurtherEvents further = FurtherEvents.find(sentences, finder.mentions(), main, named, date);
      EventRoles roles = new EventRoles(further.without(sentences), trace);
      List<Event> events = new ArrayList<>();
      events.add(
          new Event(
              EventFinder.head(main, named, family),
              named == null ? null : named.name(),
              date,
              place(order, date, finder.mentions()),
              organizer != null ? organizer : EventOrganizer.findAgent(family),
              roles.chairs(),
              roles.attendees(),
              EventForm.isAnnounced(readers, order, date),
              EventForm.online(readers, order),
              EventForm.bridgePoints(readers, cited)));
      events.addAll(further.events(finder.mentions(), cited));
      return List.copyOf(events);
    }

    /** Whether the text explains law, asks and answers, or tells history. */
    private boolean isTreatise(EventMention main) {
      int cited = 0;
      int questions = 0;
      Set<String> years = new TreeSet<>();
      for (SentenceReader reader : readers) {
        for (int i = 0; i + 1 < reader.tokens.size(); i++) {
          String word = reader.words().word(i);
          boolean part = word.equals("điều") || word.equals("khoản");
          cited += part && reader.tokens.get(i + 1).kind() == TokenKind.NUMBER ? 1 : 0;
        }
        int size = reader.tokens.size();
        if (reader.kind == BlockKind.HEADING && size > 0) {
          questions += reader.tokens.get(size - 1).text().equals("?") ? 1 : 0;
        }
        for (TimeExpression time : reader.times) {
          if (EventDate.isDay(time) && time.inferred().isEmpty()) {
            years.add(time.value().substring(0, YEAR));
          }
        }
      }
      return years.size() >= 2 * MANY_YEARS
          || clauses < MANY_CLAUSES
              && (cited >= MANY_CITED
                  || questions > 0 && main.reader.paragraph > LEAD
                  || years.size() >= MANY_YEARS);
    }

    /** The main mention, the one with the name, then those under a verb of holding. */
    private static List<EventMention> inOrder(
        EventMention main, @Nullable EventMention named, List<EventMention> family) {
      Set<EventMention> order = new LinkedHashSet<>();
      order.add(main);
      if (named != null) {
        order.add(named);
      }
      for (EventMention mention : family) {
        if (mention.ruled || EventFinder.hasDay(mention.reader)) {
          order.add(mention);
        }
      }
      return List.copyOf(order);
    }

    private @Nullable Span place(
        List<EventMention> order, @Nullable TimeExpression date, List<EventMention> mentions) {
      Set<SentenceReader> places = new LinkedHashSet<>();
      places.add(order.get(0).reader);
      if (date != null) {
        for (SentenceReader reader : readers) {
          if (reader.times.contains(date)) {
            places.add(reader);
          }
        }
        for (EventMention mention : order) {
          for (TimeExpression time : mention.reader.times) {
            if (time.value().equals(date.value())) {
              places.add(mention.reader);
            }
          }
        }
      }
      for (SentenceReader reader : readers) {
        boolean visit = reader.words().has("event-verb") && reader.words().has("person");
        for (TimeExpression time : reader.times) {
          if (date != null && visit && time.value().equals(date.value())) {
            places.add(reader);
          }
        }
      }
      for (EventMention mention : order) {
        if (mention.ruled) {
          places.add(mention.reader);
        }
      }
      Span place = EventPlace.find(List.copyOf(places), mentions, cited);
      return place != null ? place : EventPlace.announced(readers, cited);
    }

    /**
     * Whether the event is what the article is about: spoken of near its beginning, and in a long
     * text again and again.
     */
    private boolean isSubject(List<EventMention> family, boolean chaired) {
      boolean pictured = true;
      for (EventMention mention : family) {
        pictured &= mention.reader.kind == BlockKind.CAPTION || mention.reader.repeats;
      }
      if (pictured && !chaired && family.get(0).isNamed()) {
        return false;
      }
      int size = readers.size();
      int first = family.get(0).reader.place;
      if (family.size() == 1 && first > LEAD && EventFinder.isVerbal(family.get(0))) {
        return false;
      }
      return first <= Math.max(EARLY, size / 5) && (size <= LONG || family.size() * SELDOM >= size);
    }

    /** Whether the document is a notice of what was concluded at this event. */
    private static boolean isNotice(List<EventMention> family) {
      for (EventMention mention : family) {
        if (EventFinder.isNoticed(mention.reader, mention.begin)) {
          return true;
        }
      }
      return false;
    }

    private double evidence(List<EventMention> mentions, List<Event.Role> chairs) {
      double evidence = 0;
      if (!chairs.isEmpty()) {
        evidence += 2.5;
      }
      int at = 0;
      boolean held = false;
      boolean opening = false;
      boolean introduced = false;
      for (EventMention mention : mentions) {
        SentenceReader reader = mention.reader;
        boolean cue =
            reader.words().has("hold")
                || reader.words().has("chair")
                || reader.words().has("attend")
                || reader.words().has("person");
        held |= cue && EventFinder.hasDay(reader);
        if (mention.begin > 0) {
          String before = reader.words().word(mention.begin - 1);
          if (before.equals("tại") || before.equals("trong")) {
            at++;
          }
        }
        opening |= reader.paragraph <= 2;
        introduced |=
            mention.isNamed()
                && mention.begin > 0
                && reader.words().word(mention.begin - 1).equals("tại")
                && reader.words().has("person")
                && reader.paragraph <= 4;
      }
      if (held) {
        evidence += 2;
      }
      if (introduced) {
        evidence += 0.5;
      }
      for (SentenceReader reader : readers) {
        if (reader.paragraph <= 4
            && reader.words().has("event-verb")
            && reader.words().has("person")
            && EventFinder.hasDay(reader)) {
          evidence += 1;
          break;
        }
      }
      evidence += Math.min(2, at);
      if (opening) {
        evidence += 0.5;
      }
      evidence += Math.min(2, 0.5 * clauses);
      return evidence;
    }
  }
}
