package vn.bienban.annotate.event;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.Features;
import vn.bienban.document.Event;
import vn.bienban.document.PersonMention;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.TimeExpression;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Turn;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.Span;

/**
 * What is seen of a turn when it is asked whether it was taken at an event that the article
 * reports: how sure that event is and what is known of it, the speaker's part in it, the occasion,
 * the day and the press around the clause, and how much is said in the article at all. Immutable
 * and thread-safe.
 */
final class TurnFeatures extends Domain {
  private static final Buckets HUNDREDTHS = Buckets.of(20, 40, 50, 60, 70, 80, 85, 90, 95, 97, 98);
  private static final Buckets FEW = Buckets.of(0, 1, 2, 3);
  private static final Buckets COUNTS = Buckets.of(0, 1, 2, 4, 8, 15);
  private static final Buckets SHARES = Buckets.of(0, 5, 10, 20, 35, 60);
  private static final Buckets APART = Buckets.of(-9, -3, -1, 0, 1, 3, 7, 15, 30);
  private static final Buckets BACK = Buckets.of(0, 1, 3, 8, 20);
  private static final Buckets SENTENCES = Buckets.of(5, 10, 20, 40);
  private static final Buckets LETTERS = Buckets.of(0, 40, 120, 300, 900);

  /** So many words before the speaker are seen. */
  private static final int FRONT = 24;

  private final LexicalClass event = of("event.head");
  private final LexicalClass within = of("within");
  private final LexicalClass elsewhere = of("elsewhere");
  private final LexicalClass press = of("press");
  private final LexicalClass past = of("past");
  private final LexicalClass firstPerson = of("first-person");

  TurnFeatures(Lexicon lexicon) {
    super(lexicon, "discourse");
  }

  /** The events of one article and its turns. For one article and one thread. */
  final class Article {
    private final List<SentenceView> views;
    private final List<Event> events;
    private final Features shared;
    private final Set<String> days = new HashSet<>();
    private final BitSet chairs = new BitSet();
    private final BitSet attendees = new BitSet();
    private final BitSet spoken = new BitSet();
    private final int head;
    private final String meeting;

    /** For each sentence the last one up to it that names an occasion, or -1. */
    private final int[] occasions;

    /**
     * @param shared takes what is seen of the whole article
     */
    Article(List<SentenceView> views, List<Event> events, List<Turn> turns, Features shared) {
      this.views = views;
      this.events = events;
      this.shared = shared;
      for (Event each : events) {
        each.chairs().forEach(role -> chairs.set(role.person()));
        each.attendees().forEach(role -> attendees.set(role.person()));
        if (each.date() != null) {
          days.add(Moments.monthAndDay(each.date().time()));
        }
      }
      occasions = new int[views.size()];
      int last = -1;
      int named = 0;
      int heads = 0;
      int pressed = 0;
      int at = 0;
      for (int i = 0; i < occasions.length; i++) {
        SentenceView view = views.get(i);
        boolean occasion = hasOccasion(view);
        last = occasion ? i : last;
        occasions[i] = last;
        named += occasion ? 1 : 0;
        heads += view.has(event) ? 1 : 0;
        pressed += view.has(press) ? 1 : 0;
        at += view.sentence().span().begin() <= events.get(0).head().begin() ? 1 : 0;
      }
      head = at - 1;
      Set<String> others = new HashSet<>();
      for (TimeExpression time : views.get(0).document().times()) {
        if (Moments.isDay(time)) {
          others.add(Moments.monthAndDay(time));
        }
      }
      others.removeAll(days);
      BitSet people = new BitSet();
      int quoted = 0;
      int statements = 0;
      for (Turn turn : turns) {
        people.set(turn.person());
        for (Turn.Statement statement : turn.statements()) {
          statements++;
          quoted += statement.quoted() ? 1 : 0;
        }
      }
      Event main = events.get(0);
      int size = Math.max(1, occasions.length);
      int hundredths = (int) Math.rint(100 * main.confidence());
      meeting = HUNDREDTHS.of(hundredths);
      SentenceView told = views.get(Math.max(0, head));
      shared.add("bias");
      shared.add("meeting=", meeting);
      shared.addJoined("kind=", first(told, main.head()), " ", last(told, main.head()));
      shared.add("name=", main.name() == null ? "none" : "named");
      shared.add("date=", main.date() == null ? "none" : "dated");
      shared.add("place=", main.place() == null ? "none" : "placed");
      shared.add("organizer=", main.organizer() == null ? "none" : "held");
      shared.addIf(main.announced(), "announced");
      shared.add("chairs=", FEW.of(chairs.cardinality()));
      shared.add("attendees=", FEW.of(attendees.cardinality()));
      shared.add("events=", FEW.of(events.size()));
      shared.add("turns=", COUNTS.of(turns.size()));
      shared.add("speakers=", FEW.of(people.cardinality()));
      shared.add("turn share=", SHARES.of(100 * turns.size() / size));
      shared.add("sentences=", SENTENCES.of(size));
      shared.add("occasions=", FEW.of(named));
      shared.add("event share=", SHARES.of(100 * heads / size));
      shared.add("press=", FEW.of(pressed));
      shared.add("other days=", COUNTS.of(others.size()));
      shared.add("head at=", BACK.of(head));
      shared.add("quoted share=", statements == 0 ? "none" : SHARES.of(100 * quoted / statements));
    }

    /** Tells what is seen of a turn. */
    void add(Turn turn, Features features) {
      ReportingClause clause = turn.clauses().get(0);
      SentenceView view = views.get(clause.sentence());
      features.add(shared);
      String part =
          chairs.get(turn.person())
              ? "chair"
              : attendees.get(turn.person())
                  ? "attendee"
                  : spoken.get(turn.person()) ? "again" : "";
      spoken.set(turn.person());
      features.add("part=", part);
      features.add("act=", clause.act().name());
      features.add("rule=", clause.rule());
      features.add("block=", view.kind().name());
      String occasion = occasion(clause.sentence());
      features.add("occasion=", occasion);
      features.addJoined("meeting,occasion=", meeting, " ", occasion);
      features.addJoined("meeting,part=", meeting, " ", part);
      features.add("from head=", APART.of(clause.sentence() - head));
      String day = day(view);
      features.add("day=", day);
      features.addIf(view.has(elsewhere), "elsewhere");
      features.addIf(view.has(press), "press");
      features.addIf(view.has(past), "past");
      features.addIf(view.has(firstPerson), "first person");
      Span verb = clause.verb();
      if (verb != null) {
        features.addJoined("verb=", first(view, verb), " ", last(view, verb));
        int behind = view.tokenAt(verb.end() - 1) + 1;
        features.add("behind=", word(view, behind));
      }
      int speaker = view.tokenAt(clause.speaker().begin());
      PersonMention mention = view.document().mentions().covering(speaker);
      features.add("speaker=", mention == null ? "none" : mention.kind().name());
      int begin = mention == null ? speaker : mention.firstToken();
      features.add("before=", begin > view.first() ? word(view, begin - 1) : "^");
      features.add("first=", word(view, view.afterMarks()));
      for (int i = Math.max(view.first(), begin - FRONT); i < begin; i++) {
        features.add("front=", word(view, i));
      }
      int letters = 0;
      boolean quoted = false;
      for (Turn.Statement statement : turn.statements()) {
        letters += statement.span().length();
        quoted |= statement.quoted();
      }
      features.add("letters=", LETTERS.of(letters));
      features.addIf(quoted, "quoted");
      features.add("clauses=", FEW.of(turn.clauses().size()));
      features.add("place in article=", BACK.of(clause.sentence()));
    }

    private String occasion(int sentence) {
      int last = occasions[sentence];
      return last < 0 ? "none" : BACK.of(sentence - last);
    }

    /** The day that a sentence names: the event's, another one, or none. */
    private String day(SentenceView view) {
      String found = "none";
      for (TimeExpression time : view.times()) {
        if (Moments.isDay(time)) {
          if (days.contains(Moments.monthAndDay(time))) {
            return "event's";
          }
          found = days.isEmpty() ? "some" : "other";
        }
      }
      return found;
    }
  }

  /** Whether a sentence tells what is said at an event: "tại hội nghị". */
  private boolean hasOccasion(SentenceView view) {
    if (view.has(within) && view.has(event)) {
      for (int i = view.first(); i + 1 < view.end(); i++) {
        if (view.is(within, i) && view.begins(event, i + 1)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String first(SentenceView view, Span words) {
    return word(view, view.tokenAt(words.begin()));
  }

  private static String last(SentenceView view, Span words) {
    return word(view, view.tokenAt(words.end() - 1));
  }

  /** A word as features tell it: names and figures by what they are. */
  private static String word(SentenceView view, int at) {
    if (at >= view.end()) {
      return "$";
    }
    if (view.isInPerson(at)) {
      return "<person>";
    }
    return view.kind(at) == TokenKind.WORD
        ? view.document().tokens().lower(at)
        : view.isPunctuation(at) ? view.text(at) : "<figure>";
  }
}
