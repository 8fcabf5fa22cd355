package vn.bienban.meeting;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.entity.Citation;
import vn.bienban.entity.PersonMention;
import vn.bienban.entity.Rival;
import vn.bienban.entity.Rivals;
import vn.bienban.entity.Statement;
import vn.bienban.entity.TimeExpression;
import vn.bienban.record.MentionKind;
import vn.bienban.rules.Match;
import vn.bienban.rules.Rule;
import vn.bienban.rules.RuleSheet;
import vn.bienban.rules.TokenPattern;
import vn.bienban.segment.BlockKind;
import vn.bienban.text.Span;

/**
 * Finds the main event of a document, who chairs it and who attends it. Immutable and thread-safe.
 */
public final class MeetingExtractor {
  /** The rules, with their examples. */
  public static final RuleSheet RULES = RuleSheet.load(MeetingExtractor.class, "meeting.rules");

  private static final List<Rule> CHAIR =
      List.of(
          RULES.rule("chair.list"),
          RULES.rule("chair.under"),
          RULES.rule("chair.by"),
          RULES.rule("chair.subject"));
  private static final List<Rule> ATTEND =
      List.of(RULES.rule("attend.list"), RULES.rule("attend.subject"));

  /** The evidence an article must give before it counts as the report of a meeting. */
  private static final double ENOUGH = 3;

  /** How late an article may first speak of its event, in sentences. */
  private static final int EARLY = 16;

  /** From this length on, in sentences, an event must stand in one of {@link #SELDOM} sentences. */
  private static final int LONG = 90;

  private static final int SELDOM = 30;

  /** Behind this sentence a meeting told by one verb alone is told in passing. */
  private static final int LEAD = 3;

  /** How far before the colon that opens a list of names its verb may stand, in words. */
  private static final int LIST_HEAD = 12;

  private MeetingExtractor() {}

  /** Loads the rules, once for all. */
  public static MeetingExtractor create() {
    return new MeetingExtractor();
  }

  /**
   * The main event of a document, or null where it reports none.
   *
   * @param rivals hears of the events, days and persons that were weighed and lost
   */
  public @Nullable Event extract(
      LabelledDocument document,
      List<Citation> citations,
      List<Statement> statements,
      Rivals rivals) {
    return new Reading(document.sentences(), citations, statements, rivals).event();
  }

  private static final class Reading {
    private final List<SentenceReader> readers;
    private final CitedSpans cited;
    private final List<Statement> statements;
    private final Rivals rivals;

    Reading(
        List<SentenceReader> readers,
        List<Citation> citations,
        List<Statement> statements,
        Rivals rivals) {
      this.rivals = rivals;
      this.readers = readers;
      this.cited = new CitedSpans(citations);
      this.statements = statements;
    }

    @Nullable Event event() {
      EventFinder finder = EventFinder.read(readers, cited);
      EventMention main = finder.main();
      if (main == null) {
        return null;
      }
      List<Event.Role> chairs = roles(CHAIR, "chair");
      List<EventMention> family = finder.family(main);
      double evidence = evidence(finder.mentions(), chairs);
      if (evidence < ENOUGH || !isSubject(family)) {
        rivals.add(
            () ->
                new Rival(
                    "meetings",
                    null,
                    main.name(),
                    evidence < ENOUGH
                        ? String.format(
                            Locale.ROOT, "evidence %.1f where %.0f is needed", evidence, ENOUGH)
                        : "the article is not about it"));
        return null;
      }
      finder.tellRivals(main, rivals);
      EventMention named = finder.named(main, family);
      TimeExpression date = EventDate.find(readers, main, family, cited, rivals);
      List<EventMention> order = inOrder(main, named, family);
      return new Event(
          EventFinder.head(main, named, family),
          named == null ? null : named.name(),
          date,
          place(order, date, finder.mentions()),
          EventOrganizer.find(order),
          chairs,
          roles(ATTEND, "attend"),
          0.85);
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
      Span place = EventPlace.find(List.copyOf(places), mentions, cited);
      return place != null ? place : EventPlace.announced(readers, cited);
    }

    /**
     * Whether the event is what the article is about: spoken of near its beginning, and in a long
     * text again and again.
     */
    private boolean isSubject(List<EventMention> family) {
      int size = readers.size();
      int first = family.get(0).reader.sentence.index();
      if (family.size() == 1 && first > LEAD && EventFinder.isVerbal(family.get(0))) {
        return false;
      }
      return first <= Math.max(EARLY, size / 5) && (size <= LONG || family.size() * SELDOM >= size);
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
        opening |= reader.sentence.block() <= 2;
        introduced |=
            mention.isNamed()
                && mention.begin > 0
                && reader.words().word(mention.begin - 1).equals("tại")
                && reader.words().has("person")
                && reader.sentence.block() <= 4;
      }
      if (held) {
        evidence += 2;
      }
      if (introduced) {
        evidence += 0.5;
      }
      for (SentenceReader reader : readers) {
        if (reader.sentence.block() <= 4
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
      if (!statements.isEmpty()) {
        evidence += Math.min(2, 0.5 * statements.size());
      }
      return evidence;
    }

    /**
     * How far a list of names goes on: to the next verb of speech or "đã" outside a noun phrase.
     */
    private static int listEnd(SentenceReader reader, int from) {
      int size = reader.tokens.size();
      for (int i = from; i < size; i++) {
        int[] person = reader.words().endsOf("person", i);
        if (person != null) {
          i = person[0] - 1;
        } else if (reader.words().endsOf("say", i) != null || reader.words().word(i).equals("đã")) {
          return i;
        }
      }
      return size;
    }

    /** Everybody whom the patterns of some rules give a part, lists over several lines included. */
    private List<Event.Role> roles(List<Rule> rules, String label) {
      Map<Integer, Event.Role> roles = new LinkedHashMap<>();
      Rule list = rules.get(0);
      boolean open = false;
      for (SentenceReader reader : readers) {
        boolean labelled = reader.words().has(label);
        if (open && reader.kind == BlockKind.LIST_ITEM && !labelled) {
          add(reader, list, 0, listEnd(reader, 0), roles);
        } else {
          open = false;
        }
        if (!labelled) {
          continue;
        }
        if (opensList(reader, label)) {
          open = true;
        }
        if (!reader.mentions.isEmpty()) {
          match(reader, rules, roles);
        }
      }
      return roles.values().stream().sorted(Comparator.comparing(Event.Role::span)).toList();
    }

    /** "Dự hội nghị có:" at the end of a block, with the names in the lines below. */
    private static boolean opensList(SentenceReader reader, String label) {
      int size = reader.tokens.size();
      if (size < 2 || !reader.words().word(size - 1).equals(":")) {
        return false;
      }
      for (int i = Math.max(0, size - LIST_HEAD); i < size; i++) {
        if (reader.words().endsOf(label, i) != null) {
          return true;
        }
      }
      return false;
    }

    private void match(SentenceReader reader, List<Rule> rules, Map<Integer, Event.Role> roles) {
      for (Rule rule : rules) {
        for (TokenPattern pattern : rule.patterns()) {
          for (Match match : pattern.findAll(reader.words())) {
            Match.Range who = match.get("who");
            if (who != null) {
              boolean list = rule.name().endsWith(".list");
              add(reader, rule, who.begin(), list ? listEnd(reader, who.end()) : who.end(), roles);
            }
          }
        }
      }
    }

    private void add(
        SentenceReader reader, Rule rule, int begin, int end, Map<Integer, Event.Role> roles) {
      for (PersonMention mention : reader.mentionsIn(begin, end)) {
        Event.Role known =
            roles.putIfAbsent(
                mention.person(),
                new Event.Role(
                    mention.person(),
                    mention.span(),
                    mention.kind() == MentionKind.TITLE || mention.kind() == MentionKind.PRONOUN,
                    rule.name(),
                    Math.min(rule.confidence(), mention.confidence())));
        if (known != null
            && !(known.rule().equals(rule.name()) && known.span().equals(mention.span()))) {
          rivals.add(
              () ->
                  new Rival(
                      rule.name().startsWith("chair") ? "meetings.chairs" : "meetings.attendees",
                      known.span(),
                      mention.span(),
                      rule.name() + " finds the same person, after " + known.rule()));
        }
      }
    }
  }
}
