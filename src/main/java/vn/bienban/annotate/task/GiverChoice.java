package vn.bienban.annotate.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.bienban.annotate.task.GiverPlaces.Place;
import vn.bienban.annotate.task.GiverPlaces.Somebody;
import vn.bienban.decide.Choice;
import vn.bienban.decide.LinearModel;
import vn.bienban.decide.Trace;
import vn.bienban.document.Document;
import vn.bienban.document.Layers;
import vn.bienban.document.PersonMention;
import vn.bienban.lexicon.Lexicon;
import vn.bienban.text.Span;

/**
 * Decides who gives the tasks of a document, one after the other: a choice among those whom it
 * names, of whom the rules take one, and nobody. Immutable and thread-safe.
 */
final class GiverChoice {
  /** What a trace calls the choice of nobody. */
  private static final String NONE = "none";

  /** So many of those who give most orders in the document may give any task. */
  private static final int MOST_GIVING = 4;

  /** Those who are named in so many sentences of its begin may, too, and so many of them. */
  private static final int LEAD = 4;

  private static final int MOST_LEADING = 8;

  /** Among so many places before a task its giver is looked for. */
  private static final int FARTHEST = 40;

  /** Whoever is named so many sentences before may give it. */
  private static final int NEAR = 2;

  private static final int MOST_NEAR = 12;

  private final LinearModel model;
  private final GiverReader reader;
  private final GiverFeatures features;

  GiverChoice(Lexicon lexicon, Verbs verbs, Authority authority, LinearModel model) {
    this.model = model;
    reader = new GiverReader(lexicon, verbs);
    features = new GiverFeatures(lexicon, authority);
  }

  /**
   * Who gives the tasks of a document.
   *
   * @param tasks in order of place
   * @param ruled who gives each by the rules
   */
  List<Giver> givers(
      Document document,
      Setting setting,
      Trace trace,
      List<AssigneeChoice.Task> tasks,
      List<Giver> ruled) {
    if (model.isEmpty() && !trace.isOn()) {
      return ruled;
    }
    Reading reading = new Reading(document, setting, trace, ruled);
    List<Giver> givers = new ArrayList<>(tasks.size());
    for (int i = 0; i < tasks.size(); i++) {
      givers.add(reading.next(tasks.get(i), ruled.get(i)));
    }
    return givers;
  }

  /** The tasks of one document, one after the other; for one thread. */
  private final class Reading {
    private final Document document;
    private final Choice<Integer> choice;
    private final GiverPlaces places;
    private final GiverFeatures.Case known;

    /** Those who may give any task. */
    private final Set<Somebody> common = new LinkedHashSet<>();

    private AssigneeChoice.@Nullable Task before;
    private @Nullable Somebody last;

    Reading(Document document, Setting setting, Trace trace, List<Giver> ruled) {
      this.document = document;
      choice = new Choice<>(model, trace);
      places = new GiverPlaces(document, reader, ruled);
      for (Giver giver : ruled) {
        Somebody somebody = places.of(giver);
        if (somebody != null) {
          somebody.votes++;
        }
      }
      known = features.new Case(document, setting, places, ruled.size());
      most(somebody -> somebody.votes);
      most(somebody -> somebody.orders);
      most(somebody -> somebody.issues);
      lead();
    }

    private void most(ToIntFunction<Somebody> count) {
      places.all().stream()
          .filter(somebody -> count.applyAsInt(somebody) > 0)
          .sorted(Comparator.comparingInt(count).reversed())
          .limit(MOST_GIVING)
          .forEach(common::add);
    }

    private void lead() {
      int size = common.size() + MOST_LEADING;
      for (Place place : places.places()) {
        if (document.tokens().sentence(place.begin()) >= LEAD || common.size() == size) {
          return;
        }
        common.add(place.somebody());
      }
    }

    /**
     * Who gives the next task.
     *
     * @param rules who gives it by the rules
     */
    Giver next(AssigneeChoice.Task task, Giver rules) {
      document.timeLimit().check();
      Somebody by = places.of(rules);
      GiverFeatures.Case.Asked asked = known.new Asked(task, by, last, before);
      List<Somebody> candidates = candidates(task, by, asked.turn());
      choice.clear();
      asked.tellNobody(choice.weigh(-1));
      for (int i = 0; i < candidates.size(); i++) {
        asked.tell(choice.weigh(i), candidates.get(i));
      }
      Span span = task.words().span(task.work().begin(), task.work().end());
      Choice.Best<Integer> best =
          choice.decideApart(
              span,
              i -> i < 0 ? span : span(candidates.get(i), task),
              i -> i < 0 ? NONE : name(candidates.get(i), task));
      before = task;
      if (best == null || model.isEmpty()) {
        last = by;
        return rules;
      }
      Somebody answer = best.value() < 0 ? null : candidates.get(best.value());
      last = answer;
      return answer == by
          ? rules
          : answer == null ? Giver.NOBODY : new Giver(answer.person, span(answer, task));
    }

    private Place place(Somebody somebody, AssigneeChoice.Task task) {
      Place near = somebody.before(task.work().begin());
      return near == null ? somebody.first() : near;
    }

    /** The words that name somebody nearest before a task. */
    private Span span(Somebody somebody, AssigneeChoice.Task task) {
      Place place = place(somebody, task);
      PersonMention mention =
          somebody.person < 0 ? null : document.mentions().startingAt(place.begin());
      return mention == null ? document.tokens().span(place.begin(), place.end()) : mention.span();
    }

    private String name(Somebody somebody, AssigneeChoice.Task task) {
      return somebody.person < 0
          ? span(somebody, task).of(document.text())
          : document.get(Layers.PEOPLE).members().get(somebody.person).name();
    }

    /** Those who may give a task, the ones first whom the rules and the task before have. */
    private List<Somebody> candidates(
        AssigneeChoice.Task task, @Nullable Somebody rules, int turn) {
      Set<Somebody> all = new LinkedHashSet<>();
      if (rules != null) {
        all.add(rules);
      }
      Somebody previous = last;
      if (previous != null) {
        all.add(previous);
      }
      Somebody speaking = turn < 0 ? null : places.person(turn);
      if (speaking != null) {
        all.add(speaking);
      }
      all.addAll(common);
      int at = places.behind(task.work().begin());
      int sentence = task.words().index();
      int size = all.size() + MOST_NEAR;
      for (int i = at - 1; i >= Math.max(0, at - FARTHEST) && all.size() < size; i--) {
        Place place = places.places().get(i);
        boolean near = sentence - document.tokens().sentence(place.begin()) <= NEAR;
        if (near || place.stands().orders() || place.stands().issues() || place.stands().says()) {
          all.add(place.somebody());
        }
      }
      return new ArrayList<>(all);
    }
  }
}
