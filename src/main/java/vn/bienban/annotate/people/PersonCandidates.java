package vn.bienban.annotate.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several who may be meant by one name or post, and where each is called by name. Immutable; made
 * once the names are known.
 */
final class PersonCandidates {
  /** Two names this near to each other, in tokens, are spoken of together. */
  private static final int ONE_BREATH = 12;

  private record Place(int token, Individual named) {}

  private final List<Individual> all;

  /** Where they are named, in order of place. */
  private final List<Place> places = new ArrayList<>();

  /** For each place the last one before it where somebody else is named, or -1. */
  private final int[] others;

  PersonCandidates(List<Individual> all) {
    this.all = all;
    for (Individual each : all) {
      for (int token : each.nameTokens) {
        places.add(new Place(token, each));
      }
    }
    if (all.size() > 1) {
      places.sort(Comparator.comparingInt(Place::token));
    }
    others = new int[places.size()];
    for (int i = 0; i < others.length; i++) {
      boolean first = i == 0 || places.get(i - 1).named != places.get(i).named;
      others[i] = first ? i - 1 : others[i - 1];
    }
  }

  List<Individual> all() {
    return all;
  }

  boolean isOnlyOne() {
    return all.size() == 1;
  }

  /**
   * The one last spoken of by name before a token, else the first after it; nobody if two were
   * named last in one breath.
   */
  @Nullable Individual nearest(int token) {
    int behind = 0;
    for (int high = places.size(); behind < high; ) {
      int mid = (behind + high) >>> 1;
      if (places.get(mid).token <= token) {
        behind = mid + 1;
      } else {
        high = mid;
      }
    }
    if (behind == 0) {
      return places.isEmpty() ? null : places.get(0).named;
    }
    Place last = places.get(behind - 1);
    Place other = others[behind - 1] < 0 ? null : places.get(others[behind - 1]);
    boolean inOneBreath = other != null && last.token - other.token <= ONE_BREATH;
    return inOneBreath ? null : last.named;
  }
}
