package vn.bienban.annotate.event;

import java.util.BitSet;
import java.util.List;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.decide.Buckets;
import vn.bienban.decide.Features;
import vn.bienban.document.Event;
import vn.bienban.document.PersonMention;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.TokenKind;
import vn.bienban.document.Turn;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.Span;

/**
 * What is seen of a turn when it is asked whether it was taken at an event that the article
 * reports: how sure that event is and how much the article speaks of such, the speaker's part in
 * it, the clause and the words around it, and how much is said. Immutable and thread-safe.
 */
final class TurnFeatures extends Domain {
  private static final Buckets HUNDREDTHS = Buckets.of(20, 40, 50, 60, 70, 80, 85, 90, 95, 97, 98);
  private static final Buckets FEW = Buckets.of(0, 1, 2, 3);
  private static final Buckets SHARES = Buckets.of(0, 5, 10, 20, 35, 60);
  private static final Buckets APART = Buckets.of(-9, -3, -1, 0, 1, 3, 7, 15, 30);
  private static final Buckets LETTERS = Buckets.of(0, 40, 120, 300, 900);

  private final LexicalClass event = of("event.head");
  private final LexicalClass press = of("press");

  TurnFeatures(Lexicon lexicon) {
    super(lexicon, "discourse");
  }

  /** The events of one article and its turns. For one article and one thread. */
  final class Article {
    private final List<SentenceView> views;
    private final Features shared;
    private final BitSet chairs = new BitSet();
    private final BitSet attendees = new BitSet();
    private final BitSet spoken = new BitSet();
    private final int head;
    private final String meeting;

    /**
     * @param shared takes what is seen of the whole article
     */
    Article(List<SentenceView> views, List<Event> events, Features shared) {
      this.views = views;
      this.shared = shared;
      for (Event each : events) {
        each.chairs().forEach(role -> chairs.set(role.person()));
        each.attendees().forEach(role -> attendees.set(role.person()));
      }
      Event main = events.get(0);
      int heads = 0;
      int pressed = 0;
      int at = 0;
      for (SentenceView view : views) {
        heads += view.has(event) ? 1 : 0;
        pressed += view.has(press) ? 1 : 0;
        at += view.sentence().span().begin() <= main.head().begin() ? 1 : 0;
      }
      head = at - 1;
      meeting = HUNDREDTHS.of((int) Math.rint(100 * main.confidence()));
      SentenceView told = views.get(Math.max(0, head));
      shared.add("meeting=", meeting);
      shared.addJoined("kind=", first(told, main.head()), " ", last(told, main.head()));
      shared.add("place=", main.place() == null ? "none" : "placed");
      shared.add("event share=", SHARES.of(100 * heads / views.size()));
      shared.add("press=", FEW.of(pressed));
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
      features.add("act=", clause.act().name());
      features.add("rule=", clause.rule());
      features.addJoined("meeting,part=", meeting, " ", part);
      features.add("from head=", APART.of(clause.sentence() - head));
      Span verb = clause.verb();
      if (verb != null) {
        features.addJoined("verb=", first(view, verb), " ", last(view, verb));
        int behind = view.tokenAt(verb.end() - 1) + 1;
        features.add("behind=", word(view, behind));
      }
      int speaker = view.tokenAt(clause.speaker().begin());
      PersonMention mention = view.document().mentions().covering(speaker);
      int begin = mention == null ? speaker : mention.firstToken();
      features.add("before=", begin > view.first() ? word(view, begin - 1) : "^");
      int letters = turn.statements().stream().mapToInt(each -> each.span().length()).sum();
      features.add("letters=", LETTERS.of(letters));
    }
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
        ? view.lower(at)
        : view.isPunctuation(at) ? view.text(at) : "<figure>";
  }
}
