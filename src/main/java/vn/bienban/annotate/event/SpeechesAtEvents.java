package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.bienban.annotate.Annotator;
import vn.bienban.annotate.Context;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.decide.Features;
import vn.bienban.decide.LinearModel;
import vn.bienban.decide.Models;
import vn.bienban.decide.Trace;
import vn.bienban.document.Document;
import vn.bienban.document.Event;
import vn.bienban.document.LayerKey;
import vn.bienban.document.Layers;
import vn.bienban.document.ReportingClause;
import vn.bienban.document.TimeExpression;
import vn.bienban.document.Turn;
import vn.bienban.lexicon.Domain;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.Span;

/**
 * Tells which turns are taken at the events of a document: not what a sentence places at another
 * one, by a day of its own ("Tại hội nghị giao ban ngày 2/1, ông X cho biết …") or as "hội nghị
 * đó", and none where all events are still to come. Of the others a linear model decides by what is
 * known of the events and of the turn, as many an article mentions an event and tells what people
 * said at other times.
 */
public final class SpeechesAtEvents extends Domain implements Annotator<List<Turn>> {
  /** An article with more reporting clauses reports an event, however it speaks of it. */
  private static final int FEW_CLAUSES = 4;

  /** How far into its sentence the occasion of a turn may stand, in words. */
  private static final int OCCASION_WITHIN = 6;

  private static final String DECISION = "speeches.event";

  /** The decisions that it takes by a model. */
  public static final Set<String> DECISIONS = Set.of(DECISION);

  private final LinearModel model;
  private final TurnFeatures features;
  private final LexicalClass event = of("head");
  private final LexicalClass within = of("discourse.within");
  private final LexicalClass that = of("that");

  /**
   * Takes its words.
   *
   * @param models the weights of its decision; without any all turns are taken at the event that
   *     nothing places elsewhere
   * @throws IllegalStateException if the lexicon lacks them
   */
  public SpeechesAtEvents(Lexicon lexicon, Models models) {
    super(lexicon, "event");
    model = models.get(DECISION);
    features = new TurnFeatures(lexicon);
  }

  @Override
  public Set<LayerKey<?>> reads() {
    return Set.of(Layers.TIMES, Layers.PEOPLE, Layers.TURNS, Layers.EVENTS);
  }

  @Override
  public LayerKey<List<Turn>> writes() {
    return Layers.SPEECHES;
  }

  @Override
  public List<Turn> annotate(Document document, Context context) {
    List<Event> events = document.get(Layers.EVENTS);
    List<Turn> turns = document.get(Layers.TURNS);
    if (events.isEmpty()
        || events.stream().allMatch(Event::announced)
            && turns.stream().mapToInt(turn -> turn.clauses().size()).sum() <= FEW_CLAUSES) {
      return List.of();
    }
    List<SentenceView> views = SentenceView.of(document);
    List<Turn> here =
        turns.stream().filter(turn -> !isElsewhere(views, turn.clauses().get(0), events)).toList();
    Trace trace = context.trace();
    if (model.isEmpty() && !trace.isOn() || here.isEmpty()) {
      return here;
    }
    TurnFeatures.Article article = features.new Article(views, events, model.weigh(trace));
    List<Turn> kept = new ArrayList<>(here.size());
    for (Turn turn : here) {
      ReportingClause clause = turn.clauses().get(0);
      Span verb = clause.verb();
      Features seen = model.weigh(trace);
      article.add(turn, seen);
      double probability = seen.decide(verb == null ? clause.speaker() : verb, clause.speaker());
      if (model.isEmpty() || probability >= LinearModel.ENOUGH) {
        kept.add(turn);
      }
    }
    return List.copyOf(kept);
  }

  private boolean isElsewhere(
      List<SentenceView> views, ReportingClause clause, List<Event> events) {
    SentenceView view = views.get(clause.sentence());
    int verb = clause.token();
    int stop = Math.min(view.first() + OCCASION_WITHIN, verb);
    int end = -1;
    for (int i = view.first() + 1; i < stop && end < 0; i++) {
      end = view.is(within, i - 1) ? view.phraseEnd(event, i) : -1;
    }
    if (end < 0 || end >= verb) {
      return false;
    }
    if (view.is(that, end)) {
      return true;
    }
    TimeExpression day = Moments.firstDay(view.document().times().in(end, verb));
    return day != null && isOtherDay(day, events);
  }

  private static boolean isOtherDay(TimeExpression time, List<Event> events) {
    for (Event each : events) {
      Event.Day day = each.date();
      if (day == null
          || !Moments.isDay(day.time())
          || Moments.isRange(day.time())
          || Moments.withoutYear(day.time()).equals(Moments.withoutYear(time))) {
        return false;
      }
    }
    return true;
  }
}
