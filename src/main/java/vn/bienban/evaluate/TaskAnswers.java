package vn.bienban.evaluate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bienban.Explanation;
import vn.bienban.text.Span;

/**
 * What the tasks of an annotation answer to cases of its text. Immutable.
 *
 * @param tasks where they stand in the flat text
 * @param assignees who must do each by the annotation, or an empty string
 * @param assigners who gives each, or an empty string
 */
record TaskAnswers(
    FlatText flat, List<Span> tasks, List<String> assignees, List<String> assigners) {
  /** A candidate is right where so much of it is covered by tasks of the gold. */
  private static final double COVERED = 0.5;

  /** A text gives tasks where more than this share of the clauses that may be some are. */
  private static final double MANY = 0.25;

  /** So many letters at most stand between a boundary and the task behind it. */
  private static final int NEAR = 12;

  /** Those of an annotation, none where there is none. */
  static TaskAnswers of(@Nullable Facts facts, FlatText flat) {
    List<Span> places = new ArrayList<>();
    List<String> assignees = new ArrayList<>();
    List<String> assigners = new ArrayList<>();
    for (Facts.TaskFact task : facts == null ? List.<Facts.TaskFact>of() : facts.tasks()) {
      Span place = flat.find(task.text());
      if (place != null) {
        places.add(place);
        assignees.add(task.assignee() == null ? "" : task.assignee());
        assigners.add(task.assigner() == null ? "" : task.assigner());
      }
    }
    return new TaskAnswers(
        flat, List.copyOf(places), List.copyOf(assignees), List.copyOf(assigners));
  }

  /** Whether a boundary stands between tasks, or null where it stands in none. */
  @Nullable Boolean divides(Span words) {
    int begin = flat.offset(words.begin());
    int end = flat.offset(words.end());
    boolean edge = false;
    for (Span task : tasks) {
      if (task.begin() < begin && task.end() > end) {
        return Boolean.FALSE;
      }
      edge |=
          Math.abs(task.end() - begin) <= 1
              || task.begin() >= end - 1 && task.begin() - end <= NEAR;
    }
    return edge ? Boolean.TRUE : null;
  }

  /** Whether at least half of a clause is covered. */
  boolean covers(Span words) {
    int begin = flat.offset(words.begin());
    int end = flat.offset(words.end());
    int covered = 0;
    for (Span task : tasks) {
      covered += Math.max(0, Math.min(end, task.end()) - Math.max(begin, task.begin()));
    }
    return covered >= COVERED * (end - begin);
  }

  /**
   * Which of some alternatives must do a task: nobody where the annotation has none who must;
   * nothing where none of them must, or it has no such task.
   */
  BitSet assigned(Span task, List<Explanation.Weighing> alternatives) {
    String assignee = of(task, assignees);
    return those(assignee, alternatives, Explanation.Weighing::text);
  }

  /** As {@link #assigned}, of those who give a task: persons by their names, bodies by words. */
  BitSet given(Span task, List<Explanation.Weighing> alternatives) {
    String assigner = of(task, assigners);
    return those(assigner, alternatives, DayAnswers::name);
  }

  /** What the annotation says of the task that some words are; null where they are none. */
  private @Nullable String of(Span task, List<String> said) {
    int begin = flat.offset(task.begin());
    int end = flat.offset(task.end());
    String its = null;
    double most = COVERED;
    for (int i = 0; i < tasks.size(); i++) {
      Span place = tasks.get(i);
      int both = Math.min(end, place.end()) - Math.max(begin, place.begin());
      int either = Math.max(end, place.end()) - Math.min(begin, place.begin());
      double share = (double) both / either;
      if (share >= most) {
        most = share;
        its = said.get(i);
      }
    }
    return its;
  }

  private static BitSet those(
      @Nullable String called,
      List<Explanation.Weighing> alternatives,
      Function<Explanation.Weighing, String> name) {
    BitSet right = new BitSet();
    for (int i = 0; i < alternatives.size() && called != null; i++) {
      boolean nobody = DayAnswers.name(alternatives.get(i)).equals(DayAnswers.NONE);
      String words = nobody ? "" : Folding.words(name.apply(alternatives.get(i)));
      right.set(i, called.equals(words));
    }
    return right;
  }

  /** Whether many of the clauses that may be tasks are some. */
  boolean coverMany(List<Span> clauses) {
    return clauses.stream().filter(this::covers).count() > MANY * clauses.size();
  }
}
