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
   * Who gives a task.
   *
   * @param probability how probable that is, from 0 to 1; 1 where the rules decide alone
   */
  record Given(Giver giver, double probability) {}

  /**
   * Who gives the tasks of a document.
   *
   * @param tasks in order of place
   * @param ruled who gives each by the rules
   */
  List<Given> givers(
      Document document,
      Setting setting,
      Trace trace,
      List<AssigneeChoice.Task> tasks,
      List<Giver> ruled) {
    if (tasks.isEmpty() || model.isEmpty() && !trace.isOn()) {
      return ruled.stream().map(giver -> new Given(giver, 1)).toList();
    }
    Reading reading = new Reading(document, setting, trace, ruled);
    List<Given> givers = new ArrayList<>(tasks.size());
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

    /** Those of the last task. */
    private final List<Somebody> candidates = new ArrayList<>();

    /** How many tasks have been asked about. */
    private int asked;

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
      List<Somebody> giving = new ArrayList<>();
      for (Somebody somebody : places.all()) {
        if (count.applyAsInt(somebody) > 0) {
          giving.add(somebody);
        }
      }
      giving.sort(Comparator.comparingInt(count).reversed());
      common.addAll(giving.subList(0, Math.min(MOST_GIVING, giving.size())));
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
    Given next(AssigneeChoice.Task task, Giver rules) {
      document.timeLimit().check();
      Somebody by = places.of(rules);
      GiverFeatures.Case.Asked seen = known.new Asked(task, by, last, before);
      candidates(task, by, seen.turn());
      choice.clear();
      seen.tellNobody(choice.weigh(-1));
      for (int i = 0; i < candidates.size(); i++) {
        seen.tell(choice.weigh(i), candidates.get(i));
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
        return new Given(rules, 1);
      }
      Somebody answer = best.value() < 0 ? null : candidates.get(best.value());
      last = answer;
      return new Given(
          answer == null
              ? Giver.NOBODY
              : answer == by ? rules : new Giver(answer.person, span(answer, task)),
          best.probability());
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
    private void candidates(AssigneeChoice.Task task, @Nullable Somebody rules, int turn) {
      candidates.clear();
      asked++;
      add(rules);
      add(last);
      add(turn < 0 ? null : places.person(turn));
      common.forEach(this::add);
      int at = places.behind(task.work().begin());
      int sentence = task.words().index();
      int size = candidates.size() + MOST_NEAR;
      for (int i = at - 1; i >= Math.max(0, at - FARTHEST) && candidates.size() < size; i--) {
        Place place = places.places().get(i);
        boolean near = sentence - document.tokens().sentence(place.begin()) <= NEAR;
        if (near || place.stands().orders() || place.stands().issues() || place.stands().says()) {
          add(place.somebody());
        }
      }
    }

    private void add(@Nullable Somebody somebody) {
      if (somebody != null && somebody.asked != asked) {
        somebody.asked = asked;
        candidates.add(somebody);
      }
    }
  }
}
