package vn.bienban.annotate.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.Thresholds;
import vn.bienban.annotate.discourse.SentenceView;
import vn.bienban.decide.Features;
import vn.bienban.decide.LinearModel;
import vn.bienban.decide.Trace;
import vn.bienban.document.BlockKind;
import vn.bienban.document.TimeExpression;
import vn.bienban.lexicon.LexicalClass;
import vn.bienban.lexicon.Lexicon;

/**
 * The events that an article reports or announces beside the main one: of each mention a linear
 * model is asked whether it names one, and those that name the same are one event. Immutable and
 * thread-safe.
 */
final class FurtherEvents {
  /** The decision, as tables of weights and traces call it. */
  static final String DECISION = "events.further";

  /** So many mentions are asked at most, the first ones; no report has as many. */
  private static final int MOST_ASKED = 20;

  /** So many further events are told of one article at most. */
  private static final int MOST = 8;

  /** Names that share this part of their words name one event. */
  private static final double ONE_NAME = 0.5;

  private final Moments moments;
  private final LexicalClass sameDay;
  private final LinearModel model;
  private final double enough;

  FurtherEvents(Lexicon lexicon, Moments moments, LinearModel model) {
    this.moments = moments;
    this.model = model;
    sameDay = lexicon.lexicalClass("event.same-day");
    enough = Thresholds.load().get(DECISION);
  }

  /**
   * An event.
   *
   * @param choice its mentions
   * @param sentences those that report it, in order of place
   */
  record Found(EventChoice choice, List<SentenceView> sentences) {
    /** The day within the name of its main mention, or in a bracket behind it; null for none. */
    EventDate.@Nullable Found own() {
      return day(FurtherFeatures.ownDay(choice.main()));
    }

    /** The day beside its main mention, with which that was weighed; null where none stands. */
    EventDate.@Nullable Found beside() {
      return day(FurtherFeatures.day(choice.main()));
    }

    private EventDate.@Nullable Found day(@Nullable TimeExpression day) {
      return day == null || !EventDate.mayBe(choice.main().view(), day)
          ? null
          : new EventDate.Found(day, choice.probability());
    }
  }

  /** A mention that names a further event, and what tells it from another one. */
  private record Named(
      EventMention mention, double probability, Set<String> name, @Nullable String day) {

    /** Whether another mention names the same event. */
    boolean isSame(Named other) {
      boolean days = day != null && other.day != null;
      if (days && !Objects.equals(day, other.day)) {
        return false;
      }
      boolean family = mention.family().equals(other.mention.family());
      if (name.isEmpty() || other.name.isEmpty()) {
        return family;
      }
      return (family || days) && FurtherFeatures.common(name, other.name) >= ONE_NAME;
    }
  }

  /**
   * The further events, in order of place.
   *
   * @param views the sentences in order of place
   * @param article the mentions of events
   * @param main the main event
   * @param date its day, or null
   */
  List<Found> find(
      List<SentenceView> views,
      MentionFeatures.Article article,
      EventChoice main,
      @Nullable TimeExpression date,
      Trace trace) {
    FurtherFeatures asked = new FurtherFeatures(main.main(), date);
    List<Named> named = new ArrayList<>();
    int asks = 0;
    for (EventMention mention : article.mentions()) {
      if (asks == MOST_ASKED) {
        break;
      }
      if (mention == main.main()
          || mention.doubt() == EventMention.Doubt.PART
          || mention.view().repeats()) {
        continue;
      }
      asks++;
      mention.view().document().timeLimit().check();
      Features seen = model.weigh(trace);
      article.add(mention, seen);
      asked.add(mention, seen);
      double probability = seen.decide(mention.words());
      if (probability >= enough && !model.isEmpty()) {
        TimeExpression day = FurtherFeatures.day(mention);
        String value = day == null ? null : day.value();
        named.add(new Named(mention, probability, FurtherFeatures.name(mention), value));
      }
    }
    named.sort(Comparator.comparingDouble(its -> -its.probability()));
    List<List<Named>> events = new ArrayList<>();
    for (Named each : named) {
      List<Named> same = null;
      for (List<Named> event : events) {
        same = same == null && event.get(0).isSame(each) ? event : same;
      }
      if (same != null) {
        same.add(each);
      } else if (events.size() < MOST) {
        events.add(new ArrayList<>(List.of(each)));
      }
    }
    return found(views, events, main);
  }

  private List<Found> found(List<SentenceView> views, List<List<Named>> events, EventChoice main) {
    BitSet begins = new BitSet();
    BitSet back = new BitSet();
    Set<EventMention> taken = new HashSet<>();
    for (List<Named> event : events) {
      begins.set(event.get(0).mention().view().index());
      event.forEach(each -> taken.add(each.mention()));
    }
    for (EventMention mention : main.family()) {
      if (!taken.contains(mention)) {
        back.set(mention.view().index());
      }
    }
    List<Found> found = new ArrayList<>();
    for (List<Named> event : events) {
      Named best = event.get(0);
      List<EventMention> family = event.stream().map(Named::mention).toList();
      double probability = best.probability();
      found.add(
          new Found(
              new EventChoice(best.mention(), family, probability, probability),
              views.subList(
                  best.mention().view().index(), end(views, best.mention(), begins, back))));
    }
    found.sort(Comparator.comparingInt(each -> each.choice().main().begin()));
    return found;
  }

  /**
   * The sentence after the last one about an event: the end of its paragraph, in a round-up the
   * next time in front; the next event or the main one.
   */
  private int end(List<SentenceView> views, EventMention mention, BitSet begins, BitSet back) {
    SentenceView first = mention.view();
    boolean roundUp = opens(first);
    int block = first.sentence().block();
    for (int i = first.index() + 1; i < views.size(); i++) {
      SentenceView view = views.get(i);
      boolean behind = view.sentence().block() > block;
      if (view.kind() == BlockKind.HEADING
          || view.kind() == BlockKind.BYLINE
          || begins.get(i)
          || back.get(i)
          || behind && (!roundUp || opens(view))) {
        return i;
      }
    }
    return views.size();
  }

  /** Whether a sentence opens its block with a time. */
  private boolean opens(SentenceView view) {
    return view.sentence().span().begin() <= view.block().span().begin()
        && (view.startsWith(sameDay) || opensWithTime(view));
  }

  private boolean opensWithTime(SentenceView view) {
    int at = view.first();
    int stop = Math.min(view.end(), at + EventDateFeatures.DATELINE);
    while (at < stop && !moments.isAt(view, at)) {
      at++;
    }
    return at < stop && (at == view.first() || EventDateFeatures.isAfterDateline(view, at));
  }

  /**
   * The sentences of the main event: all but those of the further ones, in which no mention of its
   * own stands.
   */
  static List<SentenceView> without(List<SentenceView> all, EventChoice main, List<Found> found) {
    BitSet taken = new BitSet();
    for (Found each : found) {
      int begin = each.choice().main().view().index();
      taken.set(begin, begin + each.sentences().size());
    }
    taken.clear(main.main().view().index());
    return all.stream().filter(view -> !taken.get(view.index())).toList();
  }
}
