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
  private final LexicalClass limit;
  private final LinearModel model;
  private final double enough;

  FurtherEvents(Lexicon lexicon, Moments moments, LinearModel model) {
    this.moments = moments;
    this.model = model;
    sameDay = lexicon.lexicalClass("event.same-day");
    limit = lexicon.lexicalClass("event.no-day-after");
    enough = Thresholds.load().get(DECISION);
  }

  /**
   * An event.
   *
   * @param choice its mentions
   * @param sentences those that report it, in order of place
   */
  record Found(EventChoice choice, List<SentenceView> sentences) {}

  /** A mention that names a further event, and what tells it from another one. */
  private record Named(
      EventMention mention, double probability, Set<String> name, @Nullable String day) {

    static Named of(EventMention mention, double probability, @Nullable TimeExpression day) {
      String value = day == null ? null : day.value();
      return new Named(mention, probability, FurtherFeatures.name(mention), value);
    }

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
    List<EventMention> asked =
        article.mentions().stream()
            .filter(each -> each != main.main() && each.doubt() != EventMention.Doubt.PART)
            .filter(each -> !each.view().repeats())
            .limit(MOST_ASKED)
            .toList();
    FurtherFeatures beside = new FurtherFeatures(main.main(), date, asked, limit);
    Named first = Named.of(main.main(), 1, date);
    List<Named> named = new ArrayList<>();
    for (EventMention mention : asked) {
      mention.view().document().timeLimit().check();
      Features seen = model.weigh(trace);
      article.add(mention, seen);
      beside.add(mention, seen);
      double probability = seen.decide(mention.words());
      if (probability >= enough && !model.isEmpty()) {
        Named one = Named.of(mention, probability, FurtherFeatures.day(mention));
        if (!beside.isOnItsDay(mention) || !first.isSame(one)) {
          named.add(one);
        }
      }
    }
    named.sort(Comparator.comparingDouble(its -> -its.probability()));
    List<List<Named>> events = new ArrayList<>();
    for (Named each : named) {
      List<Named> same =
          events.stream().filter(event -> event.get(0).isSame(each)).findFirst().orElse(null);
      if (same != null) {
        same.add(each);
      } else if (events.size() < MOST) {
        events.add(new ArrayList<>(List.of(each)));
      }
    }
    return found(views, events, main);
  }

  private List<Found> found(List<SentenceView> views, List<List<Named>> events, EventChoice main) {
    List<EventChoice> choices = new ArrayList<>();
    Set<EventMention> back = new HashSet<>(main.family());
    BitSet begins = new BitSet();
    for (List<Named> event : events) {
      Named best = event.get(0);
      List<EventMention> family = event.stream().map(Named::mention).toList();
      choices.add(new EventChoice(best.mention(), family, best.probability(), best.probability()));
      family.forEach(back::remove);
      begins.set(best.mention().view().index());
    }
    back.forEach(mention -> begins.set(mention.view().index()));
    return choices.stream()
        .map(each -> new Found(each, sentences(views, each.main().view(), begins)))
        .sorted(Comparator.comparingInt(each -> each.choice().main().begin()))
        .toList();
  }

  /**
   * The sentences about an event: up to the end of its paragraph, in a round-up to the next time in
   * front; to the next event or the main one.
   *
   * @param begins where the mentions of other events stand
   */
  private List<SentenceView> sentences(
      List<SentenceView> views, SentenceView first, BitSet begins) {
    boolean roundUp = opens(first);
    int end = first.index() + 1;
    while (end < views.size() && !begins.get(end) && goesOn(views.get(end), first, roundUp)) {
      end++;
    }
    return views.subList(first.index(), end);
  }

  private boolean goesOn(SentenceView view, SentenceView first, boolean roundUp) {
    return view.kind() != BlockKind.HEADING
        && view.kind() != BlockKind.BYLINE
        && (view.sentence().block() <= first.sentence().block() || roundUp && !opens(view));
  }

  /** Whether a sentence opens its block with a time. */
  private boolean opens(SentenceView view) {
    return view.sentence().span().begin() <= view.block().span().begin()
        && (view.startsWith(sameDay) || moments.opening(view) != null);
  }

  /**
   * The sentences of the main event: all but those of the further ones, in which no mention of its
   * own stands.
   */
  static List<SentenceView> without(List<SentenceView> all, EventChoice main, List<Found> found) {
    Set<SentenceView> others = new HashSet<>();
    found.forEach(each -> others.addAll(each.sentences()));
    others.remove(main.main().view());
    return all.stream().filter(view -> !others.contains(view)).toList();
  }
}
