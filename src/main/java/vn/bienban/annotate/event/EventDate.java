package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.Context;
import vn.bienban.annotate.Thresholds;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.decide.Alternative;
import vn.bienban.decide.Choice;
import vn.bienban.decide.LinearModel;
import vn.bienban.decide.Trace;
import vn.bienban.document.Event;
import vn.bienban.document.TimeExpression;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.pattern.Match;
import vn.bienban.pattern.Rule;
import vn.bienban.pattern.RuleMatcher;
import vn.bienban.text.Span;

/**
 * When the event takes place: one choice among the days of the article and none of them. Immutable
 * and thread-safe.
 */
final class EventDate {
  /** The decision, as tables of weights and traces call it. */
  static final String DECISION = "events.date";

  private static final String FIELD = "meetings.date";

  /** What a trace calls the choice of no day. */
  private static final String NONE = "none";

  /** How the value of a day begins of which nothing is known, as of "sáng nay". */
  static final String OPEN = "XXXX-XX";

  private final EventDateFeatures features;
  private final LinearModel model;

  /** How probable a day must be. */
  private final double enough;

  private final double leftOut;
  private final Rule rule;
  private final RuleMatcher months;

  /**
   * Takes its words.
   *
   * @param month finds the month that stands for an event's day
   * @param rule tells how far a day is trusted that a label tells, which needs no choice
   */
  EventDate(Lexicon lexicon, EventWords words, LinearModel model, Rule rule, Rule month) {
    this.rule = rule;
    this.months = RuleMatcher.of(List.of(month));
    this.features = new EventDateFeatures(lexicon, words);
    this.model = model;
    Thresholds thresholds = Thresholds.load();
    this.enough = thresholds.get("events.day");
    this.leftOut = thresholds.get("events.day-left-out");
  }

  /** The day of a further event that stands by its main mention; null where it may not be one. */
  Event.@Nullable Day of(EventChoice event, @Nullable TimeExpression day) {
    return day != null && mayBe(event.main().view(), day) ? day(day, event.probability()) : null;
  }

  /**
   * The month that opens the sentence of an event's main mention, where something tells that it is
   * held then; null where none does.
   */
  Event.@Nullable Day month(EventChoice event) {
    EventMention main = event.main();
    SentenceView view = main.view();
    RuleMatcher.Found found = months.at(view.document(), view.sentence(), view.first());
    if (found == null || !main.ruled()) {
      return null;
    }
    Match.Range when = found.match().get("when");
    TimeExpression time = when == null ? null : view.document().times().startingAt(when.begin());
    return time == null || !Moments.isMonth(time)
        ? null
        : new Event.Day(time, found.rule().name(), found.rule().confidence());
  }

  /** As far as the choice and what the words are read as, with a year they lack, are trusted. */
  private Event.Day day(TimeExpression time, double chosen) {
    return new Event.Day(time, rule.name(), Math.rint(100 * chosen * time.confidence()) / 100);
  }

  /**
   * An event's day, or null where none is told.
   *
   * @param views its sentences
   * @param event its mentions
   * @param context the day of publication; its trace hears of all days
   * @param reported how probable it is that the article reports the event
   */
  Event.@Nullable Day find(
      List<SentenceView> views, EventChoice event, Context context, double reported) {
    EventMention main = event.main();
    Trace trace = context.trace();
    List<EventDateFeatures.Day> days = new ArrayList<>();
    for (SentenceView view : views) {
      for (TimeExpression time : view.times()) {
        if (Moments.isDay(time) && mayBe(view, time)) {
          days.add(new EventDateFeatures.Day(view, time));
        }
      }
    }
    for (EventDateFeatures.Day day : days) {
      if (features.isTimeLabel(day)) {
        return day(day.time(), rule.confidence());
      }
    }
    if (days.isEmpty()) {
      return null;
    }
    EventDateFeatures.Article article =
        features.new Article(main, event.family(), days, context.published());
    Choice<Optional<TimeExpression>> choice = new Choice<>(model, trace);
    article.addNone(choice.weighOpen(Optional.empty()));
    for (EventDateFeatures.Day day : days) {
      main.view().document().timeLimit().check();
      article.add(day, choice.weigh(Optional.of(day.time())));
    }
    Span asked = main.words();
    Choice.Best<Optional<TimeExpression>> best =
        choice.decide(
            asked,
            day -> day.map(TimeExpression::span).orElse(asked),
            day -> day.map(TimeExpression::value).orElse(NONE));
    double probability = best == null ? 0 : probability(best, reported);
    TimeExpression day = best == null || probability < enough ? null : best.value().orElse(null);
    tell(days, day, trace);
    return day == null ? null : day(day, probability);
  }

  /**
   * How probable a day is where it is not certain that there is an event: without one the days
   * stand as in the few articles that leave their event's day out, so that the share of these
   * grows.
   *
   * @param best the day, and the share of none, if the article reports the event
   */
  private double probability(Choice.Best<Optional<TimeExpression>> best, double reported) {
    double noEvent = (1 - reported) / (reported * leftOut);
    return model.isEmpty() ? best.probability() : best.probability() / (1 + best.open() * noEvent);
  }

  /** Whether a day may be an event's: a certain one, within a year, and not a document's. */
  private static boolean mayBe(SentenceView view, TimeExpression day) {
    return !day.value().startsWith(OPEN)
        && !EventDateFeatures.isOverYears(day)
        && !CitedSpans.dates(view.document(), day);
  }

  /** Tells of the days that lost. */
  private static void tell(
      List<EventDateFeatures.Day> days, @Nullable TimeExpression best, Trace trace) {
    for (EventDateFeatures.Day each : trace.few(days)) {
      TimeExpression other = each.time();
      if (other != best) {
        trace.add(
            () ->
                new Alternative(
                    FIELD,
                    best == null ? null : best.span(),
                    other.span(),
                    other.value() + (best == null ? ", not probable enough" : ", less probable")));
      }
    }
  }
}
