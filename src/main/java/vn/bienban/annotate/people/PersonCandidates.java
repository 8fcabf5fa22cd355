package vn.bienban.annotate.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
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
  private final Set<Individual> members;
  private final int[] tokens;
  private final Individual[] named;

  /** For each place the last one before it where somebody else is named, or -1. */
  private final int[] others;

  PersonCandidates(List<Individual> all) {
    this.all = all;
    members = Set.copyOf(all);
    List<Place> places = new ArrayList<>();
    for (Individual each : all) {
      for (int token : each.nameTokens) {
        places.add(new Place(token, each));
      }
    }
    places.sort(Comparator.comparingInt(Place::token));
    tokens = places.stream().mapToInt(Place::token).toArray();
    named = places.stream().map(Place::named).toArray(Individual[]::new);
    others = new int[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      others[i] = i == 0 ? -1 : named[i - 1] == named[i] ? others[i - 1] : i - 1;
    }
  }

  List<Individual> all() {
    return all;
  }

  boolean isOnlyOne() {
    return all.size() == 1;
  }

  boolean contains(@Nullable Individual person) {
    return person != null && members.contains(person);
  }

  /**
   * The one last spoken of by name before a token, else the first after it; nobody if two were
   * named last in one breath.
   */
  @Nullable Individual nearest(int token) {
    if (tokens.length == 0) {
      return null;
    }
    int found = Arrays.binarySearch(tokens, token);
    int last = found >= 0 ? found : -found - 2;
    if (last < 0) {
      return named[0];
    }
    int other = others[last];
    boolean inOneBreath =
        other >= 0 && tokens[other] > 0 && tokens[last] - tokens[other] <= ONE_BREATH;
    return inOneBreath ? null : named[last];
  }
}
